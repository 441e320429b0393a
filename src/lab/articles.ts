import { type Expr, evaluate, type Id, openGame, type Scenario } from '../engine/index.ts';
import { playOne } from './one-run.ts';
import { playerNamed } from './players.ts';
import { referenceTasks } from './reference.ts';

/** One thing that the sources say, in our words, as a statement that is true or false of a finished game. */
export interface Claim {
  readonly id: Id;
  readonly says: string;
  /** Facts of the scenario that it rests on. */
  readonly facts: readonly Id[];
  /** What holds at the end of a game in which the claim proved true: a condition, as authors write them. */
  readonly test: string;
  /** A number behind it: its name, and an amount. */
  readonly shows: { readonly label: string; readonly amount: string };
  /** The coefficient that would have to be another one to overturn it. */
  readonly change: {
    /** Where it stands in the scenario's files. */
    readonly path: string;
    readonly from: string;
    readonly to: string;
    readonly why: string;
    /** The same as a part of a scenario that extends this one. */
    readonly with: Readonly<Record<string, unknown>>;
  };
}

/** What a claim came to in many games: how often it held, and the mean of its number. */
export interface Share {
  readonly games: number;
  readonly held: number;
  readonly mean: number;
}

export interface MeasuredClaim {
  /** Its condition and its number, compiled. */
  readonly test: Expr;
  readonly amount: Expr;
  readonly model: Share;
  /** The same with the coefficient changed. */
  readonly changed: Share;
}

/** What was measured beforehand over the claims of a scenario, and of which edition of it. */
export interface Measured {
  readonly scenario: Id;
  readonly version: number;
  readonly hash: string;
  readonly players: readonly string[];
  /** The first and the last seed. */
  readonly seeds: readonly [number, number];
  readonly claims: Readonly<Record<Id, MeasuredClaim>>;
}

/** Claims with what was measured of them. */
export interface Articles {
  readonly claims: readonly Claim[];
  readonly measured: Measured;
}

/** A game to be played for its claims. */
export interface MeasureRequest {
  readonly player: string;
  readonly seed: number;
  readonly exprs: readonly Expr[];
}

/** Plays a game to its end and works out some expressions there. */
export function measureGame(scenario: Scenario, { player: name, seed, exprs }: MeasureRequest): number[] {
  const player = playerNamed(name);
  if (!player) throw new Error(`there is no player ${name}`);
  const { state } = playOne({ scenario, seed, player });
  const game = openGame(scenario, state);
  return exprs.map((expr) => evaluate(game, expr));
}

/** The games in which claims are measured: the players whose scores are compared with at the end, in turns. */
export const measureTasks = (
  scenario: Scenario,
  games: number,
  exprs: readonly Expr[],
): readonly (MeasureRequest & { readonly kind: 'measure' })[] =>
  referenceTasks(scenario, games).map(({ player, seed }) => ({ kind: 'measure', player, seed, exprs }));

/** Sums up the values that a claim's condition and number had at the ends of some games. */
export function shareOf(values: readonly (readonly [held: number, amount: number])[]): Share {
  const games = values.length;
  const sum = values.reduce((all, [, amount]) => all + amount, 0);
  return {
    games,
    held: values.filter(([held]) => held !== 0).length,
    mean: games === 0 ? 0 : Math.round((10 * sum) / games) / 10,
  };
}

/** The file of a scenario that differs from another by a claim's coefficient alone, and says so in its name. */
export function variantOf(
  { id, version, title, authors }: Pick<Scenario, 'id' | 'version' | 'title' | 'authors'>,
  { id: claim, change }: Claim,
): { readonly file: string; readonly text: string } {
  const ancestor = { id, title, ...(authors[0] ? { author: authors[0] } : {}) };
  const doc = {
    id: `${id}-${claim}`.slice(0, 40).replace(/-$/, ''),
    version: 1,
    extends: `${id}@${version}`,
    'based-on': [ancestor],
    title: `${title}, changed`,
    subtitle: `${change.path}: ${change.to}`.slice(0, 120),
    ...change.with,
  };
  return { file: 'scenario.yaml', text: JSON.stringify(doc, null, 2) };
}
