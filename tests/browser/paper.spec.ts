import type { Page } from '@playwright/test';
import { expect, test } from './page.ts';
import { endMonth, expectPhase, importRun, openSheet, openTitle, toBriefing } from './play.ts';
import { busyRun, wholeRun } from './runs.ts';

/** A sheet of A4 between its margins, in the pixels of a page. */
const SHEET = { width: 703, height: 1017 };

/** What the paper says, and what reaches over its edge. */
async function onPaper(
  page: Page,
): Promise<{ readonly text: string; readonly cut: readonly string[]; readonly buttons: readonly string[] }> {
  await page.setViewportSize(SHEET);
  await page.emulateMedia({ media: 'print' });
  return page.evaluate(() => {
    const root = document.querySelector('dialog[open]') ?? document.body;
    const shown = [...root.querySelectorAll<HTMLElement>('*')].filter((one) => one.checkVisibility());
    const cut = shown
      .filter(
        (one) => one.getBoundingClientRect().right > innerWidth + 1 && one.getBoundingClientRect().width > 1,
      )
      .map((one) => `${one.tagName}.${one.className}`);
    const scrolled = shown
      .filter((one) => one.clientWidth > 1)
      .filter((one) => ['auto', 'scroll', 'hidden'].includes(getComputedStyle(one).overflowY))
      .filter((one) => one.scrollHeight > one.clientHeight + 2 || one.scrollWidth > one.clientWidth + 2)
      .map((one) => `${one.tagName}.${one.className} scrolls`);
    const buttons = shown.filter((one) =>
      one.matches('.primary, .second, .undo, [role="tab"], input:not([type="number"]), select'),
    );
    return {
      text: (root as HTMLElement).innerText,
      cut: [...cut, ...scrolled],
      buttons: buttons.map((one) => one.innerText || one.tagName),
    };
  });
}

/** Who plays, which game and when; nothing to press; nothing cut off. */
async function expectPaper(page: Page, seed: number, title = 'The Year After'): Promise<void> {
  const { text, cut, buttons } = await onPaper(page);
  expect(text).toMatch(
    new RegExp(`Name\\s+Date\\s+${title} · fortune number ${seed} · printed on \\w+ \\d+, \\d{4}`),
  );
  expect(text).not.toMatch(/\b(press|click|tap|point at|hover|scroll)\b/i);
  expect(cut).toEqual([]);
  expect(buttons).toEqual([]);
}

test('the briefing on paper', async ({ page }) => {
  await toBriefing(page, { seed: 7 });
  await expectPaper(page, 7);
});

test('a page that lay open over midnight is printed with the new date', async ({ page }) => {
  await page.clock.setFixedTime('2027-03-01T12:00');
  await toBriefing(page, { seed: 7 });
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('.paper-line')).toContainText('printed on March 1, 2027');
  await page.clock.setFixedTime('2027-03-02T12:00');
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
  await expect(page.locator('.paper-line')).toContainText('printed on March 2, 2027');
});

const seedOf = (run: string): number => Number(JSON.parse(run).seed);

/** Back to the screen it is played on. */
async function onScreen(page: Page): Promise<void> {
  await page.emulateMedia({ media: 'screen' });
  await page.setViewportSize({ width: 1366, height: 640 });
}

test('a council with its ledger, the help and the review on paper', async ({ page }) => {
  const run = busyRun();
  await openTitle(page);
  await importRun(page, run);
  await expectPhase(page, 'council');
  await openSheet(page, 'ledger');
  await expectPaper(page, seedOf(run));
  await onScreen(page);
  await page.keyboard.press('?');
  await expect(page.getByRole('dialog')).toBeVisible();
  await expectPaper(page, seedOf(run));
  await onScreen(page);
  await page.keyboard.press('Escape');
  await endMonth(page);
  await page.getByRole('button', { name: /^(Skip|To the review)$/ }).click();
  await expectPhase(page, 'review');
  await expectPaper(page, seedOf(run));
  await expect(page.locator('.moves .causes').first()).toBeVisible();
});

test('the final assessment on paper: charts keep their shape', async ({ page }) => {
  const shapes = (): Promise<number[]> =>
    page
      .locator('.chart')
      .evaluateAll((all) => all.map((one) => Math.round((100 * one.clientWidth) / one.clientHeight)));
  const run = wholeRun();
  await openTitle(page);
  await importRun(page, run);
  await expect(page.locator('.final-page h1')).toBeVisible();
  await page.getByText('Every number as a small curve').click();
  const before = await shapes();
  await expectPaper(page, seedOf(run));
  const after = await shapes();
  expect(after.length).toBe(before.length);
  for (const [at, shape] of after.entries())
    expect(Math.abs(shape - (before[at] ?? 0))).toBeLessThanOrEqual(12);
});
