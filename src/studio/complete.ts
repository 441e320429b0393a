import { OBSERVABLES } from '../engine/observe.ts';
import { cursorAt } from './cursor.ts';
import { childShape, type Shape, shapeAt } from './shape.ts';
import type { DraftDocument, Path, Plain } from './types.ts';

/** One thing that could be written at a place. */
export interface Proposal {
  readonly label: string;
  /** What is written, where it is more than the label. */
  readonly insert?: string;
  /** A few words beside it. */
  readonly detail?: string;
  /** A sentence about it. */
  readonly info?: string;
  readonly kind: 'field' | 'id' | 'word' | 'function';
  /** Those with more come first. */
  readonly rank?: number;
}

export interface Proposals {
  readonly from: number;
  readonly proposals: readonly Proposal[];
}

/** Where entries of a kind stand, for their names. */
const SECTION: Readonly<Record<string, readonly string[]>> = {
  track: ['tracks', 'actors'],
  purse: ['tracks'],
  place: ['legs', 'nodes'],
  fact: ['facts', 'assumptions'],
  keeper: ['actors', 'nodes'],
  cargo: ['cargoes'],
};
const NAMES = ['label', 'name', 'title', 'headline', 'claim'] as const;

const isMap = (value: Plain | undefined): value is { [key: string]: Plain } =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** What an id is called in the document: its label, name, title or headline; empty where it has none. */
export function calledIn(whole: DraftDocument['whole'] | undefined, kind: string, id: string): string {
  if (!whole) return '';
  for (const section of SECTION[kind] ?? [`${kind}s`]) {
    const entries = whole[section];
    const own = id.endsWith('.stance') ? id.slice(0, -7) : id;
    const entry = isMap(entries) ? entries[own] : undefined;
    if (typeof entry === 'string') return entry;
    if (!isMap(entry)) continue;
    for (const name of NAMES) if (typeof entry[name] === 'string') return entry[name];
  }
  return '';
}

const written = (id: string): string => id.replaceAll('-', '_');

function ids(kind: string, document: DraftDocument | null): Proposal[] {
  return (document?.names[kind] ?? []).map((id) => ({
    label: id,
    kind: 'id',
    detail: calledIn(document?.whole, kind, id),
  }));
}

/** What is written without brackets. */
const VARIABLES: readonly (keyof typeof OBSERVABLES)[] = ['turn', 'turns'];

/** What may stand in an expression: tracks, the turn, questions about the game. */
function inExpression(text: string, document: DraftDocument | null): Proposal[] {
  const asked = /([a-z_]\w*)\(\s*(?:'([^']*)'\s*,\s*)?'[^']*$/i.exec(text);
  if (asked) {
    const observable = OBSERVABLES[asked[1] as keyof typeof OBSERVABLES];
    const kind = observable?.args[asked[2] === undefined ? 0 : 1];
    const within = kind === 'option' || kind === 'policy' ? `${kind}/${asked[2]}` : kind;
    return within === undefined ? [] : ids(within, document);
  }
  const tracks = (document?.names.track ?? []).map((id): Proposal => {
    const detail = calledIn(document?.whole, 'track', id);
    return {
      label: written(id),
      kind: 'id',
      detail: id.endsWith('.stance') ? `${detail}: stance` : detail,
      rank: 2,
    };
  });
  const functions = Object.entries(OBSERVABLES)
    .filter(([name]) => !VARIABLES.includes(name as keyof typeof OBSERVABLES))
    .map(
      ([name, { args, doc }]): Proposal =>
        args.length === 0
          ? { label: `${name}()`, kind: 'function', info: doc }
          : { label: name, insert: `${name}('`, kind: 'function', detail: `(${args.join(', ')})`, info: doc },
    );
  const words = VARIABLES.map(
    (label): Proposal => ({ label, kind: 'word', info: OBSERVABLES[label].doc, rank: 3 }),
  );
  return [...words, ...tracks, ...functions];
}

/** What stands after the name of a new field. */
function tail(shape: Shape | undefined): string {
  if (!shape) return ': ';
  if (shape.kind === 'object' || shape.kind === 'effects' || shape.kind === 'record') return ':';
  return shape.kind === 'list' || shape.kind === 'tuple' ? ': [' : ': ';
}

function fields(shape: Shape, own: Plain | undefined, document: DraftDocument | null): Proposal[] {
  const has = (name: string): boolean => isMap(own) && Object.hasOwn(own, name);
  if (shape.kind === 'object') {
    return Object.entries(shape.fields)
      .filter(([name]) => !has(name))
      .map(([name, field]) => ({
        label: name,
        insert: name + tail(field),
        kind: 'field',
        info: field.text,
        ...(field.required ? { detail: 'needed', rank: 1 } : {}),
      }));
  }
  if (shape.kind === 'record' && shape.key !== null)
    return ids(shape.key, document).map((one) => ({ ...one, insert: `${one.label}${tail(shape.value)}` }));
  if (shape.kind === 'effects') {
    const verbs: Proposal = { label: 'do', insert: 'do:', kind: 'field', info: 'Other verbs, in order.' };
    return [...ids('track', document).map((one) => ({ ...one, insert: `${one.label}: ` })), verbs];
  }
  return [];
}

function values(shape: Shape, text: string, document: DraftDocument | null): Proposal[] {
  switch (shape.kind) {
    case 'ref':
      return ids(shape.of, document);
    case 'choice':
      return shape.of.map((label) => ({ label, kind: 'word' }));
    case 'flag':
      return ['true', 'false'].map((label) => ({ label, kind: 'word' }));
    case 'expression':
      return inExpression(text, document);
    case 'list':
      return shape.item.kind === 'ref'
        ? ids(shape.item.of, document).map((one) => ({ ...one, insert: `[${one.label}]` }))
        : [];
    default:
      return [];
  }
}

/** What could be written at a place of the text, by the schema and by the ids of the document. */
export function proposalsAt(text: string, offset: number, document: DraftDocument | null): Proposals | null {
  const { path, at, from } = cursorAt(text, offset);
  const line = text.slice(text.lastIndexOf('\n', offset - 1) + 1, offset);
  const shape = shapeAt(path as Path);
  if (!shape) return null;
  if (at === 'key') {
    const own = path.reduce<Plain | undefined>(
      (value, step) =>
        isMap(value) ? value[String(step)] : Array.isArray(value) ? value[Number(step)] : undefined,
      (document?.own ?? {}) as Plain,
    );
    const found =
      shape.kind === 'object' || shape.kind === 'record' || shape.kind === 'effects'
        ? fields(shape, own, document)
        : values(shape, line, document);
    const key = /^\s*(?:- +)*[\w.-]*$|[{,]\s*[\w.-]*$/;
    return key.test(line) || found.length > 0 ? { from, proposals: found } : null;
  }
  // Expressions write ids with underscores and stances with a dot.
  const start = shape.kind === 'expression' ? offset - (/[\w.]*$/.exec(line)?.[0].length ?? 0) : from;
  const quoted = /'([^']*)$/.exec(line);
  const inside = shape.kind === 'expression' && quoted && /\(\s*(?:'[^']*'\s*,\s*)?'[^']*$/.test(line);
  return {
    from: inside ? offset - (quoted[1]?.length ?? 0) : start,
    proposals: values(shape, line, document),
  };
}

/** A sentence about the part at a path: what it is for. */
export function explained(
  path: Path,
): { readonly text: string; readonly required: boolean; readonly fallback: Plain | undefined } | null {
  const shape = shapeAt(path);
  if (!shape) {
    const parent = shapeAt(path.slice(0, -1));
    const child = parent && childShape(parent, path.at(-1) ?? '');
    return child ? { text: child.text, required: child.required, fallback: child.fallback } : null;
  }
  return { text: shape.text, required: shape.required, fallback: shape.fallback };
}
