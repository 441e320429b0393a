import type { Locator, Page } from '@playwright/test';

/** A number from 0 up to 1, the same for the same seed. */
export type Random = () => number;

/** Acts end soon or not at all: the browser may be gone. Milliseconds. */
const SOON = { timeout: 4000 };

/** One of the elements, null where there is none. */
async function oneOf(found: Locator, random: Random): Promise<Locator | null> {
  const count = await found.count();
  return count === 0 ? null : found.nth(Math.floor(random() * count));
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

async function answer(page: Page, random: Random): Promise<void> {
  const options = page.locator('dialog.card .card-options').getByRole('button', { disabled: false });
  await (await oneOf(options, random))?.click(SOON);
}

async function setPosture(page: Page, random: Random): Promise<void> {
  await openSheet(page, 'home');
  const postures = page
    .locator('#sheet-panel')
    .getByRole('button', { name: /^(Quiet|Defiant|Conciliatory|Open)/, disabled: false });
  await (await oneOf(postures, random))?.click(SOON);
}

async function sendMission(page: Page, random: Random): Promise<void> {
  await openSheet(page, 'capitals');
  const panel = page.locator('#sheet-panel');
  await (await oneOf(panel.locator('[data-row^="actor:"]'), random))?.click(SOON);
  await (await oneOf(panel.locator('.choices').getByRole('button', { disabled: false }), random))?.click(
    SOON,
  );
  await panel.getByRole('button', { name: 'Back' }).click(SOON);
}

async function openSheet(page: Page, sheet: string): Promise<void> {
  const tab = page.locator(`#sheet-tab-${sheet}`);
  if ((await tab.getAttribute('aria-selected', SOON)) !== 'true') await tab.click(SOON);
}

async function undo(page: Page, random: Random): Promise<void> {
  await (await oneOf(page.locator('#orders .undo'), random))?.click(SOON);
  const sure = page.locator('dialog.question').getByRole('button', { name: /^Take/ });
  if (await sure.isVisible()) await sure.click(SOON);
}

async function endMonth(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'End the month' }).click(SOON);
  const question = page.getByRole('dialog', { name: /^End / });
  if (await question.isVisible()) await question.getByRole('button', { name: 'End the month' }).click(SOON);
  await page.getByRole('button', { name: /^(Skip|To the review)$/ }).click(SOON);
  await page.getByRole('button', { name: /^(Next month|To the final assessment)/ }).click(SOON);
}

/** No game is played to its end, which can come from this month on: another is begun instead. */
const LAST = 3;

async function beginAnother(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Menu' }).click(SOON);
  await page.getByRole('button', { name: 'To the title page' }).click(SOON);
  await begin(page);
}

/** Does one thing that a player does, whatever can be done now. */
export async function actInGame(page: Page, random: Random): Promise<void> {
  if (await page.locator('dialog.card').isVisible()) return answer(page, random);
  const choice = random();
  if (choice < 0.35) return setPosture(page, random);
  if (choice < 0.6) return sendMission(page, random);
  if (choice < 0.8) return undo(page, random);
  const month = Number((await page.locator('.month-of').innerText(SOON)).match(/\d+/)?.[0]);
  return month < LAST ? endMonth(page) : beginAnother(page);
}
