import type { Locator, Page } from '@playwright/test';
import { expect } from './page.ts';

/** Which message to a web worker has a fate, and what that is: words that the message holds as JSON. */
export interface Fate {
  readonly holds: string;
  /** The worker dies over it, or answers only after `answers()`. */
  readonly does: 'dies' | 'hangs';
}

/** Gives the page's web workers a fate; call it before the page is opened. What has been sent is kept in the page. */
export async function giveWorkers(page: Page, fate: Fate | null = null): Promise<void> {
  await page.addInitScript((given) => {
    const scope = globalThis as unknown as { sent: string[]; hold: (() => void)[]; Worker: typeof Worker };
    scope.sent = [];
    scope.hold = [];
    scope.Worker = class extends Worker {
      override postMessage(message: unknown): void {
        const text = JSON.stringify(message);
        scope.sent.push(text);
        const struck = given !== null && text.includes(given.holds);
        if (!struck) super.postMessage(message);
        else if (given.does === 'hangs') scope.hold.push(() => super.postMessage(message));
        else {
          this.terminate();
          setTimeout(() => this.onerror?.(new ErrorEvent('error', { message: 'out of memory' })));
        }
      }
    };
  }, fate);
}

/** What the page has sent to its workers, scenarios left out. */
export const sentToWorkers = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    (globalThis as unknown as { sent: string[] }).sent.filter(
      (text) => !text.startsWith('{"kind":"scenario"'),
    ),
  );

/**
 * Lets through the messages that are held back until what was waited for is there. Those to workers that have been stopped
 * go nowhere, and the one that counts may come after them.
 */
export async function letThrough(page: Page, there: Locator): Promise<void> {
  const come = async (): Promise<boolean> => {
    await page.evaluate(() => {
      const messages = (globalThis as unknown as { hold: (() => void)[] }).hold.splice(0);
      for (const go of messages) go();
    });
    return there.isVisible();
  };
  await expect.poll(come).toBe(true);
}
