// @vitest-environment happy-dom
import { afterEach, describe, expect, test } from 'vitest';
import { endMonth, nextMonth, order, sittingOf, tableOf } from '../../tests/panels.tsx';
import { changed, saltholm } from '../../tests/support.ts';
import type { Table } from '../store/types.ts';
import { HINTS, type HintId, hintFor, readHints, seen } from './hints.ts';
import type { Sitting } from './sitting.ts';
import { createUi, type UiState } from './state.ts';

afterEach(() => localStorage.clear());

const unguided = changed(saltholm(), (copy) => {
  copy.guide = [];
});
const GUN = { kind: 'contract', system: 'coastal-gun', number: 1, payment: 'silver' } as const;
const YAWN = { kind: 'answer', card: 'gun-show', option: 'yawn' } as const;

/** The hint of the moment, with some things open or seen. */
function hint(table: Table, open: Partial<UiState> = {}, now: Partial<Sitting['now']> = {}): HintId | null {
  const ui = createUi();
  ui.set(open);
  return hintFor(sittingOf(table, { ui, now: { ...table.get(), ...now } }));
}

describe('the hint of the moment', () => {
  test('waits until the card is looked at, then speaks of it', async () => {
    const table = await tableOf(unguided);
    expect(hint(table)).toBeNull();
    expect(hint(table, { overlay: { kind: 'card', card: 'gun-show' } })).toBe('card');
    expect(hint(table, { overlay: { kind: 'help' } })).toBeNull();
  });

  test('goes from buying to the gates, the road of a contract and the end of the month', async () => {
    const table = await tableOf(unguided);
    order(table, YAWN);
    expect(hint(table)).toBe('buy');
    expect(hint(table, { system: 'coastal-gun' })).toBe('gates');
    expect(hint(table, { hints: ['buy', 'gates'] })).toBeNull();
    table.select({ kind: 'contract', id: 'c1' });
    expect(hint(table, { hints: ['buy'] })).toBe('path');
    table.select({ kind: 'route', id: 'north-line' });
    expect(hint(table, { hints: ['buy'] })).toBeNull();
    order(table, GUN);
    expect(hint(table)).toBe('end');
    expect(hint(table, { system: 'coastal-gun', hints: ['gates'] })).toBe('end');
  });

  test('says nothing of the month’s orders while a card is open or no council sits', async () => {
    const table = await tableOf(unguided);
    order(table, GUN);
    expect(hint(table)).toBeNull();
    endMonth(table);
    expect(table.get().phase).toBe('playback');
    expect(hint(table)).toBeNull();
    table.proceed();
    expect(hint(table)).toBe('review');
    expect(hint(table, { hints: ['review'] })).toBeNull();
  });

  test('speaks of causes and of help in the second month, and of nothing in the third', async () => {
    const table = await tableOf(unguided);
    const early: readonly HintId[] = ['card', 'buy', 'gates', 'path', 'end', 'review'];
    order(table, YAWN);
    expect(hint(table, { hints: early })).toBeNull();
    nextMonth(table);
    const month = (hints: readonly HintId[]) => {
      for (const { card, option } of table.get().view?.state.hand ?? [])
        if (option === null) order(table, { kind: 'answer', card, option: 'wait' });
      return hint(table, { hints });
    };
    expect(month(early)).toBe('why');
    expect(month([...early, 'why'])).toBe('help');
    expect(month(HINTS)).toBeNull();
    endMonth(table);
    table.proceed();
    // The month that is reviewed is the second still.
    expect(hint(table, { hints: [] })).toBe('review');
    table.proceed();
    expect(month([])).toBeNull();
  });

  test('is wanted by nobody who has seen them, only looks, has another seat or is led by a guide', async () => {
    const table = await tableOf(unguided);
    order(table, YAWN);
    const { settings } = table.get();
    expect(hint(table, {}, { settings: { ...settings, hintsSeen: true } })).toBeNull();
    expect(hint(table, {}, { readOnly: true })).toBeNull();
    expect(hint(table, {}, { seat: 'kongsvik' })).toBeNull();
    const led = await tableOf(saltholm());
    order(led, YAWN);
    expect(hint(led)).toBeNull();
    expect(hint(led, { guided: false })).toBe('buy');
  });
});

test('a hint that was seen is kept once, and after the last one the settings say so too', async () => {
  const table = await tableOf(unguided);
  const ui = createUi();
  const see = (id: HintId): void => seen(sittingOf(table, { ui }), id);
  see('buy');
  see('buy');
  expect(ui.get().hints).toEqual(['buy']);
  expect(readHints()).toEqual(['buy']);
  for (const id of HINTS.slice(0, -1)) see(id);
  expect(table.get().settings.hintsSeen).toBe(false);
  see('help');
  expect(table.get().settings.hintsSeen).toBe(true);
  expect(readHints()).toEqual(HINTS);
});
