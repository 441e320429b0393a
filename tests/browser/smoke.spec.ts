import { gzipSync } from 'node:zlib';
import type { Response } from '@playwright/test';
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
/** Gzip bytes of page, style, script and picture that the first click needs. */
const WEIGHT = 150 * 1024;
/** Fonts come while the page stands already (`font-display: swap`), and are held to this on top. */
const FONTS = 95 * 1024;

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

test('what the first click needs is light', async ({ page }) => {
  const responses: Response[] = [];
  page.on('response', (response) => responses.push(response));
  const html = await (await page.request.get('./')).text();
  // Scripts that the document does not name are asked for once the page stands. They are held back: what it has
  // without them is what it needs.
  await page.route('**/*.js', async (route) => {
    const { pathname } = new URL(route.request().url());
    if (html.includes(pathname.slice(1))) await route.continue();
  });
  await page.goto('./');
  const settings = page.getByRole('button', { name: 'Settings' });
  await expect(settings).toBeVisible();
  await page.evaluate(async () => {
    await document.fonts.ready;
    await Promise.all([...document.images].map((image) => image.decode()));
  });
  await settings.click();
  await expect(page.getByRole('dialog', { name: 'Settings' })).toBeVisible();

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
  const sum = (fonts: boolean): number =>
    weights.reduce((all, [name, bytes]) => all + (name.endsWith('.woff2') === fonts ? bytes : 0), 0);
  const list = weights.map(([name, bytes]) => `${bytes} ${name}`).join('\n');
  console.log(`before the first click: ${sum(false)} bytes, and fonts ${sum(true)}\n${list}`);
  expect(sum(false), list).toBeLessThan(WEIGHT);
  expect(sum(true), list).toBeLessThan(FONTS);
});

test('the browser of the tests draws WebGL', async ({ page }) => {
  await page.goto('/');
  const version = await page.evaluate(() => {
    const gl = document.createElement('canvas').getContext('webgl2');
    return gl?.getParameter(gl.VERSION);
  });
  expect(version).toContain('WebGL 2');
});
