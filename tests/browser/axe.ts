import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect } from './page.ts';
import { resize } from './resize.ts';

const RULES = ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa', 'best-practice'];

/**
 * The sizes at which a state is looked at, by the size at which one comes to it: a narrow window has steps of its own,
 * such as a drawer that is pulled up.
 */
export const SIZES = {
  wide: [
    { width: 1366, height: 768 },
    { width: 1024, height: 768 },
    { width: 911, height: 512 },
  ],
  narrow: [
    { width: 390, height: 844 },
    { width: 683, height: 384 },
    { width: 320, height: 256 },
  ],
} as const;

export type Width = keyof typeof SIZES;
export const WIDTHS = Object.keys(SIZES) as readonly Width[];

/** Axe finds nothing, at every size of this width; within a part of the page, if one is named. Ends at the size it began with. */
export async function expectNoFindings(page: Page, name: string, width: Width, part?: string): Promise<void> {
  const before = page.viewportSize();
  for (const size of SIZES[width]) {
    await resize(page, size);
    // The page has no frames, so that axe needs no second page to gather its findings.
    const axe = new AxeBuilder({ page }).setLegacyMode().withTags(RULES);
    if (part !== undefined) axe.include(part);
    const { violations, passes } = await axe.analyze();
    const at = `${name} at ${size.width}×${size.height}`;
    expect(passes.length, at).toBeGreaterThan(part === undefined ? 10 : 2);
    const found = violations.flatMap(({ id, nodes }) =>
      nodes.map(({ target, failureSummary }) => `${id}: ${target.join(' ')} ${failureSummary}`),
    );
    expect.soft(found, at).toEqual([]);
  }
  if (before) await resize(page, before);
}
