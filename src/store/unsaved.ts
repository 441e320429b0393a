import { type Saves, type Version, wholeOf } from './saves.ts';

/** What was not known to be saved when a page went away. */
export interface Unsaved {
  readonly id: string;
  /** The revision the page knew. */
  readonly revision: number;
  /** Checksum of the version whose save was under way: it may have arrived or not. Empty: none was. */
  readonly underWay: string;
  readonly version: Version;
}

/** What unsaved runs need of `localStorage`. */
export type UnsavedShelf = Pick<Storage, 'getItem' | 'setItem' | 'removeItem' | 'key' | 'length'>;

const PREFIX = 'look-east/unsaved/';

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

/** The store with what was put aside, unless it had arrived after all; what cannot be saved goes on lying there. */
export async function recovered(saves: Saves | null, shelf: UnsavedShelf | null): Promise<Saves | null> {
  for (const { id, revision, underWay, version } of saves && shelf ? lying(shelf) : []) {
    try {
      const present = await saves?.get(id);
      const arrived = present?.checksum === version.checksum;
      const known = present && present.checksum === underWay ? present.revision : revision;
      if (!arrived) await saves?.put(id, known, version);
      forget(shelf, id);
    } catch {
      // The next page tries again.
    }
  }
  return saves;
}
