import { expect, test } from 'vitest';
import { DEFAULTS, keepSettings, readSettings, type Shelf } from './settings.ts';

const shelf = (kept: string | null): Shelf => {
  let value = kept;
  return {
    getItem: () => value,
    setItem: (_key, next) => {
      value = next;
    },
  };
};

test('settings come back as they were kept', () => {
  const one = shelf(null);
  const settings = {
    motion: 'reduced',
    speed: 4,
    map: 'still',
    sound: 'on',
    hintsSeen: true,
    keys: 'off',
    view: 'few',
    words: 'easy',
    predict: 'on',
  } as const;
  keepSettings(one, settings);
  expect(readSettings(one)).toEqual(settings);
});

test.each([
  null,
  '',
  'null',
  '7',
  '{"speed":3,"motion":"fast","map":null,"sound":true,"hintsSeen":"yes","keys":1,"view":6,"predict":true}',
  '{',
])('%j gives the defaults', (kept) => {
  expect(readSettings(shelf(kept))).toEqual(DEFAULTS);
});

test('a shelf that throws or is missing is no trouble', () => {
  const broken: Shelf = {
    getItem: () => {
      throw new Error('forbidden');
    },
    setItem: () => {
      throw new Error('full');
    },
  };
  expect(readSettings(broken)).toEqual(DEFAULTS);
  expect(() => keepSettings(broken, DEFAULTS)).not.toThrow();
  expect(readSettings(null)).toEqual(DEFAULTS);
});

test.each([
  ['motion', 'full'],
  ['motion', 'reduced'],
  ['speed', 2],
  ['speed', 4],
  ['map', 'still'],
  ['sound', 'on'],
  ['hintsSeen', true],
  ['keys', 'off'],
] as const)('%s: %s is kept by itself, and the rest is as it is by default', (name, value) => {
  expect(readSettings(shelf(JSON.stringify({ [name]: value })))).toEqual({ ...DEFAULTS, [name]: value });
});
