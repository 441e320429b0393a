import { isMap } from 'yaml';
import { waysOf } from './edit/patch.ts';
import { applied, Pieces, type TextChange, trimmed } from './edit/pieces.ts';
import { pathAt, type Section, type Span, sectionsOf } from './edit/scan.ts';
import { type Step, same, stepsTo, type Ways } from './edit/step.ts';
import { colonEnd, nodeAt, pairOf, plainOf, set, startOf, type Tree, treeOf } from './edit/tree.ts';
import { isMapping, type Path } from './path.ts';
import type { Result } from './problem.ts';
import type { Plain } from './yaml.ts';

export { applied, pathAt, type Section, type Span, sectionsOf, type TextChange, trimmed };

/** One wish: the value at a path becomes another one, or goes away where none is given. */
export interface Edit {
  readonly path: Path;
  readonly value: Plain | undefined;
  /** A new field is put before this one of the same mapping; without it below the last. */
  readonly before?: string;
}

/** Why a text was left as it is: the part cannot be read, or is written so that nothing can be put there safely. */
export interface EditProblem {
  readonly code: 'unreadable' | 'unwritable';
  readonly path: Path;
}

/** A part of a file, small enough to be read at once. */
interface Piece {
  readonly tree: Tree;
  /** Where it begins in the file. */
  readonly base: number;
  /** The path within the piece. */
  readonly path: Path;
  /** The piece is the whole file. */
  readonly whole: boolean;
}

const pieceOf = (text: string, span: Span | null, path: Path): Piece | null => {
  const base = span?.from ?? 0;
  const tree = treeOf(text.slice(base, span?.to));
  if (!tree) return null;
  if (span) {
    const { contents } = tree.document;
    // What was found by its columns must be what YAML finds: one field of that name.
    if (!isMap(contents) || contents.items.length !== 1 || !pairOf(contents, span.name)) return null;
  }
  return { tree, base, path, whole: span === null };
};

/** The least part of a file in which a step can be carried out. */
function pieceFor(text: string, { kind, path, ...step }: Step): Piece | null {
  const sections = sectionsOf(text);
  const [name, id] = path;
  const section = sections.find((one) => one.name === name);
  const entry = section?.entries.find((one) => one.name === id);
  if (entry && path.length > 2) {
    const found = pieceOf(text, entry, path.slice(1));
    if (found) return found;
  }
  if (section) {
    const found = pieceOf(text, section, path);
    if (found) return found;
  } else if (kind !== 'remove') {
    const before = 'before' in step ? sections.findIndex((one) => one.name === step.before) : -1;
    const host = sections[before < 0 ? sections.length - 1 : before - 1];
    const found = host && before !== 0 ? pieceOf(text, host, path) : null;
    if (found) return found;
  }
  return pieceOf(text, null, path);
}

/** Plain data with one step carried out in it. */
function after(value: Plain | undefined, step: Step, path: Path): Plain | undefined {
  const [name, ...rest] = path;
  if (name === undefined) return step.kind === 'remove' ? undefined : step.value;
  if (Array.isArray(value)) {
    const index = Math.min(Number(name), value.length);
    const next = after(value[index], step, rest);
    if (rest.length > 0) return value.map((one, at) => (at === index ? (next ?? '') : one));
    if (step.kind === 'remove') return value.toSpliced(index, 1);
    return value.toSpliced(index, step.kind === 'insert' ? 0 : 1, next ?? '');
  }
  if (value === undefined && typeof name === 'number') return [after(undefined, step, rest) ?? ''];
  const result: Record<string, Plain> = {};
  for (const [key, one] of Object.entries(isMapping(value) ? value : {})) set(result, key, one);
  const next = after(Object.hasOwn(result, String(name)) ? result[String(name)] : undefined, step, rest);
  if (next === undefined) delete result[String(name)];
  else set(result, String(name), next);
  return result;
}

/** The first way whose text reads as it should. */
function carriedOut({ tree, path, whole }: Piece, step: Step, ways: Ways): readonly TextChange[] | null {
  const wanted = after(plainOf(tree.document.contents), step, path);
  const isIt = (changes: readonly TextChange[]): boolean => {
    const next = treeOf(applied(tree.source, changes));
    const got = next && plainOf(next.document.contents);
    // A part cut out may have nothing left; of a whole file that would be another matter.
    return (
      next !== null &&
      (same(got ?? (whole ? undefined : {}), wanted) || (got === undefined && same({}, wanted)))
    );
  };
  return ways.find(isIt) ?? null;
}

function carryOut(pieces: Pieces, step: Step): EditProblem['code'] | null {
  const piece = pieceFor(pieces.text, step);
  if (!piece) return 'unreadable';
  const inside: Step = { ...step, path: piece.path };
  if (step.kind === 'remove' && plainOf(nodeAt(piece.tree, piece.path)) === undefined) return null;
  const changes = carriedOut(piece, inside, waysOf(piece.tree, inside, piece.whole));
  if (!changes) return 'unwritable';
  pieces.make(
    changes.map(({ from, to, insert }) => ({ from: from + piece.base, to: to + piece.base, insert })),
  );
  return null;
}

/** The steps that an edit comes to. */
function stepsOf(text: string, { path, value, before }: Edit): readonly Step[] | null {
  if (value === undefined) return [{ kind: 'remove', path }];
  const step: Step = { kind: 'set', path, value, before };
  const piece = pieceFor(text, step);
  if (!piece) return null;
  const present = plainOf(nodeAt(piece.tree, piece.path));
  if (present === undefined) return [step];
  const cut = path.length - piece.path.length;
  const steps = stepsTo(piece.tree, piece.path, present, value);
  return steps.map((one) => ({ ...one, path: [...path.slice(0, cut), ...one.path] }));
}

/**
 * The smallest changes of a file's text that carry out edits, one after the other; comments, order, quotes and layout
 * of everything else stay as their author left them. Each step is read again before it is believed: what comes back
 * reads as it should, or is a problem. Never throws.
 */
export function editText(text: string, edits: readonly Edit[]): Result<readonly TextChange[], EditProblem> {
  const pieces = new Pieces(text);
  for (const edit of edits) {
    const steps = stepsOf(pieces.text, edit);
    if (!steps) return { ok: false, error: { code: 'unreadable', path: edit.path } };
    for (const step of steps) {
      const code = carryOut(pieces, step);
      if (code) return { ok: false, error: { code, path: edit.path } };
    }
  }
  return { ok: true, value: pieces.changes() };
}

/** A part of a file as plain data; `ok` is false where that part cannot be read. Reads no more of the file than it must. */
export function readPart(text: string, path: Path): Result<Plain | undefined, 'unreadable'> {
  const piece = pieceFor(text, { kind: 'remove', path: [...path, ''] });
  if (!piece) return { ok: false, error: 'unreadable' };
  return { ok: true, value: plainOf(nodeAt(piece.tree, piece.path.slice(0, -1))) };
}

/** Where a part begins in a file, its name included, and where its value ends; the nearest part around it if it is missing. */
export function placeOf(text: string, path: Path): { readonly from: number; readonly to: number } | null {
  const piece = pieceFor(text, { kind: 'remove', path: [...path, ''] });
  const sections = sectionsOf(text);
  const section = sections.find((one) => one.name === path[0]);
  const entry = section?.entries.find((one) => one.name === path[1]);
  const near = entry ?? section;
  const rough = near ? { from: near.from + near.indent, to: near.to } : null;
  if (!piece) return rough;
  for (let steps = piece.path.slice(0, -1); steps.length > 0; steps = steps.slice(0, -1)) {
    const parent = nodeAt(piece.tree, steps.slice(0, -1));
    const name = steps.at(-1) ?? '';
    const pair = isMap(parent) ? pairOf(parent, name) : undefined;
    const node = nodeAt(piece.tree, steps);
    const from = pair ? startOf(pair.key) : startOf(node);
    if (from === undefined) continue;
    const range = (node as { range?: readonly number[] } | null)?.range;
    const to = range?.[1] ?? (pair ? colonEnd(piece.tree, pair) : from);
    return { from: from + piece.base, to: Math.max(from, to) + piece.base };
  }
  return rough;
}
