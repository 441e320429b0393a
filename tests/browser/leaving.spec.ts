import type { CDPSession, Page } from '@playwright/test';
import { expect, test } from './page.ts';
import { answerCards, endMonth, newGame, openSheet, sendMission, toNextMonth } from './play.ts';

const SHEETS = ['contracts', 'corridors', 'exports', 'home', 'ledger'] as const;
/** The first games also fetch what all the others use. */
const WARM = 2;
/** How many games are left: five in `npm test`, more for whoever wants to see the heap over a whole afternoon. */
const GAMES = Number(process.env.LOOK_EAST_GAMES ?? 5);

/** A month of a game in which much is opened, back to the title page, and the game deleted: the page is as before. */
async function playAndLeave(page: Page, query: string): Promise<void> {
  if (page.url() === 'about:blank') await newGame(page, { query });
  else {
    await page.getByRole('button', { name: 'New game' }).click();
    await page.getByRole('button', { name: /^Begin/ }).click();
  }
  await answerCards(page);
  await sendMission(page);
  for (const sheet of SHEETS) await openSheet(page, sheet);
  await page.locator('.purse').first().click();
  await page.keyboard.press('Escape');
  await endMonth(page);
  await toNextMonth(page);
  await answerCards(page);
  await page.getByRole('button', { name: 'Menu' }).click();
  await page.getByRole('button', { name: 'To the title page' }).click();
  await page.getByRole('button', { name: /^Delete / }).click();
  await page.getByRole('button', { name: 'Delete it' }).click();
  await expect(page.getByRole('button', { name: /^Delete / })).toHaveCount(0);
  await expect(page.getByRole('dialog')).toHaveCount(0);
}

interface Held {
  readonly nodes: number;
  readonly listeners: number;
  /** Bytes. */
  readonly heap: number;
}

/** What the page holds on to once all that nobody needs is gone. */
async function held(session: CDPSession): Promise<Held> {
  // What is let go of by letting go of something else is found by the next look.
  for (let look = 0; look < 3; look++) await session.send('HeapProfiler.collectGarbage');
  const { nodes, jsEventListeners: listeners } = await session.send('Memory.getDOMCounters');
  const { usedSize: heap } = await session.send('Runtime.getHeapUsage');
  return { nodes, listeners, heap };
}

for (const query of ['', '?board=phaser'])
  test(`${GAMES} games that are left leave nothing behind${query === '' ? '' : ', nor do their boards'}`, async ({
    page,
  }) => {
    // A film on the board is part of what a board leaves; without one it is a list at once.
    if (query === '') await page.emulateMedia({ reducedMotion: 'reduce' });
    const session = await page.context().newCDPSession(page);
    for (let game = 0; game < WARM; game++) await playAndLeave(page, query);
    const before = await held(session);
    for (let game = 0; game < GAMES; game++) await playAndLeave(page, query);
    const after = await held(session);
    test.info().annotations.push({ type: 'held', description: JSON.stringify({ before, after }) });
    expect(after.nodes).toBeLessThanOrEqual(before.nodes * 1.05);
    expect(after.listeners).toBeLessThanOrEqual(before.listeners * 1.05);
  });
