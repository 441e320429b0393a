import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, BrowserContext, Page, TestInfo } from '@playwright/test';
import { root } from '../../src/cli/install.mjs';
import { expect, test } from './page.ts';
import { servePlainly } from './plain-server.ts';
import { answerCards, beginHere, endMonth, expectPhase, sendMission, toNextMonth } from './play.ts';

const SUB_PATH = '/schule/look-east/';
/** A short scenario: what is tried is the way it comes. */
const scenario = 'First Moves';

/** Makes what is for others to take, by the very command, in a folder of the test. */
function made(info: TestInfo, ...command: readonly string[]): string {
  const folder = info.outputPath('made');
  const { status, stderr } = spawnSync(
    process.execPath,
    [join(root, 'src/cli/run.mjs'), ...command, '--out', folder],
    { cwd: root, encoding: 'utf8' },
  );
  expect(status, stderr).toBe(0);
  return folder;
}

/** The page that the stage has built, as the folder for a web server. */
const site = (info: TestInfo): string =>
  made(info, 'site', '--built', process.env.LOOK_EAST_DIST ?? join(root, 'dist'));

/** A page of a browser in which nobody has been before, with what it complains of. */
async function freshPage(
  browser: Browser,
): Promise<{ page: Page; context: BrowserContext; wrong: string[] }> {
  const context = await browser.newContext({ serviceWorkers: 'allow' });
  const page = await context.newPage();
  const wrong: string[] = [];
  page.on('pageerror', (error) => wrong.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') wrong.push(message.text());
  });
  return { page, context, wrong };
}

/** Plays a month from the title page to the next one's council. */
async function playMonth(page: Page): Promise<void> {
  await beginHere(page, { scenario });
  await answerCards(page);
  await sendMission(page);
  await endMonth(page);
  await toNextMonth(page);
  await expectPhase(page, 'council');
  await expect(page.locator('#table-title')).toContainText('month 2');
}

test('the folder plays a month under a sub-path of a plain server, and another with the server stopped', async ({
  browser,
}, info) => {
  const server = await servePlainly(site(info), SUB_PATH);
  const { page, context, wrong } = await freshPage(browser);
  await page.goto(server.url);
  await playMonth(page);
  // It has been installed beside the game; the second visit needs nobody.
  await page.evaluate(() => navigator.serviceWorker.ready.then(({ active }) => active?.state));
  await server.stop();
  expect(wrong).toEqual([]);
  const again = await context.newPage();
  const missed: string[] = [];
  again.on('requestfailed', (request) => missed.push(request.url()));
  await again.goto(server.url);
  await playMonth(again);
  await again.goto(`${server.url}notices/libraries.txt`);
  await expect(again.locator('body')).toContainText('phaser');
  expect(missed).toEqual([]);
  await context.close();
});

test('the game in one file plays a month from a disk, with its workers, and asks for nothing', async ({
  browser,
}, info) => {
  const file = join(made(info, 'single'), 'Look East.html');
  const { page, context, wrong } = await freshPage(browser);
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url().slice(0, 60)));
  await page.goto(pathToFileURL(file).href);
  await playMonth(page);
  await answerCards(page);
  await page.getByRole('button', { name: 'What would you do?' }).click();
  await expect(
    page.getByRole('region', { name: 'Advice' }).getByRole('button', { name: 'Do that' }),
  ).toBeVisible();
  expect(asked.filter((url) => !/^(data|blob):/.test(url))).toEqual([pathToFileURL(file).href.slice(0, 60)]);
  expect(wrong).toEqual([]);
  await context.close();
});
