import { describe, expect, test } from 'vitest';
import { line, node, viewport } from '../../tests/map.ts';
import { boxAt, type Crowd, type Dot } from './crowd.ts';
import type { Curve } from './curve.ts';
import { type Measure, STYLES } from './labels.ts';
import { Lines } from './lines.ts';
import type { NodeMark } from './model.ts';
import { gather, type Named, placeNode, weightOf } from './node-names.ts';
import type { Box } from './viewport.ts';

const view = viewport();
const measure: Measure = (text) => text.length * 10;

test.each([
  [{ chosen: true }, 6],
  [{ scorched: true, busy: true }, 6],
  [{ choke: 0 }, 5],
  [{ mark: 'square' }, 5],
  [{ busy: true, kind: 'depot' }, 4],
  [{ busy: true, kind: 'port' }, 4],
  [{ busy: true, kind: 'rail' }, 3],
  [{ linked: true, kind: 'port' }, 1],
  [{}, 0],
] as const)('a place with %o weighs %i', (over, weight) => {
  expect(weightOf(node(over))).toBe(weight);
});

describe('dots on one another', () => {
  const texts = (...nodes: NodeMark[]): readonly (readonly [string, number])[] =>
    gather(nodes, view).map(({ text, weight }) => [text, weight]);
  const busy = (name: string, x: number, over: Partial<NodeMark> = {}): NodeMark =>
    node({ id: name, name, at: [x, 0], busy: true, ...over });

  test('share a name where both are busy, the weightier first', () => {
    expect(texts(busy('Yard', 0), busy('Port', 9, { kind: 'port' }))).toEqual([['Port · Yard', 4]]);
    expect(texts(busy('Yard', 0), busy('Port', 10, { kind: 'port' }))).toEqual([
      ['Port', 4],
      ['Yard', 3],
    ]);
  });

  test('are near in pixels of the screen, not of the map', () => {
    const two = [busy('Yard', 0), busy('Port', 9, { kind: 'port' })];
    expect(gather(two, viewport({ scale: 2 }))).toHaveLength(2);
  });

  test('share it by twos at most, and what is quiet has no share', () => {
    expect(texts(busy('One', 0), busy('Two', 1), busy('Three', 2))).toEqual([['One · Two', 3]]);
    expect(texts(busy('One', 0), node({ id: 'q', name: 'Quiet', linked: true }))).toEqual([['One', 3]]);
  });

  test('leave a strait its own name, with its risk', () => {
    const strait = node({ id: 's', name: 'Strait', choke: 12 });
    expect(texts(strait, busy('Port', 0))).toEqual([
      ['Strait · 12 %', 5],
      ['Port', 3],
    ]);
    expect(texts(strait, node({ id: 'c', name: 'Capital', at: [2, 0], chosen: true }))).toEqual([
      ['Capital · Strait · 12 %', 6],
    ]);
  });
});

const named = (over: Partial<NodeMark> = {}, text = 'Aville'): Named => {
  const one = node({ at: [500, 500], busy: true, ...over });
  return { node: one, text, weight: weightOf(one) };
};

const crowd = (over: Partial<Crowd> = {}): Crowd => ({
  taken: [],
  corners: [],
  dots: [],
  lines: new Lines([], view),
  page: [0, 0, 1000, 1000],
  ...over,
});

/** Where the middle of a name stands from its dot. */
function stands(one: Named, over: Partial<Crowd> = {}): readonly [number, number] | null {
  const label = placeNode(crowd(over), one, view, measure);
  return label && [Math.round((label.x - 500) * 100) / 100, Math.round((label.y - 500) * 100) / 100];
}

describe('the name of a place', () => {
  // Sixty-four pixels wide, 15.5 high, seven from the dot.
  test.each([
    ['right', [39, 0]],
    ['left', [-39, 0]],
    ['above', [0, -13.75]],
    ['below', [0, 13.75]],
  ] as const)('stands %s of its dot where it says so', (side, at) => {
    expect(stands(named({ side }))).toEqual(at);
  });

  test('is moved by the offset of its author, unless that is no good place', () => {
    expect(stands(named({ offset: [5, -3] }))).toEqual([44, -3]);
    // What is taken lies where the offset would put it, and not where the name stands without.
    expect(stands(named({ offset: [5, -30] }), { taken: [boxAt(544, 470, 10, 10)] })).toEqual([39, 0]);
  });

  test('says what it is, and takes its place from the crowd', () => {
    const full = crowd();
    const label = placeNode(full, named(), view, measure);
    expect(label).toEqual({
      id: 'a',
      text: 'Aville',
      style: 'node',
      size: STYLES.node.size,
      spacing: 0,
      x: 539,
      y: 500,
      angle: 0,
      width: 64,
      height: 15.5,
      warns: false,
    });
    expect(full.taken).toEqual([boxAt(539, 500, 64, 15.5)]);
  });

  test('is small where little happens', () => {
    expect(placeNode(crowd(), named({ busy: false, linked: true }), view, measure)).toMatchObject({
      style: 'minor',
      size: STYLES.minor.size,
      height: 15,
    });
  });

  test('of a strait warns, and keeps off its ring', () => {
    const label = placeNode(crowd(), named({ choke: 40 }), view, measure);
    expect(label).toMatchObject({ warns: true, x: 500 + 32 + 18 });
  });
});

describe('a name that finds its side taken', () => {
  /** Places in the order in which they are tried, and what stands in the way of each, and of those before it alone. */
  const ORDER: readonly (readonly [readonly [number, number], Box])[] = [
    [[39, 0], boxAt(508, 500, 1, 0.5)],
    [[-39, 0], boxAt(492, 500, 1, 0.5)],
    [[0, -13.75], boxAt(500, 485, 4, 1)],
    [[0, 13.75], boxAt(500, 515, 4, 1)],
    [[39, -9], boxAt(570, 491, 1, 1)],
    [[39, 9], boxAt(570, 509, 1, 1)],
    [[-39, -9], boxAt(430, 491, 1, 1)],
    [[-39, 9], boxAt(430, 509, 1, 1)],
    [[36, 9.75], boxAt(505.5, 517, 1, 0.5)],
    [[36, -9.75], boxAt(505.5, 482.75, 1, 0.2)],
    [[-36, 9.75], boxAt(494.5, 517, 1, 0.5)],
    [[-36, -9.75], boxAt(494.5, 482.75, 1, 0.2)],
    [[50.7, 0], boxAt(550, 500, 1, 0.5)],
    [[-50.7, 0], boxAt(450, 500, 1, 0.5)],
    [[0, -26.12], boxAt(500, 470, 1, 1)],
    [[0, 26.13], boxAt(500, 530, 1, 1)],
  ];

  test('goes to another side, slips up or down, stands at a corner, or farther off', () => {
    for (const [index, [at]] of ORDER.entries())
      expect(stands(named(), { taken: ORDER.slice(0, index).map(([, taken]) => taken) })).toEqual(at);
    expect(stands(named(), { taken: ORDER.map(([, taken]) => taken) })).toBeNull();
  });

  test('of little weight is left out sooner', () => {
    const dot = (id: string, x: number, y: number): Dot => ({ id, at: [x, y], box: boxAt(x, y, 300, 300) });
    const around = { dots: [dot('b', 500, 500)] };
    // Everywhere it lies over another dot: thirty.
    expect(stands(named({ busy: false, linked: true }), around)).toBeNull();
    expect(stands(named(), around)).toEqual([39, 0]);
    const two = { dots: [dot('b', 500, 500), dot('c', 500, 500)] };
    expect(stands(named(), two)).toBeNull();
    expect(stands(named({ mark: 'square' }), two)).toEqual([39, 0]);
  });

  test('does not count its own dot', () => {
    const own: Dot = { id: 'a', at: [500, 500], box: boxAt(500, 500, 300, 300) };
    expect(stands(named({ busy: false, linked: true }), { dots: [own] })).toEqual([39, 0]);
  });
});

test('a risk dodges a route at a slip on its own side before it changes sides', () => {
  const east: Curve = [
    [500, 500],
    [600, 500],
  ];
  const lines = new Lines([line({ curve: east, mode: 'sea' })], view);
  const flat = { ...named({ choke: 80 }), text: 'X' };
  // Nine pixels up its box still meets the line, which costs a risk fifteen: the left side is free.
  expect(stands(flat, { lines })).toEqual([-19, 0]);
  // A name may be crossed at need: three is less than to go elsewhere.
  expect(stands({ ...named(), text: 'X' }, { lines })).toEqual([14, 0]);
  const thin: Crowd['taken'] = [boxAt(519, 500, 2, 1)];
  expect(stands(flat, { taken: thin })).toEqual([19, -9]);
  expect(
    stands({ ...named({ choke: 80, side: 'left' }), text: 'X' }, { taken: [boxAt(481, 500, 2, 1)] }),
  ).toEqual([-19, -9]);
});
