import { expect, test } from './page.ts';
import { answerCards, newGame, openSheet } from './play.ts';

const figure = (words: string): number => Number(/(\d+)\s%/.exec(words)?.[1]);

test('an order moves the chance of a strike by what was said when it was pointed at', async ({ page }) => {
  await newGame(page, { seed: 20256 });
  await answerCards(page);
  const chance = page.locator('.strike-risk b');
  const outlook = page.locator('.outlook-strike');
  await expect(page.locator('.outlook')).toContainText('Outlook:');
  await expect(outlook).toContainText(/strike \d/);
  const before = figure(await chance.innerText());
  expect(figure(await outlook.innerText())).toBe(before);
  const panel = await openSheet(page, 'capitals');
  await panel.locator('[data-row="actor:gulf"]').click();
  const envoy = panel.locator('.choices').getByRole('button', { name: 'Restraint' });
  await envoy.hover();
  await expect(outlook).toContainText(/strike chance −\d/);
  const by = Number(/−(\d+)/.exec(await outlook.innerText())?.[1]);
  await envoy.click();
  await page.mouse.move(0, 0);
  await expect(chance).toContainText(`${before - by}`);
  await expect(outlook).toContainText(`${before - by}`);
});

test('Exports warns of a road without room before the month is ended', async ({ page }) => {
  await newGame(page, { seed: 7, scenario: 'Roadmap 2027' });
  await answerCards(page);
  const panel = await openSheet(page, 'exports');
  const row = panel.locator('.channel').filter({ hasText: 'By train' }).first();
  for (let tenths = 0; tenths < 2; tenths++) {
    await panel.getByRole('button', { name: 'One less: By sea', exact: true }).click();
    await row.getByRole('button', { name: 'One more: By train', exact: true }).click();
  }
  await expect(row.getByRole('status')).toContainText('at most 2 tenths pass');
});
