import type { Problem, SourceFile } from '../../../studio/index.ts';
import { isCollection, pathAt, scenarioShape, sectionsOf } from '../../../studio/index.ts';

/** How many problems a part has. */
export interface Marks {
  readonly errors: number;
  readonly warnings: number;
}

/** An entry of the outline. */
export interface PartEntry extends Marks {
  readonly id: string;
}

/** A section of the outline; `entries` is null where it is no collection. */
export interface Part extends Marks {
  readonly name: string;
  readonly entries: readonly PartEntry[] | null;
}

/** Fields that are shown together, as what the scenario is. */
export const ABOUT = 'about';

const shape = scenarioShape();
const SMALL = new Set(['text', 'number', 'ref', 'flag', 'choice', 'expression']);

/** Whether a top-level field is one of the small ones that stand on one form together. */
export const isSmall = (name: string): boolean => {
  const own = shape[name];
  return own !== undefined && (SMALL.has(own.kind) || (own.kind === 'list' && SMALL.has(own.item.kind)));
};

/** The part of the outline in which a place of a text lies. */
export function rowAt(text: string, offset: number): readonly string[] {
  const path = pathAt(sectionsOf(text), offset);
  return path[0] === undefined || isSmall(path[0]) ? [ABOUT] : path;
}

const NONE: Marks = { errors: 0, warnings: 0 };

/** The outline of a draft with the marks of its problems, by a glance at the texts: it stands even while they are wrong. */
export function partsOf(files: readonly SourceFile[], problems: readonly Problem[]): readonly Part[] {
  const marks = new Map<string, { errors: number; warnings: number }>();
  const mark = (key: string, { severity }: Problem): void => {
    const found = marks.get(key) ?? { errors: 0, warnings: 0 };
    if (severity === 'error') found.errors++;
    else found.warnings++;
    marks.set(key, found);
  };
  const parts = new Map<string, PartEntry[] | null>();
  for (const { file, text } of files) {
    const sections = sectionsOf(text);
    const own = problems.filter((one) => one.file === file);
    const starts = own.length > 0 ? lineStarts(text) : [];
    for (const one of own) {
      const [section, entry] = pathAt(sections, (starts[one.line - 1] ?? 0) + one.column - 1);
      if (section === undefined) continue;
      mark(isSmall(section) ? ABOUT : section, one);
      if (entry !== undefined) mark(`${section}/${entry}`, one);
    }
    for (const { name, entries } of sections) {
      if (isSmall(name)) continue;
      const collection = isCollection(shape[name]) || (entries.length > 0 && shape[name] === undefined);
      const before = parts.get(name) ?? null;
      parts.set(
        name,
        collection ? [...(before ?? []), ...entries.map(({ name: id }) => ({ id, ...NONE }))] : null,
      );
    }
  }
  const of = (key: string): Marks => marks.get(key) ?? NONE;
  return [
    { name: ABOUT, entries: null, ...of(ABOUT) },
    ...[...parts].map(([name, entries]) => ({
      name,
      entries: entries?.map(({ id }) => ({ id, ...of(`${name}/${id}`) })) ?? null,
      ...of(name),
    })),
  ];
}

function lineStarts(text: string): number[] {
  const starts = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return starts;
}
