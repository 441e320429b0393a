import type { Id, Scenario } from '../engine/index.ts';
import type { NewGame } from '../store/types.ts';

/** What a lesson makes of a game that is about to begin. */
export interface PlannedLesson {
  readonly record: NonNullable<NewGame['lesson']>;
  readonly title: string;
  /** The words of the way out. */
  readonly back: string;
  /** The heading of the aims where their points are given; null: the player places them. */
  readonly aims: string | null;
  /** Orders that the class has behind it, and the turn whose council comes first. */
  readonly from: NonNullable<NewGame['from']>;
  readonly turn: number;
}

/** A game that is about to begin: what the title page hands to the briefing. */
export interface Plan {
  readonly scenario: Scenario;
  readonly seed: number;
  /** The intent of a game that is played again; left out: the scenario's own. */
  readonly intent?: Readonly<Record<Id, number>>;
  /** Who takes other seats, where a game of several is played again. */
  readonly people?: readonly Id[];
  /** The author's files, where the scenario does not come with the page. */
  readonly files?: NonNullable<NewGame['files']> | null;
  /** The lesson that it is played in. */
  readonly lesson?: PlannedLesson;
}

export const SEED_MAX = 4_294_967_295;

/** A fortune number that nobody has chosen: six figures, short enough to be read out in class. */
export function randomSeed(): number {
  const [random = 0] = crypto.getRandomValues(new Uint32Array(1));
  return 100_000 + (random % 900_000);
}

/** The fortune number that was written, or null where it is none. Spaces and commas between figures are let pass. */
export function readSeed(text: string): number | null {
  const figures = text.replace(/[\s,.’']/g, '');
  if (!/^\d{1,10}$/.test(figures)) return null;
  const seed = Number(figures);
  return seed <= SEED_MAX ? seed : null;
}
