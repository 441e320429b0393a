import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parted } from './apart.ts';

const HOOK = /^(before|after)(Each|All)\(/m;

test('no file that tests share has hooks of its own: they would be heard in the first test file alone', () => {
  const files = readdirSync(import.meta.dirname, { recursive: true, encoding: 'utf8' }).filter(
    (name) => /\.tsx?$/.test(name) && !/\.(test|spec)\./.test(name) && name !== 'leave-tidy.ts',
  );
  expect(files.length).toBeGreaterThan(20);
  const hooked = files.filter((name) => HOOK.test(readFileSync(join(import.meta.dirname, name), 'utf8')));
  expect(hooked).toEqual([]);
});

test('every test file has one place: alone, with a page, or together', () => {
  const { apart, paged, together } = parted(join(import.meta.dirname, '..'));
  const all = [...apart, ...paged, ...together];
  expect(new Set(all).size).toBe(all.length);
  expect(together).toContain('tests/apart.test.ts');
  expect(paged).toContain('src/ui/parts/detail.test.tsx');
  expect(apart).toContain('src/ui/page.test.tsx');
  expect(apart.length).toBeLessThan(paged.length);
});
