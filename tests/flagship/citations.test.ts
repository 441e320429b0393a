import { expect, test } from 'vitest';
import type { Block, Scenario } from '../../src/engine/index.ts';
import { flagship } from '../support.ts';

/** Everything in a scenario that names facts, with a word for where it stands. */
function citations(scenario: Scenario): readonly { where: string; facts: readonly string[] }[] {
  const found: { where: string; facts: readonly string[] }[] = [];
  const walk = (value: unknown, where: string): void => {
    if (Array.isArray(value))
      for (const [i, part] of value.entries()) walk(part, `${where}.${(part as { id?: string })?.id ?? i}`);
    else if (typeof value === 'object' && value !== null) {
      if (Array.isArray((value as Block).facts)) found.push({ where, facts: (value as Block).facts });
      for (const [key, part] of Object.entries(value)) if (key !== 'facts') walk(part, `${where}.${key}`);
    }
  };
  const { facts: _facts, sources: _sources, ...rest } = scenario;
  walk(rest, scenario.id);
  return found;
}

const SOURCED = /^[WRCTG]\d+$/;

test('every citation names a fact of the base or an assumption of the scenario', () => {
  const scenario = flagship();
  const known = new Set(scenario.facts.map((fact) => fact.id));
  const unknown = citations(scenario).flatMap(({ where, facts }) =>
    facts.filter((id) => !known.has(id)).map((id) => `${where}: ${id}`),
  );
  expect(unknown).toEqual([]);
});

test('all 69 facts of the base stand in the scenario, and each is cited', () => {
  const scenario = flagship();
  const base = scenario.facts.filter((fact) => SOURCED.test(fact.id));
  expect(base).toHaveLength(69);
  const cited = new Set(citations(scenario).flatMap(({ facts }) => facts));
  expect(base.filter((fact) => !cited.has(fact.id)).map((fact) => fact.id)).toEqual([]);
});

test('every card, factor, route, leg and starting value cites at least one fact or assumption', () => {
  const scenario = flagship();
  const things: { id: string; facts: readonly string[] }[] = [
    ...scenario.cards,
    ...scenario.suppliers.flatMap((one) => [...one.sign, ...one.release]),
    ...(scenario.strike?.chance.factors ?? []),
    ...(scenario.strike?.intercept.factors ?? []),
    ...(scenario.discount?.factors ?? []),
    ...(scenario.designation?.factors ?? []),
    ...scenario.systems,
    ...scenario.routes,
    ...scenario.legs,
    ...scenario.channels,
    ...scenario.upkeep,
    ...scenario.projects,
    ...scenario.endings,
    ...scenario.tracks,
  ];
  expect(things.filter((thing) => thing.facts.length === 0).map((thing) => thing.id)).toEqual([]);
});

test('the sources differ where they differ: how sure a fact is survives into the scenario', () => {
  const how = Object.fromEntries(flagship().facts.map((fact) => [fact.id, fact.how]));
  expect([how.C6, how.C9, how.G2]).toEqual(['reported', 'reported', 'reported']);
  expect([how.R5, how.R7, how.R8, how.R14, how.R17, how.G3, how.G4]).toEqual(Array(7).fill('judged'));
  expect(how.T11).toBe('headline');
  expect(how.R4).toBe('firm');
});
