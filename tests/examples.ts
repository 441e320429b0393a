import { random } from '../src/bots/random.ts';
import type { ChangeKind, ChangeOf, LedgerEntry, Scenario } from '../src/engine/index.ts';
import { playOne } from '../src/lab/one-run.ts';
import { flagship, saltholm } from './support.ts';

/** An entry of a game that was really played. */
export interface Example {
  readonly scenario: Scenario;
  readonly entry: LedgerEntry;
}

/** One with a change of a known kind. */
export interface ExampleOf<K extends ChangeKind> extends Example {
  readonly change: ChangeOf<K>;
}

const GAMES: readonly (readonly [Scenario, number])[] = [
  [saltholm(), 60],
  [flagship(), 6],
];

/** Every entry of some games that are played at random: nearly every kind of change stands among them. */
export const EXAMPLES: readonly Example[] = GAMES.flatMap(([scenario, games]) =>
  Array.from({ length: games }, (_, n) =>
    playOne({ scenario, seed: n + 1, player: random, ledger: true }),
  ).flatMap(({ ledger }) => ledger.map((entry) => ({ scenario, entry }))),
);

/** Those of one kind. */
export const examplesOf = <K extends ChangeKind>(kind: K): readonly ExampleOf<K>[] =>
  EXAMPLES.flatMap(({ scenario, entry }) =>
    entry.change.kind === kind ? [{ scenario, entry, change: entry.change as ChangeOf<K> }] : [],
  );
