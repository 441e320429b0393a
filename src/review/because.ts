import {
  type Expr,
  type Factor,
  type Id,
  type LedgerEntry,
  opened,
  openGame,
  type Scenario,
  type State,
  type View,
} from '../engine/index.ts';
import { mean } from '../lab/statistics.ts';
import { movesByTrack, pointsOf, sayMoveCauseAlone, sayPartEnd, sayStrikesMore } from '../text/index.ts';
import type { Alternative } from './alternatives.ts';
import type { Reason } from './types.ts';
import { gameOf } from './worlds.ts';

/** Reasons that are told. */
const TOLD = 3;
/** Points below which a part is no reason. */
const LEAST = 0.3;
/** Of a number's move the share that one cause has to have to be named. */
const MOST_OF = 0.4;

/** A game that was played on, with what its end is made of. */
interface Played {
  readonly strikes: number;
  readonly weakest: Id;
  /** By `objective.part`. */
  readonly parts: ReadonlyMap<string, number>;
  readonly tracks: Readonly<Record<Id, number>>;
  readonly ledger: readonly LedgerEntry[];
}

/** Tracks that an expression reads by name. */
function tracksRead(expr: Expr, into = new Set<Id>()): ReadonlySet<Id> {
  if (typeof expr === 'number') return into;
  const [operator, ...operands] = expr as readonly [string, ...(Expr | Id)[]];
  if (operator === 'read') {
    const [name, id] = operands as readonly string[];
    if ((name === 'track' || name === 'stored') && id !== undefined) into.add(id);
  } else for (const operand of operands) tracksRead(operand as Expr, into);
  return into;
}

/** What each part of each objective comes to, by `objective.part`. */
function partsOf(scenario: Scenario, state: State): ReadonlyMap<string, number> {
  const game = openGame(scenario, state);
  return new Map(
    scenario.objectives.flatMap((objective) =>
      opened(game, objective).parts.map(({ id, amount }): [string, number] => [
        `${objective.id}.${id}`,
        amount,
      ]),
    ),
  );
}

/** The objective that is the weakest in a game that is over. */
function weakestOf({ objectives }: Scenario, { outcome }: State): Id {
  const reached = (id: Id): number => outcome?.objectives[id] ?? 0;
  return objectives.map(({ id }) => id).reduce((a, b) => (reached(b) < reached(a) ? b : a));
}

/** What a point of each objective counts in the score, as often as it is the weakest in these games. */
function weightsOf({ weakest, objectives }: Scenario, intent: State['intent'], games: readonly Played[]) {
  return new Map(
    objectives.map(({ id }): [Id, number] => {
      const often = mean(games.map((one) => (one.weakest === id ? 1 : 0)));
      return [id, ((intent[id] ?? 0) * (100 - weakest)) / 10_000 + (often * weakest) / 100];
    }),
  );
}

function played(
  scenario: Scenario,
  view: View,
  { orders }: Pick<Alternative, 'orders'>,
  seed: number,
): Played {
  const ledger: LedgerEntry[] = [];
  const state = gameOf(scenario, view, orders, seed, { ledger });
  const game = openGame(scenario, state);
  return {
    strikes: state.strikes.length,
    weakest: weakestOf(scenario, state),
    parts: partsOf(scenario, state),
    tracks: Object.fromEntries(scenario.tracks.map(({ id }) => [id, game.value(id)])),
    ledger,
  };
}

/** What the run's games have more of than the others, in the mean over pairs of the same world. */
const more = (pairs: readonly Pair[], read: (one: Played) => number): number =>
  mean(pairs.map(({ run, better }) => read(run) - read(better)));

interface Pair {
  readonly run: Played;
  readonly better: Played;
}

/** The cause that moved a track most otherwise in the run's games, if one did most of it. */
function causeOf(scenario: Scenario, pairs: readonly Pair[], track: Id, moved: number): string {
  const sums = new Map<string, number>();
  const add = (entries: readonly LedgerEntry[], sign: number): void => {
    for (const move of movesByTrack(entries).get(track) ?? []) {
      if (move.entry.change.kind === 'turn-begun') continue; // that time passes explains nothing
      const cause = sayMoveCauseAlone(scenario, move);
      sums.set(cause, (sums.get(cause) ?? 0) + (sign * (move.to - move.from)) / pairs.length);
    }
  };
  for (const { run, better } of pairs) {
    add(run.ledger, 1);
    add(better.ledger, -1);
  }
  const along = [...sums]
    .filter(([, by]) => by * moved > 0)
    .sort(([, a], [, b]) => Math.abs(b) - Math.abs(a));
  const [first] = along;
  return first && Math.abs(first[1]) >= MOST_OF * Math.abs(moved) ? first[0] : '';
}

/** A part of an objective and the points of the score that it counts more in the run's games. */
interface PartMove {
  readonly what: string;
  readonly part: Factor;
  readonly amount: number;
}

/** How one part of an objective came to count less or more: by which number, and through what. */
function reasonOf(scenario: Scenario, pairs: readonly Pair[], { what, part, amount }: PartMove): Reason {
  const moves = [...tracksRead(part.amount)].flatMap((id) => {
    const track = scenario.tracks.find((one) => one.id === id);
    if (!track) return [];
    const moved = more(pairs, ({ tracks }) => tracks[id] ?? 0);
    return [{ id, moved, size: pointsOf(track, moved) }];
  });
  const [most] = moves.sort((a, b) => b.size - a.size);
  const { label } = part;
  if (!most || Math.round(most.moved) === 0)
    return { what, rule: '', amount, text: sayPartEnd(scenario, { label, points: amount }) };
  const rule = causeOf(scenario, pairs, most.id, most.moved);
  const told = { label, points: amount, track: most.id, moved: Math.round(most.moved), cause: rule };
  return { what, rule, amount, text: sayPartEnd(scenario, told) };
}

/** Why a decision cost what it did. */
export interface Because {
  readonly reasons: readonly Reason[];
  /** That more strikes come, or fewer, as a sentence; empty where it makes no difference. */
  readonly strikes: string;
}

/**
 * Why a council's orders come to less than an alternative: the parts of the score that end otherwise over the same worlds, the
 * largest first, each with the number behind it and the cause in the ledger that moved it most.
 */
export function becauseOf(
  scenario: Scenario,
  view: View,
  run: Pick<Alternative, 'orders'>,
  better: Pick<Alternative, 'orders'>,
  seeds: readonly number[],
): Because {
  const pairs = seeds.map(
    (seed): Pair => ({
      run: played(scenario, view, run, seed),
      better: played(scenario, view, better, seed),
    }),
  );
  const weights = weightsOf(
    scenario,
    view.state.intent,
    pairs.flatMap((pair) => [pair.run, pair.better]),
  );
  const parts = scenario.objectives
    .flatMap(({ id, parts }) =>
      parts.map((part): PartMove => {
        const what = `${id}.${part.id}`;
        const moved = more(pairs, (one) => one.parts.get(what) ?? 0);
        return { what, part, amount: (weights.get(id) ?? 0) * moved };
      }),
    )
    .filter(({ amount }) => amount <= -LEAST)
    .sort((a, b) => a.amount - b.amount)
    .slice(0, TOLD);
  return {
    reasons: parts.map((move) => reasonOf(scenario, pairs, move)),
    strikes: sayStrikesMore(more(pairs, ({ strikes }) => strikes)),
  };
}
