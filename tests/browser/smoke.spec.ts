import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import type { Locator, Page, Response, Route } from '@playwright/test';
import { HEADERS } from '../../src/cli/headers.mjs';
import { expect, test } from './page.ts';

const POLICY = [
  "default-src 'self'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "connect-src 'self'",
  "worker-src 'self' blob:",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
];
/** Bytes before the first click, all in: page, style, script and picture packed, fonts as they are (150 kB). */
const WEIGHT = 150_000;

test('the page opens, on its own origin only', async ({ page }) => {
  await page.goto('/');
  await expect(page).toHaveTitle(/^Look East/);
  await expect(page.getByRole('heading', { name: 'Look East' })).toBeVisible();
  await page.waitForLoadState('networkidle');
});

test('the security policy is strict, and is kept', async ({ page, complaints }) => {
  await page.goto('/');
  const policy = await page.locator('meta[http-equiv="Content-Security-Policy"]').getAttribute('content');
  expect(policy?.split('; ')).toEqual(POLICY);
  await page.evaluate(() => fetch('https://elsewhere.invalid/').catch(() => undefined));
  await expect.poll(() => complaints.join()).toContain('policy: connect-src https://elsewhere.invalid');
  await page.close();
  const provoked = complaints.splice(0);
  expect(provoked.filter((complaint) => !complaint.includes('elsewhere.invalid'))).toEqual([]);
});

test('what is sent before the first click is light', async ({ page }) => {
  const responses: Response[] = [];
  page.on('response', (response) => responses.push(response));
  // Nobody stirs, and the page's clock stands after its first second: what is fetched ahead for later pages is not yet.
  await page.clock.install({ time: 0 });
  await page.clock.pauseAt(1000);
  await page.goto('./');
  await page.clock.runFor(1000);
  await expect(page.getByText('The first half of The Year After')).toBeVisible();
  await page.evaluate(async () => {
    await document.fonts.ready;
    await Promise.all([...document.images].map((image) => image.decode()));
  });
  await page.waitForLoadState('networkidle');

  const sent = responses.filter((response) => response.url().startsWith('http'));
  const weights = await Promise.all(
    sent.map(async (response): Promise<[string, number]> => {
      const body = await response.body();
      const packed = response.url().endsWith('.woff2') ? body : gzipSync(body);
      return [new URL(response.url()).pathname, packed.length];
    }),
  );
  const names = weights.map(([name]) => name).join(' ');
  for (const kind of ['.js', '.css', '.svg', '.woff2']) expect(names).toContain(kind);
  expect(names).not.toContain('phaser');
  const sum = weights.reduce((all, [, bytes]) => all + bytes, 0);
  const list = weights.map(([name, bytes]) => `${bytes} ${name}`).join('\n');
  console.log(`before the first click: ${sum} bytes\n${list}`);
  expect(sum, list).toBeLessThan(WEIGHT);

  // That was all it needs: the page answers while nothing more arrives.
  await page.route('**', () => {});
  await page.clock.resume();
  await page.getByRole('button', { name: 'Settings' }).click();
  await expect(page.getByRole('dialog', { name: 'Settings' })).toBeVisible();
});

test('the page is served with the headers that its host should send, and brings every notice', async ({
  page,
  request,
}) => {
  const served = await request.get('./');
  const hosting = readFileSync('docs/hosting.md', 'utf8');
  for (const [name, value] of Object.entries(HEADERS)) {
    expect(served.headers()[name.toLowerCase()]).toBe(value);
    expect(hosting).toContain(`| \`${name}\` | \`${value}\` |`);
  }

  await page.goto('./');
  await page.getByRole('button', { name: 'Credits' }).click();
  const links = await page.getByRole('dialog').getByRole('link').all();
  const notices = await Promise.all(
    links.map(async (link) => (await request.get((await link.getAttribute('href')) ?? '')).text()),
  );
  const { dependencies } = JSON.parse(readFileSync('package.json', 'utf8'));
  for (const name of Object.keys(dependencies)) expect(notices.join()).toContain(`## ${name} - `);
  for (const font of ['Inter', 'Source-Serif-4', 'Vazirmatn'])
    expect(notices.join()).toContain(`# OFL-${font}.txt`);
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });
  test('the page does not say that something is coming', async ({ page }) => {
    await page.goto('./');
    await expect(page.locator('noscript p')).toBeVisible();
    await expect(page.getByText('Unrolling the map')).toBeHidden();
  });
});

test.describe('a part that comes after the title page and cannot be fetched', () => {
  const broken = (route: Route): Promise<void> => route.fulfill({ status: 500, body: 'broken' });
  const next = (page: Page): Promise<void> => page.getByRole('button', { name: 'New game' }).click();
  const begin = (page: Page): Promise<void> => page.getByRole('button', { name: /^Begin/ }).click();
  const board = (page: Page): Locator => page.locator('.screen[data-phase="council"]');
  const others = (complaints: string[]): string[] =>
    complaints.splice(0).filter((complaint) => !complaint.includes('status of 500'));

  for (const part of ['briefing', 'table']) {
    test(`the ${part}: says so, and comes with a reload`, async ({ page, complaints }) => {
      const file = new RegExp(`/assets/${part}-[^/]*\\.js$`);
      await page.route(file, broken);
      await page.goto('./');
      await next(page);
      if (part === 'table') await begin(page);
      const heading = page.getByRole('heading', { name: 'A part of the page could not be fetched' });
      await expect(heading).toBeFocused();
      const saved = part === 'table' ? 'Your game is not lost.' : 'No game was open,';
      await expect(page.getByRole('alert')).toContainText(saved);
      await page.unroute(file);
      await page.getByRole('button', { name: 'Reload the page' }).click();
      if (part === 'briefing') {
        await next(page);
        await begin(page);
      }
      await expect(board(page)).toBeVisible();
      expect(others(complaints)).toEqual([]);
    });
  }

  test('the rules: the briefing says so, and the game begins after a reload', async ({
    page,
    complaints,
  }) => {
    const file = /\/assets\/rules-[^/]*\.js$/;
    await page.route(file, broken);
    await page.goto('./');
    await next(page);
    await begin(page);
    const messages = page.getByRole('list', { name: 'Messages' });
    await expect(messages).toContainText('A part of this page could not be loaded.');
    await page.unroute(file);
    await page.reload();
    await next(page);
    await begin(page);
    await expect(board(page)).toBeVisible();
    expect(others(complaints)).toEqual([]);
  });
});

test('the browser of the tests draws WebGL', async ({ page }) => {
  await page.goto('/');
  const version = await page.evaluate(() => {
    const gl = document.createElement('canvas').getContext('webgl2');
    return gl?.getParameter(gl.VERSION);
  });
  expect(version).toContain('WebGL 2');
});
