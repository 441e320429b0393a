import type { Game } from '../game.ts';
import type { Area } from '../sources.ts';
import type { ChangeKind, ChangeOf, Id } from '../types/index.ts';

/** All that the engine knows of one kind of change. No column can be left out, least of all who may know. */
export interface Row<K extends ChangeKind> {
  /** Makes it in the state; `entry` is the id of its ledger entry. */
  readonly apply: (game: Game, change: ChangeOf<K>, entry: number) => void;
  /** What derived tracks may hang on and now stands otherwise: a track, an area; null: nothing of that. */
  readonly touches: (change: ChangeOf<K>) => Area | Id | null;
  /** Seats that see its entry in play; null: all. Asked when it has been made. */
  readonly knownTo: (game: Game, change: ChangeOf<K>) => readonly Id[] | null;
  /**
   * What a seat reads of an entry that rests on another which it does not see: the whole of it, for it is no secret how that came
   * about; only what changed and not why; nothing.
   */
  readonly unexplained: 'whole' | 'bare' | 'nothing';
  /** Its path in the ledger, with what stood there before and stands there now. */
  readonly path: (change: ChangeOf<K>) => Path;
}

/** Where in a state a change happened, by dots: `tracks.tension`, `contracts.c1.stage`. */
export interface Path {
  readonly what: string;
  readonly from: number | string | null;
  readonly to: number | string | null;
}

/** Rows of some kinds, each for its own kind. */
export type Rows<K extends ChangeKind> = { readonly [Kind in K]: Row<Kind> };

/** Everybody sees it. */
export const PUBLIC = (): null => null;

/** Nothing that derived tracks hang on. */
export const NOTHING = (): null => null;

/** A path with what stood there before and stands there now. */
export const at = (what: string, from: Path['from'], to: Path['to']): Path => ({ what, from, to });
