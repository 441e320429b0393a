import { readFileSync } from 'node:fs';
import { wholeClass } from '../class.ts';
import { scenarioNamed } from '../support.ts';
import { openDesk, pasteClass, view } from './desk.ts';
import { expect, test } from './page.ts';

test('a class of 35 in one pasted column: what is counted, what is not and why, a vote, a file, and nothing left behind', async ({
  page,
}) => {
  const { students, column } = await wholeClass(scenarioNamed('first-moves'));
  const scores = students.map(({ file }) => file.score ?? 0).sort((a, b) => a - b);
  await openDesk(page);
  await page.getByRole('button', { name: 'Read them' }).click();
  await expect(page.getByRole('alert')).toHaveText(
    'There is nothing to read yet. Paste at least one hand-in.',
  );
  await pasteClass(page, column);
  await expect(page.locator('.class-progress')).toHaveText('35 games are counted; 5 are not.');

  await expect(page.locator('.class-figures')).toHaveText(
    new RegExp(`^games35won\\d+middle score${scores[17]}lowest to highest${scores[0]}–${scores[34]}$`),
  );
  await expect(page.locator('.class-scores .strip-field .strip-mark')).toHaveCount(35);
  const handIns = await view(page, 'Hand-ins');
  await expect(handIns.locator('.class-refused li')).toHaveText([
    /^pasted text, row 37 \(Too good\) ?It is false: /,
    /^pasted text, row 38 \(Not so\) ?It is false: /,
    /^pasted text, row 39 \(In haste\) ?It was cut off: /,
    /^pasted text, row 40 \(Last year\) ?It was played under rules /,
    /^pasted text, row 41 \(Twice\) ?The same game as /,
  ]);

  const all = await view(page, 'All games');
  await expect(all.locator('tbody tr')).toHaveCount(35);
  await expect(all.locator('tbody tr').first().locator('td').first()).toHaveText(String(scores[34]));
  const parted = await view(page, 'Parted ways');
  const runs = await parted.locator('.parted-runs span').allInnerTexts();
  expect(runs.map(Number).reduce((a, b) => a + b, 0)).toBeGreaterThanOrEqual(18);

  // Questions of this class come before those that fit any.
  await expect((await view(page, 'Debrief')).getByRole('listitem').first()).toHaveText(
    new RegExp(`^The scores of this class lie between ${scores[0]} and ${scores[34]}\\.`),
  );

  const vote = await view(page, 'Vote');
  await vote
    .getByRole('button', { name: /^One more hand/ })
    .last()
    .click();
  await expect(vote.locator('.vote-came')).toHaveCount(0);
  await vote.getByRole('button', { name: 'Show what came of it' }).click();
  await expect(vote.locator('.vote-came').last()).toContainText('one hand');
  await expect(vote.getByRole('status')).toContainText('Most hands: ');

  await view(page, 'Hand-ins');
  const coming = page.waitForEvent('download');
  await handIns.getByRole('radio', { name: 'semicolon, 1,5' }).check();
  await handIns.getByRole('button', { name: 'Save as a spreadsheet (CSV)' }).click();
  const rows = readFileSync(await (await coming).path(), 'utf8')
    .trimEnd()
    .split('\r\n');
  expect(rows.length).toBe(1 + 35 + 5);
  expect(rows[1]).toContain(`${students[0]?.name};First Moves;7;${students[0]?.file.score};`);

  await handIns.getByRole('checkbox', { name: /^Keep this class/ }).check();
  await expect(handIns.getByText('Kept until you wipe it.')).toBeVisible();
  await page.reload();
  await expect(page.locator('.class-progress')).toHaveText('35 games are counted; 5 are not.');
  await view(page, 'Hand-ins');
  await handIns.getByRole('button', { name: 'Wipe this class' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Wipe it' }).click();
  await expect(page.getByText('Nothing leaves this computer.')).toBeVisible();
  await page.reload();
  await expect(page.getByText('Nothing leaves this computer.')).toBeVisible();
});
