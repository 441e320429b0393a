/** The engine's whole public face: pure, deterministic, plain data in and out. */
export { commit, type Origin } from './changes/commit.ts';
export { CHANGES, pathOf } from './changes/kinds.ts';
export type { Path } from './changes/row.ts';
export { concerns, type Subject } from './changes/subject.ts';
export { copyState } from './copy.ts';
export { type DiceFamily, isOfFamily } from './dice.ts';
export { type Estimate, estimate } from './estimate.ts';
export { evaluate, holds } from './expression.ts';
export {
  type FedObjective,
  type FedPart,
  type Feeds,
  feedsOf,
  type Inputs,
  inputsOf,
  type Reading,
} from './feeds.ts';
export { among, type Finder, find, finderOf } from './find.ts';
export {
  type Forecast,
  forecast,
  type GateForecast,
  imagine,
  middleScore,
  type Range,
  type Spread,
} from './forecast.ts';
export {
  contractWillingness,
  discount,
  incomeOf,
  legRisk,
  strikeChance,
  willingness,
  workOut,
} from './formulas.ts';
export { type Game, type GameOptions, openGame, touch } from './game.ts';
export { GROUPS, type GroupMeaning } from './groups.ts';
export { canonical, hashOf, hashText } from './hash.ts';
export {
  capacityOf,
  concentration,
  isClosed,
  landShare,
  legObstacle,
  type Obstacle,
  refusers,
  routeDays,
  routeObstacle,
  routeOpen,
  routeVisibility,
  spare,
} from './lookup.ts';
export { reasonsFor, ticketsOf } from './mind.ts';
export { available, balanceOf, depositOf, freightOf, lineShut, paymentOf, priceOf } from './money.ts';
export {
  type ArgKind,
  OBSERVABLES,
  type Observable,
  type ObservableName,
  observable,
  type Scope,
} from './observe.ts';
export {
  counterTo,
  isPledged,
  mayGive,
  offerSum,
  offersWaiting,
  priceOfGives,
  type Terms,
} from './offers.ts';
export { candidates, check, costOf, ORDER_KINDS, options, submit } from './orders/index.ts';
export { type Prepared, prepare } from './prepare.ts';
export { keyed } from './rng.ts';
export { RULES } from './rules.ts';
export { begin, give, type LoggedOrder, type Replayed, replay, type Stop } from './run.ts';
export {
  type Counted,
  counted,
  opened,
  rankAmong,
  type Standing,
  scoreOf,
  standing,
  type Wants,
  wantsOf,
} from './score.ts';
export { intentProblem, type Start, setup } from './setup.ts';
export { ADJUDICATION, adjudicate, endTurn, NEWS, openTurn } from './turn.ts';
export * from './types/index.ts';
export { type Band, bandsFor, NOBODY, readable, reported, type View, viewOf, visible } from './view.ts';
