import type { Bases } from './bases.ts';
import { isMapping, type Path } from './path.ts';
import type { SourceFile } from './problem.ts';
import { readDocument } from './read.ts';
import { filesOf, withEmbedded } from './run-embedded.ts';
import type { EmbeddedFile } from './run-write.ts';
import { completed } from './schema/complete.ts';
import type { Plain } from './yaml.ts';

/** A part of a scenario that reads otherwise in a copy of it, by the path and in the words of its author; null: not there. */
export interface ScenarioChange {
  readonly path: string;
  readonly from: string | null;
  readonly to: string | null;
}

/** What was changed in a copy: the first of it, and how much more there is. */
export interface ScenarioChanges {
  readonly changes: readonly ScenarioChange[];
  readonly more: number;
}

/** Changes that are listed; whoever wants to read all of them has both files. */
const MOST = 12;
/** Characters of a value. */
const LONGEST = 60;
/** Of two long texts that begin alike, so many characters are shown before they part. */
const BEFORE = 12;

/** Fields that are only read: what a game hangs on is listed before them. */
const PROSE: ReadonlySet<string> = new Set([
  ...[
    'title',
    'subtitle',
    'summary',
    'briefing',
    'notes',
    'author',
    'based-on',
    'licence',
    'minutes',
    'version',
  ],
  ...[
    'text',
    'label',
    'help',
    'icon',
    'facts',
    'claim',
    'plain',
    'source',
    'sources',
    'published',
    'how',
    'guide',
    'story',
  ],
]);

/** What the files of a scenario say, on what they extend, and with what is left out filled in; scores of other games are no part of it. */
function saidIn(files: readonly SourceFile[], bases: Bases): Plain {
  const said = completed(readDocument(files, bases).value);
  if (!isMapping(said)) return said;
  const { reference: _reference, ...game } = said;
  return game;
}

/**
 * What reads otherwise in a scenario that travels inside a run than in the `original` of the same id. `bases` are those
 * that either may extend.
 */
export const changesIn = (
  embedded: readonly EmbeddedFile[],
  original: readonly SourceFile[],
  bases: Bases,
): ScenarioChanges =>
  changesBetween(saidIn(original, bases), saidIn(filesOf(embedded), withEmbedded(embedded, bases)));

/** What reads otherwise in a copy, part by part. */
export function changesBetween(original: Plain, copy: Plain): ScenarioChanges {
  const found: { readonly path: Path; readonly from?: Plain; readonly to?: Plain }[] = [];
  const look = (path: Path, from: Plain | undefined, to: Plain | undefined): void => {
    if (isMapping(from) && isMapping(to))
      for (const key of new Set([...Object.keys(from), ...Object.keys(to)]))
        look([...path, key], own(from, key), own(to, key));
    else if (Array.isArray(from) && Array.isArray(to) && from.length === to.length)
      for (const [at, one] of from.entries()) look([...path, at], one, to[at]);
    else if (JSON.stringify(from) !== JSON.stringify(to))
      found.push({ path, ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) });
  };
  look([], original, copy);
  const sorted = [
    ...found.filter(({ path }) => !isProse(path)),
    ...found.filter(({ path }) => isProse(path)),
  ];
  return {
    changes: sorted.slice(0, MOST).map(({ path, from, to }) => {
      const [before, after] = [from, to].map((value) => (value === undefined ? null : shown(value)));
      return { path: pathOf(path), ...apart(before ?? null, after ?? null) };
    }),
    more: Math.max(0, sorted.length - MOST),
  };
}

const own = (value: { readonly [key: string]: Plain }, key: string): Plain | undefined =>
  Object.hasOwn(value, key) ? value[key] : undefined;

const isProse = (path: Path): boolean => path.some((step) => PROSE.has(String(step)));

/** `tracks.tension.start`, and `deal[0]` in a list. */
const pathOf = (path: Path): string =>
  path
    .map((step) => (typeof step === 'number' ? `[${step}]` : `.${step}`))
    .join('')
    .replace(/^\./, '');

/** A value on one line. */
const shown = (value: Plain): string =>
  (typeof value === 'string' ? value : JSON.stringify(value)).replace(/\s+/g, ' ').trim();

/** Two values short enough to be read beside each other, and so that one sees where they part. */
function apart(from: string | null, to: string | null): Pick<ScenarioChange, 'from' | 'to'> {
  let alike = 0;
  if (from !== null && to !== null) while (alike < from.length && from[alike] === to[alike]) alike += 1;
  const cut = (text: string | null): string | null => {
    if (text === null || text.length <= LONGEST) return text;
    const start = alike > LONGEST / 2 ? alike - BEFORE : 0;
    const end = start + LONGEST;
    return `${start > 0 ? '…' : ''}${text.slice(start, end)}${end < text.length ? '…' : ''}`;
  };
  return { from: cut(from), to: cut(to) };
}
