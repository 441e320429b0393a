import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { flagship } from '../support.ts';

interface Lesson {
  readonly number: string;
  readonly cards: readonly string[];
  readonly rules: readonly string[];
  readonly facts: readonly string[];
}

/** The facts that rulebook section 1 hangs each lesson on. */
const ARTICLES: Readonly<Record<string, readonly string[]>> = {
  1: ['R5', 'R6', 'R7', 'R8', 'R9', 'R10', 'R11', 'R12', 'R13', 'C3', 'C10', 'C14', 'C18'],
  2: ['T19'],
  3: ['C2'],
  4: ['T1', 'T15', 'T16'],
  5: ['W4', 'C13'],
};

/** The lessons as section 15 of the rules lists them. */
function lessons(): readonly Lesson[] {
  const text = readFileSync(new URL('../../docs/rules.md', import.meta.url), 'utf8');
  return text
    .split(/^### Lesson /m)
    .slice(1)
    .map((part) => {
      const list = (name: string): string[] => {
        const line = part.match(new RegExp(`^- ${name}: (.+)$`, 'm'))?.[1] ?? '';
        return line.replaceAll('`', '').split(', ').filter(Boolean);
      };
      return {
        number: part.match(/^\d+/)?.[0] ?? '',
        cards: list('cards'),
        rules: list('rules'),
        facts: list('facts'),
      };
    });
}

/** What stands at a place of the compiled scenario: fields by name, things of a list by id; undefined where nothing does. */
function at(value: unknown, path: readonly string[]): unknown {
  if (path.length === 0) return value;
  const [name = '', ...rest] = path;
  if (Array.isArray(value)) {
    const thing = value.find((one: { id?: string }) => one?.id === name);
    return thing === undefined ? undefined : at(thing, rest);
  }
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, name)) return undefined;
  return at((value as Record<string, unknown>)[name], rest);
}

/** Every fact cited in a part of the scenario. */
function factsIn(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [];
  const own = Array.isArray(value) ? [] : ((value as { facts?: readonly string[] }).facts ?? []);
  return [...own, ...Object.values(value).flatMap(factsIn)];
}

test('the rules list all five lessons, each with cards, rules and the facts of the articles it hangs on', () => {
  expect(lessons().map((lesson) => lesson.number)).toEqual(Object.keys(ARTICLES));
  for (const { number, cards, rules, facts } of lessons()) {
    expect(cards.length, `cards of lesson ${number}`).toBeGreaterThanOrEqual(5);
    expect(rules.length, `rules of lesson ${number}`).toBeGreaterThanOrEqual(5);
    expect(facts, `facts of lesson ${number}`).toEqual(expect.arrayContaining([...(ARTICLES[number] ?? [])]));
  }
});

test('what the lessons name exists, and their facts are what their cards and rules cite', () => {
  const scenario = flagship();
  for (const { number, cards, rules, facts } of lessons()) {
    const lesson = `lesson ${number}`;
    const known = cards.map((id) => scenario.cards.find((card) => card.id === id));
    expect(
      cards.filter((_, i) => !known[i]),
      `${lesson}: unknown cards`,
    ).toEqual([]);
    const places = rules.map((path) => at(scenario, path.split('.')));
    expect(
      rules.filter((_, i) => places[i] === undefined),
      `${lesson}: unknown rules`,
    ).toEqual([]);
    const cited = new Set(known.flatMap((card) => card?.facts ?? []));
    expect(
      facts.filter((id) => !cited.has(id)),
      `${lesson}: facts that none of its cards cites`,
    ).toEqual([]);
    const idle = known.filter((card) => card && !card.facts.some((id) => facts.includes(id)));
    expect(
      idle.map((card) => card?.id),
      `${lesson}: cards that cite none of its facts`,
    ).toEqual([]);
    const ruled = new Set(places.flatMap(factsIn));
    expect(
      facts.some((id) => ruled.has(id)),
      `${lesson}: no rule cites its facts`,
    ).toBe(true);
  }
});
