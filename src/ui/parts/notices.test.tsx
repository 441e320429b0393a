// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import {
  button,
  endMonth,
  press,
  put,
  putAlone,
  read,
  readAll,
  tableOf,
  the,
} from '../../../tests/panels.tsx';
import { saltholm } from '../../../tests/support.ts';
import type { Notice, Table } from '../../store/types.ts';
import { createUi } from '../state.ts';
import { clearMessages, Messages, sayNotice } from './messages.tsx';
import { Notices, NoticesAbove } from './notices.tsx';
import { Origin } from './origin.tsx';

const LOST: Notice = { code: 'save-lost', args: {}, tone: 'error' };
const VERSION: Notice = { code: 'run-version', args: { version: 9, known: 1 }, tone: 'info' };

let table: Table;
beforeEach(async () => {
  table = await tableOf(saltholm());
  clearMessages(table);
});
afterEach(() => vi.restoreAllMocks());

/** Says something, and shows what comes of it. */
const say = (notice: Notice): Promise<void> => act(() => table.say(notice));

test('a message of the store is a sentence, with its numbers; one without words is at least its code', () => {
  expect(sayNotice(VERSION)).toBe('This run file has version 9; only version 1 can be read.');
  expect(sayNotice({ code: 'no-such-thing', args: {}, tone: 'info' })).toBe('no-such-thing');
});

test('all messages are closed before the next try', async () => {
  table.say(LOST);
  table.say(VERSION);
  clearMessages(table);
  expect(table.get().notices).toEqual([]);
});

for (const [name, List] of [
  ['on a page', () => <Messages table={table} />],
  ['on the map', () => <Notices />],
  ['in a window', () => <NoticesAbove />],
] as const)
  test(`messages ${name} have their tone and can be closed one by one`, async () => {
    table.say(LOST);
    table.say(VERSION);
    await put(table, <List />);
    expect(readAll('li span:not(.icon)')).toEqual([LOST, VERSION].map(sayNotice));
    expect([...document.querySelectorAll('li')].map((one) => one.className)).toEqual(['error', 'info']);
    expect(the('ul').getAttribute('aria-live')).toBe('polite');
    await press(button('Close', document.querySelectorAll('li')[1]));
    expect(table.get().notices).toEqual([LOST]);
  });

test('a file of the game is offered with what may cost it, and hands it out', async () => {
  const made = vi.spyOn(URL, 'createObjectURL').mockReturnValue('blob:x');
  table.say({ code: 'storage-fleeting', args: {}, tone: 'warning' });
  await putAlone(<Messages table={table} />);
  await press(button('Save it as a file now'));
  const [[file] = []] = made.mock.calls;
  expect(await (file as Blob).text()).toBe(table.exportRun().text);
  clearMessages(table);
  table.leave();
  table.say({ code: 'storage-off', args: {}, tone: 'warning' });
  await putAlone(<Messages table={table} />);
  expect(readAll('.messages .link')).toEqual([]);
});

test('they stand in the window where one is open, and in the review', async () => {
  table.say(LOST);
  const ui = createUi();
  await put(table, <Notices />, { open: { ...ui.get(), overlay: { kind: 'help' } } });
  expect(document.querySelector('.notices')).toBeNull();
  endMonth(table);
  await put(table, <Notices />);
  expect(document.querySelector('.notices')).not.toBeNull();
  await act(() => table.proceed());
  expect(table.get().phase).toBe('review');
  expect(document.querySelector('.notices')).toBeNull();
  await putAlone(<NoticesAbove />);
  expect(document.querySelector('.notices')).toBeNull();
});

/** Tells that something on the page was opened or closed. */
const toggled = (element: HTMLElement, newState: string): boolean =>
  element.dispatchEvent(Object.assign(new Event('toggle'), { newState }));

test('they lie over whatever is opened after them, and come up anew with the next', async () => {
  const raised = vi.spyOn(HTMLElement.prototype, 'showPopover');
  const taken = vi.spyOn(HTMLElement.prototype, 'hidePopover');
  await put(
    table,
    <>
      <b id="other" />
      <Notices />
    </>,
  );
  const times = (): number => raised.mock.calls.length;
  expect(times()).toBe(1);
  toggled(the('#other'), 'open');
  expect(times()).toBe(2);
  toggled(the('#other'), 'closed');
  toggled(the('.notices'), 'open');
  expect(times()).toBe(2);
  await say(LOST);
  expect(times()).toBe(3);
  const before = taken.mock.calls.length;
  await putAlone(null);
  expect(taken.mock.calls.length).toBe(before + 1);
  toggled(document.body, 'open');
  expect(times()).toBe(3);
});

test('of a game that is played as it comes there is nothing to know', async () => {
  await putAlone(<Origin origin={{ id: 'a', title: 'A', is: 'shipped' }} remarks={[]} />);
  expect(document.querySelector('.origin')).toBeNull();
});

test('of another it is told what does not hold, and what was changed', async () => {
  const changes = [
    { path: 'title', from: 'A', to: 'B' },
    { path: 'cards.new', from: null, to: 'a card' },
    { path: 'cards.old', from: 'another', to: null },
  ];
  const remarks = [LOST, VERSION];
  await putAlone(
    <Origin origin={{ id: 'a', title: 'A', is: 'changed', changes, more: 2 }} remarks={remarks} />,
  );
  expect(readAll('.origin > p')).toEqual(remarks.map(sayNotice));
  expect([...document.querySelectorAll('.origin > p')].map((one) => one.className)).toEqual([
    'error',
    'info',
  ]);
  expect(read('summary')).toBe('What was changed');
  expect(readAll('li')).toEqual([
    'title: B, in the original A',
    'cards.new: added, a card',
    'cards.old: left out, in the original another',
    '2 more changes',
  ]);
});

test('where it is not known what was changed there is nothing to open', async () => {
  for (const origin of [null, { id: 'a', title: 'A', is: 'foreign' as const }]) {
    await putAlone(<Origin origin={origin} remarks={[LOST]} />);
    expect(readAll('.origin > p')).toHaveLength(1);
    expect(document.querySelector('details')).toBeNull();
  }
});
