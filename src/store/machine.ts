import type { Order, Reason } from '../engine/index.ts';
import { type Decisive, LONGEST_WHY } from '../scenario/run-write.ts';
import { EMPTY } from './empty.ts';
import { lessonIn, type Noted, noted, waitsAfter, wordGiven } from './lesson.ts';
import { backAt, type Play, playOrder, went } from './play.ts';
import { inPlaceOf } from './replace.ts';
import { behind, ended, hasSealed, opening, ordersShown, type Shown, type Stage, shownOf } from './stage.ts';
import type { TableState, UndoPlan } from './types.ts';
import { type Undone, without } from './undo.ts';

/**
 * A match: the game, and where its players are in the month. It is a value; each function below takes one event and gives
 * the match after it, or the reason why the event is not allowed, and then nothing has happened.
 */
export interface Match {
  readonly play: Play;
  readonly stage: Stage;
  /** The game before the adjudication that the film tells; null until a month has been ended. */
  readonly before: Play | null;
  /** Whether it may only be looked at. */
  readonly readOnly: boolean;
  /** An order that one of a pair has proposed, until the other one has answered. */
  readonly proposal: Order | null;
}

/** What the page shows of a match; where it has changed hands, also that nothing is pointed at. */
export type ShownAfter = Shown &
  Pick<TableState, 'proposal'> &
  Partial<Pick<TableState, 'selection' | 'sheet'>>;

const NOT_ALLOWED: Reason = { code: 'not-allowed', args: {} };
const NOT_YOUR_SEAT: Reason = { code: 'not-your-seat', args: {} };

/** A new game begins, or an opened one is resumed where the state says: at its council, a curtain, or its end. */
export const matchOf = (play: Play, readOnly = false): Match => ({
  play,
  stage: opening(play, readOnly),
  before: null,
  readOnly,
  proposal: null,
});

/** The same match at the next council of its game, or at its end. */
const onward = (match: Match, play: Play): Match => ({
  ...match,
  play,
  stage: opening(play, match.readOnly),
});

/** Whether it stands still until a word has been given. */
const waits = ({ play, readOnly }: Match): boolean => !readOnly && waitsAfter(play) !== null;

/** Whether the lead seat may act: its council is on, and the game is not only looked at. */
const inCouncil = (match: Match): boolean =>
  match.stage.phase === 'council' && !match.readOnly && !waits(match);

/**
 * The lead seat gives an order at its council; one that sets the same thing anew replaces the earlier one. `end` ends the month.
 * Of a pair one proposes it, where it would be legal.
 */
export function orderGiven(match: Match, order: Order): Match | Reason {
  const after = orderDone(match, order);
  if (!went(after) || !lessonIn(match.play.lesson)?.pairs) return after;
  return { ...match, proposal: order };
}

/** The other one of a pair agrees to what was proposed: it is ordered. */
export function agreed(match: Match): Match | Reason {
  return match.proposal === null ? NOT_ALLOWED : orderDone({ ...match, proposal: null }, match.proposal);
}

/** The other one of a pair wants to talk about it: nothing is ordered. */
export function talkedOver(match: Match): Match | Reason {
  return match.proposal === null ? NOT_ALLOWED : { ...match, proposal: null };
}

/** An order of the lead seat is carried out. */
function orderDone(match: Match, order: Order): Match | Reason {
  const { play } = match;
  if (!inCouncil(match)) return NOT_ALLOWED;
  // Even a refusal by the rules would tell what another seat has sealed.
  if (order.seat !== play.seat) return NOT_YOUR_SEAT;
  const after = inPlaceOf(play, order) ?? playOrder(play, order);
  if (!went(after)) return after;
  return order.kind === 'end' ? monthEnded(match, after) : { ...match, play: after };
}

/** The month has been adjudicated: its film follows, and nothing of it can be taken back. */
const monthEnded = (match: Match, after: Play): Match => ({
  ...match,
  play: after,
  stage: ended(match.play, after),
  before: match.play,
});

/** An order of the page's list that can still be taken back, with the game that is left without it. */
function undoing({ play, stage, readOnly }: Match, index: number): (UndoPlan & Undone) | null {
  const { shown, open } = ordersShown(play, stage, readOnly);
  const at = shown[index];
  const order = at === undefined ? undefined : play.orders[at];
  if (at === undefined || order === undefined || !open.includes(index)) return null;
  const undone = without(play, at);
  return undone && { order, ...undone };
}

/** What taking back an order of the page's list would do; null where it cannot be taken back any more. */
export function undoPlan(match: Match, index: number): UndoPlan | null {
  const undo = undoing(match, index);
  return undo && { order: undo.order, falls: undo.falls };
}

/** An order of the page's list is taken back, and with it those that rest on it. */
export function orderUndone(match: Match, index: number): Match | Reason {
  const undo = undoing(match, index);
  return undo ? { ...match, play: undo.play } : NOT_ALLOWED;
}

/** The lead seat asks for advice at its council: noted in the run, and nothing else changes. */
export function adviceAsked(match: Match): Match | Reason {
  if (!inCouncil(match)) return NOT_ALLOWED;
  const { play } = match;
  const asked = { turn: play.state.turn, after: play.orders.length };
  return { ...match, play: { ...play, advised: [...play.advised, asked] } };
}

/** At the lead seat's council it is noted what was foretold of the month, and why its players do what they do. */
export function lessonNoted(match: Match, said: Noted): Match | Reason {
  return inCouncil(match) ? { ...match, play: noted(match.play, said) } : NOT_ALLOWED;
}

/** The word is typed that the game waits for. */
export function wordTyped(match: Match, word: string): Match | Reason {
  const play = match.readOnly ? null : wordGiven(match.play, word);
  return play ? { ...match, play } : NOT_ALLOWED;
}

/** Over and not judged yet: the player says which month decided it, and why; said once. Nothing else changes. */
export function decisiveSaid(match: Match, { turn, why }: Decisive): Match | Reason {
  const { play, stage } = match;
  if (stage.phase !== 'over' || play.decisive !== null) return NOT_ALLOWED;
  return { ...match, play: { ...play, decisive: { turn, why: why.trim().slice(0, LONGEST_WHY) } } };
}

/** The game is called by a drawn name from now on. Nothing else changes. */
export function nicknamed(match: Match, nickname: string): Match {
  const { play } = match;
  return { ...match, play: { ...play, lesson: { ...play.lesson, nickname } } };
}

/** A game that is over goes on from the council of one of its turns, as a branch of the run of that name. */
export function branchedAt({ play, stage, readOnly }: Match, turn: number, run: string): Play | Reason {
  const back = stage.phase === 'over' && !readOnly ? backAt(play, turn) : null;
  return back ? { ...back, branch: { run, turn } } : NOT_ALLOWED;
}

/** The chamber's seat seals its policy and an answer to each of its cards, all or nothing; then the next curtain falls. */
export function choiceSealed(match: Match, orders: readonly Order[]): Match | Reason {
  const { seat, phase } = match.stage;
  if (phase !== 'chamber') return NOT_ALLOWED;
  let play = match.play;
  for (const order of orders) {
    if (order.seat !== seat) return NOT_YOUR_SEAT;
    const after = playOrder(play, order);
    if (!went(after)) return after;
    play = after;
  }
  if (!hasSealed(play, seat)) return { code: 'unanswered', args: { cards: 1 } };
  return onward(match, play);
}

/** Behind the curtain that falls before the film nothing waits yet. */
const curtainRaised = (match: Match): Match | Reason =>
  match.stage.film === null && waits(match)
    ? NOT_ALLOWED
    : { ...match, stage: behind(match.play, match.stage) };
const filmEnded = (match: Match): Match => ({ ...match, stage: { ...match.stage, phase: 'review' } });
const reviewClosed = (match: Match): Match | Reason =>
  waits(match) ? NOT_ALLOWED : onward(match, match.play);

/** What a phase leads to when those who look at it are done with it; null where it waits for an order or a seal. */
const PROCEED = {
  curtain: curtainRaised,
  chamber: null,
  council: null,
  playback: filmEnded,
  review: reviewClosed,
  over: null,
} as const satisfies Record<Stage['phase'], ((match: Match) => Match | Reason) | null>;

/** The curtain is raised, the film has ended, or the review is closed: whichever of them is on. */
export const proceeded = (match: Match): Match | Reason => PROCEED[match.stage.phase]?.(match) ?? NOT_ALLOWED;

/** What the page shows of a match after an event; `from` is the match before the event, null where there was none. */
export function shownAfter(from: Match | null, match: Match): ShownAfter {
  const { play, stage, before, readOnly, proposal } = match;
  const shown = { ...shownOf(play, stage, before ?? play, readOnly), proposal };
  if (from?.stage.seat === stage.seat) return shown;
  // Whoever looks now knows nothing of what the last one had pointed at.
  return { ...shown, selection: null, sheet: EMPTY.sheet };
}
