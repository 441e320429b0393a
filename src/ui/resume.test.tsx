// @vitest-environment happy-dom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, describe, expect, test, vi } from 'vitest';
import type { Opened, Table, TableState } from '../store/types.ts';
import { forgetRun, useResume } from './resume.ts';

const KEY = 'look-east/run';
afterEach(() => {
  render(null, document.body);
  vi.unstubAllGlobals();
  sessionStorage.clear();
});

/** A table that opens nothing by itself, and what is asked of it. */
function waiting(phase: TableState['phase'] = 'none') {
  let [open, fail]: [(opened: Opened) => void, () => void] = [() => {}, () => {}];
  const resumed = new Promise<Opened>((resolve, reject) => {
    [open, fail] = [resolve, () => reject(new Error('no room'))];
  });
  const heard = new Set<(now: TableState, before: TableState) => void>();
  const resume = vi.fn((_id: string) => resumed);
  const [say, putAside] = [vi.fn(), vi.fn()];
  const subscribe: Table['subscribe'] = (listener) => {
    heard.add(listener);
    return () => heard.delete(listener);
  };
  const table = { get: () => ({ phase }), resume, say, putAside, subscribe } as unknown as Table;
  const become = (run: string | null, before: string | null): void => {
    for (const one of heard) one({ run } as TableState, { run: before } as TableState);
  };
  return { table, resume, say, putAside, become, open, fail, heard };
}

function Page({ table }: { table: Table }) {
  return <p>{useResume(table) ? 'coming' : 'here'}</p>;
}
const show = (table: Table): Promise<void> => act(() => render(<Page table={table} />, document.body));
const shown = (): string => document.body.textContent ?? '';

describe('a tab that is reloaded', () => {
  test('goes on with the game that it had open', async () => {
    sessionStorage.setItem(KEY, 'run-7');
    const { table, resume, open, say } = waiting();
    await show(table);
    expect(shown()).toBe('coming');
    expect(resume.mock.calls).toEqual([['run-7']]);
    await act(async () => open({ ok: true }));
    await expect.poll(shown).toBe('here');
    expect(sessionStorage.getItem(KEY)).toBe('run-7');
    expect(say).not.toHaveBeenCalled();
  });

  test('says why that is not possible, and does not try it again', async () => {
    sessionStorage.setItem(KEY, 'run-7');
    const { table, open, say } = waiting();
    await show(table);
    const notice = { code: 'save.gone', args: {}, tone: 'error' } as const;
    await act(async () => open({ ok: false, notice }));
    await expect.poll(shown).toBe('here');
    expect(say.mock.calls).toEqual([[notice]]);
    expect(sessionStorage.getItem(KEY)).toBeNull();
  });

  test('begins anew where opening it breaks', async () => {
    sessionStorage.setItem(KEY, 'run-7');
    const { table, fail } = waiting();
    await show(table);
    await act(async () => fail());
    await expect.poll(shown).toBe('here');
    expect(sessionStorage.getItem(KEY)).toBeNull();
  });

  test('opens nothing where it had nothing open, or a game is open already', async () => {
    const none = waiting();
    await show(none.table);
    expect(shown()).toBe('here');
    expect(none.resume).not.toHaveBeenCalled();
    sessionStorage.setItem(KEY, 'run-7');
    const playing = waiting('council');
    await show(playing.table);
    expect(shown()).toBe('here');
    expect(playing.resume).not.toHaveBeenCalled();
  });

  test('opens nothing where the browser keeps nothing', async () => {
    const forbidden = () => {
      throw new Error('forbidden');
    };
    vi.stubGlobal('sessionStorage', { getItem: forbidden, setItem: forbidden, removeItem: forbidden });
    const { table, become } = waiting();
    await show(table);
    expect(shown()).toBe('here');
    expect(() => become('run-8', null)).not.toThrow();
    expect(forgetRun).not.toThrow();
  });
});

describe('a tab remembers', () => {
  test('the game on its table, until that is left or the page fails', async () => {
    const { table, become } = waiting();
    await show(table);
    become('run-8', null);
    expect(sessionStorage.getItem(KEY)).toBe('run-8');
    sessionStorage.setItem(KEY, 'kept');
    become('run-8', 'run-8');
    expect(sessionStorage.getItem(KEY)).toBe('kept');
    become(null, 'run-8');
    expect(sessionStorage.getItem(KEY)).toBeNull();
    become('run-9', null);
    forgetRun();
    expect(sessionStorage.getItem(KEY)).toBeNull();
  });

  test('what is not saved yet when the page goes away, as long as it stands', async () => {
    const { table, putAside, heard } = waiting();
    await show(table);
    globalThis.dispatchEvent(new Event('pagehide'));
    expect(putAside).toHaveBeenCalledTimes(1);
    await act(() => render(null, document.body));
    globalThis.dispatchEvent(new Event('pagehide'));
    expect(putAside).toHaveBeenCalledTimes(1);
    expect(heard.size).toBe(0);
  });
});
