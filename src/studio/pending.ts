import type { SourceFile } from '../scenario/problem.ts';
import type { Journal, NumberedStep } from '../storage/journal.ts';
import type { Drafts, StoredDraft } from './drafts.ts';
import type { Keeper, Stores } from './keeper.ts';

/** What was not saved yet when a page went away. */
export interface Pending {
  readonly id: string;
  readonly revision: number;
  readonly files: readonly SourceFile[];
  readonly at: number;
}

/** What the journal has of a draft: the names of its files, and those that differ from the revision it names. */
export interface Noted extends Pending {
  readonly names: readonly string[];
  /** Which change of its page this was. */
  readonly count: number;
}

/** What pending texts need of `localStorage`. */
export type Shelf = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

const key = (id: string): string => `look-east/studio/${id}`;

/** Under what the journal has a draft. */
export const noteName = (id: string): string => `draft/${id}`;

/** Puts a draft aside at once, where a save may not end in time. */
export function putAside(shelf: Shelf | null, pending: Pending): void {
  try {
    shelf?.setItem(key(pending.id), JSON.stringify(pending));
  } catch {
    // Full or forbidden: the save that is under way is what is left.
  }
}

/** What was put aside of a draft. */
function aside(shelf: Shelf | null, id: string): Pending | null {
  try {
    const found = JSON.parse(shelf?.getItem(key(id)) ?? 'null');
    return found?.id === id && Array.isArray(found.files) ? (found as Pending) : null;
  } catch {
    return null;
  }
}

/** It has been saved. */
export function forget(shelf: Shelf | null, id: string): void {
  try {
    shelf?.removeItem(key(id));
  } catch {
    // Switched off: nothing lies there.
  }
}

/** Something left by an earlier page: `goesOn` says that nobody else has written the draft since. */
interface Leftover extends Pending {
  readonly goesOn: boolean;
}

/** A noted draft as a whole, with the files that had not changed as the store has them; null where it had arrived. */
function wholeOf({ page, what }: NumberedStep, stored: StoredDraft): Leftover | null {
  const { id, revision, at, names, files, count } = what as Noted;
  const ours = stored.by?.page === page;
  if (ours && count <= (stored.by?.count ?? 0)) return null;
  const whole = names.flatMap((name) => {
    const known = ({ file }: SourceFile): boolean => file === name;
    return files.find(known) ?? stored.files.find(known) ?? [];
  });
  return { id, revision, at, files: whole, goesOn: ours || revision === stored.revision };
}

/** What pages before this one could not save any more of a draft, oldest first, and how it is let go of. */
interface Left {
  readonly found: readonly Leftover[];
  readonly forget: () => Promise<void>;
}

/** Looks for what was put aside or noted of a draft. */
async function leftOf(journal: Journal | null, shelf: Shelf | null, stored: StoredDraft): Promise<Left> {
  const name = noteName(stored.id);
  const steps = (await journal?.read(name).catch(() => null)) ?? [];
  const own = steps.filter(({ of }) => of === name);
  const newest = new Map(own.map((step) => [step.page, step]));
  const lying = aside(shelf, stored.id);
  return {
    found: [
      ...[...newest.values()].flatMap((step) => wholeOf(step, stored) ?? []),
      ...(lying ? [{ ...lying, goesOn: lying.revision === stored.revision }] : []),
    ].sort((a, b) => a.at - b.at),
    forget: async () => {
      forget(shelf, stored.id);
      await journal?.forget(own.map(({ number }) => number)).catch(() => {});
    },
  };
}

/**
 * Takes up what pages before this one could not save any more of a draft that has just been opened, or keeps it in the
 * history where others have written since.
 */
export async function takeUp(
  { drafts, journal, shelf }: Stores & { readonly drafts: Drafts },
  stored: StoredDraft,
  keeper: Keeper | null,
  write: (files: readonly SourceFile[]) => void,
): Promise<void> {
  const { found, forget: letGo } = await leftOf(journal, shelf, stored);
  const newest = found.findLast(({ goesOn }) => goesOn);
  for (const { files, at } of found.filter((one) => one !== newest))
    await drafts.keep(stored.id, { files, at, kind: 'aside' });
  if (newest) write(newest.files);
  void keeper?.flush().then(() => (keeper.dirty() ? undefined : letGo()));
}
