import { readPart } from '../scenario/edit.ts';
import type { SourceFile } from '../scenario/problem.ts';
import { LIMITS } from '../scenario/yaml.ts';

export { fromTemplate } from '../scenario/template.ts';

/** Most characters of one file. */
export const MOST_CHARACTERS = LIMITS.file;

/** The template's files, fetched when a scenario is begun with them. */
export const templateFiles = async (): Promise<readonly SourceFile[]> =>
  (await import('virtual:scenarios/template/source')).default;

/** The title that a scenario's files give it; empty where they give none. */
export function titleIn(files: readonly SourceFile[]): string {
  for (const { text } of files) {
    const read = readPart(text, ['title']);
    if (read.ok && typeof read.value === 'string') return read.value.slice(0, 80);
  }
  return '';
}
