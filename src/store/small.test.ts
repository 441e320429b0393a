import { describe, expect, test } from 'vitest';
import { saltholm } from '../../tests/support.ts';
import { RULES } from '../engine/index.ts';
import { readRun } from '../scenario/run-file.ts';
import { cleared, EMPTY } from './empty.ts';
import { playersFor, readSweep } from './laboratory.ts';
import { codeOf, failed, withNotice } from './notices.ts';
import { beginPlay, type Play, playOrder, went } from './play.ts';
import { exportedRun, runText, summaryOf, withFilesOf } from './run-text.ts';
import type { Notice, TableState } from './types.ts';
import { answering } from './worker.ts';

const scenario = saltholm();
const start = { seed: 5, intent: scenario.intent.start };

const notice = (code: string, args: Notice['args'] = {}): Notice => ({ code, args, tone: 'warning' });

describe('notices', () => {
  test('are said once, but with other numbers again', () => {
    const one = [notice('a', { n: 1 })];
    expect(withNotice(one, { ...notice('a', { n: 1 }), tone: 'error' })).toBe(one);
    expect(withNotice(one, notice('a', { n: 2 })).map(({ args }) => args.n)).toEqual([1, 2]);
    expect(withNotice(one, notice('b', { n: 1 })).map(({ code }) => code)).toEqual(['a', 'b']);
    expect(withNotice([], notice('a'))).toEqual([notice('a')]);
  });

  test('of what could not be opened are errors', () => {
    expect(failed('x')).toEqual({ ok: false, notice: { code: 'x', args: {}, tone: 'error' } });
    expect(failed('x', { n: 1 }).notice.args).toEqual({ n: 1 });
  });

  test('name what is in the way of the storage', () => {
    expect([codeOf('failed'), codeOf('full'), codeOf('off')]).toEqual([
      'save-failed',
      'storage-full',
      'storage-off',
    ]);
  });
});

test('a table that is cleared keeps its notices, but for those of the game before', () => {
  const [said, of] = [notice('said'), notice('of-the-game')];
  const table = { ...EMPTY, notices: [said, of], remarks: [of], turn: 4 } as unknown as TableState;
  expect(cleared(table, 'r1')).toEqual({ ...EMPTY, run: 'r1', notices: [said] });
  expect(cleared(table, null).run).toBeNull();
});

describe('the text of a run', () => {
  const play = beginPlay(scenario, start);
  const files = [{ file: 'scenario.yaml', text: 'id: x\n' }];
  const reading = (text: string) => {
    const read = readRun(text);
    if (!read.ok) throw new Error(JSON.stringify(read.error));
    return read.value;
  };

  test('holds the game, its advice and its author’s files where there are any', () => {
    const plain = reading(runText(play, null));
    expect(plain).toMatchObject({ seed: 5, intent: scenario.intent.start, orders: [], hashes: play.hashes });
    expect(plain.advised).toBeUndefined();
    expect(plain.embedded).toBeUndefined();
    const full = reading(runText({ ...play, advised: [{ turn: 1, after: 0 }] }, files));
    expect(full.advised).toEqual([{ turn: 1, after: 0 }]);
    expect(full.embedded).toEqual(files);
  });

  test('is named after its scenario, seed and turn', () => {
    expect(exportedRun(play, null)).toMatchObject({ text: runText(play, null) });
    expect(exportedRun(play, null).name).toMatch(/^saltholm-5-01\./);
  });

  test('gets back the files that were left out of it', () => {
    const [lean, full] = [runText(play, null), runText(play, files)];
    expect(withFilesOf(lean, full)).toBe(full);
    expect(withFilesOf(lean, lean)).toBe(lean);
  });

  test('is summed up for the list of saved games', () => {
    const shown = {
      scenario: 'saltholm',
      title: 'The Lighthouse Season',
      turn: 1,
      turns: 6,
      score: null,
      rules: RULES,
    };
    const origin = (is: 'shipped' | 'changed' | 'foreign') => ({ id: 'saltholm', title: 'x', is }) as never;
    expect(summaryOf(play, null)).toEqual(shown);
    expect(summaryOf(play, origin('shipped'))).toEqual(shown);
    expect(summaryOf(play, origin('changed'))).toEqual({ ...shown, on: 'changed' });
    const over = { ...play, state: { ...play.state, outcome: { score: 61 } } } as unknown as Play;
    expect(summaryOf(over, origin('foreign'))).toEqual({ ...shown, score: 61, on: 'foreign' });
  });
});

describe('a worker', () => {
  test('does nothing before it has its scenario', () => {
    const answer = answering();
    expect(answer({ kind: 'tasks', tasks: [] })).toEqual({ kind: 'failed', message: 'no scenario has come' });
    expect(answer({ kind: 'scenario', scenario })).toEqual({ kind: 'ready' });
    expect(answer({ kind: 'tasks', tasks: [] })).toEqual({ kind: 'tasks', done: [] });
  });

  test('gives the same advice to the same question, and says why it cannot', () => {
    const answer = answering();
    answer({ kind: 'scenario', scenario });
    expect(answer({ kind: 'thinking' })).toEqual({ kind: 'failed', message: 'nothing has been asked' });
    const { view, state } = beginPlay(scenario, start);
    const advice = answer({ kind: 'advice', view });
    expect(advice.kind).toBe('advice');
    expect(answer({ kind: 'advice', view })).toEqual(advice);
    const thought = answer({ kind: 'thinking' });
    expect(thought).toMatchObject({ kind: 'advice', opinion: { because: { args: { worlds: 2 } } } });
    answer({ kind: 'advice', view });
    expect(answer({ kind: 'thinking' })).toEqual(thought);
    const play = beginPlay(scenario, start);
    if (advice.kind === 'advice') expect(went(playOrder(play, advice.opinion.order))).toBe(true);
    const broken = answer({ kind: 'advice', view: { ...view, state: { ...state, hand: null as never } } });
    expect(broken).toMatchObject({ kind: 'failed', message: expect.stringMatching(/\w/) });
  });
});

describe('the lab of the page', () => {
  test('reads a parameter and its values, or says what is wrong in words', () => {
    expect(readSweep(scenario, 'winAt=40,60', '--sweep')).toMatchObject({
      swept: { path: 'winAt', values: [40, 60] },
    });
    const wrong = readSweep(scenario, 'nothing=1', '--sweep');
    expect('problem' in wrong && wrong.problem).toMatch(/nothing/);
  });

  test('offers players', () => {
    expect(playersFor(scenario).length).toBeGreaterThan(1);
  });
});
