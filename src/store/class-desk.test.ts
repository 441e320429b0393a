import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, describe, expect, test } from 'vitest';
import { students } from '../../tests/class.ts';
import { saltholm, scenarioNamed } from '../../tests/support.ts';
import { PLAYERS } from '../bots/index.ts';
import { sharedOf } from '../classroom/misjudged.ts';
import { playOne } from '../lab/one-run.ts';
import { RUN_SUFFIX, startOf, writeRun } from '../scenario/run-file.ts';
import { type Brought, type ClassThread, openClassCrew } from './class-crew.ts';
import { openClassDesk } from './class-desk.ts';
import { openKeptClass } from './class-kept.ts';
import { misjudgementsIn } from './class-points.ts';
import { type ClassTells, listening } from './class-worker.ts';

const scenario = scenarioNamed('first-moves');
const present: readonly Brought[] = [{ id: scenario.id, load: async () => scenario, source: async () => [] }];
const played = students(scenario, 3);
const source = (at: number) => ({
  name: `${played[at]?.name}${RUN_SUFFIX}`,
  text: writeRun((played[at] as (typeof played)[number]).file),
});

/** A worker's side of the talk, without a worker. */
function thread(): ClassThread {
  const own: ClassThread = {
    postMessage: (told) => listen(told),
    terminate: () => {},
    onmessage: null,
    onerror: null,
  };
  const listen = listening((data: ClassTells) => own.onmessage?.({ data } as MessageEvent<ClassTells>));
  return own;
}

/** One that cannot be started, as where its code cannot be fetched. */
function broken(): ClassThread {
  const own: ClassThread = { postMessage: () => {}, terminate: () => {}, onmessage: null, onerror: null };
  queueMicrotask(() => own.onerror?.({ message: '' } as ErrorEvent));
  return own;
}

const opened = (start: () => ClassThread = thread, all = present) =>
  openClassDesk(all, { size: 2, openCrew: (brought, size) => openClassCrew(brought, size, start) });

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
});

describe('a desk', () => {
  test('reads what is handed in, and what comes later beside it', async () => {
    const desk = opened();
    const seen: number[] = [];
    desk.subscribe(() => seen.push(desk.get().class.runs.length));
    await desk.take([source(0), source(1)]);
    expect(desk.get().reading).toEqual({ phase: 'done', done: 2, all: 2 });
    expect(desk.get().class.runs.map(({ name }) => name)).toEqual([played[0]?.name, played[1]?.name]);
    expect(seen).toContain(1);
    await desk.take([source(2), source(0), { name: 'mail.txt', text: 'Good morning' }]);
    expect(desk.get().class.runs.length).toBe(3);
    expect(desk.get().class.refused.map(({ at }) => at)).toEqual([source(0).name, 'mail.txt']);
  });

  test('keeps nothing in the browser until it is asked to, and wipes all of it', async () => {
    const kept = openKeptClass();
    const desk = opened();
    await desk.take([source(0)]);
    expect(await kept?.read()).toBeNull();
    await desk.keep(true);
    await desk.take([source(1)]);
    expect((await kept?.read())?.length).toBe(2);

    const next = opened();
    await next.resume();
    expect(next.get()).toMatchObject({ kept: 'yes', reading: { phase: 'done', all: 2 } });
    await next.wipe();
    expect(next.get()).toMatchObject({
      kept: 'no',
      reading: { phase: 'none' },
      class: { runs: [], refused: [] },
    });
    expect(await kept?.read()).toBeNull();
  });

  test('lets go of what it kept when that is no longer wished, and goes on with it', async () => {
    const desk = opened();
    await desk.take([source(0)]);
    await desk.keep(true);
    await desk.keep(false);
    expect(await openKeptClass()?.read()).toBeNull();
    expect(desk.get().class.runs.length).toBe(1);
  });

  test('says so where no worker can be had, calls nobody false, and reads again', async () => {
    let start = broken;
    const desk = opened(() => start());
    await desk.take([source(0)]);
    expect(desk.get()).toMatchObject({ reading: { phase: 'broken' }, class: { runs: [], refused: [] } });
    start = thread;
    await desk.again();
    expect(desk.get().class.runs.length).toBe(1);
  });

  test('finds what the runs misjudged, once for each', async () => {
    const small = saltholm();
    const { file } = playOne({ scenario: small, seed: 3, player: PLAYERS.none });
    const desk = opened(thread, [{ id: small.id, load: async () => small, source: async () => [] }]);
    await desk.take([{ name: 'anna.json', text: writeRun(file) }]);
    await desk.look();
    const { misjudged, looking } = desk.get();
    expect(looking).toEqual({ phase: 'done', done: 1, all: 1 });
    const points = misjudgementsIn(small, { start: startOf(file), orders: file.orders });
    expect(points.length).toBeGreaterThan(0);
    expect([...misjudged]).toEqual([['anna', points]]);
    expect(sharedOf([{ name: 'anna', points }])[0]).toMatchObject({
      names: ['anna'],
      better: points[0]?.better,
    });
    await desk.look();
    expect(desk.get().looking).toBe(looking);
  });
});
