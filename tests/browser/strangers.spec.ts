import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { packShared } from '../../src/scenario/share.ts';
import { TINY } from '../studio/tiny.ts';
import { expect, test } from './page.ts';
import { answerCards, expectPhase, openSheet } from './play.ts';
import { editor, heading, newFromTemplate, playToTheEnd, stranger, throughTheMonth } from './sharing.ts';

test('a stranger’s markup is shown as it is written, and runs nowhere', async ({
  page,
  browser,
  baseURL,
}) => {
  const evil = `<img src=https://evil.invalid/x onerror=alert(1)><script>alert(2)</script><b>{n, plural, other {#}}</b>`;
  const said = evil.replaceAll('"', '');
  // Every text of the file in double quotes and every label, with markup in front.
  const text = TINY.replace(
    'title: Two Harbours',
    `title: "${said}"\nauthor: "<svg onload=alert(3)>"\nsubtitle: "${said}"\nsummary: "${said}"\nnotes: ["${said}"]\nbased-on: [{id: javascript, title: "<a href='javascript:alert(4)'>x</a>", author: "${said.slice(0, 60)}"}]`,
  )
    .replace('A small country and its neighbour.', `"${said}"`)
    .replace('headline: A visit from the north', `headline: "${said.slice(0, 90)}"`)
    .replace('text: They bring gifts.', `text: "${said}"`)
    .replace('label: Smile', 'label: "<i>Smile</i>"')
    .replace('name: Port,', 'name: "<u>Port</u>",')
    .replace('name: North,', 'name: "<u>North</u>",')
    .replace('M1: Made up.', `M1: "${said}"`)
    .replace('label: Tension,', 'label: "<u>Tension</u>",')
    .replace('when: north.stance < 50 && turn >= 2', 'when: turn > 5');
  const link = await packShared([{ file: '<img src=x>.yaml', text }]);
  const other = await stranger(browser, baseURL);
  await other.page.goto(`./#play=${link}`);
  await expect(heading(other.page)).toHaveText(said);
  await expect(other.page.locator('.lineage')).toContainText("<a href='javascript:alert(4)'>x</a>");
  await expect(other.page.locator('.lineage')).toContainText('by <svg onload=alert(3)>');
  await other.page.getByRole('button', { name: 'To the briefing' }).click();
  await expect(heading(other.page)).toHaveText(said);
  await expect(other.page.locator('.briefing-situation')).toContainText('<script>alert(2)</script>');
  await other.page.getByRole('button', { name: /^Begin/ }).click();
  await expectPhase(other.page, 'council');
  await playToTheEnd(other.page);
  await expect(other.page.locator('.lineage')).toContainText('javascript:alert(4)');
  expect(
    await other.page
      .locator('script:not([type=module], [src$="/shell.js"]), a[href^="javascript"], img[src*="evil"]')
      .count(),
  ).toBe(0);
  expect(other.complaints).toEqual([]);

  // In the studio it is text among texts; names of files too.
  await other.page.getByRole('button', { name: 'To the title page' }).click();
  await other.page.goto(`./?studio#edit=${link}`);
  await expect(editor(other.page)).toContainText('<script>alert(2)</script>');
  expect(other.complaints).toEqual([]);
  await other.context.close();
  await page.goto('./');
});

test('a worker that opens what strangers wrote cannot make code out of text', async ({ page }) => {
  const link = await packShared([{ file: 'scenario.yaml', text: TINY }]);
  const tries = `try { new Function('return 1')(); console.info('made code'); } catch (error) { console.info(error.name); }`;
  await page.route(/shared-worker-[^/]*\.js$/, async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, body: `${await response.text()}\n${tries}` });
  });
  const said = page.waitForEvent('console', (message) => message.type() === 'info');
  await page.goto(`./#play=${link}`);
  expect((await said).text()).toBe('EvalError');
  await expect(heading(page)).toHaveText('Two Harbours');
});

const MARK = '<svg onload=alert(1)><a href=javascript:alert(2)>';
/** Fields that hold a text for people. */
const TEXTS =
  /^(title|subtitle|summary|author|name|capital|label|help|headline|text|otherwise|motive|doctrine|note|right-when|claim|term|done|what|unit|briefing|notes|assumptions)$/;

/** A document with markup before every text for people. */
function marked(value: unknown, key = ''): unknown {
  if (Array.isArray(value)) return value.map((one) => marked(one, key));
  if (typeof value === 'object' && value !== null) {
    const fields = Object.entries(value);
    return Object.fromEntries(
      fields.map(([name, one]) => [name, marked(one, key === 'assumptions' ? key : name)]),
    );
  }
  return typeof value === 'string' && TEXTS.test(key) ? `${MARK}${value}`.slice(0, 70) : value;
}

test('markup in every text of a scenario is plain letters on every sheet; in an id it is a problem', async ({
  browser,
  baseURL,
}) => {
  const island: unknown = parse(readFileSync('scenarios/island/scenario.yaml', 'utf8'));
  const text = JSON.stringify(marked(island), null, 1);
  const other = await stranger(browser, baseURL);
  await other.page.goto(`./#play=${await packShared([{ file: 'a.yaml', text }])}`);
  await expect(heading(other.page)).toContainText(MARK);
  await other.page.getByRole('button', { name: 'To the briefing' }).click();
  await other.page.getByRole('button', { name: /^Begin/ }).click();
  await expectPhase(other.page, 'council');
  await expect(other.page.getByRole('dialog').first()).toContainText(MARK);
  await answerCards(other.page);
  for (const sheet of ['contracts', 'corridors', 'capitals', 'exports', 'home', 'ledger'] as const)
    await openSheet(other.page, sheet);
  await throughTheMonth(other.page);
  const found = other.page.locator('svg[onload], a[href^="javascript"], [onerror]');
  await expect(found).toHaveCount(0);

  const ids = TINY.replace('id: tiny', `id: "${MARK}"`).replace('  visit:', `  "${MARK}":`);
  await other.page.goto(`./?ids#play=${await packShared([{ file: 'a.yaml', text: ids }])}`);
  await expect(heading(other.page)).toHaveText('This cannot be played');
  await other.page.getByText('What the checker says').click();
  await expect(other.page.locator('.shared-page pre')).toContainText('<svg onload=alert(1)>');
  await expect(found).toHaveCount(0);
  expect(other.complaints).toEqual([]);
  await other.context.close();
});

test.describe('a stranger’s scenario that would take too much', () => {
  for (const [name, text, words] of [
    ['runs for ever', TINY.replace('turns: 5', 'turns: 99999'), '60'],
    ['is nested too deep', `${TINY}notes: ${'['.repeat(500)}${']'.repeat(500)}\n`, 'deep'],
    [
      'costs too much',
      TINY.replace('tension < 90', `tension < ${'(1 + '.repeat(150)}1${')'.repeat(150)}`),
      'mm',
    ],
  ] as const) {
    test(`${name}: the limit is named, and the draft of before is untouched`, async ({ page }) => {
      await newFromTemplate(page);
      const link = await packShared([{ file: 'scenario.yaml', text }]);
      await page.goto(`./?again#play=${link}`);
      await expect(heading(page)).toHaveText('This cannot be played');
      await page.getByText('What the checker says').click();
      await expect(page.locator('.shared-page pre')).toContainText(
        words === 'mm' ? 'error expression' : words,
      );
      await page.getByRole('button', { name: 'Title page' }).click();
      await page.getByRole('link', { name: 'Write a scenario' }).click();
      await expect(page.locator('.draft')).toHaveCount(1);
    });
  }
});
