import type { CDPSession, Page } from '@playwright/test';
import { expect, test } from './page.ts';
import {
  answerCards,
  card,
  endMonth,
  expectPhase,
  newGame,
  openSheet,
  sendMission,
  toNextMonth,
} from './play.ts';

const SHEETS = ['contracts', 'corridors', 'exports', 'home', 'ledger'] as const;
/** The first games also fetch what all the others use. */
const WARM = 2;
/** How many games are left in `npm test`; what a board leaves behind is larger, and shows in fewer. */
const FEW = { '': 5, '?board=phaser': 3 } as const;
/** More, for whoever wants to see the heap over a whole afternoon. */
const ASKED = process.env.LOOK_EAST_GAMES;

/** A month of a game in which much is opened, back to the title page, and the game deleted: the page is as before. */
async function playAndLeave(page: Page, query: string): Promise<void> {
  if (page.url() === 'about:blank') await newGame(page, { query });
  else {
    await page.getByRole('radio', { name: /^The Year After/ }).check();
    await page.getByRole('button', { name: 'New game' }).click();
    await page.getByRole('button', { name: /^Begin/ }).click();
    await expectPhase(page, 'council');
    await expect(card(page)).toBeVisible();
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
  /** Bytes of all that the page made; not what the engine that runs it compiled, which grows as long as something gets quicker. */
  readonly heap: number;
}

interface Snapshot {
  readonly nodes: readonly number[];
  readonly snapshot: {
    readonly meta: {
      readonly node_fields: readonly string[];
      readonly node_types: readonly [readonly string[]];
    };
  };
}

/** Bytes on the heap but for compiled code. */
async function objectsOf(session: CDPSession): Promise<number> {
  const chunks: string[] = [];
  const listen = ({ chunk }: { readonly chunk: string }): unknown => chunks.push(chunk);
  session.on('HeapProfiler.addHeapSnapshotChunk', listen);
  await session.send('HeapProfiler.takeHeapSnapshot', { reportProgress: false });
  session.off('HeapProfiler.addHeapSnapshotChunk', listen);
  const { nodes, snapshot } = JSON.parse(chunks.join('')) as Snapshot;
  const { node_fields: fields, node_types: types } = snapshot.meta;
  const [code, type, size] = [types[0].indexOf('code'), fields.indexOf('type'), fields.indexOf('self_size')];
  let bytes = 0;
  for (let at = 0; at < nodes.length; at += fields.length)
    if (nodes[at + type] !== code) bytes += nodes[at + size] ?? 0;
  return bytes;
}

/** What the page holds on to once all that nobody needs is gone. */
async function held(session: CDPSession): Promise<Held> {
  // What is let go of by letting go of something else is found by the next look.
  for (let look = 0; look < 3; look++) await session.send('HeapProfiler.collectGarbage');
  const { nodes, jsEventListeners: listeners } = await session.send('Memory.getDOMCounters');
  return { nodes, listeners, heap: await objectsOf(session) };
}

for (const query of ['', '?board=phaser'] as const) {
  const games = Number(ASKED ?? FEW[query]);
  test(`${games} games that are left leave nothing behind${query === '' ? '' : ', nor do their boards'}`, async ({
    page,
  }) => {
    // A film on the board is part of what a board leaves; without one it is a list at once.
    if (query === '') await page.emulateMedia({ reducedMotion: 'reduce' });
    const session = await page.context().newCDPSession(page);
    for (let game = 0; game < WARM; game++) await playAndLeave(page, query);
    const before = await held(session);
    for (let game = 0; game < games; game++) await playAndLeave(page, query);
    const after = await held(session);
    test.info().annotations.push({ type: 'held', description: JSON.stringify({ before, after }) });
    expect(after.nodes).toBeLessThanOrEqual(before.nodes * 1.05);
    expect(after.listeners).toBeLessThanOrEqual(before.listeners * 1.05);
    expect(after.heap).toBeLessThanOrEqual(before.heap * 1.05);
  });
}
