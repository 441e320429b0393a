import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { NotHere } from './driver.ts';

const runs = (path: string): boolean => {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
};

/** The first of several programs that is on this machine, by name on the PATH or by full path; null where none is. */
export function program(...names: readonly string[]): string | null {
  const folders = (process.env.PATH ?? '').split(delimiter);
  const paths = names.flatMap((name) =>
    name.includes('/') ? [name] : folders.map((folder) => join(folder, name)),
  );
  return paths.find(runs) ?? null;
}

/** As `program`; throws `NotHere` with what to do where none of them is here. */
export function needed(what: string, ...names: readonly string[]): string {
  const path = program(...names);
  if (path === null) throw new NotHere(what);
  return path;
}
