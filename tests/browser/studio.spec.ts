import { readFileSync } from 'node:fs';
import type { Locator, Page } from '@playwright/test';
import { expectNoFindings, SIZES, WIDTHS } from './axe.ts';
import { expect, test } from './page.ts';
import { answerCards, exportRun, openTitle } from './play.ts';

const editor = (page: Page): Locator => page.locator('.cm-content');
const headline = (page: Page): Locator => page.getByRole('textbox', { name: 'Headline' });
const problems = (page: Page): Locator =>
  page.getByRole('list', { name: 'Problems', exact: true }).getByRole('listitem');
const saved = (page: Page): Promise<void> => expect(page.locator('.desk-saving')).toHaveText('Saved');
const noProblems = (page: Page): Promise<void> =>
  expect(page.locator('.problems')).toContainText('No problems.');

/** All of the text, the lines too that are not on the screen. */
async function text(page: Page): Promise<string> {
  const coming = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Download' }).click();
  return readFileSync(await (await coming).path(), 'utf8');
}

/** From the title page into the studio, and a new scenario from the template. */
async function fromTemplate(page: Page): Promise<void> {
  await openTitle(page);
  await page.getByRole('link', { name: 'Write a scenario' }).click();
  await expect(page.getByRole('heading', { name: 'Studio', exact: true })).toBeFocused();
  await page.getByRole('button', { name: 'A new scenario: Begin' }).click();
  await expect(editor(page)).toBeVisible();
  await noProblems(page);
}

/** Puts the cursor behind some words of the text that are on the screen. */
async function behind(page: Page, words: string): Promise<void> {
  await page.locator('.cm-line', { hasText: words }).first().click();
  // The first time to the end of what stands on one line of the screen.
  await page.keyboard.press('End');
  await page.keyboard.press('End');
}

test('a scenario is made from the template, broken, mended by its message and played', async ({ page }) => {
  await fromTemplate(page);
  const before = await text(page);
  expect(before).toContain('id: my-scenario');

  await behind(page, 'headline: Smugglers land by night');
  await page.keyboard.press('Home');
  await page.keyboard.type('x');
  await expect(problems(page).first()).toContainText('xheadline');
  await expect(page.getByRole('tab', { name: /Problems/ })).toContainText(/\d/);
  await expect(page.getByRole('treeitem', { name: /^smugglers, .*problem/ })).toBeVisible();

  // What keeps it from being played is said, and nothing is lost.
  await page.getByRole('button', { name: 'Play' }).click();
  await expect(page.locator('.desk-said')).toContainText('from being played');
  await page.getByRole('button', { name: 'Mend: headline' }).first().click();
  await noProblems(page);
  expect(await text(page)).toBe(before);

  await page.getByRole('button', { name: 'Play' }).click();
  await expect(page.locator('.screen[data-phase="council"]')).toBeVisible();
  await expect(page.getByText('The Harbour', { exact: false }).first()).toBeVisible();
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Back to the studio' }).click();
  await expect(editor(page)).toBeVisible();
  await expect(page.getByRole('treeitem', { name: 'smugglers' })).toHaveAttribute('aria-selected', 'true');
});

test('form and text show the same, comments stay, and undo goes through both', async ({ page }) => {
  await fromTemplate(page);
  const before = await text(page);
  await headline(page).fill('Smugglers: at noon # again');
  await expect(editor(page)).toContainText('headline: "Smugglers: at noon # again"');
  const after = await text(page);
  expect(after).toBe(
    before.replace('headline: Smugglers land by night', 'headline: "Smugglers: at noon # again"'),
  );

  // The other way round.
  await behind(page, 'text: Lights were seen');
  await page.keyboard.type(' They were green.');
  await expect(page.getByRole('textbox', { name: 'Text', exact: true })).toHaveValue(/They were green\.$/);

  // A choice in the form, a row of effects, an option.
  const option = page.getByRole('group', { name: /^ignore/ });
  await option.getByLabel('By how much: mood').fill('7');
  await expect(editor(page)).toContainText('mood: 7');
  await page.getByRole('button', { name: 'Add an option' }).click();
  await page.getByLabel('Its id').fill('third');
  await page.getByLabel('Its id').press('Enter');
  await expect(editor(page)).toContainText('third:');
  await noProblems(page);

  for (
    let steps = 0;
    steps < 12 && (await page.getByRole('button', { name: 'Undo' }).getAttribute('aria-disabled')) !== 'true';
    steps++
  )
    await page.getByRole('button', { name: 'Undo' }).click();
  expect(await text(page)).toBe(before);
  await expect(headline(page)).toHaveValue('Smugglers land by night');

  // From within a field of the form, too.
  await headline(page).fill('Another');
  await expect(editor(page)).toContainText('headline: Another');
  await headline(page).press('Control+z');
  await expect(headline(page)).toHaveValue('Smugglers land by night');
  expect(await text(page)).toBe(before);
});

test('a reload keeps everything, and history brings back what was', async ({ page }) => {
  await fromTemplate(page);
  const before = await text(page);
  await headline(page).fill('Kept');
  await page.reload();
  await expect(headline(page)).toHaveValue('Kept');

  // The page dies within the second in which something was written.
  await behind(page, 'headline: Kept');
  await page.keyboard.type(' and more');
  await page.goto('about:blank');
  await page.goBack();
  await expect(editor(page)).toContainText('headline: Kept and more');
  await saved(page);

  await page.getByRole('button', { name: 'History' }).click();
  const dialog = page.getByRole('dialog', { name: /History of/ });
  await dialog.getByRole('list', { name: 'Versions' }).getByRole('button').last().click();
  await expect(dialog.getByRole('region', { name: 'What would change back' })).toContainText('Kept and more');
  await dialog.getByRole('button', { name: 'Bring this back' }).click();
  await expect(dialog.getByRole('status')).toContainText('Brought back.');
  await page.keyboard.press('Escape');
  expect(await text(page)).toBe(before);

  await page.getByRole('link', { name: 'My drafts' }).click();
  await expect(page.getByRole('link', { name: 'Open My scenario' })).toContainText('no problems');
  await page.getByRole('button', { name: 'Delete My scenario' }).click();
  await expect(page.getByRole('link', { name: 'Open My scenario' })).toHaveCount(0);
  await page.getByRole('button', { name: 'Bring it back' }).click();
  await expect(page.getByRole('link', { name: 'Open My scenario' })).toBeVisible();
});

test('two pages that write one draft: the second is told and can keep both', async ({ page, context }) => {
  await fromTemplate(page);
  await saved(page);
  const other = await context.newPage();
  await other.goto(page.url());
  await expect(editor(other)).toBeVisible();
  await headline(page).fill('From the first');
  await saved(page);
  // The other page has nothing of its own: it follows.
  await expect(headline(other)).toHaveValue('From the first');
  // As if the two had written at the same moment: neither hears of the other.
  for (const one of [page, other])
    await one.evaluate(() => {
      BroadcastChannel.prototype.postMessage = () => {};
    });
  await Promise.all([headline(page).fill('One'), headline(other).fill('Two')]);
  const told = (one: Page): Locator => one.getByRole('button', { name: 'Mine, as a draft of its own' });
  await expect.poll(async () => (await told(page).count()) + (await told(other).count())).toBe(1);
  const [later] = (await told(page).count()) > 0 ? [page] : [other];
  await told(later as Page).click();
  await expect(later?.locator('.desk-name') as Locator).toHaveValue('My scenario (copy)');
  await other.close();
});

test('a card of one’s own for a scenario that is here comes up in its game', async ({ page }) => {
  await openTitle(page);
  await page.getByRole('link', { name: 'Write a scenario' }).click();
  await page.getByLabel('New cards for a scenario: Which one').selectOption('the-year-after');
  await page.getByRole('button', { name: 'New cards for a scenario: Write cards' }).click();
  await noProblems(page);
  await headline(page).fill('A Ship of My Own');
  const written = await text(page);
  expect(written).toContain('extends: the-year-after@');
  expect(written.trim().split('\n').length).toBeLessThan(26);
  // Ids of the base are offered.
  await expect(
    page
      .getByRole('group', { name: /^agree/ })
      .getByLabel('What changes')
      .locator('option'),
  ).not.toHaveCount(1);
  await page.getByRole('button', { name: 'Play' }).click();
  await expect(page.locator('.screen[data-phase="council"]')).toBeVisible();
  await answerCards(page);
  const { text: run } = await exportRun(page);
  expect(JSON.parse(run).embedded).toEqual([
    expect.objectContaining({ text: written, base: expect.objectContaining({ id: 'the-year-after' }) }),
  ]);
  // So it goes on after a reload, and anywhere else.
  await page.reload();
  await expect(page.locator('.screen[data-phase="council"]')).toBeVisible();
});

test('the outline is a tree for the keyboard, and what is written is proposed', async ({ page }) => {
  await fromTemplate(page);
  await page.getByRole('treeitem', { name: 'About the scenario' }).focus();
  await page.keyboard.press('e');
  await expect(page.getByRole('treeitem', { name: /^endings/ })).toBeFocused();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(page.locator('.studio-form h2')).toHaveText('The Market Is Empty');
  await page.keyboard.press('ArrowLeft');
  await expect(page.getByRole('treeitem', { name: /^endings/ })).toBeFocused();

  await editor(page).click();
  await page.keyboard.press('Control+End');
  await page.keyboard.type('\nendin');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+a');
  await page.keyboard.type('cards:\n  one:\n  he');
  // Not by Enter: for a moment after they have come, that would still be a new line.
  await page.locator('.cm-tooltip-autocomplete li', { hasText: 'headline' }).click();
  await expect(editor(page)).toContainText('headline:');
  // Out of the text by keyboard.
  await page.keyboard.press('Escape');
  await page.keyboard.press('Tab');
  await expect(editor(page)).not.toBeFocused();
});

test('a file with Windows line ends is opened, changed by the form and comes out as it was', async ({
  page,
}) => {
  await fromTemplate(page);
  const windows = (await text(page)).replaceAll('\n', '\r\n');
  await page.getByRole('link', { name: 'My drafts' }).click();
  const choosing = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Open a file: Choose a file' }).click();
  await (await choosing).setFiles({ name: 'mine.yaml', mimeType: 'text/yaml', buffer: Buffer.from(windows) });
  await noProblems(page);
  await headline(page).fill('Windows');
  await expect(editor(page)).toContainText('headline: Windows');
  expect(await text(page)).toBe(windows.replace('headline: Smugglers land by night', 'headline: Windows'));
});

for (const width of WIDTHS) {
  test.describe(`${width} windows`, () => {
    const [viewport] = SIZES[width];
    test.use({ viewport });
    test('axe finds nothing, and nothing is wider than the window', async ({ page }) => {
      const look = async (name: string): Promise<void> => {
        await expectNoFindings(page, name, width);
        expect
          .soft(await page.evaluate(() => document.documentElement.scrollWidth), name)
          .toBeLessThanOrEqual(viewport.width);
      };
      await page.goto('./#studio');
      await expect(page.getByRole('heading', { name: 'Studio', exact: true })).toBeVisible();
      await look('start');
      await page.getByRole('button', { name: 'A new scenario: Begin' }).click();
      await expect(page.locator('.desk-name')).toHaveValue('My scenario');
      const narrow = width === 'narrow';
      if (narrow) await look('parts');
      await page.getByRole('treeitem', { name: 'smugglers' }).click();
      await expect(headline(page)).toBeVisible();
      await look('card');
      if (narrow) await page.getByRole('button', { name: 'Text', exact: true }).click();
      await expect(editor(page)).toBeVisible();
      await editor(page).click();
      await page.keyboard.press('Control+Home');
      await page.keyboard.type('tilte: x\n');
      if (narrow) {
        await expect(page.getByRole('button', { name: /^Tools/ })).toContainText('1');
        await look('text');
        await page.getByRole('button', { name: /^Tools/ }).click();
      }
      await expect(problems(page)).toHaveCount(1);
      await look('problem');
      await page.getByRole('button', { name: 'History' }).click();
      await page.getByRole('dialog').getByRole('button', { name: /new/ }).first().click();
      await look('history');
    });
  });
}
