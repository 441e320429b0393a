import { readFileSync } from 'node:fs';
import type { Locator, Page } from '@playwright/test';
import { readCsv } from '../../src/lab/csv.ts';
import { openStudy } from '../../src/lab/study.ts';
import type { Plan } from '../../src/lab/sweep.ts';
import { workerOf } from '../../src/lab/task.ts';
import { flagship } from '../support.ts';
import { openLab } from './lab.ts';
import { expect, test } from './page.ts';
import { openTitle } from './play.ts';
import { giveWorkers } from './workers.ts';

const results = (page: Page): Locator => page.getByRole('region', { name: 'Results' });
const rows = (page: Page): Locator => page.locator('.lab-table tbody tr');
const go = (page: Page): Locator => page.locator('.lab-go').getByRole('button');

interface Wanted {
  readonly players: readonly string[];
  readonly runs: number;
  readonly seed?: number;
}

/** Writes the form; players by the names they have on the page. */
async function fill(page: Page, { players, runs, seed = 1 }: Wanted): Promise<void> {
  const boxes = page.getByRole('group', { name: 'Who plays' }).getByRole('checkbox');
  for (const box of await boxes.all()) await box.uncheck();
  for (const player of players) await page.getByRole('checkbox', { name: new RegExp(`^${player} `) }).check();
  await page.getByLabel('Runs each').fill(String(runs));
  await page.getByLabel('First fortune number').fill(String(seed));
}

async function downloaded(page: Page): Promise<{ readonly name: string; readonly text: string }> {
  const coming = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Download as a table (CSV)' }).click();
  const file = await coming;
  return { name: file.suggestedFilename(), text: readFileSync(await file.path(), 'utf8') };
}

test('a small study: the same numbers in plot, table and file as on the command line', async ({ page }) => {
  await openLab(page);
  await expect(results(page)).toContainText('Nothing has been played yet.');
  await fill(page, { players: ['Random', 'None'], runs: 6, seed: 4_294_967_293 });
  await page.getByLabel('Choose a number: first').selectOption('tracks.tension.start');
  await page.getByLabel('Values: first').fill('40,70');
  await expect(go(page)).toHaveText('Run 24 games');
  await go(page).click();
  await expect(page.getByRole('heading', { name: 'Results' })).toBeFocused();
  await expect(results(page).getByRole('status')).toHaveText('Done: 24 games played.');

  const plan: Plan = {
    players: ['random', 'none'],
    runs: 6,
    seed: 4_294_967_293,
    swept: [{ path: 'tracks.tension.start', values: [40, 70] }],
    intent: flagship().intent.start,
  };
  const study = openStudy(flagship(), plan);
  const lines = workerOf(flagship())(study.tasks).map((done, index) => study.put(index, done));
  const { name, text } = await downloaded(page);
  expect(name).toBe('look-east-lab-the-year-after-4294967293.csv');
  expect(text).toBe(study.head + lines.join(''));

  await expect(rows(page)).toHaveCount(4);
  const plot = page.getByRole('region', { name: 'Scores' }).getByRole('listitem');
  for (const [index, cell] of study.cells().entries()) {
    const { box, score, at } = cell;
    const words = await rows(page).nth(index).innerText();
    expect(words).toContain(at.player === 'random' ? 'Random' : 'None');
    for (const value of [box.least, box.lower, box.median, box.upper, box.most, score.mean]) {
      expect(words).toContain(value.toFixed(1));
      await expect(plot.nth(index)).toContainText(value.toFixed(1));
    }
    expect(words).toContain(`${score.low.toFixed(1)} to ${score.high.toFixed(1)}`);
    const endings = flagship().endings.filter((one) => one.id in cell.endings);
    for (const { id, title } of endings) expect(words).toContain(`${title} ${cell.endings[id]}`);
  }
});

test('cancelling keeps what has come, as whole rows', async ({ page }) => {
  await openLab(page);
  await fill(page, { players: ['Hedger', 'Random'], runs: 5000 });
  await go(page).click();
  await expect(rows(page).first().locator('td').first()).not.toHaveText('0');
  await page.getByRole('button', { name: 'Cancel' }).click();
  const said = results(page).getByRole('status');
  await expect(said).toHaveText(/^Cancelled: [\d,]+ of 10,000 games had been played and are kept\.$/);
  const finished = Number(/[\d,]+/.exec(await said.innerText())?.[0]?.replace(',', ''));
  expect(finished).toBeGreaterThan(0);
  const [head, ...lines] = readCsv((await downloaded(page)).text);
  expect(lines.length).toBe(finished);
  for (const line of lines) expect(line.length).toBe(head?.length);
  // Cells grow together, so that they can be compared whenever one stops.
  const counts = await rows(page).locator('td:first-of-type').allInnerTexts();
  expect(counts.map(Number).reduce((sum, n) => sum + n)).toBe(finished);
  await expect(page.locator('.lab-failed')).toHaveCount(0);

  await fill(page, { players: ['None'], runs: 3 });
  await go(page).click();
  await expect(said).toHaveText('Done: 3 games played.');
});

test('a worker that dies is reported with its seed, and the other results are kept', async ({ page }) => {
  await giveWorkers(page, { holds: '"seed":104', does: 'dies' });
  await openLab(page);
  await fill(page, { players: ['None'], runs: 8, seed: 100 });
  await go(page).click();
  await expect(results(page).getByRole('status')).toHaveText('Done: 8 games played.');
  const failed = page.locator('.lab-failed');
  await expect(failed).toContainText('One game broke off');
  await expect(failed).toContainText('Fortune number 104: the worker died: out of memory.');
  await expect(rows(page).first().locator('td').first()).toHaveText('7');
  const [, ...lines] = readCsv((await downloaded(page)).text);
  expect(lines.length).toBe(8);
  expect(lines.find((line) => line[1] === '104')?.at(-1)).toBe('the worker died: out of memory');
});

test('what cannot be played is named, in the words of the command line, and nothing is begun', async ({
  page,
}) => {
  await openLab(page);
  await fill(page, { players: ['None'], runs: 6 });
  const why = (id: string): Locator => page.locator(`#${id}-why`);
  const vary = page.getByLabel('Path and values: first');
  for (const [text, words] of [
    ['tracks.tnsion.start=40', /^There is no parameter 'tracks\.tnsion\.start'.*In tracks: tension/],
    ['tracks.tension.start=forty', /whole numbers.*'forty'/],
    ['tracks.tension.start=40,900', /from 0 to 100, not 900/],
    ['winAt', /path=a,b,c/],
    ['cards', /path=a,b,c/],
  ] as const) {
    await vary.fill(text);
    await go(page).click();
    await expect(vary).toBeFocused();
    await expect(vary).toHaveAttribute('aria-invalid', 'true');
    await expect(why('vary-0')).toHaveText(words);
  }
  await vary.fill('winAt=50,60');
  await expect(why('vary-0')).toHaveCount(0);
  await page.getByLabel('Path and values: second').fill('winAt=70');
  await expect(why('vary-1')).toContainText('‘winAt’ is swept twice');
  await page.getByLabel('Path and values: second').fill('');
  await page.getByLabel('Runs each').fill('0');
  await expect(why('runs')).toHaveText('A whole number from 1 to 10,000.');
  await page.getByLabel('Runs each').fill('10000');
  await page.getByRole('checkbox', { name: /^Random / }).check();
  await expect(page.locator('.lab-go')).toContainText('That is 40,000 games');
  await page.getByRole('group', { name: 'Intent' }).getByRole('spinbutton').first().fill('26');
  await expect(why('intent')).toContainText('100 points in all');
  for (const name of [/^None /, /^Random /]) await page.getByRole('checkbox', { name }).uncheck();
  await expect(why('players')).toHaveText('Choose at least one player.');
  await go(page).click();
  await expect(page.getByRole('checkbox', { name: /^Random / })).toBeFocused();
  await expect(results(page)).toContainText('Nothing has been played yet.');
});

test('where the code that plays cannot be fetched, the page says so and tries again', async ({
  page,
  complaints,
}) => {
  const file = /\/assets\/worker-[^/]*\.js$/;
  await page.route(file, (route) => route.fulfill({ status: 500, body: 'broken' }));
  await openLab(page);
  await fill(page, { players: ['None'], runs: 3 });
  await go(page).click();
  await expect(page.getByRole('alert')).toContainText('could not be started');
  await page.unroute(file);
  await page.getByRole('button', { name: 'try again' }).click();
  await expect(results(page).getByRole('status')).toHaveText('Done: 3 games played.');
  expect(complaints.splice(0).filter((one) => !one.includes('status of 500'))).toEqual([]);
});

test('it has an address of its own, and the way back leads out of it', async ({ page }) => {
  await openTitle(page);
  await page.getByRole('link', { name: 'Lab' }).click();
  await expect(page).toHaveTitle('Look East: the lab');
  await page.goBack();
  await expect(page.getByRole('heading', { name: 'Look East' })).toBeVisible();
  await page.goForward();
  await expect(page.getByRole('heading', { name: 'Lab' })).toBeFocused();
  await page.reload();
  await expect(go(page)).toHaveText('Run 200 games');
  await page.getByRole('link', { name: 'Title page' }).click();
  await expect(page.getByRole('heading', { name: 'Look East' })).toBeFocused();
});

test('another scenario keeps what was written, and runs by itself with the keyboard alone', async ({
  page,
}) => {
  await openLab(page);
  await fill(page, { players: ['None'], runs: 2 });
  await page.getByLabel('Scenario').selectOption('first-moves');
  await expect(page.getByLabel('Runs each')).toHaveValue('2');
  await expect(page.getByRole('checkbox', { name: /^None / })).toBeChecked();
  await page.getByLabel('Runs each').press('Enter');
  await expect(results(page).getByRole('status')).toHaveText('Done: 2 games played.');
  await expect(results(page)).toContainText('First Moves, 2 runs each');
  await expect(page.getByRole('heading', { name: 'Results' })).toBeFocused();
});

test('a number that is chosen is varied in the units it is shown in, without its path', async ({ page }) => {
  await openLab(page);
  await page.getByLabel('Choose a number: first').selectOption('tracks.cash.start');
  await expect(page.getByLabel('Values: first')).toHaveValue('10, 20, 30');
  await expect(page.locator('.vary option[value="tracks.cash.start"]').first()).toHaveText(
    'Hard cash at the start (now $20)',
  );
  await fill(page, { players: ['None'], runs: 1 });
  await go(page).click();
  await expect(page.getByRole('columnheader', { name: 'Hard cash at the start' })).toBeVisible();
  await expect(rows(page).first()).toContainText('$10');
});
