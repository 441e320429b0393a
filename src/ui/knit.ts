/** Keeps a number and what it counts on one line. */
export const knit = (words: string): string =>
  words.replace(/(\d) (?=%|days?\b|months?\b|quarters?\b|years?\b|turns?\b)/g, '$1\u00a0');
