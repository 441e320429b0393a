import { readFileSync } from 'node:fs';
import { hashText } from '../../src/engine/index.ts';
import { packShared } from '../../src/scenario/share.ts';
import { TINY } from '../studio/tiny.ts';
import { expectNoFindings, SIZES, WIDTHS } from './axe.ts';
import { expect, test } from './page.ts';
import { answerCards, expectPhase, exportRun, importRun, openTitle } from './play.ts';
import {
  before,
  editor,
  heading,
  linkOf,
  newFromTemplate,
  noProblems,
  playToTheEnd,
  problems,
  share,
  shareWindow,
  stranger,
  text,
  throughTheMonth,
} from './sharing.ts';

test('from the template to a game in another browser: made, broken, mended, played, shared, opened, played', async ({
  page,
  browser,
  baseURL,
}) => {
  await newFromTemplate(page);

  // Broken, and mended by what the program says.
  await before(page, 'headline: Smugglers land by night');
  await page.keyboard.type('x');
  await expect(problems(page)).toContainText('xheadline');
  await page.getByRole('button', { name: 'Mend: headline' }).first().click();
  await noProblems(page);

  // Played to its end.
  await page.getByRole('button', { name: 'Play', exact: true }).click();
  await playToTheEnd(page);
  await page.getByRole('button', { name: 'Back to the studio' }).click();
  await expect(editor(page)).toBeVisible();

  // Shared under a name.
  const window = await share(page, 'Ama & Bora <10b>');
  const link = await linkOf(window, 'Link to play');
  await expect(window).toContainText(/\d,\d{3} characters/);
  console.log(`a link to play the template: ${link.length} characters`);

  // Opened where nothing of it has ever been.
  const other = await stranger(browser, baseURL);
  await other.page.goto(link);
  await expect(heading(other.page)).toHaveText('My scenario');
  await expect(other.page.locator('.lineage')).toHaveText('by Ama & Bora <10b>');
  await expect(other.page.getByText('A game was played to its end behind the page: 6 turns.')).toBeVisible();
  expect(new URL(other.page.url()).hash).toBe('');
  await other.page.getByRole('button', { name: 'To the briefing' }).click();
  await expect(heading(other.page)).toHaveText('My scenario');
  await other.page.getByRole('button', { name: /^Begin/ }).click();
  await expectPhase(other.page, 'council');
  await answerCards(other.page);
  await throughTheMonth(other.page);

  // It goes on after a reload, and from its file.
  await answerCards(other.page);
  const { text } = await exportRun(other.page);
  await other.page.reload();
  await expectPhase(other.page, 'council');
  await playToTheEnd(other.page);
  await expect(other.page.locator('.lineage')).toHaveText('by Ama & Bora <10b>');
  await other.page.getByRole('button', { name: 'To the title page' }).click();
  await importRun(other.page, text);
  await expectPhase(other.page, 'council');
  expect(other.complaints).toEqual([]);
  await other.context.close();
});

test('a link to write on becomes a draft beside one’s own, once, and names whom it comes from', async ({
  page,
}) => {
  await newFromTemplate(page);
  const first = await share(page, 'Ama');
  const link = await linkOf(first, 'Link to write on');
  await page.keyboard.press('Escape');
  await expect(page.locator('.desk-saving')).toHaveText('Saved');

  // Another hand, for which this browser is taken: the name is another one.
  await page.evaluate(() => localStorage.setItem('look-east/author', 'Bora'));
  await page.goto('about:blank');
  await page.goto(link);
  await expect(editor(page)).toBeVisible();
  await noProblems(page);
  expect(await text(page)).toMatch(/^author: "?Bora"? [\s\S]*^based-on:[\s\S]*author: "?Ama"?$/m);
  expect(page.url()).toMatch(/#studio\/[\w-]+$/);
  await expect(page.locator('.desk-saving')).toHaveText('Saved');
  await page.reload();
  await noProblems(page);
  expect(await text(page)).toContain('based-on:');
  await page.getByRole('link', { name: 'My drafts' }).click();
  await expect(page.locator('.draft')).toHaveCount(2);

  // A third hand, by text: a link is taken as well as a file.
  await page.evaluate(() => localStorage.setItem('look-east/author', 'Chen'));
  await page.locator('.draft-open').first().click();
  const second = await linkOf(await share(page), 'Link to write on');
  await page.keyboard.press('Escape');
  await page.getByRole('link', { name: 'My drafts' }).click();
  await page.getByRole('button', { name: 'Open from text' }).click();
  await page.getByLabel('The text').fill(`Look at this! ${second}`);
  await page.getByRole('button', { name: 'Open as a draft' }).click();
  await noProblems(page);
  expect(await text(page)).toMatch(/^author: "?Chen"? /m);
  const play = await linkOf(await share(page), 'Link to play');
  await page.goto('about:blank');
  await page.goto(play);
  await expect(page.locator('.lineage')).toHaveText(
    'by Chen · Based on My scenario by Bora; My scenario by Ama',
  );
});

test('a copy of a scenario of the page names it, and its links hold what was changed', async ({
  page,
  browser,
  baseURL,
}) => {
  await openTitle(page);
  await page.getByRole('link', { name: 'Write a scenario' }).click();
  await page.getByLabel('A copy of a scenario: Which one').selectOption({ label: 'The Year After' });
  await page.getByRole('button', { name: 'A copy of a scenario: Copy it' }).click();
  await noProblems(page);
  await page.getByLabel('File', { exact: true }).selectOption('scenario.yaml');
  await before(page, 'title: The Year After');
  await page.keyboard.press('End');
  await page.keyboard.type(' of Mine');
  await noProblems(page);
  const window = await share(page, 'Ama');
  const play = await linkOf(window, 'Link to play');
  const edit = await linkOf(window, 'Link to write on');
  await expect(window.getByText('what you changed in “The Year After”')).toBeVisible();
  console.log(`a link to a copy of the flagship: ${play.length} characters`);
  expect(play).toContain('#play=2.the-year-after.');
  expect(play.length).toBeLessThan(2000);
  const coming = page.waitForEvent('download');
  await window.getByRole('button', { name: 'Download' }).click();
  const file = await coming;
  expect(file.suggestedFilename()).toMatch(/\.look-east-scenario\.json$/);
  const bundle = readFileSync(await file.path());
  await page.keyboard.press('Escape');

  // Elsewhere it is the whole scenario again, to play and to write on.
  const other = await stranger(browser, baseURL);
  await other.page.goto(play);
  await expect(heading(other.page)).toHaveText('The Year After of Mine');
  await expect(other.page.locator('.lineage')).toHaveText(
    'by Ama · Based on The Year After by The Look East project',
  );
  await other.page.goto('about:blank');
  await other.page.goto(edit);
  await expect(editor(other.page)).toBeVisible();
  await noProblems(other.page);
  expect(other.complaints).toEqual([]);
  await other.context.close();

  // Such a file is a scenario wherever files are opened.
  await page.getByRole('link', { name: 'My drafts' }).click();
  await page.getByRole('link', { name: 'Title page' }).click();
  await expect(page.getByRole('button', { name: 'New game' })).toBeVisible();
  await page
    .getByLabel('Open a file')
    .setInputFiles({ name: 'year.look-east-scenario.json', mimeType: 'application/json', buffer: bundle });
  await page.getByRole('button', { name: 'Play it' }).click();
  await expect(page.locator('.lineage')).toHaveText(
    'by Ama · Based on The Year After by The Look East project',
  );
});

test('a draft that is too long for a link says so, and offers the file', async ({ page }) => {
  await openTitle(page);
  await page.getByRole('link', { name: 'Write a scenario' }).click();
  await page.getByRole('button', { name: 'Open from text' }).click();
  const noise = Array.from({ length: 1500 }, (_, n) => `# ${hashText(`${n}`)}${hashText(`-${n}`)}`);
  await page.getByLabel('The text').fill(`${TINY}${noise.join('\n')}\n`);
  await page.getByRole('button', { name: 'Open as a draft' }).click();
  await noProblems(page);
  const window = await share(page);
  await expect(window.getByText(/The link would have [\d,]+ characters\. Above 32,000/)).toHaveCount(2);
  await expect(window.getByRole('button', { name: 'Copy the Link' })).toHaveCount(0);
  console.log(await window.locator('.share-note').first().innerText());
  await expect(window.getByRole('button', { name: 'Download' })).toBeVisible();
});

test('new cards for a scenario make a short link, and play on the scenario of the page', async ({
  page,
  browser,
  baseURL,
}) => {
  await openTitle(page);
  await page.getByRole('link', { name: 'Write a scenario' }).click();
  await page.getByLabel('New cards for a scenario: Which one').selectOption({ label: 'The Year After' });
  await page.getByRole('button', { name: 'New cards for a scenario: Write cards' }).click();
  await noProblems(page);
  const link = await linkOf(await share(page), 'Link to play');
  console.log(`a link to one card for the flagship: ${link.length} characters`);
  expect(link.length).toBeLessThan(2000);
  const other = await stranger(browser, baseURL);
  await other.page.goto(link);
  await expect(other.page.getByText('It changes “The Year After”')).toBeVisible();
  await other.page.getByRole('button', { name: 'To the briefing' }).click();
  await other.page.getByRole('button', { name: /^Begin/ }).click();
  await expectPhase(other.page, 'council');
  expect(other.complaints).toEqual([]);
  await other.context.close();
});

test.describe('a link that cannot be opened', () => {
  for (const [name, fragment, words] of [
    ['cut', '1.q1YqSS0uUbJSSs7PLchJLUlV0lEqSS0uAYkl5qQWKdUCAA', 'its end is missing'],
    ['damaged', '1.q1YqSS0uUbJSSs7PLchJLUlV.00000000', 'damaged on its way'],
    ['of a newer version', '7.something~new', 'newer version of the game (7;'],
    ['of garbage', '%3Cscript%3Ealert(1)%3C/script%3E', 'not a scenario that was shared from here'],
    ['too long', `1.${'A'.repeat(40_000)}.00000000`, 'longer than 32,000 characters'],
  ] as const) {
    test(`${name}: says so, and the page lives`, async ({ page }) => {
      await page.goto(`./#play=${fragment}`);
      await expect(heading(page)).toHaveText('This cannot be played');
      await expect(page.getByRole('alert')).toContainText(words);
      expect(new URL(page.url()).hash).toBe('');
      await page.getByRole('button', { name: 'Title page' }).click();
      await expect(page.getByRole('button', { name: 'New game' })).toBeVisible();
      await page.goto(`./#edit=${fragment}`);
      await expect(page.getByRole('alert')).toContainText(words);
      await expect(page.getByRole('heading', { name: 'Studio', exact: true })).toBeVisible();
    });
  }
});

test('a link that is followed during a game leaves the game where it is', async ({ page }) => {
  await openTitle(page);
  await page.getByRole('button', { name: 'New game' }).click();
  await page.getByRole('button', { name: /^Begin/ }).click();
  await expectPhase(page, 'council');
  const link = await packShared([{ file: 'a.yaml', text: TINY }]);
  for (const kind of ['play', 'edit']) {
    await page.evaluate((hash) => {
      location.hash = hash;
    }, `${kind}=${link}`);
    await expect(page.getByText('The game you have open is saved.')).toBeVisible();
    if (kind === 'play') await expect(heading(page)).toHaveText('Two Harbours');
    await page.getByRole('button', { name: 'Back to my game' }).click();
    await expectPhase(page, 'council');
  }
});

test.describe('files', () => {
  const yaml = (name: string, text: string) => ({ name, mimeType: 'text/yaml', buffer: Buffer.from(text) });

  test('of a scenario are played or written on, as is asked for', async ({ page }) => {
    await openTitle(page);
    const [head = '', cards = ''] = TINY.split(/^(?=cards:)/m);
    const files = [yaml('cards.yaml', cards), yaml('scenario.yaml', head)];
    await page.getByLabel('Open a file').setInputFiles(files);
    await expect(page.getByText('These 2 files are taken as one scenario.')).toBeVisible();
    await page.getByRole('button', { name: 'Play it' }).click();
    await expect(heading(page)).toHaveText('Two Harbours');
    await page.getByRole('button', { name: 'Title page' }).click();
    await page.getByLabel('Open a file').setInputFiles(files);
    await page.getByRole('button', { name: 'Write on it in the studio' }).click();
    await expect(editor(page)).toContainText('The dockers strike');
    await expect(page.getByLabel('File', { exact: true }).getByRole('option')).toHaveText([
      'scenario.yaml',
      'cards.yaml',
    ]);
  });

  test('that are dropped on the title page are asked about; those that are wrong show why', async ({
    page,
  }) => {
    await openTitle(page);
    const data = await page.evaluateHandle(() => {
      const transfer = new DataTransfer();
      transfer.items.add(new File(['id: mine\ntitel: Mine\n'], 'mine.yaml', { type: 'text/yaml' }));
      return transfer;
    });
    await page.dispatchEvent('main', 'dragover', { dataTransfer: data });
    await expect(page.getByText('Let go to open the file')).toBeVisible();
    await page.dispatchEvent('main', 'drop', { dataTransfer: data });
    await page.getByRole('button', { name: 'Play it' }).click();
    await expect(heading(page)).toHaveText('This cannot be played');
    await page.getByText('What the checker says').click();
    await expect(page.locator('.shared-page pre')).toContainText('mine.yaml:2:1 error');
    await page.getByRole('button', { name: 'Open it in the studio' }).click();
    await expect(editor(page)).toContainText('titel: Mine');
  });

  test('that are none are refused', async ({ page }) => {
    await openTitle(page);
    await page.getByLabel('Open a file').setInputFiles([yaml('a.yaml', 'a: \u0000')]);
    await expect(page.getByRole('alert')).toContainText('a.yaml is not a plain text file.');
    await page.keyboard.press('Escape');
    await page.getByLabel('Open a file').setInputFiles([yaml('a.yaml', 'x'.repeat(4_000_001))]);
    await expect(page.getByRole('alert')).toContainText('larger than 1,000,000 characters');
  });
});

for (const width of WIDTHS) {
  test.describe(`${width} windows`, () => {
    const [viewport] = SIZES[width];
    test.use({ viewport });

    test('axe finds nothing, and the keyboard reaches everything', async ({ page }) => {
      const clean = (name: string): Promise<void> => expectNoFindings(page, name, width);
      const link = await packShared([
        {
          file: 'a.yaml',
          text: TINY.replace('id: tiny', 'id: tiny\nauthor: Ama\nbased-on: [{id: a, title: A, author: B}]'),
        },
      ]);
      await page.goto(`./#play=${link}`);
      await expect(heading(page)).toHaveText('Two Harbours');
      await clean('shared');
      await page.keyboard.press('Tab');
      await expect(page.getByRole('button', { name: 'To the briefing' })).toBeFocused();
      const wide = await page.evaluate(() => document.documentElement.scrollWidth);
      expect(wide).toBeLessThanOrEqual(viewport.width);

      await page.goto(`./?broken#play=${link.slice(0, -3)}`);
      await expect(page.getByRole('alert')).toBeVisible();
      await clean('broken');

      await page.goto(`./?edit#edit=${link}`);
      await expect(editor(page)).toBeVisible({ visible: width === 'wide' });
      await page.getByRole('button', { name: 'Share', exact: true }).focus();
      await page.keyboard.press('Enter');
      const window = shareWindow(page);
      await linkOf(window, 'Link to play');
      await clean('share');
      await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
      await window.getByRole('button', { name: 'Copy the Link to play' }).focus();
      await page.keyboard.press('Enter');
      await expect(window.getByRole('status').first()).toHaveText('Copied. Paste it into a message.');
      expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(
        await linkOf(window, 'Link to play'),
      );
      await page.keyboard.press('Escape');
      await expect(page.getByRole('button', { name: 'Share', exact: true })).toBeFocused();
      await page.goto('./?start#studio');
      await page.getByRole('button', { name: 'Open from text' }).click();
      await clean('from-text');
      await page.getByRole('button', { name: 'Open as a draft' }).click();
      await expect(page.getByRole('alert').filter({ hasText: 'Paste something first.' })).toBeVisible();
    });
  });
}

test('where the browser does not let the page copy, the link is marked and it is said how', async ({
  page,
}) => {
  await newFromTemplate(page);
  const window = await share(page);
  const link = await linkOf(window, 'Link to play');
  await page.evaluate(() => {
    Object.defineProperty(navigator, 'clipboard', { value: undefined });
  });
  await window.getByRole('button', { name: 'Copy the Link to play' }).click();
  await expect(window.getByText('This browser does not let the page copy.')).toBeVisible();
  expect(
    await page.evaluate(() => {
      const field = document.activeElement as HTMLInputElement;
      return field.value.slice(field.selectionStart ?? 0, field.selectionEnd ?? 0);
    }),
  ).toBe(link);
});
