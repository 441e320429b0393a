import type { Page } from '@playwright/test';
import axe from 'axe-core';
import { expect } from './page.ts';
import { resize } from './resize.ts';
import { transitionsOver } from './transitions.ts';

const RULES = ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa', 'best-practice'];

/**
 * The sizes at which a state is looked at, by the size at which one comes to it: a narrow window has steps of its own,
 * such as a drawer that is pulled up.
 */
export const SIZES = {
  wide: [
    { width: 1366, height: 768 },
    { width: 911, height: 512 },
  ],
  narrow: [
    { width: 390, height: 844 },
    { width: 320, height: 256 },
  ],
} as const;

export type Width = keyof typeof SIZES;
export const WIDTHS = Object.keys(SIZES) as readonly Width[];

/** What axe finds on the page as it is now, a line each, and how many rules had something to look at. */
async function look(page: Page, part: string | undefined): Promise<{ found: string[]; rules: number }> {
  // It stays in a document once it is there, and a look takes a third of the time.
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(axe.source);
  await transitionsOver(page);
  return page.evaluate(
    async ({ values, within }) => {
      const { axe: there } = globalThis as unknown as { axe: typeof axe };
      const { violations, passes } = await there.run(within ?? document, {
        runOnly: { type: 'tag', values },
        resultTypes: ['violations'],
      });
      const found = violations.flatMap(({ id, nodes }) =>
        nodes.map(({ target, failureSummary }) => `${id}: ${target.join(' ')} ${failureSummary}`),
      );
      return { found, rules: passes.length };
    },
    { values: RULES, within: part },
  );
}

/** Axe finds nothing, at every size of this width; within a part of the page, if one is named. Ends at the size it began with. */
export async function expectNoFindings(page: Page, name: string, width: Width, part?: string): Promise<void> {
  const before = page.viewportSize();
  for (const size of SIZES[width]) {
    await resize(page, size);
    const at = `${name} at ${size.width}×${size.height}`;
    const { found, rules } = await look(page, part);
    expect(rules, at).toBeGreaterThan(part === undefined ? 10 : 2);
    expect.soft(found, at).toEqual([]);
  }
  if (before) await resize(page, before);
}
