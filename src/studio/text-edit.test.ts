import { describe, expect, test } from 'vitest';
import { applied } from '../scenario/edit.ts';
import { changesOf, fileOf, partOf, placeIn } from './text-edit.ts';

const HEAD = { file: 'scenario.yaml', text: 'id: mine\ntitle: Mine\ncards:\n  one: {headline: One}\n' };
const MORE = { file: 'cards.yaml', text: 'cards:\n  two: {headline: Two}\nnotes: [A, B]\n' };
const files = [HEAD, MORE];

describe('the file of a part', () => {
  test('is the one that holds its entry, else the last that holds its section, else the first', () => {
    expect(fileOf(files, ['cards', 'one'])).toBe(HEAD);
    expect(fileOf(files, ['cards', 'two', 'headline'])).toBe(MORE);
    expect(fileOf(files, ['cards', 'three'])).toBe(MORE);
    expect(fileOf(files, ['title'])).toBe(HEAD);
    expect(fileOf(files, ['notes'])).toBe(MORE);
    expect(fileOf(files, ['tracks', 'heat'])).toBe(HEAD);
    expect(fileOf([], ['title'])).toBeUndefined();
  });
});

describe('a part as the files have it', () => {
  test('is read from its file', () => {
    expect(partOf(files, ['cards', 'two'])).toEqual({ headline: 'Two' });
    expect(partOf(files, ['cards', 'one', 'headline'])).toBe('One');
    expect(partOf(files, ['title'])).toBe('Mine');
    expect(partOf(files, ['notes', 1])).toBe('B');
  });

  test('is put together where several files hold a section', () => {
    expect(partOf(files, ['cards'])).toEqual({ one: { headline: 'One' }, two: { headline: 'Two' } });
    const two = [
      { file: 'a', text: 'notes: [A]\n' },
      { file: 'b', text: 'notes: [B]\n' },
    ];
    expect(partOf(two, ['notes'])).toEqual(['B']);
  });

  test('is nothing where it is not there or cannot be read', () => {
    expect(partOf(files, ['cards', 'three'])).toBeUndefined();
    expect(partOf(files, ['tracks'])).toBeUndefined();
    expect(partOf([{ file: 'a', text: 'cards: {one: [\n' }], ['cards', 'one'])).toBeUndefined();
    expect(partOf([], ['cards', 'one'])).toBeUndefined();
  });

  test('has a place in its file', () => {
    const place = placeIn(files, ['cards', 'two']);
    expect(place?.file).toBe('cards.yaml');
    expect(MORE.text.slice(place?.from, place?.to)).toContain('headline: Two');
    expect(placeIn(files, ['cards', 'three'])).toEqual({ ...placeIn(files, ['cards']), file: 'cards.yaml' });
    expect(placeIn(files, ['tracks', 'heat'])).toBeNull();
    expect(placeIn([], ['cards'])).toBeNull();
  });
});

describe('edits', () => {
  test('become changes of the files they are of, and of no other', () => {
    const found = changesOf(files, [
      { path: ['cards', 'one', 'headline'], value: 'First' },
      { path: ['cards', 'two', 'headline'], value: 'Second' },
      { path: ['title'], value: 'Yours' },
    ]);
    if (!found.ok) throw new Error('not edited');
    expect(found.value.map(({ file }) => file)).toEqual(['scenario.yaml', 'cards.yaml']);
    const [head, more] = found.value;
    expect(applied(HEAD.text, head?.changes ?? [])).toBe(
      'id: mine\ntitle: Yours\ncards:\n  one: {headline: First}\n',
    );
    expect(applied(MORE.text, more?.changes ?? [])).toBe(
      'cards:\n  two: {headline: Second}\nnotes: [A, B]\n',
    );
  });

  test('that change nothing change no file', () => {
    expect(changesOf(files, [{ path: ['title'], value: 'Mine' }])).toEqual({ ok: true, value: [] });
    expect(changesOf(files, [])).toEqual({ ok: true, value: [] });
    expect(changesOf([], [{ path: ['title'], value: 'Mine' }])).toEqual({ ok: true, value: [] });
  });

  test('are all refused where one of them is', () => {
    const broken = [{ file: 'a', text: 'cards:\n  one: {headline: [One, text: "T\n' }, MORE];
    const found = changesOf(broken, [
      { path: ['cards', 'two', 'headline'], value: 'Second' },
      { path: ['cards', 'one', 'headline'], value: 'First' },
    ]);
    expect(found.ok).toBe(false);
  });
});
