import { describe, expect, test } from 'vitest';
import { CARD, edited, set } from '../../tests/edits.ts';
import type { Edit } from './edit.ts';

describe('new parts', () => {
  test('a field below the last of its mapping, above the blank line', () => {
    const after = edited(CARD, set(['cards', 'bread', 'options', 'wait', 'right-when'], 'Nothing burns.'));
    expect(after).toBe(
      CARD.replace('label: It ends\n', 'label: It ends\n        right-when: Nothing burns.\n'),
    );
  });

  test('a field before another one, above its comment', () => {
    const text = 'endings:\n  won:\n    title: A\n  # for all other games\n  other:\n    title: B\n';
    const after = edited(text, set(['endings', 'lost'], { title: 'C' }, 'other'));
    expect(after).toBe(text.replace('  # for', '  lost:\n    title: C\n  # for'));
  });

  test('parents that are missing', () => {
    const after = edited(CARD, set(['cards', 'bread', 'options', 'wait', 'effects', 'cash'], -2));
    expect(after).toBe(
      CARD.replace('label: It ends\n', 'label: It ends\n        effects:\n          cash: -2\n'),
    );
  });

  test('in brackets', () => {
    expect(edited(CARD, set(['cards', 'bread', 'options', 'pay', 'effects', 'yuan'], 'turn * 2, a'))).toBe(
      CARD.replace('{cash: -1}', '{cash: -1, yuan: "turn * 2, a"}'),
    );
    expect(edited('a: {b: 1,}\n', set(['a', 'c'], 2))).toBe('a: {b: 1, c: 2}\n');
    expect(edited('a: {}\n', set(['a', 'c', 'd'], [1]))).toBe('a:\n  c:\n    d: [1]\n');
  });

  test('an entry in a section that is empty, or whose comment is all it has', () => {
    expect(edited('cards:\n', set(['cards', 'a'], { headline: 'A' }))).toBe(
      'cards:\n  a:\n    headline: A\n',
    );
    expect(edited('title: x\ncards: # none yet\n# end\n', set(['cards', 'a', 'headline'], 'A'))).toContain(
      '# end',
    );
    expect(edited('cards: {} # none\n', set(['cards', 'a', 'headline'], 'A'))).toMatch(
      /^cards:\n {2}a:\n {4}headline: A # none\n$/,
    );
  });

  test('a section in a file, an empty one too', () => {
    expect(edited('', set(['title'], 'X'))).toBe('title: X\n');
    expect(edited('# mine\n', set(['cards', 'a', 'headline'], 'X'))).toBe(
      '# mine\ncards:\n  a:\n    headline: X\n',
    );
    expect(edited('title: X', set(['version'], 2))).toBe('title: X\nversion: 2');
    expect(edited('{title: X}', set(['version'], 2))).toBe('{title: X, version: 2}');
    expect(edited(CARD, set(['title'], 'X', 'cards'))).toBe(`title: X\n${CARD}`);
  });

  test('entries of lists', () => {
    const later = ['cards', 'bread', 'options', 'wait', 'later'];
    expect(edited(CARD, set([...later, 2], { in: 6, label: 'Again' }))).toBe(
      CARD.replace('label: It ends\n', 'label: It ends\n          - in: 6\n            label: Again\n'),
    );
    expect(edited(CARD, set(['cards', 'bread', 'facts'], ['W8', 'M1', 'R2']))).toBe(
      CARD.replace('[W8, R2]', '[W8, M1, R2]'),
    );
    expect(edited(CARD, set(['cards', 'empty', 'notes', 0], 'one'))).toBe(
      CARD.replace('notes: []', 'notes: [one]'),
    );
    expect(edited('deal:\n- [1, 1, 1]\n# end\n', set(['deal', 1], [4, 1, 2]))).toBe(
      'deal:\n- [1, 1, 1]\n- [4, 1, 2]\n# end\n',
    );
  });
});

describe('parts taken out', () => {
  test.each<[string, Edit['path'], string, string]>([
    [
      'a field with its line',
      ['cards', 'bread', 'when'],
      '    when: "turn >= 2 && turn <= 8"   # early\n',
      '',
    ],
    [
      'the first of an entry',
      ['cards', 'bread', 'options', 'wait', 'later', 0, 'in'],
      '- in: 2\n            label: It goes on',
      '- label: It goes on',
    ],
    [
      'an entry of a list',
      ['cards', 'bread', 'options', 'wait', 'later', 0],
      '          - in: 2\n            label: It goes on\n',
      '',
    ],
    ['one of brackets', ['cards', 'bread', 'options', 'pay', 'price'], ' price: {cash: 1.5},', ''],
    ['the only one of brackets', ['cards', 'bread', 'options', 'pay', 'price', 'cash'], '{cash: 1.5}', '{}'],
    ['one of a short list', ['cards', 'bread', 'facts', 0], '[W8, R2]', '[R2]'],
    ['the last of a short list', ['cards', 'bread', 'facts', 1], '[W8, R2]', '[W8]'],
    ['what is not there', ['cards', 'bread', 'icon'], '', ''],
  ])('%s', (_name, path, before, after) => {
    expect(CARD).toContain(before);
    expect(edited(CARD, set(path, undefined))).toBe(CARD.replace(before, after));
  });

  test('what is left empty is still there', () => {
    expect(edited('a: # x\n  b: 1\nc: 2\n', set(['a', 'b'], undefined))).toBe('a: {} # x\nc: 2\n');
    expect(edited('a:\n  - 1', set(['a', 0], undefined))).toBe('a: []');
    expect(edited('a: 1\nb: 2\n', set(['a'], undefined))).toBe('b: 2\n');
    expect(edited(CARD, set(['cards', 'bread'], undefined))).toMatch(
      /^# the news\ncards:\n {2}# from home\n {2}# the last/,
    );
  });
});
