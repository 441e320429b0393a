import type { Locate } from './layer.ts';
import { isMapping, type Path } from './path.ts';
import type { Place } from './problem.ts';
import type { Plain } from './yaml.ts';

/**
 * A part of a document that several scenarios have written together. `parts` is there where more than one of them had
 * a hand in it; everything below a part without `parts` comes from one place.
 */
export interface Part {
  readonly value: Plain;
  readonly locate: Locate;
  readonly parts: ReadonlyMap<string, Part> | null;
  /** It was removed; what is then missed is missed where it was removed. */
  readonly gone: boolean;
}

/** A part as one scenario wrote it. */
export const written = (value: Plain, locate: Locate): Part => ({ value, locate, parts: null, gone: false });

/**
 * Lays what an extending scenario writes over a part of its base: fields are merged by name, anything else takes the
 * place of what stood there. What is new stands before the next known field that is written after it, or at the end.
 */
export function laidOver(below: Part, value: Plain, locate: Locate): Part {
  if (below.gone || !isMapping(value) || !isMapping(below.value)) return written(value, locate);
  const known = new Map(partsOf(below));
  const before = new Map<string, [string, Part][]>();
  let waiting: [string, Part][] = [];
  for (const [name, own] of Object.entries(value)) {
    const under = known.get(name);
    if (under === undefined) {
      waiting.push([name, written(own, locate)]);
      continue;
    }
    before.set(name, waiting);
    waiting = [];
    known.set(name, laidOver(under, own, locate));
  }
  const inOrder = [...known].flatMap((entry) => [...(before.get(entry[0]) ?? []), entry]);
  return together(new Map([...inOrder, ...waiting]), locate);
}

/** The part without what stands at a way down into it; null where nothing stands there. */
export function without(part: Part, way: readonly string[], place: Place): Part | null {
  const [name, ...rest] = way;
  const under = name === undefined ? undefined : partsOf(part).get(name);
  if (name === undefined || under === undefined || under.gone) return null;
  const left = rest.length > 0 ? without(under, rest, place) : removed(under, place);
  return left && together(new Map(partsOf(part)).set(name, left), part.locate);
}

/** Where a part of the document stands; the nearest part around it where it is missing. */
export function placeIn(root: Part, path: Path, spot: Parameters<Locate>[1]): Place {
  let part = root;
  for (const step of path) {
    const under = part.parts?.get(String(step));
    if (under === undefined) break;
    part = under;
  }
  return part.locate(path, spot);
}

function removed(part: Part, place: Place): Part {
  return { value: part.value, locate: () => place, parts: null, gone: true };
}

function partsOf(part: Part): ReadonlyMap<string, Part> {
  if (part.parts !== null) return part.parts;
  if (!isMapping(part.value)) return new Map();
  return new Map(Object.entries(part.value).map(([name, value]) => [name, written(value, part.locate)]));
}

function together(parts: ReadonlyMap<string, Part>, locate: Locate): Part {
  const left = [...parts].filter(([, part]) => !part.gone);
  return {
    value: Object.fromEntries(left.map(([name, part]) => [name, part.value])),
    locate,
    parts,
    gone: false,
  };
}
