import { forecast, type LoggedOrder, type Scenario } from '../../src/engine/index.ts';
import { bare, beginPlay, type Play, playOrder, went } from '../../src/store/play.ts';

/** What the bench leaves in the page for its driver. */
declare global {
  interface Window {
    /** Takes a `Game` as JSON. */
    turns: (game: string) => Timed;
  }
}

export interface Game {
  readonly scenario: Scenario;
  readonly seed: number;
  readonly orders: readonly LoggedOrder[];
}

export interface Timed {
  /** Milliseconds of each turn's end: adjudication, the next news, the new view. */
  readonly turns: readonly number[];
  readonly hashes: readonly string[];
}

/**
 * Plays a recorded run as the table does, order by order, and takes the time of each that ends a turn. Of every answer
 * to a card its outcome is first forecast, as the page does while a person reads.
 */
window.turns = (game) => {
  const { scenario, seed, orders }: Game = JSON.parse(game);
  const turns: number[] = [];
  let play: Play = beginPlay(scenario, { seed });
  for (const order of orders) {
    if (order.kind === 'answer') forecast(scenario, play.view, [bare(order)]);
    const began = performance.now();
    const next = playOrder(play, bare(order));
    if (order.kind === 'end') turns.push(performance.now() - began);
    if (!went(next)) throw new Error(`turn ${order.turn}: ${order.kind} is refused`);
    play = next;
  }
  return { turns, hashes: play.hashes };
};
