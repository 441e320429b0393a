import type { Page } from '@playwright/test';
import { packLesson } from '../../src/classroom/class-link.ts';
import type { Lesson } from '../../src/classroom/lesson.ts';
import { stopWord } from '../../src/classroom/stop-word.ts';
import { prepare } from '../../src/engine/index.ts';
import { scenarioNamed } from '../support.ts';
import { expect } from './page.ts';
import { answers, card, expectPhase } from './play.ts';

/** What stands behind the page's address in a class link: a pair that foretells, with a reason and a stop at once. */
export function classLink(but: Partial<Lesson> = {}, id = 'first-moves'): string {
  const scenario = scenarioNamed(id);
  return packLesson({
    title: 'Class 10b',
    scenario: { id: scenario.id, hash: prepare(scenario).hash },
    seed: 7,
    people: [],
    intent: null,
    pairs: true,
    predict: true,
    reasons: [1],
    stops: [1],
    view: 'auto',
    from: null,
    ...but,
  });
}

/** The word that lets the game of a link go on after its first month. */
export const wordOf = (link: string): string => stopWord(link, 1);

/** The other one of a pair agrees to what is proposed. */
export async function agree(page: Page): Promise<void> {
  const window = page.getByRole('dialog', { name: /^[AB] proposes$/ });
  await window.getByRole('button', { name: /: agree$/ }).click();
  await expect(window).toBeHidden();
}

/** From a class link into its first council, with the first answer to each card proposed and agreed to. */
export async function beginLesson(page: Page, onProposal = async (): Promise<void> => {}): Promise<void> {
  await page.getByRole('button', { name: /^Begin/ }).click();
  await expectPhase(page, 'council');
  await expect(card(page)).toBeVisible();
  await answers(page).first().click();
  await expect(page.getByRole('dialog', { name: /^A proposes$/ })).toBeVisible();
  await onProposal();
  await agree(page);
}

/** The window that asks before a month ends, once it has looked ahead. */
export async function beforeEnd(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^End the/ }).click();
  await expect(page.getByRole('group', { name: 'How likely is a strike this month?' })).toBeVisible();
}

/** Says 30 % to all that is asked, gives a reason, and ends the month together. */
export async function foretellAndEnd(page: Page, reason: string): Promise<void> {
  for (const question of await page.locator('.guess-steps').all())
    await question.getByRole('radio', { name: /^30/ }).check({ force: true });
  await page.getByLabel(/^In one sentence/).fill(reason);
  await page.getByRole('button', { name: /^On to the end/ }).click();
  await page
    .getByRole('dialog', { name: /^End / })
    .getByRole('button', { name: /^End the/ })
    .click();
  await agree(page);
  await expectPhase(page, 'playback', 'review');
}
