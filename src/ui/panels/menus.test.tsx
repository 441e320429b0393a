// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { button, Hold, order, press, put, read, readAll, tableOf, the } from '../../../tests/panels.tsx';
import { saltholm } from '../../../tests/support.ts';
import type { Order } from '../../engine/index.ts';
import type { Table } from '../../store/types.ts';
import type { Sitting } from '../sitting.ts';
import { HelpOverlay } from './help.tsx';
import { MenuOverlay } from './menu.tsx';
import { EndQuestion, OrdersOverlay, UndoQuestion } from './questions.tsx';

let table: Table;
let now: Sitting;
beforeEach(async () => {
  table = await tableOf(saltholm());
});
afterEach(() => {
  location.hash = '';
  vi.restoreAllMocks();
});

/** Puts a window on the page which is taken for open. */
async function open(window: preact.JSX.Element): Promise<void> {
  await put(
    table,
    <>
      <Hold take={(sitting) => (now = sitting)} />
      {window}
    </>,
  );
  await act(() => now.ui.set({ overlay: { kind: 'help' } }));
}
const overlay = () => now.ui.get().overlay;

/** Every key of a group with what it does. */
const keys = (group: string): string[] => {
  const section = [...document.querySelectorAll('.keys section')].find((one) => read('h3', one) === group);
  return section ? readAll('dl > div', section) : [];
};

test('the help has how to play, and every key in its group', async () => {
  await open(<HelpOverlay />);
  expect(readAll('.help-steps li')).toHaveLength(6);
  expect(readAll('.keys h3')).toEqual([
    'The month',
    'On a card',
    'Sheets',
    'Go to',
    'Map',
    'While the month is played',
  ]);
  expect(keys('The month')).toContain('EEnd the month');
  expect(keys('The month')).toContain('WWhat feeds what');
  expect(keys('While the month is played')[0]).toBe('SpaceSkip');
  expect(keys('Go to')).toContain('EscBack to the map (narrow window)');
  expect(keys('Map')).toEqual(['+Nearer', '-Farther', '0Whole map']);
  expect(read('p.hint')).toMatch(/^Every button can be reached with Tab/);
  await press(button('Close', the('.overlay-head')));
  expect(overlay()).toBeNull();
});

test('with single keys switched off only what is left is listed', async () => {
  table.set({ keys: 'off' });
  await open(<HelpOverlay />);
  expect(readAll('.keys h3')).toEqual(['Go to', 'While the month is played']);
  expect(readAll('kbd')).toEqual(['Esc', 'Space']);
  expect(read('p.hint')).toBe('Single letters and digits are switched off in Settings. What is left:');
});

test('the menu tells which game it is and how safe, and leads to help and settings', async () => {
  await open(<MenuOverlay />);
  expect(read('dialog > .quiet')).toBe(
    'The Lighthouse Season · not saved: this browser gives no room for it',
  );
  await press(button('How to play'));
  expect(overlay()).toEqual({ kind: 'help' });
  await press(button('Settings'));
  expect(overlay()).toEqual({ kind: 'settings' });
  await press(button('Close', the('.overlay-head')));
  expect(overlay()).toBeNull();
});

test('the game can be had as a file', async () => {
  const links: HTMLAnchorElement[] = [];
  vi.spyOn(URL, 'createObjectURL').mockReturnValue('blob:run');
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
    links.push(this);
  });
  await open(<MenuOverlay />);
  await press(button('Save the game as a file'));
  expect(links.map((one) => one.download)).toEqual([table.exportRun().name]);
});

test('the way out leads to the title page, and from a draft back to the studio', async () => {
  await open(<MenuOverlay />);
  expect(readAll('.menu-acts button').at(-1)).toBe('To the title page');
  location.hash = '#studio/mine';
  await open(<MenuOverlay />);
  await press(button('Back to the studio'));
  expect(table.get().phase).toBe('none');
});

const SEAT = 'harbour-town';
/** Two orders of which the second hangs on the first. */
function twoOrders(): void {
  order(table, { kind: 'contract', system: 'coastal-gun', number: 1, payment: 'silver' });
  order(table, { kind: 'route', contract: 'c2', route: 'south-line' });
}

test('before an order is taken back it is told what falls with it', async () => {
  twoOrders();
  await open(<UndoQuestion index={0} then={null} />);
  expect(read('dialog > p:not(.paper-line)')).toMatch(
    /^“.*Coastal gun.*” is taken back\. This order falls with it:$/,
  );
  expect(readAll('ul.plain li')).toHaveLength(1);
  expect(read('ul.plain li')).toContain('South Line');
  await press(button('Keep them'));
  expect(overlay()).toBeNull();
  expect(table.get().open).toHaveLength(2);
});

test('then all of it falls, and what was wished in its place is given', async () => {
  twoOrders();
  const drill: Order = { kind: 'programme', seat: SEAT, programme: 'drill' };
  await open(<UndoQuestion index={0} then={drill} />);
  await press(button('Take all back'));
  expect(overlay()).toBeNull();
  expect(table.get().orders).toMatchObject([drill]);
  await open(<UndoQuestion index={99} then={null} />);
  expect(document.querySelector('dialog')).toBeNull();
});

test('before a month is ended with directives left, that is said, and what it would come to', async () => {
  order(table, { kind: 'answer', card: 'gun-show', option: 'yawn' });
  await open(<EndQuestion />);
  expect(read('h2')).toBe('End April 1901?');
  expect(read('dialog > p:not(.paper-line)')).toBe(
    '2 directives are still left. Directives are not saved up.',
  );
  expect(read('.forecast')).toBe('If you end now: …');
  await expect.poll(() => read('.forecast')).toMatch(/^If you end now: .+ · strike \d+ %$/);
  expect(read('.forecast').split(' · ')).toHaveLength(5);
  await press(button('Stay in council'));
  expect([overlay(), table.get().phase]).toEqual([null, 'council']);
  await press(button(/^End the month/));
  expect([overlay(), table.get().phase]).toEqual([null, 'playback']);
});

test('all orders of the month can be read again, and that there are none', async () => {
  await open(<OrdersOverlay />);
  expect(readAll('dialog > p:not(.paper-line)')).toEqual([
    '2 directives left',
    'Nothing has been ordered this month.',
  ]);
  await act(twoOrders);
  expect(readAll('dialog > p:not(.paper-line)')).toEqual(['1 directive left']);
  expect(readAll('.order-list li')).toHaveLength(2);
  await press(button('Close', the('.overlay-head')));
  expect(overlay()).toBeNull();
});
