import { describe, expect, test } from 'vitest';
import { scenarioNamed } from '../../tests/support.ts';
import { random } from '../bots/random.ts';
import { ORDER_KINDS, type Order, type OrderKind } from '../engine/index.ts';
import { playOne } from '../lab/one-run.ts';
import { NO_BASES } from './bases.ts';
import { findScenario } from './node.ts';
import { embeddedFiles, embeddedScenario } from './run-embedded.ts';
import { firstDifference, type RunFile, readRun, startOf, verifyRun, writeRun } from './run-file.ts';

const scenario = scenarioNamed('tests/scenario/fixture');
const runs = Array.from({ length: 12 }, (_, seed) => playOne({ scenario, seed, player: random }).file);
const [run] = runs as [RunFile];

const said = { turn: 1, seat: 'x' };
/** An order without its seat, each shape of the union for itself. */
type Bare<T> = T extends Order ? Omit<T, 'seat'> : never;

const SAMPLES = {
  contract: { kind: 'contract', system: 'x', number: 1, payment: 'x' },
  expedite: { kind: 'expedite', contract: 'c1' },
  cancel: { kind: 'cancel', contract: 'c1' },
  build: { kind: 'build', project: 'x' },
  mission: { kind: 'mission', actor: 'x', aim: 'x' },
  offer: { kind: 'offer', actor: 'x', gives: ['x', 'y'], ask: 'x' },
  reply: { kind: 'reply', offer: 'o1', accept: true },
  programme: { kind: 'programme', programme: 'x' },
  route: { kind: 'route', contract: 'c1', route: 'x' },
  export: { kind: 'export', channel: 'x', tenths: 3 },
  posture: { kind: 'posture', posture: 'x' },
  exchange: { kind: 'exchange', exchange: 'x' },
  answer: { kind: 'answer', card: 'x', option: 'x' },
  policy: { kind: 'policy', policy: 'x' },
  end: { kind: 'end' },
} as const satisfies Record<OrderKind, Bare<Order>>;

const read = (value: unknown) => readRun(typeof value === 'string' ? value : JSON.stringify(value));
const verify = (file: RunFile) => {
  const found = verifyRun(file, scenario);
  if (!found.ok) throw new Error(found.error);
  return found.value;
};

describe('a run file', () => {
  test('is read as it was written, whatever orders it holds', () => {
    for (const file of runs) expect(read(writeRun(file))).toEqual({ ok: true, value: file });
    const orders = ORDER_KINDS.map((kind) => ({ ...said, ...SAMPLES[kind] }));
    const every = {
      ...run,
      orders: [...orders, { ...said, kind: 'route', channel: 'x', tenths: 2 } as const],
    };
    expect(read(writeRun(every))).toEqual({ ok: true, value: every });
  });

  test('carries what a lesson asked and was told, and is the same run with it', () => {
    const lesson = {
      link: '1.x.y',
      nickname: 'Quiet Heron',
      guesses: [
        { turn: 1, about: 'strike' as const, percent: 20 },
        { turn: 2, about: 'gate' as const, contract: 'c1', percent: 100 },
      ],
      reasons: [{ turn: 3, text: 'The rail is slow, but nobody can shut it.' }],
      reflection: 'Begin earlier.',
    };
    const file = { ...run, lesson };
    expect(read(writeRun(file))).toEqual({ ok: true, value: file });
    expect(verify(file)).toEqual(verify(run));
    const spoilt = { ...file, lesson: { guesses: [{ turn: 1, about: 'strike', percent: 101 }] } };
    expect(read(spoilt)).toMatchObject({
      ok: false,
      error: { code: 'shape', path: 'lesson.guesses[0].percent' },
    });
  });

  test('is written the same whatever order its fields came in', () => {
    const backwards = (value: unknown): unknown => {
      if (Array.isArray(value)) return value.map(backwards);
      if (typeof value !== 'object' || value === null) return value;
      const fields = Object.entries(value).reverse();
      return Object.fromEntries(fields.map(([name, field]) => [name, backwards(field)]));
    };
    for (const file of runs) {
      const text = writeRun(file);
      expect(writeRun(backwards(file) as RunFile)).toBe(text);
      const again = read(text);
      expect(again.ok && writeRun(again.value)).toBe(text);
    }
    const order = writeRun(run)
      .split('\n')
      .find((line) => line.includes('"kind"'));
    expect(order).toMatch(/^ {4}\{"turn":1,"seat":"harbour-town","kind":/);
    expect(Object.keys(JSON.parse(writeRun(run))).slice(0, 8)).toEqual([
      'format',
      'version',
      'rules',
      'scenario',
      'seed',
      'intent',
      'orders',
      'hashes',
    ]);
  });

  test('has one order a line', () => {
    const lines = writeRun(run).split('\n');
    expect(lines.filter((line) => line.includes('"kind"')).length).toBe(run.orders.length);
    expect(writeRun({ ...run, orders: [] })).toContain('"orders": []');
  });

  test('keeps what it is opened with although later versions may add fields', () => {
    expect(read({ ...run, pupil: 'Group 3' })).toEqual({ ok: true, value: run });
  });

  test.each([
    ['{', 'not-json'],
    [' '.repeat(4_000_001), 'too-large'],
    ['null', 'format'],
    ['{"format":"other"}', 'format'],
    [{ ...run, version: 2 }, 'version'],
    [{ ...run, seed: -1 }, 'shape'],
    [{ ...run, seed: 1.5 }, 'shape'],
    [{ ...run, hashes: ['short'] }, 'shape'],
    [{ ...run, orders: [{ turn: 1, seat: 'x', kind: 'dance' }] }, 'shape'],
    [{ ...run, orders: [{ turn: 1, seat: 'x', kind: 'route', contract: 'c1' }] }, 'shape'],
    [
      {
        ...run,
        orders: [
          { turn: 1, seat: 'x', kind: 'end' },
          { turn: 1, kind: 'end' },
        ],
      },
      'shape',
    ],
  ])('%# is refused', (value, code) => {
    expect(read(value)).toMatchObject({ ok: false, error: { code } });
  });

  test('names the persons in other seats, where there are any, and hands them to a replay', () => {
    const shared: RunFile = { ...run, people: ['kongsvik'] };
    const opened = read(writeRun(shared));
    if (!opened.ok) throw new Error(opened.error.code);
    expect(opened.value).toEqual(shared);
    expect(writeRun(opened.value)).toBe(writeRun(shared));
    expect(startOf(opened.value)).toEqual({ seed: run.seed, intent: run.intent, people: ['kongsvik'] });
    expect(startOf(run)).not.toHaveProperty('people');
    expect(read({ ...run, people: 'kongsvik' })).toMatchObject({
      ok: false,
      error: { code: 'shape', path: 'people' },
    });
    expect(verifyRun({ ...run, people: ['nowhere'] }, scenario)).toMatchObject({ ok: false });
  });

  test('names the place that is wrong', () => {
    const orders = [run.orders[0], { ...run.orders[0], kind: 'export', channel: 'x', tenths: 'two' }];
    expect(read({ ...run, orders })).toMatchObject({ error: { path: 'orders[1].tenths' } });
  });
});

describe('a replay', () => {
  test('of an honest file finds nothing', () => {
    for (const file of runs)
      expect(verify(file)).toMatchObject({
        otherRules: false,
        otherScenario: false,
        differs: null,
        illegal: null,
      });
  });

  test('names the first turn that differs in an edited file', () => {
    const hashes = run.hashes.map((hash, turn) => (turn === 2 ? '0'.repeat(16) : hash));
    expect(verify({ ...run, hashes }).differs).toEqual({
      turn: 2,
      expected: '0'.repeat(16),
      got: run.hashes[2],
    });
  });

  test('names the first order that is not legal', () => {
    const orders = run.orders.with(1, { turn: 1, seat: scenario.lead, kind: 'expedite', contract: 'c99' });
    expect(verify({ ...run, orders }).illegal).toMatchObject({
      turn: 1,
      order: 2,
      reason: { code: 'unknown' },
    });
  });

  test('tells other rules and another scenario', () => {
    const other = { ...run, rules: 99, scenario: { id: scenario.id, hash: '0'.repeat(16) } };
    expect(verify(other)).toMatchObject({ otherRules: true, otherScenario: true });
  });

  test('needs an intent that the scenario allows', () => {
    expect(verifyRun({ ...run, intent: { safety: 100 } }, scenario)).toMatchObject({ ok: false });
  });
});

test.each([
  [['a', 'b'], ['a', 'b', 'c'], false, null],
  [['a', 'b'], ['a', 'c'], false, 1],
  [['a', 'b'], ['a'], false, 1],
  [['a', 'b'], ['a'], true, null],
  [['x'], ['a'], true, 0],
])('%j and %j (stopped: %s) part at %s', (expected, got, stopped, turn) => {
  expect(firstDifference(expected, got, stopped)?.turn ?? null).toBe(turn);
});

test('a scenario that is not built in travels with the run', () => {
  const found = findScenario('tests/scenario/fixture');
  if (!found.ok) throw new Error(found.error);
  const parsed = read(writeRun({ ...run, embedded: embeddedFiles(found.value.files, NO_BASES, []) }));
  if (!parsed.ok) throw new Error(parsed.error.code);
  expect(parsed.value.embedded?.map((one) => one.file)).toEqual(['scenario.yaml']);
  const inside = embeddedScenario(parsed.value);
  expect(inside.ok && verifyRun(parsed.value, inside.value)).toMatchObject({
    value: { otherScenario: false, differs: null },
  });
  expect(embeddedScenario({ ...run, embedded: [{ file: 'scenario.yaml', text: 'id: [' }] })).toMatchObject({
    error: { code: 'wrong' },
  });
  expect(embeddedScenario(run)).toMatchObject({ error: { code: 'none' } });
});
