import { copyState } from './copy.ts';
import { dieKey } from './dice.ts';
import { quotient } from './expression.ts';
import { contractWillingness, strikeChance } from './formulas.ts';
import { type Game, openGame } from './game.ts';
import { legalOptions } from './orders/answer.ts';
import { submit } from './orders/index.ts';
import { strikeKey } from './phases/strike.ts';
import { die } from './rng.ts';
import { standing } from './score.ts';
import { adjudicate } from './turn.ts';
import type { Gate, Id, Option, Order, Scenario, State } from './types/index.ts';
import type { View } from './view.ts';

/** What a number may be, as far as the seat can tell: half of the imagined cases lie below `middle`, and but a tenth below `low` or none. */
export interface Range {
  readonly low: number;
  readonly middle: number;
  readonly high: number;
}

/** A range with the mean of all the imagined cases, in hundredths: what is small or seldom moves it, too. */
export interface Spread extends Range {
  readonly mean: number;
}

/** A gate whose die may fall this turn. */
export interface GateForecast {
  readonly contract: Id;
  readonly system: Id;
  readonly count: number;
  readonly gate: Gate;
  /** The chance that it opens, percent, as it is thrown against in the imagined turns. */
  readonly chance: Range;
  /** In how many percent of the imagined turns its die falls: not where the money is not there or the line is shut. */
  readonly falls: number;
}

export interface Forecast {
  /** By track id, derived ones included; stored units. */
  readonly tracks: Readonly<Record<Id, Spread>>;
  /** Lots delivered this turn, in tenths of a lot on average. */
  readonly lots: number;
  /**
   * The chance of a strike, percent, worked out at the strike check of the imagined turns: the least, the middle and the
   * most of them. Where nothing that is hidden or still to fall can move it, all three are what the turn will roll.
   */
  readonly strike: Spread;
  /** Tenths of its flow that each channel would find room for, by channel id: the least, the middle and the most. */
  readonly carried: Readonly<Record<Id, Range>>;
  /** The score as it would stand, hundredths of a point. */
  readonly score: Spread;
  /** The objectives as they would stand, 0 to 100 each. */
  readonly aims: Readonly<Record<Id, Spread>>;
  /** Gates before which contracts stand this turn, in the order of the contracts. */
  readonly gates: readonly GateForecast[];
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

/** Which answer an imagined world gives to a card that is still open, of those that are legal. */
type Answering = (legal: readonly Option[], world: number) => Option | undefined;

/** Bots ask for a whole turn's orders at once and leave no card of weight open. */
const FIRST: Answering = (legal) => legal[0];

/** What has not been decided is as open as what cannot be seen: each answer has its share of the worlds. */
const IN_TURN: Answering = (legal, world) => legal[world % legal.length];

function answerOpenCards(game: Game, answering: Answering, world: number): void {
  for (const dealt of game.state.hand) {
    if (dealt.option !== null) continue;
    const card = game.scenario.card(dealt.card);
    const option = answering(legalOptions(game, card), world);
    if (option) submit(game, { seat: card.seat, kind: 'answer', card: card.id, option: option.id });
  }
}

/** The bounds beyond which another case would fall with a chance of at most `percent` at either end: few cases reach less far than all. */
function range(values: number[], percent = 10): Range {
  values.sort((a, b) => a - b);
  const last = values.length - 1;
  const out = Math.max(0, quotient((values.length + 1) * percent, 100) - 1);
  const at = (index: number): number => values[index] ?? 0;
  return { low: at(out), middle: at(quotient(last, 2)), high: at(last - out) };
}

/** A range with the mean of all the cases. */
const spread = (values: number[], percent?: number): Spread => ({
  ...range(values, percent),
  mean: quotient(values.reduce((all, value) => all + value, 0) * 100, values.length),
});

/** The same imagined worlds for every forecast of a turn, so that two forecasts differ by the orders alone. */
const WORLDS = 0x5eed;

/** A gate that a die fell at, and the chance that it was thrown against. */
type Rolled = Omit<GateForecast, 'falls' | 'chance'> & { readonly chance: number };

/** An imagined turn at its end, and the chances that were rolled against in it: of a strike (0 where there are none), at gates. */
interface Imagined {
  readonly game: Game;
  readonly strike: number;
  readonly gates: readonly Rolled[];
}

const GATES: readonly Gate[] = ['sign', 'release'];

/** The gate of a contract at which a die of this key falls, if it is one. */
function rolledAt(game: Game, key: string): Rolled | null {
  const { contracts, turn } = game.state;
  for (const contract of contracts) {
    const { id, system, count } = contract;
    for (const gate of GATES) {
      if (key !== dieKey({ die: gate, apart: `${system}/${id}` }, turn)) continue;
      const chance = contractWillingness(game, contract, gate)?.total ?? 0;
      return { contract: id, system, count, gate, chance };
    }
  }
  return null;
}

/** The turn's end in one imagined world after another. Illegal orders are left out. */
function* ends(
  scenario: Scenario,
  view: View,
  orders: readonly Order[],
  samples: number,
  answering: Answering,
): Generator<Imagined> {
  const check = strikeKey(view.state.turn);
  for (let world = 0; world < samples; world++) {
    let strike = 0;
    const gates: Rolled[] = [];
    // A die falls while the state is what its chance is worked out from.
    const onDie = (key: string): void => {
      if (key === check) strike = strikeChance(game).total;
      const rolled = game.step === 'gates' ? rolledAt(game, key) : null;
      if (rolled) gates.push(rolled);
    };
    const imagined = imagine(view, WORLDS + view.state.turn * 1000 + world);
    const game: Game = openGame(scenario, imagined, { onDie });
    for (const order of orders) submit(game, order);
    answerOpenCards(game, answering, world);
    adjudicate(game);
    yield { game, strike, gates };
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
  for (const { game } of ends(scenario, view, orders, samples, FIRST)) scores.push(standing(game).hundredths);
  return range(scores).middle;
}

/** The gates of all imagined turns, each contract's once. */
function gatesOf(worlds: readonly (readonly Rolled[])[]): GateForecast[] {
  const found = new Map<string, Rolled[]>();
  for (const rolled of worlds.flat()) {
    const key = `${rolled.contract}/${rolled.gate}`;
    found.set(key, [...(found.get(key) ?? []), rolled]);
  }
  return [...found.values()].flatMap((all) => {
    const [first] = all;
    if (!first) return [];
    const chance = range(
      all.map((one) => one.chance),
      0,
    );
    return [{ ...first, chance, falls: quotient(all.length * 100, worlds.length) }];
  });
}

/**
 * Ends the turn in imagined worlds, after giving some orders on top of what is already ordered, and says what came
 * of it (rulebook section 4: low, middle, high, from what the seat can see). Illegal orders are left out.
 */
export function forecast(scenario: Scenario, view: View, orders: readonly Order[], samples = 24): Forecast {
  const { tracks, channels, objectives } = scenario;
  const lists = (things: readonly { readonly id: Id }[]): Record<Id, number[]> =>
    Object.fromEntries(things.map(({ id }) => [id, []]));
  const values = lists(tracks);
  const carried = lists(channels);
  const aims = lists(objectives);
  const scores: number[] = [];
  const strikes: number[] = [];
  const rolls: (readonly Rolled[])[] = [];
  const before = sum(view.state.delivered);
  let lots = 0;
  for (const { game, strike, gates } of ends(scenario, view, orders, samples, IN_TURN)) {
    strikes.push(strike);
    rolls.push(gates);
    lots += sum(game.state.delivered) - before;
    for (const { id } of tracks) values[id]?.push(game.value(id));
    for (const { id } of channels) carried[id]?.push(game.carried.get(id) ?? 0);
    const stands = standing(game);
    scores.push(stands.hundredths);
    for (const { id } of objectives) aims[id]?.push(stands.objectives[id] ?? 0);
  }
  const all = <Told>(of: Record<Id, number[]>, tell: (list: number[]) => Told): Record<Id, Told> =>
    Object.fromEntries(Object.entries(of).map(([id, list]) => [id, tell(list)]));
  return {
    tracks: all(values, (list) => spread(list)),
    carried: all(carried, (list) => range(list, 0)),
    lots: quotient(lots * 10, samples),
    strike: spread(strikes, 0),
    score: spread(scores),
    aims: all(aims, (list) => spread(list)),
    gates: gatesOf(rolls),
    samples,
  };
}

const sum = (record: Readonly<Record<Id, number>>): number =>
  Object.values(record).reduce((all, n) => all + n, 0);
