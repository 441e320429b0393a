import { beforeEach, describe, expect, test, vi } from 'vitest';
import { viewport } from '../../../tests/map.ts';
import { stageOn, type Thing } from '../../../tests/scene.ts';
import { saltholm } from '../../../tests/support.ts';
import { pointAt } from '../curve.ts';
import { groundOf } from '../ground.ts';
import { placeOf } from '../places.ts';
import type { Show } from '../shows.ts';
import { COLOURS, toNumber } from '../style.ts';
import { toScreen } from '../viewport.ts';
import { actFor } from './acts.ts';
import { easeOut, fading, onPage } from './stage.ts';

const ground = groundOf(saltholm());
const [left = 0, top = 0] = ground.places.get('south-port') ?? [];
/** Saltholm and its seas on a page of a thousand pixels. */
const view = viewport({ x: -left + 100, y: -top + 900 });
const OWN = '#13736E';

beforeEach(() => {
  vi.stubGlobal('Path2D', class {});
});

/** One cue put on the stage, to be stepped through. */
function staged(show: Show) {
  const set = stageOn(view);
  const act = actFor(set.stage, { at: 0, length: 1000, entry: null, show });
  return { ...set, act };
}

const near = (thing: Thing | undefined): readonly number[] => [
  Math.round((thing?.x ?? 0) * 10) / 10,
  Math.round((thing?.y ?? 0) * 10) / 10,
];
const page = (place: string): readonly [number, number] => {
  const [x, y] = onPage(view, placeOf(ground, place));
  return [Math.round(x * 10) / 10, Math.round(y * 10) / 10];
};
const [hx, hy] = page('harbour-town');

test.each([
  [
    [500, 500],
    [500, 500],
  ],
  [
    [5, 5],
    [40, 70],
  ],
  [
    [995, 999],
    [960, 970],
  ],
] as const)('what happens at %j is shown on the page at %j', (at, shown) => {
  expect(onPage(viewport(), at)).toEqual(shown);
});

test('what happens off the map is shown in a corner of the page', () => {
  expect(onPage(view, null)).toEqual([60, 930]);
});

test('movements begin quickly and end slowly, and words come and go', () => {
  expect([0, 0.5, 1, 3].map(easeOut)).toEqual([0, 0.875, 1, 1]);
  expect([0, 0.06, 0.12, 0.5, 0.75, 0.875, 1, 1.2].map((share) => fading(share))).toEqual([
    0, 0.5, 1, 1, 1, 0.5, 0, 0,
  ]);
  expect([0.25, 0.75].map((share) => fading(share, 0.5, 0.5))).toEqual([0.5, 0.5]);
});

describe('on the stage', () => {
  test('a policy raises the flag of its government', () => {
    const { act, images, texts, group } = staged({ kind: 'flag', actor: 'saltholm' });
    expect(texts[0]?.shows).toBe('Harbour Town');
    expect(texts[0]?.style).toMatchObject({ color: OWN });
    expect(images[0]?.shows).toBe(`stamp 1 flag ${OWN} diamond`);
    expect(group.children).toEqual([images[0], texts[0]]);
    act.step(0);
    expect([...near(images[0]), images[0]?.scaleY, images[0]?.alpha]).toEqual([hx + 14, hy, 0.05, 0]);
    act.step(0.3);
    expect([...near(images[0]), images[0]?.scaleY, images[0]?.alpha]).toEqual([hx + 14, hy - 22, 1, 1]);
    expect(near(texts[0])).toEqual([hx + 14, hy - 56]);
    act.end();
    expect([images[0]?.gone, texts[0]?.gone]).toEqual([true, true]);
  });

  test('a supplier’s answer is stamped, in its colour or in red', () => {
    const stamp = (tone: 'good' | 'bad', word: 'production' | 'refused') =>
      staged({ kind: 'stamp', actor: 'northmark', system: 'coastal-gun', tone, word });
    const good = stamp('good', 'production');
    expect(good.texts.map(({ shows }) => shows)).toEqual(['signed', 'Coastal gun']);
    expect(good.texts[0]?.style).toMatchObject({ color: '#2B5A92' });
    // Six letters of six pixels, and six about them.
    expect(good.pens[0]?.[1]).toBe('fillRoundedRect -24 -13 48 26 4');
    expect(stamp('bad', 'refused').texts[0]?.style).toMatchObject({ color: COLOURS.struck });
    good.act.step(0);
    expect(good.texts[0]?.scale).toBeCloseTo(1.7, 9);
    good.act.step(0.22);
    // Its government has no capital on the map: in the corner.
    expect([...near(good.texts[0]), good.texts[0]?.scale, good.texts[0]?.rotation]).toEqual([
      60, 902, 1, -0.12,
    ]);
    expect(near(good.texts[1])).toEqual([60, 930]);
    good.act.end();
    expect(good.texts.map(({ gone }) => gone)).toEqual([true, true]);
  });

  test('a project that is built is named at its owner’s', () => {
    const { act, texts } = staged({ kind: 'build', project: 'breakwater' });
    act.step(0.5);
    expect([texts[0]?.shows, ...near(texts[0])]).toEqual(['The breakwater', hx, hy - 20]);
    const foreign = staged({ kind: 'build', project: 'northern-light' });
    foreign.act.step(0.5);
    expect(near(foreign.texts[0])).toEqual([60, 910]);
    act.end();
    expect(texts[0]?.gone).toBe(true);
  });

  test('the days of the month are counted', () => {
    const { act, texts } = staged({ kind: 'days', days: 30 });
    const said = [0, 0.01, 0.5, 0.51, 1, 1.5].map((share) => {
      act.step(share);
      return texts[0]?.shows;
    });
    expect(said).toEqual(['Day 1', 'Day 1', 'Day 15', 'Day 16', 'Day 30', 'Day 30']);
    expect(near(texts[0])).toEqual([500, 22]);
  });

  test('a lot goes along its legs in the days of the month, and stands where it has come to', () => {
    const way = [
      { leg: 'kongsvik-sound', from: 0, to: 1, fromDay: 0, toDay: 15 },
      { leg: 'sound-harbour', from: 0, to: 0.5, fromDay: 15, toDay: 30 },
    ];
    const { act, images } = staged({
      kind: 'move',
      shipment: 's1',
      system: 'coastal-gun',
      way,
      starts: 0.2,
      stops: 0.6,
    });
    expect(images[0]?.shows).toBe('stamp 1 lot sea #2B5A92 false false');
    const on = (leg: string, share: number): readonly number[] =>
      toScreen(view, pointAt(ground.curves.get(leg) ?? [], share).at).map((one) => Math.round(one * 10) / 10);
    const at = (share: number): readonly number[] => {
      act.step(share);
      return near(images[0]);
    };
    expect(at(0.1)).toEqual(on('kongsvik-sound', 0));
    expect(at(0.3)).toEqual(on('kongsvik-sound', 0.5));
    expect(at(0.5)).toEqual(on('sound-harbour', 0.25));
    expect(at(0.9)).toEqual(on('sound-harbour', 0.5));
    act.end();
    expect(images[0]?.gone).toBe(true);
  });

  test('coins come along the way of what is sold, one after another', () => {
    const { act, images } = staged({ kind: 'coins', route: 'north-line', purse: 'silver' });
    expect(images).toHaveLength(3);
    act.step(0.05);
    expect(images.map(({ alpha }) => alpha > 0)).toEqual([true, false, false]);
    act.step(0.5);
    expect(images.map(({ alpha }) => alpha)).toEqual([1, 1, 1]);
    act.step(0.9);
    expect(images.map(({ alpha }) => alpha > 0)).toEqual([false, false, true]);
    expect(near(images[0])).toEqual(toScreen(view, ground.places.get('harbour-town') ?? [0, 0]));
    act.end();
    expect(images.every(({ gone }) => gone)).toBe(true);
  });

  test('whoever is sanctioned is named', () => {
    const { act, texts, images } = staged({ kind: 'designated', actor: 'saltholm', designation: 'captain' });
    expect(texts[0]?.shows).toBe('The captain of the North Line · sanctioned');
    act.step(0.25);
    expect([...near(images[0]), images[0]?.scale, ...near(texts[0])]).toEqual([hx, hy - 30, 1, hx, hy - 58]);
    act.step(0);
    expect(images[0]?.scale).toBeCloseTo(1.6, 9);
  });

  test.each([
    [
      { kind: 'delivered', node: 'kongsvik', system: 'coastal-gun' },
      'Coastal gun · delivered',
      COLOURS.own,
      46,
      'kongsvik',
    ],
    [
      { kind: 'held', shipment: 's1', leg: 'sound-harbour' },
      'held up',
      COLOURS.warningText,
      18,
      'sound-harbour',
    ],
    [{ kind: 'lost', shipment: 's1', leg: 'sound-harbour' }, 'lost', COLOURS.struck, 26, 'sound-harbour'],
    [{ kind: 'salvo', node: 'kongsvik', stopped: true }, 'defended', COLOURS.own, 18, 'kongsvik'],
    [{ kind: 'salvo', node: 'kongsvik', stopped: false }, 'hit', COLOURS.struck, 38, 'kongsvik'],
    [{ kind: 'close', place: 'north-sound' }, 'North Sound · closed', COLOURS.struck, 34, 'north-sound'],
    [{ kind: 'open', place: 'north-sound' }, 'open again', COLOURS.own, 16, 'north-sound'],
  ] as const)('%o opens a ring and says so', (show, words, colour, reach, place) => {
    const { act, texts, pens } = staged(show as Show);
    expect(texts[0]?.shows).toBe(words);
    expect(texts[0]?.style).toMatchObject({ color: colour });
    const [x, y] = onPage(view, placeOf(ground, place));
    const short = (value: number): number => Math.round(value * 100) / 100;
    act.step(0.5);
    expect(pens[0]).toEqual([
      'clear',
      `lineStyle 3 ${toNumber(colour)} 0.5`,
      `strokeCircle ${short(x)} ${short(y)} ${short(5 + reach * 0.875)}`,
      `lineStyle 1.6 ${toNumber(colour)} 0.4`,
      `strokeCircle ${short(x)} ${short(y)} ${short(4 + reach * 0.6 * 0.875)}`,
    ]);
    expect(texts[0]?.y).toBeCloseTo(y - 22 - 6 * 0.875, 6);
    act.end();
    expect([texts[0]?.gone, pens[0]?.at(-1)]).toEqual([true, 'destroy']);
  });

  test('that no strike comes is said at home, when its die has fallen', () => {
    const { act, texts, pens } = staged({ kind: 'strike', comes: false, by: 'kongsvik' });
    expect(texts[0]?.shows).toBe('no strike');
    act.step(0.5);
    expect(texts[0]?.alpha).toBe(0);
    act.step(0.8);
    expect(texts[0]?.alpha).toBe(1);
    expect(pens[0]?.filter((one) => one.startsWith('strokeCircle')).at(-2)).toMatch(
      new RegExp(`^strokeCircle ${hx} ${hy} `),
    );
    act.end();
    expect(texts[0]?.gone).toBe(true);
  });

  test.each([
    [
      { kind: 'delivered', node: 'kongsvik', system: 'coastal-gun' },
      'stamp 1 delivered #2B5A92',
      'kongsvik',
      0,
    ],
    [{ kind: 'close', place: 'north-sound' }, 'stamp 1 closed', 'north-sound', 0],
    [
      { kind: 'pledge', actor: 'saltholm', deed: 'a-loan', kept: true },
      'stamp 1 seal true',
      'harbour-town',
      26,
    ],
    [
      { kind: 'pledge', actor: 'saltholm', deed: 'a-loan', kept: false },
      'stamp 1 seal false',
      'harbour-town',
      26,
    ],
  ] as const)('%o has a badge of its own, which comes down on its place', (show, badge, place, lift) => {
    const { act, images } = staged(show as Show);
    expect(images[0]?.shows).toBe(badge);
    const [x, y] = page(place);
    act.step(0);
    expect(near(images[0])).toEqual([x, Math.round((y - lift - 30) * 10) / 10]);
    act.step(0.25);
    expect([...near(images[0]), images[0]?.scale]).toEqual([x, Math.round((y - lift) * 10) / 10, 1]);
    act.end();
    expect(images[0]?.gone).toBe(true);
  });

  test('a promise says whether it was kept', () => {
    const said = (kept: boolean) => staged({ kind: 'pledge', actor: 'saltholm', deed: 'x', kept }).texts[0];
    expect([said(true)?.shows, said(false)?.shows]).toEqual([' · kept', ' · broken']);
    expect(said(false)?.style).toMatchObject({ color: COLOURS.struck });
  });

  test('the view goes to what is shown next, and is there at the end, however it comes', () => {
    const to: Show = { kind: 'salvo', node: 'harbour-town', stopped: false };
    const { act, seen } = staged({ kind: 'camera', to, near: true });
    const places = () => toScreen(seen.view, ground.places.get('harbour-town') ?? [0, 0]);
    act.step(0);
    expect(seen.view.scale).toBe(view.scale);
    act.step(0.5);
    expect(seen.view.scale).toBeGreaterThan(view.scale);
    act.end();
    expect(seen.view.scale).toBeCloseTo(2.2, 6);
    expect(places().map(Math.round)).toEqual([500, 500]);
  });

  test('the view stays where it shows what is shown next, and while nothing moves', () => {
    for (const show of [
      { kind: 'camera', to: { kind: 'salvo', node: 'harbour-town', stopped: true }, near: false },
      { kind: 'hush' },
    ] as const) {
      const { act, seen, group } = staged(show);
      act.step(0.5);
      act.end();
      expect(seen.view).toBe(view);
      expect(group.children).toEqual([]);
    }
  });

  test('a strike comes out of the corner and bursts at home, when its die has fallen', () => {
    const { act, pens } = staged({ kind: 'strike', comes: true, by: 'northmark' });
    const pen = pens[0] ?? [];
    act.step(0.5);
    expect(pen).toEqual([]);
    act.step(0.62);
    const [, , , begins] = pen;
    expect(begins).toBe('moveTo 60 930');
    expect(pen.some((one) => one.startsWith('strokeCircle'))).toBe(false);
    pen.length = 0;
    act.step(0.92);
    const circle = pen.find((one) => one.startsWith('strokeCircle')) ?? '';
    expect(circle).toBe(`strokeCircle ${hx} ${hy} ${10 + 80 * 0.875}`);
    expect(pen.filter((one) => one.startsWith('lineTo'))).toHaveLength(9);
  });
});

test('flags, coins and gavels are painted as they are meant', () => {
  const painted = (show: Show, key: string): readonly string[] =>
    staged(show).textures.get(`stamp 1 ${key}`) ?? [];
  const icon = (at: string, colour: string) => [
    'save',
    `translate ${at}`,
    expect.stringMatching(/^scale/),
    `fillStyle = ${colour}`,
    'fill {}',
    'restore',
  ];
  expect(painted({ kind: 'coins', route: 'north-line', purse: 'silver' }, 'coin')).toEqual([
    'size 22 22',
    'scale 1 1',
    'translate 11 11',
    'beginPath',
    'arc 0 0 10 0 6.28',
    `fillStyle = ${COLOURS.card}`,
    'fill',
    ...icon('-7.5 -7.5', COLOURS.homeName),
    'refresh',
  ]);
  expect(painted({ kind: 'designated', actor: 'saltholm', designation: 'captain' }, 'gavel')).toEqual([
    'size 34 34',
    'scale 1 1',
    'translate 17 17',
    'beginPath',
    'arc 0 0 15 0 6.28',
    `fillStyle = ${COLOURS.card}`,
    'fill',
    'lineWidth = 2',
    `strokeStyle = ${COLOURS.struck}`,
    'stroke',
    ...icon('-10 -10', COLOURS.struck),
    'refresh',
  ]);
  expect(painted({ kind: 'flag', actor: 'saltholm' }, `flag ${OWN} diamond`)).toEqual([
    'size 44 48',
    'scale 1 1',
    'translate 22 24',
    `fillStyle = ${COLOURS.ink}`,
    'fillRect -14 -22 2.2 44',
    'beginPath',
    'roundRect -12 -22 30 22 2',
    `fillStyle = ${COLOURS.card}`,
    'fill',
    'lineWidth = 2',
    `strokeStyle = ${OWN}`,
    'stroke',
    'translate 3 -11',
    `fillStyle = ${OWN}`,
    'fill {}',
    'refresh',
  ]);
});
