import type { Driver } from './driver.ts';

/** Milliseconds between two looks at the page. */
const LOOK = 60;
/** Milliseconds after which a page is held to hang: far more than the slowest machine needs. */
const HANG = 120_000;

/** Waits until an expression is true in the page; rejects with what was waited for where it hangs. */
export async function until(driver: Driver, what: string, expression: string): Promise<void> {
  const end = Date.now() + HANG;
  while (Date.now() < end) {
    if (await driver.ask<boolean>(`Boolean(${expression})`)) return;
    await new Promise((resolve) => setTimeout(resolve, LOOK));
  }
  throw new Error(`${driver.name}: ${what} never came`);
}

/** Whether something that fits is laid out: an expression of the page. */
export const seen = (selector: string): string =>
  `(document.querySelector(${JSON.stringify(selector)})?.getClientRects().length > 0)`;

/**
 * Presses the first button within a part of the page that can be pressed and whose words fit; waits for it. The mouse
 * is the browser's own.
 */
export async function press(driver: Driver, within: string, words: RegExp): Promise<void> {
  const found = `(() => {
    document.querySelectorAll('[data-pressed]').forEach((one) => one.removeAttribute('data-pressed'));
    const fits = (one) =>
      !one.disabled && one.getAttribute('aria-disabled') !== 'true' && one.getClientRects().length > 0 &&
      ${String(words)}.test((one.getAttribute('aria-label') ?? one.innerText).trim());
    const button = [...document.querySelectorAll(${JSON.stringify(within)})]
      .flatMap((part) => [...part.querySelectorAll('button, a')]).find(fits);
    button?.setAttribute('data-pressed', '');
    button?.scrollIntoView({ block: 'nearest' });
    return button !== undefined;
  })()`;
  await until(driver, `a button ${words} in ${within}`, found);
  await driver.click('[data-pressed]');
}

/** The run file that a part of the page hands out, caught on its way to the browser's downloads. */
export async function exported(driver: Driver, within: string): Promise<string> {
  await driver.ask(`(() => {
    const make = URL.createObjectURL.bind(URL);
    window.handedOut = undefined;
    URL.createObjectURL = (blob) => {
      blob.text().then((text) => { window.handedOut = text; });
      return make(blob);
    };
    return true;
  })()`);
  await press(driver, within, /(as a file|the run)$/);
  await until(driver, 'the run file', 'window.handedOut !== undefined');
  return driver.ask<string>('window.handedOut');
}
