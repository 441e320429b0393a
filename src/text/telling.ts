import { type LedgerEntry, prepare, type Scenario, type Track } from '../engine/index.ts';
import type { Known } from './known.ts';
import { movesOf } from './moves.ts';

/** Accounts kept for whoever asks why: another entry already tells the same event. */
const ACCOUNTS = /^(directives|aims\..*|designation|contracts\..*\.(paid|arrived|lost)|projects\..*\.paid)$/;

/** Whether an entry only keeps an account, so that a telling of what happened leaves it out. */
export const isAccount = ({ what }: LedgerEntry): boolean => ACCOUNTS.test(what);

/** How much one change says about a game by itself, before what followed from it: 0 (routine) to 100. */
export function weightOf(scenario: Scenario, entry: LedgerEntry, known: Known): number {
  const [kind = '', id = '', field] = entry.what.split('.');
  switch (kind) {
    case 'outcome':
      return 100;
    case 'strike':
      return entry.what === 'strike' ? (entry.to === 'comes' ? 80 : 0) : entry.to === 'hit' ? 45 : 30;
    case 'contracts':
      return contractWeight(entry, field);
    case 'shipments':
      return field === undefined && entry.to === null
        ? 55
        : field === 'held'
          ? 20
          : field === 'seen'
            ? 12
            : 0;
    case 'delivered':
      return prepare(scenario).has('systems', id) && prepare(scenario).system(id).major ? 60 : 32;
    case 'designated':
      return 40;
    case 'projects':
      return field === 'stage' ? 38 : field === 'push' ? 8 : 0;
    case 'closed':
      return entry.to === null ? 10 : 35;
    case 'channels':
      return field === 'sent' ? 22 : 6;
    case 'shut':
      return 30;
    case 'consents':
      return 14;
    case 'hand':
      return entry.to === 'dealt' ? 0 : 10;
    case 'later':
      return entry.to === 'happens' ? 15 : 3;
    case 'posture':
      return 18;
    case 'exchanged':
    case 'programmes':
    case 'missions':
      return 8;
    case 'reacted':
      return 16;
    default:
      return known.contract(id) && !isAccount(entry) ? 1 : 0;
  }
}

function contractWeight({ from, to, cause }: LedgerEntry, field: string | undefined): number {
  if (field === 'waits') return to === 0 ? 0 : 28;
  if (field === 'shut') return cause.kind === 'order' ? 10 : 42;
  if (field !== 'stage') return 0;
  if (to === 'production') return from === 'talks' ? 26 : 0;
  if (to === 'transit') return 24;
  return to === 'ended' ? 30 : 0;
}

/** Stored units of a track as points of a hundred-point scale, without a sign; a unit of money counts as two. */
export const pointsOf = ({ decimals }: Track, stored: number): number =>
  decimals === 1 ? Math.abs(stored) / 5 : Math.abs(stored);

/** How far an entry moved the track that it is about, in points. */
export function movement(scenario: Scenario, entry: LedgerEntry): number {
  const move = movesOf(entry).find((one) => one.direct);
  if (!move || !prepare(scenario).has('tracks', move.track)) return 0;
  const track = prepare(scenario).track(move.track);
  return track.group === 'inner' ? 0 : pointsOf(track, move.to - move.from);
}

/** The entry that says most of those that are given: by what it is and by how far it moved a track; the first of equals. */
export function weightiest(
  scenario: Scenario,
  entries: readonly LedgerEntry[],
  known: Known,
): LedgerEntry | undefined {
  const weight = (entry: LedgerEntry): number => weightOf(scenario, entry, known) + movement(scenario, entry);
  return entries.reduce<LedgerEntry | undefined>(
    (most, entry) => (most === undefined || weight(entry) > weight(most) ? entry : most),
    undefined,
  );
}
