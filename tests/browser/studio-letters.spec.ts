import { expectReadersColours } from './forced.ts';
import { expectNothingLost } from './letters.ts';
import { expect, test } from './page.ts';
import { settled } from './play.ts';
import { NARROW, WIDE } from './reach.ts';
import { resize } from './resize.ts';
import { newFromTemplate } from './sharing.ts';

test('in the studio no text is lost in large or spaced letters, and forced colours are the reader’s', async ({
  page,
}) => {
  await newFromTemplate(page);
  await resize(page, NARROW[0]);
  await page.locator('.desk-panes').getByRole('button', { name: 'Tools' }).click();
  for (const tab of ['Problems', 'Try', 'Map', 'Health', 'Compare']) {
    await page.getByRole('tab', { name: tab }).click();
    await expect(page.locator('#tools-panel > .quiet')).toHaveCount(0);
    if (tab === 'Health') await expect(page.getByRole('button', { name: 'Play again' })).toBeVisible();
    for (const viewport of [NARROW[0], WIDE[0]]) {
      await resize(page, viewport);
      await settled(page);
      await expectNothingLost(page, `${tab}, ${viewport.width}`);
      await expectReadersColours(page, `${tab}, ${viewport.width}`);
    }
  }
});
