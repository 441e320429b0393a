import type { Scenario, State } from '../src/engine/index.ts';
import { viewOf } from '../src/engine/index.ts';
import { groundOf } from '../src/map/ground.ts';
import {
  type FlowMark,
  type LegLine,
  type NodeMark,
  type Picture,
  pictureOf,
  type Token,
} from '../src/map/model.ts';
import type { Viewport } from '../src/map/viewport.ts';
import { openDesk } from '../src/store/desk.ts';
import type { TableState } from '../src/store/types.ts';
import { game } from './support.ts';

/** A view of a thousand by a thousand world units from the origin, a unit to the pixel unless told otherwise. */
export const viewport = (over: Partial<Viewport> = {}): Viewport => ({
  scale: 1,
  x: 0,
  y: 0,
  width: 1000,
  height: 1000,
  ...over,
});

/** A quiet city at the origin, with anything laid over it. */
export const node = (over: Partial<NodeMark> = {}): NodeMark => ({
  id: 'a',
  name: 'Aville',
  at: [0, 0],
  kind: 'city',
  mark: null,
  colour: '#123456',
  side: 'right',
  offset: [0, 0],
  choke: null,
  shut: false,
  scorched: false,
  busy: false,
  linked: false,
  chosen: false,
  ...over,
});

/** An open railway of a hundred units from the origin eastwards, with anything laid over it. */
export const line = (over: Partial<LegLine> = {}): LegLine => ({
  id: 'ab',
  from: 'a',
  to: 'b',
  curve: [
    [0, 0],
    [100, 0],
  ],
  mode: 'rail',
  days: 3,
  width: 2,
  colour: '#445566',
  state: 'open',
  routes: [],
  chosen: false,
  ...over,
});

/** One lot on that railway, with anything laid over it. */
export const token = (over: Partial<Token> = {}): Token => ({
  id: 's1',
  name: 'Radars',
  count: 1,
  at: [50, 0],
  mode: 'rail',
  colour: '#887766',
  seen: false,
  days: 2,
  waiting: false,
  leg: 'ab',
  chosen: false,
  ...over,
});

/** A trade in crude oil along the middle of the view, with anything laid over it. */
export const flow = (over: Partial<FlowMark> = {}): FlowMark => ({
  id: 'oil',
  route: 'r',
  label: 'Oil to the east',
  curve: [
    [100, 500],
    [900, 500],
  ],
  icon: 'cargo-crude',
  tenths: 4,
  direction: 'out',
  colour: '#335577',
  chosen: false,
  ...over,
});

/** A bare map, with anything laid over it. */
export const bare = (over: Partial<Picture> = {}): Picture => ({
  nodes: [],
  legs: [],
  tokens: [],
  flows: [],
  fills: {},
  home: [],
  actors: {},
  outlined: [],
  ...over,
});

/** The state of a table at the council of a small real game, with anything laid over the game and the table. */
export function tableState(
  scenario: Scenario,
  state: Partial<State> = {},
  over: Partial<TableState> = {},
): TableState {
  const { state: full, ledger } = game(scenario, state);
  const view = viewOf(scenario, full, scenario.lead);
  return { phase: 'council', scenario, view, ledger, selection: null, ...over } as TableState;
}

/** The picture of such a table. */
export function pictured(
  scenario: Scenario,
  state: Partial<State> = {},
  over: Partial<TableState> = {},
): Picture {
  const now = tableState(scenario, state, over);
  if (!now.view) throw new Error('nobody looks at that table');
  return pictureOf(groundOf(scenario), now, openDesk(scenario, now.view, now.ledger));
}

/** One call of a pen, or one thing that was set of it, as a line to compare. */
export type Traced = string;

/**
 * A pen that draws nothing and notes all that it is asked for, in order: `name arg arg` for a call, `name = value` for
 * what is set. Every call gives the pen itself, as Phaser's do; `answers` are what some properties hold and calls give.
 */
export function tracer<T>(answers: Readonly<Record<string, unknown>> = {}): {
  readonly pen: T;
  readonly traced: Traced[];
} {
  const traced: Traced[] = [];
  const rounded = (value: unknown): unknown =>
    typeof value === 'number' ? Math.round(value * 100) / 100 || 0 : value;
  const held: Record<string, unknown> = { ...answers };
  const pen: unknown = new Proxy(held, {
    get: (target, name: string) => {
      if (name in target) return target[name];
      return (...given: unknown[]) => {
        traced.push([name, ...given.map((one) => JSON.stringify(rounded(one)) ?? String(one))].join(' '));
        return pen;
      };
    },
    set: (target, name: string, value) => {
      target[name] = value;
      traced.push(`${name} = ${rounded(value)}`);
      return true;
    },
  });
  return { pen: pen as T, traced };
}

/** The element a map is mounted in, of this size; for tests with a page. */
export function hostOf(width: number, height: number): HTMLElement {
  const host = document.createElement('div');
  host.tabIndex = 0;
  Object.defineProperties(host, {
    clientWidth: { configurable: true, value: width },
    clientHeight: { configurable: true, value: height },
  });
  document.body.append(host);
  return host;
}

/** Lends the test's page what a map needs of a browser and the library lacks: its faces, and pointers that are held. */
export function lendPage(): void {
  Object.assign(document, { fonts: { load: async () => [] } });
  Object.assign(Element.prototype, {
    setPointerCapture: () => {},
    hasPointerCapture: () => false,
    releasePointerCapture: () => {},
  });
}

/** Something of a pointer at a point of an element, pressed with the primary button if it is not a hover. */
export function point(
  to: Element,
  type: string,
  [x, y]: readonly [number, number],
  over: PointerEventInit = {},
): void {
  to.dispatchEvent(
    new PointerEvent(type, {
      bubbles: true,
      cancelable: true,
      pointerId: 1,
      pointerType: 'mouse',
      buttons: 1,
      clientX: x,
      clientY: y,
      ...over,
    }),
  );
}
