import { nextStep } from '../bots/council.ts';
import type { Style } from '../bots/directives.ts';
import { rated } from '../bots/directives.ts';
import { HEDGING, hedger } from '../bots/hedger.ts';
import { buysFrom, sellers } from '../bots/one-road.ts';
import { choice, openCard, type Player } from '../bots/player.ts';
import { pricesOf } from '../bots/prices.ts';
import { random, settled } from '../bots/random.ts';
import { check, type Game, type Id, keyed, type Order, openGame } from '../engine/index.ts';
import { SUBJECTS } from './balance/subjects.ts';

/** Players that only the lab asks for: ways of playing by which a line of rulebook section 15 is measured. */

/** What an omission player never does, by the word its name ends in. */
const OMITTED = {
  contracts: (_, order) => order.kind === 'contract',
  large: ({ scenario }, order) => order.kind === 'contract' && scenario.system(order.system).major,
  missions: (_, order) => order.kind === 'mission',
  trade: (_, order) => order.kind === 'export' || (order.kind === 'route' && 'channel' in order),
  build: (_, order) => order.kind === 'build',
  offers: (_, order) => order.kind === 'offer' || order.kind === 'reply',
  programmes: (_, order) => order.kind === 'programme',
} as const satisfies Record<string, (game: Game, order: Order) => boolean>;
export type Omission = keyof typeof OMITTED;
export const OMISSIONS = Object.keys(OMITTED) as readonly Omission[];

/** Percent of the decisions that a fallible player leaves to chance. */
export const FALLIBLE = [10, 25, 50] as const;

/** The hedger that gives only some orders. */
const hedging =
  (gives: Style['gives']): Player =>
  (scenario, view) =>
    nextStep(openGame(scenario, view.state), view.seat, { ...HEDGING, gives });

/** The hedger that never gives one kind of order. */
const without = (what: Omission): Player => hedging((game, order) => !OMITTED[what](game, order));

/** The hedger that buys abroad from one actor alone, the first or the second who sells: as good a player of one road. */
const firstFrom =
  (which: 0 | 1): Player =>
  (scenario, view, seed, decision) =>
    hedging(buysFrom(sellers(scenario)[which]))(scenario, view, seed, decision);

/** The hedger that leaves so many percent of its decisions to chance. */
const fallible =
  (percent: number): Player =>
  (scenario, view, seed, decision) => {
    const errs = keyed(seed, `fallible/${decision}`) % 100 < percent;
    return (errs ? random : hedger)(scenario, view, seed, decision);
  };

/** The hedger that answers its cards by lot. */
const randomAnswers: Player = (scenario, view, seed, decision) => {
  const answers = openCard(openGame(scenario, view.state), view.seat);
  if (answers === null) return hedger(scenario, view, seed, decision);
  const drawn = answers[keyed(seed, `answer/${decision}`) % answers.length];
  return drawn ? choice(drawn, 'lot', { of: answers.length }) : hedger(scenario, view, seed, decision);
};

/** The hedger that takes a posture in the first month and holds it to the end. */
const holding =
  (posture: Id): Player =>
  (scenario, view, seed, decision) => {
    const order: Order = { seat: view.seat, kind: 'posture', posture };
    const other = view.state.posture !== posture;
    if (other && check(openGame(scenario, view.state), order) === null)
      return choice(order, 'posture', { gain: 0 });
    return hedging((_, { kind }) => kind !== 'posture')(scenario, view, seed, decision);
  };

/** Orders a leaning player puts before its other ones each turn, at most. */
const FIRST = 2;

/**
 * A hedger with a leaning: before anything else it gives up to two orders a turn of the kind it puts first, the best of
 * those it can afford and that are worth their price, whether or not anything else would be worth more.
 */
const leaning =
  (first: (order: Order) => boolean): Player =>
  (scenario, view, seed, decision) => {
    const game = openGame(scenario, view.state);
    const { directives } = view.state;
    const open = view.state.hand.some((dealt) => dealt.option === null);
    if (!open && directives > Math.max(0, scenario.directives - FIRST)) {
      const found = rated(game, view.seat, pricesOf(game), HEDGING).find(
        ({ order, worth }) => worth > 0 && first(order) && check(game, order) === null,
      );
      if (found) return choice(found.order, 'worth', { gain: Math.round(found.worth) });
    }
    return hedger(scenario, view, seed, decision);
  };

/** The lab's own players by the name that commands know them by. */
export const VARIANTS: Readonly<Record<string, Player>> = {
  settled,
  'cards-alone': hedging((_, order) => order.kind === 'answer'),
  'hedger-random-answers': randomAnswers,
  ...Object.fromEntries(OMISSIONS.map((what) => [`hedger-without-${what}`, without(what)])),
  ...Object.fromEntries(FALLIBLE.map((percent) => [`hedger-fallible-${percent}`, fallible(percent)])),
  'moscow-first': firstFrom(0),
  'beijing-first': firstFrom(1),
  'hedger-quiet': holding(SUBJECTS.strength.hidden),
  'hedger-defiant': holding(SUBJECTS.strength.paraded),
  'restraint-first': leaning((order) => order.kind === 'mission' && order.aim === 'restraint'),
  'arms-first': leaning((order) => order.kind === 'contract' || order.kind === 'expedite'),
};
