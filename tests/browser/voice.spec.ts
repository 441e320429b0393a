import type { Page } from '@playwright/test';
import { DESK_WORDS } from '../../src/ui/words/desk.ts';
import { expect, test } from './page.ts';
import {
  answerCards,
  card,
  endMonth,
  expectPhase,
  importRun,
  newGame,
  openSheet,
  openTitle,
  sendMission,
} from './play.ts';
import { busyRun } from './runs.ts';

/** Listens to the regions that a screen reader reads out: every text that each of them has held, one after the other. */
async function listen(page: Page): Promise<void> {
  await page.evaluate(() => {
    const heard: { region: number; text: string; at: number }[] = [];
    const regions = [...document.querySelectorAll('.screen > [role="status"]')];
    for (const [region, element] of regions.entries()) {
      const note = (): unknown => heard.push({ region, text: element.textContent ?? '', at: heard.length });
      new MutationObserver(note).observe(element, { childList: true, characterData: true, subtree: true });
    }
    Object.assign(globalThis, { heard });
  });
}

interface Heard {
  readonly region: number;
  readonly text: string;
  readonly at: number;
}

const heardOn = (page: Page): Promise<readonly Heard[]> =>
  page.evaluate(() => (globalThis as unknown as { heard: readonly Heard[] }).heard);

test('a hint of the first game does not talk over what came of an order', async ({ page }) => {
  await newGame(page);
  await answerCards(page);
  await listen(page);
  await sendMission(page);
  const hint = page.locator('#hint p');
  await expect(hint).toContainText('Your orders stand below');
  const spoken = (await hint.innerText()).trim();
  // The hint is read out as well, but later and elsewhere.
  await expect
    .poll(async () => (await heardOn(page)).filter(({ text }) => text === spoken).length)
    .toBeGreaterThan(0);
  const given = (await heardOn(page)).find(({ text }) => /^Ordered\. Mission to/.test(text));
  if (!given) throw new Error('the order was not announced');
  const after = (await heardOn(page)).filter(({ at }) => at > given.at);
  expect(after.filter(({ region }) => region === given.region)).toEqual([]);
  const hinted = after.find(({ text }) => text === spoken);
  expect(hinted?.region).not.toBe(given.region);
  await expect(page.locator('.screen > [role="status"]').nth(given.region)).toHaveText(given.text);
});

test('a window that lies over the page has regions of its own', async ({ page }) => {
  await newGame(page);
  await expect(card(page).getByRole('status').filter({ hasText: 'Choose one answer.' })).toHaveCount(1);
});

/** What the film's steps are called. */
const STEPS = Object.entries(DESK_WORDS).flatMap(([key, name]) => (key.startsWith('step.') ? [name] : []));

test('the film is told in one sentence a step: how much happens, and what weighs most', async ({ page }) => {
  await page.addInitScript(() => localStorage.setItem('look-east/settings', JSON.stringify({ speed: 4 })));
  await openTitle(page);
  await importRun(page, busyRun());
  await expectPhase(page, 'council');
  await listen(page);
  await endMonth(page);
  await expectPhase(page, 'review');
  const told = (await heardOn(page)).map(({ text }) => text).filter((text) => text !== '');
  const steps = told.map((text) => STEPS.find((name) => text.startsWith(`${name}: `)));
  expect(steps.length, told.join(' | ')).toBeGreaterThan(2);
  expect(new Set(steps).size, told.join(' | ')).toBe(steps.length);
  expect(steps).not.toContain(undefined);
  expect(told.filter((text) => /: \d+ things happen\. Above all: ./.test(text)).length).toBeGreaterThan(0);
});

for (const query of ['', '?board=phaser']) {
  test(`what the map shows stands in words where it is drawn, and follows the orders ${query}`, async ({
    page,
  }) => {
    await newGame(page, { query });
    await answerCards(page);
    const map = page.getByRole('region', { name: 'What the map shows' });
    const trade = map.getByRole('list', { name: 'Regular trade' }).getByRole('listitem');
    await expect(map.getByRole('list', { name: 'Narrows and their risk' })).toContainText('Hormuz · risk');
    const before = await trade.allInnerTexts();
    const panel = await openSheet(page, 'exports');
    await panel
      .getByRole('button', { name: /^One less/, disabled: false })
      .first()
      .click();
    await expect(page.locator('#orders')).toContainText('Exports');
    await expect.poll(() => trade.allInnerTexts()).not.toEqual(before);
  });
}
