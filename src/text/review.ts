import { type Id, type LedgerEntry, prepare, type Scenario } from '../engine/index.ts';
import { sayAmount, sayDelta } from './amount.ts';
import { sayEntry, sayWhy } from './entry.ts';
import { type Known, know } from './known.ts';
import { nameOf } from './names.ts';
import { t } from './say.ts';
import { weightOf } from './telling.ts';

/** One cause of a track's change; entries with the same words are added up. Stored units. */
export interface CauseLine {
  readonly delta: number;
  readonly text: string;
  readonly entries: readonly LedgerEntry[];
}

/** How one track moved over the entries, and why, the largest cause first. Stored units. */
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

/** What a month brought: events, the most telling first, and tracks, the largest change first. */
export interface Review {
  readonly events: readonly EventLine[];
  readonly tracks: readonly TrackLine[];
}

interface Move {
  readonly entry: LedgerEntry;
  readonly from: number;
  readonly to: number;
}

/** From this weight on an entry is an event worth a line of its own. */
const EVENT = 12;

/** Every move of every track, derived ones included, in order. */
function movesByTrack(entries: readonly LedgerEntry[]): Map<Id, Move[]> {
  const moves = new Map<Id, Move[]>();
  const add = (track: Id, move: Move): void => {
    const list = moves.get(track);
    if (list) list.push(move);
    else moves.set(track, [move]);
  };
  for (const entry of entries) {
    if (entry.what.startsWith('tracks.'))
      add(entry.what.slice('tracks.'.length), { entry, from: Number(entry.from), to: Number(entry.to) });
    for (const [track, [from, to]] of Object.entries(entry.derived ?? {})) add(track, { entry, from, to });
  }
  return moves;
}

function causesOf(scenario: Scenario, track: Id, moves: readonly Move[], known: Known): CauseLine[] {
  const byWords = new Map<string, { delta: number; entries: LedgerEntry[] }>();
  for (const { entry, from, to } of moves) {
    const direct = entry.what === `tracks.${track}`;
    const words = direct ? sayWhy(scenario, entry, known) : sayEntry(scenario, entry, known);
    const sum = byWords.get(words) ?? { delta: 0, entries: [] };
    sum.delta += to - from;
    sum.entries.push(entry);
    byWords.set(words, sum);
  }
  return [...byWords]
    .filter(([, { delta }]) => delta !== 0)
    .map(([cause, { delta, entries }]) => ({
      delta,
      entries,
      text: t('review.cause', { amount: sayDelta(scenario, track, delta), cause }),
    }))
    .sort((a, b) => Math.abs(b.delta) - Math.abs(a.delta));
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

/** Change in shown units, so that money and points can be put in one order. */
const size = (scenario: Scenario, { track, delta }: TrackLine): number =>
  Math.abs(delta) / (prepare(scenario).track(track).decimals === 1 ? 5 : 1);

/**
 * What changed over some entries and why, largest first (rulebook section 4, step 4). Tracks of the group `inner`
 * are the rules' own memory and left out.
 */
export function reviewOf(
  scenario: Scenario,
  entries: readonly LedgerEntry[],
  known: Known = know(scenario, entries),
): Review {
  const tracks = [...movesByTrack(entries)]
    .map(([track, moves]) => lineOf(scenario, track, moves, known))
    .filter((line) => line !== null && prepare(scenario).track(line.track).group !== 'inner')
    .map((line) => line as TrackLine)
    .sort((a, b) => size(scenario, b) - size(scenario, a));
  const events = entries
    .map((entry) => ({ entry, weight: weightOf(scenario, entry, known) }))
    .filter(({ weight }) => weight >= EVENT)
    .sort((a, b) => b.weight - a.weight)
    .map(({ entry }) => ({ entry, text: sayEntry(scenario, entry, known) }));
  return { events, tracks };
}
