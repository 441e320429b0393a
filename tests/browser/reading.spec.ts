import type { Locator, Page } from '@playwright/test';
import { expect, test } from './page.ts';
import { answers, card, endMonth, expectPhase, leaveFilm, newGame, openSheet } from './play.ts';

/**
 * Words of cards, council and review that a player has to pass in a turn, on average over a game, and clicks of a turn with three
 * envoys. The film tells its own and can be skipped.
 */
const WORDS = 260;
const CLICKS = 12;

/** Words of a part of the page that can be seen: nothing folded, nothing for the ear alone, no map's lettering. */
const wordsOf = (part: Locator): Promise<number> =>
  part.evaluateAll((parts) => {
    const seen = (node: Node): string => {
      if (node.nodeType === Node.TEXT_NODE) return node.textContent ?? '';
      if (!(node instanceof HTMLElement) || !node.checkVisibility({ visibilityProperty: true })) return '';
      if (node.matches('.unseen, [aria-hidden=true]')) return '';
      return [...node.childNodes].map(seen).join(' ');
    };
    return (
      parts
        .map(seen)
        .join(' ')
        .match(/[\p{L}\p{N}][\p{L}\p{N}’'.,%-]*/gu)?.length ?? 0
    );
  });

interface Turn {
  readonly cards: number;
  readonly film: number;
  readonly review: number;
  readonly council: number;
  readonly clicks: number;
}

/** Plays a turn as somebody who reads everything: each card, three envoys, the film, the review. */
async function playTurn(page: Page): Promise<Turn> {
  let clicks = 0;
  let cards = 0;
  while (await page.locator('.deck.waiting').isVisible()) {
    await expect(card(page)).toBeVisible();
    // How the month may end with each answer is worked out after the card has come.
    await expect(card(page).locator('.option-forecast', { hasText: '…' })).toHaveCount(0);
    cards += await wordsOf(card(page));
    const headline = await card(page).getByRole('heading').first().innerText();
    await answers(page).first().click();
    clicks += 1;
    await expect(card(page).getByRole('heading', { name: headline })).toBeHidden();
  }
  const council = await wordsOf(page.locator('.map > .guide, .outlook'));
  const panel = await openSheet(page, 'capitals');
  clicks += 1;
  for (let capital = 0; capital < 3; capital++) {
    await panel.locator('[data-row^="actor:"]').nth(capital).click();
    await panel.locator('[data-order^="mission:"]:not([aria-disabled="true"])').first().click();
    await expect(panel.locator('.detail')).toHaveCount(0);
    clicks += 2;
  }
  await endMonth(page);
  clicks += 1;
  const film = await wordsOf(page.locator('.film'));
  await leaveFilm(page);
  clicks += 1;
  await expectPhase(page, 'review');
  const review = await wordsOf(page.locator('.review'));
  await page.getByRole('button', { name: /^(Next month|To the final assessment)/ }).click();
  clicks += 1;
  await expect(page.locator('.screen[data-phase="review"]')).toBeHidden();
  return { cards, film, review, council, clicks };
}

for (const scenario of ['First Moves', 'The Year After'])
  test(`a turn of ${scenario} has no more words and clicks than ever before`, async ({ page }) => {
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await newGame(page, { scenario, seed: 20_256 });
    const turns: Turn[] = [];
    while (await page.locator('.screen').isVisible()) {
      turns.push(await playTurn(page));
      await expect(page.locator('.screen[data-phase="council"], .final-page')).toBeVisible();
    }
    const mean = (of: (turn: Turn) => number): number =>
      Math.round(turns.reduce((sum, turn) => sum + of(turn), 0) / turns.length);
    const words = ({ cards, review, council }: Turn): number => cards + review + council;
    test.info().annotations.push({ type: 'turns', description: JSON.stringify(turns) });
    expect(turns.length).toBeGreaterThan(3);
    expect(mean(words)).toBeLessThanOrEqual(WORDS);
    expect(mean(({ clicks }) => clicks)).toBeLessThanOrEqual(CLICKS);
  });
