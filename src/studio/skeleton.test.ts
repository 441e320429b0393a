import { describe, expect, test } from 'vitest';
import { collectionOf } from './sections.ts';
import { childShape, isCollection, type Shape, shapeAt } from './shape.ts';
import { entryOf, skeletonOf } from './skeleton.ts';

const ids = (kind: string): readonly string[] => (kind === 'track' ? ['heat', 'cold'] : []);
const shape = (bare: object, required = true): Shape => ({ text: '', required, ...bare }) as unknown as Shape;
const least = (bare: object, words = 'Word'): unknown => skeletonOf(shape(bare), ids, words);
const NUMBER = { kind: 'number', least: 0, most: 100, whole: true };

describe('the least that a part needs', () => {
  test('is a text to be written over', () => {
    expect(least({ kind: 'text', long: false, most: 80 })).toBe('Word');
    expect(least({ kind: 'text', long: false, most: 80 }, '')).toBe('…');
  });

  test('is the first id there is, or the name of its kind', () => {
    expect(least({ kind: 'ref', of: 'track' })).toBe('heat');
    expect(least({ kind: 'ref', of: 'card' })).toBe('card');
  });

  test('is one, or the nearest to it that is allowed', () => {
    expect(least(NUMBER)).toBe(1);
    expect(least({ ...NUMBER, least: 5 })).toBe(5);
    expect(least({ ...NUMBER, most: 0 })).toBe(0);
    expect(least({ ...NUMBER, least: -9, most: -4 })).toBe(-4);
  });

  test('is a no, a first choice, a condition that holds, an amount of one', () => {
    expect(least({ kind: 'flag' })).toBe(false);
    expect(least({ kind: 'choice', of: ['up', 'down'] })).toBe('up');
    expect(least({ kind: 'choice', of: [] })).toBe('');
    expect(least({ kind: 'expression', want: 'condition' })).toBe(true);
    expect(least({ kind: 'expression', want: 'amount' })).toBe(1);
  });

  test('is what an object needs and no more; lists and records begin empty', () => {
    const fields = { needed: shape({ kind: 'flag' }), free: shape({ kind: 'flag' }, false) };
    expect(least({ kind: 'object', fields })).toEqual({ needed: false });
    expect(least({ kind: 'tuple', items: [shape(NUMBER), shape({ kind: 'flag' })] })).toEqual([1, false]);
    expect(least({ kind: 'list', item: shape(NUMBER) })).toEqual([]);
    expect(least({ kind: 'record', key: null, value: shape(NUMBER) })).toEqual({});
    expect(least({ kind: 'effects', verbs: {} })).toEqual({});
  });
});

describe('a new entry', () => {
  const WORDS = { headline: 'H', text: 'T', agree: 'A', refuse: 'R', label: 'L' };
  test('of the cards has two answers, and a fact where there is one', () => {
    const card = { headline: 'H', text: 'T', options: { agree: { label: 'A' }, refuse: { label: 'R' } } };
    expect(entryOf('cards', () => [], WORDS)).toEqual(card);
    expect(entryOf('cards', (kind) => (kind === 'fact' ? ['R1', 'R2'] : []), WORDS)).toEqual({
      ...card,
      facts: ['R1'],
    });
  });

  test('of what holds no entries is empty', () => {
    expect(entryOf('title', ids, WORDS)).toEqual({});
    expect(entryOf('no-such-section', ids, WORDS)).toEqual({});
  });
});

describe('the shape of a part of a part', () => {
  const flag = shape({ kind: 'flag' });
  test('is that of its field, its entry or its place', () => {
    const object = shape({ kind: 'object', fields: { on: flag } });
    expect(childShape(object, 'on')).toBe(flag);
    expect(childShape(object, 'toString')).toBeUndefined();
    expect(childShape(shape({ kind: 'record', key: null, value: flag }), 'any')).toBe(flag);
    expect(childShape(shape({ kind: 'list', item: flag }), 3)).toBe(flag);
    const pair = shape({ kind: 'tuple', items: [shape(NUMBER), flag] });
    expect(childShape(pair, '1')).toBe(flag);
    expect(childShape(pair, 2)).toBeUndefined();
    expect(childShape(flag, 'on')).toBeUndefined();
  });

  test('of effects is an amount for a number, and verbs in a list', () => {
    const effects = shape({ kind: 'effects', verbs: { deal: flag } });
    expect(childShape(effects, 'heat')).toMatchObject({ kind: 'expression', want: 'amount', required: true });
    expect(childShape(effects, 'do')).toMatchObject({
      kind: 'list',
      required: false,
      item: { kind: 'object', required: true, fields: { deal: flag } },
    });
  });
});

test('sections that hold entries by id are told from records by another key and from texts by id', () => {
  expect(isCollection(shapeAt(['cards']))).toBe(true);
  expect(isCollection(shapeAt(['assumptions']))).toBe(false);
  expect(isCollection(shapeAt(['title']))).toBe(false);
  expect(isCollection(shapeAt(['cards', 'x', 'options', 'y', 'price']))).toBe(false);
  expect(isCollection(undefined)).toBe(false);
  expect(collectionOf(shapeAt(['cards']))?.kind).toBe('object');
  expect(collectionOf(shapeAt(['assumptions']))?.kind).toBe('text');
  expect(collectionOf(shapeAt(['cards', 'x', 'options', 'y', 'price']))).toBeUndefined();
  expect(collectionOf(undefined)).toBeUndefined();
});

test('texts that are longer than a line are written over several', () => {
  expect(shapeAt(['title'])).toMatchObject({ kind: 'text', long: false });
  expect(shapeAt(['cards', 'x', 'text'])).toMatchObject({ kind: 'text', long: true });
  expect(shapeAt(['deal', 0])).toMatchObject({ kind: 'tuple' });
  expect(shapeAt(['title', 'deeper', 'still'])).toBeUndefined();
});
