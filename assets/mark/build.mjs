// Draws the mark in the sizes that an installed page is shown by: `node assets/mark/build.mjs` writes assets/public/icon-*.png.
import { readFileSync } from 'node:fs';
import { chromium } from '@playwright/test';
import { findChrome } from '../../tests/browser/chrome.mjs';

const folder = new URL('../public/', import.meta.url);
const mark = readFileSync(new URL('icon.svg', folder), 'utf8');
/** A launcher cuts its own shape out of the last: what must be seen lies in the middle four fifths. */
const SIZES = [
  { name: 'icon-180', side: 180, drawn: 1, corner: 0 },
  { name: 'icon-192', side: 192, drawn: 1, corner: 12 },
  { name: 'icon-512', side: 512, drawn: 1, corner: 12 },
  { name: 'icon-cut-512', side: 512, drawn: 0.8, corner: 0 },
];

const browser = await chromium.launch(await findChrome());
for (const { name, side, drawn, corner } of SIZES) {
  const page = await browser.newPage({ viewport: { width: side, height: side } });
  const inset = (side * (1 - drawn)) / 2;
  const svg = mark.replace(
    '<svg ',
    `<svg style="position:absolute;inset:${inset}px" width="${side * drawn}" height="${side * drawn}" `,
  );
  const ground = corner === 0 ? '#F5F0E4' : 'transparent';
  await page.setContent(
    `<style>html{background:${ground}}body{margin:0}</style>${svg.replace('rx="12"', `rx="${corner}"`)}`,
  );
  await page.screenshot({ path: new URL(`${name}.png`, folder).pathname, omitBackground: true });
  await page.close();
}
await browser.close();
