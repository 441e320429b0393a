import { expect, test, vi } from 'vitest';
import { askToLast } from './lasting.ts';

const storage = (persisted: boolean, granted: boolean, quota: number) => ({
  persisted: async () => persisted,
  persist: vi.fn(async () => granted),
  estimate: async () => ({ quota }),
});
const asked = (of: object) => askToLast(of as StorageManager);

test('a browser that keeps things is not asked again', async () => {
  const kept = storage(true, false, 10);
  expect(await asked(kept)).toBe('promised');
  expect(kept.persist).not.toHaveBeenCalled();
});

test('a browser that is asked promises, or has at least room, or is one of a window that is cleared', async () => {
  expect(await asked(storage(false, true, 10))).toBe('promised');
  expect(await asked(storage(false, false, 10_000_000_000))).toBe('likely');
  expect(await asked(storage(false, false, 100_000_000))).toBe('fleeting');
});

test('where nothing can be asked nobody is alarmed', async () => {
  expect(await asked({})).toBe('likely');
  expect(await asked({ persisted: () => Promise.reject(new Error('no')) })).toBe('likely');
  vi.stubGlobal('navigator', {});
  expect(await askToLast()).toBe('likely');
  vi.unstubAllGlobals();
});
