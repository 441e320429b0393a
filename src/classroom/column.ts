import Papa from 'papaparse';
import { t } from './class-words.ts';
import { find, isCode, isWhole } from './hand-ins.ts';

/** Something that was pasted, dropped, or named on a command line. */
export interface Source {
  /** A file's name; null: it was pasted. */
  readonly name: string | null;
  readonly text: string;
}

/** Something in a source that may be a run, whether it can be read or not. */
export interface Item {
  /** Where it stands, in words. */
  readonly at: string;
  /** The name beside it in a table; null where there is none. */
  readonly name: string | null;
  readonly is: 'run' | 'hand-in' | 'code' | 'other';
  readonly text: string;
}

/** Columns whose heads say that they tell who handed in. */
const NAMES = /name|student|pupil|group|team|nick|schüler|gruppe|nom|élève|nombre|alumn/i;
/** What fills columns that no name stands in: numbers, dates and times. */
const NO_NAME = /^[\d\s.,:/\\-]*(am|pm)?$/i;
/** Letters of a cell that are shown where it is no hand-in. */
const SHOWN = 40;

const isJson = (text: string): boolean => /^\s*\{/.test(text);

/** The texts of JSON documents that follow one another; the last may be cut. */
export function documentsIn(text: string): readonly string[] {
  const found: string[] = [];
  let [depth, from, quoted] = [0, 0, false];
  for (let at = 0; at < text.length; at++) {
    const sign = text[at];
    if (quoted) {
      if (sign === '\\') at += 1;
      else if (sign === '"') quoted = false;
    } else if (sign === '"') quoted = depth > 0;
    else if (sign === '{') {
      if (depth === 0) from = at;
      depth += 1;
    } else if (sign === '}' && depth > 0) {
      depth -= 1;
      if (depth === 0) found.push(text.slice(from, at + 1));
    }
  }
  if (depth > 0) found.push(text.slice(from));
  return found;
}

/** Several of a source are numbered. */
const numbered = (source: string, all: readonly string[], is: Item['is']): readonly Item[] =>
  all.map((text, index) => ({
    at: all.length === 1 ? source : t('at.part', { source, part: index + 1 }),
    name: null,
    is,
    text,
  }));

interface Cell {
  readonly row: number;
  readonly column: number;
  readonly is: 'run' | 'hand-in' | 'code';
  readonly texts: readonly string[];
}

/** The cells of a table that hold runs or hand-ins. */
function cellsOf(rows: readonly (readonly string[])[]): readonly Cell[] {
  return rows.flatMap((cells, row) =>
    cells.flatMap((text, column): Cell[] => {
      const runs = isJson(text) ? documentsIn(text) : [];
      if (runs.length > 0) return [{ row, column, is: 'run', texts: runs }];
      if (isCode(text)) return [{ row, column, is: 'code', texts: [text.trim()] }];
      const texts = find(text);
      return texts.length > 0 ? [{ row, column, is: 'hand-in', texts }] : [];
    }),
  );
}

/** The column that names stand in: the one whose head says so, else the first that is filled and not with numbers. */
function namesIn(rows: readonly (readonly string[])[], cells: readonly Cell[]): number {
  const [first] = cells;
  const taken = new Set(cells.map(({ column }) => column));
  const head = first && first.row > 0 ? (rows[first.row - 1] ?? []) : [];
  const titled = (rows[0] ?? head).findIndex((words, column) => !taken.has(column) && NAMES.test(words));
  if (first && first.row > 0 && titled >= 0) return titled;
  const own = cells.map(({ row }) => rows[row] ?? []);
  const wide = Math.max(0, ...own.map((row) => row.length));
  return Array.from({ length: wide }, (_, column) => column).findIndex(
    (column) =>
      !taken.has(column) && own.some((row) => row[column]?.trim() && !NO_NAME.test(row[column].trim())),
  );
}

const shortened = (words: string): string =>
  words.length > SHOWN ? `${words.slice(0, SHOWN).trimEnd()} …` : words;

/** What a table holds; a cell among hand-ins that is none is an item too, so that nobody is lost without a word. */
function tableItems(source: string, text: string): readonly Item[] {
  const rows = Papa.parse<string[]>(text.trim(), { skipEmptyLines: false }).data;
  const cells = cellsOf(rows);
  const [first] = cells;
  if (!first) return [];
  const names = namesIn(rows, cells);
  const columns = new Set(cells.map(({ column }) => column));
  return rows.flatMap((row, index): Item[] => {
    const name = (names < 0 ? '' : (row[names] ?? '')).trim() || null;
    const at = rows.length === 1 ? source : t('at.row', { source, row: index + 1 });
    const own = cells.filter((cell) => cell.row === index);
    if (own.length > 0)
      return own.flatMap(({ is, texts }) => texts.map((one) => ({ at, name, is, text: one })));
    if (index < first.row) return [];
    const [words = ''] = [...columns].map((column) => (row[column] ?? '').trim()).filter(Boolean);
    return words === '' ? [] : [{ at, name, is: 'other', text: shortened(words) }];
  });
}

/** What stands in a source, in its order. */
function itemsIn({ name, text }: Source): readonly Item[] {
  const source = name ?? t('at.pasted');
  const documents = isJson(text) ? documentsIn(text) : [];
  if (documents.length > 0) return numbered(source, documents, 'run');
  const table = tableItems(source, text);
  const plain = find(text);
  const good = (texts: readonly string[]): number => texts.filter(isWhole).length;
  const inTable = table.filter(({ is }) => is === 'hand-in').map((one) => one.text);
  // A mail breaks a hand-in into lines, and a table would take each for a row.
  if (plain.length > 0 && good(plain) > good(inTable)) return numbered(source, plain, 'hand-in');
  if (table.length > 0) return table;
  if (plain.length > 0) return numbered(source, plain, 'hand-in');
  return text.trim() === '' ? [] : [{ at: source, name: null, is: 'other', text: '' }];
}

/** All that stands in sources, in their order: run files, hand-ins with the names beside them, and what is neither. */
export const itemsOf = (sources: readonly Source[]): readonly Item[] => sources.flatMap(itemsIn);
