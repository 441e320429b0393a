import { cpSync, existsSync, mkdirSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { filesIn, packTexts, zipOf } from './pack.ts';
import { HEADERS_FILE, READ_FOLDER, SERVER_NOTES } from './words.ts';

const READ_ME = 'READ ME FIRST.txt';

/** What was made for others to take: absolute paths, and what is in the folder. */
export interface Made {
  readonly folder: string;
  readonly zip: string;
  /** Of all files in the folder together. */
  readonly bytes: number;
  readonly files: number;
  readonly zipBytes: number;
}

/** The zip of a folder beside it, and what both come to. */
export function madeOf(folder: string, zip: string, name: string): Made {
  writeFileSync(zip, zipOf(folder, name));
  const files = filesIn(folder);
  const bytes = files.reduce((sum, file) => sum + statSync(join(folder, file)).size, 0);
  return { folder, zip, bytes, files: files.length, zipBytes: statSync(zip).size };
}

/** Whether a folder is not there, is empty, or was made by `siteFrom`: only then may another take its place. */
export const mayReplace = (folder: string): boolean =>
  !existsSync(folder) || readdirSync(folder).length === 0 || existsSync(join(folder, READ_ME));

/** Makes of a built page the folder that any web server serves, with what its teacher and its keeper read, and the zip. */
export function siteFrom(built: string, folder: string): Made {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(dirname(folder), { recursive: true });
  cpSync(built, folder, { recursive: true });
  packTexts(folder);
  writeFileSync(join(folder, READ_ME), READ_FOLDER);
  writeFileSync(join(folder, 'FOR THE SERVER.txt'), SERVER_NOTES);
  writeFileSync(join(folder, '_headers'), HEADERS_FILE);
  return madeOf(folder, `${folder}.zip`, 'look-east');
}
