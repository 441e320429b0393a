import type { Id, Scenario } from '../engine/index.ts';
import type { Finding, Witness } from '../lab/balance/health.ts';
import type { Path } from '../scenario/path.ts';
import type { EmbeddedFile } from '../scenario/run-write.ts';

export type { Witness };

export interface HealthQuestion {
  readonly scenario: Scenario;
  /** Games of each player. */
  readonly runs?: number;
  /** Seconds for the games, and for the answers tried after them; what is not done by then is left out. */
  readonly seconds?: number;
}

/** How one player did. */
export interface HealthPlayer {
  readonly player: string;
  readonly runs: number;
  /** Mean score with the ends of its 95 % interval. */
  readonly mean: number;
  readonly low: number;
  readonly high: number;
  readonly won: number;
}

/** How often an ending came. */
export interface HealthEnding {
  readonly id: Id;
  readonly title: string;
  readonly early: boolean;
  readonly count: number;
  readonly players: Readonly<Record<string, number>>;
  /** A game that ended so. */
  readonly witness: Witness | null;
}

/** A finding of the lab with the words and the place of what it is about. */
export interface HealthFinding extends Finding {
  readonly labels: readonly string[];
  readonly path: Path;
}

/** What the games of a draft have come to so far. */
export interface HealthReport {
  readonly phase: 'games' | 'answers' | 'done';
  /** Games played and planned; then situations in which every answer was tried. */
  readonly games: number;
  readonly ofGames: number;
  readonly situations: number;
  readonly ofSituations: number;
  /** Too few games to call anything dead. */
  readonly early: boolean;
  /** Time ran out before everything was played. */
  readonly short: boolean;
  readonly seconds: number;
  readonly players: readonly HealthPlayer[];
  readonly endings: readonly HealthEnding[];
  readonly findings: readonly HealthFinding[];
  /** There are so few cards that each comes in nearly every game, which is no finding then. */
  readonly fewCards: boolean;
}

export interface WitnessQuestion {
  readonly scenario: Scenario;
  readonly witness: Witness;
  /** The draft's files, to travel in the run. */
  readonly files: readonly EmbeddedFile[];
}

/** A game played again, to be looked at. */
export interface WitnessAnswer {
  readonly ending: { readonly title: string; readonly text: string };
  readonly score: number;
  readonly won: boolean;
  readonly turns: readonly {
    readonly turn: number;
    readonly month: string;
    /** Cards with the answer that each got. */
    readonly cards: readonly { readonly headline: string; readonly answer: string }[];
    readonly orders: readonly string[];
    /** Where the score stood at its end. */
    readonly score: number;
  }[];
  readonly story: readonly string[];
  /** The text of a run file. */
  readonly file: string;
}
