// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { button, Hold, order, press, put, putAlone, read, tableOf, the } from '../../../tests/panels.tsx';
import { saltholm } from '../../../tests/support.ts';
import type { Selection, Table } from '../../store/types.ts';
import type { HintId } from '../hints.ts';
import type { Sitting } from '../sitting.ts';
import { t } from '../words.ts';
import { Guide } from './guide.tsx';
import { HintOf, ON_MAP } from './hint.tsx';

let table: Table;
let now: Sitting;
beforeEach(async () => {
  localStorage.clear();
  vi.useFakeTimers();
  table = await tableOf(saltholm());
});
afterEach(() => vi.useRealTimers());

/** The page round a guide or a hint: its name, a row, a tab, and the numbers. */
async function around(guide: preact.JSX.Element): Promise<void> {
  await put(
    table,
    <>
      <Hold take={(sitting) => (now = sitting)} />
      <h1 id="table-title" tabIndex={-1}>
        April
      </h1>
      <button type="button" id="sheet-tab-contracts">
        Contracts
      </button>
      <button type="button" id="tracks">
        Numbers
      </button>
      {guide}
    </>,
  );
}
const guided = (): string[] =>
  [...document.querySelectorAll<HTMLElement>('[data-guided]')].map((one) => one.dataset.row ?? one.id);
const later = (milliseconds: number): Promise<void> =>
  act(async () => {
    await vi.advanceTimersByTimeAsync(milliseconds);
  });

test('a step has its number, and its words are heard a moment later, until it goes', async () => {
  await around(<Guide />);
  expect(read('.guide p')).toBe('1/2 A gun on the cape makes raiders think again. Order one.');
  expect(the('#hint').getAttribute('aria-label')).toBe('Guide');
  await later(1199);
  expect(now.ui.get().hinted.text).toBe('');
  await later(1);
  expect(now.ui.get().hinted.text).toBe('A gun on the cape makes raiders think again. Order one.');
  const { ui } = now;
  await putAlone(null);
  expect(ui.get().hinted.text).toBe('');
});

test('what it speaks of wears a mark: its row where that is on the screen, else its sheet', async () => {
  await around(<Guide />);
  expect(guided()).toEqual(['sheet-tab-contracts']);
  await around(
    <>
      <Guide />
      <b data-row="system:coastal-gun" />
      <b data-row="system:watchtower" />
    </>,
  );
  expect(guided()).toEqual(['system:coastal-gun']);
  await act(() => now.ui.set({ guided: false }));
  expect(guided()).toEqual([]);
});

test('it leads to the sheet it speaks of, where another is open', async () => {
  table.openSheet('home');
  table.select({ kind: 'actor', id: 'northmark' });
  await around(<Guide />);
  await act(() => now.ui.set({ system: 'watchtower', drawer: false }));
  await press(button('Show me'));
  expect([table.get().sheet, table.get().selection]).toEqual(['contracts', null]);
  expect([now.ui.get().drawer, now.ui.get().system]).toEqual([true, null]);
  expect(document.querySelectorAll('.guide-acts button')).toHaveLength(2);
});

test('a step can be skipped, and the guide laid aside; the focus goes to the name of the month', async () => {
  await around(<Guide />);
  await press(button('Skip'));
  expect(now.ui.get().passed).toEqual(['first-gun']);
  expect(document.activeElement).toBe(the('#table-title'));
  expect(read('.guide p')).toBe('2/2 The news of the month waits for your answer.');
  button('No guide').focus();
  await press(button('No guide'));
  expect(now.ui.get().guided).toBe(false);
  expect(document.activeElement).toBe(the('#table-title'));
  expect(document.querySelector('.guide')).toBeNull();
});

test('a step about a card stands in the card’s window while that is open, and only there', async () => {
  await around(
    <>
      <div class="map">
        <Guide />
      </div>
      <div class="card">
        <Guide inCard />
      </div>
    </>,
  );
  const where = (): (string | undefined)[] =>
    [...document.querySelectorAll('.guide')].map((one) => one.parentElement?.className);
  await act(() => now.ui.set({ overlay: { kind: 'card', card: 'gun-show' } }));
  expect(where()).toEqual(['map']);
  await act(() => now.ui.set({ passed: ['first-gun'] }));
  expect(where()).toEqual(['card']);
  await act(() => now.ui.set({ overlay: { kind: 'help' } }));
  expect(where()).toEqual(['map']);
});

test('a step that only tells goes on rather than being skipped, and its sheet comes into sight', async () => {
  const told = { ...saltholm(), guide: saltholm().guide.map((step) => ({ ...step, done: null })) };
  table = await tableOf(told);
  table.openSheet('contracts');
  const sight = vi.spyOn(Element.prototype, 'scrollIntoView');
  await around(<Guide />);
  expect(button('Go on').className).toBe('link');
  expect(sight.mock.contexts).toEqual([the('#sheet-tab-contracts')]);
  sight.mockRestore();
});

test('where the scenario has no more to say it speaks of directives that are left, and asks the adviser for one', async () => {
  await around(
    <>
      <div class="top-bar">
        <i class="directives" id="left" />
      </div>
      <Guide />
    </>,
  );
  await act(() => now.ui.set({ passed: now.scenario.guide.map(({ id }) => id) }));
  expect(document.querySelector('.guide')).toBeNull();
  await act(() => order(table, { kind: 'answer', card: 'gun-show', option: 'yawn' }));
  expect(read('.guide p').trim()).toMatch(/^2 directives are left, and what is not spent is lost\./);
  expect(guided()).toEqual(['left']);
  expect(document.querySelectorAll('.guide-acts button')).toHaveLength(2);
  await press(button('What would you do?'));
  expect(now.ui.get().advice).not.toBeNull();
});

/** Hints without a guide in their way. */
async function hints(ids: readonly HintId[] = ON_MAP): Promise<void> {
  await around(<HintOf ids={ids} />);
  await act(() => now.ui.set({ guided: false }));
}
const hint = (): string | null =>
  document.querySelector('.guide')?.className.replace('guide guide-', '') ?? null;

test('the hint of the moment is shown where it is spoken of, and heard a moment later', async () => {
  await hints();
  expect(hint()).toBeNull();
  await act(() => order(table, { kind: 'answer', card: 'gun-show', option: 'yawn' }));
  expect(hint()).toBe('buy');
  const words = t('hint.buy', { directives: 2 });
  expect(read('.guide p')).toMatch(/^Two directives are yours this month\./);
  await later(1199);
  expect(now.ui.get().hinted.text).toBe('');
  await later(1);
  expect(now.ui.get().hinted.text).toBe(words);
  await hints(['end']);
  expect(hint()).toBeNull();
  expect(now.ui.get().hinted.text).toBe('');
});

test('got it: the hint is seen, and the focus is at home; its moment being over counts as well', async () => {
  await hints();
  await act(() => order(table, { kind: 'answer', card: 'gun-show', option: 'yawn' }));
  await press(button('Got it'));
  expect(now.ui.get().hints).toEqual(['buy']);
  expect(document.activeElement).toBe(the('#table-title'));
  expect(hint()).toBeNull();
  const contract: Selection = { kind: 'contract', id: 'c1' };
  await act(() => table.select(contract));
  expect(hint()).toBe('path');
  await act(() => table.select(null));
  expect(now.ui.get().hints).toEqual(['buy', 'path']);
});

test('no more hints: none comes any more', async () => {
  await hints();
  await act(() => order(table, { kind: 'answer', card: 'gun-show', option: 'yawn' }));
  await press(button('No more hints'));
  expect(table.get().settings.hintsSeen).toBe(true);
  expect(document.activeElement).toBe(the('#table-title'));
  expect(hint()).toBeNull();
});

test('who presses a number has understood the hint that speaks of them', async () => {
  await around(<HintOf ids={['why', 'help']} />);
  const { state } = now;
  const at = { state: { ...state, turn: 2, hand: [] } };
  const open = {
    ...now.open,
    guided: false,
    hints: ['buy', 'gates', 'path', 'end', 'review', 'card'] as const,
  };
  const page = (
    <>
      <button type="button" id="tracks">
        Numbers
      </button>
      <HintOf ids={['why', 'help']} />
    </>
  );
  table.set({ hintsSeen: false });
  const { ui } = now;
  await put(table, page, { ...at, open, ui });
  expect(hint()).toBe('why');
  await press(the('#tracks'));
  expect(ui.get().hints).toContain('why');
  await put(table, page, { ...at, open: { ...open, hints: [...open.hints, 'why'] }, ui });
  expect(hint()).toBe('help');
});
