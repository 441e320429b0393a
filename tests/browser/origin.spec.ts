import { readFileSync } from 'node:fs';
import { hedger } from '../../src/bots/hedger.ts';
import { none } from '../../src/bots/none.ts';
import { playOne } from '../../src/lab/one-run.ts';
import { loadScenario } from '../../src/scenario/load.ts';
import { writeRun } from '../../src/scenario/run-write.ts';
import { expect, test } from './page.ts';
import { importRun, openTitle } from './play.ts';

const island = readFileSync('scenarios/island/scenario.yaml', 'utf8');

/** A whole run of the island with its text changed, which travels inside. */
function runOf(text: string, player = none): string {
  const files = [{ file: 'scenario.yaml', text }];
  const loaded = loadScenario(files);
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.error));
  return writeRun({ ...playOne({ scenario: loaded.value, seed: 3, player }).file, embedded: files });
}

test('a won run of a changed copy never looks like one of the game, and says what was changed', async ({
  page,
}) => {
  await openTitle(page);
  await importRun(page, runOf(island.replace(/^win-at: 59/m, 'win-at: 1'), hedger));
  const said =
    'Played on a changed copy of The Price of Fish, not on the scenario as it comes with the game.';
  await expect(page.getByRole('list', { name: 'Messages' })).toContainText(said);
  const score = page.getByRole('region', { name: 'Score' });
  await expect(score).toContainText('Won, on a changed copy.');
  await expect(score).toContainText(said);
  await score.getByText('What was changed').click();
  await expect(score.getByRole('listitem')).toHaveText('win-at: 1, in the original 59');

  // It is no news any more after a reload, and stands there still.
  await page.reload();
  await expect(page.getByRole('region', { name: 'Score' })).toContainText(said);
  await expect(page.getByRole('list', { name: 'Messages' }).getByRole('listitem')).toHaveCount(0);
  await page.getByRole('button', { name: 'To the title page' }).click();
  await expect(page.getByRole('region', { name: 'Saved games' }).getByRole('listitem')).toContainText(
    'on a changed copy of the scenario',
  );
});

test('a run of the shipped scenario has nothing to say, and a forged one tells what its orders give', async ({
  page,
}) => {
  const run = runOf(island);
  await openTitle(page);
  await importRun(page, run);
  await expect(page.getByRole('region', { name: 'Score' })).toContainText('Not won.');
  await expect(page.locator('.origin')).toHaveCount(0);
  await expect(page.getByRole('list', { name: 'Messages' }).getByRole('listitem')).toHaveCount(0);

  const { score } = JSON.parse(run);
  await page.getByRole('button', { name: 'To the title page' }).click();
  await importRun(
    page,
    run.replace(`"score": ${score}`, '"score": 100').replace(/"hashes": \[[^\]]*\]/, '"hashes": []'),
  );
  await expect(page.locator('.origin')).toContainText(
    `The run’s file says a score of 100; its orders give ${score}.`,
  );
  await expect(page.locator('.origin')).toContainText('The run’s file has no hashes');
});
