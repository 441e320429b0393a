import { gzipSync } from 'node:zlib';
import { inPage } from './authoring.ts';
import { type Line, lineOf } from './line.ts';

/** Of the first visit, from the title page to the first council's first card on the board. */
const MOST = 600_000;
/** Fonts and pictures in points are packed already; a server sends them as they are. */
const PACKED = /\.(woff2|png)$/;

/** Bytes that come to somebody who plays, packed by gzip as a server sends them, up to the first council on the board. */
export async function transferLine(): Promise<Line> {
  const { bytes, files } = await inPage(async (page, address) => {
    const sizes: Promise<number>[] = [];
    page.on('response', (response) => {
      const own = response.url().startsWith(address);
      if (!own) return;
      const plain = PACKED.test(new URL(response.url()).pathname);
      const size = async (): Promise<number> => {
        const body = await response.body();
        return plain ? body.length : gzipSync(body, { level: 9 }).length;
      };
      sizes.push(size().catch(() => 0));
    });
    await page.goto(`${address}?board=phaser`);
    await page.getByRole('radio', { name: 'The Year After' }).check();
    await page.getByRole('button', { name: /New game/ }).click();
    await page
      .getByRole('button', { name: /^Begin/ })
      .first()
      .click();
    await page.locator('dialog.card').waitFor();
    await page.locator('#board canvas').waitFor();
    await page.waitForLoadState('networkidle');
    const all = await Promise.all(sizes);
    return { bytes: all.reduce((sum, size) => sum + size, 0), files: all.filter((size) => size > 0).length };
  });
  const what = `bytes by gzip, of ${files} files, from the title page to the first council on the board`;
  return lineOf(
    { id: 'transfer', what, unit: 'B' },
    { value: bytes, low: bytes, high: bytes },
    { most: MOST },
  );
}
