import type { Outcome, Scenario } from '../engine/index.ts';
import type { Alternative } from './alternatives.ts';
import type { Share } from './assemble.ts';
import { stationsIn } from './balance.ts';
import { courseOf } from './course.ts';
import { answersIn, race, screenAll, suspectsOf, type Trial, trialOf } from './judge.ts';
import { pointOf, type Reviewed, sharesFor } from './review.ts';
import type { Station } from './sums.ts';
import type { Suspect } from './suspects.ts';
import type { Thoroughness } from './thorough.ts';
import type { Measured, OtherAnswer, TurningPoint } from './types.ts';

/** A piece of a review that can be worked out by itself, in any order and by anybody who has the run. */
export type Piece =
  | { readonly kind: 'course' }
  | { readonly kind: 'world'; readonly world: number }
  | { readonly kind: 'screen'; readonly council: number }
  | { readonly kind: 'race'; readonly council: number; readonly alternative: Alternative }
  | {
      readonly kind: 'point';
      readonly council: number;
      readonly alternative: Alternative;
      readonly by: Measured;
    }
  | { readonly kind: 'luck'; readonly council: number };

/** What came of a piece: plain data. */
export type PieceDone =
  | { readonly kind: 'course'; readonly turns: readonly number[]; readonly outcome: Outcome | null }
  | { readonly kind: 'world'; readonly world: number; readonly stations: readonly Station[] }
  | {
      readonly kind: 'screen';
      readonly council: number;
      readonly suspects: readonly Suspect[];
      readonly answers: readonly OtherAnswer[];
    }
  | { readonly kind: 'race'; readonly by: Measured; readonly settled: boolean }
  | { readonly kind: 'point'; readonly point: TurningPoint }
  | { readonly kind: 'luck'; readonly council: number; readonly shares: readonly Share[] };

/** One that works out pieces of one run's review. */
export type Reviewer = (piece: Piece) => PieceDone;

/** A reviewer of a run; it plays the run again once. */
export function reviewerOf(scenario: Scenario, { start, orders }: Reviewed, effort: Thoroughness): Reviewer {
  const { seed } = start;
  const course = courseOf(scenario, start, orders);
  const councilAt = (index: number) => {
    const council = course.councils[index];
    if (!council) throw new RangeError(`no council ${index}`);
    return council;
  };
  const trials = new Map<number, Trial>();
  /** Scores of a council's own orders are kept for what is tried against them next. */
  const trialAt = (index: number): Trial => {
    const trial = trials.get(index) ?? trialOf(scenario, councilAt(index), seed);
    trials.set(index, trial);
    return trial;
  };
  return (piece) => {
    switch (piece.kind) {
      case 'course':
        return {
          kind: 'course',
          turns: course.councils.map(({ turn }) => turn),
          outcome: course.state.outcome,
        };
      case 'world': {
        const { kind, world } = piece;
        return { kind, world, stations: stationsIn(scenario, course, seed, world) };
      }
      case 'screen': {
        const trial = trialOf(scenario, councilAt(piece.council), seed);
        trials.set(piece.council, trial);
        screenAll(trial, effort.screened);
        return { ...piece, suspects: suspectsOf(trial), answers: answersIn(trial) };
      }
      case 'race':
        return { kind: 'race', ...race(trialAt(piece.council), piece.alternative, effort) };
      case 'point': {
        const { council, view } = trialAt(piece.council);
        const { alternative, by } = piece;
        return {
          kind: 'point',
          point: pointOf(scenario, { council, view, alternative, by }, seed, effort.reasons),
        };
      }
      case 'luck': {
        const worlds = Math.min(effort.luck, effort.balance);
        const shares = sharesFor(scenario, councilAt(piece.council), seed, worlds);
        return { ...piece, shares };
      }
    }
  };
}
