/** Whatever plays by the rules or writes down what was played: fetched when there is a game, and not for the title page. */
export { RUN_SUFFIX } from '../scenario/run-write.ts';
export { openAdviser } from './advice.ts';
export { openDesk } from './desk.ts';
export { originOfNew, remarksOf } from './origin.ts';
export { beginPlay, playOrder, went } from './play.ts';
export { inPlaceOf } from './replace.ts';
export { runText, summaryOf } from './run-text.ts';
export { behind, ended, hasSealed, opening, shownOf, shownOrders } from './stage.ts';
export { without } from './undo.ts';
