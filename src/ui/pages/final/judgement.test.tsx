// @vitest-environment happy-dom
import { beforeAll, describe, expect, test } from 'vitest';
import { button, gameOver, press, put, read, readAll, the, write } from '../../../../tests/panels.tsx';
import { saltholm } from '../../../../tests/support.ts';
import { threads } from '../../../../tests/threads.ts';
import { lineBehind } from '../../../store/beside.ts';
import { type JudgingState, openJudging, type Verdict } from '../../../store/judging.ts';
import type { SavedRun, Table } from '../../../store/types.ts';
import { Answers } from './answers.tsx';
import { Beside, type PlayLine } from './beside.tsx';
import { Judgement } from './judgement.tsx';
import { TurningPoints } from './turning-points.tsx';
import type { OpenJudging } from './use-judging.ts';

const EFFORT = { balance: 4, luck: 1, screened: 2, finalists: 2, most: 16, reasons: 1 };
const open: OpenJudging = (scenario, run) =>
  openJudging(scenario, run, { effort: EFFORT, size: 1, start: threads().start });

/** What an analysis found, in figures that stand for any. */
const SOME = { mean: 6, low: 5, high: 7 };
const FOUND = {
  expected: SOME,
  chance: SOME,
  judgement: SOME,
  months: [],
  reference: 'hedger',
  known: { within: 0.8, left: 2 },
  worlds: 4,
  run: { score: 50 },
  verdict: 'One. Two. Three.',
  luck: [],
  answers: [],
};

/** A judgement that stands where it stands. */
const standing =
  (state: Partial<JudgingState>): OpenJudging =>
  () => ({
    get: () => ({ phase: 'running', share: 0, verdict: null, judged: false, ...state }),
    subscribe: () => () => {},
    cancel: () => {},
  });

describe('before anything is judged', () => {
  test('it asks, and keeps the answer beside the analysis', async () => {
    const table = await gameOver(saltholm());
    await put(table, <Judgement open={standing({})} />);
    expect(read('.judgement h2')).toBe('What decided it');
    expect(document.querySelector('.said, .judging')).toBeNull();
    await write('.ask-first select', '2');
    await write('.ask-first input', 'the rails');
    await press(button('Keep it and show the analysis'));
    expect(table.get().decisive).toEqual({ turn: 2, why: 'the rails' });
    expect(document.querySelector('.ask-first')).toBeNull();
    expect(read('.said p:last-child')).toBe('May 1901 decided it. “the rails”');
    expect(document.activeElement).toBe(the('.judgement h2'));
    expect(read('.judging')).toContain('The first figures come in a moment.');
  });

  test('it wants a month for an answer, and may be passed by', async () => {
    const table = await gameOver(saltholm());
    await put(table, <Judgement open={standing({})} />);
    await press(button('Keep it and show the analysis'));
    expect(table.get().decisive).toBeNull();
    await press(button('Skip the question'));
    expect(table.get().decisive).toEqual({ turn: 0, why: '' });
    expect(read('.said')).toContain('passed the question by');
  });
});

describe('the analysis', () => {
  let table: Table;
  beforeAll(async () => {
    table = await gameOver(saltholm());
    table.sayDecisive({ turn: 1, why: '' });
  });

  test('comes to a sum that adds up, turning points and luck', async () => {
    await put(table, <Judgement open={open} />);
    await expect.poll(() => document.querySelector('.luck-told')).not.toBeNull();
    expect(document.querySelector('.judging')).toBeNull();
    const figures = readAll('.sum-table tbody .num:not(.sure)').map((text) => Number(text.replace('−', '-')));
    const [expected = 0, luck = 0, judgement = 0, score = 0] = figures;
    expect(score).toBe(table.get().view?.state.outcome?.score);
    expect(Math.abs(expected + luck + judgement - score)).toBeLessThan(0.8);
    expect(read('.judged-words')).toContain(`You scored ${score};`);
    expect(read('.sum')).toContain('hedger');
    const turns = table.get().history.length - 1;
    expect(document.querySelectorAll('.sum .wide-table tbody tr').length).toBe(turns);
    const told = document.querySelectorAll('.point').length;
    expect(read('.turning-points')).toMatch(
      told === 0 ? /^Turning pointsA run without a blunder/ : /^Turning points/,
    );
  });

  test('says how it ended where it did not come to its end, and can be begun anew', async () => {
    const other = await gameOver(saltholm());
    other.sayDecisive({ turn: 0, why: '' });
    await put(other, <Judgement open={standing({ phase: 'broken' })} />);
    expect(read('.judging')).toContain('could not carry out the analysis');
    expect(button('Analyse once more', the('.judging'))).toBeDefined();
  });
});

test('a turning point tells what was given, what would have been better and how sure that is', async () => {
  const table = await gameOver(saltholm());
  table.sayDecisive({ turn: 2, why: '' });
  const { lead: seat } = saltholm();
  const by = { mean: 6.24, low: 5, high: 7.48 };
  const point = {
    turn: 2,
    seat,
    order: 3,
    given: [],
    better: [],
    by,
    because: [],
    sentence: 'May: it cost.',
  };
  const known = { within: 0.84, left: 2 };
  const verdict = { points: [{ ...point, blunder: true }], known, settled: false } as unknown as Verdict;
  await put(table, <TurningPoints verdict={verdict} onAgain={() => {}} />);
  expect(read('.point h4')).toBe('May 1901 Blunder');
  expect(read('.point-why')).toBe('May: it cost.');
  expect(readAll('.point dd')).toEqual(['nothing of the kind', 'to leave it']);
  expect(read('.point-cost')).toBe('Lost: 6.2 (95 % sure: 5 to 7.5)');
  expect(read('.point-you')).toBe('This is the month that you named.');
  expect(readAll('.turning-points > .hint')[1]).toBe(
    'What the decisions looked at closely cost is known give or take 0.8. 2 more decisions may have cost a little and were not looked at so closely.',
  );
  await put(table, <TurningPoints verdict={{ ...verdict, settled: true }} onAgain={() => {}} />);
  expect(readAll('.turning-points > .hint')[1]).toBe('What every decision cost is known to half a point.');
  await put(table, <TurningPoints verdict={{ ...verdict, points: [] }} onAgain={() => {}} />);
  expect(read('.turning-points')).toContain('A run without a blunder');
});

describe('a turning point that is tried again', () => {
  const turn = 3;
  const point = {
    turn,
    seat: saltholm().lead,
    order: 3,
    given: [],
    better: [],
    by: { mean: 6, low: 5, high: 7 },
    blunder: true,
    because: [],
    sentence: 'June: what it cost.',
  };
  const verdict = { ...FOUND, points: [point] } as unknown as Verdict;

  test('is a question first: what was ordered is shown to those who ask', async () => {
    const table = await gameOver(saltholm());
    table.sayDecisive({ turn: 0, why: '' });
    await put(table, <Judgement open={standing({ phase: 'done', judged: true, verdict })} />);
    await press(button('Try June 1901 again'));
    expect(document.activeElement).toBe(the('.try-again h3'));
    expect(read('.judgement')).not.toContain('what it cost');
    expect(document.querySelectorAll('.try-numbers dd').length).toBeGreaterThan(1);
    await press(button('Show what I ordered'));
    expect(read('.judgement')).toContain('what it cost');
    await press(button('Back to the turning points'));
    await press(button('Try June 1901 again'));
    await press(button('Play on from here'));
    expect(table.get()).toMatchObject({ phase: 'council', turn, branch: { turn } });
  });
});

describe('another run beside it', () => {
  const play: PlayLine = (scenario, run) => lineBehind(scenario, run, threads().start);

  test('is the hedger, or one that was tried again: with the month in which they part', async () => {
    const first = await gameOver(saltholm());
    const { orders, seed, view } = first.get();
    const start = { seed, intent: view?.state.intent ?? {} };
    const kin = { id: 'b', branch: { run: 'a', turn: 2 }, score: 41, state: 'good' } as unknown as SavedRun;
    const stranger = { ...kin, id: 'c', branch: { run: 'z', turn: 2 } };
    const table: Table = {
      ...first,
      get: () => ({ ...first.get(), run: 'a' }),
      saved: async () => [kin, stranger],
      read: async () => ({ start, orders: orders.filter((one) => one.turn < 2) }),
    };
    await put(table, <Beside play={play} />);
    await expect.poll(() => document.querySelectorAll('.beside-acts button').length).toBe(3);
    await press(button('Tried again from May 1901: score 41'));
    await expect.poll(() => document.querySelector('.compared')).not.toBeNull();
    expect(read('.compared')).toContain('The runs part in May 1901.');
    expect(read('.compared .parts th')).toBe('May');
    expect(readAll('.compared-ends tbody tr:first-child td')[0]).toBe(
      String(first.get().view?.state.outcome?.score),
    );
    await press(button('The hedger on the same fortune'));
    await expect.poll(() => read('.compared h4')).toBe('The hedger on the same fortune');
  });
});

describe('what the analysis found', () => {
  const by = { mean: 6, low: 5, high: 7 };
  const point = { turn: 3, seat: 'x', order: 3, given: [], better: [], by, blunder: true, because: [] };
  const points = [3, 4].map((turn) => ({ ...point, turn, sentence: `It cost in ${turn}.` }));
  const verdict = { ...FOUND, points } as unknown as Verdict;

  test('fits on one screen where the bell rings soon: the verdict, one turning point, one question', async () => {
    const table = await gameOver(saltholm());
    table.sayDecisive({ turn: 2, why: '' });
    await put(table, <Judgement open={standing({ phase: 'done', judged: true, verdict })} />);
    expect(document.querySelectorAll('.point').length).toBe(2);
    await press(button('The bell rings in five minutes'));
    expect(document.activeElement).toBe(the('.short-way h3'));
    expect(read('.short-way .judged-words')).toBe('One. Two. Three.');
    expect(readAll('.point h4')).toEqual(['June 1901 Blunder']);
    expect(read('.short-question')).toContain('The analysis names June 1901, you named May 1901.');
    expect(document.querySelector('.sum, .beside')).toBeNull();
    await press(button('Show all of it'));
    expect(document.querySelector('.sum, .beside')).not.toBeNull();
  });

  test('tells beside a card what its other answers would have come to', async () => {
    const table = await gameOver(saltholm());
    table.sayDecisive({ turn: 0, why: '' });
    const [answered] = table.get().orders.filter(({ kind }) => kind === 'answer');
    if (answered?.kind !== 'answer') throw new Error('no card was answered');
    const { turn, card, option } = answered;
    const other = saltholm()
      .cards.find(({ id }) => id === card)
      ?.options.find(({ id }) => id !== option);
    const answers = [{ turn, card, option: other?.id ?? '', by }];
    const open = standing({ phase: 'done', judged: true, verdict: { ...verdict, answers } });
    await put(
      table,
      <>
        <Judgement open={open} />
        <Answers />
      </>,
    );
    expect(readAll('.right-here')).toEqual([
      'In that month it would have come to 6 more than your answer (95 % sure: 5 to 7).',
    ]);
  });
});
