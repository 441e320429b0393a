import type { Locator, Page } from '@playwright/test';
import { SHEETS } from '../../src/store/types.ts';
import { columnOf, handInOf, students } from '../class.ts';
import { scenarioNamed } from '../support.ts';
import { beforeEnd, beginLesson, classLink, foretellAndEnd, wordOf } from './classes.ts';
import { openDesk, pasteClass, view } from './desk.ts';
import { openLab } from './lab.ts';
import { expect } from './page.ts';
import {
  answerCards,
  beginWith,
  card,
  chamber,
  curtain,
  endMonth,
  expectPhase,
  importRun,
  leaveFilm,
  newGame,
  openSheet,
  openTitle,
  raise,
  sealPolicy,
  settled,
  toBriefing,
  toNextMonth,
} from './play.ts';
import { busyRun, wholeRun } from './runs.ts';
import { unhurried } from './unhurried.ts';

/** What is done at each stop; `name` is short and good for a file. */
export type Visit = (name: string) => Promise<void>;

/** Before a game: the title page with its windows, and the briefing. */
async function front(page: Page, visit: Visit): Promise<void> {
  await openTitle(page);
  await visit('title');
  for (const [name, button] of [
    ['notes', 'Notes'],
    ['credits', 'Credits'],
    ['settings', 'Settings'],
    ['paste', 'Open a hand-in text'],
  ] as const) {
    await page.getByRole('button', { name: button }).click();
    await expect(page.getByRole('dialog')).toBeVisible();
    if (name === 'paste') await wrongText(page);
    await visit(name);
    await page.getByRole('button', { name: 'Close' }).click();
  }
  await toBriefing(page);
  await visit('briefing');
  await page.getByText('A model with a viewpoint', { exact: true }).click();
  await page
    .getByLabel(/^Points for/)
    .first()
    .fill('40');
  await expect(page.getByRole('button', { name: 'Settle it for me' })).toBeVisible();
  await visit('briefing-unsettled');
}

/** A hand-in that is not read. */
async function wrongText(page: Page): Promise<void> {
  await page.getByLabel('The hand-in text').fill('LOOK-EAST 1. the-year-after. 300. 7K2M');
  await page.getByRole('button', { name: 'Open it' }).click();
  await expect(page.getByRole('alert')).toContainText('296 of its 300 letters are missing');
}

/** The first month: its card, then the month's film and review, then a title page with a saved game. */
async function month(page: Page, visit: Visit): Promise<void> {
  await unhurried(page);
  await newGame(page);
  await page.getByRole('button', { name: 'Sources: where does this come from?' }).click();
  await visit('card');
  await answerCards(page);
  await page.locator('.deck').click();
  await expect(card(page)).toBeVisible();
  await visit('card-answered');
  await page.getByRole('button', { name: 'Look at it later' }).click();
  await visit('council');
  await page.getByRole('button', { name: 'What would you do?' }).click();
  await expect(page.getByRole('button', { name: 'Do that' })).toBeVisible();
  await visit('advice');
  await page.getByRole('region', { name: 'Advice' }).getByRole('button', { name: 'Close' }).click();
  await page.getByRole('button', { name: 'End the month' }).click();
  await visit('end-question');
  await page.keyboard.press('Escape');
  await endMonth(page);
  await page.getByRole('button', { name: 'Pause' }).click();
  await visit('film');
  await page.getByRole('button', { name: 'Skip' }).click();
  await expectPhase(page, 'review');
  await visit('review');
  await page.getByRole('button', { name: 'Next month' }).click();
  await expectPhase(page, 'council');
  await page.getByRole('button', { name: 'Look at it later' }).click();
  await page.getByRole('button', { name: 'Menu' }).click();
  await page.getByRole('button', { name: 'To the title page' }).click();
  await expect(page.getByRole('button', { name: /^Continue The Year After/ })).toBeVisible();
  await visit('title-saved');
  await page.getByRole('button', { name: /^Delete/ }).click();
  await visit('delete');
}

/** A month under reduced motion: the film is a list. */
async function list(page: Page, visit: Visit): Promise<void> {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await openTitle(page);
  await importRun(page, busyRun());
  await expectPhase(page, 'council');
  await endMonth(page);
  await visit('film-list');
  await toNextMonth(page);
}

async function openRow(panel: Locator, kind: string, visit: Visit): Promise<void> {
  await panel.locator(`[data-row^="${kind}:"]`).first().click();
  await expect(panel.getByRole('button', { name: 'Back' })).toBeVisible();
  await visit(`detail-${kind}`);
  await panel.getByRole('button', { name: 'Back' }).click();
}

/** A council in full swing: all sheets, a detail of each kind, and what lies over the table. */
async function council(page: Page, visit: Visit): Promise<void> {
  await openTitle(page);
  await importRun(page, busyRun());
  await expectPhase(page, 'council');
  await visit('council-busy');
  for (const sheet of SHEETS) {
    const panel = await openSheet(page, sheet);
    await visit(`sheet-${sheet}`);
    if (sheet === 'contracts') {
      await openRow(panel, 'system', visit);
      await openRow(panel, 'contract', visit);
    }
    if (sheet === 'capitals') await openRow(panel, 'actor', visit);
    if (sheet === 'corridors') {
      await openRow(panel, 'route', visit);
      for (const [tab, kind] of [
        ['Under way', 'shipment'],
        ['Works', 'project'],
        ['Places', 'node'],
      ] as const) {
        await panel.getByRole('tab', { name: tab }).click();
        await visit(`corridors-${kind}s`);
        await openRow(panel, kind, visit);
        await expect(panel.getByRole('tab', { name: tab })).toHaveAttribute('aria-selected', 'true');
      }
    }
  }
}

/** Windows over a council in full swing. */
async function windows(page: Page, visit: Visit): Promise<void> {
  await openTitle(page);
  await importRun(page, busyRun());
  await expectPhase(page, 'council');
  await page.locator('#tracks').getByRole('button').first().click();
  await expect(page.getByRole('dialog')).toBeVisible();
  await visit('why');
  await page.keyboard.press('Escape');
  await page.locator('.strike-risk').click();
  await visit('why-strike');
  await page.keyboard.press('Escape');
  for (const [name, button] of [
    ['help', 'How to play'],
    ['settings-table', 'Settings'],
    ['hand-in-early', 'Hand in what there is'],
  ] as const) {
    await page.getByRole('button', { name: 'Menu' }).click();
    if (name === 'help') await visit('menu');
    await page.getByRole('button', { name: button }).click();
    await expect(page.getByRole('dialog', { name: button })).toBeVisible();
    if (name === 'hand-in-early') await expect(page.getByLabel(/^The text, /)).toBeVisible();
    await visit(name);
    await page.keyboard.press('Escape');
  }
  await page.keyboard.press('r');
  await visit('orders');
  await page.keyboard.press('Escape');
  await undoWithFalls(page);
  await visit('undo');
}

/** A tenth of one channel goes to another; then the first order is taken back, which the second rests on. */
async function undoWithFalls(page: Page): Promise<void> {
  const panel = await openSheet(page, 'exports');
  const undo = page.locator('#orders .undo');
  await panel
    .getByRole('button', { name: /^One less/, disabled: false })
    .first()
    .click();
  await expect(undo.last()).toHaveAttribute('aria-label', /Exports/);
  const name = (await undo.last().getAttribute('aria-label')) ?? '';
  await panel
    .getByRole('button', { name: /^One more/, disabled: false })
    .nth(1)
    .click();
  await expect(undo.last()).not.toHaveAttribute('aria-label', name);
  await page.keyboard.press('r');
  await page.getByRole('dialog', { name: 'This month' }).getByRole('button', { name }).click();
  await expect(page.getByRole('dialog', { name: 'Take it back?' })).toBeVisible();
}

/** Three people at one screen: who plays, the curtain, a chamber in the first month and in the second, film and review. */
async function hotseat(page: Page, visit: Visit): Promise<void> {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await beginWith(page, ['Moscow', 'Washington']);
  await visit('curtain');
  await raise(page);
  await visit('chamber');
  await sealPolicy(page, 'Feed the front');
  await raise(page);
  await sealPolicy(page, 'Police the sea');
  await raise(page);
  await expectPhase(page, 'council');
  await answerCards(page);
  await page.getByRole('button', { name: 'End the month' }).click();
  await page.getByRole('dialog', { name: /^End / }).getByRole('button', { name: 'End the month' }).click();
  await expect(curtain(page)).toHaveText('All come to the screen');
  await visit('curtain-all');
  await raise(page);
  await expectPhase(page, 'playback');
  await visit('film-shared');
  await page.getByRole('button', { name: 'To the review' }).click();
  await expectPhase(page, 'review');
  await visit('review-shared');
  await page.getByRole('button', { name: 'Next month' }).click();
  await raise(page);
  await chamber(page).getByRole('radio', { name: 'Sell to Tehran' }).check();
  // Wherever a page has been scrolled to, a bar that stays cuts something in two.
  await page.evaluate(() => scrollTo(0, 0));
  await visit('chamber-chosen');
}

/** The lab: its form, what came of a small study, and what is said of a wrong form. */
async function lab(page: Page, visit: Visit): Promise<void> {
  await openLab(page);
  await visit('lab');
  await page.getByLabel('Runs each').fill('6');
  await page.getByLabel('Choose a number: first').selectOption('tracks.tension.start');
  await page.getByRole('button', { name: 'Run 36 games' }).click();
  await expect(page.getByText('Done: 36 games played.')).toBeVisible();
  await visit('lab-results');
  await page.getByLabel('Path and values: second').fill('tracks.tnsion.start=1');
  await page.getByLabel('Runs each').fill('');
  await page.getByRole('button', { name: 'Run' }).click();
  await expect(page.getByLabel('Runs each')).toBeFocused();
  await visit('lab-wrong');
}

/** A lesson: set up, begun, what it asks in its first month, where it waits, and a link that is cut. */
async function lesson(page: Page, visit: Visit): Promise<void> {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  const link = classLink({}, 'the-year-after');
  await page.goto('./#lesson');
  await expect(page.getByLabel('Link for the class')).toBeVisible();
  await page.getByRole('group', { name: 'Stop and wait' }).getByText('July 2025').click();
  await page.getByText('Everyone goes on from a run').click();
  await page.getByText('At the start').click();
  await visit('lesson');
  await page.goto(`./#class=${link}`);
  await expect(page.getByRole('heading', { name: 'What this lesson asks' })).toBeVisible();
  await visit('class');
  await beginLesson(page, () => visit('agreement'));
  await visit('council-lesson');
  await beforeEnd(page);
  await visit('before-end');
  await foretellAndEnd(page, 'The road first.');
  await leaveFilm(page);
  await expectPhase(page, 'review');
  await page.getByLabel('The word', { exact: true }).fill('nothing');
  await page.getByRole('button', { name: 'Go on' }).click();
  await visit('review-stop');
  await page.reload();
  await expect(page.getByRole('heading', { name: 'Wait here for a word' })).toBeVisible();
  await visit('stop');
  await page.getByLabel('The word', { exact: true }).fill(wordOf(link));
  await page.getByRole('button', { name: 'Go on' }).click();
  await expectPhase(page, 'council');
  await page.goto(`./#class=${link.slice(0, -9)}`);
  await expect(page.getByRole('heading', { name: 'A game is open on this page' })).toBeVisible();
  await visit('class-busy');
  await page.getByRole('button', { name: 'On to the lesson' }).click();
  await expect(page.getByRole('heading', { name: 'This link cannot be used' })).toBeVisible();
  await visit('class-cut');
}

/** The pages for teachers, and a slide with much and one with a map. */
async function teachers(page: Page, visit: Visit): Promise<void> {
  await openTitle(page);
  await page.getByRole('link', { name: 'For teachers' }).click();
  await expect(page.getByRole('heading', { name: 'On Monday' })).toBeVisible();
  await visit('kit-door');
  for (const [name, link] of [
    ['kit-plan', 'Plan: 45 minutes'],
    ['kit-briefing', 'Briefing sheet'],
    ['kit-roles', 'Roles to cut out'],
    ['kit-assess', 'Rubric and exit ticket'],
    ['kit-board', 'Board on paper'],
  ] as const) {
    await page.getByRole('link', { name: link }).click();
    await expect(page.getByRole('heading', { name: link, level: 1 })).toBeFocused();
    await visit(name);
  }
  await page.getByRole('link', { name: 'Plan: 90 minutes' }).click();
  await page.getByRole('link', { name: 'Show the slides' }).click();
  await expect(page.getByRole('button', { name: 'Next slide' })).toBeVisible();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await expect(page.getByRole('heading', { name: 'Two straits, one railway' })).toBeVisible();
  await visit('kit-slide-map');
  await page.getByRole('button', { name: 'Next slide' }).click();
  await page.getByRole('button', { name: 'Next slide' }).click();
  await visit('kit-slide-roles');
}

/** The class desk: empty, then a small class with somebody who is not counted, view by view. */
async function desk(page: Page, visit: Visit): Promise<void> {
  await openDesk(page);
  await visit('desk');
  const scenario = scenarioNamed('first-moves');
  const rows = students(scenario, 6).map(
    async (student) => [student.name, await handInOf(scenario, student)] as const,
  );
  await pasteClass(page, columnOf([...(await Promise.all(rows)), ['Late', 'tomorrow']]));
  for (const [name, tab] of [
    ['desk-class', 'The class'],
    ['desk-parted', 'Parted ways'],
    ['desk-two', 'Two games'],
    ['desk-debrief', 'Debrief'],
    ['desk-all', 'All games'],
    ['desk-hand-ins', 'Hand-ins'],
  ] as const) {
    await view(page, tab);
    await visit(name);
  }
  await (await view(page, 'Month by month')).getByRole('button', { name: 'Quiet Heron 1' }).click();
  await visit('desk-lines');
  await (await view(page, 'Vote')).getByRole('button', { name: 'Show what came of it' }).click();
  await visit('desk-vote');
  await view(page, 'Misjudged');
  await visit('desk-misjudged');
}

/** The end: the final assessment, from its head to its foot. */
async function end(page: Page, visit: Visit): Promise<void> {
  await openTitle(page);
  await importRun(page, wholeRun());
  await expect(page.getByRole('heading', { name: 'The story of the run' })).toBeVisible();
  await visit('final');
  await page.getByRole('button', { name: 'Make the text to hand in' }).click();
  await page.getByRole('button', { name: 'Save it as a file' }).click();
  await page.getByText('Read them as a table').click();
  await page.getByRole('button', { name: 'Open the ledger' }).click();
  await visit('final-open');
  await page.getByRole('button', { name: 'Look at the board' }).click();
  await expectPhase(page, 'over');
  await visit('over');
}

/** Every page, sheet, detail and window of the game, in parts that can be walked by themselves. */
export const TOURS = {
  front,
  month,
  list,
  council,
  windows,
  hotseat,
  lab,
  lesson,
  teachers,
  desk,
  end,
} as const;

/** Walks a part of the game; what `visit` sees is drawn to the end. */
export async function walk(page: Page, part: keyof typeof TOURS, visit: Visit): Promise<void> {
  await TOURS[part](page, async (name) => {
    await settled(page);
    await visit(name);
  });
}
