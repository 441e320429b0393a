import type { Journal, NumberedStep } from '../storage/journal.ts';
import { type Saves, type StoredRun, type Version, versionOf, wholeOf } from './saves.ts';

/** What was not known to be saved when a page went away. */
export interface Unsaved {
  readonly id: string;
  /** The revision the page knew. */
  readonly revision: number;
  /** Checksum of the version whose save was under way: it may have arrived or not. Empty: none was. */
  readonly underWay: string;
  readonly version: Version;
}

/** What the journal has of a run. */
export interface Noted extends Unsaved {
  /** Its author's files are left out: they are in the record of the run. */
  readonly files: boolean;
}

/** What unsaved runs need of `localStorage`. */
export type UnsavedShelf = Pick<Storage, 'getItem' | 'setItem' | 'removeItem' | 'key' | 'length'>;

const PREFIX = 'look-east/unsaved/';

/** Under what the journal has a run, and with no id all runs. */
export const noteName = (id: string): string => `run/${id}`;

/** Puts a run aside at once, where a save may not end in time. */
export function putAside(shelf: UnsavedShelf | null, unsaved: Unsaved): void {
  try {
    shelf?.setItem(PREFIX + unsaved.id, JSON.stringify(unsaved));
  } catch {
    // Full or forbidden: the save that is under way is what is left.
  }
}

/** It has been saved. */
export function forget(shelf: UnsavedShelf | null, id: string): void {
  try {
    shelf?.removeItem(PREFIX + id);
  } catch {
    // Switched off: nothing lies there.
  }
}

/** What lies under a key; null where that is nothing of ours, or nothing that can be read. */
function lyingAt(shelf: UnsavedShelf, key: string): Unsaved | null {
  try {
    const found = JSON.parse(shelf.getItem(key) ?? 'null');
    const whole = typeof found?.id === 'string' && wholeOf(found.version) !== null;
    return whole ? (found as Unsaved) : null;
  } catch {
    return null;
  }
}

function lying(shelf: UnsavedShelf): readonly Unsaved[] {
  try {
    return Array.from({ length: shelf.length }, (_, index) => shelf.key(index) ?? '')
      .filter((key) => key.startsWith(PREFIX))
      .flatMap((key) => lyingAt(shelf, key) ?? []);
  } catch {
    return [];
  }
}

/** The newest step of each page for each run: it tells all that the earlier ones do. */
function newestOf(steps: readonly NumberedStep[]): readonly NumberedStep[] {
  return [...new Map(steps.map((step) => [`${step.page} ${step.of}`, step])).values()];
}

function isNoted(what: unknown): what is Noted {
  const noted = what as Partial<Noted> | null;
  return typeof noted?.id === 'string' && wholeOf(noted.version) !== null;
}

/** A noted run as a whole, with the author's files that its record has; null where that is gone. */
async function wholeNoted(
  { version, files }: Noted,
  number: number,
  present: StoredRun | null,
): Promise<Version | null> {
  if (!files) return { ...version, order: number };
  const record = wholeOf(present) ?? wholeOf(present?.previous);
  if (!record) return null;
  const { withFilesOf } = await import('./run-text.ts');
  const text = withFilesOf(version.text, record.text);
  return { ...versionOf(text, version.savedAt, version.summary), order: number };
}

/** Saves a version unless it had arrived after all; over what its page knew, else as a run of its own. */
async function arrive(saves: Saves, unsaved: Unsaved, present: StoredRun | null): Promise<void> {
  const { id, revision, underWay, version } = unsaved;
  if (present?.checksum === version.checksum) return; // it had arrived
  const known = present && present.checksum === underWay ? present.revision : revision;
  await saves.put(id, known, version);
}

async function fromShelf(saves: Saves, shelf: UnsavedShelf): Promise<void> {
  for (const unsaved of lying(shelf)) {
    try {
      await arrive(saves, unsaved, await saves.get(unsaved.id));
      forget(shelf, unsaved.id);
    } catch {
      // The next page tries again.
    }
  }
}

async function fromJournal(saves: Saves, journal: Journal): Promise<void> {
  const steps = await journal.read(noteName(''));
  const left = new Set<number>();
  for (const { number, what } of newestOf(steps)) {
    if (!isNoted(what)) continue;
    try {
      const present = await saves.get(what.id);
      const version = await wholeNoted(what, number, present);
      if (version) await arrive(saves, { ...what, version }, present);
    } catch {
      left.add(number); // the next page tries again
    }
  }
  const done = steps.map(({ number }) => number).filter((number) => !left.has(number));
  if (done.length > 0) await journal.forget(done);
}

/** Saves what a page before has put aside or noted; what cannot be saved just now goes on lying there. */
export async function recover(
  saves: Saves,
  journal: Journal | null,
  shelf: UnsavedShelf | null,
): Promise<void> {
  if (shelf) await fromShelf(saves, shelf);
  if (journal) await fromJournal(saves, journal).catch(() => {});
}
