import type { Player } from '../bots/player.ts';
import {
  check,
  type Game,
  type Id,
  isClosed,
  type LoggedOrder,
  type OrderKind,
  openGame,
  refusers,
  type Scenario,
  standing,
  type View,
} from '../engine/index.ts';
import { type CardCounts, type OneRun, playOne } from './one-run.ts';
import { exactScore } from './play-out.ts';
import { type Told, tell } from './told.ts';

/** What the lab keeps of one run: plain and small, so that thousands fit in memory and come from a worker cheaply. */
export interface RunRecord {
  readonly player: string;
  readonly seed: number;
  /** Whole points, as the game says it. */
  readonly score: number;
  /** The same, unrounded. */
  readonly exact: number;
  readonly won: boolean;
  readonly ending: Id;
  readonly turns: number;
  readonly objectives: Readonly<Record<Id, number>>;
  /** Strikes that came. */
  readonly strikes: number;
  readonly cards: Readonly<CardCounts>;
  /** How often an answer was legal when its card lay open, by `card/option`. */
  readonly legal: Readonly<Record<string, number>>;
  readonly orders: Readonly<Partial<Record<OrderKind, number>>>;
  /** Where the score stood as the seat saw it at the start and at each month's end, hundredths of a point. */
  readonly standings: readonly number[];
  /** Cards in hand by turn, from turn 1. */
  readonly hands: readonly (readonly Id[])[];
  /** System -> turn it was first ordered in. */
  readonly ordered: Readonly<Record<Id, number>>;
  /** Lots delivered by system. */
  readonly delivered: Readonly<Record<Id, number>>;
  /** Months at whose council a strait was shut, by strait. */
  readonly shut: Readonly<Record<Id, number>>;
  /** Months at whose council an owner refused a leg on the way of something that can be bought abroad, by owner. */
  readonly refusing: Readonly<Record<Id, number>>;
  /** Missions sent, by actor. */
  readonly missions: Readonly<Record<Id, number>>;
  /** Orders that the rules refused although the player thought them legal. */
  readonly refused: number;
  readonly seconds: number;
  /** The run's orders; null where they were not kept. */
  readonly given: readonly LoggedOrder[] | null;
  /** What only the ledger tells; null where none was kept. */
  readonly told: Told | null;
}

export interface RecordRequest {
  readonly scenario: Scenario;
  readonly name: string;
  readonly player: Player;
  readonly seed: number;
  readonly intent?: Readonly<Record<Id, number>>;
  /** Keeps what only the ledger tells. */
  readonly ledger?: boolean;
  /** Keeps the orders, so that the run can be branched from. */
  readonly given?: boolean;
}

/** Watches a player at work: what it is dealt, what it could answer, where the score stands each month. */
class Watch {
  readonly standings: number[] = [];
  readonly hands: Id[][] = [];
  readonly legal: Record<string, number> = {};
  readonly channels = new Set<Id>();
  readonly shut: Record<Id, number> = {};
  readonly refusing: Record<Id, number> = {};
  private turn = 0;

  look(scenario: Scenario, view: View): void {
    if (view.state.turn === this.turn) return;
    this.turn = view.state.turn;
    const game = openGame(scenario, view.state);
    this.standings.push(standing(game).hundredths);
    this.hands.push(view.state.hand.map((dealt) => dealt.card));
    for (const { card } of view.state.hand) {
      for (const { id: option } of game.scenario.card(card).options) {
        if (check(game, { seat: view.seat, kind: 'answer', card, option }) === null)
          this.legal[`${card}/${option}`] = (this.legal[`${card}/${option}`] ?? 0) + 1;
      }
    }
    for (const [channel, tenths] of Object.entries(view.state.channels))
      if (tenths > 0) this.channels.add(channel);
    for (const { id, kind } of scenario.nodes)
      if (kind === 'strait' && isClosed(view.state, id)) count(this.shut, id);
    for (const owner of refusersOfGoods(game)) count(this.refusing, owner);
  }
}

const count = (counts: Record<Id, number>, id: Id): void => {
  counts[id] = (counts[id] ?? 0) + 1;
};

/** Owners that refuse a leg on some way of what can be bought abroad. */
function refusersOfGoods(game: Game): ReadonlySet<Id> {
  const routes = new Set(game.scenario.data.systems.flatMap((system) => system.routes));
  const legs = new Set([...routes].flatMap((route) => game.scenario.legsOf(route)));
  return new Set([...legs].flatMap((leg) => refusers(game, leg)));
}

/** Plays one game and keeps what the lab needs of it. Throws where `playOne` does. */
export function recordRun({
  scenario,
  name,
  player,
  seed,
  intent,
  ledger = false,
  given = false,
}: RecordRequest): RunRecord {
  const watch = new Watch();
  const watched: Player = (game, view, dice, decision) => {
    watch.look(game, view);
    return player(game, view, dice, decision);
  };
  const started = performance.now();
  const run = playOne({ scenario, seed, player: watched, ledger, ...(intent ? { intent } : {}) });
  const seconds = (performance.now() - started) / 1000;
  const { outcome, strikes, delivered } = run.state;
  if (!outcome) throw new Error('the run has no outcome');
  const exact = exactScore(scenario, run.state);
  return {
    player: name,
    seed,
    score: outcome.score,
    exact,
    won: outcome.won,
    ending: outcome.ending,
    turns: outcome.turn,
    objectives: outcome.objectives,
    strikes: strikes.length,
    cards: run.cards,
    legal: watch.legal,
    orders: run.orders,
    standings: [...watch.standings, Math.round(exact * 100)],
    hands: watch.hands,
    delivered,
    shut: watch.shut,
    refusing: watch.refusing,
    ...tally(run),
    refused: run.refused,
    seconds,
    given: given ? run.file.orders : null,
    told: ledger ? tell(scenario, run.ledger, watch.channels) : null,
  };
}

function tally(run: OneRun): Pick<RunRecord, 'ordered' | 'missions'> {
  const ordered: Record<Id, number> = {};
  const missions: Record<Id, number> = {};
  for (const order of run.file.orders) {
    if (order.kind === 'contract') ordered[order.system] ??= order.turn;
    if (order.kind === 'mission') missions[order.actor] = (missions[order.actor] ?? 0) + 1;
  }
  return { ordered, missions };
}
