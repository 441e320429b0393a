import type { Page } from '@playwright/test';
import { scenarioIds } from '../../src/scenario/node.ts';
import { type RunFile, writeRun } from '../../src/scenario/run-write.ts';
import { packShared } from '../../src/scenario/share.ts';
import { SHEETS } from '../../src/store/types.ts';
import { scenarioNamed } from '../support.ts';
import { openLab } from './lab.ts';
import { expect, test } from './page.ts';
import {
  answerCards,
  beginWith,
  card,
  endMonth,
  expectPhase,
  importRun,
  newGame,
  openSheet,
  openTitle,
  raise,
  settled,
  toBriefing,
} from './play.ts';
import { manySizes, NARROW, SIZES, unreachableAt } from './reach.ts';
import { resize } from './resize.ts';
import { atTurn, busyRun, wholeRun } from './runs.ts';
import { newFromTemplate } from './sharing.ts';
import { unbrokenScenario } from './unbroken.ts';
import { unhurried } from './unhurried.ts';

/** How the page is played in between. */
const USUAL = { width: 1366, height: 640 };

async function expectReached(page: Page, where: string, sizes = SIZES): Promise<void> {
  await settled(page);
  expect.soft(await unreachableAt(page, sizes), where).toEqual([]);
  await resize(page, USUAL);
}

async function busyCouncil(page: Page): Promise<void> {
  await openTitle(page);
  await importRun(page, busyRun());
  await expectPhase(page, 'council');
}

/** Pages and phases, each with how many pixels lie between two widths at which it is looked at. */
const PAGES: Readonly<Record<string, readonly [number, (page: Page) => Promise<unknown>]>> = {
  'the title page': [80, (page) => openTitle(page)],
  'the briefing': [80, (page) => toBriefing(page)],
  'a card': [80, (page) => newGame(page)],
  'the council': [40, busyCouncil],
  'a sheet': [
    80,
    async (page) => {
      await busyCouncil(page);
      await openSheet(page, 'corridors');
    },
  ],
  'the film': [
    80,
    async (page) => {
      await unhurried(page);
      await busyCouncil(page);
      await endMonth(page);
      await page.getByRole('button', { name: 'Pause' }).click();
    },
  ],
  'the final assessment': [
    80,
    async (page) => {
      await openTitle(page);
      await importRun(page, wholeRun());
      await expect(page.getByRole('heading', { name: 'The story of the run' })).toBeVisible();
    },
  ],
  'the curtain': [80, (page) => beginWith(page, ['Moscow'])],
  'a chamber': [
    80,
    async (page) => {
      await beginWith(page, ['Moscow']);
      await raise(page);
    },
  ],
  'the lab': [80, openLab],
};

for (const [where, [step, go]] of Object.entries(PAGES)) {
  test(`everything is in reach at every width: ${where}`, async ({ page }) => {
    await go(page);
    await expectReached(page, where, await manySizes(page, step));
  });
}

/** What is shipped to be played; the template is what new scenarios are copied from. */
const SHIPPED = scenarioIds().filter((id) => id !== 'template');

for (const id of SHIPPED) {
  const scenario = scenarioNamed(id);
  const { turns } = scenario.calendar;
  // The end shows all that a whole game has gathered; how one begins, and its middle, are looked at in the longest.
  for (const turn of id === 'the-year-after' ? [1, Math.ceil(turns / 2), turns] : [turns]) {
    test(`everything is in reach in every phase: ${id}, turn ${turn} of ${turns}`, async ({ page }) => {
      await page.emulateMedia({ reducedMotion: 'reduce' });
      await openTitle(page);
      await importRun(page, atTurn(scenario, turn));
      await expectPhase(page, 'council');
      if (await card(page).isVisible()) await expectReached(page, 'a card');
      await answerCards(page);
      await expectReached(page, 'council');
      await endMonth(page);
      await expectReached(page, 'film');
      await page.getByRole('button', { name: 'To the review' }).click();
      await expectPhase(page, 'review');
      await expectReached(page, 'review');
      if (turn < turns) return;
      await page.getByRole('button', { name: /^To the final assessment/ }).click();
      await expect(page.getByText('Final assessment', { exact: true })).toBeVisible();
      await expectReached(page, 'final assessment');
    });
  }
}

test('everything of the studio is in reach', async ({ page }) => {
  await page.goto('./#studio');
  await expect(page.getByRole('button', { name: 'A new scenario: Begin' })).toBeVisible();
  await expectReached(page, 'the drafts');
  await newFromTemplate(page);
  // Where there is room for one thing it is the one that was chosen there.
  const [phone] = NARROW;
  for (const pane of ['Form', 'Text', 'Tools']) {
    await resize(page, phone);
    await page.locator('.desk-panes').getByRole('button', { name: pane }).click();
    await expectReached(page, pane);
  }
  for (const tab of ['Try', 'Map', 'Health', 'Compare']) {
    await page.getByRole('tab', { name: tab }).click();
    await expect(page.locator('#tools-panel > .quiet')).toHaveCount(0);
    // What it has found is looked at too, however far it has come.
    if (tab === 'Health') await expect(page.locator('#health-players')).toBeVisible();
    await expectReached(page, tab);
  }
});

test.describe('words without a space break wherever an author writes', () => {
  const { scenario, files } = unbrokenScenario();

  /** Opens a run of it that stands at the beginning of a turn. */
  async function open(page: Page, turn: number): Promise<void> {
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await openTitle(page);
    const run = JSON.parse(atTurn(scenario, turn)) as RunFile;
    await importRun(page, writeRun({ ...run, embedded: files }));
    await expectPhase(page, 'council');
  }

  test('from a card to the title page', async ({ page }) => {
    await open(page, 1);
    await expect(card(page)).toBeVisible();
    await expectReached(page, 'card');
    await answerCards(page);
    await page.getByRole('button', { name: 'Menu' }).click();
    await expectReached(page, 'menu');
    await page.getByRole('button', { name: 'To the title page' }).click();
    await expect(page.locator('.continue')).toBeVisible();
    await expectReached(page, 'title page');
  });

  test('from the council to the final assessment', async ({ page }) => {
    await open(page, scenario.calendar.turns);
    await answerCards(page);
    for (const sheet of SHEETS) {
      await openSheet(page, sheet);
      await expectReached(page, sheet);
    }
    await endMonth(page);
    await expectReached(page, 'film');
    await page.getByRole('button', { name: 'To the review' }).click();
    await expectPhase(page, 'review');
    await expectReached(page, 'review');
    await page.getByRole('button', { name: /^To the final assessment/ }).click();
    await expect(page.getByText('Final assessment', { exact: true })).toBeVisible();
    await expectReached(page, 'final assessment');
  });

  test('from a link to the briefing', async ({ page }) => {
    await page.goto(`./#play=${await packShared(files)}`);
    await expect(page.locator('.shared-checked')).toBeVisible();
    await expectReached(page, 'shared page');
    await page.getByRole('button', { name: /^To the briefing/ }).click();
    await expect(page.getByRole('heading', { name: 'What matters most to you?' })).toBeVisible();
    await expectReached(page, 'briefing');
  });

  test('in the studio', async ({ page }) => {
    await page.goto(`./#edit=${await packShared(files)}`);
    await expect(page.locator('.cm-content')).toBeVisible();
    await expectReached(page, 'the desk');
  });
});
