import { isAlias, isMap, isPair, isScalar, isSeq, type Node, type YAMLMap } from 'yaml';
import type { MessageArgs, ProblemCode } from './messages.ts';
import { DELETE, oddSignIn, UNSEEN } from './odd-signs.ts';
import { FORBIDDEN } from './schema/parts.ts';
import { LIMITS } from './yaml-limits.ts';
import { keyOf, plainKey, start } from './yaml-place.ts';

/** What plain data a YAML file can hold for us. */
export type Plain = string | number | boolean | Plain[] | { [key: string]: Plain };

/** Takes a problem at a character of the text. */
export type YamlReport = (code: ProblemCode, offset: number, args?: MessageArgs, suggestion?: string) => void;

/** Longest anchor or tag that is looked for in front of a node. */
const WIDE = 100;

/** `2,5` and `1,000` as numbers are written here. */
function decimal(whole: string, rest: string): string {
  const thousands = rest.length === 3 && /^[+-]?[1-9]\d{0,2}$/.test(whole);
  return `write \`${thousands ? `${whole}${rest}` : `${whole}.${rest}`}\`: ${thousands ? 'thousands have no comma' : 'decimals have a point'}.`;
}

/** Makes plain data of a node. Empty fields are left out, so that they mean “not given”. */
export class PlainReader {
  private readonly text: string;
  private readonly report: YamlReport;
  private readonly deep = new Set<number>();

  constructor(text: string, report: YamlReport) {
    this.text = text;
    this.report = report;
  }

  read(node: unknown, depth = 0): Plain | null {
    if (node === null || node === undefined) return null;
    const at = (node as Node).range?.[0] ?? 0;
    if (depth > LIMITS.depth) {
      if (this.deep.size === 0) this.report('too-deep', at, { limit: LIMITS.depth });
      this.deep.add(at);
      return null;
    }
    if (isAlias(node) || (node as { anchor?: string }).anchor !== undefined) {
      this.report(
        'yaml-alias',
        this.properties(node as Node),
        {},
        'write it out, or put the text in quotes.',
      );
      // What stands for it draws no further problem: that line has one already.
      if (isAlias(node)) return this.text.slice(at, (node as Node).range?.[1] ?? at);
    }
    if (isMap(node)) return this.mapping(node, depth);
    if (isSeq(node)) {
      this.count(node.items.length, at, 'This list');
      return node.items.slice(0, LIMITS.entries).map((item) => this.read(item, depth + 1) ?? '');
    }
    if (!isScalar(node)) return null;
    return this.scalar(node, at);
  }

  private scalar(node: { value: unknown; tag?: string; range?: Node['range'] }, at: number): Plain | null {
    const { value } = node;
    // A tag was not meant as one: with its exclamation mark the text is what the author wrote.
    if (node.tag !== undefined && typeof value === 'string' && !/^tag:yaml/.test(node.tag))
      return `${this.text.slice(this.properties(node as Node), at)}${value}`;
    if (typeof value === 'string' || typeof value === 'boolean') return value;
    if (typeof value === 'number') return value;
    return value === null || value === undefined ? null : String(value);
  }

  /** Where the anchor or tag in front of a node begins. */
  private properties(node: Node): number {
    const at = node.range?.[0] ?? 0;
    const from = Math.max(0, at - WIDE);
    const before = /[&!]\S* +$/.exec(this.text.slice(from, at));
    return before === null ? at : from + before.index;
  }

  private count(entries: number, at: number, name: string): void {
    if (entries > LIMITS.entries) this.report('too-many-entries', at, { name, limit: LIMITS.entries });
  }

  private mapping(map: YAMLMap, depth: number): Plain {
    const { items } = map;
    const at = map.range?.[0] ?? 0;
    this.count(items.length, at, 'This section');
    const bare = map.flow === true && items.length > 0 && items.every((item) => item.value === null);
    if (bare) return this.listOf(items.map((item) => item.key));
    const result: { [key: string]: Plain } = {};
    const seen = new Set<string>();
    let before: unknown = null;
    for (const item of items.slice(0, LIMITS.entries)) {
      if (!isPair(item)) continue;
      const key = this.key(item.key, seen, depth);
      if (key !== null && map.flow === true && item.value === null) this.noValue(item.key, key, before);
      before = item.value;
      if (key === null) continue;
      seen.add(key);
      const value = this.read(item.value, depth + 1);
      if (value !== null) result[key] = value;
    }
    return result;
  }

  /** Braces around names alone: a list was meant. */
  private listOf(keys: readonly unknown[]): Plain {
    const names = keys.map((key) => plainKey(key) ?? '…');
    const list = `[${names.slice(0, 5).join(', ')}${names.length > 5 ? ', …' : ''}]`;
    this.report(
      'yaml-no-value',
      start(keys[0]) ?? 0,
      { name: names[0] ?? '' },
      `for a list write \`${list}\`.`,
    );
    return names;
  }

  private noValue(node: unknown, key: string, before: unknown): void {
    const whole = isScalar(before) ? /^[+-]?\d+$/.exec(before.source ?? '')?.[0] : undefined;
    if (whole !== undefined && /^\d+$/.test(key)) {
      this.report('yaml-decimal', start(before) ?? 0, { whole, rest: key }, decimal(whole, key));
      return;
    }
    const text = isScalar(before) && typeof before.value === 'string';
    const suggestion = text
      ? 'put the whole text in quotes: its comma ends it.'
      : `write \`${key.replace(/^([\w-]+)\s+(?=\S)/, '$1: ').replace(/^[\w-]+$/, '$&: …')}\`.`;
    this.report('yaml-no-value', start(node) ?? 0, { name: key }, suggestion);
  }

  /** Points at the sign in the name of a field that nobody sees. */
  private unseen(node: Node): void {
    const [from = 0, to = 0] = node.range ?? [];
    const written = this.text.slice(from, to);
    const at = written.search(UNSEEN);
    const odd = oddSignIn(written.slice(Math.max(0, at)));
    const code = odd?.instead === ' ' ? 'yaml-space' : 'hidden-sign';
    this.report(code, from + Math.max(0, at), { name: odd?.name ?? '' }, DELETE[code]);
  }

  /** The name of a field, if it can be one and is not there yet. */
  private key(node: unknown, seen: ReadonlySet<string>, depth: number): string | null {
    const at = (node as Node | null)?.range?.[0] ?? 0;
    const key = plainKey(node);
    if (key === null) {
      this.report('yaml-key', at, {}, 'put it in quotes if it is meant as a text.');
      return null;
    }
    if (key !== keyOf(node)) this.unseen(node as Node);
    if (FORBIDDEN.has(key)) {
      this.report('forbidden-key', at, { name: key });
      return null;
    }
    if (!seen.has(key)) return key;
    const section = depth === 0;
    const mend = section
      ? `move what stands here up to the first \`${key}\`.`
      : 'remove one of the two, or rename it.';
    this.report('duplicate-key', at, { name: key }, mend);
    return null;
  }
}
