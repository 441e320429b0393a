import { beforeEach, expect, test, vi } from 'vitest';
import { Movers } from './movers.ts';

let awake = 0;
let clock = 0;
const movers = () =>
  new Movers(() => {
    awake += 1;
    return () => {
      awake -= 1;
    };
  });

beforeEach(() => {
  awake = 0;
  clock = 1000;
  vi.spyOn(performance, 'now').mockImplementation(() => clock);
});

test('a movement hears each frame how long it took, and keeps the board awake until it is done', async () => {
  const all = movers();
  const heard: number[] = [];
  const over = all.run((ms, done) => {
    heard.push(ms);
    if (heard.length === 3) done();
  });
  expect(awake).toBe(1);
  clock += 16;
  all.step();
  clock += 40;
  all.step();
  all.step();
  expect(heard).toEqual([16, 40, 0]);
  await over;
  expect(awake).toBe(0);
  clock += 10;
  all.step();
  expect(heard).toHaveLength(3);
});

test('a frame after the page was hidden makes up for a second at most', () => {
  const all = movers();
  const heard: number[] = [];
  void all.run((ms) => heard.push(ms));
  clock += 60_000;
  all.step();
  clock += 1000;
  all.step();
  expect(heard).toEqual([1000, 1000]);
});

test('movements run side by side, each from its own beginning, and end once', async () => {
  const all = movers();
  const heard: string[] = [];
  const ends: (() => void)[] = [];
  const first = all.run((ms, done) => {
    heard.push(`first ${ms}`);
    ends.push(done);
  });
  clock += 5;
  void all.run((ms) => heard.push(`second ${ms}`));
  expect(awake).toBe(2);
  clock += 10;
  all.step();
  expect(heard).toEqual(['first 15', 'second 10']);
  ends[0]?.();
  ends[0]?.();
  await first;
  expect(awake).toBe(1);
  all.step();
  expect(heard.slice(2)).toEqual(['second 0']);
});
