// @vitest-environment happy-dom
import { describe, expect, test } from 'vitest';
import { viewport } from '../../../tests/map.ts';
import type { MapPlan } from '../../store/map-editor.ts';
import { bow, smooth } from '../curve.ts';
import { homeView, project, world } from '../geo/projection.ts';
import { COLOURS } from '../style.ts';
import { toScreen, toWorld, type Viewport } from '../viewport.ts';
import { drawCursor, drawDegrees, drawRubber } from './frame.ts';
import { commandOf, stepOf } from './keys.ts';
import { pictureOfPlan, placesOf } from './picture.ts';
import { around, hold, isDrawn, spotAt, zoomed } from './view.ts';

test.each([
  ['ArrowLeft', [-12, 0], [-60, 0]],
  ['ArrowRight', [12, 0], [60, 0]],
  ['ArrowUp', [0, -12], [0, -60]],
  ['ArrowDown', [0, 12], [0, 60]],
] as const)('%s moves the cursor a little, and with Shift far', (key, near, far) => {
  expect(stepOf(key, false)?.map((one) => one || 0)).toEqual(near);
  expect(stepOf(key, true)?.map((one) => one || 0)).toEqual(far);
});

test.each([
  ['Enter', 'press'],
  [' ', 'press'],
  ['m', 'fetch'],
  ['+', 'nearer'],
  ['=', 'nearer'],
  ['-', 'farther'],
  ['0', 'whole'],
  ['Delete', 'delete'],
  ['Backspace', 'delete'],
  ['Escape', 'leave'],
  ['Tab', null],
  ['ArrowLeft', null],
] as const)('the key %s asks the map: %s', (key, command) => {
  expect(commandOf({ key, code: '' })).toBe(command);
});

test('no letter moves the cursor', () => {
  expect(stepOf('m', false)).toBeNull();
});

const place = (id: string, lon: number, lat: number) =>
  ({ id, name: id.toUpperCase(), lon, lat, kind: 'port', side: 'above', mark: null, colour: null }) as const;
const leg = (id: string, from: string, to: string) =>
  ({ id, from, to, mode: 'road', via: [], colour: null }) as const;

describe('the picture of a plan', () => {
  const plan: MapPlan = {
    places: [place('a', 60, 20), { ...place('b', 70, 30), colour: '#123456' }, place('c', 10, 10)],
    legs: [
      { ...leg('ab', 'a', 'b'), via: [[65, 28]] },
      { ...leg('ac', 'a', 'c'), mode: 'air', colour: '#654321' },
      leg('out', 'nowhere', 'a'),
      leg('off', 'a', 'nowhere'),
    ],
    fills: { norway: '#ff0000' },
    home: ['norway'],
  };
  const places = placesOf(plan);
  const at = (lon: number, lat: number) => project(lon, lat, false);

  test('has its places as busy ones, to the part of a unit', () => {
    expect([...places]).toEqual([
      ['a', at(60, 20)],
      ['b', at(70, 30)],
      ['c', at(10, 10)],
    ]);
    const { nodes } = pictureOfPlan(plan, places, [{ kind: 'place', id: 'b' }]);
    expect(nodes[0]).toEqual({
      id: 'a',
      name: 'A',
      at: at(60, 20),
      kind: 'port',
      mark: null,
      colour: COLOURS.ink,
      side: 'above',
      offset: [0, 0],
      choke: null,
      shut: false,
      scorched: false,
      busy: true,
      linked: true,
      chosen: false,
    });
    expect(nodes[1]).toMatchObject({ colour: '#123456', chosen: true });
  });

  test('has its legs as open ones, by their points, and flights as bows', () => {
    const { legs, fills, home, tokens, flows } = pictureOfPlan(plan, places, [{ kind: 'leg', id: 'ac' }]);
    expect(legs).toEqual([
      {
        id: 'ab',
        from: 'a',
        to: 'b',
        curve: smooth([at(60, 20), at(65, 28), at(70, 30)]),
        mode: 'road',
        days: 0,
        width: 2.2,
        colour: COLOURS.neutral,
        state: 'used',
        routes: [],
        chosen: false,
      },
      expect.objectContaining({
        id: 'ac',
        curve: bow(at(60, 20), at(10, 10)),
        colour: '#654321',
        chosen: true,
      }),
    ]);
    expect({ fills, home, tokens, flows }).toEqual({
      fills: plan.fills,
      home: ['norway'],
      tokens: [],
      flows: [],
    });
  });

  test('marks a leg and a place of one name apart', () => {
    const twins = { ...plan, places: [...plan.places, place('ab', 1, 1)] };
    const marked = pictureOfPlan(twins, placesOf(twins), [{ kind: 'leg', id: 'ab' }]);
    expect(marked.nodes.filter(({ chosen }) => chosen)).toEqual([]);
    expect(marked.legs.filter(({ chosen }) => chosen).map(({ id }) => id)).toEqual(['ab']);
    expect(marked.nodes.filter(({ linked }) => linked).map(({ id }) => id)).toEqual(['a', 'b', 'c']);
  });
});

describe('the view of places', () => {
  const shown = (view: Viewport): number[] =>
    [...toWorld(view, [0, 0]), ...toWorld(view, [view.width, view.height])].map(Math.round);

  test('of none is where games begin', () => {
    const [x, y, w, h] = homeView;
    const view = around([], w / 4, h / 4);
    expect(view.scale).toBeCloseTo(0.25, 9);
    expect(shown(view)).toEqual([x, y, x + w, y + h]);
  });

  test('has a margin about them, in the direction that needs it most', () => {
    expect(
      shown(
        around(
          [
            [1000, 1000],
            [2000, 1100],
          ],
          1350,
          1350,
        ),
      ),
    ).toEqual([825, 375, 2175, 1725]);
    expect(
      shown(
        around(
          [
            [1000, 1000],
            [1100, 2000],
          ],
          1350,
          1350,
        ),
      ),
    ).toEqual([375, 825, 1725, 2175]);
  });

  test('of one shows no less than the land around it', () => {
    expect(shown(around([[1500, 1500]], 520, 520))).toEqual([1370, 1370, 1630, 1630]);
  });

  test('is magnified no more than three pixels a unit, about its point', () => {
    const view = around([[1500, 1500]], 520, 520);
    expect(zoomed(view, 100, [0, 0]).scale).toBe(3);
    const near = zoomed(view, 1.2, [100, 300]);
    expect(near.scale).toBeCloseTo(2.4, 9);
    expect(toWorld(near, [100, 300])[0]).toBeCloseTo(toWorld(view, [100, 300])[0], 6);
    expect(toWorld(near, [100, 300])[1]).toBeCloseTo(toWorld(view, [100, 300])[1], 6);
  });

  test('shows the whole globe at the least', () => {
    const far = hold(viewport({ scale: 1e-6, width: 950, height: 400 }));
    expect(far.scale).toBeCloseTo(Math.min(950 / (world[2] - world[0]), 400 / (world[3] - world[1])), 12);
    const high = hold(viewport({ scale: 1e-6, width: 400, height: 950 }));
    expect(high.scale).toBeCloseTo(400 / (world[2] - world[0]), 12);
  });

  test('tells degrees in hundredths, both ways', () => {
    const view = viewport();
    const spot = (lon: number, lat: number) => spotAt(view, toScreen(view, project(lon, lat, false)));
    expect(spot(12.344, 45.678)).toEqual({ lon: 12.34, lat: 45.68 });
    expect(spot(-170, -33.333)).toEqual({ lon: -170, lat: -33.33 });
    expect(Object.is(spot(-0.001, -0.001).lon, 0)).toBe(true);
  });
});

test.each([
  [[world[0], world[1]], true],
  [[world[2], world[3]], true],
  [[world[0] - 1, 0], false],
  [[world[2] + 1, 0], false],
  [[0, world[1] - 1], false],
  [[0, world[3] + 1], false],
] as const)('the base map reaches to %j: %s', (at, drawn) => {
  expect(isDrawn(at)).toBe(drawn);
});

describe('the lines of degrees', () => {
  const drawn = (view: Viewport) => {
    const all = drawDegrees(view);
    return {
      words: all.filter(({ tagName }) => tagName === 'text').map((one) => one.textContent),
      lines: all.flatMap((one) => one.getAttribute('d') ?? []),
      texts: all.filter(({ tagName }) => tagName === 'text'),
    };
  };
  /** A view of the sea to the west of Africa, where a degree has an even width. */
  const about = (lon: number, lat: number, scale: number): Viewport => {
    const [x, y] = project(lon, lat, false);
    return { scale, x: 300 - x * scale, y: 200 - y * scale, width: 600, height: 400 };
  };

  test('lie every so many degrees that they stand apart, and say how many', () => {
    const near = drawn(about(60, 20, 1));
    // About sixty east a degree is about 55 pixels wide: one is too narrow.
    expect(near.words.slice(0, 2)).toEqual(['56° E', '58° E']);
    expect(drawn(about(60, 20, 1.3)).words.slice(0, 2)).toEqual(['57° E', '58° E']);
    expect(drawn(about(60, 20, 0.3)).words).toContain('60° E');
    expect(drawn(about(60, 20, 0.3)).words).not.toContain('62° E');
    expect(drawn(about(0, 0, 0.02)).words).toContain('90° E');
  });

  test('run over the whole view, a number at the foot and at the left of each', () => {
    const { lines, words, texts } = drawn(about(60, 20, 1));
    const upright = lines.filter((d) => d.includes('V'));
    const level = lines.filter((d) => d.includes('H'));
    expect(upright).toContain('M300 0V400');
    expect(level).toContain('M0 200H600');
    const at = (text: string) => texts[words.indexOf(text)];
    expect(at('60° E')?.getAttribute('x')).toBe('300');
    expect(at('60° E')?.getAttribute('y')).toBe('395');
    expect(at('20° N')?.getAttribute('x')).toBe('5');
    expect(at('20° N')?.getAttribute('y')).toBe('203.5');
    // A number at the very edge would be cut off: its line has none.
    expect(upright.length + level.length).toBeGreaterThanOrEqual(words.length);
    for (const d of upright) expect(Number(/^M(-?[\d.]+)/.exec(d)?.[1])).toBeGreaterThanOrEqual(0);
  });

  test('call what lies beyond the other edge of the globe west', () => {
    const { words } = drawn(about(-172, 20, 1));
    expect(words).toContain('172° W');
    expect(drawn(about(178, -20, 1)).words).toContain('178° E');
    expect(drawn(about(178, -20, 1)).words).toContain('20° S');
  });

  test('end where the globe does', () => {
    const far = drawn({ ...about(0, 0, 0.03), x: 300, y: 100 });
    const [left, top] = [300 + world[0] * 0.03, 100 + world[1] * 0.03];
    const [right, bottom] = [300 + world[2] * 0.03, 100 + world[3] * 0.03];
    const short = (value: number): number => Math.round(value * 10) / 10;
    for (const d of far.lines.filter((one) => one.includes('V')))
      expect(d).toMatch(new RegExp(`^M[\\d.]+ ${short(top)}V${short(bottom)}$`));
    for (const d of far.lines.filter((one) => one.includes('H')))
      expect(d).toMatch(new RegExp(`^M${short(left)} [\\d.]+H${short(right)}$`));
  });
});

test('the cross of the keys stands at its point, and the leg that is drawn runs from its place to there', () => {
  const [cross] = drawCursor([12.34, 56]);
  expect(cross?.getAttribute('transform')).toBe('translate(12.3 56)');
  expect([...(cross?.children ?? [])].map(({ tagName }) => tagName)).toEqual(['path', 'path', 'circle']);
  const [rubber] = drawRubber([1, 2], [30.06, 40]);
  expect(rubber?.getAttribute('d')).toBe('M1 2L30.1 40');
  expect(rubber?.getAttribute('stroke-dasharray')).toBe('4 5');
});
