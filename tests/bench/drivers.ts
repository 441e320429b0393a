import { createRequire } from 'node:module';
import type { Client as ClientOf } from 'boardgame.io/client';
import { produce } from 'immer';
import {
  begin,
  give,
  type LoggedOrder,
  type Order,
  type Scenario,
  type State,
} from '../../src/engine/index.ts';

/** A run that was played, to be given again order by order. */
export interface Recorded {
  readonly seed: number;
  readonly orders: readonly LoggedOrder[];
}

/** Gives every order of a recorded run and hands back the state at its end. Throws where the rules refuse one. */
export type Driver = (scenario: Scenario, run: Recorded) => State;

const bare = ({ turn: _turn, ...order }: LoggedOrder): Order => order as Order;

function accept(scenario: Scenario, state: State, order: Order): void {
  const reason = give(scenario, state, order);
  if (reason) throw new Error(`turn ${state.turn}: ${order.kind} is refused, ${reason.code}`);
}

/** As the lab plays: one plain state that is changed in place. */
export const plain: Driver = (scenario, { seed, orders }) => {
  const state = begin(scenario, { seed });
  for (const order of orders) accept(scenario, state, bare(order));
  return state;
};

/** As the page plays: each order makes a new frozen state by immer. */
export const immer: Driver = (scenario, { seed, orders }) => {
  let state: State = produce(begin(scenario, { seed }), () => {});
  for (const order of orders)
    state = produce(state, (draft) => accept(scenario, draft as State, bare(order)));
  return state;
};

// Its folders are found by `require` only.
const { Client } = createRequire(import.meta.url)('boardgame.io/client') as { Client: typeof ClientOf };

/** The same recipes as the moves of a boardgame.io game with one player: no debug panel, no undo, no network. */
export const boardgame: Driver = (scenario, { seed, orders }) => {
  const client = Client<State>({
    debug: false,
    numPlayers: 1,
    game: {
      name: scenario.id,
      disableUndo: true,
      setup: () => begin(scenario, { seed }),
      moves: { give: ({ G }, order: Order) => accept(scenario, G, order) },
    },
  });
  client.start();
  for (const order of orders) client.moves.give?.(bare(order));
  const last = client.getState();
  client.stop();
  if (!last) throw new Error('boardgame.io has no state');
  return last.G;
};
