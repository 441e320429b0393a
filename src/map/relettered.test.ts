import { describe, expect, test } from 'vitest';
import { bare, flow, line, node, token, viewport } from '../../tests/map.ts';
import { boxAt, type Crowd } from './crowd.ts';
import { project } from './geo/projection.ts';
import { countries, seas } from './geo/world.ts';
import { countriesOf, GroundNames, seasOf, type Written } from './ground-names.ts';
import { Letterer, type Lettering, type Measure, STYLES } from './labels.ts';
import { Lines } from './lines.ts';
import type { Picture } from './model.ts';

const measure: Measure = (text, style) => text.length * STYLES[style].size * 0.56;
const [ix, iy] = project(53, 32);
/** Iran and what is around it. */
const view = viewport({ scale: 0.5, x: 400 - ix * 0.5, y: 300 - iy * 0.5, width: 800, height: 600 });
const here = (dx: number, dy: number): readonly [number, number] => [ix + dx * 2, iy + dy * 2];

const picture: Picture = bare({
  home: ['iran'],
  nodes: [node({ at: here(0, 0), busy: true }), node({ id: 'b', name: 'Beeville', at: here(100, 50) })],
  legs: [line({ curve: [here(0, 0), here(100, 50)] })],
  tokens: [token({ at: here(50, 25) })],
  flows: [flow({ curve: [here(-100, 0), here(100, 0)] })],
});
const changedNode = (over: Parameters<typeof node>[0]): Picture => ({
  ...picture,
  nodes: [{ ...(picture.nodes[0] as Picture['nodes'][0]), ...over }, ...picture.nodes.slice(1)],
});
const one = <K extends 'legs' | 'tokens' | 'flows'>(list: K, over: Partial<Picture[K][number]>): Picture => ({
  ...picture,
  [list]: [{ ...(picture[list][0] as object), ...over }],
});

describe('names are set again', () => {
  const again = (next: Picture, seen = view): boolean => {
    const letterer = new Letterer(measure);
    const first: Lettering = letterer.letter(picture, view);
    const second = letterer.letter(next, seen);
    expect(letterer.effort.layouts).toBe(first === second ? 1 : 2);
    return first !== second;
  };

  test.each([
    ['a place is called otherwise', changedNode({ name: 'Other' })],
    ['a place is another', changedNode({ id: 'z' })],
    ['a place lies elsewhere', changedNode({ at: here(1, 0) })],
    ['a risk has changed', changedNode({ choke: 4 })],
    ['a place matters more', changedNode({ chosen: true })],
    ['a place has come', { ...picture, nodes: [...picture.nodes, node({ id: 'c', at: here(-50, 50) })] }],
    ['a way runs otherwise', one('legs', { curve: [here(0, 0), here(90, 50)] })],
    ['a way is another kind', one('legs', { mode: 'air' })],
    ['a way is gone', { ...picture, legs: [] }],
    ['a lot has moved', one('tokens', { at: here(51, 25) })],
    ['a lot is another', one('tokens', { id: 's2' })],
    ['a lot is gone', { ...picture, tokens: [] }],
    ['a trade is another', one('flows', { id: 'gas' })],
    ['a trade goes elsewhere', one('flows', { route: 'other' })],
    ['a trade is gone', { ...picture, flows: [] }],
    ['home is another', { ...picture, home: ['iraq'] }],
  ] as const)('where %s', (_, next) => {
    expect(again(next as Picture)).toBe(true);
  });

  test.each([
    ['a place is shut', changedNode({ shut: true })],
    ['a way is in use', one('legs', { state: 'used', colour: '#000000' })],
    ['a lot is chosen', one('tokens', { chosen: true, at: [...here(50, 25)] as [number, number] })],
    ['more is traded', one('flows', { tenths: 9 })],
    ['a land has another colour', { ...picture, fills: { iran: '#000000' } }],
  ] as const)('but not where %s', (_, next) => {
    expect(again(next as Picture)).toBe(false);
  });

  test('where the view is another', () => {
    expect(again(picture, { ...view })).toBe(true);
  });
});

describe('the lettering of a picture', () => {
  const { nodes, ground, badges } = new Letterer(measure).letter(picture, view);

  test('has the places, the lands and the badges', () => {
    expect(nodes.map(({ text }) => text)).toEqual(['Aville', 'Beeville']);
    expect(ground.find(({ style }) => style === 'home')?.text).toBe('IRAN');
    expect([...badges.keys()]).toEqual(['oil']);
  });

  test('leaves out what is far beyond the page', () => {
    const far = [
      node({ id: 'far', at: here(-900, 0), busy: true }),
      node({ id: 'near', at: here(-430, 0), busy: true }),
    ];
    const set = new Letterer(measure).letter({ ...picture, nodes: far }, view);
    expect(set.nodes.map(({ id }) => id)).toEqual(['near']);
  });

  test('keeps out of the corners of the page', () => {
    const side = (x: number, y: number): string => {
      const at = here(x - 400, y - 300);
      const [label] = new Letterer(measure).letter(
        bare({ nodes: [node({ at, mark: 'square' })] }),
        view,
      ).nodes;
      return label ? (label.x > x + 5 ? 'right' : label.x < x - 5 ? 'left' : 'over or under') : 'nowhere';
    };
    // Beside the zoom, the deck, and the words over the deck.
    expect([side(740, 60), side(740, 570), side(628, 515)]).toEqual(['left', 'left', 'left']);
    // Under the zoom, over the words, and to the left of all.
    expect([side(740, 150), side(628, 470), side(560, 515)]).toEqual(['right', 'right', 'right']);
  });
});

describe('the names of lands and waters', () => {
  test('come as the map is magnified: the largest first', () => {
    const named = (scale: number, low = 1, high = 4) =>
      countriesOf(bare({ home: ['iran'] }), scale, low, high);
    const ranks = (scale: number): number[] =>
      [...new Set(named(scale).map(({ label, id }) => (id === 'iran' ? 1 : Math.max(2, label.rank))))].sort();
    expect(ranks(0.1)).toEqual([1]);
    expect(ranks(0.12)).toEqual([1, 2]);
    expect(ranks(0.2)).toEqual([1, 2, 3]);
    expect(ranks(0.35)).toEqual([1, 2, 3]);
    expect(ranks(0.36)).toEqual([1, 2, 3, 4]);
    expect(named(1, 1, 1).map(({ id, style }) => `${id} ${style}`)).toEqual(['iran home']);
    expect(new Set(named(1, 2, 2).map(({ style }) => style))).toEqual(new Set(['country']));
    expect(new Set(named(1, 3, 4).map(({ style }) => style))).toEqual(new Set(['small']));
    expect(named(1)).toHaveLength(countries().filter(({ label }) => label).length);
  });

  test('no land but home has the rank of home', () => {
    expect(countriesOf(bare(), 1, 1, 1)).toEqual([]);
  });

  test('seas are written where there is room', () => {
    expect(seasOf(1)).toHaveLength(seas().length);
    expect(seasOf(0.0001).every(({ label }) => label.rank <= 1)).toBe(true);
    expect(seasOf(0.13).length).toBe(seas().filter(({ label }) => label.rank <= 2).length);
    expect(new Set(seasOf(1).map(({ style }) => style))).toEqual(new Set(['sea']));
  });
});

describe('a name on its land', () => {
  const square = (half: number): Written => ({
    id: 'land',
    label: { text: 'LAND', x: 500, y: 500, angle: 0, rank: 2 },
    style: 'country',
    rings: [[500 - half, 500 - half, 500 + half, 500 - half, 500 + half, 500 + half, 500 - half, 500 + half]],
  });
  const crowd = (over: Partial<Crowd> = {}): Crowd => ({
    taken: [],
    corners: [],
    dots: [],
    lines: new Lines([], viewport()),
    page: [0, 0, 1000, 1000],
    ...over,
  });
  const ten: Measure = (_, style) => STYLES[style].size * 4;
  const place = (written: Written, over: Partial<Crowd> = {}, seen = viewport()) =>
    new GroundNames(ten).place(crowd(over), written, seen);

  test('stands at its own place in its own writing where it can', () => {
    // Forty-two and three spaces wide.
    expect(place(square(100))).toEqual({
      id: 'land',
      text: 'LAND',
      style: 'country',
      size: 10.5,
      spacing: 1.5,
      x: 500,
      y: 500,
      angle: 0,
      width: 46.5 + 4,
      height: 13.5,
      warns: false,
    });
  });

  test('is written smaller and closer where its land is small, and not at all where that does not do', () => {
    // Within two pixels of the letters on either side.
    expect(place(square(24.3))).toMatchObject({ size: 10.5 });
    expect(place(square(24.2))).toMatchObject({ size: 9.5, spacing: 1 });
    expect(place(square(21.4))).toMatchObject({ size: 9, spacing: 0.4 });
    expect(place(square(19.5))).toBeNull();
  });

  test.each([
    ['home', 38, 15, 4.5],
    ['home', 36, 13, 3],
    ['home', 30, 11.5, 1.8],
    ['home', 25, 10, 0.8],
    ['home', 22, null, null],
    ['small', 21, 9, 1.2],
    ['small', 20, 9, 0.3],
    ['small', 19.4, null, null],
  ] as const)(
    '%s on a land of %d about its middle is written in %d, spaced by %d',
    (style, half, size, spacing) => {
      const label = place({ ...square(half), style });
      expect([label?.size ?? null, label?.spacing ?? null]).toEqual([size, spacing]);
    },
  );

  test('gives way to what stands there, along or across', () => {
    const taken = [boxAt(500, 500, 4, 4)];
    // Half its height and two make 8.75: fourteen is the first step that does.
    expect(place(square(100), { taken })).toMatchObject({ x: 500, y: 514 });
    expect(place(square(100), { taken: [...taken, boxAt(500, 514, 4, 4)] })).toMatchObject({
      x: 500,
      y: 486,
    });
  });

  test('takes its place from what comes later', () => {
    const full = crowd();
    new GroundNames(ten).place(full, square(100), viewport());
    expect(full.taken).toEqual([boxAt(500, 500, 50.5, 13.5)]);
    const turned = crowd();
    const upright = square(100);
    new GroundNames(ten).place(turned, { ...upright, label: { ...upright.label, angle: 90 } }, viewport());
    expect(turned.taken[0]?.map((edge) => Math.round(edge * 100) / 100)).toEqual([
      493.25, 474.75, 506.75, 525.25,
    ]);
  });

  test('is left out where it lies far beyond the page', () => {
    const away = (x: number, y: number) => place(square(100), {}, viewport({ x: x - 500, y: y - 500 }));
    expect(away(-189, 500)).not.toBeNull();
    expect(away(-191, 500)).toBeNull();
    expect(away(500, -191)).toBeNull();
    expect(away(1191, 500)).toBeNull();
    expect(away(500, 1191)).toBeNull();
  });

  test('of a sea stands on the water', () => {
    const sea: Written = { ...square(100), style: 'sea' };
    // Its place lies on the land: nowhere near is there water.
    expect(place(sea)).toBeNull();
    const shore: Written = { ...sea, rings: [[500, 400, 700, 400, 700, 600, 500, 600]] };
    const label = place(shore);
    expect(label?.x).toBeLessThan(500);
    expect(label?.style).toBe('sea');
  });

  test('finds its room anew when the map is magnified', () => {
    const names = new GroundNames(ten);
    const small = square(19);
    expect(names.place(crowd(), small, viewport())).toBeNull();
    expect(names.place(crowd(), small, viewport({ scale: 2, x: -500, y: -500 }))).not.toBeNull();
    expect(names.place(crowd(), small, viewport())).toBeNull();
  });
});
