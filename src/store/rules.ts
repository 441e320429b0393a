/** Whatever plays by the rules or writes down what was played: fetched when there is a game, and not for the title page. */
export { openAdviser } from './advice.ts';
export { courseOf } from './course.ts';
export { deskOf } from './desk.ts';
export {
  adviceAsked,
  agreed,
  branchedAt,
  choiceSealed,
  decisiveSaid,
  lessonNoted,
  matchOf,
  nicknamed,
  orderGiven,
  orderUndone,
  proceeded,
  shownAfter,
  talkedOver,
  undoPlan,
  wordTyped,
} from './machine.ts';
export { monthOf } from './month.ts';
export { originOfNew, remarksOf } from './origin.ts';
export { beginPlay, playOrders, went } from './play.ts';
export { replayOf } from './replay.ts';
export { exportedRun, runOf, runText, summaryOf } from './run-text.ts';
