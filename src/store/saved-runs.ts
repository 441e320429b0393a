import { RULES } from '../engine/index.ts';
import { troubleOf } from '../storage/trouble.ts';
import { codeOf, failed } from './notices.ts';
import type { Place } from './saver.ts';
import { type Saves, type StoredRun, type Version, wholeOf } from './saves.ts';
import type { Opened, SavedRun } from './types.ts';

/** Ending of the id under which the last good version of a damaged run is listed. */
const LAST_GOOD = '/last-good';

const lineOf = (id: string, { summary, savedAt }: Version, state: SavedRun['state']): SavedRun => ({
  id,
  scenario: summary.scenario,
  title: summary.title,
  turn: summary.turn,
  turns: summary.turns,
  savedAt,
  score: summary.score,
  state,
  ...(summary.branch === undefined ? {} : { branch: summary.branch }),
  ...(summary.lesson === undefined ? {} : { lesson: summary.lesson }),
  ...(summary.on === undefined ? {} : { on: summary.on }),
});

const NOTHING = { scenario: '', title: '', turn: 0, turns: 0, score: null, rules: RULES };

/** What a damaged record still says of itself. */
function remains(record: StoredRun): Version {
  const summary = typeof record.summary === 'object' && record.summary !== null ? record.summary : NOTHING;
  return {
    text: '',
    checksum: '',
    savedAt: Number(record.savedAt) || 0,
    summary: { ...NOTHING, ...summary },
  };
}

function linesOf(record: StoredRun): SavedRun[] {
  const whole = wholeOf(record);
  if (whole) return [lineOf(record.id, whole, whole.summary.rules === RULES ? 'good' : 'other-rules')];
  const damaged = lineOf(record.id, remains(record), 'damaged');
  const before = wholeOf(record.previous);
  return before ? [damaged, lineOf(record.id + LAST_GOOD, before, 'good')] : [damaged];
}

const numberOf = (value: unknown): number => Number(value) || 0;

/** Newest first: by the number that rises whatever the clock says, and by the clock where an older edition gave none. */
const byAge = (a: StoredRun, b: StoredRun): number =>
  numberOf(b.order) - numberOf(a.order) || numberOf(b.savedAt) - numberOf(a.savedAt);

/** The list of saved games, newest first. A damaged one is followed by its last good version as a line of its own. */
export const listOf = (records: readonly StoredRun[]): readonly SavedRun[] =>
  [...records].sort(byAge).flatMap(linesOf);

/** The record a listed id stands for, and whether its last good version is meant. */
export const recordId = (id: string): { readonly id: string; readonly lastGood: boolean } =>
  id.endsWith(LAST_GOOD) ? { id: id.slice(0, -LAST_GOOD.length), lastGood: true } : { id, lastGood: false };

/** A saved game as it can be opened again: where it is saved (null: the last good version of a damaged one), and its run. */
export interface FoundRun {
  readonly ok: true;
  readonly place: Place | null;
  readonly text: string;
}

/** Finds a listed game in the store of runs, or says why it cannot be opened. */
export async function findRun(
  saves: Saves | null,
  listed: string,
): Promise<FoundRun | Extract<Opened, { ok: false }>> {
  const { id, lastGood } = recordId(listed);
  const record = await saves?.get(id).catch(troubleOf);
  if (typeof record === 'string') return failed(record === 'failed' ? 'save-unreadable' : codeOf(record));
  if (!record) return failed(saves ? 'save-missing' : 'save-unreadable');
  const version = wholeOf(lastGood ? record.previous : record);
  if (!version) return failed(wholeOf(record.previous) ? 'save-damaged' : 'save-lost');
  return { ok: true, place: lastGood ? null : { id, revision: record.revision }, text: version.text };
}
