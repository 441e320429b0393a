import { type OpenDraft, SHARE_SUFFIX, type SourceFile } from '../../../studio/index.ts';
import { download } from '../../parts/download.ts';

/** A name that every file system takes. */
const plain = (name: string): string =>
  name
    .normalize('NFKD')
    .replace(/[^\w.-]+/g, '-')
    .replace(/^[-.]+|[-.]+$/g, '')
    .toLowerCase()
    .slice(0, 60) || 'scenario';

/** Hands the draft's files to the browser's downloads: one under the draft's name, several under their own. */
export function downloadDraft({ name, files }: OpenDraft): void {
  const [only] = files;
  if (files.length === 1 && only) download(`${plain(name)}.yaml`, only.text, 'text/yaml');
  else for (const { file, text } of files) download(file, text, 'text/yaml');
}

/** Hands a scenario to the downloads as one file: its text, or all files bundled. Its name; empty while there is no bundle. */
export function downloadWhole(
  name: string,
  files: readonly SourceFile[],
  bundle: string | undefined,
): string {
  const [only] = files;
  const text = files.length === 1 ? only?.text : bundle;
  if (text === undefined) return '';
  const file = `${plain(name)}${files.length === 1 ? '.yaml' : SHARE_SUFFIX}`;
  download(file, text, files.length === 1 ? 'text/yaml' : 'application/json');
  return file;
}
