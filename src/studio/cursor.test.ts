import { describe, expect, test } from 'vitest';
import { cursorAt, nameAt } from './cursor.ts';

/** The cursor where `|` stands. */
const at = (text: string) => {
  const offset = text.indexOf('|');
  const { path, at: kind, word } = cursorAt(text.replace('|', ''), offset);
  return `${kind} ${path.join('.')} "${word}"`;
};

describe('where a place lies', () => {
  test.each([
    ['ti|', 'key  "ti"'],
    ['title: A b|', 'value title "b"'],
    ['cards:\n  bread:\n    he|', 'key cards.bread "he"'],
    ['cards:\n  bread:\n    headline: A\n    |', 'key cards.bread ""'],
    ['cards:\n  bread:\n    headline: A\n  |', 'key cards ""'],
    [
      'cards:\n  # a remark\n\n  bread:\n    options:\n      pay:\n        effects:\n          ca|',
      'key cards.bread.options.pay.effects "ca"',
    ],
    ['cards:\n  bread:\n    seat: te|', 'value cards.bread.seat "te"'],
    ['cards:\n  bread:\n    options:\n      pay: {label: A, pr|', 'key cards.bread.options.pay "pr"'],
    [
      'cards:\n  bread:\n    options:\n      pay: {label: A, price: {ca|',
      'key cards.bread.options.pay.price "ca"',
    ],
    ['cards:\n  bread:\n    facts: [A1, |', 'value cards.bread.facts.1 ""'],
    ['cards:\n  bread:\n    later:\n      - in: 2\n        cha|', 'key cards.bread.later.0 "cha"'],
    [
      'cards:\n  bread:\n    later:\n      - in: 2\n      - in: 3\n        label: |',
      'value cards.bread.later.1.label ""',
    ],
    ['cards:\n  bread:\n    later:\n      - in: 2\n      - |', 'key cards.bread.later.1 ""'],
    ['systems:\n  a:\n    routes:\n      - ro|', 'key systems.a.routes.0 "ro"'],
    ['deal:\n- [1, 2, 3]\n- [4, |', 'value deal.1.1 ""'],
    ['cards:\n  bread:\n    when: "turn > 2 && te|"', 'value cards.bread.when "te"'],
    ['do:\n  - close: {place: ho|}', 'value do.0.close.place "ho"'],
  ])('%j', (text, expected) => expect(at(text)).toBe(expected));
});

test('the name under the pointer', () => {
  const text = 'cards:\n  bread:\n    headline: A headline: B\n';
  expect(nameAt(text, text.indexOf('headline') + 2)).toMatchObject({ path: ['cards', 'bread', 'headline'] });
  expect(nameAt(text, text.indexOf('bread') + 5)).toMatchObject({ path: ['cards', 'bread'] });
  expect(nameAt(text, text.indexOf('A head'))).toBeNull();
});

describe('a cursor', () => {
  test('knows where its word begins, which a dash is no part of', () => {
    expect(cursorAt('tracks:\n  ai', 12)).toEqual({ path: ['tracks'], at: 'key', word: 'ai', from: 10 });
    expect(cursorAt('a:\n  - -x', 9)).toMatchObject({ word: 'x', from: 8 });
    expect(cursorAt('a: b-c.d_e', 10)).toMatchObject({ word: 'b-c.d_e', from: 3 });
  });

  test('in a remark is nowhere; before anything is written it is at the top', () => {
    expect(cursorAt('a: 1\n# ca', 9)).toEqual({ path: [], at: 'key', word: '', from: 9 });
    expect(cursorAt('', 0)).toEqual({ path: [], at: 'key', word: '', from: 0 });
  });

  test.each([
    ['cards: {one: {headline: A}, tw|', 'key cards "tw"'],
    ['cards: {one: {headline: A}, two: {|', 'key cards.two ""'],
    ['cards: {"a b": |', 'value cards.a b ""'],
    ['cards: {one: [1, 2], |', 'key cards ""'],
    ['cards: {one: "x, {y", tw|', 'key cards "tw"'],
    ["cards: {it's: 1, tw|", 'key cards "tw"'],
    ['"cards": {|', 'key cards ""'],
    ["'cards':\n  a|", 'key cards "a"'],
    ['deal:\n  - - 1\n    - |', 'key deal.0.1 ""'],
    ['a: x # b: c|', 'value a "c"'],
    ['a:\n  b: 1\nc|', 'key  "c"'],
  ])('%j', (text, expected) => expect(at(text)).toBe(expected));
});

test('a name under the pointer begins and ends where its letters do', () => {
  const text = 'cards:\n  "bread":\n    head-line: 1\n';
  expect(nameAt(text, text.indexOf('read'))).toEqual({
    path: ['cards', 'bread'],
    from: text.indexOf('bread'),
    to: text.indexOf('bread') + 5,
  });
  expect(nameAt(text, text.indexOf('head-line'))).toMatchObject({ path: ['cards', 'bread', 'head-line'] });
  expect(nameAt(text, text.indexOf('line:') + 4)).toMatchObject({ path: ['cards', 'bread', 'head-line'] });
  expect(nameAt(text, text.indexOf(' 1') + 1)).toBeNull();
  expect(nameAt(text, text.length)).toBeNull();
  expect(nameAt('a: {b: 1}', 4)).toMatchObject({ path: ['a', 'b'], from: 4, to: 5 });
});
