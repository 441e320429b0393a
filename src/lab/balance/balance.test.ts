import { expect, test } from 'vitest';
import { flagship, saltholm } from '../../../tests/support.ts';
import type { Trial } from '../branches.ts';
import { workerOf } from '../task.ts';
import { cardVerdicts, optionVerdicts } from './choices.ts';
import { countOf, verdictOf } from './line.ts';
import { measure } from './measure.ts';
import { markdownOf, reportOf } from './report.ts';
import { intentsOf } from './subjects.ts';

const trial = (turn: number, scores: Record<string, number[]>): Trial => ({
  player: 'hedger',
  seed: 1,
  turn,
  card: 'card',
  scores,
});

test('an answer is right where it is the best one in some situations, on dice that did not choose it', () => {
  const calm = { wait: [50, 51, 50, 51], pay: [45, 44, 46, 44], shout: [40, 40, 40, 40] };
  const storm = { wait: [40, 41, 40, 41], pay: [48, 47, 48, 47], shout: [39, 39, 39, 39] };
  const trials = [1, 2, 3, 4].map((turn) => trial(turn, turn === 4 ? storm : calm));
  const verdicts = optionVerdicts(trials);
  const of = (option: string) => verdicts.find((one) => one.option === option);
  expect(of('wait')).toMatchObject({ situations: 4, best: 75, right: true });
  expect(of('pay')).toMatchObject({ best: 25, right: true });
  expect(of('pay')?.gain).toBeCloseTo(7);
  expect(of('shout')).toMatchObject({ best: 0, right: false });
  expect(of('shout')?.worst?.points).toBeCloseTo(10.5);
  const [card] = cardVerdicts(trials);
  expect(card?.apart).toBeGreaterThan(8);
  expect(card?.low).toBeLessThan(card?.apart ?? 0);
});

test('an answer that only luck made the best is not right', () => {
  // On even dice `lucky` seems better by 10, on odd dice it is worse by 10: neither half confirms the other.
  const scores = { lucky: [60, 40, 60, 40], plain: [50, 50, 50, 50] };
  for (const verdict of optionVerdicts([trial(1, scores)])) {
    expect(verdict.best).toBe(50);
    expect(verdict.gain).toBeCloseTo(-10);
    expect(verdict.right).toBe(false);
  }
});

test('the eight intents are even, lean to one objective, or to two; all are legal', () => {
  const scenario = flagship();
  const intents = intentsOf(scenario);
  expect(intents.map(({ name }) => name)).toEqual([
    'even',
    'security',
    'prosperity',
    'autonomy',
    'standing',
    'security+prosperity',
    'autonomy+standing',
    'standing+autonomy',
  ]);
  expect(intents[5]?.points).toEqual({ security: 50, prosperity: 30, autonomy: 10, standing: 10 });
  for (const { points } of intents) {
    expect(Object.values(points).reduce((sum, n) => sum + n, 0)).toBe(100);
    for (const n of Object.values(points)) expect(n).toBeLessThanOrEqual(scenario.intent.most);
  }
});

test('a small report has every line that applies, each with what it needs', async () => {
  const scenario = saltholm();
  const work = workerOf(scenario);
  const measured = await measure({
    scenario,
    sizes: {
      total: 1_000_000,
      seeds: { default: 1, search: 0, greedy: 0 },
      seconds: { default: 1_000_000 },
      situations: 1,
      dice: 2,
      outlooks: 2,
      games: 2,
      told: 1,
    },
    crew: { size: 1, work: async (tasks) => work(tasks) },
    onPart: () => () => {},
  });
  expect(measured.failed).toEqual([]);
  expect(measured.trials.length).toBeGreaterThan(0);
  const report = reportOf(measured, true);
  const missing = report.lines.find((line) => line.id === 'skill');
  expect(missing).toMatchObject({
    value: null,
    pass: false,
    measured: false,
    runs: 0,
    note: expect.stringMatching(/^not measured/),
  });
  expect(report.lines.map((line) => line.id)).not.toContain('deliveries');
  expect(report.pass).toBe(false);
  expect(JSON.parse(JSON.stringify(report))).toEqual(report);
  const markdown = markdownOf(report);
  for (const { id } of report.lines) expect(markdown).toContain(`| \`${id}\` |`);
  expect(markdown).toMatch(/\| `skill` \| .*\| not measured \| 0 \|/);
  const of = (verdict: string) => report.lines.filter((line) => verdictOf(line) === verdict).length;
  expect(of('not measured')).toBeGreaterThan(0);
  expect(countOf(report.lines)).toContain(`${of('passes')} of ${report.lines.length} lines pass`);
  expect(of('passes') + of('falls short') + of('not measured')).toBe(report.lines.length);
});
