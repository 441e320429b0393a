import type { Page } from '@playwright/test';
import { random } from '../../src/bots/random.ts';
import { playOne } from '../../src/lab/one-run.ts';
import { writeRun } from '../../src/scenario/run-write.ts';
import { scenarioNamed } from '../support.ts';
import { expectNoFindings } from './axe.ts';
import { expect, test } from './page.ts';
import { answerCards, endMonth, expectPhase, importRun, openTitle, toNextMonth } from './play.ts';

/** A short game, played at random: the best of its decisions can be bettered. */
const badRun = (): string =>
  writeRun(playOne({ scenario: scenarioNamed('first-moves'), seed: 1, player: random }).file);

/** Presses what is meant by its key alone. */
async function enter(page: Page, name: string | RegExp): Promise<void> {
  const button = page.getByRole('button', { name });
  await button.focus();
  await page.keyboard.press('Enter');
}

test('say which month decided it, see the turning points, try one again, and compare: by keys alone', async ({
  page,
}) => {
  await openTitle(page);
  await importRun(page, badRun());
  const judgement = page.locator('.judgement');
  await judgement.getByRole('combobox').focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Tab');
  await page.keyboard.type('The spares came too late.');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'What decided it' })).toBeFocused();
  await expect(judgement.locator('.said')).toContainText('July 2025 decided it. “The spares came too late.”');

  const points = page.locator('.turning-points');
  await expect(points).toBeVisible();
  await expect(judgement.locator('.judged-words')).toContainText('You scored');
  await expect(points.locator('.point').first()).toContainText('95 % sure');
  await expectNoFindings(page, 'the judgement', 'wide');

  await enter(page, /^Try July 2025 again$/);
  await expect(page.getByRole('heading', { name: 'July 2025: your council once more' })).toBeFocused();
  await expect(judgement).not.toContainText('You ordered');
  await expectNoFindings(page, 'the question', 'wide', '.judgement');
  await judgement.getByRole('button', { name: 'Play on from here' }).focus();
  await page.keyboard.press('Enter');

  await expectPhase(page, 'council');
  const months = scenarioNamed('first-moves').calendar.turns;
  for (let month = 1; month <= months; month++) {
    await answerCards(page);
    await endMonth(page);
    await toNextMonth(page);
    if (await page.locator('.final-page').isVisible()) break;
  }
  await expect(page.locator('.final-page h1')).toBeVisible();
  await enter(page, 'Skip the question');
  await enter(page, /^The run that this one leaves in July 2025/);
  const compared = page.locator('.compared');
  await expect(compared).toContainText('The runs part in July 2025.');
  await expect(compared.locator('.compared-ends tbody tr')).toHaveCount(5);
  await expectNoFindings(page, 'two runs beside each other', 'wide', '.judgement');
});
