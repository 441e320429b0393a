import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { type Zippable, zipSync } from 'fflate';

/** What grows much smaller; fonts and pictures in points are packed already. */
const TEXT = /\.(html|js|css|svg|json|txt|webmanifest)$/;
const PACKED = /\.(br|gz|woff2|png)$/;
/** Of all files in a zip, so that the same files make the same bytes. A zip knows no earlier day and no zone. */
const DATE = new Date(1980, 0, 1);

/** Every file below a folder, by its path there with `/`, sorted. */
export const filesIn = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort();

/** Lays beside each text of a folder what a server may send in its place: the same packed by brotli and by gzip. */
export function packTexts(folder: string): void {
  for (const file of filesIn(folder).filter((name) => TEXT.test(name))) {
    const bytes = readFileSync(join(folder, file));
    writeFileSync(join(folder, `${file}.br`), brotliCompressSync(bytes));
    writeFileSync(join(folder, `${file}.gz`), gzipSync(bytes, { level: 9 }));
  }
}

/** A folder as one zip, in which it stands under a name. The same files make the same bytes, whenever and wherever. */
export function zipOf(folder: string, name: string): Uint8Array {
  const tree: Zippable = {};
  for (const file of filesIn(folder))
    tree[`${name}/${file}`] = [
      new Uint8Array(readFileSync(join(folder, file))),
      { level: PACKED.test(file) ? 0 : 9, mtime: DATE, os: 3 },
    ];
  return zipSync(tree);
}
