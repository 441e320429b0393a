// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Hold, put, putAlone, read, tableOf, the } from '../../../tests/panels.tsx';
import { saltholm } from '../../../tests/support.ts';
import type { Table } from '../../store/types.ts';
import type { Ui } from '../state.ts';
import { download } from './download.ts';
import { Icon } from './icon.tsx';
import { ICONS } from './icons.ts';
import { Voice } from './voice.tsx';

let table: Table;
let ui: Ui;
const hold = <Hold take={(sitting) => (ui = sitting.ui)} />;
beforeEach(async () => {
  table = await tableOf(saltholm());
});
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

const said = (): string => read('[data-voice=said]');
const hinted = (): string => read('[data-voice=hint]');
/** Lets the page draw, and so much time pass. */
const pass = (milliseconds: number): Promise<void> =>
  act(async () => {
    await vi.advanceTimersByTimeAsync(milliseconds);
  });

async function putVoice(): Promise<void> {
  await put(
    table,
    <>
      {hold}
      <Voice />
    </>,
  );
}

test('what is said stands in a region for the ears a moment later, hints in one of their own', async () => {
  vi.useFakeTimers();
  await putVoice();
  expect([said(), hinted()]).toEqual(['', '']);
  await act(() => ui.announce('Ordered.'));
  await pass(79);
  expect(said()).toBe('');
  await pass(1);
  expect([said(), hinted()]).toEqual(['Ordered.', '']);
  await act(() => ui.hint('Press it.'));
  await pass(80);
  expect([said(), hinted()]).toEqual(['Ordered.', 'Press it.']);
  expect(the('[data-voice=said]').getAttribute('role')).toBe('status');
});

test('of two things that are said at once only the last is heard, and the same words are said again', async () => {
  vi.useFakeTimers();
  await putVoice();
  await act(() => ui.announce('One.'));
  await pass(40);
  await act(() => ui.announce('Two.'));
  await pass(79);
  expect(said()).toBe('');
  await pass(1);
  expect(said()).toBe('Two.');
  const before = the('[data-voice=said] span');
  await act(() => ui.announce('Two.'));
  await pass(80);
  expect(said()).toBe('Two.');
  expect(the('[data-voice=said] span')).not.toBe(before);
});

test('what was said before a window came is not said in it', async () => {
  vi.useFakeTimers();
  await put(table, hold);
  await act(() => ui.announce('Ordered.'));
  await putVoice();
  await pass(1000);
  expect(said()).toBe('');
});

test('outside the main screen nothing is said', async () => {
  await putAlone(<Voice />);
  expect(document.querySelector('[data-voice]')).toBeNull();
});

/** The picture that stands there, as the browser writes it. */
const written = (svg: string): string => {
  const element = document.createElement('i');
  element.innerHTML = svg;
  return element.innerHTML;
};

test('a picture comes when the pictures have come; its place has its size before', async () => {
  await putAlone(<Icon name="lamp" size="2rem" />);
  const { style } = the('.icon');
  expect([style.getPropertyValue('inline-size'), style.getPropertyValue('block-size')]).toEqual([
    '2rem',
    '2rem',
  ]);
  expect(the('.icon').getAttribute('aria-hidden')).toBe('true');
  await expect.poll(() => the('.icon').innerHTML).toBe(written(ICONS.lamp ?? ''));
  expect(ICONS.lamp).toContain('<svg');
});

test('a part without a picture of its own has a dot', async () => {
  await putAlone(<Icon name="no-such-picture" />);
  await expect.poll(() => the('.icon').innerHTML).toContain('<circle cx="256" cy="256" r="80"');
  expect(the('.icon').style.getPropertyValue('inline-size')).toBe('1.1rem');
});

test('pictures have the names of their files', () => {
  expect(Object.keys(ICONS)).toEqual(expect.arrayContaining(['ui-close', 'ui-plus', 'carrier-ship']));
  for (const [name, svg] of Object.entries(ICONS)) {
    expect(name).toMatch(/^[a-z0-9-]+$/);
    expect(svg).toMatch(/^<svg/);
  }
});

test('a file is handed to the downloads under its name, and let go of afterwards', async () => {
  vi.useFakeTimers();
  const made: Blob[] = [];
  const pressed: HTMLAnchorElement[] = [];
  vi.spyOn(URL, 'createObjectURL').mockImplementation((blob) => {
    made.push(blob as Blob);
    return 'blob:here';
  });
  const gone = vi.spyOn(URL, 'revokeObjectURL').mockReturnValue();
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
    pressed.push(this);
  });
  download('run.json', '{"a":1}');
  download('table.csv', 'a,b', 'text/csv');
  expect(pressed.map((link) => [link.href, link.download])).toEqual([
    ['blob:here', 'run.json'],
    ['blob:here', 'table.csv'],
  ]);
  expect(made.map(({ type }) => type)).toEqual(['application/json', 'text/csv']);
  expect(await made[0]?.text()).toBe('{"a":1}');
  vi.advanceTimersByTime(9_999);
  expect(gone).not.toHaveBeenCalled();
  vi.advanceTimersByTime(1);
  expect(gone).toHaveBeenCalledWith('blob:here');
});
