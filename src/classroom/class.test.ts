import { beforeAll, describe, expect, test } from 'vitest';
import { columnOf, handInOf, type Student, students, wholeClass } from '../../tests/class.ts';
import { scenarioNamed } from '../../tests/support.ts';
import { RULES } from '../engine/index.ts';
import { NO_BASES } from '../scenario/bases.ts';
import { type RunFile, writeRun } from '../scenario/run-file.ts';
import { checkCodeOf } from './check-code.ts';
import { type Class, classOf, groupsOf, nameless, partedIn } from './class.ts';
import { documentsIn, type Item, itemsOf } from './column.ts';
import { glanceOf } from './glance.ts';
import { decisionsOf, hadIt, partedAt } from './parted.ts';
import { type Library, verify } from './verify.ts';

const scenario = scenarioNamed('first-moves');
const library: Library = {
  scenario: async (id) => (id === scenario.id ? scenario : null),
  all: async () => [scenario],
  bases: async () => NO_BASES,
};

async function classFrom(items: readonly Item[]): Promise<Class> {
  const all = [];
  for (const [at, item] of items.entries())
    all.push({ item, verdict: await verify(item, nameless(item, at), library) });
  return classOf(all);
}

const pasted = (text: string): Promise<Class> => classFrom(itemsOf([{ name: null, text }]));
const file = (text: string, name = 'anna.look-east.json'): Promise<Class> =>
  classFrom(itemsOf([{ name, text }]));
const reasonsOf = ({ refused }: Class): readonly string[] => refused.map(({ reason }) => reason);

describe('a class of 35 in one pasted column', () => {
  let all: readonly Student[];
  let read: Class;
  beforeAll(async () => {
    const { students: played, column } = await wholeClass(scenario);
    all = played;
    read = await pasted(column);
  });

  test('counts every true run, with its own score, by the name beside it', () => {
    expect(read.runs.map(({ name, score, verified }) => [name, score, verified])).toEqual(
      all.map((one) => [one.name, one.file.score, true]),
    );
    expect(read.runs[4]?.at).toBe('pasted text, row 6');
    expect(new Set(read.runs.map(({ scenario: id, seed }) => `${id} ${seed}`))).toEqual(
      new Set(['first-moves 7']),
    );
  });

  test('names what is not counted one by one, where it stands and why', () => {
    const given = all[7]?.file.score;
    expect(read.refused).toEqual([
      {
        at: 'pasted text, row 37 (Too good)',
        reason: `It is false: it says a score of 99; its orders give ${given}.`,
      },
      {
        at: 'pasted text, row 38 (Not so)',
        reason: expect.stringMatching(
          /^It is false: at the end of month \d+ its orders do not lead to what it says\.$/,
        ),
      },
      {
        at: 'pasted text, row 39 (In haste)',
        reason: expect.stringMatching(/^It was cut off: \d+ of [\d,]+ letters are missing\./),
      },
      {
        at: 'pasted text, row 40 (Last year)',
        reason: expect.stringContaining(`under rules ${RULES - 1}; here rules ${RULES} hold`),
      },
      {
        at: 'pasted text, row 41 (Twice)',
        reason: `The same game as ${all[10]?.name} (pasted text, row 12). It is counted once.`,
      },
    ]);
  });

  test('is told at a glance, and every figure is that of its runs', () => {
    const glance = glanceOf(read.runs);
    const scores = all.map((one) => one.file.score ?? 0).sort((a, b) => a - b);
    expect(glance).toMatchObject({ ended: 35, median: scores[17], best: scores[34], least: scores[0] });
    expect(glance.won).toBe(read.runs.filter(({ won }) => won).length);
    expect(glance.endings.reduce((sum, { runs }) => sum + runs, 0)).toBe(35);
    for (const { id, runs, lots } of glance.suppliers) {
      const those = read.runs.flatMap((run) => run.suppliers.filter((one) => one.id === id));
      expect([runs, lots]).toEqual([those.length, those.reduce((sum, one) => sum + one.lots, 0)]);
    }
    expect(glance.aims.map(({ reached }) => reached.length)).toEqual(scenario.objectives.map(() => 35));
    // Both guesses of every run were about a strike, which is decided in every month that is played to its end.
    expect(glance.foretold?.decided).toBe(70);
    expect(glance.foretold?.said.reduce((sum, { times }) => sum + times, 0)).toBe(70);
  });

  test('parted ways where a choice that most had goes with the scores, and every choice tells what its runs scored', () => {
    const decisions = decisionsOf(read.runs);
    const parted = partedIn(read);
    expect(parted).toEqual(partedAt(decisions, 35));
    expect(parted && hadIt(parted)).toBeGreaterThanOrEqual(18);
    for (const { choices } of decisions)
      for (const { runs, names, score } of choices) {
        const own = read.runs.filter(({ name }) => names.includes(name)).map((run) => run.score ?? 0);
        expect(own.length).toBe(runs);
        expect(Math.abs((score ?? 0) - own.reduce((a, b) => a + b, 0) / runs)).toBeLessThanOrEqual(0.051);
      }
    const best = Math.max(...decisions.filter((one) => hadIt(one) >= 18).map(({ tells }) => tells));
    expect(parted?.tells).toBeGreaterThanOrEqual(0.85 * best);
  });
});

describe('what is handed in', () => {
  const [one, two] = students(scenario, 2) as [Student, Student];
  const runOf = (change: Partial<RunFile>): string => writeRun({ ...one.file, ...change });

  test('may be a file, many files one after the other, a mail that wraps, or a check code', async () => {
    const anna = await file(runOf({ lesson: {} }));
    expect(anna.runs.map(({ name }) => name)).toEqual(['anna']);
    const both = await pasted(`${writeRun(one.file)}\n${writeRun(two.file)}`);
    expect(both.runs.map(({ name, at }) => [name, at])).toEqual([
      [one.name, 'pasted text, number 1'],
      [two.name, 'pasted text, number 2'],
    ]);
    const text = await handInOf(scenario, one);
    const wrapped = (text.match(/.{1,60}/g) ?? []).map((line) => `> ${line}`).join('\n');
    const mail = await pasted(`Dear teacher, here it is:\n${wrapped}\nBye, "Anna"`);
    expect(mail.runs.map(({ score }) => score)).toEqual([one.file.score]);
    const code = checkCodeOf(one.file, scenario) ?? '';
    const spoken = await pasted(columnOf([['Ben', code]]));
    expect(spoken.runs.map(({ name, score }) => [name, score])).toEqual([['Ben', one.file.score]]);
  });

  test('takes its name from the column whose head says so, in any order and with commas', async () => {
    const text = await handInOf(scenario, one);
    const csv = `Id,Work,Group\r\n17,"${text}","Table 4, left"\r\n18,none yet,Table 5\r\n`;
    const read = await file(csv, 'answers.csv');
    expect(read.runs.map(({ name, at }) => [name, at])).toEqual([['Table 4, left', 'answers.csv, row 2']]);
    expect(read.refused).toEqual([
      { at: 'answers.csv, row 3 (Table 5)', reason: 'This cell holds no hand-in: “none yet”.' },
    ]);
  });

  test('tells two of a name apart', async () => {
    const rows = [one, two].map(async (student) => ['Anna', await handInOf(scenario, student)] as const);
    const read = await pasted(columnOf(await Promise.all(rows)));
    expect(read.runs.map(({ name }) => name)).toEqual(['Anna', 'Anna (2)']);
  });

  test('is counted as it stands last, where an earlier state of it lies there too', async () => {
    const ends = one.file.orders.flatMap(({ kind }, at) => (kind === 'end' ? [at + 1] : []));
    const { score: _, ...rest } = one.file;
    const early = { ...rest, orders: one.file.orders.slice(0, ends[1]), hashes: one.file.hashes.slice(0, 3) };
    const alone = await file(writeRun(early));
    expect(alone.runs).toMatchObject([{ score: null, ending: null, won: null, turns: 2 }]);
    const read = await pasted(writeRun(early) + writeRun(one.file));
    expect(read.runs.map(({ score }) => score)).toEqual([one.file.score]);
    expect(reasonsOf(read)).toEqual([
      'An earlier state of the same game, which goes on in pasted text, number 2. That one is counted.',
    ]);
  });

  test.each([
    ['nothing of the kind', 'Dear all, my text is gone.', 'There is neither a hand-in nor a run file in it.'],
    ['a file that was cut', runOf({}).slice(0, 900), 'This is not a run file: it is not JSON.'],
    [
      'a scenario that is not here',
      runOf({ scenario: { id: 'atlantis', hash: one.file.scenario.hash } }),
      'Its scenario atlantis does not come with this game and is not in it. Ask for the run file instead of the text.',
    ],
    [
      'another edition',
      runOf({ scenario: { id: scenario.id, hash: '0'.repeat(16) } }),
      'It was played on another edition of First Moves than the one here. Open the edition of the game that the class played.',
    ],
    [
      'hashes left out',
      runOf({ hashes: one.file.hashes.slice(0, -1) }),
      `It has ${one.file.hashes.length - 1} of ${one.file.hashes.length} check sums, so that it cannot be shown to be true.`,
    ],
    [
      'an order that is not allowed',
      runOf({ orders: [{ turn: 1, seat: 'tehran', kind: 'expedite', contract: 'c99' }, ...one.file.orders] }),
      expect.stringMatching(/^It is false: /),
    ],
  ])('is refused with its reason: %s', async (_, text, reason) => {
    const read = await pasted(text);
    expect(read.runs).toEqual([]);
    expect(reasonsOf(read)).toEqual([reason]);
  });

  test('is nothing where nothing is', () => {
    expect(itemsOf([{ name: null, text: ' \n' }])).toEqual([]);
    expect(documentsIn('{"a": "}{"} tail {"b": 1')).toEqual(['{"a": "}{"}', '{"b": 1']);
  });
});

test('a class that played several scenarios is told by the one that most played', async () => {
  const other = scenarioNamed('island');
  const [mine, yours, third] = students(scenario, 3) as [Student, Student, Student];
  const [foreign] = students(other, 1) as [Student];
  const both: Library = {
    ...library,
    scenario: async (id) => [scenario, other].find((one) => one.id === id) ?? null,
  };
  const items = itemsOf(
    [foreign, mine, yours, third].map(({ name, file: run }) => ({ name, text: writeRun(run) })),
  );
  const all = [];
  for (const item of items) all.push({ item, verdict: await verify(item, item.at, both) });
  const groups = groupsOf(classOf(all));
  expect(groups.map(({ scenario: id, runs }) => [id, runs.length])).toEqual([
    ['first-moves', 3],
    ['island', 1],
  ]);
});
