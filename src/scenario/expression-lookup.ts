import type { ASTNode } from '@marcbachmann/cel-js';
import { OBSERVABLES, type ObservableName } from '../engine/observe.ts';
import type { Expr } from '../engine/types/index.ts';
import { NOTHING, type Report, type Type, type Typed } from './expression-part.ts';
import { rangeOfRead } from './expression-range.ts';
import { KIND_WORDS, type NameKind, type Names } from './names.ts';
import { closest, didYouMean, orOneOf } from './suggest.ts';

/** Observables that answer yes or no; they count as 1 or 0 in sums. */
export const YES_OR_NO: ReadonlySet<string> = new Set<ObservableName>([
  'chosen',
  'policy',
  'posture',
  'done',
  'open',
  'closed',
  'designated',
  'paying',
  'carries',
]);

/** Read without brackets. */
const VARIABLES: ReadonlySet<string> = new Set<ObservableName>(['turn', 'turns']);
/** Functions of the language itself, with how many numbers they take (`min` and `max`: or more). */
export const HELPERS = { min: 2, max: 2, abs: 1, clamp: 3 } as const;
const FUNCTION_NAMES: readonly string[] = [...Object.keys(OBSERVABLES), ...Object.keys(HELPERS), 'tenths'];

/** Words that are meant as an answer, and what to write for them. */
const ANSWERS: Readonly<Record<string, boolean>> = {
  yes: true,
  always: true,
  on: true,
  True: true,
  TRUE: true,
  no: false,
  never: false,
  off: false,
  False: false,
  FALSE: false,
};

/** Whether a name can stand alone in an expression. */
export function isVariable(name: string, names: Names): boolean {
  return VARIABLES.has(name) || names.has('track', name.replaceAll('_', '-'));
}

/** Looks up what an expression names: variables, tracks, stances, and what can be asked for with brackets. */
export class Lookup {
  readonly names: Names;
  readonly report: Report;

  constructor(names: Names, report: Report) {
    this.names = names;
    this.report = report;
  }

  /** A name that stands alone: `turn`, or a track. */
  variable(name: string, node: ASTNode): Typed {
    if (VARIABLES.has(name)) return this.read(['read', name], 'number');
    const id = name.replaceAll('_', '-');
    if (this.names.has('track', id)) return this.read(['read', 'track', id], 'number');
    if (Object.hasOwn(OBSERVABLES, name) || Object.hasOwn(HELPERS, name)) {
      return this.report(
        'expression-call',
        node.start,
        { name },
        `write \`${name}(${this.example(name)})\`.`,
      );
    }
    if (this.names.has('actor', id))
      return this.report('expression-name', node.start, { name }, `write \`${name}.stance\`.`);
    const known = this.names
      .of('track')
      .filter((one) => !one.includes('.'))
      .map(written);
    const answer = Object.hasOwn(ANSWERS, name) ? ANSWERS[name] : undefined;
    if (answer !== undefined)
      return this.report('expression-name', node.start, { name }, `write \`${answer}\`.`);
    const meant = closest(name, [...known, ...VARIABLES]);
    const suggestion =
      meant === undefined
        ? 'add it under `tracks`, or use a track that is there.'
        : `did you mean \`${meant}\`?`;
    return this.report('expression-name', node.start, { name }, suggestion);
  }

  private read(expr: readonly ['read', string, ...string[]], type: Type): Typed {
    return { expr: expr as Expr, type, range: rangeOfRead(this.names, expr[1], expr[2]) };
  }

  /** The stance of an actor: `russia.stance`. */
  member(node: ASTNode & { op: '.' }): Typed {
    const [object, field] = node.args;
    if (object.op !== 'id') return this.report('expression-operator', node.start, { name: '.' });
    const actor = object.args.replaceAll('_', '-');
    const track = `${actor}.stance`;
    if (field === 'stance' && this.names.has('track', track))
      return this.read(['read', 'track', track], 'number');
    const name = `${object.args}.${field}`;
    const meant = closest(
      actor,
      this.names.of('actor').filter((one) => one !== this.names.home),
    );
    const suggestion = meant === undefined ? undefined : `did you mean \`${written(meant)}.stance\`?`;
    return this.report('expression-name', node.start, { name }, suggestion);
  }

  /** A question with the ids it asks about: `done('some-project')`. */
  observable(name: string, args: readonly ASTNode[], node: ASTNode): Typed {
    if (!Object.hasOwn(OBSERVABLES, name)) {
      if (isVariable(name, this.names))
        return this.report(
          'expression-function',
          node.start,
          { name },
          `write \`${name}\` without brackets.`,
        );
      return this.report('expression-function', node.start, { name }, didYouMean(name, FUNCTION_NAMES));
    }
    const kinds = OBSERVABLES[name as ObservableName].args;
    if (args.length !== kinds.length) {
      return this.report(
        'expression-arguments',
        node.start,
        { name, wanted: counted(kinds) },
        `write \`${name}(${this.example(name)})\`.`,
      );
    }
    const ids: string[] = [];
    for (const [index, kind] of kinds.entries()) {
      const arg = args[index] as ASTNode;
      const id =
        kind === 'number' ? this.numberArgument(name, arg) : this.idArgument(name, kind, arg, ids[index - 1]);
      if (id === null) return NOTHING;
      ids.push(id);
    }
    return this.read(['read', name, ...ids], YES_OR_NO.has(name) ? 'flag' : 'number');
  }

  private numberArgument(name: string, arg: ASTNode): string | null {
    if (arg.op === 'value' && typeof arg.args === 'bigint' && arg.args < 1000n) return String(arg.args);
    this.report('expression-literal', arg.start, { name, wanted: 'a whole number' });
    return null;
  }

  private idArgument(name: string, kind: NameKind, arg: ASTNode, before: string | undefined): string | null {
    if (arg.op !== 'value' || typeof arg.args !== 'string') {
      const word = arg.op === 'id' || arg.op === '-' ? idOf(arg) : kind;
      this.report(
        'expression-literal',
        arg.start,
        { name, wanted: `the id of ${withArticle(KIND_WORDS[kind])} in quotes` },
        `write \`'${word}'\`.`,
      );
      return null;
    }
    const id = arg.args;
    const within = kind === 'option' || kind === 'policy' ? before : undefined;
    if (this.names.has(kind, id, within)) return id;
    const known = this.names.of(kind, within);
    this.report('unknown-id', arg.start, { kind: KIND_WORDS[kind], name: id }, orOneOf(id, known));
    return null;
  }

  private example(name: string): string {
    if (!Object.hasOwn(OBSERVABLES, name)) return 'a, b';
    return OBSERVABLES[name as ObservableName].args
      .map((kind) => (kind === 'number' ? '2' : `'${this.names.of(kind)[0] ?? kind}'`))
      .join(', ');
  }
}

/** The id that somebody wrote without quotes: its hyphens look like minus signs. */
function idOf(node: ASTNode): string {
  if (node.op === 'id') return node.args.replaceAll('_', '-');
  return node.op === '-' ? (node.args as ASTNode[]).map(idOf).join('-') : '…';
}

/** An id as it is written in expressions. */
export function written(id: string): string {
  return id.replaceAll('-', '_');
}

function counted(kinds: readonly string[]): string {
  if (kinds.length === 0) return 'nothing';
  return kinds
    .map((kind) =>
      kind === 'number' ? 'a number' : `the id of ${withArticle(KIND_WORDS[kind as NameKind])}`,
    )
    .join(' and ');
}

const withArticle = (word: string): string => `${/^[aeiou]/.test(word) ? 'an' : 'a'} ${word}`;
