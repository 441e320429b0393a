/** State and ledger in sentences: the public face of the room. */
export { sayChoice } from './advice.ts';
export {
  sayAmount,
  sayCost,
  sayDelta,
  sayMove,
  sayPrice,
  sayRange,
  sayRangeInWords,
  sayTenths,
  signed,
} from './amount.ts';
export {
  type Balance,
  type Chanced,
  type Cost,
  type PartEnd,
  sayCostly,
  sayLuck,
  sayPartEnd,
  sayStrikesMore,
  sayVerdict,
} from './analysis.ts';
export { sayFinding } from './because.ts';
export { monthName, monthShort, sayUntil, speakOfPeriods } from './calendar.ts';
export {
  type Consequences,
  type Side,
  sayBlock,
  sayLaters,
  sayOption,
  sayOptionLine,
  type ToldEffect,
  tellOption,
} from './cards.ts';
export { EN, type TextKey } from './en.ts';
export { sayEntry, sayWhat, sayWhy } from './entry.ts';
export { sayPart } from './formula.ts';
export { type Move, moveOf, movesByTrack, movesOf } from './moves.ts';
export {
  enumerate,
  type NameKind,
  nameOf,
  optionName,
  paymentName,
  policyName,
  sayAsk,
  sayGives,
  sayLots,
} from './names.ts';
export { sayObstacle } from './obstacle.ts';
export { sayOrder } from './order.ts';
export { sayReading } from './reading.ts';
export { sayReason } from './reason.ts';
export { type Reply, repliesOf } from './replies.ts';
export {
  type CauseLine,
  causesToShow,
  type EventLine,
  eventLines,
  sayMoveCause,
  sayMoveCauseAlone,
  sayMoved,
  type TrackLine,
  trackCauses,
  trackLine,
  trackLines,
} from './review.ts';
export { sayChanges } from './run-origin.ts';
export { type StoryLine, storyOf } from './run-story.ts';
export { isTextKey, speaker, type TextArgs, t } from './say.ts';
export { sayPlaceIn, sourceName } from './source.ts';
export { isAccount, movement, pointsOf, weightiest, weightOf } from './telling.ts';
