/**
 * What a host should send with every file of the page (docs/hosting.md). The page's own policy stands in its first lines;
 * what a page cannot say of itself is said here: who may frame it.
 */
export const HEADERS = {
  'Content-Security-Policy': "frame-ancestors 'self'",
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'SAMEORIGIN',
};
