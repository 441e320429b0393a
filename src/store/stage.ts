import { type Id, NOBODY, offersWaiting, openGame, readable, reported, viewOf } from '../engine/index.ts';
import { waitsAfter } from './lesson.ts';
import { legalAnswers, openOrders, type Play, snapshot } from './play.ts';
import type { Phase, TableState } from './types.ts';

/** What the page shows of a game, and to whom: the phase, the seat whose eyes it has, and the film that is on. */
export interface Stage {
  readonly phase: Exclude<Phase, 'none'>;
  readonly seat: Id;
  readonly film: TableState['film'];
}

/** Seats held by persons in the order in which they choose: the lead seat last, so that all others choose without its orders. */
export function peopleOf({ scenario, state }: Play): readonly Id[] {
  const others = scenario.seats.map((seat) => seat.id).filter((id) => id !== scenario.lead);
  return [...others.filter((id) => state.people.includes(id)), scenario.lead];
}

/** Whether more than one person plays, so that each looks at the page alone. */
export const several = (play: Play): boolean => play.state.people.length > 1;

/** Whether another seat than the lead has chosen this turn: its policy is sealed, and an answer to each of its cards and to each offer. */
export function hasSealed(play: Play, seat: Id): boolean {
  const { scenario, state } = play;
  const { policies } = openGame(scenario, state).scenario.seat(seat);
  const own = state.policies[seat];
  const replied = offersWaiting(openGame(scenario, state), seat).every(({ reply }) => reply !== null);
  return (policies.length === 0 || own?.sealed != null) && legalAnswers(play, seat).length === 0 && replied;
}

/** The seat that is to choose next this turn; the lead seat when all others have. */
export const nextToChoose = (play: Play): Id =>
  peopleOf(play).find((seat) => seat !== play.seat && !hasSealed(play, seat)) ?? play.seat;

/** Where a game goes on when its council begins, or when it is opened: at nobody's view where several play. */
export function opening(play: Play, readOnly = false): Stage {
  if (play.state.outcome) return { phase: 'over', seat: play.seat, film: null };
  if (!several(play)) return { phase: 'council', seat: play.seat, film: null };
  return { phase: 'curtain', seat: readOnly ? play.seat : nextToChoose(play), film: null };
}

/** Entries of the adjudication that an `end` brought about: up to the next turn's news. */
function filmOf(before: Play, after: Play): NonNullable<TableState['film']> {
  const { turn } = before.state;
  const from = before.state.entries;
  const news = after.ledger.find((entry) => entry.id >= from && entry.turn !== turn);
  return { from, to: news?.id ?? after.state.entries, turn };
}

/** What follows an `end`: the film; where several play, all are called to the screen first. */
export function ended(before: Play, after: Play): Stage {
  const film = filmOf(before, after);
  if (several(after)) return { phase: 'curtain', seat: NOBODY, film };
  return { phase: 'playback', seat: after.seat, film };
}

/** What is behind a curtain: the film that all see, the lead seat's council, or another seat's chamber. */
export function behind(play: Play, { seat, film }: Stage): Stage {
  const phase = seat === NOBODY ? 'playback' : seat === play.seat ? 'council' : 'chamber';
  return { phase, seat, film };
}

/** Indices of the orders in the log that a stage shows: its seat's own while several play, all when all is revealed. */
function shownOrders(play: Play, { phase, seat }: Stage): readonly number[] {
  const all = play.orders.map((_, index) => index);
  if (!several(play) || phase === 'over') return all;
  return phase === 'curtain' ? [] : all.filter((index) => play.orders[index]?.seat === seat);
}

/** Which orders of the log a stage shows, and which places in that list hold orders that can still be taken back. */
export function ordersShown(
  play: Play,
  stage: Stage,
  readOnly: boolean,
): { readonly shown: readonly number[]; readonly open: readonly number[] } {
  const shown = shownOrders(play, stage);
  const open = stage.phase === 'council' && !readOnly ? openOrders(play) : [];
  return { shown, open: shown.flatMap((at, index) => (open.includes(at) ? [index] : [])) };
}

/** The part of the table's state that comes from a game. */
export type Shown = Pick<
  TableState,
  | 'phase'
  | 'readOnly'
  | 'scenario'
  | 'people'
  | 'seat'
  | 'turn'
  | 'view'
  | 'ledger'
  | 'orders'
  | 'open'
  | 'advised'
  | 'decisive'
  | 'branch'
  | 'lesson'
  | 'waits'
  | 'history'
  | 'film'
  | 'hashes'
  | 'seed'
>;

/** The values of the tracks at the start and at each turn's end as a seat saw them. */
const historyOf = ({ scenario, ends }: Play, seat: Id): TableState['history'] =>
  ends.map((end) => snapshot(scenario, viewOf(scenario, end, seat)));

/** What the stage's seat may see; nothing at all behind the curtain. */
function sightOf(play: Play, stage: Stage, before: Play): Pick<Shown, 'view' | 'ledger' | 'history'> {
  const { seat, phase } = stage;
  if (phase === 'curtain') return { view: null, ledger: [], history: [] };
  if (seat === play.seat) {
    const ledger = phase === 'over' ? play.ledger : readable(play.ledger, seat);
    return { view: play.view, ledger, history: play.history };
  }
  const { scenario, state } = play;
  const after = viewOf(scenario, state, seat);
  const told = { ledger: reported(play.ledger, after), history: historyOf(play, seat) };
  if (phase !== 'playback') return { view: after, ...told };
  // The map has been put up anew for the film, so that it must begin with the month that is told. What came to light in
  // that month is called by its name.
  const view = viewOf(scenario, before.state, seat);
  return { view: { ...view, state: { ...view.state, contracts: after.state.contracts } }, ...told };
}

/** What a lesson has noted, as far as the stage's seat may know it: what was foretold is the lead seat's own. */
function lessonShown({ lesson, seat }: Play, stage: Stage): TableState['lesson'] {
  if (lesson === null || stage.phase === 'over' || stage.seat === seat) return lesson;
  const { guesses: _guesses, reasons: _reasons, ...rest } = lesson;
  return rest;
}

/**
 * The part of the table's state that comes from a game. `before` is the game as it stood before the adjudication that
 * the stage's film tells.
 */
export function shownOf(play: Play, stage: Stage, before: Play, readOnly: boolean): Shown {
  const { phase, seat } = stage;
  const { shown, open } = ordersShown(play, stage, readOnly);
  return {
    ...sightOf(play, stage, before),
    phase,
    readOnly,
    seat,
    scenario: play.scenario,
    people: peopleOf(play),
    turn: stage.film?.turn ?? play.state.turn,
    orders: shown.length === play.orders.length ? play.orders : shown.flatMap((at) => play.orders[at] ?? []),
    open,
    advised: seat === play.seat && phase !== 'curtain' ? play.advised.length : 0,
    decisive: phase === 'over' ? play.decisive : null,
    branch: play.branch,
    lesson: lessonShown(play, stage),
    waits: readOnly || (stage.film !== null && phase !== 'review') ? null : waitsAfter(play),
    film: phase === 'playback' || phase === 'review' ? stage.film : null,
    hashes: play.hashes,
    seed: play.start.seed,
  };
}
