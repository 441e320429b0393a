import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { openShared, type SharedThread } from './shared.ts';
import type { SharedTells, SharedTold } from './shared-worker.ts';
import { openSharedFiles } from './shared-worker.ts';

/** A worker whose words the test gives. */
class Puppet implements SharedThread {
  readonly asked: SharedTold[] = [];
  ended = 0;
  onmessage: SharedThread['onmessage'] = null;
  onerror: SharedThread['onerror'] = null;
  postMessage(told: SharedTold): void {
    this.asked.push(told);
  }
  terminate(): void {
    this.ended += 1;
  }
  says(data: SharedTells): void {
    this.onmessage?.({ data } as MessageEvent<SharedTells>);
  }
}

const FROM = { link: 'x' };
const FILES = [{ file: 'a.yaml', text: 'id: a\n' }];
const PRESENT = [{ id: 'base', title: 'The Base', source: async () => FILES }];
const VALUE = { scenario: {}, files: [], lines: 1, remarks: 0, turns: 3 };

let thread: Puppet;
beforeEach(() => {
  vi.useFakeTimers();
  thread = new Puppet();
});
afterEach(() => vi.useRealTimers());
const open = (seconds = 2) => openShared(FROM, PRESENT, () => thread, seconds);
const opened = (stands: { id: string; changed: boolean } | null): SharedTells =>
  ({ kind: 'opened', answer: { ok: true, value: { ...VALUE, stands } } }) as unknown as SharedTells;

describe('what somebody has shared', () => {
  test('is given to a worker with what comes with the page', () => {
    open();
    expect(thread.asked).toEqual([{ kind: 'open', from: FROM, builtIn: ['base'] }]);
  });

  test('comes back with the title of what it stands on, and the worker goes', async () => {
    const { answer } = open();
    thread.says({ kind: 'begun' });
    thread.says(opened({ id: 'base', changed: true }));
    expect(await answer).toMatchObject({ ok: true, value: { stands: { title: 'The Base', changed: true } } });
    expect(thread.ended).toBe(1);
  });

  test('stands on what has no title here by its id, or on nothing', async () => {
    const one = open();
    thread.says(opened({ id: 'unknown', changed: false }));
    expect(await one.answer).toMatchObject({ value: { stands: { title: 'unknown', changed: false } } });
    thread = new Puppet();
    const other = open();
    thread.says(opened(null));
    expect(await other.answer).toMatchObject({ value: { stands: null, turns: 3 } });
  });

  test('that takes too long is given up, from when the worker has begun', async () => {
    const { answer } = open();
    vi.advanceTimersByTime(60_000);
    thread.says({ kind: 'begun' });
    vi.advanceTimersByTime(1999);
    expect(thread.ended).toBe(0);
    vi.advanceTimersByTime(1);
    expect(await answer).toEqual({ ok: false, error: { code: 'slow', limit: 2 } });
    expect(thread.ended).toBe(1);
  });

  test('gets the files of a scenario of the page, and that time does not count', async () => {
    let bring: (files: typeof FILES) => void = () => {};
    const slow = [{ ...PRESENT[0], source: () => new Promise((resolve) => (bring = resolve)) }] as never;
    const { answer } = openShared(FROM, slow, () => thread, 2);
    thread.says({ kind: 'begun' });
    vi.advanceTimersByTime(1500);
    thread.says({ kind: 'wants', id: 'base' });
    vi.advanceTimersByTime(60_000);
    expect(thread.ended).toBe(0);
    bring(FILES);
    await expect.poll(() => thread.asked[1]).toEqual({ kind: 'base', files: FILES });
    vi.advanceTimersByTime(2000);
    expect(await answer).toMatchObject({ error: { code: 'slow' } });
  });

  test('that wants what the page has not gets nothing', async () => {
    open();
    thread.says({ kind: 'begun' });
    thread.says({ kind: 'wants', id: 'nowhere' });
    await expect.poll(() => thread.asked[1]).toEqual({ kind: 'base', files: null });
  });

  test('is not looked at where the worker cannot be started, fails, or is stopped', async () => {
    const unchecked = { ok: false, error: { code: 'unchecked' } };
    const none = openShared(FROM, PRESENT, () => {
      throw new Error('no workers');
    });
    expect(await none.answer).toEqual(unchecked);
    const failing = open();
    let kept = 0;
    thread.onerror?.({ preventDefault: () => (kept += 1) } as unknown as ErrorEvent);
    expect(await failing.answer).toEqual(unchecked);
    expect([kept, thread.ended]).toEqual([1, 1]);
    thread = new Puppet();
    const stopped = open();
    stopped.stop();
    expect(await stopped.answer).toEqual(unchecked);
    expect(thread.ended).toBe(1);
  });
});

describe('files from somebody else', () => {
  const answer = async (files: typeof FILES) => openSharedFiles({ files }, [], async () => null);

  test('are none, too many, or wrong', async () => {
    expect(await answer([])).toEqual({ ok: false, error: { code: 'empty' } });
    const many = Array.from({ length: 1000 }, (_, n) => ({ file: `${n}.yaml`, text: '' }));
    expect(await answer(many)).toMatchObject({ ok: false, error: { code: 'too-many' } });
    const wrong = await answer([{ file: 'scenario.yaml', text: 'id: x\nnonsense: 1\n' }]);
    expect(wrong).toMatchObject({ ok: false, error: { code: 'wrong', text: expect.stringMatching(/\w/) } });
    if (!wrong.ok && wrong.error.code === 'wrong') expect(wrong.error.count).toBeGreaterThan(0);
  });
});
