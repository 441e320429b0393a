// @vitest-environment happy-dom
import { beforeEach, expect, test, vi } from 'vitest';
import { emptyTable, tableOf } from '../../tests/panels.tsx';
import { saltholm } from '../../tests/support.ts';
import type { Table } from './types.ts';

class Worker extends EventTarget {
  state = 'installing';
  readonly told: unknown[] = [];
  postMessage(message: unknown): void {
    this.told.push(message);
  }
}

/** A browser's keeper of pages, in which an edition may wait already. */
function browser(waiting: Worker | null) {
  const registration = Object.assign(new EventTarget(), { waiting, installing: null as Worker | null });
  const container = Object.assign(new EventTarget(), {
    controller: {},
    register: vi.fn(async () => registration),
    getRegistration: async () => registration,
  });
  const held: { name: string }[] = [];
  const locks = {
    request: vi.fn(async (name: string, _how: unknown, work: () => Promise<void>) => {
      const lock = { name };
      held.push(lock);
      await work();
      held.splice(held.indexOf(lock), 1);
    }),
    query: async () => ({ held }),
  };
  vi.stubGlobal('navigator', { serviceWorker: container, locks });
  return { registration, container, held };
}

const codes = (table: Table) => table.get().notices.map(({ code }) => code);
let edition: typeof import('./edition.ts');
beforeEach(async () => {
  vi.resetModules();
  edition = await import('./edition.ts');
});

test('a newer edition is told of on the title page, and loaded when it is asked for', async () => {
  const waiting = new Worker();
  const { container } = browser(waiting);
  const table = emptyTable(saltholm());
  await edition.keepEdition(table);
  expect(container.register).toHaveBeenCalledWith('./sw.js', { scope: './' });
  await expect.poll(() => codes(table)).toEqual(['edition-ready']);
  expect(waiting.told).toEqual([]);
  const reload = vi.spyOn(location, 'reload').mockImplementation(() => {});
  expect(await edition.loadEdition()).toBeNull();
  expect(waiting.told).toEqual([{ type: 'SKIP_WAITING' }]);
  expect(reload).not.toHaveBeenCalled();
  container.dispatchEvent(new Event('controllerchange'));
  expect(reload).toHaveBeenCalledOnce();
});

test('in a game nothing is said of it, and no other tab may exchange it', async () => {
  const { registration, held } = browser(null);
  const table = await tableOf(saltholm());
  await edition.keepEdition(table);
  expect(held).toEqual([{ name: 'look-east/playing' }]);
  const coming = new Worker();
  registration.installing = coming;
  await Promise.resolve();
  registration.dispatchEvent(new Event('updatefound'));
  coming.state = 'installed';
  coming.dispatchEvent(new Event('statechange'));
  expect(codes(table)).not.toContain('edition-ready');
  expect(await edition.loadEdition()).toBe('edition-held');
  expect(coming.told).toEqual([]);
  table.leave();
  await expect.poll(() => held).toEqual([]);
  expect(codes(table)).toContain('edition-ready');
});

test('a browser without such means, or one that forbids them, plays from the network', async () => {
  vi.stubGlobal('navigator', {});
  const table = emptyTable(saltholm());
  await edition.keepEdition(table);
  const { container } = browser(new Worker());
  container.register.mockRejectedValueOnce(new DOMException('no', 'SecurityError'));
  await edition.keepEdition(table);
  expect(codes(table)).toEqual([]);
  expect(await edition.loadEdition()).toBeNull();
});
