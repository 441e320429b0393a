import type { Page } from '@playwright/test';
import { readRun, verifyRun } from '../../src/scenario/run-file.ts';
import { flagship } from '../support.ts';
import { expect, test } from './page.ts';
import {
  answerCards,
  beginWith,
  card,
  chamber,
  curtain,
  expectPhase,
  openSheet,
  raise,
  sealPolicy,
} from './play.ts';
import { unhurried } from './unhurried.ts';

const scenario = flagship();
const { turns } = scenario.calendar;

/** Policies that only one seat has, so that their names tell who has sealed what. */
const CHOICES = {
  Moscow: ['Keep the Syrian bases', 'Feed the front'],
  Washington: ['Police the sea', 'Open a channel'],
} as const;

/** A year that lasts twelve months, in which no lot of what Tehran buys in secret is seen on its way. */
const SEED = 5;

/** What Tehran buys so that nobody but Beijing hears of it. */
const TALKS = 'Repair teams and radar parts';

/** Everything on the page that anybody could read, with its title. */
const everything = (page: Page): Promise<string> =>
  page.evaluate(() => `${document.title} ${document.body.outerHTML}`);

/** Words of a view: where one of them stands, the page tells something of a game. */
const WORDS = [
  ...scenario.seats.flatMap((seat) => seat.policies.map((policy) => policy.label)),
  ...scenario.tracks.map((track) => track.label),
  ...scenario.cards.map((one) => one.headline),
  ...scenario.systems.map((system) => system.name),
  ...['¥', '$', 'directive'],
];

async function expectNothing(page: Page): Promise<void> {
  const text = await everything(page);
  expect(WORDS.filter((word) => text.includes(word))).toEqual([]);
}

async function expectNoneOf(page: Page, secrets: readonly string[], where: string): Promise<void> {
  const text = await everything(page);
  expect(
    secrets.filter((secret) => text.includes(secret)),
    where,
  ).toEqual([]);
}

/** The page without the cards on a capital's desk: what their answers do is told with its amount, also to Tehran's money. */
const besideItsCards = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const copy = document.body.cloneNode(true) as HTMLElement;
    for (const lies of copy.querySelectorAll('.chamber-card')) lies.remove();
    return copy.outerHTML;
  });

/** Headlines of the cards that lie on the lead seat's table this month. */
async function headlines(page: Page): Promise<readonly string[]> {
  const found: string[] = [];
  for (;;) {
    found.push(await card(page).getByRole('heading').innerText());
    const other = card(page).locator('.card-next');
    if (!(await other.isVisible())) return found;
    const name = (await other.innerText()).replace(/^[^:]*: /, '');
    if (found.includes(name)) return found;
    await other.click();
    await expect(card(page).getByRole('heading', { name })).toBeVisible();
  }
}

/** Tehran opens talks that only Beijing hears of. */
async function talk(page: Page): Promise<void> {
  const panel = await openSheet(page, 'contracts');
  await panel.getByRole('button', { name: new RegExp(`^${TALKS}`) }).click();
  await panel
    .getByRole('button', { name: /^Open talks/, disabled: false })
    .first()
    .click();
  await expect(page.locator('#orders')).toContainText(TALKS);
}

test.describe('three people at one screen', () => {
  test.use({ contextOptions: { reducedMotion: 'reduce' } });

  test('play a whole game, and nothing hidden is on another seat’s page', async ({ page }) => {
    await page.addInitScript(() =>
      localStorage.setItem('look-east/settings', JSON.stringify({ map: 'still', hintsSeen: true })),
    );
    await beginWith(page, ['Moscow', 'Washington'], { seed: SEED });
    let exported = '';
    /** A lot of what Tehran bought has been seen on its way: from then on everybody knows of it. */
    let seen = false;
    const secret = (...more: readonly string[]): readonly string[] => (seen ? more : [TALKS, ...more]);
    for (let turn = 1; turn <= turns; turn++) {
      const sealed: string[] = [];
      const policies: string[] = [];
      const chambers: string[] = [];
      for (const capital of ['Moscow', 'Washington'] as const) {
        await expect(curtain(page)).toHaveText(`Hand the screen to ${capital}`);
        await expectNothing(page);
        await raise(page);
        await expect(chamber(page)).toContainText(`You speak for ${capital}`);
        await expectNoneOf(page, secret('Open talks', ...sealed), `${capital}, month ${turn}`);
        expect(await besideItsCards(page), `${capital}, month ${turn}`).not.toContain('¥');
        chambers.push(await everything(page));
        const dealt = await chamber(page).locator('.chamber-card h2').allInnerTexts();
        const policy = CHOICES[capital][turn % 2] ?? '';
        await sealPolicy(page, policy);
        sealed.push(policy, ...dealt);
        policies.push(policy);
      }
      await expect(curtain(page)).toHaveText('Hand the screen to Tehran');
      await expectNothing(page);
      if (turn === 2) {
        await page.reload();
        await expect(curtain(page)).toHaveText('Hand the screen to Tehran');
        await expectNothing(page);
      }
      await raise(page);
      await expectPhase(page, 'council');
      if (await page.locator('.deck.waiting').isVisible()) {
        await expect(card(page)).toBeVisible();
        for (const headline of await headlines(page))
          expect(chambers.filter((text) => text.includes(headline))).toEqual([]);
      }
      await expectNoneOf(page, sealed, `Tehran, month ${turn}`);
      await answerCards(page);
      if (turn === 1) await talk(page);
      await expectNoneOf(page, sealed, `Tehran, month ${turn}, cards answered`);
      await page.getByRole('button', { name: 'End the month' }).click();
      const question = page.getByRole('dialog', { name: /^End / });
      await expect(question.or(curtain(page))).toBeVisible();
      if (await question.isVisible()) await question.getByRole('button', { name: 'End the month' }).click();
      await expect(curtain(page)).toHaveText('All come to the screen');
      await expectNothing(page);
      await raise(page);
      await expectPhase(page, 'playback');
      for (const policy of policies) await expect(page.locator('.film')).toContainText(policy);
      seen ||= (await page.locator('.film').innerText()).includes(`Seen on the way: ${TALKS}`);
      await expectNoneOf(page, secret('¥', 'directives', 'End the month'), `film, month ${turn}`);
      await page.getByRole('button', { name: 'To the review' }).click();
      await expectPhase(page, 'review');
      await expectNoneOf(page, secret('¥', 'directives', 'Your contracts'), `review, month ${turn}`);
      await page.getByRole('button', { name: /^(Next month|To the final assessment)/ }).click();
    }
    await expect(page.getByRole('heading', { name: 'The story of the run' })).toBeVisible();
    // All is revealed: what Tehran bought, and what each seat chose each month.
    await expect(page.locator('.chosen-table')).toContainText('Feed the front');
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Export the run' }).click();
    for await (const chunk of await (await download).createReadStream()) exported += chunk;
    const run = readRun(exported);
    if (!run.ok) throw new Error(run.error.code);
    expect(run.value.people).toEqual(['moscow', 'washington']);
    expect(run.value.orders.filter((order) => order.kind === 'policy').length).toBe(
      2 * (run.value.hashes.length - 1),
    );
    const verified = verifyRun(run.value, scenario);
    if (!verified.ok) throw new Error(verified.error);
    expect(verified.value).toMatchObject({ differs: null, illegal: null });
    expect(verified.value.replayed.hashes).toEqual(run.value.hashes);
  });

  test('a reload comes back to the curtain of whoever has not finished, and a choice that was not sealed is forgotten', async ({
    page,
  }) => {
    await beginWith(page, ['Moscow', 'Washington']);
    await raise(page);
    await sealPolicy(page, 'Feed the front');
    await raise(page);
    await chamber(page).getByRole('radio', { name: 'Police the sea' }).check();
    await page.reload();
    await expect(curtain(page)).toHaveText('Hand the screen to Washington');
    await expectNothing(page);
    await raise(page);
    await expect(chamber(page).getByRole('radio', { checked: true })).toHaveCount(0);
    await sealPolicy(page, 'Police the sea');
    await raise(page);
    await expectPhase(page, 'council');
    await page.reload();
    await expect(curtain(page)).toHaveText('Hand the screen to Tehran');
    await expectNothing(page);
  });

  test('a month can be chosen with the keyboard alone', async ({ page }) => {
    await beginWith(page, ['Moscow']);
    await expect(curtain(page)).toBeFocused();
    await page.keyboard.press('Tab');
    await expect(page.getByRole('button', { name: 'I speak for Moscow' })).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(chamber(page).getByRole('heading', { level: 1 })).toBeFocused();
    const seal = page.getByRole('button', { name: 'Seal and pass on' });
    await expect(seal).toHaveAttribute('aria-disabled', 'true');
    await expect(page.locator('#seal-why')).toHaveText('Choose a policy first.');
    await seal.focus();
    await page.keyboard.press('Enter');
    const first = chamber(page).getByRole('radio').first();
    await expect(first).toBeFocused();
    await page.keyboard.press('ArrowDown');
    await expect(chamber(page).getByRole('radio').nth(1)).toBeChecked();
    await expect(seal).toHaveAttribute('aria-disabled', 'false');
    await seal.focus();
    await page.keyboard.press('Enter');
    await expect(curtain(page)).toHaveText('Hand the screen to Tehran');
    await expect(curtain(page)).toBeFocused();
  });
});

for (const query of ['', '?board=phaser'])
  test(`the film begins when the map has been put up anew, and leads to the review ${query}`, async ({
    page,
  }) => {
    await unhurried(page);
    await beginWith(page, ['Jerusalem'], { query });
    await raise(page);
    await sealPolicy(page, 'Watch');
    await raise(page);
    await expectPhase(page, 'council');
    await answerCards(page);
    await page.getByRole('button', { name: 'End the month' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'End the month' }).click();
    await raise(page);
    await expectPhase(page, 'playback');
    await expect(page.locator('.film-caption')).not.toHaveText('The council rises …');
    await page.getByRole('button', { name: 'Skip' }).click();
    await expectPhase(page, 'review');
  });

test('a game of one person has no curtain', async ({ page }) => {
  await beginWith(page, []);
  await expectPhase(page, 'council');
  await expect(page.locator('.curtain-page')).toHaveCount(0);
});
