import { isMapping, type Path, valueAt } from '../../scenario/path.ts';
import type { Plain } from '../../scenario/yaml.ts';
import type { Dice } from './text.ts';

/** The sections of a scenario, or the fields of a file, as plain data. */
export type Tree = Readonly<Record<string, Plain>>;

/** One of these by lot; undefined where there is none. */
export const oneOf = <T>(list: readonly T[], dice: Dice, name: string): T | undefined =>
  list[dice(name, Math.max(1, list.length))];

/** Ways to all parts of plain data that fit, the whole left out. */
export function pathsTo(value: Plain, fits: (part: Plain, path: Path) => boolean): Path[] {
  const found: Path[] = [];
  const walk = (part: Plain, path: Path): void => {
    if (path.length > 0 && fits(part, path)) found.push(path);
    if (typeof part !== 'object' || part === null) return;
    const steps = Array.isArray(part) ? part.keys() : Object.keys(part);
    for (const step of steps) walk(valueAt(part, [step]) ?? '', [...path, step]);
  };
  walk(value, []);
  return found;
}

/** The same with another part at a place, or without what stands there; all that is not on the way stays the same object. */
export function withPart(value: Plain, path: Path, part: Plain | undefined): Plain {
  const [step, ...rest] = path;
  if (step === undefined) return part ?? '';
  if (Array.isArray(value)) {
    const at = Number(step);
    if (rest.length === 0 && part === undefined) return value.toSpliced(at, 1);
    return value.with(at, withPart(value[at] ?? '', rest, part));
  }
  if (!isMapping(value)) return value;
  const entries = Object.entries(value);
  if (rest.length === 0 && part === undefined)
    return Object.fromEntries(entries.filter(([name]) => name !== String(step)));
  const inside = withPart(valueAt(value, [step]) ?? '', rest, part);
  return { ...value, [step]: inside };
}
