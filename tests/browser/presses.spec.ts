import type { CDPSession, Locator, Page } from '@playwright/test';
import { expect, test } from './page.ts';
import { importRun, openTitle } from './play.ts';
import { busyRun } from './runs.ts';

interface Spot {
  readonly x: number;
  readonly y: number;
}

/** Two frames: whatever a press has brought about is drawn. */
const drawn = (page: Page): Promise<void> =>
  page.evaluate(
    () => new Promise<void>((done) => requestAnimationFrame(() => requestAnimationFrame(() => done()))),
  );

async function spotOf(name: Locator): Promise<Spot> {
  const box = await name.boundingBox();
  if (!box) throw new Error('it is not on the map');
  return { x: box.x, y: box.y + box.height / 2 };
}

test.describe('the map that is drawn on', () => {
  const canvas = (page: Page): Locator => page.getByRole('application', { name: /^Map of the scenario/ });
  const status = (page: Page): Locator => page.locator('#tools-panel').getByRole('status').first();
  /** Where the text has the town: what a drag has come to. */
  const place = (page: Page): Promise<string> =>
    page
      .getByRole('region', { name: 'Places' })
      .getByRole('button', { name: /^Kongsvik/ })
      .innerText();
  const undo = (page: Page): Locator => page.getByRole('button', { name: 'Undo' });
  const town = (page: Page): Locator => canvas(page).getByText('Kongsvik');
  /** Its dot is at the beginning of its name. */
  const dot = async (page: Page): Promise<Spot> => {
    const { x, y } = await spotOf(town(page));
    return { x: x - 8, y };
  };

  test.beforeEach(async ({ page }) => {
    await page.goto('./#studio');
    await page.getByRole('button', { name: 'A new scenario: Begin' }).click();
    await expect(page.locator('.problems')).toContainText('No problems.');
    await page.getByRole('tab', { name: 'Map' }).click();
    await expect(canvas(page)).toHaveAttribute('aria-busy', 'false');
  });

  test('a place that is let go of outside of the window stays in sight', async ({ page }) => {
    const { x, y } = await dot(page);
    await page.mouse.move(x, y);
    await page.mouse.down();
    await page.mouse.move(x + 30, y, { steps: 3 });
    await page.mouse.move(5000, y, { steps: 3 });
    await page.mouse.up();
    await expect(status(page)).toHaveText('Moved: Kongsvik.');
    await expect.poll(() => place(page)).not.toContain('64° east');
    const after = await place(page);
    await page.mouse.move(x - 40, y + 40, { steps: 3 });
    await page.mouse.down({ button: 'right' });
    await page.mouse.up({ button: 'right' });
    await drawn(page);
    expect(await place(page)).toBe(after);
    await undo(page).click();
    await expect(undo(page)).toHaveAttribute('aria-disabled', 'true');
  });

  test('a menu in the midst of it: the place goes back, and clings to nothing', async ({ page }) => {
    const before = await dot(page);
    await page.mouse.move(before.x, before.y);
    await page.mouse.down();
    await page.mouse.move(before.x + 40, before.y + 20, { steps: 3 });
    await page.mouse.down({ button: 'right' });
    await page.mouse.up({ button: 'right' });
    await drawn(page);
    expect(await dot(page)).toEqual(before);
    await page.mouse.move(before.x + 60, before.y + 60, { steps: 3 });
    await page.mouse.up();
    await drawn(page);
    expect(await dot(page)).toEqual(before);
    await expect(undo(page)).toHaveAttribute('aria-disabled', 'true');
  });

  test('another window in the midst of it: the place goes back', async ({ page }) => {
    const before = await dot(page);
    await page.mouse.move(before.x, before.y);
    await page.mouse.down();
    await page.mouse.move(before.x + 40, before.y + 20, { steps: 3 });
    await page.evaluate(() => window.dispatchEvent(new Event('blur')));
    await page.mouse.move(before.x + 60, before.y + 60, { steps: 3 });
    await page.mouse.up();
    await drawn(page);
    expect(await dot(page)).toEqual(before);
    await expect(undo(page)).toHaveAttribute('aria-disabled', 'true');
  });

  test.describe('with fingers', () => {
    test.use({ hasTouch: true });
    const touch = (
      fingers: CDPSession,
      type: 'touchStart' | 'touchMove' | 'touchEnd' | 'touchCancel',
      ...at: readonly Spot[]
    ): Promise<unknown> =>
      fingers.send('Input.dispatchTouchEvent', { type, touchPoints: at.map((one, id) => ({ ...one, id })) });

    test('one that the browser takes puts the place back', async ({ page }) => {
      const before = await dot(page);
      const fingers = await page.context().newCDPSession(page);
      await touch(fingers, 'touchStart', before);
      await touch(fingers, 'touchMove', { x: before.x + 40, y: before.y + 20 });
      await touch(fingers, 'touchCancel');
      await drawn(page);
      expect(await dot(page)).toEqual(before);
      await expect(undo(page)).toHaveAttribute('aria-disabled', 'true');
    });

    test('a second one does not take the place from the first', async ({ page }) => {
      const before = await dot(page);
      const { x, y } = before;
      const fingers = await page.context().newCDPSession(page);
      const other = { x: x - 60, y: y + 50 };
      await touch(fingers, 'touchStart', before);
      await touch(fingers, 'touchMove', { x: x + 40, y });
      await touch(fingers, 'touchStart', { x: x + 40, y }, other);
      await touch(fingers, 'touchMove', { x: x + 40, y }, { x: other.x, y: other.y + 40 });
      await touch(fingers, 'touchMove', { x: x + 41, y }, { x: other.x, y: other.y + 40 });
      await touch(fingers, 'touchEnd');
      await expect(status(page)).toHaveText('Moved: Kongsvik.');
      // As far east as it was pulled by the first, and no farther south.
      await expect.poll(() => place(page)).toMatch(/6[5-9](\.\d+)?° east, (20|19\.9\d?)° north/);
      await undo(page).click();
      await expect(undo(page)).toHaveAttribute('aria-disabled', 'true');
    });
  });
});

test('the map of a game: a drag ends outside of the window, and at a menu', async ({ page }) => {
  await openTitle(page);
  await importRun(page, busyRun());
  const picture = (): Promise<string> => page.locator('#board svg').innerHTML();
  await page.getByRole('button', { name: 'Nearer' }).first().click();
  await drawn(page);
  const near = await picture();
  const board = await page.locator('#board svg').boundingBox();
  const [x, y] = [(board?.x ?? 0) + 200, (board?.y ?? 0) + 200];
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x - 30, y, { steps: 3 });
  await page.mouse.move(x - 40, -200);
  await page.mouse.up();
  await drawn(page);
  const after = await picture();
  expect(after).not.toBe(near);
  await page.mouse.move(x + 100, y + 50, { steps: 3 });
  await drawn(page);
  expect(await picture()).toBe(after);

  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.down({ button: 'right' });
  await page.mouse.up({ button: 'right' });
  await page.mouse.move(x + 100, y + 50, { steps: 3 });
  await page.mouse.up();
  await drawn(page);
  expect(await picture()).toEqual(after);
});
