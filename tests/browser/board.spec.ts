import type { Page } from '@playwright/test';
import { expect, test } from './page.ts';
import {
  answerCards,
  card,
  endMonth,
  expectPhase,
  importRun,
  leaveFilm,
  newGame,
  openTitle,
  toBriefing,
  toNextMonth,
} from './play.ts';
import { busyRun } from './runs.ts';
import { unhurried } from './unhurried.ts';

/** WebGL is drawn by software here, which the game takes only when it is told to. */
const query = '?board=phaser';
// What the software draws takes as long as it is large: of the windows in which all stands side by side the smallest.
test.use({ viewport: { width: 911, height: 512 } });

const PHASER = /phaser-[^/]*\.js$/;

const canvas = (page: Page) => page.locator('#board canvas');
const still = (page: Page) => page.locator('#board svg');

const frames = async (page: Page): Promise<number> =>
  Number(await canvas(page).evaluate((board) => board.dataset.frames));

/** Lets the page draw once more. */
const frame = (page: Page): Promise<unknown> => page.evaluate(() => new Promise(requestAnimationFrame));

const asleep = (page: Page) => expect(canvas(page)).toHaveAttribute('data-asleep', 'true');

/** A council in full swing on the Phaser board, which has drawn it and sleeps. */
async function onBoard(page: Page): Promise<void> {
  await openTitle(page, query);
  await importRun(page, busyRun());
  await expectPhase(page, 'council');
  await expect(canvas(page)).toBeVisible();
  await asleep(page);
}

test('the page is painted before Phaser is asked for', async ({ page }) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  const phaser = (): string[] => asked.filter((url) => PHASER.test(url));
  await openTitle(page, query);
  await page.waitForLoadState('networkidle');
  expect(phaser()).toEqual([]);
  await newGame(page, { query });
  await expect(canvas(page)).toBeVisible();
  expect(phaser().length).toBe(1);
  // The shortest way to a board: a reload in the middle of a game.
  await page.reload();
  await expect(canvas(page)).toBeVisible();
  const times = await page.evaluate(() => ({
    paint: performance.getEntriesByName('first-contentful-paint')[0]?.startTime,
    phaser: performance.getEntriesByType('resource').find(({ name }) => /phaser-[^/]*\.js$/.test(name))
      ?.startTime,
  }));
  expect(times.paint).toBeGreaterThan(0);
  expect(times.phaser).toBeGreaterThan(times.paint ?? Number.NaN);
});

test('an idle board sleeps, and wakes for what changes', async ({ page }) => {
  await onBoard(page);
  await page.locator('body').hover({ position: { x: 5, y: 5 } });
  const before = await frames(page);
  expect(before).toBeGreaterThan(0);
  // Of a hundred frames of the page none is the board's.
  for (let passed = 0; passed < 100; passed++) await frame(page);
  expect(await frames(page)).toBe(before);
  await asleep(page);
  await page.getByRole('button', { name: 'Nearer' }).click();
  await expect.poll(() => frames(page)).toBeGreaterThan(before);
  await asleep(page);
});

test.describe('on a dense screen', () => {
  test.use({ deviceScaleFactor: 2 });
  test('the board has a pixel of its own for each of the screen', async ({ page }) => {
    await onBoard(page);
    const size = () =>
      canvas(page).evaluate((board: HTMLCanvasElement) => {
        const { width, height } = board.getBoundingClientRect();
        const { clientWidth, clientHeight } = board.parentElement ?? board;
        return {
          pixels: [board.width, board.height],
          // To the pixel: where the page's sizes follow the reader's letters, a place may begin within one.
          shown: [Math.floor(width), Math.floor(height)],
          room: [clientWidth, clientHeight],
        };
      });
    const before = await size();
    expect(before.shown).toEqual(before.room);
    expect(before.pixels).toEqual(before.room.map((length) => length * 2));
    await page.setViewportSize({ width: 960, height: 540 });
    await expect.poll(async () => (await size()).room).not.toEqual(before.room);
    await expect.poll(async () => (await size()).shown).toEqual((await size()).room);
    const after = await size();
    expect(after.pixels).toEqual(after.room.map((length) => length * 2));
  });
});

/** What a card looked like in one frame of the page, and what the board had drawn by then; null: there was none yet. */
interface Moment {
  readonly opacity: string;
  readonly frames: number | null;
  readonly awake: boolean;
}

/** Writes down from now on, frame by frame, when a card comes and shows itself. */
const watchCard = (page: Page) =>
  page.evaluate(() => {
    const seen: unknown[] = [];
    Object.assign(window, { seen });
    const look = (): void => {
      const board = document.querySelector<HTMLElement>('#board canvas');
      const dialog = document.querySelector('dialog.card');
      if (dialog)
        seen.push({
          opacity: getComputedStyle(dialog).opacity,
          frames: board?.dataset.frames === undefined ? null : Number(board.dataset.frames),
          awake: board?.dataset.asleep === 'false',
        });
      requestAnimationFrame(look);
    };
    look();
  });

const momentsOf = (page: Page): Promise<Moment[]> =>
  page.evaluate(() => (window as unknown as { seen: Moment[] }).seen);

/** The page held its card back while the board drew frames of its own, and then showed it. */
async function expectTurned(page: Page): Promise<Moment[]> {
  await expect(card(page)).toBeVisible();
  await expect(card(page)).toHaveCSS('opacity', '1');
  const seen = await momentsOf(page);
  const hidden = seen.filter(({ opacity }) => opacity === '0');
  expect(seen[0]?.opacity).toBe('0');
  const moving = hidden.filter(({ awake }) => awake);
  expect(new Set(moving.map(({ frames }) => frames)).size).toBeGreaterThan(1);
  expect(new Set(hidden.map(({ frames }) => frames)).size).toBeGreaterThan(2);
  return seen;
}

test('the first card of a new game is turned over, though the board comes after it', async ({ page }) => {
  await unhurried(page);
  await toBriefing(page, { query });
  await watchCard(page);
  await page.getByRole('button', { name: /^Begin/ }).click();
  await expect(card(page)).toBeVisible();
  // Not seen yet, but there: the keyboard is in it, and it is read out.
  await expect(card(page).getByRole('heading')).toBeFocused();
  const seen = await expectTurned(page);
  expect(seen[0]?.frames).toBeNull();
  await asleep(page);
});

test('a card that waits for the board shows itself at a key', async ({ page }) => {
  await unhurried(page);
  await page.route(PHASER, () => {});
  await toBriefing(page, { query });
  await watchCard(page);
  await page.getByRole('button', { name: /^Begin/ }).click();
  await expect(card(page)).toHaveCSS('opacity', '0');
  await page.keyboard.press('Tab');
  await expect(card(page)).toHaveCSS('opacity', '1');
  expect((await momentsOf(page)).every(({ frames }) => frames === null)).toBe(true);
});

test('where no board comes the first card is shown all the same, and later ones do not wait', async ({
  page,
}) => {
  await page.route(PHASER, () => {});
  await newGame(page, { query });
  await expect(canvas(page)).toHaveCount(0);
  await expect(card(page)).toHaveCSS('opacity', '1');
  await page.keyboard.press('Escape');
  await expect(card(page)).toHaveCount(0);
  await watchCard(page);
  await page.locator('.deck').click();
  await expect(card(page)).toHaveCSS('opacity', '1');
  expect((await momentsOf(page)).every(({ opacity }) => opacity === '1')).toBe(true);
});

test('under reduced motion the first card waits for nothing', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await toBriefing(page, { query });
  await watchCard(page);
  await page.getByRole('button', { name: /^Begin/ }).click();
  await expect(card(page)).toBeVisible();
  await expect(canvas(page)).toBeVisible();
  expect((await momentsOf(page)).every(({ opacity }) => opacity === '1')).toBe(true);
  await asleep(page);
});

test('the film runs on the board, space skips it, and the board turns a card over before the page shows it', async ({
  page,
}) => {
  await unhurried(page);
  await onBoard(page);
  const before = await frames(page);
  await endMonth(page);
  await expect(canvas(page)).toHaveAttribute('data-asleep', 'false');
  await expect.poll(() => frames(page)).toBeGreaterThan(before + 5);
  await expect(page.locator('.film .entries li').first()).toBeVisible();
  await page.getByRole('button', { name: 'Pause' }).click();
  await expect(page.getByRole('button', { name: 'Go on' })).toBeVisible();
  await page.keyboard.press('p');
  await expect(page.getByRole('button', { name: 'Pause' })).toBeVisible();
  await page.getByRole('heading', { name: /what happens$/ }).focus();
  await page.keyboard.press(' ');
  await expectPhase(page, 'review');
  await asleep(page);
  await watchCard(page);
  await page.getByRole('button', { name: 'Next month' }).click();
  await expectPhase(page, 'council');
  await expectTurned(page);
  await asleep(page);
});

test('where the drawing context is lost the still map takes over', async ({ page }) => {
  await onBoard(page);
  await canvas(page).evaluate((board: HTMLCanvasElement) => {
    const gl = board.getContext('webgl2') ?? board.getContext('webgl');
    gl?.getExtension('WEBGL_lose_context')?.loseContext();
  });
  await expect(still(page)).toBeVisible();
  await expect(canvas(page)).toHaveCount(0);
  await endMonth(page);
  await toNextMonth(page);
  await answerCards(page);
  await expectPhase(page, 'council');
});

test('a context that is lost during the film does not stop the month', async ({ page }) => {
  await unhurried(page);
  await onBoard(page);
  await endMonth(page);
  await expect(canvas(page)).toHaveAttribute('data-asleep', 'false');
  await canvas(page).evaluate((board: HTMLCanvasElement) => {
    const gl = board.getContext('webgl2') ?? board.getContext('webgl');
    gl?.getExtension('WEBGL_lose_context')?.loseContext();
  });
  await expect(still(page)).toBeVisible();
  await leaveFilm(page);
});

for (const [kind, missing] of [
  ['missing', true],
  ['slow', false], // the browser of the tests draws by software
] as const) {
  test(`where WebGL is ${kind} the still map is drawn${missing ? '' : ', and nothing of Phaser is fetched'}`, async ({
    page,
  }) => {
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    if (missing)
      await page.addInitScript(() => {
        const { getContext } = HTMLCanvasElement.prototype;
        HTMLCanvasElement.prototype.getContext = function (this: HTMLCanvasElement, kind: string, ...rest) {
          return /webgl/.test(kind) ? null : getContext.call(this, kind, ...rest);
        } as typeof getContext;
      });
    await newGame(page, { query: missing ? query : '' });
    await expect(still(page)).toBeVisible();
    await expect(canvas(page)).toHaveCount(0);
    await answerCards(page);
    await endMonth(page);
    await toNextMonth(page);
    await expectPhase(page, 'council');
    if (!missing) expect(asked.filter((url) => PHASER.test(url))).toEqual([]);
  });
}

test('under reduced motion the film is a list and the board does not move', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await onBoard(page);
  await endMonth(page);
  await expect(page.getByRole('button', { name: 'To the review' })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Skip' })).toHaveCount(0);
  expect(await page.locator('.film .entries li').count()).toBeGreaterThan(10);
  await asleep(page);
  await toNextMonth(page);
  await expect(card(page)).toHaveCSS('opacity', '1');
  await asleep(page);
});

test('the still map names what is pointed at, and a click opens its sheet', async ({ page }) => {
  // Here nothing is drawn by pixels, and a small window has no room for every name.
  await page.setViewportSize({ width: 1366, height: 640 });
  await openTitle(page);
  await importRun(page, busyRun());
  const map = page.locator('#board');
  const label = await map.locator('svg text', { hasText: 'Shanghai' }).first().boundingBox();
  if (!label) throw new Error('Shanghai is not on the map');
  // Its place is a few pixels beside its name.
  const points = Array.from({ length: 12 }, (_, step) => [
    label.x + label.width + step * 2,
    label.y + label.height / 2,
  ]);
  for (const [x = 0, y = 0] of points) {
    await page.mouse.move(x, y);
    await frame(page);
    if ((await map.getAttribute('title'))?.includes('Shanghai')) break;
  }
  await expect(map).toHaveAttribute('title', /Shanghai/);
  await page.mouse.down();
  await page.mouse.up();
  await expect(page.locator('#sheet-panel').getByRole('heading', { name: 'Shanghai' })).toBeVisible();
  await expect(page.getByRole('tab', { name: 'Corridors' })).toHaveAttribute('aria-selected', 'true');
});
