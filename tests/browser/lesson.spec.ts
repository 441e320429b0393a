import { beforeEnd, beginLesson, classLink, foretellAndEnd } from './classes.ts';
import { expect, test } from './page.ts';
import { expectPhase, exportRun, leaveFilm, openTitle } from './play.ts';
import { stranger } from './sharing.ts';

test('a lesson: set up, its link opened elsewhere, a month in which two agree, foretell, give a reason and wait for a word', async ({
  page,
  browser,
  baseURL,
}) => {
  // The teacher's page gives a link at once.
  await openTitle(page);
  await page.getByRole('link', { name: 'For teachers' }).click();
  await page.getByRole('link', { name: 'Make a class link' }).click();
  await page.getByLabel('Fortune number').fill('7');
  await page.getByRole('group', { name: 'Stop and wait' }).getByText('July 2025').click();
  await page.getByRole('group', { name: 'A sentence of reasons' }).getByText('July 2025').click();
  const link = await page.getByLabel('Link for the class').inputValue();
  const word = await page.locator('.lesson-words td').innerText();
  await expect(page.getByRole('img', { name: 'The link as a picture' })).toBeVisible();

  // Where nothing of it has ever been, it is the briefing of that game.
  const other = await stranger(browser, baseURL);
  await other.page.emulateMedia({ reducedMotion: 'reduce' });
  await other.page.goto(link);
  await expect(other.page.getByRole('heading', { name: 'What this lesson asks' })).toBeVisible();
  await expect(other.page.getByRole('radio')).toHaveCount(0);

  // An order takes one press more; the reckoned chance is kept back.
  await beginLesson(other.page);
  await expect(other.page.getByText('B proposes next')).toBeVisible();
  await expect(other.page.getByRole('button', { name: 'Strike risk: guess first' })).toBeVisible();
  await beforeEnd(other.page);
  await foretellAndEnd(other.page, 'The road first.');

  // The review holds the guess beside what came, and the game waits; it still waits after a reload.
  await leaveFilm(other.page);
  await expectPhase(other.page, 'review');
  await expect(other.page.locator('.foretold')).toContainText(
    /A strike: you said 30\s%\. (It came|None came)\./,
  );
  await other.page.reload();
  await expect(other.page.getByRole('heading', { name: 'Wait here for a word' })).toBeVisible();
  await other.page.getByLabel('The word', { exact: true }).fill('nothing');
  await other.page.keyboard.press('Enter');
  await expect(other.page.getByRole('alert')).toContainText('This is not the word');
  await other.page.getByLabel('The word', { exact: true }).fill(` ${word.toUpperCase()} `);
  await other.page.keyboard.press('Enter');
  await expectPhase(other.page, 'council');

  await other.page.getByRole('button', { name: 'Look at it later' }).click();

  // All of it is in the run, and the game is found again by the link.
  const run = JSON.parse((await exportRun(other.page)).text);
  expect(run.lesson).toMatchObject({
    guesses: [{ turn: 1, about: 'strike', percent: 30 }],
    reasons: [{ turn: 1, text: 'The road first.' }],
    passed: [1],
  });
  expect(link.endsWith(run.lesson.link)).toBe(true);
  await other.page.getByRole('button', { name: 'Menu' }).click();
  await other.page.getByRole('button', { name: 'To the title page' }).click();
  await other.page.getByRole('button', { name: /^Continue/ }).click();
  await expectPhase(other.page, 'council');
  expect(other.complaints).toEqual([]);
  await other.context.close();
});

test('whoever follows the link of another lesson in a tab finds no game of the one before', async ({
  page,
}) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  const first = classLink({ pairs: false, stops: [], reasons: [] });
  await page.goto(`./#class=${first}`);
  await page.getByRole('button', { name: /^Begin/ }).click();
  await expectPhase(page, 'council');
  await page.goto('about:blank');
  await page.goto(`./#class=${classLink({ seed: 8 })}`);
  await expect(page.getByRole('heading', { name: 'What this lesson asks' })).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Your games of this lesson' })).toHaveCount(0);
  await page.goto('about:blank');
  await page.goto(`./#class=${first}`);
  await page.getByRole('button', { name: /^Continue/ }).click();
  await expectPhase(page, 'council');
});
