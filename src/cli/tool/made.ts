import type { Made } from '../../../build/site.ts';

const kilobytes = (bytes: number): string => `${Math.round(bytes / 1000).toLocaleString('en')} kB`;

/** Says where a folder and its zip stand, in words or as JSON. */
export function sayMade(made: Made, json: boolean): void {
  const { folder, zip, bytes, files, zipBytes } = made;
  process.stdout.write(
    json
      ? `${JSON.stringify(made, null, 2)}\n`
      : `folder ${folder} (${files} files, ${kilobytes(bytes)})\nzip    ${zip} (${kilobytes(zipBytes)})\n`,
  );
}
