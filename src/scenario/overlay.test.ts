import { describe, expect, it } from 'vitest';
import type { Locate } from './layer.ts';
import { laidOver, placeIn, without, written } from './overlay.ts';
import type { Plain } from './yaml.ts';

/** Places that only say in whose text, and at which path, they are. */
const by =
  (file: string): Locate =>
  (path) => ({ file: `${file}:${path.join('.')}`, line: 1, column: 1 });
const base = (value: Plain) => written(value, by('base'));
const here = { file: 'removal', line: 1, column: 1 };

const cards = base({ cards: { a: { text: 'A', weight: 1 }, b: { text: 'B', in: [1, 2] } }, win: 5 });

describe('laidOver', () => {
  it('merges fields by name and replaces everything else', () => {
    const { value } = laidOver(
      cards,
      { cards: { a: { weight: 2 }, b: { in: [3] } }, win: { set: 1 } },
      by('own'),
    );
    expect(value).toEqual({
      cards: { a: { text: 'A', weight: 2 }, b: { text: 'B', in: [3] } },
      win: { set: 1 },
    });
    expect(cards.value).toMatchObject({ cards: { a: { weight: 1 } } });
  });

  it('puts what is new before the next known name that follows it', () => {
    const { value } = laidOver(base({ a: 1, b: 2, c: 3 }), { x: 0, b: 4, y: 0, a: 5, z: 0 }, by('own'));
    expect(Object.entries(value)).toEqual([
      ['y', 0],
      ['a', 5],
      ['x', 0],
      ['b', 4],
      ['c', 3],
      ['z', 0],
    ]);
  });

  it('knows who wrote each part', () => {
    const merged = laidOver(cards, { cards: { a: { weight: 2 }, n: { text: 'N' } } }, by('own'));
    const at = (...path: string[]) => placeIn(merged, path, {}).file;
    expect(at('cards', 'a', 'weight')).toBe('own:cards.a.weight');
    expect(at('cards', 'a', 'text')).toBe('base:cards.a.text');
    expect(at('cards', 'b', 'in', '0')).toBe('base:cards.b.in.0');
    expect(at('cards', 'n', 'headline')).toBe('own:cards.n.headline');
    expect(at('cards', 'a', 'headline')).toBe('own:cards.a.headline');
    expect(at('win')).toBe('base:win');
  });
});

describe('without', () => {
  it('takes a part out and remembers where', () => {
    const left = without(cards, ['cards', 'a', 'text'], here);
    expect(left?.value).toEqual({ cards: { a: { weight: 1 }, b: { text: 'B', in: [1, 2] } }, win: 5 });
    expect(left && placeIn(left, ['cards', 'a', 'text'], {})).toBe(here);
    expect(left && placeIn(left, ['cards', 'a', 'weight'], {}).file).toBe('base:cards.a.weight');
  });

  it('finds nothing twice, and nothing that is not there', () => {
    const left = without(cards, ['cards', 'a'], here);
    expect(left && without(left, ['cards', 'a'], here)).toBeNull();
    expect(without(cards, ['cards', 'constructor'], here)).toBeNull();
    expect(without(cards, ['win', 'x'], here)).toBeNull();
    expect(without(cards, [], here)).toBeNull();
  });

  it('makes room in the same place', () => {
    const left = without(cards, ['cards', 'a'], here);
    const { value } = laidOver(left ?? cards, { cards: { a: { text: 'new' } } }, by('own'));
    expect(JSON.stringify(value)).toBe('{"cards":{"a":{"text":"new"},"b":{"text":"B","in":[1,2]}},"win":5}');
  });
});
