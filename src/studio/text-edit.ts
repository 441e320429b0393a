import {
  type Edit,
  type EditProblem,
  editText,
  placeOf,
  readPart,
  sectionsOf,
  type TextChange,
} from '../scenario/edit.ts';
import { isMapping, type Path } from '../scenario/path.ts';
import type { SourceFile } from '../scenario/problem.ts';
import type { Plain } from '../scenario/yaml.ts';

/** Changes of one of the files. */
export interface FileChange {
  readonly file: string;
  readonly changes: readonly TextChange[];
}

/** The file that holds a part: its entry, else its section, else the first. */
export function fileOf(files: readonly SourceFile[], path: Path): SourceFile | undefined {
  const [section, entry] = path;
  const holding = files.flatMap((file) => {
    const found = sectionsOf(file.text).find(({ name }) => name === String(section));
    return found ? [{ file, has: found.entries.some(({ name }) => name === String(entry)) }] : [];
  });
  return (holding.find(({ has }) => has) ?? holding.at(-1))?.file ?? files[0];
}

/** The changes that carry out edits, file by file; all of them or none. */
export function changesOf(
  files: readonly SourceFile[],
  edits: readonly Edit[],
):
  | { readonly ok: true; readonly value: readonly FileChange[] }
  | { readonly ok: false; readonly error: EditProblem } {
  const byFile = new Map<SourceFile, Edit[]>();
  for (const edit of edits) {
    const file = fileOf(files, edit.path);
    if (file) byFile.set(file, [...(byFile.get(file) ?? []), edit]);
  }
  const found: FileChange[] = [];
  for (const [{ file, text }, own] of byFile) {
    const result = editText(text, own);
    if (!result.ok) return result;
    if (result.value.length > 0) found.push({ file, changes: result.value });
  }
  return { ok: true, value: found };
}

/** A part as the files have it now; undefined where it is not there or cannot be read. */
export function partOf(files: readonly SourceFile[], path: Path): Plain | undefined {
  const [section, ...rest] = path;
  if (section !== undefined && rest.length === 0) {
    // Several files may each hold a part of a section.
    const parts = files.flatMap(({ text }) => {
      if (!sectionsOf(text).some(({ name }) => name === String(section))) return [];
      const read = readPart(text, path);
      return read.ok && read.value !== undefined ? [read.value] : [];
    });
    const maps = parts.filter(isMapping);
    return parts.length > 1 && maps.length === parts.length ? Object.assign({}, ...maps) : parts.at(-1);
  }
  const file = fileOf(files, path);
  const read = file && readPart(file.text, path);
  return read?.ok ? read.value : undefined;
}

/** Where a part stands. */
export function placeIn(files: readonly SourceFile[], path: Path) {
  const file = fileOf(files, path);
  const place = file && placeOf(file.text, path);
  return file && place ? { file: file.file, ...place } : null;
}
