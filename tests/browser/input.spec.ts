import type { Page, Route } from '@playwright/test';
import { expectNoFindings, WIDTHS } from './axe.ts';
import { expect, test } from './page.ts';
import {
  answerCards,
  endMonth,
  expectPhase,
  importRun,
  newGame,
  openTitle,
  shown,
  toBriefing,
  toNextMonth,
} from './play.ts';
import { lastCouncil, wholeRun } from './runs.ts';

const broken = (route: Route): Promise<void> => route.fulfill({ status: 500, body: 'broken' });

const PARTS = {
  scenario: /\/the-year-after-[^/]*\.js$/,
  phaser: /\/phaser-[^/]*\.js$/,
  reader: /\/open-run-[^/]*\.js$/,
  final: /\/final-[^/]*\.js$/,
  icons: /\/icons-[^/]*\.js$/,
} as const;

/** Takes out of the complaints what a part that cannot be fetched brings about. */
function forgive(complaints: string[]): void {
  const others = complaints.filter(
    (complaint) => !/status of 500|dynamically imported module/.test(complaint),
  );
  expect(complaints.length).toBeGreaterThan(0);
  complaints.splice(0, complaints.length, ...others);
}

test.describe('a part of the page that cannot be fetched', () => {
  test('the scenario: says so on the title page, and comes with a reload', async ({ page, complaints }) => {
    await page.route(PARTS.scenario, broken);
    await openTitle(page);
    const scenario = page.getByRole('radio', { name: /^The Year After/ });
    await scenario.check();
    const alert = page.getByRole('alert');
    await expect(alert).toContainText('The scenario could not be fetched.');
    await page.getByRole('button', { name: 'New game' }).click();
    await expect(alert).toContainText('The scenario could not be fetched.');
    await page.unroute(PARTS.scenario);
    await alert.getByRole('button', { name: 'Reload the page' }).click();
    await scenario.check();
    await expect(page.getByText('The twelve-day war')).toBeVisible();
    await page.getByRole('button', { name: 'New game' }).click();
    await expect(page.getByRole('heading', { name: 'What matters most to you?' })).toBeVisible();
    forgive(complaints);
  });

  test('the scenario of a game that was open: the game is not lost', async ({ page, complaints }) => {
    await newGame(page);
    await answerCards(page);
    const before = await shown(page);
    await page.route(PARTS.scenario, broken);
    await page.reload();
    await expect(page.getByRole('heading', { name: 'Look East' })).toBeVisible();
    await expect(page.getByRole('list', { name: 'Messages' }).getByRole('listitem')).toHaveCount(1);
    await page.unroute(PARTS.scenario);
    await page.reload();
    await page.getByRole('button', { name: /^Continue The Year After/ }).click();
    await expectPhase(page, 'council');
    expect(await shown(page)).toEqual(before);
    forgive(complaints);
  });

  test('the board: the still map takes its place', async ({ page, complaints }) => {
    await page.route(PARTS.phaser, broken);
    await newGame(page, { query: '?board=phaser' });
    await expect(page.locator('#board svg')).toBeVisible();
    forgive(complaints);
  });

  test('the reader of run files: says so, and reads after a reload', async ({ page, complaints }) => {
    await page.route(PARTS.reader, broken);
    await openTitle(page);
    const text = wholeRun();
    await importRun(page, text);
    const messages = page.getByRole('list', { name: 'Messages' });
    await expect(messages).toContainText('A part of this page could not be loaded.');
    // A browser remembers what it could not import for as long as the page stands.
    await expect(messages).toContainText(/reload/i);
    await page.unroute(PARTS.reader);
    await page.reload();
    await importRun(page, text);
    await expect(page.getByText('Final assessment', { exact: true })).toBeVisible();
    forgive(complaints);
  });

  test('the final assessment: says so, and comes with a reload', async ({ page, complaints }) => {
    await page.route(PARTS.final, broken);
    await openTitle(page);
    await importRun(page, lastCouncil());
    await expectPhase(page, 'council');
    await endMonth(page);
    await toNextMonth(page);
    await expect(
      page.getByRole('heading', { name: 'A part of the page could not be fetched' }),
    ).toBeFocused();
    await expect(page.getByRole('alert')).toContainText('Your game is not lost.');
    for (const width of WIDTHS) await expectNoFindings(page, 'a part is missing', width);
    await page.unroute(PARTS.final);
    await page.getByRole('button', { name: 'Reload the page' }).click();
    await expect(page.getByText('Final assessment', { exact: true })).toBeVisible();
    forgive(complaints);
  });

  test('the icons: the game is played without them', async ({ page, complaints }) => {
    await page.route(PARTS.icons, broken);
    await newGame(page);
    await answerCards(page);
    await endMonth(page);
    await toNextMonth(page);
    await expectPhase(page, 'council');
    forgive(complaints);
  });
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });
  test('the page says what it needs', async ({ page }) => {
    await page.goto('./');
    const words = page.locator('noscript p');
    await expect(words).toBeVisible();
    await expect(words).toContainText('needs JavaScript to be switched on');
  });
});

test.describe('a page that fails', () => {
  /** Every drawing of the table throws, as if there were a mistake in it, until it is mended. */
  const spoil = (page: Page): Promise<void> =>
    page.evaluate(() => {
      const { flatMap } = Array.prototype;
      Object.assign(globalThis, { flatMap });
      Array.prototype.flatMap = () => {
        throw new Error('spoilt by the test');
      };
    });
  /** Has the table drawn anew. The page may have failed by itself by now; then there is no such button any more. */
  const stir = (page: Page): Promise<void> =>
    page.evaluate(() => document.querySelector<HTMLElement>('.menu-button')?.click());
  const mend = (page: Page): Promise<void> =>
    page.evaluate(() => {
      Array.prototype.flatMap = (globalThis as unknown as Pick<unknown[], 'flatMap'>).flatMap;
    });

  test('says that the game is safe, hands it out, and goes on after a reload', async ({
    page,
    complaints,
  }) => {
    await newGame(page);
    await answerCards(page);
    const before = await shown(page);
    await spoil(page);
    await stir(page);
    await expect(page.getByRole('heading', { name: 'Something went wrong' })).toBeFocused();
    await mend(page);
    await expect(page.getByRole('alert')).toContainText('Your game is not lost.');
    await expect(page.getByText('spoilt by the test').first()).toBeHidden();
    for (const width of WIDTHS) await expectNoFindings(page, 'a page that fails', width);
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Export the game' }).click();
    expect((await download).suggestedFilename()).toMatch(/\.look-east\.json$/);
    await page.getByRole('button', { name: 'Reload the page' }).click();
    await expectPhase(page, 'council');
    expect(await shown(page)).toEqual(before);
    expect(complaints.splice(0).filter((one) => one !== 'error: spoilt by the test')).toEqual([]);
  });

  test('leads back to the title page, where the game is in the list', async ({ page, complaints }) => {
    await newGame(page);
    await answerCards(page);
    await spoil(page);
    await stir(page);
    await expect(page.getByRole('heading', { name: 'Something went wrong' })).toBeFocused();
    await mend(page);
    await page.getByRole('button', { name: 'To the title page' }).click();
    await expect(page.getByRole('button', { name: /^Continue The Year After/ })).toBeVisible();
    expect(complaints.splice(0).filter((one) => one !== 'error: spoilt by the test')).toEqual([]);
  });
});

test.describe('what is typed', () => {
  test('a fortune number that is none is named and holds the focus', async ({ page }) => {
    await openTitle(page);
    const seed = page.getByLabel('Fortune number', { exact: true });
    for (const wrong of ['', 'east', '-1', '4294967296', '1e3']) {
      await seed.fill(wrong);
      await page.getByRole('button', { name: 'New game' }).click();
      await expect(page.getByText('Write a whole number from 0 to 4,294,967,295.')).toBeVisible();
      await expect(seed).toBeFocused();
      await expect(seed).toHaveAttribute('aria-invalid', 'true');
    }
    await seed.fill('4,294,967,295');
    await page.getByRole('button', { name: 'New game' }).click();
    await expect(
      page
        .getByText('fortune number 4,294,967,295')
        .or(page.getByText(/fortune number 4294967295/))
        .filter({ visible: true }), // it stands once more where it is printed
    ).toBeVisible();
  });

  test('an intent that does not add up is named and cannot begin', async ({ page }) => {
    await toBriefing(page);
    const begin = page.getByRole('button', { name: /^Begin/ });
    for (const [points, words] of [
      ['40', '15 points too many.'],
      ['10', '15 points are still to be placed.'],
      ['60', 'Give Security 10 to 50 points.'],
      ['-5', 'Give Security 10 to 50 points.'],
    ] as const) {
      await page.getByLabel('Points for Security', { exact: true }).fill(points);
      await expect(page.getByRole('status').filter({ hasText: words })).toBeVisible();
      await expect(begin).toBeDisabled();
      await begin.click({ force: true });
      await expect(page.getByRole('button', { name: 'Settle it for me' })).toBeFocused();
    }
    await page.getByRole('button', { name: 'Settle it for me' }).click();
    await begin.click();
    await expectPhase(page, 'council');
  });

  test('of several games one is opened, and the page says which are not', async ({ page }) => {
    await openTitle(page);
    const file = (name: string) => ({
      name: `${name}.look-east.json`,
      mimeType: 'application/json',
      buffer: Buffer.from(wholeRun()),
    });
    await page.getByLabel('Open a file').setInputFiles(['Ama', 'Bao', 'Cem'].map(file));
    await expect(page.getByText('Final assessment', { exact: true })).toBeVisible();
    await expect(page.getByRole('list', { name: 'Messages' })).toContainText(
      'Games are opened one at a time. Taken: Ama.look-east.json. Left out: Bao.look-east.json, Cem.look-east.json.',
    );
  });

  test('a file that is dropped on the title page is opened', async ({ page }) => {
    await openTitle(page);
    const data = await page.evaluateHandle((text) => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([text], 'run.look-east.json', { type: 'application/json' }));
      return transfer;
    }, wholeRun());
    await page.dispatchEvent('main', 'dragover', { dataTransfer: data });
    await expect(page.getByText('Let go to open the file')).toBeVisible();
    await page.dispatchEvent('main', 'drop', { dataTransfer: data });
    await expect(page.getByText('Final assessment', { exact: true })).toBeVisible();
  });
});
