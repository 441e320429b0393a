import type { SourceFile } from '../scenario/problem.ts';

/** What was not saved yet when a page went away. */
export interface Pending {
  readonly id: string;
  readonly revision: number;
  readonly files: readonly SourceFile[];
  readonly at: number;
}

/** What pending texts need of `localStorage`. */
export type Shelf = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

const key = (id: string): string => `look-east/studio/${id}`;

/** The browser's shelf, or null where it is switched off: reading the property alone may throw. */
export function browserShelf(): Shelf | null {
  try {
    return globalThis.localStorage ?? null;
  } catch {
    return null;
  }
}

/** Puts a draft aside at once, where a save may not end in time. */
export function putAside(shelf: Shelf | null, pending: Pending): void {
  try {
    shelf?.setItem(key(pending.id), JSON.stringify(pending));
  } catch {
    // Full or forbidden: the save that is under way is what is left.
  }
}

/** What was put aside of a draft. */
export function aside(shelf: Shelf | null, id: string): Pending | null {
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
