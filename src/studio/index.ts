/** One draft in the browser: the public face of the room. */

export { type DifferenceLine, differenceOf } from '../scenario/difference.ts';
export { applied, pathAt, type Section, type Span, sectionsOf, trimmed } from '../scenario/edit.ts';
export { idFrom } from '../scenario/id-from.ts';
export { nameOf } from '../scenario/problem.ts';
export { fragmentOf, originalOf, SHARE_LIMITS, SHARE_SUFFIX } from '../scenario/share.ts';
export { type Against, type CompareState, compareOf } from './compare-run.ts';
export type { CompareReport, Moved } from './compare-types.ts';
export { calledIn, explained, type Proposal, proposalsAt } from './complete.ts';
export { nameAt } from './cursor.ts';
export type { Explained, Piece } from './explain.ts';
export { CONDITION_KINDS, type ConditionKind, type ConditionLine, type Gate } from './explain-all.ts';
export { type HealthState, healthOf } from './health-run.ts';
export type { HealthFinding, HealthReport, Witness, WitnessAnswer } from './health-types.ts';
export { chainFrom, copied, extended, type Forebear, type Lineage, lineageIn, signedBy } from './heritage.ts';
export type { PackedDraft } from './jobs/share.ts';
export { mendOf, rangeOf } from './mend.ts';
export { fromTemplate, MOST_CHARACTERS, templateFiles, titleIn } from './new.ts';
export { type PlacedProblem, problemsIn } from './problem-paths.ts';
export { collectionOf } from './sections.ts';
export { childShape, type Fields, isCollection, type Shape, scenarioShape, shapeAt } from './shape.ts';
export { type CardWords, entryOf, skeletonOf } from './skeleton.ts';
export { countOf, createStudio, type StudioOptions } from './studio.ts';
export { type TrialRun, type TrialState, trialOf } from './trial-run.ts';
export {
  type StepProblem,
  TRIAL_PLAYERS,
  type TrialAnswer,
  type TrialCard,
  type TrialPlayer,
  type TrialStep,
  type TrialTrack,
} from './trial-types.ts';
export * from './types.ts';
