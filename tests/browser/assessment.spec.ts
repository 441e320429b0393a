import type { Page } from '@playwright/test';
import { expectClean } from './axe.ts';
import { expect, test } from './page.ts';
import { importRun, openTitle } from './play.ts';
import { wholeRun } from './runs.ts';

async function toEnd(page: Page): Promise<void> {
  await openTitle(page);
  await importRun(page, wholeRun());
  await expect(page.locator('.final-page h1')).toBeVisible();
}

test('each chart has its scale and its table, at the width of a telephone too', async ({ page }) => {
  await toEnd(page);
  await page.setViewportSize({ width: 390, height: 844 });
  const charts = page.locator('section[aria-labelledby="charts"] .run-chart');
  await expect(charts).toHaveCount(5);
  for (const chart of await charts.all()) {
    await chart.getByText('Its figures as a table').click();
    await expect(chart.getByRole('table')).toBeVisible();
    expect(await chart.locator('.graph-marks li').count()).toBeGreaterThan(1);
  }
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
});

test('a step of the replay has an address, which opens there after a reload', async ({ page }) => {
  await toEnd(page);
  await expect(page.locator('.final-bar')).toBeVisible();
  await page.getByRole('link', { name: 'Watch it again' }).click();
  await expect(page.getByRole('heading', { name: 'July 2025: News' })).toBeVisible();
  await expect(page.locator('.replay .zoom')).toBeVisible();
  await expectClean(page, 'replay');
  await page.getByRole('link', { name: 'October 2025' }).click();
  await page.getByRole('button', { name: 'Next step' }).click();
  await expect(page.getByRole('heading', { name: 'October 2025: Council' })).toBeVisible();
  expect(new URL(page.url()).hash).toBe('#replay/4/council');
  await page.reload();
  await expect(page.getByRole('heading', { name: 'October 2025: Council' })).toBeVisible();
  await page.getByRole('link', { name: 'Back to the assessment' }).click();
  await expect(page.locator('.final-page h1')).toBeVisible();
});

test('a played step leads on: the film tells its steps one after another', async ({ page }) => {
  await toEnd(page);
  await page.evaluate(() => {
    location.hash = '#replay/4/council';
  });
  await expect(page.getByRole('heading', { name: 'October 2025: Council' })).toBeVisible();
  await page.getByText('fast', { exact: true }).click();
  await page.getByRole('button', { name: 'Play' }).click();
  await expect.poll(() => new URL(page.url()).hash).not.toBe('#replay/4/council');
  await page.getByRole('button', { name: 'Stop' }).click();
  await expect(page.getByRole('button', { name: 'Play' })).toBeVisible();
});

test('a claim of the articles is changed and opened as a game that says what it was made from', async ({
  page,
}) => {
  await toEnd(page);
  await page.getByRole('button', { name: /^Change it and play: The large Russian systems/ }).click();
  await expect(page.getByRole('heading', { name: 'The Year After, changed' })).toBeVisible();
  await expect(page.locator('.lineage-from')).toContainText('The Year After');
});

/** How many sheets of paper a part of the page takes. */
async function sheetsOf(page: Page, part: 'sheet' | 'questions'): Promise<number> {
  await page.evaluate((what) => {
    document.documentElement.dataset.print = what;
  }, part);
  const pdf = await page.pdf({ format: 'A4', preferCSSPageSize: true });
  return [...pdf.toString('latin1').matchAll(/\/Type\s*\/Page\b/g)].length;
}

test('the run fits on one page, and the answers have a sheet of their own', async ({ page }) => {
  await toEnd(page);
  await page.locator('.sheet-words textarea').fill('Word after word. '.repeat(50).slice(0, 700));
  expect(await sheetsOf(page, 'sheet')).toBe(1);
  expect(await sheetsOf(page, 'questions')).toBe(2);
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('.question-answers ol')).toBeVisible();
  await expect(page.locator('.sheet-tools')).toBeHidden();
});
