import { describe, expect, test } from 'vitest';
import { saltholm } from '../../tests/support.ts';
import { openCrew } from './lab-crew.ts';
import type { Reply, Request } from './worker.ts';
import { hire, NoWorker, type Thread } from './workers.ts';

const scenario = saltholm();

/** A worker whose answers the test gives. */
class Puppet implements Thread {
  readonly asked: Request[] = [];
  ended = 0;
  onmessage: Thread['onmessage'] = null;
  onerror: Thread['onerror'] = null;
  onmessageerror: Thread['onmessageerror'] = null;
  postMessage(request: Request): void {
    this.asked.push(request);
  }
  terminate(): void {
    this.ended += 1;
  }
  says(data: Reply): void {
    this.onmessage?.({ data } as MessageEvent<Reply>);
  }
  fails(message?: string): void {
    this.onerror?.({ message } as ErrorEvent);
  }
}

const told = (failing: Promise<unknown>): Promise<string> =>
  failing.then(
    () => 'nothing',
    (error: Error) => `${error instanceof NoWorker ? 'no worker: ' : ''}${error.message}`,
  );
const TASKS = { kind: 'tasks', tasks: [] } as const;
const DONE = { kind: 'tasks', done: [] } as const;

describe('a worker that is hired', () => {
  test('gets its scenario first, and is asked when it stands', async () => {
    const thread = new Puppet();
    const hired = hire(scenario, () => thread);
    expect(thread.asked).toEqual([{ kind: 'scenario', scenario }]);
    const answer = hired.ask(TASKS);
    expect(thread.asked).toHaveLength(1);
    thread.says({ kind: 'ready' });
    await hired.ready;
    await expect.poll(() => thread.asked.length).toBe(2);
    thread.says(DONE);
    expect(await answer).toEqual(DONE);
    expect(thread.ended).toBe(0);
  });

  test('that never stood is no worker at all', async () => {
    const thread = new Puppet();
    const hired = hire(scenario, () => thread);
    thread.fails('404');
    expect(await told(hired.ready)).toBe('no worker: 404');
    expect(await told(hired.ask(TASKS))).toBe('no worker: 404');
    expect(thread.ended).toBe(1);
    thread.fails('again');
    expect(thread.ended).toBe(1);
  });

  test('that dies at its work says of what, or that it said nothing', async () => {
    for (const [message, said] of [
      ['out of memory', 'out of memory'],
      [undefined, 'it stopped without a word'],
    ] as const) {
      const thread = new Puppet();
      const hired = hire(scenario, () => thread);
      thread.says({ kind: 'ready' });
      await hired.ready;
      const answer = told(hired.ask(TASKS));
      await expect.poll(() => thread.asked.length).toBe(2);
      thread.fails(message);
      expect(await answer).toBe(said);
    }
  });

  test('whose answer cannot be read, or that is dismissed, gives none', async () => {
    const thread = new Puppet();
    const hired = hire(scenario, () => thread);
    thread.says({ kind: 'ready' });
    await hired.ready;
    thread.onmessageerror?.({} as MessageEvent);
    expect(await told(hired.ask(TASKS))).toBe('its answer cannot be read');
    const other = new Puppet();
    const second = hire(scenario, () => other);
    const waiting = told(second.ask(TASKS));
    second.dismiss();
    expect(await waiting).toBe('dismissed');
    expect(other.ended).toBe(1);
  });

  test('says its error to nobody else', () => {
    const thread = new Puppet();
    hire(scenario, () => thread);
    let kept = 0;
    thread.onerror?.({ message: 'x', preventDefault: () => (kept += 1) } as unknown as ErrorEvent);
    expect(kept).toBe(1);
  });
});

describe('a crew', () => {
  const crew = async () => {
    const threads: Puppet[] = [];
    const coming = openCrew(scenario, 3, () => {
      const thread = new Puppet();
      threads.push(thread);
      return thread;
    });
    threads[0]?.says({ kind: 'ready' });
    return { threads, crew: await coming };
  };
  const asks = (thread: Puppet | undefined, times: number) =>
    expect.poll(() => thread?.asked.length).toBe(times);

  test('begins with one worker, takes another where all are at work, and each again when it is done', async () => {
    const at = await crew();
    expect([at.crew.size, at.threads.length]).toEqual([3, 1]);
    const first = at.crew.work([]);
    const second = at.crew.work([]);
    expect(at.threads).toHaveLength(2);
    at.threads[1]?.says({ kind: 'ready' });
    await asks(at.threads[0], 2);
    at.threads[0]?.says(DONE);
    expect(await first).toEqual([]);
    const third = at.crew.work([]);
    expect(at.threads).toHaveLength(2);
    await asks(at.threads[0], 3);
    at.threads[0]?.says(DONE);
    await asks(at.threads[1], 2);
    at.threads[1]?.says(DONE);
    await Promise.all([second, third]);
  });

  test('lets go of a worker that fails', async () => {
    const at = await crew();
    const failing = told(at.crew.work([]));
    await asks(at.threads[0], 2);
    at.threads[0]?.says({ kind: 'failed', message: 'no such player' });
    expect(await failing).toBe('no such player');
    expect(at.threads[0]?.ended).toBe(1);
    const odd = told(at.crew.work([]));
    at.threads[1]?.says({ kind: 'ready' });
    await asks(at.threads[1], 2);
    at.threads[1]?.says({ kind: 'ready' });
    expect(await odd).toBe('no answer');
  });

  test('that has gone home works no more', async () => {
    const at = await crew();
    const work = told(at.crew.work([]));
    at.crew.close();
    expect(at.threads[0]?.ended).toBe(1);
    expect(await work).toBe('dismissed');
    expect(await told(at.crew.work([]))).toBe('the crew has gone home');
    expect(at.threads).toHaveLength(1);
  });
});
