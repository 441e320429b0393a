import { writeFileSync } from 'node:fs';
import type { BrowserContext, Page } from '@playwright/test';
import type { RunFile } from '../../src/scenario/run-write.ts';
import type { StoredRun } from '../../src/store/saves.ts';
import { tool } from '../tool.ts';
import { expect, test } from './page.ts';
import {
  answerCards,
  card,
  endMonth,
  expectPhase,
  exportRun,
  importRun,
  newGame,
  openSheet,
  openTitle,
  sendMission,
  shown,
  toNextMonth,
} from './play.ts';
import { busyRun } from './runs.ts';

/** One month and the orders of a second: cards answered, an envoy sent. */
async function playOn(page: Page): Promise<void> {
  await newGame(page);
  await answerCards(page);
  await sendMission(page);
  await endMonth(page);
  await toNextMonth(page);
  await answerCards(page);
  await sendMission(page);
}

async function setPosture(page: Page, posture: string): Promise<void> {
  const panel = await openSheet(page, 'home');
  await panel.getByRole('button', { name: new RegExp(`^${posture}`) }).click();
  await expect(page.locator('#orders')).toContainText(`Posture: ${posture}`);
}

async function leave(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Menu' }).click();
  await page.getByRole('button', { name: 'To the title page' }).click();
  await expect(page.getByRole('heading', { name: 'Look East' })).toBeVisible();
}

const savedGames = (page: Page) => page.getByRole('region', { name: 'Saved games' }).getByRole('listitem');

/** The records of the browser's store, changed by `change` and written back where it gives something. */
function stored(page: Page, damage = false): Promise<StoredRun[]> {
  return page.evaluate(
    (spoil) =>
      new Promise<StoredRun[]>((resolve, reject) => {
        const opening = indexedDB.open('look-east');
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const change = opening.result.transaction('runs', 'readwrite');
          const all = change.objectStore('runs').getAll();
          all.onsuccess = () => {
            if (!spoil) return;
            for (const run of all.result)
              change.objectStore('runs').put({ ...run, text: run.text.replace('"seed": 7', '"seed": 8') });
          };
          change.oncomplete = () => {
            opening.result.close();
            resolve(all.result);
          };
        };
      }),
    damage,
  );
}

/** How many steps the journal holds that have not been saved as a whole. */
function steps(page: Page): Promise<number> {
  return page.evaluate(
    () =>
      new Promise<number>((resolve, reject) => {
        const opening = indexedDB.open('look-east-journal');
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const count = opening.result.transaction('steps').objectStore('steps').count();
          count.onsuccess = () => {
            opening.result.close();
            resolve(count.result);
          };
        };
      }),
  );
}

/** The menu says that everything is saved, and it is so as a whole. */
async function expectSaved(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Menu' }).click();
  await expect(page.getByText('The Year After · saved')).toBeVisible();
  await expect.poll(() => steps(page)).toBe(0);
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
}

test('a reload in the middle of a month goes on where it was', async ({ page }) => {
  await playOn(page);
  const before = await shown(page);
  const file = JSON.parse((await exportRun(page)).text);
  expect(before.orders).toContain('Mission to');
  await expectSaved(page);
  await page.reload();
  await expectPhase(page, 'council');
  await expect(page.locator('.deck')).toHaveText(/^Cards? of the month$/);
  expect(await shown(page)).toEqual(before);
  expect(JSON.parse((await exportRun(page)).text)).toEqual(file);
});

test('a reload in the same moment as an order loses nothing', async ({ page }) => {
  await newGame(page);
  await answerCards(page);
  const panel = await openSheet(page, 'home');
  const posture = panel.getByRole('button', { name: /^Quiet/ });
  await posture.evaluate((button: HTMLButtonElement) => {
    button.click();
    location.reload();
  });
  await expectPhase(page, 'council');
  await expect(page.locator('#orders')).toContainText('Posture: Quiet');
  expect(await stored(page)).toHaveLength(1);
  const unsaved = (): Promise<string[]> =>
    page.evaluate(() => Object.keys(localStorage).filter((key) => key.includes('unsaved')));
  await expect.poll(unsaved).toEqual([]);
});

test('a reload during the film goes on with the next month', async ({ page }) => {
  await newGame(page);
  await answerCards(page);
  await endMonth(page);
  await expect.poll(async () => (await stored(page))[0]?.summary.turn).toBe(2);
  await page.reload();
  await expectPhase(page, 'council');
  await expect(page.locator('#table-title')).toContainText('August 2025');
});

test.describe('a run file', () => {
  const replay = (path: string) => {
    const { status, stdout, stderr } = tool('replay', path);
    return { status, lines: stdout.trim().split('\n'), stderr };
  };

  test('replays headless to the same hashes, and an edited one names the first turn that differs', async ({
    page,
  }, testInfo) => {
    await playOn(page);
    const { name, text } = await exportRun(page);
    expect(name).toMatch(/^the-year-after-7-02\.look-east\.json$/);
    const file: RunFile = JSON.parse(text);
    expect(file.hashes.length).toBe(2);
    const write = (changed: RunFile): string => {
      const path = testInfo.outputPath(name);
      writeFileSync(path, JSON.stringify(changed));
      return path;
    };

    const same = replay(write(file));
    expect(same.lines.slice(0, -1)).toEqual(file.hashes.map((hash, turn) => `turn ${turn} ${hash}`));
    expect(same.status).toBe(0);

    const without = file.orders.findIndex(({ kind, turn }) => kind === 'mission' && turn === 1);
    expect(without).toBeGreaterThanOrEqual(0);
    const order = replay(write({ ...file, orders: file.orders.toSpliced(without, 1) }));
    expect(order.lines.at(-1)).toMatch(/^turn 1 expected [0-9a-f]{16} got [0-9a-f]{16}$/);
    expect(order.status).toBe(1);

    const wrong = '0123456789abcdef';
    const hash = replay(write({ ...file, hashes: [wrong, ...file.hashes.slice(1)] }));
    expect(hash.lines).toEqual([`turn 0 expected ${wrong} got ${file.hashes[0]}`]);
    expect(hash.status).toBe(1);
  });

  test('opens in another browser at the same state', async ({ page, browser, baseURL }) => {
    await playOn(page);
    const before = await shown(page);
    const { text } = await exportRun(page);
    const context = await browser.newContext({ baseURL: baseURL ?? '' });
    const other = await context.newPage();
    await openTitle(other);
    await importRun(other, text);
    await expectPhase(other, 'council');
    expect(await shown(other)).toEqual(before);
    expect(JSON.parse((await exportRun(other)).text)).toEqual(JSON.parse(text));
    // And it is saved there as a game of its own.
    await other.reload();
    await expectPhase(other, 'council');
    expect(await shown(other)).toEqual(before);
    await context.close();
  });

  const text = busyRun();
  const run: RunFile = JSON.parse(text);
  const said: Readonly<Record<string, readonly [string, string]>> = {
    'that breaks off': [text.slice(0, 500), 'This is not a run file: it is not JSON.'],
    'that is another kind of file': ['{"name": "look-east"}', 'This is not a run file of this game.'],
    'of a later version': [
      JSON.stringify({ ...run, version: 2 }),
      'This run file has version 2; only version 1 can be read.',
    ],
    'with a hole in it': [
      JSON.stringify({ ...run, orders: [{ turn: 1, kind: 'build' }] }),
      'This run file is damaged at orders[0].',
    ],
    'of an unknown scenario': [
      JSON.stringify({ ...run, scenario: { ...run.scenario, id: 'elsewhere' } }),
      'The scenario elsewhere of this run is not known here.',
    ],
    'that begins out of bounds': [
      JSON.stringify({ ...run, intent: { security: 100 } }),
      'The beginning of this run does not fit its scenario.',
    ],
  };

  test('that cannot be read is named as such, and nothing is lost', async ({ page }) => {
    await newGame(page);
    await answerCards(page);
    await expectSaved(page);
    await leave(page);
    await expect(savedGames(page)).toHaveCount(1);
    const before = await stored(page);
    const messages = page.getByRole('list', { name: 'Messages' });
    for (const [kind, [bad, message]] of Object.entries(said)) {
      await importRun(page, bad);
      await expect(messages, kind).toContainText(message);
      await expect(messages.getByRole('listitem'), kind).toHaveCount(1);
    }
    expect(await stored(page)).toEqual(before);
    await page.getByRole('button', { name: /^Continue The Year After/ }).click();
    await expectPhase(page, 'council');
  });

  test('that was edited or played under other rules is shown and not continued', async ({ page }) => {
    const others = {
      'was played under rules 99': { ...run, rules: 99 },
      'on another version of the scenario': { ...run, scenario: { ...run.scenario, hash: '0'.repeat(16) } },
      'At the end of month 1 this run differs': {
        ...run,
        hashes: run.hashes.map((hash, turn) => (turn === 1 ? '0'.repeat(16) : hash)),
      },
      'in month 1, is not legal': { ...run, orders: run.orders.slice(1) },
    };
    for (const [words, changed] of Object.entries(others)) {
      await openTitle(page);
      await importRun(page, JSON.stringify(changed));
      await expectPhase(page, 'council');
      await expect(page.locator('.notices')).toContainText(words);
      // A card that waits opens by itself, and may do so after the words.
      if (await page.locator('.deck.waiting').isVisible()) {
        await expect(card(page)).toBeVisible();
        await page.keyboard.press('Escape');
        await expect(card(page)).toBeHidden();
      }
      await expect(page.getByRole('button', { name: 'End the month' })).toBeDisabled();
      await leave(page);
      await expect(savedGames(page)).toHaveCount(0);
    }
  });
});

test.describe('a damaged save', () => {
  test.beforeEach(async ({ page }) => {
    await newGame(page);
    await answerCards(page);
    await setPosture(page, 'Quiet');
    await expectSaved(page);
  });

  test('says so when it is resumed, and the last good version is restored', async ({ page }) => {
    await stored(page, true);
    await page.reload();
    await expect(page.getByRole('list', { name: 'Messages' })).toContainText('This saved game is damaged.');
    await expect(savedGames(page)).toHaveCount(2);
    await expect(savedGames(page).first()).toContainText('damaged');
    await expect(
      savedGames(page)
        .first()
        .getByRole('button', { name: /^Continue/ }),
    ).toHaveCount(0);
    await expect(savedGames(page).last()).toContainText('last good version');
    await savedGames(page)
      .last()
      .getByRole('button', { name: /^Restore/ })
      .click();
    await expectPhase(page, 'council');
    await expect(page.locator('.notices')).toContainText('The last good version has been opened');
    // The version before the last order: the card is answered, the posture is not yet set.
    await expect(page.locator('#orders')).not.toContainText('Posture');
    await expect(page.locator('.deck')).toHaveText(/^Cards? of the month$/);
    await expect.poll(async () => (await stored(page)).length).toBe(2);
  });

  test('is not followed by a loss when another game is begun', async ({ page }) => {
    await leave(page);
    const before = await stored(page, true);
    await newGame(page, { seed: 9 });
    await expect.poll(async () => (await stored(page)).length).toBe(2);
    const kept = (await stored(page)).find(({ id }) => id === before[0]?.id);
    expect(kept?.previous).toEqual(before[0]?.previous);
  });
});

test.describe('two tabs', () => {
  const notes = (page: Page) => page.locator('.notices');

  /** A tab that is watched for errors as the first one is. */
  async function secondTab(context: BrowserContext, complaints: string[]): Promise<Page> {
    const page = await context.newPage();
    page.on('pageerror', (error) => complaints.push(`error in the second tab: ${error.message}`));
    return page;
  }

  test('on the same run do not overwrite each other', async ({ page, context, complaints }) => {
    await newGame(page);
    await answerCards(page);
    await expectSaved(page);
    const other = await secondTab(context, complaints);
    await openTitle(other);
    await other.getByRole('button', { name: /^Continue The Year After/ }).click();
    await expectPhase(other, 'council');
    await setPosture(page, 'Quiet');
    await expectSaved(page);
    await setPosture(other, 'Defiant');
    await expect(notes(other)).toContainText('This game is open in another tab as well.');
    await expectSaved(other);
    const postures = (await stored(page)).map(({ text }) => text.match(/"posture":"(\w+)"/)?.[1]).sort();
    expect(postures).toEqual(['defiant', 'quiet']);
    await expect(notes(page)).toHaveText('');
    // Each goes on with its own.
    await page.reload();
    await other.reload();
    await expect(page.locator('#orders')).toContainText('Quiet');
    await expect(other.locator('#orders')).toContainText('Defiant');
  });
});

test('without storage the game says so, goes on, and can be taken along', async ({ page }) => {
  await page.addInitScript(() => {
    const refuse = (): never => {
      throw new DOMException('storage is switched off', 'SecurityError');
    };
    IDBFactory.prototype.open = refuse;
    for (const name of ['localStorage', 'sessionStorage'])
      Object.defineProperty(window, name, { get: refuse, configurable: true });
  });
  await openTitle(page);
  await expect(page.getByText('This browser gives no room for saving.')).toBeVisible();
  await newGame(page);
  await expect(page.locator('.notices')).toContainText('This browser gives no room for saving.');
  await answerCards(page);
  await setPosture(page, 'Quiet');
  await endMonth(page);
  await toNextMonth(page);
  await answerCards(page);
  const before = await shown(page);
  const { text } = await exportRun(page);
  expect(text).toContain('"posture":"quiet"');
  await page.reload();
  await importRun(page, text);
  await expectPhase(page, 'council');
  expect(await shown(page)).toEqual(before);
});

test('storage that fails under an open window is told in that window, and saving goes on by itself', async ({
  page,
}) => {
  await newGame(page);
  await answerCards(page);
  await page.evaluate(() => {
    const { put, add } = IDBObjectStore.prototype;
    const refuse = (): never => {
      throw new DOMException('no room', 'QuotaExceededError');
    };
    Object.assign(IDBObjectStore.prototype, { put: refuse, add: refuse });
    Object.assign(window, { relent: () => Object.assign(IDBObjectStore.prototype, { put, add }) });
  });
  await setPosture(page, 'Quiet');
  await page.getByRole('button', { name: 'Menu' }).click();
  const menu = page.getByRole('dialog');
  await expect(menu.locator('.notices')).toContainText('no room left for this game');
  await expect(menu).toContainText('could not be saved');
  // It lies over the window, and can be closed there.
  const close = menu.locator('.notices').getByRole('button', { name: 'Close' });
  const box = await close.boundingBox();
  expect(
    await page.evaluate(
      ([x = 0, y = 0]) => document.elementFromPoint(x, y)?.closest('.notices') !== null,
      [(box?.x ?? 0) + (box?.width ?? 0) / 2, (box?.y ?? 0) + (box?.height ?? 0) / 2],
    ),
  ).toBe(true);
  await page.evaluate(() => (globalThis as unknown as { relent: () => void }).relent());
  await expect(menu).toContainText('The Year After · saved');
  await expect(menu.locator('.notices')).toHaveText('');
  await page.reload();
  await expect(page.locator('#orders')).toContainText('Quiet');
});

test('saved games that another page deletes under an open game are saved anew', async ({ page }) => {
  await newGame(page);
  await answerCards(page);
  await setPosture(page, 'Quiet');
  await expectSaved(page);
  await page.evaluate(
    () =>
      new Promise((resolve, reject) => {
        const deleting = indexedDB.deleteDatabase('look-east');
        deleting.onsuccess = resolve;
        deleting.onerror = reject;
      }),
  );
  await expect(page.locator('.notices')).toContainText('has been saved again as it stands now');
  await page.reload();
  await expect(page.locator('#orders')).toContainText('Quiet');
});
