import { expect, test } from 'vitest';
import { scenarioNamed } from '../../tests/support.ts';
import { type Fate, threads } from '../../tests/threads.ts';
import { readCsv } from '../lab/csv.ts';
import { openStudy } from '../lab/study.ts';
import type { Plan } from '../lab/sweep.ts';
import { workerOf } from '../lab/task.ts';
import { crewSize, openCrew } from './lab-crew.ts';
import { type LabRun, runLab } from './lab-run.ts';
import type { Request } from './worker.ts';
import { NoWorker } from './workers.ts';

const scenario = scenarioNamed('tests/scenario/fixture');
const plan: Plan = {
  players: ['random', 'none'],
  swept: [{ path: 'winAt', values: [40, 60] }],
  runs: 6,
  seed: 0xffff_fffd,
};
const over = (run: LabRun) => expect.poll(() => run.get().phase).not.toBe('running');
const begin = (at: ReturnType<typeof threads>, of = plan) =>
  runLab(scenario, of, { size: 2, open: (whole, size) => openCrew(whole, size, at.start) });

/** Whether a request holds the run of this seed. */
const holds = (request: Request, seed: number): boolean =>
  request.kind === 'tasks' && request.tasks.some((task) => task.seed === seed);

test('a study in workers finds what it finds in place, to the last byte of its table', async () => {
  const at = threads();
  const run = begin(at);
  expect(run.get()).toMatchObject({ phase: 'running', finished: 0, total: 24 });
  expect(run.get().cells.map((cell) => cell.runs)).toEqual([0, 0, 0, 0]);
  await over(run);
  expect(run.get()).toMatchObject({ phase: 'done', finished: 24 });
  expect(at.count()).toBe(2);
  expect(at.open.size).toBe(0);

  const study = openStudy(scenario, plan);
  const rows = workerOf(scenario)(study.tasks).map((done, index) => study.put(index, done));
  expect(run.csv()).toBe(study.head + rows.join(''));
  const timeless = (cells: typeof study.cells) => cells().map(({ seconds: _, ...cell }) => cell);
  expect(timeless(() => run.get().cells)).toEqual(timeless(study.cells));
});

test('a worker that dies is reported with its seed, and the other results are kept', async () => {
  const at = threads((request): Fate => (holds(request, 0xffff_ffff) ? { dies: 'out of memory' } : {}));
  const run = begin(at, { ...plan, swept: [] });
  await over(run);
  const { cells, phase, finished } = run.get();
  expect({ phase, finished }).toEqual({ phase: 'done', finished: 12 });
  for (const cell of cells) {
    expect(cell.runs).toBe(5);
    expect(cell.failed).toEqual([{ seed: 0xffff_ffff, message: 'the worker died: out of memory' }]);
  }
  const rows = readCsv(run.csv());
  expect(rows.length).toBe(13);
  expect(rows.filter((row) => row.at(-1)?.includes('out of memory')).map((row) => row[1])).toEqual([
    '4294967295',
    '4294967295',
  ]);
});

test('cancelling keeps what has come, ends the workers, and calls nothing a failure', async () => {
  const at = threads((request): Fate => (holds(request, 3) ? { hangs: true } : {}));
  const run = begin(at, { players: ['none'], swept: [], runs: 6, seed: 0 });
  await expect.poll(() => run.get().finished).toBeGreaterThan(1);
  run.cancel();
  const { phase, finished, cells } = run.get();
  expect(phase).toBe('cancelled');
  expect(cells[0]?.runs).toBe(finished);
  expect(at.open.size).toBe(0);
  await expect.poll(at.working).toBe(0);
  expect(run.get()).toEqual({ phase, finished, total: 6, cells });
  expect(cells[0]?.failed).toEqual([]);
  expect(readCsv(run.csv()).length).toBe(finished + 1);
  run.cancel();
  expect(run.get().phase).toBe('cancelled');
});

test('cancelled before its workers stand, a study has nothing and leaves none behind', async () => {
  const at = threads();
  const run = begin(at);
  run.cancel();
  await expect.poll(at.working).toBe(0);
  expect(run.get()).toMatchObject({ phase: 'cancelled', finished: 0 });
  expect(at.open.size).toBe(0);
});

test('where no worker can be started, no run is called failed', async () => {
  const at = threads((request) => (request.kind === 'scenario' ? { dies: '' } : {}));
  const run = begin(at);
  await over(run);
  expect(run.get()).toMatchObject({ phase: 'broken', finished: 0 });
  expect(run.get().cells.every((cell) => cell.failed.length === 0)).toBe(true);
  await expect(openCrew(scenario, 2, at.start)).rejects.toBeInstanceOf(NoWorker);
});

test('a crew leaves a processor to the page where there are more than two', () => {
  expect([1, 2, 3, 4, 8, 64].map((cores) => crewSize(cores))).toEqual([2, 2, 2, 3, 7, 8]);
});
