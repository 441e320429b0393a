import type { Scenario } from '../../engine/index.ts';
import { readLayer } from '../../scenario/layer.ts';
import { checkScenario } from '../../scenario/load.ts';
import { collectNames, KIND_WORDS, type NameKind } from '../../scenario/names.ts';
import { isMapping } from '../../scenario/path.ts';
import type { Problem, SourceFile } from '../../scenario/problem.ts';
import { readDocument } from '../../scenario/read.ts';
import { completed } from '../../scenario/schema/complete.ts';
import type { Plain } from '../../scenario/yaml.ts';
import type { BaseFiles, DraftDocument } from '../types.ts';
import { basesOf } from './bases.ts';
import type { Job } from './job.ts';

/** A draft's texts, and what they stand on. */
export interface CheckQuestion {
  readonly files: readonly SourceFile[];
  readonly bases: readonly BaseFiles[];
  /** Ids of the scenarios that could be extended. */
  readonly ids: readonly string[];
}

/** What is wrong, ahead of everything else. */
export interface Found {
  readonly problems: readonly Problem[];
  readonly scenario: Scenario | null;
}

/** The draft as data; null where it cannot be read. */
export type CheckAnswer = Omit<DraftDocument, 'generation'> | null;

/** Checks a draft; then reads it once more as data, for forms, lists and completion. */
export const check: Job<CheckQuestion, CheckAnswer, Found> = ({ files, bases, ids }, { part }) => {
  const known = basesOf(bases, ids);
  const { problems, scenario } = checkScenario(files, known);
  part({ problems, scenario });
  try {
    const { value: whole } = readDocument(files, known);
    if (Object.keys(whole).length === 0) return null;
    const own = bases.length === 0 ? whole : readLayer(files, []).value;
    return { own, whole, names: namesIn(completed(whole)) };
  } catch {
    return null; // the problems have been told
  }
};

/** Every id of a document by its kind. */
export function namesIn(value: Readonly<Record<string, Plain>>): Readonly<Record<string, readonly string[]>> {
  const names = collectNames(value);
  const kinds = Object.keys(KIND_WORDS) as NameKind[];
  const lists: Record<string, readonly string[]> = Object.fromEntries(
    kinds.map((kind) => [kind, names.of(kind)]),
  );
  const within = (section: string, kind: NameKind): void => {
    const entries = value[section];
    if (isMapping(entries))
      for (const id of Object.keys(entries)) lists[`${kind}/${id}`] = names.of(kind, id);
  };
  within('cards', 'option');
  within('seats', 'policy');
  return lists;
}
