// @vitest-environment happy-dom
import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { button, emptyTable, press, putAlone, read, tableOf } from '../../../tests/panels.tsx';
import { saltholm } from '../../../tests/support.ts';
import { SettingsOverlay } from './settings.tsx';

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
  localStorage.setItem('look-east/settings', '{}');
});
afterEach(() => vi.restoreAllMocks());

test('everything is deleted on the title page alone, and only once it has been asked', async () => {
  await putAlone(<SettingsOverlay table={await tableOf(saltholm())} onClose={() => {}} />);
  expect(document.querySelector('.wipe')).toBeNull();
  await putAlone(<p />);
  await putAlone(<SettingsOverlay table={emptyTable(saltholm())} onClose={() => {}} />);
  await press(button('Delete everything on this device'));
  expect(read('.wipe [role=alert]')).toContain('Nothing of it can be brought back');
  await press(button('Keep everything'));
  expect(localStorage.getItem('look-east/settings')).not.toBeNull();
  const reload = vi.spyOn(location, 'reload').mockImplementation(() => {});
  await press(button('Delete everything on this device'));
  await press(button('Delete everything'));
  await expect.poll(() => reload.mock.calls.length).toBe(1);
  expect(localStorage.getItem('look-east/settings')).toBeNull();
});

test('what could not be deleted is said, and tried again', async () => {
  await putAlone(<SettingsOverlay table={emptyTable(saltholm())} onClose={() => {}} />);
  vi.spyOn(indexedDB, 'databases').mockRejectedValue(new Error('no'));
  await press(button('Delete everything on this device'));
  await press(button('Delete everything'));
  await expect.poll(() => read('.wipe [role=alert]')).toContain('Another tab of this browser');
  expect(button('Try again')).toBeTruthy();
});
