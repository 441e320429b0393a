import { ARMS } from './observables/arms.ts';
import { COUNCIL } from './observables/council.ts';
import { DANGERS } from './observables/dangers.ts';
import { DEEDS } from './observables/deeds.ts';
import { ROADS } from './observables/roads.ts';
import type { Observable } from './observables/row.ts';

export type { Area, ArgKind, Observable, Range as Reach, Reader, Scope, Search } from './observables/row.ts';

/**
 * Everything an expression can read, by name. One table: the checker takes argument kinds and ranges from it, the compiler
 * its readers, the documentation its sentences, the views what is secret. All results are integers.
 */
export const OBSERVABLES = {
  ...COUNCIL,
  ...ARMS,
  ...ROADS,
  ...DANGERS,
  ...DEEDS,
} satisfies Record<string, Observable>;

export type ObservableName = keyof typeof OBSERVABLES;

/** The row of a name; undefined for one that nothing is called. */
export const observable = (name: string): Observable | undefined =>
  Object.hasOwn(OBSERVABLES, name) ? OBSERVABLES[name as ObservableName] : undefined;
