import { copyState } from './copy.ts';
import { quotient } from './expression.ts';
import { type Game, openGame } from './game.ts';
import { legalOptions } from './orders/answer.ts';
import { submit } from './orders/index.ts';
import { die } from './rng.ts';
import { standing } from './score.ts';
import { adjudicate } from './turn.ts';
import type { Id, Order, Scenario, State } from './types/index.ts';
import type { View } from './view.ts';

/** What a number may be at the turn's end, as far as the seat can tell: a tenth of the cases lie below `low`, half below `middle`. */
export interface Range {
  readonly low: number;
  readonly middle: number;
  readonly high: number;
}

export interface Forecast {
  /** By track id, derived ones included; stored units. */
  readonly tracks: Readonly<Record<Id, Range>>;
  /** Lots delivered this turn, in tenths of a lot on average. */
  readonly lots: number;
  /** Percent of the imagined turns with a strike. */
  readonly strike: number;
  /** The score as it would stand, hundredths of a point. */
  readonly score: Range;
  readonly samples: number;
}

/**
 * A full state that fits what a seat sees: hidden tracks drawn from their bands, dice of its own. It never holds the
 * run's seed, so nothing computed from it can know what will really happen.
 */
export function imagine(view: View, seed: number): State {
  const state = copyState(view.state);
  state.seed = seed;
  for (const id of Object.keys(view.bands)) {
    const band = view.bands[id];
    if (band) state.tracks[id] = band.low + die(seed, `imagine/${id}`, band.high - band.low + 1);
  }
  return state;
}

function answerOpenCards(game: Game): void {
  for (const dealt of game.state.hand) {
    if (dealt.option !== null) continue;
    const card = game.scenario.card(dealt.card);
    const first = legalOptions(game, card)[0];
    if (first) submit(game, { seat: card.seat, kind: 'answer', card: card.id, option: first.id });
  }
}

function range(values: number[]): Range {
  values.sort((a, b) => a - b);
  const at = (percent: number): number => values[quotient((values.length - 1) * percent, 100)] ?? 0;
  return { low: at(10), middle: at(50), high: at(90) };
}

/** The same imagined worlds for every forecast of a turn, so that two forecasts differ by the orders alone. */
const WORLDS = 0x5eed;

/** The turn's end in one imagined world after another. Illegal orders are left out. */
function* ends(scenario: Scenario, view: View, orders: readonly Order[], samples: number): Generator<Game> {
  for (let world = 0; world < samples; world++) {
    const game = openGame(scenario, imagine(view, WORLDS + view.state.turn * 1000 + world));
    for (const order of orders) submit(game, order);
    answerOpenCards(game);
    adjudicate(game);
    yield game;
  }
}

/** The middle of the scores as they would stand at the turn's end: of a whole `forecast` nothing but this. */
export function middleScore(
  scenario: Scenario,
  view: View,
  orders: readonly Order[],
  samples: number,
): number {
  const scores: number[] = [];
  for (const game of ends(scenario, view, orders, samples)) scores.push(standing(game).hundredths);
  return range(scores).middle;
}

/**
 * Ends the turn in imagined worlds, after giving some orders on top of what is already ordered, and says what came
 * of it (rulebook section 4: low, middle, high, from what the seat can see). Illegal orders are left out.
 */
export function forecast(scenario: Scenario, view: View, orders: readonly Order[], samples = 24): Forecast {
  const values: Record<Id, number[]> = Object.fromEntries(scenario.tracks.map((track) => [track.id, []]));
  const scores: number[] = [];
  const before = sum(view.state.delivered);
  let strikes = 0;
  let lots = 0;
  for (const game of ends(scenario, view, orders, samples)) {
    if (game.state.strikes.at(-1) === view.state.turn) strikes += 1;
    lots += sum(game.state.delivered) - before;
    for (const track of scenario.tracks) values[track.id]?.push(game.value(track.id));
    scores.push(standing(game).hundredths);
  }
  return {
    tracks: Object.fromEntries(scenario.tracks.map((track) => [track.id, range(values[track.id] ?? [])])),
    lots: quotient(lots * 10, samples),
    strike: quotient(strikes * 100, samples),
    score: range(scores),
    samples,
  };
}

const sum = (record: Readonly<Record<Id, number>>): number =>
  Object.values(record).reduce((all, n) => all + n, 0);
