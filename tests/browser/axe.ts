import type { Page } from '@playwright/test';
import axe from 'axe-core';
import { expect } from './page.ts';
import { resize } from './resize.ts';
import { transitionsOver } from './transitions.ts';

/** Sets of rules: all, and those whose answer can be another at another size of the same window. */
const RULES = {
  all: { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa', 'best-practice'] },
  laidOut: {
    type: 'rule',
    values: ['color-contrast', 'link-in-text-block', 'scrollable-region-focusable', 'target-size'],
  },
} as const;

/**
 * The sizes at which a state is looked at, by the size at which one comes to it: a narrow window has steps of its own,
 * such as a drawer that is pulled up.
 */
export const SIZES = {
  wide: [
    { width: 1366, height: 640 },
    { width: 911, height: 512 },
  ],
  narrow: [
    { width: 390, height: 844 },
    { width: 320, height: 256 },
  ],
} as const;

export type Width = keyof typeof SIZES;
export const WIDTHS = Object.keys(SIZES) as readonly Width[];

/** What axe finds on the page as it is now, a line each, how many rules had something to look at, and if it saw all of it. */
async function look(
  page: Page,
  part: string | undefined,
  rules: keyof typeof RULES,
): Promise<{ found: string[]; applied: number; whole: boolean }> {
  // It stays in a document once it is there, and a look takes a third of the time.
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(axe.source);
  await transitionsOver(page);
  return page.evaluate(
    async ({ runOnly, within }) => {
      const { axe: there } = globalThis as unknown as { axe: typeof axe };
      // Under a window that lies over it a page is out of use: it is looked at where there is none.
      const over = [...document.querySelectorAll('dialog:modal')].at(-1);
      const { violations, passes } = await there.run(within ?? over ?? document, {
        runOnly: { type: runOnly.type, values: [...runOnly.values] },
        resultTypes: ['violations'],
        preload: false, // none of these rules reads style sheets
      });
      const found = violations.flatMap(({ id, nodes }) =>
        nodes.map(({ target, failureSummary }) => `${id}: ${target.join(' ')} ${failureSummary}`),
      );
      return { found, applied: passes.length, whole: !within && !over };
    },
    { runOnly: RULES[rules], within: part },
  );
}

/** Axe finds nothing on the page at its present size; within a part of it, if one is named, or in a window that lies over it. */
export async function expectClean(
  page: Page,
  at: string,
  rules: keyof typeof RULES = 'all',
  part?: string,
): Promise<void> {
  const { found, applied, whole } = await look(page, part, rules);
  if (rules === 'all') expect(applied, at).toBeGreaterThan(whole ? 10 : 2);
  expect.soft(found, at).toEqual([]);
}

/**
 * The same at every size of this width: all rules are asked at the first, those about where things lie at the others.
 * Ends at the size it began with.
 */
export async function expectNoFindings(page: Page, name: string, width: Width, part?: string): Promise<void> {
  const before = page.viewportSize();
  for (const [index, size] of SIZES[width].entries()) {
    await resize(page, size);
    const at = `${name} at ${size.width}×${size.height}`;
    await expectClean(page, at, index === 0 ? 'all' : 'laidOut', part);
  }
  if (before) await resize(page, before);
}
