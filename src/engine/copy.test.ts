import { expect, test } from 'vitest';
import { flagship } from '../../tests/support.ts';
import { copyState } from './copy.ts';
import { openGame } from './game.ts';
import { options } from './orders/index.ts';
import { begin, give } from './run.ts';
import type { State } from './types/index.ts';

/** What no rule changes once a game is set up. */
const SHARED = ['scenario', 'people', 'intent'];

/** A game some turns on, with a little of everything in it. */
function later(): State {
  const scenario = flagship();
  const state = begin(scenario, { seed: 5 });
  while (state.turn < 5 && !state.outcome) {
    const legal = options(openGame(scenario, state), scenario.lead).filter((one) => one.kind !== 'end');
    const next = legal.find((one) => one.kind !== 'route' && one.kind !== 'export' && one.kind !== 'cancel');
    give(scenario, state, state.directives > 0 && next ? next : { seat: scenario.lead, kind: 'end' });
    for (const { card, option } of [...state.hand]) {
      const first = options(openGame(scenario, state), scenario.lead).find(
        (one) => one.kind === 'answer' && one.card === card,
      );
      if (option === null && first) give(scenario, state, first);
    }
  }
  return state;
}

test('a copy has the same content and shares nothing that a rule changes', () => {
  const state = later();
  const copy = copyState(state);
  expect(copy).toEqual(state);
  const shared: string[] = [];
  const compare = (one: unknown, other: unknown, path: string): void => {
    if (typeof one !== 'object' || one === null || SHARED.includes(path)) return;
    if (one === other) shared.push(path);
    for (const key of Object.keys(one))
      compare(
        (one as Record<string, unknown>)[key],
        (other as Record<string, unknown>)[key],
        `${path}${path && '.'}${key}`,
      );
  };
  compare(state, copy, '');
  expect(shared).toEqual([]);
});
