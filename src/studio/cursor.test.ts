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
