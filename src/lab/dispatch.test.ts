import { expect, test } from 'vitest';
import { type Crew, dispatch } from './dispatch.ts';

const tasks = Array.from({ length: 100 }, (_, i) => i);
const died = (task: number, message: string): string => `${task}: ${message}`;

async function results(crew: Crew<number, string>, stopped?: () => boolean): Promise<(string | undefined)[]> {
  const done: (string | undefined)[] = tasks.map(() => undefined);
  const onDone = (index: number, one: string): void => {
    expect(done[index]).toBeUndefined();
    done[index] = one;
  };
  await dispatch({ tasks, crew, died, onDone, ...(stopped ? { stopped } : {}) });
  return done;
}

const double = async (some: readonly number[]): Promise<string[]> => some.map((one) => `${2 * one}`);

test('every task is done once, however many work', async () => {
  const one = await results({ size: 1, work: double });
  expect(one).toEqual(tasks.map((task) => `${2 * task}`));
  expect(await results({ size: 4, work: double })).toEqual(one);
});

test('a task that kills its worker is named, and the rest of its batch is done all the same', async () => {
  const deadly = new Set([0, 41, 42, 99]);
  const work = async (some: readonly number[]) => {
    if (some.some((one) => deadly.has(one))) throw new Error('gone');
    return double(some);
  };
  expect(await results({ size: 2, work })).toEqual(
    tasks.map((task) => (deadly.has(task) ? `${task}: gone` : `${2 * task}`)),
  );
});

test('nothing is begun once it is stopped, and what was begun is kept', async () => {
  let begun = 0;
  const work = (some: readonly number[]) => {
    begun += some.length;
    return double(some);
  };
  const done = await results({ size: 2, work }, () => begun >= 10);
  expect(done.filter((one) => one !== undefined).length).toBe(begun);
  expect(begun).toBeLessThan(100);
});
