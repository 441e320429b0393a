import { describe, expect, test } from 'vitest';
import { flagship, game, saltholm } from '../../tests/support.ts';
import { viewOf } from '../engine/index.ts';
import { openDesk } from '../store/desk.ts';
import type { TableState } from '../store/types.ts';
import { BADGE } from './badges.ts';
import { boxAt, overlap } from './crowd.ts';
import { groundOf } from './ground.ts';
import { type Label, letter, type Measure, STYLES } from './labels.ts';
import { pictureOf } from './model.ts';
import { windowOf } from './reading.ts';
import { fitted, toScreen, type Viewport, zoomAt } from './viewport.ts';

const measure: Measure = (text, style) => text.length * STYLES[style].size * 0.56;

function lettered(read: typeof flagship, width: number, height: number, zoom = 1) {
  const scenario = read();
  const { state, ledger } = game(scenario);
  const view = viewOf(scenario, state, scenario.lead);
  const ground = groundOf(scenario);
  const table = { scenario, view, ledger, selection: null } as unknown as TableState;
  const picture = pictureOf(ground, table, openDesk(scenario, view, ledger));
  const { window, focus } = windowOf(ground);
  const start: Viewport = fitted(window, focus, width, height);
  const look = zoomAt(start, zoom, toScreen(start, focus), window);
  return { picture, view: look, ...letter(picture, look, measure) };
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
