import { isMapping, type Path } from './path.ts';
import type { Plain } from './yaml.ts';

type Mapping = Readonly<Record<string, Plain>>;

/** The format in which scenarios are written at present. */
export const FORMAT = 2;

/** One change of the format: what a document of the format before becomes, and where each of its parts stood. */
interface Step {
  readonly from: number;
  /** A new document; the given one stays as it is. */
  readonly change: (doc: Mapping) => Mapping;
  /** Where a part of the new document stood in the old one, so that a message can show the author's own line. */
  readonly stood: (path: Path) => Path;
}

/** Every change of the format there has been, oldest first. */
const STEPS: readonly Step[] = [
  {
    // A list of `authors` became one line, `author`, which a scenario never takes over from its base.
    from: 1,
    change: (doc) => withoutRemoval(renamed(doc, 'authors', 'author', inOneLine), 'authors'),
    stood: (path) => (path[0] === 'author' ? ['authors'] : path),
  },
];

/** A document in the present format. */
export interface Migrated {
  readonly value: Mapping;
  /** Where a part of it stands in what the author wrote. */
  readonly stood: (path: Path) => Path;
}

/** The format that a document says it is written in; the present one where it says none or nothing sensible. */
export function formatOf(doc: Mapping): number {
  const { format } = doc;
  return typeof format === 'number' && Number.isInteger(format) && format >= 1 ? format : FORMAT;
}

/** Brings a document from the format it says it is written in to the present one. Never throws. */
export function migrated(doc: Mapping): Migrated {
  const from = formatOf(doc);
  const steps = STEPS.filter((step) => step.from >= from);
  if (steps.length === 0) return { value: doc, stood: (path) => path };
  const value = steps.reduce((changed, step) => step.change(changed), doc);
  return {
    value: { ...value, format: FORMAT },
    stood: (path) => steps.reduceRight<Path>((at, step) => step.stood(at), path),
  };
}

/** Gives a field another name in its old place; where both are there, the old one stays for the checker to find. */
function renamed(doc: Mapping, name: string, now: string, change: (value: Plain) => Plain): Mapping {
  if (!Object.hasOwn(doc, name) || Object.hasOwn(doc, now)) return doc;
  return Object.fromEntries(
    Object.entries(doc).map(([key, value]) => (key === name ? [now, change(value)] : [key, value])),
  );
}

/** Takes a section out of `remove` that there is no need to remove any more. */
function withoutRemoval(doc: Mapping, section: string): Mapping {
  const { remove } = doc;
  if (!isMapping(remove) || !Object.hasOwn(remove, section)) return doc;
  const left = Object.entries(remove).filter(([name]) => name !== section);
  return { ...doc, remove: Object.fromEntries(left) };
}

/** Most characters of `author`. */
const ROOM = 80;

/** The names of a list as one text, as many as there is room for. */
function inOneLine(authors: Plain): Plain {
  if (!Array.isArray(authors) || authors.some((name) => typeof name !== 'string')) return authors;
  const all = authors.join(', ');
  const short = (kept: number): string => `${authors.slice(0, kept).join(', ')} and others`;
  const kept = authors.findLastIndex((_, index) => short(index).length <= ROOM);
  return all.length <= ROOM || kept < 1 ? all : short(kept);
}
