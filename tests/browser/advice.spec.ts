import type { Locator, Page } from '@playwright/test';
import { readRun, verifyRun } from '../../src/scenario/run-file.ts';
import { flagship } from '../support.ts';
import { expect, test } from './page.ts';
import {
  answerCards,
  beginWith,
  chamber,
  endMonth,
  expectPhase,
  exportRun,
  importRun,
  newGame,
  openTitle,
  raise,
  sealPolicy,
  sendMission,
  toNextMonth,
} from './play.ts';
import { wholeRun } from './runs.ts';
import { giveWorkers, letThrough, sentToWorkers } from './workers.ts';

const SEED = 987_654;
const ask = (page: Page): Locator => page.getByRole('button', { name: 'What would you do?' });
const panel = (page: Page): Locator => page.getByRole('region', { name: 'Advice' });
const doThat = (page: Page): Locator => panel(page).getByRole('button', { name: 'Do that' });
const given = (page: Page): Locator => page.locator('#orders .order-chip');

async function advised(page: Page) {
  const read = readRun((await exportRun(page)).text);
  if (!read.ok) throw new Error(read.error.code);
  return read.value;
}

test('what is advised can be followed, and every question is noted in the run, which replays', async ({
  page,
}) => {
  await giveWorkers(page);
  await newGame(page, { seed: SEED });
  await page.getByRole('button', { name: 'Look at it later' }).click();
  // The card comes first: its answer is the advice.
  await ask(page).click();
  await expect(panel(page)).toContainText('Noted in the run: asked once.');
  await expect(panel(page)).toContainText(/imagined worlds|only answer/);
  await doThat(page).first().click();
  await expect(panel(page)).toBeHidden();
  await expect(given(page)).toHaveCount(1);
  await answerCards(page);

  await page.keyboard.press('a');
  await expect(doThat(page)).toBeVisible();
  const words = await panel(page).locator('.advice-order').first().innerText();
  // Its word may have changed between reading and pressing.
  await doThat(page).first().click();
  await expect(given(page)).toHaveCount(2);
  expect(words).not.toBe('End the month');
  const run = await advised(page);
  expect(run.advised?.length).toBe(2);
  expect(run.advised?.[0]).toEqual({ turn: 1, after: 0 });
  expect(run.advised?.[1]?.after).toBe(run.orders.length - 1);
  expect(verifyRun(run, flagship())).toMatchObject({ ok: true, value: { differs: null, illegal: null } });

  // From what the seat sees: neither the run's number nor a true hidden one goes out.
  for (const text of await sentToWorkers(page)) expect(text).not.toContain(String(SEED));

  await page.reload();
  await expectPhase(page, 'council');
  expect((await advised(page)).advised).toEqual(run.advised);
  await endMonth(page);
  await expect(ask(page)).toHaveCount(0);
  await toNextMonth(page);
  await answerCards(page);
  expect((await advised(page)).advised).toEqual(run.advised);
});

test('the table stays free while it thinks; an order given meanwhile drops the question', async ({
  page,
}) => {
  await giveWorkers(page, { holds: '"kind":"advice"', does: 'hangs' });
  await newGame(page);
  await answerCards(page);
  await ask(page).click();
  await expect(panel(page)).toContainText('Thinking …');
  await letThrough(page, doThat(page));
  await panel(page).getByRole('button', { name: 'Close' }).click();
  await ask(page).click();
  await expect(panel(page)).toContainText('Thinking …');
  await sendMission(page);
  await expect(panel(page)).toBeHidden();

  await ask(page).click();
  await panel(page).getByRole('button', { name: 'Never mind' }).click();
  await expect(panel(page)).toBeHidden();
  await page.keyboard.press('a');
  await expect(panel(page)).toContainText('Thinking …');
  await page.keyboard.press('a');
  await expect(panel(page)).toBeFocused();
  await letThrough(page, doThat(page));
  await page.keyboard.press('Escape');
  await expect(panel(page)).toBeHidden();
  expect((await advised(page)).advised?.length).toBe(4);
});

test('where no advice comes, the game goes on', async ({ page }) => {
  await giveWorkers(page, { holds: '"kind":"advice"', does: 'dies' });
  await newGame(page);
  await answerCards(page);
  await ask(page).click();
  await expect(panel(page)).toContainText('No advice came.');
  await panel(page).getByRole('button', { name: 'Ask again' }).click();
  await expect(panel(page)).toContainText('asked 2 times');
  await sendMission(page);
  await expect(panel(page)).toBeHidden();
});

test('only the lead seat is advised', async ({ page }) => {
  await beginWith(page, ['Moscow']);
  await raise(page);
  await expect(chamber(page)).toBeVisible();
  await expect(ask(page)).toHaveCount(0);
  await sealPolicy(page, 'Feed the front');
  await raise(page);
  await expectPhase(page, 'council');
  await answerCards(page);
  await expect(ask(page)).toBeVisible();
});

test('the final assessment says quietly how often advice was asked for', async ({ page }) => {
  const run = JSON.parse(wholeRun());
  const notes = [
    { turn: 1, after: 0 },
    { turn: 2, after: 4 },
  ];
  await openTitle(page);
  await importRun(page, JSON.stringify({ ...run, advised: notes }));
  await expect(page.locator('.counts')).toContainText('asked for advice 2 times');
  await page.getByRole('button', { name: 'To the title page' }).click();
  await importRun(page, JSON.stringify(run));
  await expect(page.locator('.counts')).toContainText('orders given');
  await expect(page.locator('.counts')).not.toContainText('asked for advice');
});
