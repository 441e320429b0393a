import { applied, type Edit, editText, readPart, sectionsOf } from '../scenario/edit.ts';
import { isMapping } from '../scenario/path.ts';
import type { SourceFile } from '../scenario/problem.ts';
import type { Plain } from '../scenario/yaml.ts';

/** A scenario that another one was made from, as `based-on` names it. */
export interface Forebear {
  readonly id: string;
  readonly title: string;
  readonly author?: string;
}

/** What a scenario says of itself to those who make another one from it. */
export interface Lineage extends Forebear {
  /** What it was made from itself, the newest first. */
  readonly basedOn: readonly Forebear[];
}

/** Most forebears that a scenario names. */
const MOST = 12;

/** The chain of whatever is made from a scenario. Where it grows too long, the very first stays named. */
export function chainFrom({ id, title, author, basedOn }: Lineage): readonly Forebear[] {
  const all = [{ id, title, ...(author ? { author } : {}) }, ...basedOn];
  const origin = all.at(-1);
  return all.length > MOST && origin ? [...all.slice(0, MOST - 1), origin] : all;
}

function partIn(files: readonly SourceFile[], name: string): Plain | undefined {
  const file = files.find(({ text }) => sectionsOf(text).some((one) => one.name === name));
  const read = file && readPart(file.text, [name]);
  return read?.ok ? read.value : undefined;
}

const written = (value: Plain | undefined, most: number): string =>
  typeof value === 'string' ? value.trim().slice(0, most) : '';

function forebear(value: Plain): Forebear[] {
  if (!isMapping(value)) return [];
  const [id, title, author] = [written(value.id, 48), written(value.title, 120), written(value.author, 80)];
  return id && title ? [{ id, title, ...(author ? { author } : {}) }] : [];
}

/** What the files of a scenario say of it, as far as they can be read; `title` where they give none. */
export function lineageIn(files: readonly SourceFile[], title: string): Lineage {
  const chain = partIn(files, 'based-on');
  const author = written(partIn(files, 'author'), 80);
  return {
    id: written(partIn(files, 'id'), 48) || 'scenario',
    title: written(partIn(files, 'title'), 120) || title,
    ...(author ? { author } : {}),
    basedOn: Array.isArray(chain) ? chain.flatMap(forebear) : [],
  };
}

/** The id of a copy: `harbour`, `harbour-copy`, `harbour-copy-2`, … */
export function idOfCopy(id: string): string {
  const [, stem = id, count] = /^(.*)-copy(?:-(\d+))?$/.exec(id) ?? [];
  if (stem === id) return `${id.slice(0, 40)}-copy`;
  return `${stem.slice(0, 38)}-copy-${Number(count ?? 1) + 1}`;
}

/** The field before which a new one of the head is put, so that it stands with the others of its kind. */
function fieldAfter(text: string, names: readonly string[]): string | undefined {
  const sections = sectionsOf(text).map(({ name }) => name);
  const last = Math.max(...names.map((name) => sections.indexOf(name)));
  return sections[last + 1];
}

/** The edit that puts an author's name into the files, beside the other fields of their head. */
export function signedBy(files: readonly SourceFile[], author: string): Edit {
  const head = files.find(({ text }) => sectionsOf(text).some(({ name }) => name === 'id')) ?? files[0];
  const before = head && fieldAfter(head.text, ['id', 'version']);
  return { path: ['author'], value: author, ...(before === undefined ? {} : { before }) };
}

/**
 * The files with a chain, an author and perhaps an id put in by edits of the text, where it can be edited; everything
 * else stays as it was written.
 */
function signed(
  files: readonly SourceFile[],
  chain: readonly Forebear[],
  author: string,
  id?: string,
): readonly SourceFile[] {
  const head = files.findIndex(({ text }) => sectionsOf(text).some(({ name }) => name === 'id'));
  const file = files[Math.max(0, head)];
  if (!file) return files;
  const before = fieldAfter(file.text, ['id', 'version', 'author']);
  const put = (name: string, value: Plain): Edit => ({
    path: [name],
    value,
    ...(before === undefined ? {} : { before }),
  });
  const edits = [
    ...(id === undefined ? [] : [put('id', id)]),
    put('author', author),
    put(
      'based-on',
      chain.map((one) => ({ ...one })),
    ),
  ];
  let { text } = file;
  for (const edit of edits) {
    const changed = editText(text, [edit]);
    if (changed.ok) text = applied(text, changed.value);
  }
  // What was there of it may stand in another file of the folder.
  return files.map((one) => (one === file ? { ...file, text } : without(one)));
}

function without(file: SourceFile): SourceFile {
  const names = ['author', 'based-on'];
  const there = sectionsOf(file.text).filter(({ name }) => names.includes(name));
  if (there.length === 0) return file;
  const changed = editText(
    file.text,
    there.map(({ name }) => ({ path: [name], value: undefined })),
  );
  return changed.ok ? { ...file, text: applied(file.text, changed.value) } : file;
}

/** A copy to write on: an id of its own, the next author's name, and the one it was made from in the chain. */
export function copied(
  files: readonly SourceFile[],
  lineage: Lineage,
  author: string,
): readonly SourceFile[] {
  return signed(files, chainFrom(lineage), author, idOfCopy(lineage.id));
}

/** The files of a scenario that extends another one, with that one in the chain. */
export const extended = (
  files: readonly SourceFile[],
  lineage: Lineage,
  author: string,
): readonly SourceFile[] => signed(files, chainFrom(lineage), author);
