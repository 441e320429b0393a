import type { Page } from '@playwright/test';

/** Waits until every colour and length that was on its way to another has come there: half-way it is neither. */
export async function transitionsOver(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const under = document.getAnimations().filter((one) => one instanceof CSSTransition);
    await Promise.allSettled(under.map(({ finished }) => finished));
  });
}
