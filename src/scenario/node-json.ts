import type { Bases } from './bases.ts';
import { isBundle } from './file-choice.ts';
import type { DiskFile, ScenarioFiles } from './node.ts';
import type { Result } from './problem.ts';
import { withEmbedded } from './run-embedded.ts';
import { RUN_FORMAT } from './run-write.ts';
import { ownFiles, readShared, type ShareProblem } from './share.ts';

const WRONG: Readonly<Partial<Record<ShareProblem['code'], string>>> = {
  empty: 'holds no scenario',
  'too-many': 'holds more files than a scenario may have',
  'too-large': 'is larger than a scenario may be',
  'long-name': 'holds a file with a name that is too long',
  version: 'was shared from a newer version of the game',
};

/**
 * What a JSON file holds that the studio's Share or the game has written: all files of a scenario, under names behind that
 * of the file. That it cannot be a scenario is said in one line; null where it is neither and is read like any other file.
 */
export function filesInJson(
  name: string,
  whole: DiskFile,
  bases: Bases,
): Result<ScenarioFiles, string> | null {
  if (!isBundle(whole.text)) return isRun(whole.text) ? { ok: false, error: aRun(name) } : null;
  const read = readShared(whole.text);
  if (!read.ok) return { ok: false, error: `${name} ${WRONG[read.error.code] ?? 'is damaged'}.` };
  const files = ownFiles(read.value).map(
    ({ file, text }): DiskFile => ({ file: `${whole.file}/${file}`, text, path: whole.path }),
  );
  return { ok: true, value: { name, files, left: [], bases: withEmbedded(read.value, bases) } };
}

const isRun = (text: string): boolean => new RegExp(`"format":\\s*"${RUN_FORMAT}"`).test(text);

const aRun = (name: string): string =>
  `${name} is a game that was played, not a scenario: npm run -s replay -- ${name} plays it again.`;
