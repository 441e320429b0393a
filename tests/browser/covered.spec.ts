import type { Locator, Page } from '@playwright/test';
import { expect, test } from './page.ts';
import { importRun, openTitle, toBriefing } from './play.ts';
import { resize } from './resize.ts';
import { busyRun } from './runs.ts';

const PHONE = { width: 390, height: 844 };
/** What a keyboard leaves of it, and of a phone that lies on its side. */
const UNDER = [
  { width: 390, height: 440 },
  { width: 844, height: 200 },
];
const FIELDS = 'input:not([type=radio], [type=checkbox], [type=range], [type=file]), textarea';

/** What is wrong with where a field is: out of sight, or something lies over its middle. `foot`: where the sight ends. */
const faultOf = (field: Locator, foot: number): Promise<string | null> =>
  field.evaluate((element, end) => {
    const { left, right, top, bottom } = element.getBoundingClientRect();
    const { labels } = element as HTMLInputElement;
    const name = element.getAttribute('aria-label') ?? labels?.[0]?.textContent ?? element.id;
    if (top < -1 || (bottom - top < end && bottom > end + 1)) return `${name}: ${top}–${bottom} of ${end}`;
    const over = document.elementFromPoint((left + right) / 2, Math.min((top + bottom) / 2, end - 8));
    return over === element || element.contains(over) ? null : `${name}: under ${over?.className}`;
  }, foot);

/** Puts the focus on every field of what is open, and a keyboard on the screen each time. */
async function everyField(page: Page, within = 'body'): Promise<number> {
  const all = page.locator(`${within} :is(${FIELDS})`).filter({ visible: true });
  const count = await all.count();
  for (let n = 0; n < count; n++) {
    for (const under of UNDER) {
      await resize(page, { width: under.width, height: under.width === 390 ? 844 : 390 });
      const field = all.nth(n);
      await field.focus();
      await resize(page, under);
      await expect.poll(() => faultOf(field, under.height)).toBe(null);
    }
  }
  await resize(page, PHONE);
  return count;
}

test.describe('a keyboard on the screen that makes the page lower', () => {
  test.use({ viewport: PHONE });

  test('is asked for', async ({ page }) => {
    await openTitle(page);
    await expect(page.locator('meta[name=viewport]')).toHaveAttribute(
      'content',
      'width=device-width, initial-scale=1, interactive-widget=resizes-content',
    );
  });

  test('covers no field of the title page and of the briefing', async ({ page }) => {
    await openTitle(page);
    expect(await everyField(page)).toBe(1);
    await toBriefing(page);
    expect(await everyField(page)).toBe(4);
  });

  test('covers no field of the table', async ({ page }) => {
    await openTitle(page);
    await importRun(page, busyRun());
    await page.getByRole('tab', { name: /^Ledger/ }).click();
    expect(await everyField(page)).toBe(1);
  });

  test('covers no field of the lab', async ({ page }) => {
    await page.goto('./#lab');
    await expect(page.getByRole('button', { name: /^Run/ })).toBeVisible();
    expect(await everyField(page)).toBeGreaterThan(5);
  });

  test('covers no field of the studio', async ({ page }) => {
    await page.goto('./#studio');
    await page.getByRole('button', { name: 'A new scenario: Begin' }).click();
    await expect(page.locator('.desk-name')).toHaveValue('My scenario');
    await page.getByRole('treeitem', { name: /^smugglers/ }).click();
    expect(await everyField(page)).toBeGreaterThan(5);
    await page.getByRole('button', { name: /^Tools/ }).click();
    for (const tool of ['Try', 'Map']) {
      await page.getByRole('tab', { name: tool }).click();
      // Its fields come with a place.
      if (tool === 'Map')
        await page
          .getByRole('region', { name: 'Places' })
          .getByRole('button', { name: /^Kongsvik/ })
          .click();
      await expect(page.locator('#tools-panel').getByRole('textbox').first()).toBeVisible();
      expect(await everyField(page, '#tools-panel')).toBeGreaterThan(1);
    }
    await page.getByRole('button', { name: 'Share' }).click();
    expect(await everyField(page, 'dialog')).toBeGreaterThan(0);
  });
});

test.describe('what is laid out after the keyboard has come', () => {
  test.use({ viewport: PHONE });
  /** Something above the fields of the title page grows, as a map or an editor does that measures itself first. */
  const grow = (page: Page): Promise<void> =>
    page.evaluate(() => {
      const late = document.createElement('div');
      late.style.cssText = 'flex: none; block-size: 300px';
      // The browser would hold the place by itself, which it does only where nothing else moves.
      document.documentElement.style.overflowAnchor = 'none';
      document.querySelector('.title-sheet header')?.before(late);
    });

  test('does not push the field out of sight', async ({ page }) => {
    await openTitle(page);
    const field = page.getByLabel('Fortune number', { exact: true });
    await field.focus();
    await resize(page, { width: 390, height: 440 });
    await grow(page);
    await expect.poll(() => faultOf(field, 440)).toBe(null);
  });

  test('leaves the page where a hand has put it', async ({ page }) => {
    await openTitle(page);
    await page.getByLabel('Fortune number', { exact: true }).focus();
    await resize(page, { width: 390, height: 440 });
    await page.mouse.move(200, 200);
    await page.mouse.wheel(0, -5000);
    await expect.poll(() => page.evaluate(() => scrollY)).toBe(0);
    await grow(page);
    await page.evaluate(
      () => new Promise<void>((done) => requestAnimationFrame(() => requestAnimationFrame(() => done()))),
    );
    expect(await page.evaluate(() => scrollY)).toBe(0);
  });
});

test.describe('a keyboard that lies over the page', () => {
  test.use({ viewport: PHONE });
  /** The page stays as high as it was; only what can be seen is less. */
  const seen = (page: Page, height: number): Promise<void> =>
    page.evaluate((to) => {
      const { visualViewport } = window;
      Object.defineProperty(visualViewport, 'height', { configurable: true, value: to });
      visualViewport?.dispatchEvent(new Event('resize'));
    }, height);

  test('leaves the field of a page in sight', async ({ page }) => {
    await toBriefing(page);
    const points = page.getByRole('spinbutton').last();
    await points.focus();
    await seen(page, 440);
    await expect.poll(() => faultOf(points, 440)).toBe(null);
  });

  test('leaves a window and its field in sight', async ({ page }) => {
    await page.goto('./#studio');
    await page.getByRole('button', { name: 'Open from text' }).click();
    const dialog = page.getByRole('dialog');
    const area = dialog.getByRole('textbox');
    await area.focus();
    await seen(page, 440);
    await expect.poll(() => faultOf(area, 440)).toBe(null);
    const box = await dialog.boundingBox();
    expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThanOrEqual(440);
  });
});
