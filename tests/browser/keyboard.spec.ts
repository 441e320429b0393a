import type { Locator, Page } from '@playwright/test';
import { flagship } from '../support.ts';
import { expect, test } from './page.ts';
import {
  answerCards,
  answers,
  card,
  endMonth,
  expectPhase,
  importRun,
  newGame,
  openSheet,
  openTitle,
} from './play.ts';
import { busyRun, wholeRun } from './runs.ts';
import { unhurried } from './unhurried.ts';

const MOST_TABS = 200;

const softly = expect.configure({ soft: true });

/** The focus lies on something of the page: a screen reader, or a finger on Tab, knows where it is. */
async function expectFocus(page: Page, after: string): Promise<void> {
  const focus = (): Promise<string> =>
    page.evaluate(
      () =>
        new Promise((resolve) =>
          // What hands the focus on may do so with the next frame.
          requestAnimationFrame(() =>
            setTimeout(() => resolve(document.activeElement?.tagName ?? 'nothing')),
          ),
        ),
    );
  await softly.poll(focus, { message: `where the focus is, after ${after}` }).not.toBe('BODY');
}

/** Presses Tab until the focus is there, and shows that it can be seen there. */
async function tabTo(page: Page, target: Locator): Promise<void> {
  const element = await target.elementHandle();
  for (let pressed = 0; pressed < MOST_TABS; pressed++) {
    if (await page.evaluate((wanted) => wanted === document.activeElement, element)) {
      const outline = await target.evaluate((here) => {
        const { outlineStyle, outlineWidth } = getComputedStyle(here);
        return outlineStyle === 'none' ? 0 : Number.parseFloat(outlineWidth);
      });
      expect(outline, 'the focus is seen').toBeGreaterThanOrEqual(2);
      return;
    }
    await page.keyboard.press('Tab');
  }
  throw new Error(`${MOST_TABS} times Tab do not lead to ${target}`);
}

async function press(page: Page, target: Locator, key = 'Enter'): Promise<void> {
  await tabTo(page, target);
  await page.keyboard.press(key);
}

/** Answers the cards of the month; how many. */
async function answer(page: Page): Promise<number> {
  let given = 0;
  while (await page.locator('.deck.waiting').isVisible()) {
    await expect(card(page)).toBeVisible();
    await expectFocus(page, 'a card has come');
    const headline = await card(page).getByRole('heading').innerText();
    await press(page, answers(page).first());
    given += 1;
    await expect(card(page).getByRole('heading', { name: headline })).toBeHidden();
    await expectFocus(page, 'an answer');
  }
  return given;
}

/** Sends a mission (a directive) and changes the posture (free), from their sheets. */
async function order(page: Page): Promise<void> {
  const panel = page.locator('#sheet-panel');
  await page.keyboard.press('3');
  await expect(page.getByRole('tab', { name: 'Capitals' })).toBeFocused();
  await press(page, panel.locator('[data-row^="actor:"]').first());
  await expect(panel.getByRole('button', { name: 'Back' })).toBeVisible();
  await expectFocus(page, 'a row has been opened');
  await press(page, panel.locator('.choices').getByRole('button', { disabled: false }).first());
  await expect(page.locator('#orders')).toContainText('Mission to');
  await expect(panel.locator('[data-row^="actor:"]').first()).toBeFocused();

  await page.keyboard.press('5');
  await expect(page.getByRole('tab', { name: 'Home' })).toBeFocused();
  await press(page, panel.getByRole('button', { name: /^(Quiet|Open|Defiant)/, disabled: false }).first());
  await expect(page.locator('#orders')).toContainText('Posture');
  await expectFocus(page, 'a posture');
}

/** Takes orders back: by the key, by the strip, and by the list of all. */
async function undo(page: Page): Promise<void> {
  const posture = page.getByRole('button', { name: /^Undo: Posture/ });
  const mission = page.getByRole('button', { name: /^Undo: Mission/ });
  await page.keyboard.press('u');
  await expect(posture).toHaveCount(0);
  await expectFocus(page, 'U');
  await page.keyboard.press('o');
  await expectFocus(page, 'O');
  await press(page, mission);
  await expect(mission).toHaveCount(0);
  await expectFocus(page, 'undo in the strip');
  await order(page);
  await page.keyboard.press('r');
  const list = page.getByRole('dialog', { name: 'This month' });
  await press(page, list.getByRole('button', { name: /^Undo: Posture/ }));
  await expect(posture).toHaveCount(0);
  await expectFocus(page, 'undo in the list');
  await page.keyboard.press('Escape');
  await expectFocus(page, 'the list is closed');
}

/** Opens what answers and explains, and closes it again: the focus comes back to where it was. */
async function ask(page: Page): Promise<void> {
  await page.keyboard.press('?');
  await expect(page.getByRole('dialog', { name: 'How to play' })).toBeVisible();
  await expectFocus(page, '?');
  await page.keyboard.press('Escape');
  await expectFocus(page, 'help is closed');
  await page.keyboard.press('t');
  const number = page.locator('#tracks').getByRole('button').first();
  await expect(number).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(number).toBeFocused();
  await page.keyboard.press('m');
  await expect(page.locator('#board')).toBeFocused();
  await page.keyboard.press('+');
  await page.keyboard.press('0');
}

/** Ends the month and goes through its film and its review. */
async function end(page: Page): Promise<void> {
  await page.keyboard.press('e');
  const question = page.getByRole('dialog', { name: /^End / });
  await expect(question.or(page.locator('.film'))).toBeVisible();
  if (await question.isVisible()) {
    await expectFocus(page, 'E');
    await press(page, question.getByRole('button', { name: 'End the month' }));
  }
  await expectPhase(page, 'playback');
  await expectFocus(page, 'the month has ended');
  await page.keyboard.press(' ');
  await expectPhase(page, 'review');
  await expectFocus(page, 'the film');
  await press(page, page.getByRole('button', { name: /^(Next month|To the final assessment)/ }));
  await expect(page.locator('.screen[data-phase="review"]')).toHaveCount(0);
  await expectFocus(page, 'the review');
}

test('a whole game is played with the keyboard alone', async ({ page }) => {
  await unhurried(page);
  await page.goto('./');
  await expect(page.getByRole('heading', { name: 'Look East' })).toBeVisible();
  await tabTo(page, page.getByLabel('Fortune number', { exact: true }));
  await page.keyboard.press('Control+a');
  await page.keyboard.type('7');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'What matters most to you?' })).toBeVisible();
  await expectFocus(page, 'New game');

  await tabTo(page, page.getByRole('slider', { name: 'Security' }));
  for (let step = 0; step < 5; step++) await page.keyboard.press('ArrowRight');
  await press(page, page.getByRole('button', { name: 'Settle it for me' }));
  await expect(page.getByText(/^Settled: /)).toBeVisible();
  await expectFocus(page, 'settling the points');
  await press(page, page.getByRole('button', { name: /^Begin/ }));
  await expectPhase(page, 'council');

  const ending = page.getByText('Final assessment', { exact: true });
  let months = 0;
  let cards = 0;
  while (!(await ending.isVisible())) {
    months += 1;
    cards += await answer(page);
    if (months === 1) {
      await ask(page);
      await order(page);
      await undo(page);
    }
    await end(page);
    await expect(ending.or(page.locator('.screen[data-phase="council"]'))).toBeVisible();
    expect(months).toBeLessThanOrEqual(flagship().calendar.turns);
  }
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
  await expect(page.getByText(/^A score of \d+/)).toBeVisible();
  expect(cards).toBeGreaterThanOrEqual(months);
  await press(page, page.getByRole('button', { name: 'To the title page' }));
  await expect(page.getByRole('heading', { name: 'Look East' })).toBeFocused();
});

test.describe('what goes away when it is pressed hands the focus on', () => {
  test('at the council', async ({ page }) => {
    await openTitle(page);
    await importRun(page, busyRun());
    await expectPhase(page, 'council');
    const panel = await openSheet(page, 'contracts');
    await press(page, panel.locator('[data-row^="contract:"]').first());
    await press(page, panel.getByRole('button', { name: /^Cancel/ }));
    await expect(page.locator('#orders')).toContainText('Cancel');
    await expectFocus(page, 'a contract has been cancelled');
    await openSheet(page, 'ledger');
    const older = panel.getByRole('button', { name: 'Show older ones' });
    while (await older.isVisible()) await older.press('Enter');
    await expectFocus(page, 'all of the ledger is shown');
  });

  test('in the drawer of a narrow window', async ({ page }) => {
    await page.setViewportSize({ width: 390, height: 844 });
    await openTitle(page);
    await importRun(page, busyRun());
    await expectPhase(page, 'council');
    await openSheet(page, 'exports');
    await press(page, page.getByRole('button', { name: 'Back to the map' }));
    await expect(page.locator('#sheet-panel')).toBeHidden();
    await expectFocus(page, 'the drawer is closed');
  });

  test('on the title page and at the end', async ({ page }) => {
    await openTitle(page);
    await importRun(page, '{}');
    await press(page, page.getByRole('list', { name: 'Messages' }).getByRole('button', { name: 'Close' }));
    await expect(page.getByRole('list', { name: 'Messages' }).getByRole('listitem')).toHaveCount(0);
    await expectFocus(page, 'a message is closed');
    await importRun(page, wholeRun());
    await press(page, page.getByRole('button', { name: 'Open the ledger' }));
    await expect(page.getByRole('search')).toBeVisible();
    await expectFocus(page, 'the ledger is opened');
  });
});

test.describe('number keys on a card', () => {
  test('choose an answer, and another one later', async ({ page }) => {
    await newGame(page);
    const labels = await card(page).locator('[data-option] > b').allInnerTexts();
    expect(labels.length).toBeGreaterThan(1);
    // A card that is still being turned over hears nothing.
    await expect(page.locator('dialog.card.turning')).toHaveCount(0);
    await page.keyboard.press(String(labels.length + 1));
    await expect(card(page)).toBeVisible();
    await page.keyboard.press('2');
    await expect(card(page)).toBeHidden();
    await expect(page.locator('#orders')).toContainText(labels[1] ?? '');
    await expectFocus(page, 'an answer by its number');
    await page.keyboard.press('c');
    await expect(card(page)).toBeVisible();
    await expect(page.locator('dialog.card.turning')).toHaveCount(0);
    await page.keyboard.press('1');
    await expect(card(page)).toBeHidden();
    await expect(page.locator('#orders')).toContainText(labels[0] ?? '');
    // With the card gone the numbers open the sheets again.
    await page.keyboard.press('2');
    await expect(page.getByRole('tab', { name: 'Corridors' })).toBeFocused();
  });

  test('say why an answer is barred', async ({ page }) => {
    await openTitle(page);
    const run: unknown = JSON.parse(busyRun());
    await importRun(page, JSON.stringify({ ...(run as object), rules: 99 }));
    await expectPhase(page, 'council');
    await page.keyboard.press('c');
    await expect(page.locator('dialog.card.turning')).toHaveCount(0);
    const option = card(page).getByRole('button', { disabled: true }).first();
    const number = (await option.getAttribute('aria-keyshortcuts')) ?? '';
    await page.keyboard.press(number);
    await expect(option).toBeFocused();
    await expect(card(page).getByRole('status').filter({ hasText: 'cannot be continued' })).toHaveCount(1);
    await expect(card(page)).toBeVisible();
  });
});

test('what was ordered about a contract this month is taken back beside it', async ({ page }) => {
  await newGame(page);
  await answerCards(page);
  const panel = await openSheet(page, 'contracts');
  const before = await panel.locator('[data-row^="contract:"]').count();
  await press(page, panel.locator('[data-row^="system:"]').first());
  await press(page, panel.getByRole('button', { name: /^Open talks/ }));
  await expect(page.locator('#orders')).toContainText('Talks');
  await expectFocus(page, 'talks have been opened');
  await press(page, panel.getByRole('button', { name: /^Take back: Talks/ }));
  await expect(page.locator('#orders')).not.toContainText('Talks');
  await expect(panel.locator('[data-row^="contract:"]')).toHaveCount(before);
  await expectFocus(page, 'talks have been taken back');
});

test.describe('the drawer of a narrow window', () => {
  test.use({ viewport: { width: 390, height: 844 } });

  test('goes down with Esc, and the focus goes back to where it was', async ({ page }) => {
    await openTitle(page);
    await importRun(page, busyRun());
    await expectPhase(page, 'council');
    const panel = page.locator('#sheet-panel');
    await page.keyboard.press('m');
    await expect(page.locator('#board')).toBeFocused();
    await page.keyboard.press('4');
    await expect(page.getByRole('tab', { name: 'Exports' })).toBeFocused();
    await expect(panel).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(panel).toBeHidden();
    await expect(page.locator('#board')).toBeFocused();

    // From a detail Esc leads to its list first; what the list was opened from is a tab.
    const tab = page.getByRole('tab', { name: /^Contracts/ });
    await tab.click();
    await press(page, panel.locator('[data-row^="contract:"]').first());
    await expect(panel.getByRole('button', { name: 'Back', exact: true })).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(panel.locator('[data-row^="contract:"]').first()).toBeFocused();
    await page.keyboard.press('Escape');
    await expect(panel).toBeHidden();
    await expect(tab).toBeFocused();
  });
});

test('where nothing moves, space leads on from the list of what happened', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await openTitle(page);
  await importRun(page, busyRun());
  await expectPhase(page, 'council');
  await expect(page.locator('.zoom')).toBeVisible();
  await endMonth(page);
  await page.keyboard.press(' ');
  await expectPhase(page, 'review');
});

test('single keys can be switched off, and the help says so', async ({ page }) => {
  await newGame(page);
  await answerCards(page);
  const choose = async (name: 'On' | 'Off'): Promise<void> => {
    await page.getByRole('button', { name: 'Menu' }).click();
    await page.getByRole('button', { name: 'Settings' }).click();
    await page
      .getByRole('group', { name: 'Single letters and digits as commands' })
      .getByRole('radio', { name, exact: true })
      .check();
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toHaveCount(0);
  };
  await choose('Off');
  for (const key of ['e', '?', 'c', '2', 't']) await page.keyboard.press(key);
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(page.locator('#sheet-tab-contracts')).toHaveAttribute('aria-selected', 'true');
  await page.getByRole('button', { name: 'Menu' }).click();
  await page.getByRole('button', { name: 'How to play' }).click();
  const help = page.getByRole('dialog', { name: 'How to play' });
  await expect(help).toContainText('switched off in Settings');
  await expect(help.locator('kbd')).toHaveText(['Esc', 'Space']);
  await page.keyboard.press('Escape');
  await choose('On');
  await page.keyboard.press('?');
  await expect(help).toContainText('Settings switches them off');
});
