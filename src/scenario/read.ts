import type { MessageArgs, ProblemCode } from './messages.ts';
import { type Place, type Problem, problem, type SourceFile } from './problem.ts';
import { COLLECTIONS } from './schema.ts';
import { LIMITS, type ParsedFile, type Plain, parseFile } from './yaml.ts';

/** A way into a merged document: names of fields, and numbers of list entries from 0. */
export type Path = readonly (string | number)[];

/** Which part of a field a problem points at: its name, or a character of its text. */
export interface Spot {
  readonly key?: boolean;
  readonly offset?: number;
}

/** All files of a scenario as one document that knows where in which file each of its parts stands. */
export interface ReadDocument {
  readonly value: Readonly<Record<string, Plain>>;
  /** Where that part stands; the nearest existing part around it where it is missing. */
  readonly locate: (path: Path, spot?: Spot) => Place;
  /** What reading alone has found. */
  readonly problems: readonly Problem[];
  /** False if a file could not be read as YAML: then the value is not worth looking at. */
  readonly whole: boolean;
}

/**
 * Reads the YAML files of one scenario and merges them by id. Never throws. A base scenario (`extends`) would be
 * one more layer under these files, merged by the same function.
 */
export function readDocument(files: readonly SourceFile[]): ReadDocument {
  const problems: Problem[] = [];
  const parsed: ParsedFile[] = [];
  let size = 0;
  for (const file of files) {
    size += file.text.length;
    const start: Place = { file: file.file, line: 1, column: 1 };
    if (size > LIMITS.total) problems.push(problem('file-too-large', start, { limit: LIMITS.total }));
    else parsed.push(parseFile(file, problems));
  }
  if (files.length === 0) problems.push(problem('file-missing', { file: '', line: 1, column: 1 }));
  const { value, owner } = merge(parsed, problems);
  const first = files[0]?.file ?? '';
  const locate = (path: Path, spot: Spot = {}): Place => {
    const file = owner.get(`${path[0]}/${path[1]}`) ?? owner.get(String(path[0]));
    return file?.locate(path, spot) ?? { file: first, line: 1, column: 1 };
  };
  const whole = parsed.length === files.length && parsed.length > 0 && parsed.every((file) => file.valid);
  return { value, locate, problems, whole };
}

/** Joins the top-level sections; who brought what is remembered under `section` and `section/id`. */
function merge(files: readonly ParsedFile[], problems: Problem[]) {
  const value: Record<string, Plain> = {};
  const owner = new Map<string, ParsedFile>();
  const clash = (code: ProblemCode, file: ParsedFile, path: Path, args: MessageArgs): void => {
    problems.push(problem(code, file.locate(path, { key: true }), args));
  };
  for (const file of files) {
    for (const [section, content] of Object.entries(file.value)) {
      const before = owner.get(section);
      const isCollection = (COLLECTIONS as readonly string[]).includes(section) && isMapping(content);
      if (before === undefined) {
        owner.set(section, file);
        value[section] = isCollection ? {} : content;
      } else if (!isCollection || !isMapping(value[section])) {
        clash('section-twice', file, [section], { name: section, file: before.file });
        continue;
      }
      if (!isCollection) continue;
      const target = value[section] as Record<string, Plain>;
      for (const [id, entry] of Object.entries(content)) {
        const other = owner.get(`${section}/${id}`);
        if (other !== undefined) {
          clash('id-twice', file, [section, id], { name: id, file: other.file });
          continue;
        }
        owner.set(`${section}/${id}`, file);
        target[id] = entry;
      }
    }
  }
  return { value, owner };
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
