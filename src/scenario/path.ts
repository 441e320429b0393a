import type { Plain } from './yaml.ts';

/** A way into a merged document: names of fields, and numbers of list entries from 0. */
export type Path = readonly (string | number)[];

/** Which part of a field a problem points at: its name, or a character of its text. */
export interface Spot {
  readonly key?: boolean;
  readonly offset?: number;
}

/** True for a mapping, false for lists and single values. */
export function isMapping(value: Plain | undefined): value is { [key: string]: Plain } {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The part of plain data at a path, if it is there. */
export function valueAt(value: Plain, path: Path): Plain | undefined {
  let at: Plain | undefined = value;
  for (const step of path) {
    if (isMapping(at)) at = Object.hasOwn(at, String(step)) ? at[String(step)] : undefined;
    else if (Array.isArray(at)) at = at[Number(step)];
    else return undefined;
  }
  return at;
}
