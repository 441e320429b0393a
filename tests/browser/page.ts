import { test as base, expect } from '@playwright/test';

/**
 * Playwright's `test`, whose page is watched: a test fails when the page asks another origin for anything,
 * breaks its own security policy, throws, or writes an error to the console. A test that provokes one of
 * these on purpose takes it out of `complaints` and checks it.
 */
export const test = base.extend<{ complaints: string[] }>({
  complaints: [
    async ({ page, baseURL }, use) => {
      const complaints: string[] = [];
      page.on('request', (request) => {
        const url = new URL(request.url());
        const local = url.protocol === 'data:' || url.protocol === 'blob:' || url.origin === baseURL;
        if (!local) complaints.push(`foreign request: ${url}`);
      });
      page.on('pageerror', (error) => complaints.push(`error: ${error.message}`));
      page.on('console', (message) => {
        if (message.type() === 'error') complaints.push(`console: ${message.text()}`);
      });
      await page.exposeFunction('complain', (complaint: string) => complaints.push(complaint));
      await page.addInitScript(() => {
        document.addEventListener('securitypolicyviolation', (event) => {
          const { violatedDirective, blockedURI } = event;
          (globalThis as { complain?: (text: string) => void }).complain?.(
            `policy: ${violatedDirective} ${blockedURI}`,
          );
        });
      });
      await use(complaints);
      expect(complaints).toEqual([]);
    },
    { auto: true },
  ],
});

export { expect };
