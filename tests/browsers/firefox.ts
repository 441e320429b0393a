import { launch } from 'puppeteer-core';
import { type Browser, WINDOW } from './driver.ts';
import { needed } from './found.ts';

/** Firefox as it is installed, driven by WebDriver BiDi. */
export const firefox: Browser = {
  name: 'firefox',
  start: async () => {
    const executablePath = needed(
      'Firefox is not installed (Debian: firefox-esr).',
      'firefox',
      'firefox-esr',
      '/Applications/Firefox.app/Contents/MacOS/firefox',
    );
    const browser = await launch({ browser: 'firefox', executablePath, headless: true });
    const page = await browser.newPage();
    await page.setViewport(WINDOW);
    const first = async (selector: string) => {
      const found = await page.$(selector);
      if (!found) throw new Error(`nothing fits ${selector}`);
      return found;
    };
    return {
      name: 'firefox',
      version: (await browser.version()).replace(/^firefox\//i, ''),
      open: async (url) => void (await page.goto(url)),
      ask: async <T>(expression: string) => (await page.evaluate(expression)) as T,
      click: (selector) => page.click(selector),
      upload: async (selector, path) => {
        // The type of the element cannot be read off a selector.
        await ((await first(selector)) as Awaited<ReturnType<typeof page.$<'input'>>>)?.uploadFile(path);
      },
      picture: () => page.screenshot(),
      close: () => browser.close(),
    };
  },
};
