import { describe, expect, test } from 'vitest';
import { flagship, game, saltholm } from '../../tests/support.ts';
import { give, viewOf } from '../engine/index.ts';
import { openDesk } from '../store/desk.ts';
import type { TableState } from '../store/types.ts';
import { BADGE } from './badges.ts';
import { boxAt, overlap } from './crowd.ts';
import { countryAt } from './geo/world.ts';
import { groundOf } from './ground.ts';
import { type Label, Letterer, type Measure, STYLES } from './labels.ts';
import { Lines } from './lines.ts';
import { pictureOf } from './model.ts';
import { windowOf } from './reading.ts';
import { fitted, panned, toScreen, toWorld, type Viewport, zoomAt } from './viewport.ts';

const measure: Measure = (text, style) => text.length * STYLES[style].size * 0.56;

/** A scenario's first month on a map of this size. */
function opened(read: typeof flagship, width: number, height: number, zoom = 1) {
  const scenario = read();
  const { state, ledger } = game(scenario);
  const ground = groundOf(scenario);
  const { window, focus } = windowOf(ground);
  const start: Viewport = fitted(window, focus, width, height);
  const view = zoomAt(start, zoom, toScreen(start, focus), window);
  const letterer = new Letterer(measure);
  /** The picture of the state as it is now. */
  const look = () => {
    const seen = viewOf(scenario, state, scenario.lead);
    const table = { scenario, view: seen, ledger, selection: null } as unknown as TableState;
    return pictureOf(ground, table, openDesk(scenario, seen, ledger));
  };
  return { scenario, state, view, letterer, look };
}

function lettered(read: typeof flagship, width: number, height: number, zoom = 1) {
  const { view, letterer, look } = opened(read, width, height, zoom);
  const picture = look();
  return { picture, view, ...letterer.letter(picture, view) };
}

const box = (label: Label) => {
  const turn = (label.angle * Math.PI) / 180;
  const wide = Math.abs(label.width * Math.cos(turn)) + Math.abs(label.height * Math.sin(turn));
  const high = Math.abs(label.width * Math.sin(turn)) + Math.abs(label.height * Math.cos(turn));
  return boxAt(label.x, label.y, wide, high);
};

describe.each([
  [798, 548, 1],
  [798, 548, 2.5],
  [390, 420, 1],
  [320, 200, 1],
] as const)('names on %i by %i pixels, magnified %d times', (width, height, zoom) => {
  test.each([
    ['the flagship', flagship],
    ['a made-up republic', saltholm],
  ])('never lie over one another or over a badge: %s', (_name, read) => {
    const { nodes, ground, badges, view } = lettered(read, width, height, zoom);
    const boxes = [
      ...[...nodes, ...ground].map((label) => ({ id: label.text, box: box(label) })),
      ...[...badges].map(([id, badge]) => ({
        id,
        box: boxAt(...toScreen(view, badge.at), BADGE.width, BADGE.height),
      })),
    ];
    for (const [index, a] of boxes.entries())
      for (const b of boxes.slice(index + 1)) {
        const both = badges.has(a.id) && badges.has(b.id);
        if (!both) expect(overlap(a.box, b.box), `${a.id} over ${b.id}`).toBeLessThan(0.001);
      }
  });
});

describe('names of the flagship at its own size', () => {
  const { nodes, ground, picture } = lettered(flagship, 798, 548);
  const said = nodes.map((label) => label.text).join(', ');

  test('are all there where they matter: straits with their risk, seats, ports and stations in use', () => {
    for (const name of [
      'Hormuz · ',
      'Malacca · ',
      'Bandar Abbas',
      'Tehran',
      'Moscow',
      'Almaty',
      'Khorgos',
      'Sarakhs',
    ])
      expect(said).toContain(name);
    expect(ground.find((label) => label.style === 'home')?.text).toBe('IRAN');
  });

  test('stand beside their own dot', () => {
    const view = lettered(flagship, 798, 548).view;
    for (const label of nodes) {
      const node = picture.nodes.find((one) => one.id === label.id);
      const [x, y] = toScreen(view, node?.at ?? [0, 0]);
      expect(Math.abs(label.y - y)).toBeLessThan(50);
      expect(Math.abs(label.x - x)).toBeLessThan(label.width / 2 + 50);
    }
  });

  test('of minor places come when the map is magnified', () => {
    const near = lettered(flagship, 798, 548, 3);
    const fresh = near.nodes.filter((label) => !said.includes(label.text)).map((label) => label.text);
    expect(said).not.toContain('Mashhad');
    expect(fresh).toContain('Mashhad');
  });
});

describe.each([
  [798, 548, 1],
  [798, 548, 3],
  [390, 541, 1],
  [320, 290, 1],
  [320, 290, 2],
] as const)('the name of a country on %i by %i pixels, magnified %d times', (width, height, zoom) => {
  const { ground, view, picture } = lettered(flagship, width, height, zoom);
  const lands = ground.filter((label) => label.style !== 'sea');

  test('lies on its own land with every letter', () => {
    expect(lands.length).toBeGreaterThan(0);
    for (const { id, text, x, y, width, size } of lands) {
      const across = [-1, -0.5, 0, 0.5, 1].map((share) => x + (share * (width - 4)) / 2);
      const down = [-0.36, 0, 0.36].map((share) => y + share * size);
      for (const px of across)
        for (const py of down)
          expect(countryAt(...toWorld(view, [px, py]))?.id, `${text} at ${px} ${py}`).toBe(id);
    }
  });

  test('is there for the home country, and never too small to read', () => {
    expect(lands.find((label) => label.style === 'home')?.text).toBe('IRAN');
    for (const { size } of lands) expect(size).toBeGreaterThanOrEqual(9);
  });

  test('lies on no place where it is the home country', () => {
    for (const label of lands.filter(({ style }) => style === 'home'))
      for (const node of picture.nodes)
        expect(
          overlap(box(label), boxAt(...toScreen(view, node.at), 8, 8)),
          `${label.text} over ${node.name}`,
        ).toBe(0);
  });
});

test.each([
  [798, 548],
  [390, 541],
  [320, 290],
] as const)('no route runs through the risk of a strait on %i by %i pixels', (width, height) => {
  const { nodes, picture, view } = lettered(flagship, width, height);
  const lines = new Lines(picture.legs, view);
  const risks = nodes.filter((label) => label.warns);
  expect(risks.map(({ text }) => text).join()).toContain('Hormuz');
  for (const label of risks)
    expect(lines.through(boxAt(label.x, label.y, label.width, label.height)), label.text).toBe(0);
});

describe('the work of lettering', () => {
  test('is not done again for what does not change a name', () => {
    const { scenario, state, view, letterer, look } = opened(flagship, 798, 548);
    const first = letterer.letter(look(), view);
    const after = { ...letterer.effort };
    expect(after.layouts).toBe(1);
    expect(after.clips).toBeGreaterThan(0);
    expect(letterer.letter(look(), view)).toBe(first);
    const dealt = state.hand.find((one) => one.option === null);
    const option = scenario.cards.find((one) => one.id === dealt?.card)?.options[0];
    if (!dealt || !option) throw new Error('the first month has no card');
    expect(
      give(scenario, state, { kind: 'answer', seat: scenario.lead, card: dealt.card, option: option.id }),
    ).toBeNull();
    expect(letterer.letter(look(), view)).toBe(first);
    expect(letterer.effort).toEqual(after);
  });

  test('is done for a new view, and for a risk that has changed', () => {
    const { view, letterer, look } = opened(flagship, 798, 548);
    const picture = look();
    const first = letterer.letter(picture, view);
    const riskier = picture.nodes.map((node) => (node.id === 'hormuz' ? { ...node, choke: 77 } : node));
    const second = letterer.letter({ ...picture, nodes: riskier }, view);
    expect(second.nodes.map(({ text }) => text)).toContain('Hormuz · 77 %');
    expect(second).not.toBe(first);
    letterer.letter(picture, panned(zoomAt(view, 2, [400, 270], [0, 0, 4000, 2528]), 30, 10));
    expect(letterer.effort.layouts).toBe(3);
  });

  test('clips only lines that run near a name', () => {
    const { view, letterer, look } = opened(flagship, 798, 548);
    const picture = look();
    letterer.letter(picture, view);
    const pieces = picture.legs.reduce((sum, leg) => sum + leg.curve.length - 1, 0);
    // Every line against every box that is tried would be thousands of times the number of lines.
    expect(letterer.effort.clips).toBeLessThan(20 * pieces);
  });
});
