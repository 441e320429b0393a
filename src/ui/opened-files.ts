import { holdsHandIn } from '../classroom/mark.ts';
import { isBundle, type LeftOut, scenarioFiles, textOfBytes, withLineFeeds } from '../store/files.ts';
import type { SharedFrom } from '../store/shared-types.ts';

/** Files that were chosen or dropped: a run or a hand-in, a scenario, or a sentence's key with its numbers. */
export type OpenedFiles =
  | {
      readonly kind: 'run';
      readonly file: File;
      /** What was chosen beside it. */
      readonly left: readonly LeftOut[];
    }
  | {
      readonly kind: 'scenario';
      readonly from: SharedFrom;
      readonly name: string;
      readonly count: number;
      /** What was chosen or lay beside it, and is not taken for a file of it. */
      readonly left: readonly LeftOut[];
    }
  | {
      readonly kind: 'refused';
      readonly code: 'file.too-large' | 'file.not-text' | 'file.too-many' | 'file.none' | 'file.unreadable';
      readonly args: Readonly<Record<string, string | number>>;
    };

/** Characters of one file and files of one scenario; the checker would take no more. */
const MOST_CHARACTERS = 1_000_000;
const MOST_FILES = 60;
/** A bundle holds all files. Bytes. */
const MOST_BUNDLE = 4_000_000;

/** Where files of a folder that was dropped lay; of others their names tell all there is to know. */
const paths = new WeakMap<File, string>();
const pathOf = (file: File): string => paths.get(file) ?? (file.webkitRelativePath || file.name);
const isJson = ({ name }: File): boolean => /\.json$/i.test(name);

const refused = (
  code: Extract<OpenedFiles, { kind: 'refused' }>['code'],
  args: Readonly<Record<string, string | number>> = {},
): OpenedFiles => ({ kind: 'refused', code, args });

/** Finds out what files are, and reads them where they are a scenario. A run is left to who opens runs. */
export async function openedFiles(chosen: readonly File[]): Promise<OpenedFiles> {
  const { taken: files, left } = scenarioFiles(chosen, pathOf);
  if (files.length === 0) {
    const first = chosen.find(isJson) ?? chosen[0];
    if (!first || (left.length > 0 && !isJson(first))) return refused('file.none');
    return bundleOrRun(first, [...left, ...besides(chosen, first, left)]);
  }
  if (files.length > MOST_FILES) return refused('file.too-many', { limit: MOST_FILES });
  const read: { file: string; text: string }[] = [];
  for (const file of files) {
    const { name } = file;
    if (file.size > MOST_CHARACTERS * 4) return refused('file.too-large', { name, limit: MOST_CHARACTERS });
    const bytes = await file.arrayBuffer().catch(() => null);
    if (bytes === null) return refused('file.unreadable', { name });
    const text = textOfBytes(new Uint8Array(bytes));
    if (text.length > MOST_CHARACTERS) return refused('file.too-large', { name, limit: MOST_CHARACTERS });
    if (files.length === 1 && holdsHandIn(text)) return { kind: 'run', file, left };
    if (text.includes('\u0000')) return refused('file.not-text', { name });
    read.push({ file: name, text });
  }
  const others = chosen.filter(isJson).map((file): LeftOut => ({ path: pathOf(file), why: 'ending' }));
  const name = read[0]?.file ?? '';
  return { kind: 'scenario', from: { files: read }, name, count: read.length, left: [...left, ...others] };
}

/** What else was chosen where one file is a scenario or a game by itself. */
const besides = (chosen: readonly File[], file: File, left: readonly LeftOut[]): readonly LeftOut[] =>
  chosen
    .filter((one) => one !== file && !left.some(({ path }) => path === pathOf(one)))
    .map((one): LeftOut => ({ path: pathOf(one), why: 'another' }));

async function bundleOrRun(file: File, left: readonly LeftOut[]): Promise<OpenedFiles> {
  const text = file.size <= MOST_BUNDLE && isJson(file) ? await file.text().catch(() => '') : '';
  if (!isBundle(text)) return { kind: 'run', file, left };
  return { kind: 'scenario', from: { bundle: text }, name: file.name, count: 1, left };
}

/** An address with a link behind it, in which mail programs may have put line ends. */
const LINK = /\S+#(?:play|edit)=([\s\S]*)/;
/** A scenario has fields on lines of their own; a message with a link in it has not. */
const FIELD = /^[a-z][a-z-]*:(?:\s|$)/m;

/** What a text that was pasted is: a link, a bundle, or a scenario as its author wrote it; null where it is empty. */
export function openedText(text: string): SharedFrom | null {
  if (text.trim() === '') return null;
  const [, link] = LINK.exec(text) ?? [];
  if (link !== undefined && !FIELD.test(text)) return { link };
  return isBundle(text)
    ? { bundle: text }
    : { files: [{ file: 'scenario.yaml', text: withLineFeeds(text) }] };
}

/** The files that are dropped, those of folders too. Must be called while the drop is being told. */
export function droppedFiles({ items, files }: DataTransfer): Promise<readonly File[]> {
  const all = [...files];
  const folders = [...items].flatMap((item) => {
    const entry = item.webkitGetAsEntry?.();
    return entry?.isDirectory ? [entry as FileSystemDirectoryEntry] : [];
  });
  if (folders.length === 0) return Promise.resolve(all);
  const names = new Set(folders.map(({ name }) => name));
  return Promise.all(folders.map((folder) => within(folder, folder.name, DEPTH))).then((inside) => [
    ...all.filter(({ name }) => !names.has(name)),
    ...inside.flat(),
  ]);
}

/** Folders in a folder that are looked into, as the commands do. */
const DEPTH = 1;

/** The files of a folder and of those in it, each remembered with its path. */
async function within(
  folder: FileSystemDirectoryEntry,
  path: string,
  depth: number,
): Promise<readonly File[]> {
  const reader = folder.createReader();
  const entries: FileSystemEntry[] = [];
  for (;;) {
    // A browser tells them a hundred at a time.
    const some = await new Promise<FileSystemEntry[]>((resolve, reject) =>
      reader.readEntries(resolve, reject),
    ).catch(() => []);
    if (some.length === 0 || entries.length > MOST_FILES * 10) break;
    entries.push(...some);
  }
  const found = await Promise.all(
    entries.map(async (entry): Promise<readonly File[]> => {
      const at = `${path}/${entry.name}`;
      if (entry.isDirectory) return depth > 0 ? within(entry as FileSystemDirectoryEntry, at, depth - 1) : [];
      const file = await new Promise<File | null>((resolve) =>
        (entry as FileSystemFileEntry).file(resolve, () => resolve(null)),
      );
      if (file === null) return [];
      paths.set(file, at);
      return [file];
    }),
  );
  return found.flat();
}
