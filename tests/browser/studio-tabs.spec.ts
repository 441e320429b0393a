import { readFileSync } from 'node:fs';
import type { Locator, Page } from '@playwright/test';
import { expectNoFindings, SIZES, WIDTHS } from './axe.ts';
import { expect, test } from './page.ts';
import { importRun, openTitle } from './play.ts';

const editor = (page: Page): Locator => page.locator('.cm-content');
const panel = (page: Page): Locator => page.locator('#tools-panel');
const part = (page: Page, name: string): Locator => panel(page).getByRole('region', { name });
const steps = (page: Page): Locator => panel(page).locator('.try-steps li');

/** A new scenario from the template, with one of the tools open beside it. */
async function opened(page: Page, tool: string): Promise<void> {
  await page.goto('./#studio');
  await page.getByRole('button', { name: 'A new scenario: Begin' }).click();
  await expect(page.locator('.desk-name')).toHaveValue('My scenario');
  if ((page.viewportSize()?.width ?? 0) < 900) await page.getByRole('button', { name: /^Tools/ }).click();
  await expect(page.locator('.problems')).toContainText('No problems.');
  await choose(page, tool);
}

const choose = (page: Page, tool: string): Promise<void> => page.getByRole('tab', { name: tool }).click();

/** All of the text, the lines too that are not on the screen. */
async function text(page: Page): Promise<string> {
  const coming = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Download', exact: true }).click();
  return readFileSync(await (await coming).path(), 'utf8');
}

/** Puts words in the place of others in the text, as somebody who pastes. */
async function rewrite(page: Page, from: string, to: string): Promise<void> {
  const before = await text(page);
  expect(before).toContain(from);
  await editor(page).focus();
  await page.keyboard.press('Control+a');
  await page.keyboard.insertText(before.replace(from, to));
  expect(await text(page)).toBe(before.replace(from, to));
}

/** One number of the trial. */
const number = (page: Page, label: string): Locator => part(page, 'Numbers').getByLabel(`Set ${label}`);

test.describe('Try', () => {
  test('a trial game goes wherever its author wants', async ({ page }) => {
    await opened(page, 'Try');
    await expect(panel(page)).toContainText('April 1925, turn 1 of 6');
    await panel(page).getByLabel('Jump to turn').fill('4');
    await panel(page).getByRole('button', { name: 'Jump', exact: true }).click();
    await expect(panel(page)).toContainText('July 1925, turn 4 of 6');
    await expect(steps(page)).toHaveText(['To turn 4 (hedger)']);

    await number(page, 'Safety').fill('20');
    await number(page, 'Safety').press('Enter');
    await expect(number(page, 'Safety')).toHaveValue('20');
    await panel(page).getByLabel('Card to deal').selectOption('smugglers');
    await panel(page).getByRole('button', { name: 'Deal it now' }).click();
    const hand = part(page, 'Cards in hand');
    await hand.getByRole('button', { name: /^Look away/ }).click();
    await expect(number(page, 'Safety')).toHaveValue('14');
    await expect(part(page, 'What the last step changed')).toContainText(
      'Safety 20 → 14: Smugglers land by night — Look away',
    );
    // What an empty purse forbids is said where it would be pressed.
    await number(page, 'Silver').fill('0');
    await number(page, 'Silver').press('Enter');
    await panel(page).getByRole('button', { name: 'Deal it now' }).click();
    await expect(hand.getByRole('button', { name: /^Pay for patrols/ })).toContainText('It costs');
    await expect(hand.getByRole('button', { name: /^Pay for patrols/ })).toHaveAttribute(
      'aria-disabled',
      'true',
    );

    await panel(page).getByRole('button', { name: 'Next turn', exact: true }).click();
    await expect(panel(page)).toContainText('August 1925, turn 5 of 6');
    await panel(page)
      .getByRole('button', { name: /^Take this step back: To turn 4/ })
      .click();
    await expect(panel(page)).toContainText('May 1925, turn 2 of 6');
    await panel(page).getByRole('button', { name: 'Begin again' }).click();
    await expect(panel(page)).toContainText('April 1925, turn 1 of 6');
    await expect(steps(page)).toHaveCount(0);
  });

  test('what holds, and why, leads to its line', async ({ page }) => {
    await opened(page, 'Try');
    const conditions = part(page, 'What holds now, and why');
    const smugglers = conditions.getByRole('listitem').filter({ hasText: 'Smugglers land by night' });
    await expect(smugglers).toContainText('safety 35 < 60');
    const festival = conditions.getByRole('listitem').filter({ hasText: 'The harbour wants its festival' });
    await expect(festival).toContainText(/does not hold.*turn 1 >= 2/);
    await conditions.getByLabel('Find a condition').fill('turn');
    await expect(conditions.getByRole('status')).toHaveText('One condition');
    await festival.getByRole('button', { name: 'The harbour wants its festival' }).click();
    await expect(editor(page)).toBeFocused();
    await expect(page.locator('.cm-activeLine')).toContainText('when: "turn >= 2"');
    // Only what has been chosen is written over.
    await page.keyboard.insertText('when: "turn >= 2 && (mood < 45 || silver > 3)"');
    await conditions.getByLabel('Find a condition').fill('');
    await expect(festival).toContainText(
      /does not hold.*turn 1 >= 2.*one of these:.*mood 50 < 45.*silver 9 > 3/s,
    );
  });

  test('an edit tries the same steps again and says which no longer work', async ({ page }) => {
    await opened(page, 'Try');
    await panel(page).getByLabel('Card to deal').selectOption('pilots');
    await panel(page).getByRole('button', { name: 'Deal it now' }).click();
    const hand = part(page, 'Cards in hand');
    await hand.getByRole('button', { name: /^Take them on/ }).click();
    await expect(steps(page)).toHaveCount(2);
    await rewrite(page, 'accept:', 'welcome:');
    await expect(panel(page).getByRole('status').filter({ hasText: 'no longer works' })).toHaveText(
      'A step no longer works in this version.',
    );
    await expect(steps(page).nth(1)).toContainText('It is no longer there.');
    await rewrite(page, 'welcome: {label: Take them on', 'accept: {label: Take them aboard');
    await expect(panel(page)).not.toContainText('no longer works');
    await expect(steps(page).nth(1)).toContainText('Take them aboard');

    // While there are errors the last good version stays, and says so.
    await rewrite(page, 'safety < 60', 'safty < 60');
    await expect(panel(page)).toContainText('The text has errors now');
    await expect(panel(page)).toContainText('April 1925, turn 1 of 6');
  });
});

test.describe('Map', () => {
  const canvas = (page: Page): Locator => page.getByRole('application', { name: /^Map of the scenario/ });
  const ready = (page: Page): Promise<void> => expect(canvas(page)).toHaveAttribute('aria-busy', 'false');
  const places = (page: Page): Locator => part(page, 'Places').getByRole('button');
  const legs = (page: Page): Locator => part(page, 'Legs').getByRole('button');

  test('places and legs by the keyboard alone, comments kept, one undo', async ({ page }) => {
    await opened(page, 'Map');
    const before = await text(page);
    await ready(page);
    await page.getByRole('button', { name: 'New place', exact: true }).focus();
    await page.keyboard.press('Enter');
    await expect(panel(page)).toContainText('Press on the map where the new place lies.');
    await canvas(page).focus();
    for (let n = 0; n < 3; n++) await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('Shift+ArrowDown');
    await page.keyboard.press('Enter');
    const form = panel(page).getByRole('form', { name: 'Add a place' });
    await expect(form.getByLabel('Name')).toBeFocused();
    await page.keyboard.type('Gull Rock');
    await page.keyboard.press('Enter');
    await expect(places(page)).toHaveCount(5);
    await expect(panel(page).getByRole('status').first()).toHaveText('On the map: Gull Rock.');
    const placed = await text(page);
    const [, lon = '', lat = ''] =
      /gull-rock:\s+name: Gull Rock\s+lon: (\S+)\s+lat: (\S+)/.exec(placed) ?? [];
    expect(lon).toMatch(/^\d+(\.\d{1,2})?$/);
    expect(lat).toMatch(/^\d+(\.\d{1,2})?$/);
    const without = (of: string): string[] =>
      of.split('\n').filter((line) => !/gull|Gull|^ {4}(lon|lat):/.test(line));
    expect(without(placed)).toEqual(without(before));

    await page.getByRole('button', { name: 'New leg', exact: true }).focus();
    await page.keyboard.press('Enter');
    const leg = panel(page).getByRole('form', { name: 'Add a leg' });
    await leg.getByRole('combobox', { name: 'From', exact: true }).selectOption({ label: 'Gull Rock' });
    await leg.getByRole('combobox', { name: 'To', exact: true }).selectOption({ label: 'The Harbour' });
    await leg.getByRole('combobox', { name: 'Who must let it pass' }).selectOption({ label: 'Northmark' });
    await leg.getByRole('button', { name: 'Add' }).press('Enter');
    await expect(legs(page)).toHaveCount(4);
    expect(await text(page)).toMatch(
      /gull-rock-harbour:\s+from: gull-rock\s+to: harbour\s+mode: sea\s+days: \d+\s+owners:\s*(\[northmark\]|\n\s*- northmark)/,
    );
    await page.getByRole('button', { name: 'Undo' }).click();
    await expect(legs(page)).toHaveCount(3);
    await page.getByRole('button', { name: 'Undo' }).click();
    await expect(places(page)).toHaveCount(4);
    expect(await text(page)).toBe(before);
  });

  test('a place is dragged, renamed and deleted, and its routes are named before', async ({ page }) => {
    await opened(page, 'Map');
    const before = await text(page);
    await ready(page);
    const name = canvas(page).getByText('Kongsvik');
    const box = await name.boundingBox();
    if (!box) throw new Error('the place is not on the map');
    // Its dot is at the beginning of its name.
    const [x, y] = [box.x - 8, box.y + box.height / 2];
    await page.mouse.move(x, y);
    await page.mouse.down();
    await page.mouse.move(x + 40, y + 20, { steps: 5 });
    await page.mouse.up();
    await expect(panel(page).getByRole('status').first()).toHaveText('Moved: Kongsvik.');
    const moved = await text(page);
    const [, lon = '', lat = ''] = /kongsvik: \{name: Kongsvik, lon: (\S+), lat: (\S+),/.exec(moved) ?? [];
    expect(Number(lon)).toBeGreaterThan(64);
    expect(Number(lat)).toBeLessThan(20);
    expect([lon, lat].join(' ')).toMatch(/^\d+(\.\d{1,2})? \d+(\.\d{1,2})?$/);
    expect(moved.replace(`lon: ${lon}, lat: ${lat}`, 'lon: 64, lat: 20')).toBe(before);

    const chosen = panel(page).getByRole('region', { name: 'Place Kongsvik' });
    await chosen.getByLabel('Name').fill('Kingsbay');
    await chosen.getByLabel('Name').press('Enter');
    await expect(canvas(page).getByText('Kingsbay')).toBeVisible();
    await canvas(page).focus();
    await page.keyboard.press('Delete');
    const sure = panel(page).getByRole('alertdialog', { name: 'Delete Kingsbay?' });
    await expect(sure).toContainText('One leg goes with it.');
    await expect(sure).toContainText('Through the Skerries');
    await expect(sure.getByRole('button', { name: 'Yes, delete' })).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(places(page)).toHaveCount(3);
    await expect(legs(page)).toHaveCount(2);
    // What now has a gap is a problem, and nothing is lost.
    await expect(page.getByRole('tab', { name: /Problems/ })).toContainText(/\d/);
    await page.getByRole('button', { name: 'Undo' }).click();
    await expect(places(page)).toHaveCount(4);
  });

  test('reaches around the globe, and says what lies off it', async ({ page }) => {
    await opened(page, 'Map');
    await ready(page);
    await places(page).filter({ hasText: 'Reedport' }).click();
    const chosen = panel(page).getByRole('region', { name: 'Place Reedport' });
    await chosen.getByLabel('Degrees east').fill('-61.5');
    await chosen.getByLabel('Degrees east').press('Enter');
    await expect(places(page).filter({ hasText: 'Reedport' })).toContainText('61.5° west');
    expect(await text(page)).toContain('lon: -61.5');
    await page.getByRole('button', { name: 'Show everything' }).click();
    await expect(canvas(page).getByText('Reedport')).toBeVisible();
    await expect(canvas(page).getByText('60° W')).toBeVisible();
    await expect(panel(page)).not.toContainText('off the map');
    await chosen.getByLabel('Degrees north').fill('-75');
    await chosen.getByLabel('Degrees north').press('Enter');
    await expect(panel(page)).toContainText('One place lies off the map');
    expect(await text(page)).toContain('lat: -75');
  });
});

test.describe('Health', () => {
  const done = (page: Page): Promise<void> =>
    expect(panel(page).locator('.health-progress')).toContainText('situations in');

  test('games are played by themselves, shown as they come, and opened as witnesses', async ({ page }) => {
    await opened(page, 'Health');
    await expect(part(page, 'How the games ended').getByRole('listitem')).toHaveCount(3);
    await done(page);
    await expect(part(page, 'Who played, and how they did').getByRole('row')).toHaveCount(7);
    await expect(part(page, 'What looks dead or broken')).toContainText('no more cards than turns');

    await panel(page).getByRole('button', { name: 'Show a game that ended so: The Lit Coast' }).click();
    const story = panel(page).getByRole('article');
    await expect(story.getByRole('heading', { level: 2 })).toBeFocused();
    await expect(story).toContainText('The Lit Coast.');
    const coming = page.waitForEvent('download');
    await story.getByRole('button', { name: 'Download this game' }).click();
    const run = readFileSync(await (await coming).path(), 'utf8');
    expect(JSON.parse(run).embedded).toHaveLength(1);
    await story.getByRole('button', { name: 'Back to the figures' }).click();
    await expect(part(page, 'How the games ended')).toBeVisible();

    // It is a game like any other: it opens on the title page, played to its end.
    await page.goto('./');
    await openTitle(page);
    await importRun(page, run);
    await expect(page.getByText('The Lit Coast').first()).toBeVisible();
  });

  test('dead parts are found, an edit makes the figures stale, errors stop them', async ({ page }) => {
    await opened(page, 'Health');
    await done(page);
    await rewrite(page, 'when: "turn >= 2"', 'when: "turn >= 2 && mood > 99"');
    await expect(panel(page)).toContainText('These figures are of an earlier text.');
    await done(page);
    const never = panel(page).getByRole('region', { name: 'Cards that never came' });
    await expect(never).toContainText(/The harbour wants its festival.*0 of \d+ games/);
    await never.getByRole('button', { name: 'Show its line: The harbour wants its festival' }).click();
    await expect(page.locator('.cm-activeLine')).toContainText('festival:');

    await rewrite(page, 'safety < 60', 'safty < 60');
    await expect(panel(page).locator('.health-progress')).toContainText('The scenario has errors');
    await rewrite(page, 'safty < 60', 'safety < 60');
    await done(page);
    await expect(panel(page)).not.toContainText('of an earlier text');
  });

  test('they can be stopped and played again', async ({ page }) => {
    await page.goto('./#studio');
    await page.getByLabel('A copy of a scenario').first().selectOption('the-year-after');
    await page.getByRole('button', { name: /^A copy of a scenario: / }).click();
    await expect(page.locator('.problems')).toContainText('No problems.');
    await choose(page, 'Health');
    await expect(panel(page).getByRole('progressbar')).toBeVisible();
    await panel(page).getByRole('button', { name: 'Stop' }).click();
    await expect(panel(page).locator('.health-progress')).toContainText('Stopped after');
    await expect(panel(page).getByRole('progressbar')).toHaveCount(0);
    await panel(page).getByRole('button', { name: /^Play/ }).click();
    await expect(panel(page).getByRole('progressbar')).toBeVisible();
  });
});

test.describe('Compare', () => {
  test('an edit against the version before: what has moved, and what has not', async ({ page }) => {
    await opened(page, 'Compare');
    await rewrite(page, 'start: 35, drift: -2', 'start: 60, drift: -2');
    await expect(page.locator('.desk-saving')).toHaveText('Saved');
    // The text as it is now is the newest version, listed once it is kept; the other is the one before it.
    await expect(panel(page).getByLabel('Compare with').locator('option')).toHaveCount(2);
    await panel(page).getByLabel('Compare with').selectOption({ index: 1 });
    await panel(page).getByRole('button', { name: 'Compare', exact: true }).click();
    await expect(panel(page)).toContainText('300 pairs of games.');
    const score = part(page, 'Score').getByRole('row', { name: /^None/ });
    await expect(score).toContainText(/\+\d/);
    await expect(part(page, 'Endings').getByRole('row', { name: /^The Lit Coast/ })).toContainText(/\+\d/);
    await expect(part(page, 'Cards that came in a game')).toContainText(/not moved|None has moved/);
  });

  test('words alone make no difference', async ({ page }) => {
    await opened(page, 'Compare');
    await rewrite(page, 'title: My scenario', 'title: My other scenario');
    await expect(page.locator('.desk-saving')).toHaveText('Saved');
    await expect(panel(page).getByLabel('Compare with').locator('option')).toHaveCount(2);
    await panel(page).getByRole('button', { name: 'Compare', exact: true }).click();
    await expect(panel(page)).toContainText('The two versions play alike');
  });
});

for (const width of WIDTHS) {
  test.describe(`${width} windows`, () => {
    const [viewport] = SIZES[width];
    test.use({ viewport });
    test('axe finds nothing, and nothing is wider than the window', async ({ page }) => {
      const look = async (name: string): Promise<void> => {
        // The rest of the desk is looked at elsewhere.
        await expectNoFindings(page, name, width, '.studio-tools');
        const sizes = await page.evaluate(() => {
          const { scrollWidth, scrollHeight } = document.documentElement;
          const own = document.querySelector('#tools-panel');
          return { scrollWidth, scrollHeight, inner: (own?.scrollWidth ?? 0) - (own?.clientWidth ?? 0) };
        });
        expect.soft(sizes.scrollWidth, name).toBeLessThanOrEqual(viewport.width);
        expect.soft(sizes.scrollHeight, name).toBeLessThanOrEqual(viewport.height);
        expect.soft(sizes.inner, name).toBeLessThanOrEqual(0);
      };
      await opened(page, 'Try');
      await panel(page).getByRole('button', { name: 'Jump', exact: true }).click();
      await expect(panel(page)).toContainText('turn 3 of 6');
      await look('try');
      await choose(page, 'Map');
      await expect(page.getByRole('application')).toHaveAttribute('aria-busy', 'false');
      await part(page, 'Places').getByRole('button').first().click();
      await panel(page).getByRole('button', { name: 'Delete', exact: true }).click();
      await look('map');
      await page.getByRole('button', { name: 'New leg', exact: true }).click();
      await look('leg');
      await choose(page, 'Health');
      await expect(panel(page).locator('.health-progress')).toContainText('situations in');
      await look('health');
      await panel(page)
        .getByRole('button', { name: /^Show a game that ended so/ })
        .first()
        .click();
      await expect(panel(page).getByRole('heading', { name: 'Turn by turn' })).toBeVisible();
      await look('witness');
      await choose(page, 'Compare');
      await look('compare');
    });
  });
}
