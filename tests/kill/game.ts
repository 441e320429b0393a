import type { Locator, Page } from '@playwright/test';

/** A number from 0 up to 1, the same for the same seed. */
export type Random = () => number;

/** Told before an act: which states it can lead to, for the browser may be gone before the page shows that it went. */
export type Attempt = (mayCome: (state: string) => boolean) => void;

/** Acts end soon or not at all: the browser may be gone. Milliseconds. */
const SOON = { timeout: 4000 };

/** One of the elements, null where there is none. */
async function oneOf(found: Locator, random: Random): Promise<Locator | null> {
  const count = await found.count();
  return count === 0 ? null : found.nth(Math.floor(random() * count));
}

/** Presses one of some buttons that give an order: its last words are on the button. */
async function order(found: Locator, random: Random, attempt: Attempt): Promise<void> {
  const button = await oneOf(found, random);
  const words = (await button?.innerText(SOON)) ?? '';
  attempt((state) => words.includes(state.split(/: | \| /).at(-1) ?? words));
  await button?.click(SOON);
}

/** Month and number of orders of a state, as `watch` writes it. */
const partsOf = (state: string): readonly [number, number] => {
  const [month, orders] = state.split(' ');
  return [Number(month), Number(orders)];
};

async function monthOf(page: Page): Promise<number> {
  return Number((await page.locator('.month-of').innerText(SOON)).match(/\d+/)?.[0]);
}

/** Opens the game that was played last, or begins the first. */
export async function openGame(page: Page, address: string, begun: boolean): Promise<void> {
  await page.goto(address);
  if (begun) await page.getByRole('button', { name: /^Continue / }).click();
  else await begin(page);
  await page.locator('.screen[data-phase="council"]').waitFor();
}

async function begin(page: Page): Promise<void> {
  await page.getByRole('radio', { name: 'The Year After' }).check();
  await page.getByRole('button', { name: 'New game' }).click();
  await page.getByRole('button', { name: /^Begin/ }).click();
}

async function answer(page: Page, random: Random, attempt: Attempt): Promise<void> {
  const options = page.locator('dialog.card .card-options').getByRole('button', { disabled: false });
  await order(options, random, attempt);
}

async function setPosture(page: Page, random: Random, attempt: Attempt): Promise<void> {
  await openSheet(page, 'home');
  const postures = page
    .locator('#sheet-panel')
    .getByRole('button', { name: /^(Quiet|Defiant|Conciliatory|Open)/, disabled: false });
  await order(postures, random, attempt);
}

async function sendMission(page: Page, random: Random, attempt: Attempt): Promise<void> {
  await openSheet(page, 'capitals');
  const panel = page.locator('#sheet-panel');
  await (await oneOf(panel.locator('[data-row^="actor:"]'), random))?.click(SOON);
  await order(panel.locator('.choices').getByRole('button', { disabled: false }), random, attempt);
  await panel.getByRole('button', { name: 'Back' }).click(SOON);
}

async function openSheet(page: Page, sheet: string): Promise<void> {
  const tab = page.locator(`#sheet-tab-${sheet}`);
  if ((await tab.getAttribute('aria-selected', SOON)) !== 'true') await tab.click(SOON);
}

async function undo(page: Page, random: Random, attempt: Attempt): Promise<void> {
  const month = await monthOf(page);
  const given = await page.locator('#orders .words').count();
  attempt((state) => partsOf(state)[0] === month && partsOf(state)[1] < given);
  await (await oneOf(page.locator('#orders .undo'), random))?.click(SOON);
  const sure = page.locator('dialog.question').getByRole('button', { name: /^Take/ });
  if (await sure.isVisible()) await sure.click(SOON);
}

async function endMonth(page: Page, month: number, attempt: Attempt): Promise<void> {
  attempt((state) => state === `${month + 1} 0 `);
  await page.getByRole('button', { name: 'End the month' }).click(SOON);
  const question = page.getByRole('dialog', { name: /^End / });
  if (await question.isVisible()) await question.getByRole('button', { name: 'End the month' }).click(SOON);
  await page.getByRole('button', { name: /^(Skip|To the review)$/ }).click(SOON);
  await page.getByRole('button', { name: /^(Next month|To the final assessment)/ }).click(SOON);
}

/** No game is played to its end, which can come from this month on: another is begun instead. */
const LAST = 3;

async function beginAnother(page: Page, attempt: Attempt): Promise<void> {
  attempt((state) => state === '1 0 ');
  await page.getByRole('button', { name: 'Menu' }).click(SOON);
  await page.getByRole('button', { name: 'To the title page' }).click(SOON);
  await begin(page);
}

/** Does one thing that a player does, whatever can be done now. */
export async function actInGame(page: Page, random: Random, attempt: Attempt): Promise<void> {
  if (await page.locator('dialog.card').isVisible()) return answer(page, random, attempt);
  const choice = random();
  if (choice < 0.35) return setPosture(page, random, attempt);
  if (choice < 0.6) return sendMission(page, random, attempt);
  if (choice < 0.8) return undo(page, random, attempt);
  const month = await monthOf(page);
  return month < LAST ? endMonth(page, month, attempt) : beginAnother(page, attempt);
}
