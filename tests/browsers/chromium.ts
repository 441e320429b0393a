import { launch } from '../bench/browser.ts';
import { type Browser, NotHere, WINDOW } from './driver.ts';

/** The browser of the tests. */
export const chromium: Browser = {
  name: 'chromium',
  start: async () => {
    const browser = await launch().catch((error) => {
      throw new NotHere(error instanceof Error ? error.message : String(error));
    });
    const page = await browser.newPage({ viewport: WINDOW });
    return {
      name: 'chromium',
      version: browser.version(),
      open: async (url) => void (await page.goto(url)),
      ask: (expression) => page.evaluate(expression),
      click: (selector) => page.click(selector),
      upload: (selector, path) => page.setInputFiles(selector, path),
      picture: () => page.screenshot(),
      close: () => browser.close(),
    };
  },
};
