import { beforeAll, describe, expect, test } from 'vitest';
import { saltholm } from '../../tests/support.ts';
import { type Fate, threads } from '../../tests/threads.ts';
import { random } from '../bots/random.ts';
import { playOne } from '../lab/one-run.ts';
import { type Reviewed, review } from '../review/review.ts';
import type { Thoroughness } from '../review/thorough.ts';
import { type Judging, openJudging } from './judging.ts';
import type { Request } from './worker.ts';

const EFFORT: Thoroughness = { balance: 6, luck: 2, screened: 2, finalists: 3, most: 16, reasons: 2 };
const scenario = saltholm();
let run: Reviewed;
beforeAll(() => {
  const { file } = playOne({ scenario, seed: 5, player: random });
  run = { start: { seed: 5 }, orders: file.orders };
});

const ended = (judging: Judging): Promise<unknown> =>
  expect.poll(() => judging.get().phase).not.toBe('running');

const judgedBy = (size: number, fate?: (request: Request, thread: number) => Fate) => {
  const crew = threads(fate);
  return { crew, judging: openJudging(scenario, run, { effort: EFFORT, size, start: crew.start }) };
};

describe('the judgement of a page', () => {
  test('is the one of the command, however many work on it', async () => {
    const { causes: _, ...whole } = review(scenario, run, EFFORT);
    for (const size of [1, 2]) {
      const { crew, judging } = judgedBy(size);
      await ended(judging);
      expect(judging.get()).toMatchObject({ phase: 'done', share: 1, judged: true });
      expect(judging.get().verdict).toEqual(whole);
      expect(crew.open.size).toBe(0);
    }
  });

  test('says first what was to be expected, and comes nearer', async () => {
    const { judging } = judgedBy(2);
    const told: { share: number; worlds: number }[] = [];
    judging.subscribe(() => {
      const { share, verdict } = judging.get();
      told.push({ share, worlds: verdict?.worlds ?? 0 });
    });
    expect(judging.get()).toEqual({ phase: 'running', share: 0, verdict: null, judged: false });
    await ended(judging);
    // Two are the fewest that have an interval.
    expect(told.map(({ worlds }) => worlds).find((worlds) => worlds > 0)).toBe(2);
    expect(told.at(-1)).toEqual({ share: 1, worlds: EFFORT.balance });
    expect(told.map(({ share }) => share)).toEqual(told.map(({ share }) => share).sort((a, b) => a - b));
  });

  test('keeps what has come where it is cancelled', async () => {
    const { crew, judging } = judgedBy(2);
    await expect.poll(() => judging.get().verdict).not.toBeNull();
    const { verdict } = judging.get();
    judging.cancel();
    expect(judging.get()).toMatchObject({ phase: 'cancelled', verdict, judged: false });
    await expect.poll(() => crew.working()).toBe(0);
    expect(crew.open.size).toBe(0);
    expect(judging.get().verdict).toEqual(verdict);
  });

  test('says so where a worker dies or none can be started', async () => {
    const { judging } = judgedBy(2, ({ kind }) => (kind === 'piece' ? { dies: 'out of memory' } : {}));
    await ended(judging);
    expect(judging.get()).toMatchObject({ phase: 'broken', verdict: null });
    const start = (): never => {
      throw new Error('no workers here');
    };
    const none = openJudging(scenario, run, { effort: EFFORT, size: 2, start });
    await ended(none);
    expect(none.get().phase).toBe('broken');
  });
});
