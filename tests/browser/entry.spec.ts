import { readdirSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import type { Page, Route } from '@playwright/test';
import { root } from '../../src/cli/install.mjs';
import { expect, test } from './page.ts';
import { endMonth, expectPhase, importRun, newGame, openTitle, settled, toNextMonth } from './play.ts';
import { lastCouncil } from './runs.ts';

/** The game's own script, which the page begins with. */
const ENTRY = /\/assets\/index-[^/]*\.js$/;
const title = (page: Page) => page.getByRole('heading', { name: 'Look East', level: 1 });

const FAULTS: Readonly<Record<string, (route: Route) => Promise<void>>> = {
  'is missing': (route) => route.fulfill({ status: 404, body: 'gone' }),
  'cannot be reached': (route) => route.abort(),
  'is another page, as some hosts answer': (route) =>
    route.fulfill({ contentType: 'text/html', body: '<p>Look East</p>' }),
  'breaks while it begins': (route) =>
    route.fulfill({ contentType: 'text/javascript', body: 'throw new Error("planned");' }),
};

for (const [fault, give] of Object.entries(FAULTS)) {
  test(`an entry script that ${fault}: the page says so and offers a way on`, async ({
    page,
    complaints,
  }) => {
    await page.route(ENTRY, give);
    await page.goto('./');
    await expect(page.getByRole('alert')).toContainText('A part of the game could not be fetched');
    await expect(page.getByText('Unrolling the map')).toBeHidden();
    complaints.splice(0);
    await page.unroute(ENTRY);
    await page.getByRole('alert').getByRole('link', { name: 'Load the page anew' }).click();
    await expect(page).toHaveURL(/\?anew=/);
    await expect(page.getByRole('button', { name: 'New game' })).toBeVisible();
  });
}

test('a page that comes late says that it takes long, and not before', async ({ page }) => {
  await page.route(ENTRY, () => {});
  await page.goto('./', { waitUntil: 'commit' });
  const late = page.getByText('This takes long.');
  await expect(page.getByText('Unrolling the map')).toBeVisible();
  await expect(late).toHaveCSS('visibility', 'hidden');
  await late.evaluate((line) => {
    for (const one of line.getAnimations()) one.finish();
  });
  await expect(late).toHaveCSS('visibility', 'visible');
});

test('a page that was opened as a file says what is wrong with that', async ({ page, complaints }) => {
  const folder = process.env.LOOK_EAST_DIST ?? `${root}/dist`;
  await page.goto(pathToFileURL(`${folder}/index.html`).href);
  await expect(page.getByRole('alert')).toContainText('This page was opened as a file');
  await expect(page.getByText('Unrolling the map')).toBeHidden();
  complaints.splice(0); // what it asked for in vain
});

test('a game that has begun is finished without a network', async ({ page, context, complaints }) => {
  const missed: string[] = [];
  page.on('requestfailed', (request) => missed.push(`${request.resourceType()} ${request.url()}`));
  const come = (part: string) => page.waitForResponse(new RegExp(`/assets/${part}-[^/]*\\.js$`));
  const [briefing, final] = [come('briefing'), come('final')];
  await openTitle(page);
  // Whoever plays has stirred on the page.
  await page.mouse.move(300, 300);
  await page.mouse.move(320, 320);
  await briefing;
  await importRun(page, lastCouncil());
  await expectPhase(page, 'council');
  await final;
  await settled(page);
  await context.setOffline(true);
  await endMonth(page);
  await toNextMonth(page);
  await expect(page.locator('.final-page')).toBeVisible();
  await page.getByRole('button', { name: 'To the title page' }).click();
  await expect(title(page)).toBeVisible();
  expect(missed).toEqual([]);
  // The browser asks for the tab's icon by itself, and says in the console that it did not come.
  expect(complaints.splice(0).filter((one) => !one.includes('ERR_INTERNET_DISCONNECTED'))).toEqual([]);
});

test('all that a game needs to its end is fetched once it has begun', async ({ page }) => {
  const parts = readdirSync(process.env.LOOK_EAST_DIST ?? `${root}/dist/assets`);
  expect(parts.filter((part) => /^final-.*\.js$/.test(part))).toHaveLength(1);
  const come = page.waitForResponse(/\/assets\/final-[^/]*\.js$/);
  await newGame(page);
  expect((await come).ok()).toBe(true);
});

test.describe('a page of trouble leads to the title page', () => {
  const broken = (route: Route): Promise<void> => route.fulfill({ status: 500, body: 'broken' });
  const WAYS: Readonly<Record<string, (page: Page) => Promise<void>>> = {
    briefing: (page) => page.getByRole('button', { name: 'New game' }).click(),
    lab: (page) => page.getByRole('link', { name: 'Lab' }).click(),
    studio: (page) => page.getByRole('link', { name: 'Write a scenario' }).click(),
    final: async (page) => {
      await importRun(page, lastCouncil());
      await endMonth(page);
      await toNextMonth(page);
    },
  };
  for (const [part, way] of Object.entries(WAYS)) {
    test(`from where the ${part} should be`, async ({ page, complaints }) => {
      await page.route(new RegExp(`/assets/${part}-[^/]*\\.js$`), broken);
      await openTitle(page);
      await way(page);
      await expect(
        page.getByRole('heading', { name: 'A part of the page could not be fetched' }),
      ).toBeVisible();
      await page.getByRole('button', { name: 'To the title page' }).click();
      await expect(page.getByRole('button', { name: 'New game' })).toBeVisible();
      expect(new URL(page.url()).hash).toBe('');
      complaints.splice(0);
    });
  }
});
