import { describe, expect, test } from 'vitest';
import { CARD, edited, set } from '../../tests/edits.ts';
import { type Edit, editText, placeOf, readPart, sectionsOf } from './edit.ts';
import type { Plain } from './yaml.ts';

describe('single values', () => {
  test.each<[string, Edit, string, string]>([
    [
      'keeps the comment behind it',
      set(['cards', 'bread', 'headline'], 'Bread'),
      'headline: Bread Is Dear #',
      'headline: Bread #',
    ],
    [
      'keeps the quotes',
      set(['cards', 'bread', 'when'], 'turn > 3'),
      '"turn >= 2 && turn <= 8"',
      '"turn > 3"',
    ],
    [
      'keeps single quotes',
      set(['cards', 'bread', 'options', 'pay', 'label'], "Don't"),
      "'Pay them'",
      "'Don''t'",
    ],
    [
      'quotes what needs it',
      set(['cards', 'bread', 'headline'], 'No: not #1'),
      'Bread Is Dear #',
      '"No: not #1" #',
    ],
    [
      'quotes what looks like yes or no',
      set(['cards', 'bread', 'headline'], 'no'),
      'Bread Is Dear #',
      '"no" #',
    ],
    [
      'quotes what looks like a number',
      set(['cards', 'bread', 'headline'], '12'),
      'Bread Is Dear #',
      '"12" #',
    ],
    [
      'quotes what begins with a tag',
      set(['cards', 'bread', 'headline'], '!a && b'),
      'Bread Is Dear #',
      '"!a && b" #',
    ],
    ['takes a number for a text', set(['cards', 'bread', 'when'], 4), '"turn >= 2 && turn <= 8"', '4'],
    [
      'within brackets',
      set(['cards', 'bread', 'options', 'pay', 'price', 'cash'], 2),
      '{cash: 1.5}',
      '{cash: 2}',
    ],
    ['fills an empty field', set(['cards', 'empty', 'headline'], 'Now'), 'headline:\n', 'headline: Now\n'],
    [
      'in a list of fields',
      set(['cards', 'bread', 'options', 'wait', 'later', 1, 'in'], 5),
      'in: 4 #',
      'in: 5 #',
    ],
    ['in a short list', set(['cards', 'bread', 'facts', 1], 'R3'), '[W8, R2]', '[W8, R3]'],
    [
      'a text in the place of brackets',
      set(['cards', 'empty', 'options'], 'none'),
      'options: {}',
      'options: none',
    ],
  ])('%s', (_name, edit, before, after) => {
    expect(CARD).toContain(before);
    expect(edited(CARD, edit)).toBe(CARD.replace(before, () => after));
  });

  test('a folded text changes from the first changed word on', () => {
    const text = 'Bread costs more this month than last, and the queues are long. Nobody knows why.';
    expect(edited(CARD, set(['cards', 'bread', 'text'], text))).toBe(
      CARD.replace('People ask where\n      the oil money has gone.', 'Nobody knows why.'),
    );
  });

  test('a long text becomes a folded block', () => {
    const text = `${'word '.repeat(40)}end`;
    const after = edited(CARD, set(['cards', 'empty', 'text'], text));
    expect(after).toMatch(/\n {4}text: >-\n {6}word word/);
    expect(readPart(after, ['cards', 'empty', 'text'])).toEqual({ ok: true, value: text });
    for (const line of after.split('\n')) expect(line.length).toBeLessThan(120);
  });

  test.each([
    'a: b',
    ' lead',
    'trail ',
    'tab\there',
    'two\nlines',
    '- dash',
    '',
    '"',
    "'",
    '\\',
    '#',
    '@x',
    '%',
    'ünïcødé',
    'مرحبا',
    '\u202eevil',
    '…',
    '2025-01-01',
    '1e3',
    '0x1F',
    '~',
    'x\r\ny',
    '{a}',
    '[',
    'a, b',
    '👩🏽‍🚀',
    'a\n\n  b\n',
    '`',
  ])('any text comes back as it was: %j', (text) => {
    for (const path of [
      ['cards', 'bread', 'headline'],
      ['cards', 'bread', 'text'],
      ['cards', 'bread', 'when'],
      ['cards', 'bread', 'options', 'pay', 'label'],
      ['cards', 'bread', 'facts', 0],
      ['cards', 'bread', 'options', 'wait', 'right-when'],
      ['cards', 'bread', 'options', 'wait', 'later', 0, 'label'],
      ['subtitle'],
    ]) {
      const after = edited(CARD, set(path, text));
      expect(readPart(after, path)).toEqual({ ok: true, value: text });
      for (const comment of CARD.match(/# .*/g) ?? []) expect(after).toContain(comment);
    }
  });
});

test('Windows line ends stay, and new lines have them', () => {
  const text = CARD.replaceAll('\n', '\r\n');
  const after = edited(
    text,
    set(['cards', 'bread', 'options', 'wait', 'effects'], { cash: -2, yuan: 1 }),
    set(['cards', 'bread', 'text'], `${'word '.repeat(40)}end`),
    set(['cards', 'bread', 'options', 'wait', 'later', 1], undefined),
    set(['title'], 'X'),
  );
  expect(after).not.toMatch(/[^\r]\n/);
  expect(readPart(after, ['cards', 'bread', 'options', 'wait', 'effects'])).toEqual({
    ok: true,
    value: { cash: -2, yuan: 1 },
  });
  expect(readPart(after, ['title'])).toEqual({ ok: true, value: 'X' });
});

test('a mark at the beginning of the file does no harm', () => {
  expect(edited('\ufefftitle: A\nversion: 1\n', set(['title'], 'B'), set(['minutes'], 5))).toBe(
    '\ufefftitle: B\nversion: 1\nminutes: 5\n',
  );
});

test('a value that is a whole keeps the comments of what stays the same in it', () => {
  const before = readPart(CARD, ['cards', 'bread']);
  if (!before.ok) throw new Error('not read');
  const value = { ...(before.value as Record<string, Plain>), weight: 4, facts: ['W8'] };
  expect(edited(CARD, set(['cards', 'bread'], value))).toBe(
    CARD.replace('[W8, R2]', '[W8]').replace('label: It ends\n', 'label: It ends\n    weight: 4\n'),
  );
});

test('several edits come back as changes of the text before all of them', () => {
  const result = editText(CARD, [
    set(['cards', 'bread', 'headline'], 'Bread'),
    set(['cards', 'bread', 'headline'], 'Bread Is Cheap'),
    set(['cards', 'empty', 'headline'], 'Now'),
  ]);
  expect(result).toEqual({
    ok: true,
    value: [
      { from: CARD.indexOf('Dear'), to: CARD.indexOf('Dear') + 4, insert: 'Cheap' },
      { from: CARD.indexOf('headline:\n') + 9, to: CARD.indexOf('headline:\n') + 9, insert: ' Now' },
    ],
  });
});

test('what cannot be read is left alone, and what is wrong elsewhere does not matter', () => {
  const text = 'title: X\ncards:\n  a:\n    headline: "open\n  b:\n    headline: B\n';
  expect(edited(text, set(['cards', 'a', 'headline'], 'A'))).toBe('<unreadable>');
  expect(edited(text, set(['cards', 'b', 'headline'], 'C'))).toBe(text.replace('headline: B', 'headline: C'));
  expect(edited('a: *x\n', set(['a', 'b'], 1))).not.toBe('');
  expect(edited('a: &x {b: 1}\nc: 1\n', set(['a', 'b'], 2))).toBe('a: &x {b: 2}\nc: 1\n');
});

test('a place in the text', () => {
  const { from, to } = placeOf(CARD, ['cards', 'bread', 'options', 'wait', 'later', 1, 'in']) ?? {
    from: 0,
    to: 0,
  };
  expect(CARD.slice(from, to)).toBe('in: 4');
  expect(CARD.slice(placeOf(CARD, ['cards', 'bread', 'nothing'])?.from).startsWith('bread:')).toBe(true);
  expect(placeOf(CARD, ['endings'])).toBeNull();
});

test('sections and entries are found by their columns', () => {
  const found = sectionsOf(`${CARD}deal:\n  - [1, 1, 1]\nnotes: |\n  a: b\n"x y": {}\n`);
  expect(found.map(({ name, entries }) => [name, entries.map((entry) => entry.name)])).toEqual([
    ['cards', ['bread', 'empty']],
    ['deal', []],
    ['notes', []],
    ['x y', []],
  ]);
});
