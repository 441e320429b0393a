import { GROUPS, type Id, inputsOf, type LedgerEntry, prepare, type Scenario } from '../engine/index.ts';
import { sayAmount, sayDelta } from './amount.ts';
import { causeGroup, sayCause, sayCauseAlone } from './cause.ts';
import { sayChange } from './change.ts';
import { sayEntry, sayWhy } from './entry.ts';
import { type Move, movesByTrack, untold } from './moves.ts';
import { nameOf, optionName } from './names.ts';
import { t } from './say.ts';
import { pointsOf, weightOf } from './telling.ts';

/** One cause of a track's change; moves that the same thing made are added up. Stored units. */
export interface CauseLine {
  readonly delta: number;
  readonly cause: string;
  /** The cause with its amount. */
  readonly text: string;
  /** The cause in few words, for a headline: what it hangs on in its turn is left out. */
  readonly short: string;
}

/** How one track moved over the entries, and why, the largest cause first; the causes add up to `delta`. Stored units. */
export interface TrackLine {
  readonly track: Id;
  readonly from: number;
  readonly to: number;
  readonly delta: number;
  readonly text: string;
  readonly causes: readonly CauseLine[];
}

export interface EventLine {
  readonly entry: LedgerEntry;
  readonly text: string;
}

/** Causes that are named under a number; what the rest came to is one line more. */
const NAMED = 2;

/** From this weight on an entry is an event worth a line of its own. */
const EVENT = 12;

/** Whether an entry tells that a lot is no longer under way: an account, behind which it came and was delivered. */
const delivered = ({ change, cause }: LedgerEntry): Id | null =>
  change.kind === 'contract-arrived' && cause.kind === 'rule' ? change.system : null;

/**
 * What a track's own drift does, in words: it wears off, or comes back. A drift that does not read the track itself hangs on other
 * things.
 */
function sayDrift(scenario: Scenario, { track: id, from, to }: Move): string {
  const { drift, good } = prepare(scenario).track(id);
  if (drift === null || !inputsOf(drift).tracks.includes(id)) return t('cause.drift.other');
  if (to < from) return t('cause.drift.off');
  return t(good === 'down' ? 'cause.drift.again' : 'cause.drift.back');
}

/** Why an entry moved a track: the entry's own cause, or for a derived track what the entry is about. */
export function sayMoveCause(scenario: Scenario, move: Move): string {
  const { entry, direct } = move;
  const { cause } = entry;
  if (direct && cause.kind === 'rule' && cause.rule === 'drift') return sayDrift(scenario, move);
  if (direct) return sayWhy(scenario, entry);
  const system = delivered(entry);
  return system === null
    ? sayEntry(scenario, entry)
    : t('cause.delivered', { system: nameOf(scenario, 'system', system) });
}

/** The same in few words: without odds, without what lies behind it, an answer to a card by itself. */
function sayMoveShort(scenario: Scenario, move: Move): string {
  const { entry, direct } = move;
  const { cause, change } = entry;
  if (!direct && delivered(entry) === null) return sayChange(scenario, change);
  if (!direct) return sayMoveCause(scenario, move);
  if (cause.kind === 'option')
    return t('review.short.option', { option: optionName(scenario, cause.card, cause.option) });
  if (cause.kind === 'rule' && cause.rule === 'drift') return sayDrift(scenario, move);
  return sayCauseAlone(scenario, cause);
}

/** The same in words that hold in every game in which it comes about: without what a die showed or where a number stood. */
export function sayMoveCauseAlone(scenario: Scenario, move: Move): string {
  const { change, cause } = move.entry;
  if (change.kind === 'lot-delivered')
    return t('cause.delivered', { system: nameOf(scenario, 'system', change.system) });
  return move.direct || change.kind === 'track-moved'
    ? sayCauseAlone(scenario, cause)
    : sayMoveCause(scenario, move);
}

/** What the causes of two moves have in common that are told as one. */
function groupOf({ entry, direct }: Move): string {
  if (direct) return causeGroup(entry.cause);
  const system = delivered(entry);
  if (system !== null) return causeGroup({ kind: 'delivery', system });
  // Two shipments of the same lots that do the same are told as one.
  const change = JSON.stringify({ ...entry.change, contract: null, shipment: null });
  return `${change} ${causeGroup(entry.cause)}`;
}

const causeLine = (
  scenario: Scenario,
  track: Id,
  delta: number,
  cause: string,
  short: string = cause,
): CauseLine => ({
  delta,
  cause,
  text: t('review.cause', { amount: sayDelta(scenario, track, delta), cause }),
  short,
});

/** Larger amounts first. */
const bySize = (a: { delta: number }, b: { delta: number }): number => Math.abs(b.delta) - Math.abs(a.delta);

/** An entry of a move as one sentence, where a standing rule made it in that rule's own words. */
export function sayMoved(scenario: Scenario, move: Move): string {
  const { cause, change } = move.entry;
  if (!move.direct || cause.kind !== 'rule' || cause.rule !== 'drift') return sayEntry(scenario, move.entry);
  return t('entry', { change: sayChange(scenario, change), cause: sayMoveCause(scenario, move) });
}

function causesOf(scenario: Scenario, track: Id, moves: readonly Move[]): CauseLine[] {
  const groups = new Map<
    string,
    { readonly words: readonly [cause: string, short: string]; delta: number }
  >();
  const add = (group: string, by: number, words: () => readonly [cause: string, short: string]): void => {
    const known = groups.get(group);
    if (known) known.delta += by;
    else groups.set(group, { words: words(), delta: by });
  };
  for (const move of moves)
    add(groupOf(move), move.to - move.from, () => [
      sayMoveCause(scenario, move),
      sayMoveShort(scenario, move),
    ]);
  const unknown = sayCause(scenario, { kind: 'rule', rule: 'unknown', of: '' });
  add(causeGroup({ kind: 'rule', rule: 'unknown', of: '' }), untold(moves), () => [unknown, unknown]);
  return [...groups.values()]
    .filter(({ delta }) => delta !== 0)
    .map(({ words, delta }) => causeLine(scenario, track, delta, ...words))
    .sort(bySize);
}

/**
 * The causes of a line that have room in a table: the largest of those that went the way the track went, then what went against it,
 * and one line for all the rest with what it came to, so that what is shown adds up to the change.
 */
export function causesToShow(scenario: Scenario, { track, delta, causes }: TrackLine): readonly CauseLine[] {
  const along = (one: CauseLine): boolean => one.delta > 0 === delta > 0;
  const sorted = [...causes.filter(along), ...causes.filter((one) => !along(one))];
  if (sorted.length <= NAMED + 1) return sorted;
  const named = sorted.slice(0, NAMED);
  const rest = delta - named.reduce((sum, one) => sum + one.delta, 0);
  const others = t('review.rest', { n: causes.length - named.length });
  return [...named, causeLine(scenario, track, rest, others)];
}

function lineOf(scenario: Scenario, track: Id, moves: readonly Move[]): TrackLine | null {
  const from = moves[0]?.from ?? 0;
  const to = moves.at(-1)?.to ?? 0;
  if (from === to || !prepare(scenario).has('tracks', track)) return null;
  const text = t('review.change', {
    track: nameOf(scenario, 'track', track),
    from: sayAmount(scenario, track, from),
    to: sayAmount(scenario, track, to),
    amount: sayDelta(scenario, track, to - from),
  });
  return { track, from, to, delta: to - from, text, causes: causesOf(scenario, track, moves) };
}

/** Everything that moved one track over some entries, the largest amount first, also where nothing of it is left. */
export const trackCauses = (
  scenario: Scenario,
  entries: readonly LedgerEntry[],
  track: Id,
): readonly CauseLine[] => causesOf(scenario, track, movesByTrack(entries).get(track) ?? []);

/** How one track moved over some entries, be it the rules' own memory; null where it stands where it stood. */
export const trackLine = (scenario: Scenario, entries: readonly LedgerEntry[], track: Id): TrackLine | null =>
  lineOf(scenario, track, movesByTrack(entries).get(track) ?? []);

/**
 * How tracks moved over some entries and why, the largest change first (rulebook section 4, step 4). Tracks of the group
 * `inner` are the rules' own memory and left out.
 */
export function trackLines(scenario: Scenario, entries: readonly LedgerEntry[]): readonly TrackLine[] {
  const prepared = prepare(scenario);
  const size = ({ track, delta }: TrackLine): number => pointsOf(prepared.track(track), delta);
  return [...movesByTrack(entries)]
    .map(([track, moves]) => lineOf(scenario, track, moves))
    .filter((line) => line !== null)
    .filter((line) => !GROUPS[prepared.track(line.track).group].memory)
    .sort((a, b) => size(b) - size(a));
}

/** What happened over some entries that is worth a line of its own, the most telling first. */
export const eventLines = (scenario: Scenario, entries: readonly LedgerEntry[]): readonly EventLine[] =>
  entries
    .map((entry) => ({ entry, weight: weightOf(scenario, entry) }))
    .filter(({ weight }) => weight >= EVENT)
    .sort((a, b) => b.weight - a.weight)
    .map(({ entry }) => ({ entry, text: sayEntry(scenario, entry) }));
