import type { Locator, Page } from '@playwright/test';
import type { Phase, Sheet } from '../../src/store/types.ts';
import { expect } from './page.ts';

export interface Begin {
  readonly seed?: number;
  /** Title of the scenario. */
  readonly scenario?: string;
  /** Part of the address: `?board=phaser` draws with the board even where WebGL is slow. */
  readonly query?: string;
}

/** The title page, as far as a click goes: its scenario has come. */
export async function openTitle(page: Page, query = ''): Promise<void> {
  await page.goto(`./${query}`);
  await expect(page.getByRole('heading', { name: 'Look East' })).toBeVisible();
}

/** From the title page that is open to the briefing. */
async function choose(page: Page, { seed = 7, scenario = 'The Year After' }: Begin): Promise<void> {
  await page.getByRole('radio', { name: scenario }).check();
  await page.getByLabel('Fortune number', { exact: true }).fill(String(seed));
  await page.getByRole('button', { name: 'New game' }).click();
  await expect(page.getByRole('heading', { name: 'What matters most to you?' })).toBeVisible();
}

/** From the title page to the briefing. */
export async function toBriefing(page: Page, begin: Begin = {}): Promise<void> {
  await openTitle(page, begin.query);
  await choose(page, begin);
}

/** From the title page into the first month, whose first card is open. */
export async function newGame(page: Page, begin: Begin = {}): Promise<void> {
  await openTitle(page, begin.query);
  await beginHere(page, begin);
}

/** From the title page that is open, wherever it was opened from, into the first month. */
export async function beginHere(page: Page, begin: Begin = {}): Promise<void> {
  await choose(page, begin);
  await page.getByRole('button', { name: /^Begin/ }).click();
  await expectPhase(page, 'council');
  await expect(card(page)).toBeVisible();
}

/** From the title page into a game in which persons take some capitals besides the lead one. */
export async function beginWith(page: Page, capitals: readonly string[], begin: Begin = {}): Promise<void> {
  await toBriefing(page, begin);
  for (const capital of capitals) {
    const played = page.getByRole('group', { name: `Who plays ${capital}?` });
    await played.getByRole('radio', { name: 'a person' }).check();
  }
  await page.getByRole('button', { name: /^Begin/ }).click();
}

/** What the curtain says; while it is down. */
export const curtain = (page: Page): Locator => page.locator('.curtain-page h1');

/** The page on which another seat chooses. */
export const chamber = (page: Page): Locator => page.locator('.chamber-page');

/** Raises the curtain for whoever takes the screen. */
export async function raise(page: Page): Promise<void> {
  await page
    .locator('.curtain-page')
    .getByRole('button', { name: /^(I speak for|Show)/ })
    .click();
  await expect(curtain(page)).toHaveCount(0);
}

/** Seals a policy in another seat's chamber, and the first answer that each of its cards allows; the curtain falls. */
export async function sealPolicy(page: Page, policy: string): Promise<void> {
  for (const dealt of await chamber(page).locator('.chamber-card').all())
    await dealt.getByRole('radio', { disabled: false }).first().check();
  await chamber(page).getByRole('radio', { name: policy }).check();
  await page.getByRole('button', { name: 'Seal and pass on' }).click();
  await expect(curtain(page)).toBeVisible();
}

/** Opens a run file's text from the title page. */
export async function importRun(page: Page, text: string): Promise<void> {
  const buffer = Buffer.from(text);
  await page
    .getByLabel('Open a file')
    .setInputFiles({ name: 'test.look-east.json', mimeType: 'application/json', buffer });
}

/** The step of the month that the main screen is in, or the one after that it comes to by itself. */
export async function expectPhase(page: Page, ...phases: readonly Phase[]): Promise<void> {
  const screens = phases.map((phase) => `.screen[data-phase="${phase}"]`);
  await expect(page.locator(screens.join())).toBeVisible();
}

/** The card that lies over the table. */
export const card = (page: Page): Locator => page.locator('dialog.card');

/** Its answers that can be given. */
export const answers = (page: Page): Locator =>
  card(page).locator('.card-options').getByRole('button', { disabled: false });

/** Gives every card of the month that waits its first possible answer; how many there were. */
export async function answerCards(page: Page): Promise<number> {
  let given = 0;
  while (await page.locator('.deck.waiting').isVisible()) {
    await expect(card(page)).toBeVisible();
    const headline = await card(page).getByRole('heading').innerText();
    await answers(page).first().click();
    given += 1;
    await expect(card(page).getByRole('heading', { name: headline })).toBeHidden();
  }
  return given;
}

/** The way out of a turn, which is a month, a quarter or whatever the scenario calls it. */
const END = /^End the /;

/** Ends the month; while directives are left, the question is answered with yes. A short film may be over at once. */
export async function endMonth(page: Page): Promise<void> {
  await page.getByRole('button', { name: END }).click();
  const question = page.getByRole('dialog', { name: /^End / });
  await expect(question.or(page.locator('.film'))).toBeVisible();
  if (await question.isVisible()) await question.getByRole('button', { name: END }).click();
  await expectPhase(page, 'playback', 'review');
}

/** From the film, which may come to its end meanwhile, to the review. */
export async function leaveFilm(page: Page): Promise<void> {
  const review = page.locator('.screen[data-phase="review"]');
  const left = async (): Promise<boolean> => {
    // The page presses its own button: there is nothing to wait for where that has gone.
    await page.evaluate(() => document.querySelector<HTMLElement>('.film .primary')?.click());
    return review.isVisible();
  };
  await expect.poll(left).toBe(true);
}

/** From the film over the review to the next council or the final assessment. */
export async function toNextMonth(page: Page): Promise<void> {
  await leaveFilm(page);
  await page.getByRole('button', { name: /^(Next month|To the final assessment)/ }).click();
  await expect(page.locator('.screen[data-phase="review"]')).toBeHidden();
}

/** A sheet, opened; on a narrow window it is pulled up. */
export async function openSheet(page: Page, sheet: Sheet): Promise<Locator> {
  const tab = page.locator(`#sheet-tab-${sheet}`);
  const panel = page.locator('#sheet-panel');
  await tab.click();
  if (!(await panel.isVisible())) await tab.click();
  await expect(tab).toHaveAttribute('aria-selected', 'true');
  await expect(panel).toBeVisible();
  return panel;
}

/** Sends the first mission that can be sent, to the first capital. */
export async function sendMission(page: Page): Promise<void> {
  const panel = await openSheet(page, 'capitals');
  await panel.locator('[data-row^="actor:"]').first().click();
  await panel.locator('.choices').getByRole('button', { disabled: false }).first().click();
  await expect(page.locator('#orders')).toContainText('Mission to');
}

/** What a player sees of the game: month, means, numbers, this month's orders. */
export async function shown(page: Page): Promise<Record<string, string>> {
  await expect(page.locator('.screen')).toBeVisible();
  await expect(page.locator('.strike-risk.coming')).toHaveCount(0);
  const words = async (selector: string): Promise<string> =>
    (await page.locator(selector).innerText()).replace(/\s+/g, ' ');
  return {
    month: await words('#table-title'),
    means: await words('.means'),
    tracks: await words('#tracks'),
    orders: await words('#orders'),
  };
}

/** The run file as the menu hands it out. */
export async function exportRun(page: Page): Promise<{ readonly name: string; readonly text: string }> {
  await page.getByRole('button', { name: 'Menu' }).click();
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save the game as a file' }).click();
  const file = await download;
  const chunks: Buffer[] = [];
  for await (const chunk of await file.createReadStream()) chunks.push(chunk as Buffer);
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  return { name: file.suggestedFilename(), text: Buffer.concat(chunks).toString('utf8') };
}

/** Letters, icons and the map have come: the picture is what it is going to be. */
export async function settled(page: Page): Promise<void> {
  await page.evaluate(async () => {
    await document.fonts.ready;
    await Promise.all([...document.images].map((image) => image.decode().catch(() => {})));
  });
  await expect(page.locator('.icon:empty')).toHaveCount(0);
  await expect(page.locator('.board-word')).toHaveCount(0);
  await expect(page.locator('.strike-risk.coming')).toHaveCount(0);
}
