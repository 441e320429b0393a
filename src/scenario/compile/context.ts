import type {
  Block,
  Condition,
  Effect,
  Expr,
  Factor,
  Formula,
  Id,
  Later,
  Price,
} from '../../engine/types/index.ts';
import { compileExpression, type Want } from '../expression.ts';
import { KIND_WORDS, type Names } from '../names.ts';
import type { Path } from '../path.ts';
import type { Effects, Verb } from '../schema/parts.ts';
import type { ScenarioDoc } from '../schema.ts';
import type { Reporter } from '../shape.ts';
import { didYouMean } from '../suggest.ts';

/** What an author may write for a number or a condition. */
export type Written = number | string | boolean;

type Facts = readonly Id[] | undefined;
type Factors = Readonly<Record<Id, { label: string; amount: Written; facts?: Facts }>>;
type LaterEntry = { in: number; chance: Written; label: string; effects: Effects; facts?: Facts };

/** Largest number that may be written where an amount is meant. */
const MOST = 1_000_000_000;

/** What `since_…` answers where something never happened: no span of turns may reach it. */
const NEVER = 99;

/** A compiler for every verb of the schema. */
type VerbTable = {
  readonly [K in keyof Required<Verb>]: (of: NonNullable<Verb[K]>, path: Path) => Effect;
};

/** Turns an author's values into the engine's, and reports those that cannot be turned. */
export class Compiler {
  readonly doc: ScenarioDoc;
  readonly names: Names;
  readonly report: Reporter;

  /** How each verb of a block is compiled: one that the schema knows and nobody compiles has no place here. */
  private readonly verbs: VerbTable = {
    close: ({ place, turns }, path) => ({
      do: 'close',
      place,
      turns: this.turns(turns, [...path, 'turns'], 0),
    }),
    open: ({ place }) => ({ do: 'open', place }),
    shut: ({ supplier, system, turns }, path) => ({
      do: 'shut',
      supplier,
      system: system ?? null,
      turns: this.turns(turns, [...path, 'turns'], 1),
    }),
    consent: ({ actor, turns }, path) => ({
      do: 'consent',
      actor: actor ?? null,
      turns: this.turns(turns, [...path, 'turns'], 1),
    }),
    lots: ({ system, count, route }, path) => ({
      do: 'lots',
      system,
      count: this.amount(count, [...path, 'count']),
      route: route ?? null,
    }),
    hasten: ({ system, turns }, path) => ({
      do: 'hasten',
      system,
      turns: this.turns(turns, [...path, 'turns'], -NEVER + 1),
    }),
    advance: ({ project, stages }, path) => ({
      do: 'advance',
      project,
      stages: this.amount(stages, [...path, 'stages']),
    }),
    deal: ({ card, in: turns }) => ({ do: 'deal', card, in: turns }),
    designate: ({ target }) => ({ do: 'designate', target }),
    undertake: ({ deed, actor, size }, path) => ({
      do: 'undertake',
      deed,
      actor: actor ?? null,
      size: this.amount(size, [...path, 'size']),
    }),
    settle: ({ deed, actor, as: stand }) => ({ do: 'settle', deed, actor: actor ?? null, stand }),
  };

  constructor(doc: ScenarioDoc, names: Names, report: Reporter) {
    this.doc = doc;
    this.names = names;
    this.report = report;
  }

  /** A whole number or an expression. */
  amount(value: Written, path: Path): Expr {
    return this.scaled(value, path, 0);
  }

  /** A condition: `true`, `false` or an expression. */
  truth(value: Written, path: Path): Expr {
    if (typeof value === 'boolean') return value ? 1 : 0;
    if (typeof value === 'string') return this.text(value, path, 'condition').expr;
    this.report('expression-condition', path, {}, { suggestion: 'write `true`, `false` or a comparison.' });
    return 0;
  }

  /** An amount for a track with that many decimals, in stored units: shown units times ten, or `tenths(…)` as it is. */
  scaled(value: Written, path: Path, decimals: 0 | 1): Expr {
    if (typeof value === 'number') return this.stored(value, path, decimals);
    if (typeof value === 'boolean') {
      this.report('expression-amount', path);
      return 0;
    }
    const { expr, tenths } = this.text(value, path, 'amount');
    if (tenths && decimals === 0)
      this.report('expression-tenths', path, {}, { suggestion: 'remove it: this is not money.' });
    if (tenths || decimals === 0) return expr;
    return typeof expr === 'number' ? expr * 10 : ['*', expr, 10];
  }

  /** Money where a number is in shown units and an expression in tenths of them. */
  money(value: Written, path: Path): Expr {
    if (typeof value !== 'string') return this.scaled(value, path, 1);
    return this.text(value, path, 'amount').expr;
  }

  /** A span of turns; where it is a plain number, it lies from `limit` to what can be told from “never”. */
  private turns(value: Written, path: Path, limit: number): Expr {
    const expr = this.amount(value, path);
    if (typeof expr === 'number' && (expr < limit || expr >= NEVER))
      this.report('turns-range', path, { limit });
    return expr;
  }

  /** A plain number in stored units. */
  stored(value: number, path: Path, decimals: 0 | 1): number {
    const factor = decimals === 1 ? 10 : 1;
    const result = Math.round(value * factor);
    if (!(Math.abs(value) <= MOST)) this.report('expression-range', path);
    else if (Math.abs(result - value * factor) > 1e-6)
      this.report(decimals === 1 ? 'one-decimal' : 'not-whole', path);
    else return result === 0 ? 0 : result;
    return 0;
  }

  price(price: Readonly<Record<Id, number>>, path: Path): Price {
    return Object.fromEntries(
      Object.entries(price).map(([purse, value]) => [purse, this.stored(value, [...path, purse], 1)]),
    );
  }

  condition(condition: { when: Written; otherwise: string } | undefined, path: Path): Condition | null {
    if (condition === undefined) return null;
    return { when: this.truth(condition.when, [...path, 'when']), otherwise: condition.otherwise };
  }

  factors(factors: Factors, path: Path): Factor[] {
    return Object.entries(factors).map(([id, factor]) => ({
      id,
      label: factor.label,
      amount: this.amount(factor.amount, [...path, id, 'amount']),
      facts: factor.facts ?? [],
    }));
  }

  formula(
    id: Id,
    formula: { label?: string | undefined; min: number; max: number; factors: Factors },
    path: Path,
  ): Formula {
    if (formula.min > formula.max) this.report('min-above-max', [...path, 'min']);
    const factors = this.factors(formula.factors, [...path, 'factors']);
    return { id, label: formula.label ?? id, factors, min: formula.min, max: formula.max };
  }

  /** The effects at that path as a block; `facts` are its own or its owner's. */
  block(key: string, effects: Effects, path: Path, facts: Facts): Block {
    return { key, effects: this.effects(effects, path), facts: facts ?? [] };
  }

  later(key: string, entries: readonly LaterEntry[], path: Path, facts: Facts): Later[] {
    return entries.map((entry, index) => {
      const at = [...path, 'later', index];
      return {
        in: entry.in,
        chance: this.amount(entry.chance, [...at, 'chance']),
        label: entry.label,
        block: this.block(`${key}/later/${index}`, entry.effects, [...at, 'effects'], entry.facts ?? facts),
      };
    });
  }

  /** Decimals of a track; stances have none. */
  decimals(track: Id): 0 | 1 {
    const found = this.doc.tracks[track];
    return found !== undefined && (found.decimals === 1 || found.group === 'purse') ? 1 : 0;
  }

  private effects(effects: Effects, path: Path): Effect[] {
    const changes: Effect[] = [];
    const verbs: Effect[] = [];
    for (const [name, change] of Object.entries(effects)) {
      const at = [...path, name];
      if (name === 'do') {
        for (const [index, verb] of (change as readonly Verb[]).entries())
          verbs.push(...this.verb(verb, [...at, index]));
      } else if (name === 'warm') {
        verbs.unshift({ do: 'warm', by: this.amount(change as Written, at) });
      } else if (this.mayChange(name, at)) {
        const decimals = this.decimals(name);
        if (typeof change !== 'object')
          changes.push({ do: 'add', track: name, by: this.scaled(change, at, decimals) });
        else if ('set' in change)
          changes.push({ do: 'set', track: name, to: this.scaled(change.set, [...at, 'set'], decimals) });
      }
    }
    return [...changes, ...verbs];
  }

  private mayChange(track: Id, path: Path): boolean {
    if (!this.names.has('track', track)) {
      const known = [...this.names.of('track'), 'do', 'warm'];
      this.report(
        'unknown-id',
        path,
        { kind: KIND_WORDS.track, name: track },
        { key: true, suggestion: this.meant(track, known) },
      );
      return false;
    }
    if (this.doc.tracks[track]?.derive === undefined) return true;
    this.report(
      'derived-track',
      path,
      { name: track },
      { key: true, suggestion: 'change a track it is worked out from.' },
    );
    return false;
  }

  private meant(track: Id, known: readonly Id[]): string | undefined {
    if (this.names.has('track', `${track}.stance`)) return `did you mean \`${track}.stance\`?`;
    return didYouMean(track, known);
  }

  private verb(verb: Verb, path: Path): Effect[] {
    if (Object.keys(verb).length !== 1) {
      this.report('verb-count', path, {}, { suggestion: 'begin each verb with its own `-`.' });
      return [];
    }
    const [name] = Object.keys(verb) as (keyof Verb)[];
    if (name === undefined) return [];
    const compile = this.verbs[name] as (of: unknown, path: Path) => Effect;
    return [compile(verb[name], [...path, name])];
  }

  private text(value: string, path: Path, want: Want) {
    const compiled = compileExpression(value, this.names, want);
    for (const { code, offset, args, suggestion } of compiled.issues)
      this.report(code, path, args, { offset, suggestion });
    return compiled;
  }
}
