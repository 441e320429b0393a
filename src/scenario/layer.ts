import type { MessageArgs, ProblemCode } from './messages.ts';
import { FORMAT, formatOf, migrated } from './migrate.ts';
import { isMapping, type Path, type Spot } from './path.ts';
import { type Place, type Problem, problem, type SourceFile } from './problem.ts';
import { COLLECTIONS } from './schema.ts';
import { LIMITS, type ParsedFile, type Plain, parseFile } from './yaml.ts';

/** Says where a part stands; the nearest existing part around it where it is missing. */
export type Locate = (path: Path, spot?: Spot) => Place;

/** The files of one scenario as one document, without those of a base. */
export interface Layer {
  readonly value: Readonly<Record<string, Plain>>;
  readonly locate: Locate;
  /** False if a file could not be read at all: then the value is not worth looking at. */
  readonly usable: boolean;
  /** Slips in the YAML have torn entries out of it: what names them need not be wrong. */
  readonly torn: boolean;
  /** Whether what is found there only follows from a slip in the YAML. */
  readonly spoilt: (place: Place) => boolean;
}

/** Reads the YAML files of one scenario and merges them by id; what is wrong is added to `problems`. Never throws. */
export function readLayer(files: readonly SourceFile[], problems: Problem[]): Layer {
  const parsed: ParsedFile[] = [];
  let size = 0;
  for (const file of files) {
    size += file.text.length;
    const start: Place = { file: file.file, line: 1, column: 1 };
    if (size > LIMITS.total && file.text.length <= LIMITS.file)
      problems.push(problem('files-too-large', start, { limit: LIMITS.total }));
    else parsed.push(parseFile(file));
  }
  if (files.length > LIMITS.files) {
    const start: Place = { file: files[LIMITS.files]?.file ?? '', line: 1, column: 1 };
    problems.push(problem('files-too-many', start, { n: files.length, limit: LIMITS.files }));
  }
  for (const file of parsed) problems.push(...file.problems);
  if (files.length === 0) problems.push(problem('file-missing', { file: '', line: 1, column: 1 }));
  const merged = merge(parsed, problems);
  const { owner } = merged;
  const { value, stood } = migrated(merged.value);
  const first = files[0]?.file ?? '';
  const locate: Locate = (path, spot = {}) => {
    const at = stood(path);
    const file = owner.get(`${at[0]}/${at[1]}`) ?? owner.get(String(at[0]));
    return file?.locate(at, spot) ?? { file: first, line: 1, column: 1 };
  };
  const spoilt = ({ file, line }: Place): boolean =>
    parsed.some((one) => one.file === file && one.spoilt.some(([from, to]) => from <= line && line <= to));
  const all = parsed.length === files.length && parsed.length > 0;
  const layer: Layer = {
    value,
    locate,
    usable:
      all &&
      files.length <= LIMITS.files &&
      parsed.every((file) => file.usable) &&
      fewEnough(value, locate, problems),
    torn: parsed.some((file) => file.torn),
    spoilt,
  };
  const format = formatOf(merged.value);
  if (format <= FORMAT) return layer;
  const suggestion = 'open it with a newer version of the game.';
  problems.push(problem('format-future', locate(['format']), { format, newest: FORMAT }, suggestion));
  return { ...layer, usable: false };
}

/** Several files together may hold more entries of a section than each of them. */
function fewEnough(value: Layer['value'], locate: Locate, problems: Problem[]): boolean {
  const before = problems.length;
  for (const section of COLLECTIONS) {
    const entries = value[section];
    if (!isMapping(entries) || Object.keys(entries).length <= LIMITS.entries) continue;
    const args = { name: `\`${section}\``, limit: LIMITS.entries };
    problems.push(problem('too-many-entries', locate([section], { key: true }), args));
  }
  return problems.length === before;
}

/** Sections of which several files of a folder may each hold a part. */
const SHARED: ReadonlySet<string> = new Set([...COLLECTIONS, 'remove']);

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
      const isShared = SHARED.has(section) && isMapping(content);
      if (before === undefined) {
        owner.set(section, file);
        value[section] = isShared ? {} : content;
      } else if (!isShared || !isMapping(value[section])) {
        clash('section-twice', file, [section], { name: section, file: before.file });
        continue;
      }
      if (!isShared) continue;
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
