import type { CDPSession, Locator, Page } from '@playwright/test';
import { expect, test } from './page.ts';
import { expectPhase, newGame } from './play.ts';

/** What the page has been told last of a composition: its words, or that it is done. */
type Heard = { heard: string | null };

/** What an input method does: words that change while they are composed, and keys that belong to it. */
class Method {
  private readonly page: Page;
  private readonly session: CDPSession;
  constructor(page: Page, session: CDPSession) {
    this.page = page;
    this.session = session;
  }
  async compose(...steps: readonly string[]): Promise<void> {
    for (const text of steps) {
      await this.session.send('Input.imeSetComposition', {
        text,
        selectionStart: text.length,
        selectionEnd: text.length,
      });
      await this.hears(text);
    }
  }
  /** A key that the method has for itself: it makes no letter and no line. */
  async key(key: string, code: number): Promise<void> {
    for (const type of ['rawKeyDown', 'keyUp'] as const)
      await this.session.send('Input.dispatchKeyEvent', { type, key, windowsVirtualKeyCode: code });
  }
  async take(text: string): Promise<void> {
    await this.session.send('Input.insertText', { text });
    await this.hears(null);
  }
  /** Words and keys go to the page on two ways, of which either may be quicker. */
  private async hears(text: string | null): Promise<void> {
    await expect.poll(() => this.page.evaluate(() => (window as unknown as Heard).heard)).toBe(text);
  }
}

async function method(page: Page): Promise<Method> {
  await page.evaluate(() => {
    const scope = window as unknown as Heard;
    scope.heard = null;
    addEventListener('compositionupdate', ({ data }) => Object.assign(scope, { heard: data }), true);
    addEventListener('compositionend', () => Object.assign(scope, { heard: null }), true);
  });
  return new Method(page, await page.context().newCDPSession(page));
}
const ENTER = 13;
const ESCAPE = 27;
/** What a browser calls a key that an input method has taken. */
const TAKEN = 229;

test.describe('in the studio', () => {
  const editor = (page: Page): Locator => page.locator('.cm-content');
  const undo = (page: Page): Locator => page.getByRole('button', { name: 'Undo' });
  const headline = (page: Page): Locator => page.getByRole('textbox', { name: 'Headline' });

  test.beforeEach(async ({ page }) => {
    await page.goto('./#studio');
    await page.getByRole('button', { name: 'A new scenario: Begin' }).click();
    await expect(page.locator('.problems')).toContainText('No problems.');
  });

  for (const [script, steps, words] of [
    ['Japanese', ['み', 'みな', 'みなと', '港'], '港町'],
    ['Persian', ['ب', 'بن', 'بند'], 'بندر'],
    ['a letter with an accent', ['´'], 'é'],
  ] as const) {
    test(`${script} in a field of the form is one step of undo`, async ({ page }) => {
      await page.clock.install();
      const before = await headline(page).inputValue();
      const ime = await method(page);
      await headline(page).focus();
      await page.keyboard.press('End');
      for (const step of steps) {
        await ime.compose(step);
        // However long somebody thinks about it.
        await page.clock.runFor(2000);
        await expect(headline(page)).toHaveValue(before + step);
        await expect(undo(page)).toHaveAttribute('aria-disabled', 'true');
      }
      await ime.take(words);
      await expect(headline(page)).toHaveValue(before + words);
      await page.clock.runFor(2000);
      await expect(editor(page)).toContainText(before + words);
      await undo(page).click();
      await expect(headline(page)).toHaveValue(before);
      await expect(undo(page)).toHaveAttribute('aria-disabled', 'true');
    });

    test(`${script} in the text is one step of undo`, async ({ page }) => {
      await page.clock.install();
      const before = await headline(page).inputValue();
      const ime = await method(page);
      await page.locator('.cm-line', { hasText: `headline: ${before}` }).click();
      await page.keyboard.press('End');
      for (const step of steps) {
        await ime.compose(step);
        await page.clock.runFor(2000);
        await expect(editor(page)).toContainText(before + step);
      }
      await ime.take(words);
      await expect(headline(page)).toHaveValue(before + words);
      await page.clock.runFor(2000);
      await undo(page).click();
      await expect(headline(page)).toHaveValue(before);
      await expect(undo(page)).toHaveAttribute('aria-disabled', 'true');
    });
  }

  test('Enter and Escape are the composition’s', async ({ page }) => {
    const ime = await method(page);
    // The id of a new option: Enter would add it, Escape put it away.
    await page.getByRole('button', { name: 'Add an option' }).click();
    const id = page.getByLabel('Its id');
    await id.fill('');
    await ime.compose('third');
    await ime.key('Enter', ENTER);
    await ime.key('Escape', ESCAPE);
    await expect(id).toHaveValue('third');
    await expect(editor(page)).not.toContainText('third:');
    await ime.take('third');
    await id.press('Enter');
    await expect(editor(page)).toContainText('third:');

    // The draft's name: Enter would take it, Escape the old one.
    const name = page.locator('.desk-name');
    await name.fill('');
    await ime.compose('港');
    await ime.key('Enter', ENTER);
    await expect(name).toBeFocused();
    await ime.key('Escape', ESCAPE);
    await expect(name).toHaveValue('港');
    await ime.take('港町');
    await name.press('Enter');
    await expect(page).toHaveTitle(/港町/);

    // A place's name on the map.
    await page.getByRole('tab', { name: 'Map' }).click();
    await page
      .getByRole('region', { name: 'Places' })
      .getByRole('button', { name: /^Kongsvik/ })
      .click();
    const place = page.getByRole('region', { name: 'Place Kongsvik' }).getByLabel('Name');
    await place.focus();
    await place.press('End');
    await ime.compose('港');
    await ime.key('Enter', ENTER);
    await expect(place).toHaveValue('Kongsvik港');
    await expect(page.getByRole('region', { name: 'Place Kongsvik' })).toBeVisible();
    await ime.take('港');
    await place.press('Enter');
    await expect(page.getByRole('region', { name: 'Place Kongsvik港' })).toBeVisible();
  });

  test('a window stays open when Escape leaves a composition in it', async ({ page }) => {
    const ime = await method(page);
    await page.getByRole('button', { name: 'Share' }).click();
    const author = page.locator('#share-author');
    await author.focus();
    await ime.compose('港');
    await ime.key('Escape', ESCAPE);
    await expect(page.getByRole('dialog')).toBeVisible();
    await ime.take('港町');
    await expect(editor(page)).toContainText('author: "港町"');
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toHaveCount(0);
    await undo(page).click();
    await expect(undo(page)).toHaveAttribute('aria-disabled', 'true');
  });
});

test('no command of the game hears a key that an input method has taken', async ({ page }) => {
  await newGame(page);
  const ime = await method(page);
  await ime.key('1', TAKEN);
  await expect(page.getByRole('dialog')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  for (const key of ['c', 'r', '?', 'e']) await ime.key(key, TAKEN);
  await expectPhase(page, 'council');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  // The same keys without one.
  await page.keyboard.press('r');
  await expect(page.getByRole('dialog')).toBeVisible();
});
