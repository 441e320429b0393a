import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { keepAuthor, knownAuthor } from './author.ts';
import { forgetHints, readHints } from './hints.ts';

/** As much of a browser's shelf as is used. */
function shelf(kept: Record<string, string> = {}) {
  return {
    kept,
    getItem: (key: string): string | null => kept[key] ?? null,
    setItem: (key: string, text: string): void => {
      kept[key] = text;
    },
  };
}
const FORBIDDEN = {
  getItem: () => {
    throw new Error('forbidden');
  },
  setItem: () => {
    throw new Error('forbidden');
  },
};

let own = shelf();
beforeEach(() => {
  own = shelf();
  vi.stubGlobal('localStorage', own);
});
afterEach(() => vi.unstubAllGlobals());

describe('the name under a scenario', () => {
  test('is kept for the next one', () => {
    expect(knownAuthor()).toBe('');
    keepAuthor('A class in Bergen');
    expect(knownAuthor()).toBe('A class in Bergen');
  });

  test('is cut where somebody has put a longer one there', () => {
    keepAuthor('x'.repeat(200));
    expect(knownAuthor()).toBe('x'.repeat(80));
  });

  test('is none where the browser keeps nothing', () => {
    vi.stubGlobal('localStorage', FORBIDDEN);
    expect(() => keepAuthor('A')).not.toThrow();
    expect(knownAuthor()).toBe('');
    vi.stubGlobal('localStorage', null);
    expect(knownAuthor()).toBe('');
  });
});

describe('the hints that were seen in this browser', () => {
  const kept = (text: string): readonly string[] => {
    own.kept['look-east/hints'] = text;
    return readHints();
  };

  test('are read in the order in which a player meets them, without what is no hint', () => {
    expect(readHints()).toEqual([]);
    expect(kept('["help","card","sail"]')).toEqual(['card', 'help']);
  });

  test('are none where what was kept cannot be read', () => {
    for (const text of ['{"card":true}', '"card"', 'null', '[', '']) expect(kept(text)).toEqual([]);
    vi.stubGlobal('localStorage', FORBIDDEN);
    expect(readHints()).toEqual([]);
    expect(forgetHints).not.toThrow();
  });

  test('are forgotten for another player', () => {
    kept('["card"]');
    forgetHints();
    expect(readHints()).toEqual([]);
  });
});
