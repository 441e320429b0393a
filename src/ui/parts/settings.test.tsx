// @vitest-environment happy-dom
import { beforeEach, expect, test } from 'vitest';
import { button, press, putAlone, readAll, tableOf, the } from '../../../tests/panels.tsx';
import { saltholm } from '../../../tests/support.ts';
import type { Table } from '../../store/types.ts';
import { SettingsOverlay } from './settings.tsx';

let table: Table;
beforeEach(async () => {
  table = await tableOf(saltholm());
});

/** The group of choices under a heading. */
const group = (name: string): HTMLElement => {
  const found = [...document.querySelectorAll('fieldset')].find(
    (one) => one.querySelector('legend')?.textContent === name,
  );
  if (!found) throw new Error(`no ${name}`);
  return found;
};
/** The choices of a group, the chosen ones starred. */
const choices = (name: string): string[] =>
  [...group(name).querySelectorAll('label')].map(
    (one) => `${one.textContent}${one.querySelector('input')?.checked ? '*' : ''}`,
  );
const choose = async (name: string, value: string): Promise<void> => {
  const label = [...group(name).querySelectorAll('label')].find((one) => one.textContent === value);
  await press(the('input', label));
  await putSettings();
};

let closed = 0;
const putSettings = (): Promise<void> =>
  putAlone(
    <SettingsOverlay
      table={table}
      onClose={() => {
        closed += 1;
      }}
    />,
  );

test('every setting stands as it is chosen, and is changed when it is pressed', async () => {
  table.set({ motion: 'full', speed: 2, map: 'phaser', keys: 'on', hintsSeen: false });
  await putSettings();
  expect(readAll('legend')).toEqual([
    'Motion',
    'Speed of the film',
    'Map',
    'Sound of the film',
    'Numbers and sheets',
    'Words of facts',
    'Guess the chances before a month ends',
    'Hints in the first two months',
    'Single letters and digits as commands',
  ]);
  expect(choices('Motion')).toEqual(['As the device wishes', 'Full*', 'Reduced']);
  expect(choices('Speed of the film')).toEqual(['1×', '2×*', '4×']);
  expect(choices('Map')).toEqual(['Alive*', 'Still']);
  expect(choices('Sound of the film')).toEqual(['Off*', 'On']);
  expect(choices('Single letters and digits as commands')).toEqual(['On*', 'Off']);
  await choose('Motion', 'Reduced');
  await choose('Speed of the film', '4×');
  await choose('Map', 'Still');
  await choose('Sound of the film', 'On');
  await choose('Numbers and sheets', 'All');
  await choose('Words of facts', 'Easier');
  await choose('Guess the chances before a month ends', 'On');
  await choose('Single letters and digits as commands', 'Off');
  expect(table.get().settings).toMatchObject({
    ...{ motion: 'reduced', speed: 4, map: 'still', sound: 'on', keys: 'off', view: 'all' },
    ...{ words: 'easy', predict: 'on' },
  });
  expect(choices('Map')).toEqual(['Alive', 'Still*']);
  await press(button('Close'));
  expect(closed).toBe(1);
});

test('hints that are switched on again begin from the first', async () => {
  const kept = (): unknown => JSON.parse(localStorage.getItem('look-east/hints') ?? 'null');
  localStorage.setItem('look-east/hints', '["buy"]');
  table.set({ hintsSeen: false });
  await putSettings();
  expect(choices('Hints in the first two months')).toEqual(['On*', 'Off']);
  await choose('Hints in the first two months', 'Off');
  expect(table.get().settings.hintsSeen).toBe(true);
  expect(kept()).toEqual(['buy']);
  expect(choices('Hints in the first two months')).toEqual(['On', 'Off*']);
  await choose('Hints in the first two months', 'On');
  expect(table.get().settings.hintsSeen).toBe(false);
  expect(kept()).toEqual([]);
});
