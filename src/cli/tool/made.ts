import { join } from 'node:path';
import { RELEASE } from '../../../build/page.ts';
import { type Made, mayReplace } from '../../../build/site.ts';
import { Unusable } from '../lab/arguments.ts';

const kilobytes = (bytes: number): string => `${Math.round(bytes / 1000).toLocaleString('en')} kB`;

/** The folder that is asked for, or the one of this name among those for others. Throws an `Unusable` where that holds other files. */
export function folderFor(out: string | undefined, name: string): string {
  const folder = out ?? join(RELEASE, name);
  if (mayReplace(folder)) return folder;
  throw new Unusable(`'${folder}' holds files of its own, which would be lost. Name a folder that is new.`);
}

/** Says where a folder and its zip stand, in words or as JSON. */
export function sayMade(made: Made, json: boolean): void {
  const { folder, zip, bytes, files, zipBytes } = made;
  process.stdout.write(
    json
      ? `${JSON.stringify(made, null, 2)}\n`
      : `folder ${folder} (${files} files, ${kilobytes(bytes)})\nzip    ${zip} (${kilobytes(zipBytes)})\n`,
  );
}
