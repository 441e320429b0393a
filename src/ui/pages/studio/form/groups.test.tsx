// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { describe, expect, test } from 'vitest';
import { button, press, pressKey, read, readAll, the, write } from '../../../../../tests/panels.tsx';
import { deskForEach, field, PATH, put } from '../../../../../tests/studio/form.tsx';
import type { Shape } from '../../../../studio/index.ts';
import { orderOf } from './object.tsx';

deskForEach();

const TEXT = { kind: 'text', long: false, most: 80, text: 'A text.', required: false };
const NUMBER = { kind: 'number', least: 0, most: 9, whole: true, text: 'A number.', required: true };
const TRACK = { kind: 'ref', of: 'track', text: '', required: true };

/** The last that was put into the text: the path within the field, and the value. */
function last(): [unknown[], unknown] {
  const [path, value] = put.mock.calls.at(-1) ?? [];
  return [(path as unknown[]).slice(PATH.length), value];
}

describe('ids in a row', () => {
  const IDS = { kind: 'list', item: TRACK };
  test('are added at the end and taken out where they stand; the last takes the list with it', async () => {
    await field(IDS, ['heat', 'cold']);
    expect(readAll('.id-chip')).toEqual(['heat', 'cold']);
    expect(
      [...document.querySelectorAll('.id-chip')].map((one) => one.classList.contains('unknown')),
    ).toEqual([false, true]);
    expect(readAll('option').slice(1)[0]).toBe('air-defence');
    await write('select', 'air-defence');
    expect(last()).toEqual([[], ['heat', 'cold', 'air-defence']]);
    await press(button('Remove cold'));
    expect(last()).toEqual([[1], undefined]);
    await field(IDS, ['heat']);
    await press(button('Remove heat'));
    expect(last()).toEqual([[], undefined]);
    put.mockClear();
    await write('select', '');
    expect(put).not.toHaveBeenCalled();
  });
});

describe('a list', () => {
  const LIST = { kind: 'list', item: TEXT };
  test('is moved, taken out of and added to', async () => {
    await field(LIST, ['a', 'b']);
    expect(() => button('Move Good name 1 up')).toThrow();
    await press(button('Move Good name 2 up'));
    expect(last()).toEqual([[], ['b', 'a']]);
    await press(button('Remove Good name 1'));
    expect(last()).toEqual([[0], undefined]);
    await press(button('Add one'));
    expect(last()).toEqual([[2], 'A name']);
    await field(LIST, ['a']);
    await press(button('Remove Good name 1'));
    expect(last()).toEqual([[], undefined]);
    await field(LIST, undefined);
    await press(button('Add one'));
    expect(last()).toEqual([[0], 'A name']);
  });

  test('of fixed places has a field for each', async () => {
    await field({ kind: 'tuple', items: [NUMBER, { ...NUMBER, text: 'Another.' }] }, [3, 4]);
    expect(readAll('.tuple label')).toEqual(['A number', 'Another']);
    const [, second] = document.querySelectorAll<HTMLInputElement>('.tuple input');
    if (!second) throw new Error('no field');
    expect(second.value).toBe('4');
    await act(() => {
      second.value = '5';
      second.dispatchEvent(new Event('input', { bubbles: true }));
    });
    await act(() => void second.dispatchEvent(new Event('blur')));
    expect(last()).toEqual([[1], 5]);
  });
});

describe('parts by id', () => {
  const OBJECT = { kind: 'object', fields: { label: { ...TEXT, required: true } }, text: '', required: true };
  const OPTIONS = { kind: 'record', key: null, value: OBJECT };
  const at = { path: ['cards', 'one', 'options'] };

  test('have each their name and label; the last that goes takes all with it', async () => {
    await field(OPTIONS, { yes: { label: 'Yes' }, no: { name: 'No' } }, at);
    expect(readAll('.record-entry > legend')).toEqual(['yes Yes', 'no No']);
    await press(button('Remove no'));
    expect(put.mock.calls.at(-1)).toEqual([['cards', 'one', 'options', 'no'], undefined]);
    await field(OPTIONS, { yes: { label: 'Yes' } }, at);
    await press(button('Remove yes'));
    expect(put.mock.calls.at(-1)).toEqual([['cards', 'one', 'options'], undefined]);
  });

  test('are added under an id that is free and well formed', async () => {
    await field(OPTIONS, { option: { label: 'A' }, 'option-2': { label: 'B' } }, at);
    await press(button('Add an option'));
    expect((the('.add-entry input') as HTMLInputElement).value).toBe('option-3');
    const wrong = async (id: string): Promise<string> => {
      await write('.add-entry input', id);
      await press(button('Add', the('.add-entry')));
      return document.querySelector('.add-entry .bad')?.textContent ?? '';
    };
    expect(await wrong('Yes')).toBe('Small letters, digits and hyphens, beginning with a letter.');
    expect(await wrong('option')).toBe('There is one of that name already.');
    expect(await wrong('')).toBe('');
    expect(put).not.toHaveBeenCalled();
    await write('.add-entry input', 'maybe');
    expect(await pressKey(the('.add-entry input'), 'Enter')).toBe(true);
    expect(put.mock.calls.at(-1)).toEqual([['cards', 'one', 'options', 'maybe'], { label: 'A name' }]);
    expect(document.querySelector('.add-entry')).toBeNull();
    await press(button('Add an option'));
    await pressKey(the('.add-entry input'), 'Escape');
    expect(document.querySelector('.add-entry')).toBeNull();
  });

  test('of another kind are called by what they are a part of', async () => {
    await field({ ...OPTIONS }, undefined, { path: ['strike', 'targets'] });
    await press(button('Add one'));
    expect((the('.add-entry input') as HTMLInputElement).value).toBe('target');
  });

  test('that are ids of something else are chosen from those that are left', async () => {
    await field({ kind: 'record', key: 'track', value: NUMBER }, { heat: 3 });
    expect(read('.record-name')).toBe('heat');
    expect(readAll('.adding option').slice(1)).toHaveLength(2);
    await write('.adding', 'calm');
    expect(last()).toEqual([['calm'], 1]);
    await press(button('Remove heat'));
    expect(last()).toEqual([[], undefined]);
  });
});

describe('effects', () => {
  const DEAL = {
    kind: 'object',
    fields: { card: { ...TEXT, required: true } },
    text: 'Deals.',
    required: true,
  };
  const EFFECTS = { kind: 'effects', verbs: { deal: DEAL } };
  /** Writes an amount and leaves its field. */
  async function amount(text: string): Promise<void> {
    put.mockClear();
    await write('.effect-by input', text);
    await act(() => void the('.effect-by input').dispatchEvent(new Event('blur')));
  }

  test('are a track and by how much it changes, a plus or any minus before it', async () => {
    await field(EFFECTS, { heat: 2, calm: -1 });
    const [first] = document.querySelectorAll('.effect');
    expect(readAll('option', first).slice(0, 2)).toEqual(['heat', 'air-defence']);
    await amount('+5');
    expect(last()).toEqual([['heat'], 5]);
    await amount('−4');
    expect(last()).toEqual([['heat'], -4]);
    await amount('');
    expect(put).not.toHaveBeenCalled();
  });

  test('may set a track instead, and go on to set it', async () => {
    await field(EFFECTS, { heat: { set: 20 } });
    expect(read('.effect-by small')).toBe('=');
    expect((the('.effect-by input') as HTMLInputElement).value).toBe('20');
    await amount('30');
    expect(last()).toEqual([['heat'], { set: 30 }]);
  });

  test('of one track become those of another in the same place', async () => {
    await field(EFFECTS, { heat: 2, calm: -1 });
    await write('.effect select', 'air-defence');
    const [path, value] = last();
    expect(path).toEqual([]);
    expect(Object.entries(value as object)).toEqual([
      ['air-defence', 2],
      ['calm', -1],
    ]);
    await press(button('Remove calm'));
    expect(last()).toEqual([['calm'], undefined]);
    await field(EFFECTS, { calm: -1 });
    await press(button('Remove calm'));
    expect(last()).toEqual([[], undefined]);
  });

  test('are added before the other verbs, which stand below', async () => {
    await field(EFFECTS, { heat: 2, do: [{ deal: { card: 'one' } }] });
    expect(readAll('.verb > legend')).toEqual(['deal']);
    const [track, verb] = document.querySelectorAll<HTMLSelectElement>('.effects-add select');
    expect(readAll('option', track).slice(1)[0]).toBe('air-defence');
    await write('.effects-add select', 'calm');
    expect(put.mock.calls.at(-1)).toEqual([[...PATH, 'calm'], 1, 'do']);
    await write('.effects-add select:last-child', 'deal');
    expect(verb).toBeDefined();
    expect(last()).toEqual([['do', 1], { deal: {} }]);
    await press(button('Remove deal'));
    expect(last()).toEqual([['do'], undefined]);
    await field(EFFECTS, undefined);
    await write('.effects-add select', 'calm');
    expect(put.mock.calls.at(-1)).toEqual([[...PATH, 'calm'], 1, undefined]);
  });
});

describe('the fields of a part', () => {
  const fields = {
    help: TEXT,
    label: { ...TEXT, required: true },
    start: NUMBER,
    drift: TEXT,
    odd: { ...TEXT, required: true },
  } as unknown as Record<string, Shape>;

  test('stand in the usual order, then those that are needed, then those that are there', () => {
    expect(orderOf(fields, undefined, 'tracks', [])).toEqual({
      shown: ['label', 'start', 'help', 'odd'],
      more: ['drift'],
    });
    expect(orderOf(fields, { drift: '1' }, 'tracks', []).more).toEqual([]);
    expect(orderOf(fields, undefined, 'nowhere', ['drift'])).toEqual({
      shown: ['label', 'start', 'odd', 'drift'],
      more: ['help'],
    });
    expect(orderOf(fields, ['drift'], 'nowhere', []).more).toEqual(['help', 'drift']);
  });

  test('come to hand from the list of the others, with the focus in them', async () => {
    await field({ kind: 'object', fields }, { label: 'A' });
    expect(readAll('.fields > [data-field] label').map((one) => one.split(' ')[0])).toEqual([
      'Label',
      'Start',
      'Odd',
    ]);
    expect(readAll('.more-fields option').slice(1)).toEqual(['help: A text.', 'drift: A text.']);
    await write('.more-fields', 'drift');
    expect(document.querySelector('[data-field=drift]')).not.toBeNull();
    await expect
      .poll(() => document.activeElement?.closest('[data-field]')?.getAttribute('data-field'))
      .toBe('drift');
    expect(readAll('.more-fields option')).toHaveLength(2);
  });
});
