import { type Id, type LedgerEntry, prepare, type Scenario } from '../engine/index.ts';
import { sayAmount, sayDelta } from './amount.ts';
import { sayEntry, sayWhy } from './entry.ts';
import { type Known, know } from './known.ts';
import { type Move, movesByTrack, untold } from './moves.ts';
import { nameOf } from './names.ts';
import { t } from './say.ts';
import { pointsOf, weightOf } from './telling.ts';

/** One cause of a track's change; moves with the same words are added up. Stored units. */
export interface CauseLine {
  readonly delta: number;
  readonly cause: string;
  /** The cause with its amount. */
  readonly text: string;
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

/** Why an entry moved a track: the entry's own cause, or for a derived track what the entry is about. */
export function sayMoveCause(scenario: Scenario, { entry, direct }: Move, known: Known): string {
  if (direct) return sayWhy(scenario, entry, known);
  // That a lot is no longer under way is an account; what moved is that it was delivered.
  const [kind, id = '', field] = entry.what.split('.');
  const goods =
    kind === 'contracts' && field === 'arrived' && entry.cause.kind === 'rule' && known.contract(id);
  return goods
    ? t('cause.delivered', { system: nameOf(scenario, 'system', goods.system) })
    : sayEntry(scenario, entry, known);
}

const causeLine = (scenario: Scenario, track: Id, delta: number, cause: string): CauseLine => ({
  delta,
  cause,
  text: t('review.cause', { amount: sayDelta(scenario, track, delta), cause }),
});

/** Larger amounts first. */
const bySize = (a: { delta: number }, b: { delta: number }): number => Math.abs(b.delta) - Math.abs(a.delta);

function causesOf(scenario: Scenario, track: Id, moves: readonly Move[], known: Known): CauseLine[] {
  const sums = new Map<string, number>();
  const add = (words: string, by: number): unknown => sums.set(words, (sums.get(words) ?? 0) + by);
  for (const move of moves) add(sayMoveCause(scenario, move, known), move.to - move.from);
  add(t('cause.rule.unknown'), untold(moves));
  return [...sums]
    .filter(([, delta]) => delta !== 0)
    .map(([cause, delta]) => causeLine(scenario, track, delta, cause))
    .sort(bySize);
}

/**
 * The causes of a line that have room in a table, and one line for all the rest with what it came to, so that what is shown adds up
 * to the change. At least one of those that are named goes the way the track went.
 */
export function causesToShow(scenario: Scenario, { track, delta, causes }: TrackLine): readonly CauseLine[] {
  if (causes.length <= NAMED + 1) return causes;
  const along = causes.find((one) => one.delta > 0 === delta > 0) ?? causes[0];
  const first = causes.slice(0, NAMED);
  const named = along && !first.includes(along) ? [...first.slice(0, -1), along] : first;
  const rest = delta - named.reduce((sum, one) => sum + one.delta, 0);
  const others = t('review.rest', { n: causes.length - named.length });
  return [...named, causeLine(scenario, track, rest, others)];
}

function lineOf(scenario: Scenario, track: Id, moves: readonly Move[], known: Known): TrackLine | null {
  const from = moves[0]?.from ?? 0;
  const to = moves.at(-1)?.to ?? 0;
  if (from === to || !prepare(scenario).has('tracks', track)) return null;
  const text = t('review.change', {
    track: nameOf(scenario, 'track', track),
    from: sayAmount(scenario, track, from),
    to: sayAmount(scenario, track, to),
    amount: sayDelta(scenario, track, to - from),
  });
  return { track, from, to, delta: to - from, text, causes: causesOf(scenario, track, moves, known) };
}

/** Everything that moved one track over some entries, the largest amount first, also where nothing of it is left. */
export const trackCauses = (
  scenario: Scenario,
  entries: readonly LedgerEntry[],
  track: Id,
  known: Known = know(scenario, entries),
): readonly CauseLine[] => causesOf(scenario, track, movesByTrack(entries).get(track) ?? [], known);

/**
 * How tracks moved over some entries and why, the largest change first (rulebook section 4, step 4). Tracks of the group
 * `inner` are the rules' own memory and left out.
 */
export function trackLines(
  scenario: Scenario,
  entries: readonly LedgerEntry[],
  known: Known = know(scenario, entries),
): readonly TrackLine[] {
  const prepared = prepare(scenario);
  const size = ({ track, delta }: TrackLine): number => pointsOf(prepared.track(track), delta);
  return [...movesByTrack(entries)]
    .map(([track, moves]) => lineOf(scenario, track, moves, known))
    .filter((line) => line !== null)
    .filter((line) => prepared.track(line.track).group !== 'inner')
    .sort((a, b) => size(b) - size(a));
}

/** What happened over some entries that is worth a line of its own, the most telling first. */
export const eventLines = (
  scenario: Scenario,
  entries: readonly LedgerEntry[],
  known: Known = know(scenario, entries),
): readonly EventLine[] =>
  entries
    .map((entry) => ({ entry, weight: weightOf(scenario, entry, known) }))
    .filter(({ weight }) => weight >= EVENT)
    .sort((a, b) => b.weight - a.weight)
    .map(({ entry }) => ({ entry, text: sayEntry(scenario, entry, known) }));
