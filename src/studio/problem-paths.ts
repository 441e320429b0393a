import { placeOf } from '../scenario/edit.ts';
import { cursorAt } from './cursor.ts';
import { rangeOf } from './mend.ts';
import { fileOf } from './text-edit.ts';
import type { Path, Problem, SourceFile } from './types.ts';

/** A problem and the part it stands in. */
export interface PlacedProblem {
  readonly problem: Problem;
  readonly path: Path;
}

/** The problems within a part, each with the way to where it stands. */
export function problemsIn(
  files: readonly SourceFile[],
  problems: readonly Problem[],
  path: Path,
): readonly PlacedProblem[] {
  const file = fileOf(files, path);
  if (!file) return [];
  const whole = path.length === 0;
  const place = whole ? { from: 0, to: file.text.length } : placeOf(file.text, path);
  if (!place) return [];
  const found: PlacedProblem[] = [];
  for (const problem of problems) {
    if (problem.file !== file.file) continue;
    const { from, to } = rangeOf(file.text, problem);
    if (from < place.from || from > place.to) continue;
    const cursor = cursorAt(file.text, to);
    const name = file.text.slice(from, to).replace(/^["']|["']$/g, '');
    found.push({ problem, path: cursor.at === 'key' && name !== '' ? [...cursor.path, name] : cursor.path });
    if (found.length >= 40) break;
  }
  return found;
}
