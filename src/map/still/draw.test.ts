// @vitest-environment happy-dom
import { describe, expect, test } from 'vitest';
import { bare, flow, line, node, token, viewport } from '../../../tests/map.ts';
import { countries } from '../geo/world.ts';
import { ICONS, markPath } from '../icons.ts';
import { strokesOf } from '../ink.ts';
import type { Label, Lettering } from '../labels.ts';
import type { NodeMark } from '../model.ts';
import { COLOURS } from '../style.ts';
import { drawGround, drawLegs, drawNames, drawNodes, drawTokens } from './draw.ts';
import { lineOf, short, svg } from './svg.ts';

const view = viewport({ scale: 2, x: 10, y: 20 });
/** Some attributes of an element, as they are written. */
const of = (element: Element | undefined, ...names: string[]): (string | null | undefined)[] =>
  names.map((name) => element?.getAttribute(name));
const all = (elements: readonly Element[], selector: string): Element[] =>
  elements.flatMap((one) => [...(one.matches(selector) ? [one] : []), ...one.querySelectorAll(selector)]);

test('a path is written to tenths of a pixel', () => {
  expect([short(1.04), short(-1.06), short(3)]).toEqual(['1', '-1.1', '3']);
  expect(
    lineOf([
      [0, 0.26],
      [10, 20],
      [5.55, -1],
    ]),
  ).toBe('M0 0.3L10 20L5.6 -1');
  const made = svg('g', { id: 'x', opacity: 0.5 }, ['text', svg('circle')]);
  expect(made.namespaceURI).toBe('http://www.w3.org/2000/svg');
  expect(of(made, 'id', 'opacity')).toEqual(['x', '0.5']);
  expect(made.firstChild?.textContent).toBe('text');
  expect(made.querySelector('circle')).not.toBeNull();
});

describe('the land', () => {
  const [one, two, three] = countries();
  const [first = '', second = '', third = ''] = [one?.id, two?.id, three?.id];
  const picture = bare({ fills: { [first]: '#ff0000' }, home: [first, second], outlined: [second] });
  const ground = drawGround(view, picture);
  const paths = all(ground, 'g > path');

  test('lies where the view puts it, over the sea', () => {
    expect(of(all(ground, 'g')[0], 'transform')).toEqual(['translate(10 20) scale(2)']);
    expect(of(all(ground, 'rect')[0], 'width', 'height', 'fill')).toEqual(['1000', '1000', COLOURS.sea]);
    expect(of(all(ground, 'pattern')[0], 'patternTransform')).toEqual(['scale(0.5)']);
  });

  test('has the colours of the picture, else its own', () => {
    const fill = (path: string | undefined) =>
      paths.find((shape) => shape.getAttribute('d') === path)?.getAttribute('fill');
    expect(fill(one?.path)).toBe('#ff0000');
    expect(fill(three?.path)).toBe(COLOURS.land);
    expect(third).not.toBe('');
  });

  test('has a rim about home, and a stout one about what is chosen', () => {
    const rims = paths.filter((shape) => shape.getAttribute('fill') === 'none').slice(-2);
    expect(rims.map((rim) => of(rim, 'd', 'stroke', 'stroke-width'))).toEqual([
      [one?.path, COLOURS.homeName, '1.3'],
      [two?.path, COLOURS.ink, '2.4'],
    ]);
    const none = all(drawGround(view, bare()), 'g > path').filter(
      (shape) => shape.getAttribute('fill') === 'none',
    );
    // The waves, the hills, the borders and the coast.
    expect(none.map((shape) => shape.getAttribute('stroke'))).toEqual([
      'url(#map-waves)',
      COLOURS.relief,
      COLOURS.line,
      COLOURS.coast,
    ]);
    expect(new Set(none.map((shape) => shape.getAttribute('d'))).size).toBe(3);
  });
});

describe('legs', () => {
  test('are drawn stroke by stroke', () => {
    const leg = line({ mode: 'sea', state: 'used' });
    const strokes = strokesOf(leg, view);
    const drawn = drawLegs(view, bare({ legs: [leg] }));
    expect(
      drawn.map((one) => of(one, 'd', 'stroke', 'stroke-width', 'stroke-opacity', 'stroke-dasharray')),
    ).toEqual(
      strokes.map(({ points, colour, width, alpha, dash }) => [
        lineOf(points),
        colour,
        String(width),
        String(alpha),
        dash?.join(' ') ?? null,
      ]),
    );
    expect(drawn.map((one) => one.getAttribute('stroke-linecap'))).toEqual(['round', 'butt']);
  });

  test('that are closed are struck out', () => {
    const struck = (state: 'closed' | 'refused') =>
      drawLegs(view, bare({ legs: [line({ state })] })).filter(
        (one) => one.getAttribute('stroke') === COLOURS.struck,
      );
    expect(struck('refused')).toEqual([]);
    const [cross] = struck('closed');
    // Eleven pixels from the end, four to each side.
    expect(cross?.getAttribute('d')).toMatch(/^M17 16L25 24M17 24L25 16M39 16/);
  });
});

describe('places', () => {
  const drawn = (over: Partial<NodeMark>): Element =>
    drawNodes(view, bare({ nodes: [node({ at: [5, 5], ...over })] }))[0] as Element;
  const circles = (over: Partial<NodeMark>) =>
    all([drawn(over)], 'circle').map((one) => of(one, 'r', 'fill', 'stroke').join(' '));

  test('stand where the view puts them', () => {
    expect(of(drawn({}), 'transform')).toEqual(['translate(20 30)']);
  });

  test('are small and grey where nothing happens', () => {
    expect(circles({})).toEqual([`2.4 ${COLOURS.land} #7C7F7B`]);
    expect(circles({ linked: true })).toEqual([`3.2 ${COLOURS.land} #7C7F7B`]);
  });

  test('are stouter in use', () => {
    expect(circles({ linked: true, busy: true })).toEqual([`4 ${COLOURS.paper} ${COLOURS.ink}`]);
    expect(circles({ busy: true })).toEqual([`2.4 ${COLOURS.paper} ${COLOURS.ink}`]);
  });

  test.each([
    ['capital', true],
    ['port', true],
    ['depot', true],
    ['rail', false],
    ['city', false],
    ['strait', false],
  ] as const)('of the kind %s have a dot within: %s', (kind, dot) => {
    expect(circles({ kind, linked: true, busy: true })).toHaveLength(dot ? 2 : 1);
  });

  test('at a border are square', () => {
    const [square] = all([drawn({ kind: 'border', linked: true, busy: true })], 'rect');
    expect(of(square, 'x', 'y', 'width', 'height')).toEqual(['-4', '-4', '8', '8']);
  });

  test('of a government have its sign in its colour', () => {
    const [sign, ...others] = [...drawn({ mark: 'square', kind: 'capital' }).children];
    expect(of(sign, 'd', 'fill')).toEqual([markPath('square', 5), '#123456']);
    expect(others).toEqual([]);
  });

  test('that are narrows have two rings, tighter and stouter with their risk', () => {
    const rings = (choke: number) =>
      all([drawn({ choke })], 'circle')
        .slice(0, 2)
        .map((one) => of(one, 'r', 'stroke-width', 'stroke').join(' '));
    expect(rings(0)).toEqual([`20 1.8 ${COLOURS.warning}`, `15 1.1 ${COLOURS.warning}`]);
    expect(rings(80)).toEqual([`8 4.2 ${COLOURS.warning}`, `5.5 1.1 ${COLOURS.warning}`]);
    expect(circles({ choke: 0 })[2]).toBe(`2.4 ${COLOURS.paper} ${COLOURS.ink}`);
  });

  test('show what has happened to them', () => {
    const shape = (over: Partial<NodeMark>, selector: string) => all([drawn(over)], selector).length;
    for (const [over, selector] of [
      [{ scorched: true }, 'circle[r="12"][stroke-dasharray]'],
      [{ shut: true }, 'path[d^="M-6-6"]'],
      [{ chosen: true }, 'circle[r="9.5"]'],
    ] as const) {
      expect(shape({}, selector)).toBe(0);
      expect(shape(over, selector)).toBe(1);
    }
  });
});

const label = (over: Partial<Label> = {}): Label => ({
  id: 'a',
  text: 'Aville',
  style: 'node',
  size: 11.5,
  spacing: 0,
  x: 100.04,
  y: 50,
  angle: 0,
  width: 60,
  height: 15,
  warns: false,
  ...over,
});

describe('names', () => {
  const written = (over: Partial<Label>, halo = false): Element =>
    drawNames([label(over)], halo)[0] as Element;

  test('stand at their place, in their size and colour', () => {
    const name = written({ angle: 30 });
    expect(name.textContent).toBe('Aville');
    expect(of(name, 'transform', 'font-size', 'font-weight', 'fill', 'font-style', 'stroke', 'x')).toEqual([
      'translate(100 50) rotate(30)',
      '11.5',
      '600',
      COLOURS.ink,
      null,
      null,
      null,
    ]);
  });

  test('that are spaced out stay in their middle', () => {
    expect(of(written({ spacing: 4 }), 'x', 'letter-spacing')).toEqual(['2', '4']);
    expect(of(written({}), 'x', 'letter-spacing')).toEqual([null, null]);
  });

  test('of seas lean, in the face of books', () => {
    const [style, family] = of(written({ style: 'sea' }), 'font-style', 'font-family');
    expect(style).toBe('italic');
    expect(family).toMatch(/Serif/);
    expect(of(written({}), 'font-family')[0]).toMatch(/^Inter/);
  });

  test('of dangers warn, and have a broader rim of paper', () => {
    expect(of(written({ warns: true }, true), 'fill', 'stroke', 'stroke-width')).toEqual([
      COLOURS.warningText,
      COLOURS.paper,
      '4.6',
    ]);
    expect(of(written({}, true), 'fill', 'stroke', 'stroke-width')).toEqual([
      COLOURS.ink,
      COLOURS.paper,
      '3.2',
    ]);
  });
});

describe('what travels', () => {
  const lettering: Lettering = {
    nodes: [],
    ground: [],
    badges: new Map([['oil', { at: [5, 5], foot: [10, 0] }]]),
  };

  test('trade has a badge with its tenths, on a thread to its route', () => {
    const flows = [flow(), flow({ id: 'nowhere' })];
    const [thread, badge, ...others] = drawTokens(view, bare({ flows }), lettering);
    expect(others).toEqual([]);
    expect(of(thread, 'd', 'stroke')).toEqual(['M20 30L30 20', '#335577']);
    expect(of(badge, 'transform')).toEqual(['translate(20 30)']);
    expect(badge?.textContent).toBe('4');
    expect(
      of(badge?.querySelector('rect') ?? undefined, 'x', 'y', 'width', 'height', 'rx', 'stroke'),
    ).toEqual(['-18', '-10', '36', '20', '10', '#335577']);
    const icon = badge?.querySelector('path') ?? undefined;
    expect(of(icon, 'd', 'transform')).toEqual([ICONS.crude, 'translate(-13.5 -6) scale(0.0234375)']);
    const [, chosen] = drawTokens(view, bare({ flows: [flow({ chosen: true })] }), lettering);
    expect(of(chosen?.querySelector('rect') ?? undefined, 'stroke')).toEqual([COLOURS.ink]);
  });

  test('a lot is a plate with its carrier, stouter where it is chosen, marked where it was seen', () => {
    const lot = (over: Parameters<typeof token>[0]): Element =>
      drawTokens(view, bare({ tokens: [token(over)] }), lettering)[0] as Element;
    const plate = (over: Parameters<typeof token>[0]) =>
      of(lot(over).querySelector('rect') ?? undefined, 'stroke', 'stroke-width');
    expect(of(lot({}), 'transform')).toEqual(['translate(110 20)']);
    expect(of(lot({}).querySelector('path') ?? undefined, 'd', 'fill')).toEqual([ICONS.rail, '#887766']);
    expect(plate({})).toEqual(['#887766', '2']);
    expect(plate({ chosen: true })).toEqual([COLOURS.ink, '3']);
    expect(lot({}).querySelector('circle')).toBeNull();
    expect(of(lot({ seen: true }).querySelector('circle') ?? undefined, 'fill')).toEqual([COLOURS.warning]);
  });
});
