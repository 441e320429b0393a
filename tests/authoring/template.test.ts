import { readFileSync } from 'node:fs';
import { scenarios } from 'virtual:scenarios';
import { describe, expect, it } from 'vitest';
import { begin } from '../../src/engine/index.ts';
import { checkScenario } from '../../src/scenario/load.ts';
import { formatProblems } from '../../src/scenario/problem.ts';
import { fromTemplate } from '../../src/scenario/template.ts';
import { described, eachField } from './json-schema.ts';

const FILE = 'scenarios/template/scenario.yaml';
const text = readFileSync(FILE, 'utf8');

describe('the template', () => {
  it('is a short game of six turns without a finding', () => {
    const { scenario, problems, files } = checkScenario([{ file: FILE, text }]);
    expect(formatProblems(problems, files)).toBe('');
    expect(scenario?.calendar.turns).toBe(6);
    expect(text.split('\n').length).toBeLessThanOrEqual(125);
    expect(Math.max(...text.split('\n').map((line) => line.length))).toBeLessThanOrEqual(120);
  });

  it('is not listed among the scenarios', () => {
    expect(scenarios.map(({ id }) => id)).not.toContain('template');
  });

  it('has a note before each of its parts', () => {
    const [, ...parts] = text.split('\n\n');
    for (const part of parts.slice(1)) expect(part).toMatch(/^# /);
    expect(parts.length).toBeGreaterThan(9);
  });

  it('takes a new id, a title and another way to the schema, and nothing else', () => {
    const made = fromTemplate(text, { id: 'two-towns', schema: '../../schema.json' });
    expect(made).toMatch(/^# yaml-language-server: \$schema=\.\.\/\.\.\/schema\.json\n/);
    const other = made.split('\n').filter((line, index) => line !== text.split('\n')[index]);
    expect(other.slice(1)).toEqual([expect.stringMatching(/^id: two-towns #/), 'title: Two towns']);
    expect(fromTemplate(text, { id: 'two-towns' })).toMatch(/^# A whole game/);
  });
});

/** The least that can be played: everything else has a default. */
const LEAST = `id: two-springs
tracks:
  water: {label: Water, start: 50, drift: -2}
  peace: {label: Peace, start: 50}
cards:
  rain:
    headline: It rains at last
    text: The cisterns fill.
    options:
      share: {label: Share the water, effects: {water: 3, peace: 5}}
      keep: {label: Keep it, effects: {water: 8, peace: -5}}
`;

describe('what an author may leave out', () => {
  const { scenario, problems, files } = checkScenario([{ file: 'least.yaml', text: LEAST }]);

  it('is filled in from the rest, so that twelve lines are a game', () => {
    expect(formatProblems(problems, files)).toBe('');
    expect(scenario).toMatchObject({
      title: 'Two springs',
      calendar: { year: 2000, month: 1, turns: 12, daysPerTurn: 30 },
      lead: 'home',
      home: 'home',
      actors: [{ id: 'home', name: 'Home' }],
      seats: [{ id: 'home', actor: 'home', policies: [] }],
      cargoes: [{ id: 'goods' }],
      objectives: [{ id: 'water', label: 'Water' }, { id: 'peace' }],
      intent: { least: 10, most: 90, start: { water: 50, peace: 50 } },
      endings: [{ id: 'the-end', when: 1 }],
      authors: [],
      postures: [],
      strike: null,
    });
    expect(scenario).not.toHaveProperty('basedOn');
    if (scenario) expect(begin(scenario, { seed: 1 }).turn).toBe(1);
  });

  it('never changes what is there, and is no reason to be silent about a mistake', () => {
    const text = `${LEAST}home: hill\nactors:\n  vale: {name: The Vale}\n`;
    const [only, more] = checkScenario([{ file: 'least.yaml', text }]).problems;
    expect(only).toMatchObject({ code: 'unknown-id', line: 12 });
    expect(more).toBeUndefined();
  });

  it('is the kind, keeper and cargo of a route, the cargo and turns of a system, the actors of an aim', () => {
    const trade = `${LEAST}actors:
  vale: {name: The Vale}
  hill: {name: The Hill, stance: 40}
nodes:
  ford: {name: The Ford, lon: 60, lat: 40}
  mill: {name: The Mill, lon: 62, lat: 41, actor: hill}
  well: {name: The Well, lon: 61, lat: 39, actor: vale}
legs:
  mill-ford: {from: mill, to: ford, mode: road, days: 3}
  ford-well: {from: well, to: ford, mode: sea, days: 2}
routes:
  over-the-ford: {name: Over the ford, legs: [mill-ford, ford-well]}
suppliers:
  millers: {actor: hill, name: The millers}
systems:
  pump: {supplier: millers, name: Pump, payments: {gold: {amount: 2}}, routes: [over-the-ford]}
aims:
  peace: {label: Peace, effects: {warm: 2}}
`.replace('tracks:\n', 'tracks:\n  gold: {label: Gold, group: purse, start: 9}\n');
    const checked = checkScenario([{ file: 'trade.yaml', text: trade }]);
    expect(formatProblems(checked.problems, checked.files)).toBe('');
    expect(checked.scenario).toMatchObject({
      lead: 'vale',
      routes: [{ kind: 'land', keeper: 'mill', cargoes: ['goods'] }],
      systems: [{ cargo: 'goods', lead: 1 }],
      aims: [{ actors: ['hill'] }],
    });
  });
});

describe('the sentences that editors show', () => {
  it('are there for every field, in plain words', () => {
    const bare: string[] = [];
    const long: string[] = [];
    let fields = 0;
    eachField((way, part) => {
      fields++;
      const sentence = described(part);
      if (sentence === '') bare.push(way);
      if (sentence.split(/\s+/).length > 25) long.push(way);
    });
    expect(bare).toEqual([]);
    expect(long).toEqual([]);
    expect(fields).toBeGreaterThan(250);
  });
});
