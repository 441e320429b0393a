// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { bare, line, tracer, viewport } from '../../tests/map.ts';
import { seam } from './geo/projection.ts';
import { countries } from './geo/world.ts';
import type { Label } from './labels.ts';
import {
  colourOf,
  fontOf,
  groundKey,
  type Ink,
  measurer,
  paintGround,
  paintLegs,
  paintNames,
  paintStroke,
  routesKey,
  sorted,
} from './paint.ts';
import { COLOURS } from './style.ts';

const view = viewport();

/** An outline that says which it is. */
class Outline {
  readonly parts: string[];
  constructor(d = '') {
    this.parts = [d.slice(0, 30)];
  }
  addPath(other: Outline): void {
    this.parts.push(...other.parts);
  }
  toJSON(): string {
    return this.parts.filter((part) => part !== '').join('+');
  }
}
beforeEach(() => {
  vi.stubGlobal('Path2D', Outline);
  vi.stubGlobal('DOMMatrix', class {});
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

describe('one drawing is told from another', () => {
  test('of the ground by its colours, by home and by what is outlined', () => {
    const keys = [
      bare(),
      bare({ fills: { a: '#000000' } }),
      bare({ home: ['a'] }),
      bare({ outlined: ['a'] }),
    ].map(groundKey);
    expect(new Set(keys).size).toBe(4);
    expect(groundKey(bare({ legs: [line()] }))).toBe(keys[0]);
  });

  test('of the routes by all that is seen of them', () => {
    const of = (over: Parameters<typeof line>[0]): string => routesKey(bare({ legs: [line(over)] }));
    const keys = [
      {},
      { id: 'x' },
      { width: 3 },
      { colour: '#000000' },
      { state: 'used' },
      { chosen: true },
    ] as const;
    expect(new Set(keys.map(of)).size).toBe(6);
    expect(of({ days: 99 })).toBe(of({}));
    expect(routesKey(bare())).toBe('');
  });
});

test('legs lie in the order of what they are worth, the thin above the stout, the chosen on top', () => {
  const legs = [
    line({ id: 'chosen', chosen: true, state: 'missing' }),
    line({ id: 'used', state: 'used' }),
    line({ id: 'closed', state: 'closed' }),
    line({ id: 'thin', state: 'open', width: 1 }),
    line({ id: 'stout', state: 'open', width: 4 }),
    line({ id: 'refused', state: 'refused' }),
    line({ id: 'missing', state: 'missing' }),
  ];
  const picture = bare({ legs });
  expect(sorted(picture).map(({ id }) => id)).toEqual([
    'missing',
    'refused',
    'stout',
    'thin',
    'closed',
    'used',
    'chosen',
  ]);
  expect(picture.legs[0]?.id).toBe('chosen');
});

test('a stroke is one line through its points', () => {
  const { pen, traced } = tracer<Ink>();
  const points = [
    [1, 2],
    [3, 4],
    [5, 6],
  ] as const;
  paintStroke(pen, { points, width: 2, colour: '#010203', alpha: 0.5, dash: [5, 6], round: true });
  expect(traced).toEqual([
    'save',
    'globalAlpha = 0.5',
    'strokeStyle = #010203',
    'lineWidth = 2',
    'lineCap = round',
    'lineJoin = round',
    'setLineDash [5,6]',
    'beginPath',
    'moveTo 1 2',
    'lineTo 3 4',
    'lineTo 5 6',
    'stroke',
    'restore',
  ]);
  const plain = tracer<Ink>();
  paintStroke(plain.pen, { points, width: 2, colour: '#010203', alpha: 1, dash: null, round: false });
  expect(plain.traced).toContain('lineCap = butt');
  expect(plain.traced.filter((one) => one.startsWith('setLineDash'))).toEqual([]);
});

test('closed legs are struck out, and no others', () => {
  const painted = (state: 'closed' | 'open') => {
    const { pen, traced } = tracer<Ink>();
    paintLegs(pen, view, bare({ legs: [line({ state })] }));
    return traced;
  };
  expect(painted('open')).not.toContain(`strokeStyle = ${COLOURS.struck}`);
  expect(painted('open').filter((one) => one === 'stroke')).toHaveLength(3);
  const closed = painted('closed');
  const crosses = closed.slice(closed.indexOf(`strokeStyle = ${COLOURS.struck}`));
  expect(crosses.slice(1, 5)).toEqual(['lineWidth = 1.8', 'beginPath', 'moveTo 7 -4', 'lineTo 15 4']);
  expect(crosses.filter((one) => one.startsWith('lineTo'))).toHaveLength(10);
  expect(crosses.slice(-2)).toEqual(['stroke', 'restore']);
});

test('names have the face and the colour of what they name', () => {
  expect(fontOf('sea')).toMatch(/^italic 400 12\.5px 'Source Serif 4'/);
  expect(fontOf('node')).toMatch(/^600 11\.5px Inter/);
  expect(fontOf('home', 10)).toMatch(/^600 10px Inter/);
  const { ink, quiet, homeName, landName, seaName } = COLOURS;
  expect((['node', 'minor', 'home', 'country', 'small', 'sea'] as const).map(colourOf)).toEqual([
    ink,
    quiet,
    homeName,
    landName,
    landName,
    seaName,
  ]);
});

const label = (over: Partial<Label>): Label => ({
  id: 'a',
  text: 'ABC',
  style: 'country',
  size: 10,
  spacing: 0,
  x: 100,
  y: 50,
  angle: 0,
  width: 40,
  height: 13,
  warns: false,
  ...over,
});

test('names are written about their middle, letter by letter where they are spaced out', () => {
  const written = (over: Partial<Label>) => {
    const { pen, traced } = tracer<Ink>({ measureText: () => ({ width: 7 }) });
    paintNames(pen, [label(over)]);
    return traced;
  };
  const turned = written({ angle: 90 });
  expect(turned).toContain('translate 100 50');
  expect(turned).toContain('rotate 1.57');
  expect(turned).toContain(`fillStyle = ${COLOURS.landName}`);
  expect(turned.filter((one) => one.startsWith('fillText'))).toEqual(['fillText "ABC" -18 0']);
  expect(written({ spacing: 2 }).filter((one) => one.startsWith('fillText'))).toEqual([
    'fillText "A" -18 0',
    'fillText "B" -9 0',
    'fillText "C" 0 0',
  ]);
});

describe('the measure of a text', () => {
  test('is the browser’s, asked once for each text and style', () => {
    const asked: string[] = [];
    const ink = {
      font: '',
      measureText(text: string) {
        asked.push(`${text} in ${this.font.slice(0, 10)}`);
        return { width: text.length * 3 };
      },
    };
    vi.spyOn(HTMLCanvasElement.prototype, 'getContext').mockReturnValue(ink as never);
    const measure = measurer();
    expect([measure('abc', 'node'), measure('abc', 'node'), measure('abc', 'small')]).toEqual([9, 9, 9]);
    expect(asked).toEqual(['abc in 600 11.5px', 'abc in 600 9px In']);
  });

  test('is guessed where there is no canvas', () => {
    expect(measurer()('abcd', 'node')).toBeCloseTo(4 * 11.5 * 0.56, 9);
  });
});

describe('the ground', () => {
  const [one, two, three] = countries();
  const [first = '', second = ''] = [one?.id, two?.id];
  const paint = (picture: Parameters<typeof paintGround>[2]) => {
    const { pen, traced } = tracer<Ink>({ canvas: { width: 300, height: 200 }, createPattern: () => null });
    paintGround(pen, view, picture, 1);
    return traced;
  };

  test('is the sea, and on it every country in its colour', () => {
    const traced = paint(bare({ fills: { [first]: '#ff0000' } }));
    expect(traced.slice(0, 3)).toEqual(['save', `fillStyle = ${COLOURS.sea}`, 'fillRect -300 -200 900 600']);
    const fills = traced.filter((line) => line.startsWith('fillStyle')).slice(1);
    expect(fills).toHaveLength(countries().length);
    expect(fills[0]).toBe('fillStyle = #ff0000');
    expect(fills[2]).toBe(`fillStyle = ${COLOURS.land}`);
    expect(three).toBeDefined();
    expect(traced.at(-1)).toBe('restore');
  });

  test('has lines every ten degrees of longitude and five of latitude', () => {
    const traced = paint(bare());
    const begins = traced.filter((line) => line.startsWith('moveTo')).length;
    expect(begins).toBe(36 + 29);
    expect(seam).toBe(-169.5);
  });

  test('has a rim about home and about what is chosen', () => {
    const rims = (picture: Parameters<typeof paintGround>[2]): string[] =>
      paint(picture).filter((line) => /^strokeStyle = (#1D2A33|#6E500C)$/.test(line));
    expect(rims(bare())).toEqual([]);
    expect(rims(bare({ home: [first, second], outlined: [second] }))).toEqual([
      `strokeStyle = ${COLOURS.homeName}`,
      `strokeStyle = ${COLOURS.ink}`,
    ]);
    const widths = paint(bare({ home: [first], outlined: [second] })).filter((line) =>
      /^lineWidth = (1.3|2.4)$/.test(line),
    );
    expect(widths).toEqual(['lineWidth = 1.3', 'lineWidth = 2.4']);
  });

  test('has waves along its coasts where the browser has patterns', () => {
    const tile = tracer<Ink>();
    vi.spyOn(HTMLCanvasElement.prototype, 'getContext').mockReturnValue(tile.pen as never);
    const pattern = { setTransform: vi.fn(), toString: () => 'waves' };
    const { pen, traced } = tracer<Ink>({
      canvas: { width: 300, height: 200 },
      createPattern: () => pattern,
    });
    paintGround(pen, view, bare(), 2);
    const at = traced.indexOf('strokeStyle = waves');
    expect(traced.slice(at + 1, at + 8).filter((line) => !line.startsWith('stroke'))).toEqual([
      'globalAlpha = 0.32',
      'lineWidth = 64',
      'globalAlpha = 0.4',
      'lineWidth = 34',
      'globalAlpha = 1',
    ]);
    expect(tile.traced).toContain('scale 2 2');
    expect(pattern.setTransform).toHaveBeenCalledTimes(1);
  });
});
