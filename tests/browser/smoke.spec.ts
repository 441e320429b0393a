import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { root } from '../../src/cli/install.mjs';
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
const WEIGHT = 150 * 1024; // gzip bytes before the first click

test('the page opens, on its own origin only', async ({ page }) => {
  await page.goto('/');
  await expect(page).toHaveTitle('Look East');
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

test('what the first click needs is light', () => {
  const html = readFileSync(`${root}/dist/index.html`, 'utf8');
  const files = [...html.matchAll(/(?:src|href)="\.\/(.*?\.(?:js|css))"/g)].map((match) => match[1]);
  expect(files.length).toBeGreaterThan(1);
  expect(files.filter((file) => file?.includes('phaser'))).toEqual([]);
  const sizes = files.map((file) => gzipSync(readFileSync(`${root}/dist/${file}`)).length);
  expect(sizes.reduce((sum, size) => sum + size, gzipSync(html).length)).toBeLessThan(WEIGHT);
});

test('the browser of the tests draws WebGL', async ({ page }) => {
  await page.goto('/');
  const version = await page.evaluate(() => {
    const gl = document.createElement('canvas').getContext('webgl2');
    return gl?.getParameter(gl.VERSION);
  });
  expect(version).toContain('WebGL 2');
});
