import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import type { ZodType } from 'zod';
import { checkScenario } from '../../src/scenario/load.ts';
import { MESSAGES } from '../../src/scenario/messages.ts';
import { formatProblems } from '../../src/scenario/problem.ts';
import { inner } from '../../src/scenario/schema/walk.ts';
import { COLLECTIONS, scenarioSchema } from '../../src/scenario/schema.ts';
import { jsonSchemaText } from '../../src/scenario/schema-json.ts';
import { fixtureFile, fixtureScenario } from './fixture.ts';

/** Fields of a schema that no part of the value has; parts that many entries share count once. */
function untouched(root: ZodType, raw: unknown): string[] {
  const found = new Map<ZodType, { way: string; names: Set<string>; all: readonly string[] }>();
  const walk = (schema: ZodType, value: unknown, way: string): void => {
    const own = inner(schema);
    const { shape, options, valueType, element } = own.def;
    for (const option of options ?? []) walk(option, value, way);
    if (Array.isArray(value)) for (const item of value) if (element) walk(element, item, way);
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return;
    if (shape === undefined) {
      for (const entry of Object.values(value)) if (valueType) walk(valueType, entry, way);
      return;
    }
    const seen = found.get(own.schema) ?? { way, names: new Set<string>(), all: Object.keys(shape) };
    found.set(own.schema, seen);
    for (const [name, child] of Object.entries(value)) {
      seen.names.add(name);
      const field = shape[name];
      if (field) walk(field, child, `${way}${name}.`);
    }
  };
  walk(root, raw, '');
  return [...found.values()].flatMap(({ way, names, all }) =>
    all.filter((name) => !names.has(name)).map((name) => way + name),
  );
}

describe('the fixture', () => {
  it('has no problem and touches every section once', () => {
    const { problems } = checkScenario([fixtureFile]);
    expect(formatProblems(problems, [fixtureFile])).toBe('');
    const elsewhere = ['extends', 'remove'];
    for (const section of Object.keys(scenarioSchema.shape).filter((name) => !elsewhere.includes(name))) {
      expect(fixtureFile.text, section).toMatch(new RegExp(`^${section}:`, 'm'));
    }
  });

  it('touches every field that there is', () => {
    const raw = parse(fixtureFile.text) as Record<string, unknown>;
    expect(untouched(scenarioSchema, raw).sort()).toEqual(['extends', 'remove']);
  });

  it('compiles to plain JSON in stored units', () => {
    const scenario = fixtureScenario();
    expect(JSON.parse(JSON.stringify(scenario))).toEqual(scenario);
    const silver = scenario.tracks.find((track) => track.id === 'silver');
    expect(silver).toMatchObject({ start: 125, max: 2000, decimals: 1 });
    const gun = scenario.systems.find((system) => system.id === 'coastal-gun');
    expect(gun?.payments).toEqual([
      { id: 'silver', label: 'Silver', purse: 'silver', amount: 40 },
      { id: 'fish', label: 'In salted fish', purse: null, amount: 45 },
    ]);
    expect(scenario.upkeep[0]?.amount).toEqual(['+', 20, ['*', ['read', 'delivered', 'coastal-gun'], 2]]);
    expect(scenario.flows[0]?.worth).toBe(40);
    expect(scenario.flows[0]?.missing.effects).toEqual([{ do: 'add', track: 'silver', by: ['-', 0, 1] }]);
    expect(scenario.barterLimit).toBe(100);
  });

  it('makes a stance of each foreign actor, and one block key for each block', () => {
    const scenario = fixtureScenario();
    const stances = scenario.tracks.filter((track) => track.group === 'stance');
    expect(stances.map((track) => [track.id, track.label, track.start])).toEqual([
      ['northmark.stance', "Kongsvik's stance", 45],
      ['southreach.stance', 'Southreach', 55],
    ]);
    const keys = [...JSON.stringify(scenario).matchAll(/"key":"(.*?)"/g)].map((found) => found[1]);
    expect(new Set(keys).size).toBe(keys.length);
    expect(keys).toContain('cards/gun-show/yawn/later/0');
  });

  it('gives blocks the facts of their owner', () => {
    const card = fixtureScenario().cards.find((one) => one.id === 'gun-show');
    expect(card?.options[1]?.later[0]?.block.facts).toEqual(['A2']);
  });

  it('may be spread over several files', () => {
    const at = fixtureFile.text.indexOf('\ncards:') + 1;
    const files = [
      { file: 'scenario.yaml', text: fixtureFile.text.slice(0, at) },
      { file: 'cards.yaml', text: fixtureFile.text.slice(at) },
    ];
    const { scenario, problems } = checkScenario(files);
    expect(problems).toEqual([]);
    expect(scenario).toEqual(fixtureScenario());
  });
});

describe('the JSON schema', () => {
  it('is the one in scenarios/schema.json', async () => {
    await expect(jsonSchemaText()).toMatchFileSnapshot('../../scenarios/schema.json');
  });

  it('has every collection', () => {
    const { properties } = JSON.parse(jsonSchemaText());
    expect(Object.keys(properties)).toEqual(expect.arrayContaining([...COLLECTIONS]));
  });
});

describe('the JSON schema of entries', () => {
  const schema = JSON.parse(jsonSchemaText());
  const resolved = (part: { $ref?: string; allOf?: { $ref: string }[] }) => {
    const ref = part.$ref ?? part.allOf?.[0]?.$ref;
    return ref === undefined ? part : schema.definitions[ref.split('/').at(-1) ?? ''];
  };

  it('asks for all fields in lists only, since a base may have the others', () => {
    expect(resolved(schema.properties.cards).additionalProperties.required).toBeUndefined();
    expect(schema.required).toBeUndefined();
    expect(resolved(resolved(schema.properties.contracts).items).required).toEqual(['system', 'payment']);
  });
});

describe('the messages', () => {
  it('have at most 25 words', () => {
    for (const [code, [, text]] of Object.entries(MESSAGES)) {
      expect(text.split(/\s+/).length, code).toBeLessThanOrEqual(25);
    }
  });
});

describe('a damaged file', () => {
  const { text } = fixtureFile;
  const scraps = [
    '',
    ':',
    ' ',
    '\n',
    '- ',
    '"',
    "'",
    '[',
    '}',
    '!',
    '&',
    '*',
    '%',
    '999999999999',
    '-0.05',
    '__proto__',
    '\t',
    'null',
    'é',
  ];
  const damage = fc.record({
    at: fc.nat(text.length),
    length: fc.nat(30),
    scrap: fc.oneof(
      fc.constantFrom(...scraps),
      fc.nat(text.length).map((from) => text.slice(from, from + 20)),
    ),
  });

  it('gives problems or a scenario, never an exception', () => {
    fc.assert(
      fc.property(fc.array(damage, { minLength: 1, maxLength: 3 }), (damages) => {
        const damaged = damages.reduce(
          (all, { at, length, scrap }) => all.slice(0, at) + scrap + all.slice(at + length),
          text,
        );
        const { scenario, problems } = checkScenario([{ ...fixtureFile, text: damaged }]);
        expect(problems.filter((problem) => problem.code === 'internal')).toEqual([]);
        if (scenario === null) expect(problems.length).toBeGreaterThan(0);
        for (const problem of problems) {
          expect(problem.line).toBeGreaterThanOrEqual(1);
          expect(problem.column).toBeGreaterThanOrEqual(1);
        }
      }),
      { numRuns: 60, seed: 7 },
    );
  });
});
