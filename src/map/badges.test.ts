import { describe, expect, test } from 'vitest';
import { flow, viewport } from '../../tests/map.ts';
import { placeBadges } from './badges.ts';
import { boxAt, type Crowd } from './crowd.ts';
import type { Curve } from './curve.ts';
import { Lines } from './lines.ts';
import type { Viewport } from './viewport.ts';

const view = viewport();
const crowd = (over: Partial<Crowd> = {}): Crowd => ({
  taken: [],
  corners: [],
  dots: [],
  lines: new Lines([], view),
  page: [0, 0, 1000, 1000],
  ...over,
});

/** Two fifths of its way it is in the middle of the view. */
const LONG: Curve = [
  [100, 500],
  [1100, 500],
];
/** So short that it is one point. */
const POINT: Curve = [
  [500, 500],
  [500.0001, 500],
];

/** Where the badge of one trade stands, and the foot of its thread, rounded. */
function placed(curve: Curve, over: Partial<Crowd> = {}, seen: Viewport = view) {
  const badge = placeBadges(crowd(over), [flow({ curve })], seen).get('oil');
  const short = (point: readonly number[] | undefined) => point?.map((one) => Math.round(one * 10) / 10);
  return { at: short(badge?.at), foot: short(badge?.foot) };
}

test('a badge stands on its route, as near the middle of the view as it can', () => {
  expect(placed(LONG)).toEqual({ at: [500, 500], foot: [500, 500] });
  const upright: Curve = [
    [300, 100],
    [300, 1100],
  ];
  expect(placed(upright)).toEqual({ at: [300, 500], foot: [300, 500] });
  // A quarter as far down a route that begins in the middle: its first place is a twenty-fifth of it.
  const away: Curve = [
    [500, 500],
    [1500, 500],
  ];
  expect(placed(away)).toEqual({ at: [540, 500], foot: [540, 500] });
  const hither: Curve = [
    [-500, 500],
    [500, 500],
  ];
  // Its last place is as far from its end.
  expect(placed(hither)).toEqual({ at: [460, 500], foot: [460, 500] });
});

test('a badge takes its place from all that come later', () => {
  const full = crowd();
  placeBadges(full, [flow({ curve: LONG })], view);
  expect(full.taken.map((box) => box.map(Math.round))).toEqual([[482, 490, 518, 510]]);
});

test('where a name stands, a badge goes farther along its route', () => {
  const { at, foot } = placed(LONG, { taken: [boxAt(500, 500, 40, 20)] });
  expect(Math.abs((at?.[0] ?? 0) - 500)).toBe(80);
  expect(at?.[1]).toBe(500);
  expect(foot).toEqual(at);
});

describe('a badge that cannot go along', () => {
  test('leaves a dot free by standing beside it', () => {
    expect(placed(POINT)).toEqual({ at: [500, 500], foot: [500, 500] });
    const dots = [{ id: 'a', at: [500, 500] as const, box: boxAt(500, 500, 11, 11) }];
    expect(placed(POINT, { dots })).toEqual({ at: [500, 520], foot: [500, 500] });
    const below = [...dots, { id: 'b', at: [500, 525] as const, box: boxAt(500, 525, 11, 11) }];
    expect(placed(POINT, { dots: below }).at).toEqual([500, 480]);
  });

  test('stands on the other side of a route that runs another way', () => {
    const dots = [{ id: 'a', at: [500, 500] as const, box: boxAt(500, 500, 30, 11) }];
    const down: Curve = [
      [500, 500],
      [500, 500.0001],
    ];
    // Twenty pixels to the side are too few here: the dot is broad.
    expect(placed(down, { dots }).at).toEqual([476.3, 475.6]);
    const beside = { id: 'b', at: [490, 500] as const, box: boxAt(490, 500, 11, 11) };
    expect(placed(down, { dots: [beside] }).at).toEqual([520, 500]);
  });

  test('goes far to lie under no name, though its thread must leave it', () => {
    expect(placed(POINT, { taken: [[400, 470, 600, 530]] }).at).toEqual([500, 548]);
    // Where the name lies to one side, the other is better: no thread strikes it out.
    expect(placed(POINT, { taken: [[400, 490, 600, 530]] }).at).toEqual([500, 466]);
  });

  test.each([
    [490, 466],
    [470, 452],
    [449, 434],
    [429, 414],
    [420, 500],
  ] as const)('goes no farther than it must: over a name from %i down it stands at %i', (top, y) => {
    expect(placed(POINT, { taken: [[400, top, 600, 700]] }).at).toEqual([500, y]);
  });

  test('lies rather on two dots than under a name', () => {
    const here = { id: 'a', at: [500, 500] as const, box: boxAt(500, 500, 400, 400) };
    expect(placed(POINT, { dots: [here] }).at).toEqual([500, 500]);
    expect(placed(POINT, { dots: [here, here], taken: [boxAt(500, 500, 40, 8)] }).at).toEqual([500, 520]);
  });

  test('keeps on the page', () => {
    const edge: Curve = [
      [10, 500],
      [10.0001, 500],
    ];
    expect(placed(edge).at).toEqual([34.4, 523.7]);
  });

  test('keeps away from what the page would hide it under', () => {
    expect(placed(POINT, { corners: [[450, 450, 550, 550]] }).at).toEqual([500, 566]);
    // Sooner over the edge of the page than there.
    const over = { corners: [[450, 300, 550, 533]], page: [0, 0, 1000, 540] } as const;
    expect(placed(POINT, over).at).toEqual([500, 548]);
  });

  test('counts in pixels, however the map is magnified', () => {
    const dots = [{ id: 'a', at: [500, 500] as const, box: boxAt(500, 500, 11, 11) }];
    const near = viewport({ scale: 4, x: -1500, y: -1500 });
    expect(placed(POINT, { dots }, near).at).toEqual([500, 505]);
  });
});

test('the shortest way chooses first', () => {
  const short: Curve = [
    [480, 500],
    [530, 500],
  ];
  const flows = [
    flow({ id: 'long', curve: LONG }),
    flow({ id: 'short', curve: short }),
    flow({
      id: 'middling',
      curve: [
        [300, 300],
        [400, 300],
      ],
    }),
  ];
  const badges = placeBadges(crowd(), flows, view);
  expect([...badges.keys()]).toEqual(['short', 'middling', 'long']);
  expect(badges.get('short')?.at[0]).toBeCloseTo(500, 6);
  const [x = 0, y = 0] = badges.get('long')?.at ?? [];
  expect(Math.abs(x - 500)).toBeCloseTo(40, 6);
  expect(y).toBeCloseTo(500, 6);
});
