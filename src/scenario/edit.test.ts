import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { stringify } from 'yaml';
import { same } from './edit/step.ts';
import { plainOf, treeOf } from './edit/tree.ts';
import { applied, type Edit, editText, placeOf, readPart, sectionsOf } from './edit.ts';
import type { Plain } from './yaml.ts';

/** The text after edits; what went wrong in angle brackets. */
function edited(text: string, ...edits: Edit[]): string {
  const result = editText(text, edits);
  return result.ok ? applied(text, result.value) : `<${result.error.code}>`;
}
const set = (path: Edit['path'], value: Plain | undefined, before?: string): Edit =>
  before === undefined ? { path, value } : { path, value, before };

const CARD = `# the news
cards:
  # from home
  bread: # the first
    headline: Bread Is Dear # not in Tehran
    text: >-
      Bread costs more this month than last, and the queues are long. People ask where
      the oil money has gone.
    when: "turn >= 2 && turn <= 8"   # early
    facts: [W8, R2] # two

    options:
      pay: {label: 'Pay them', price: {cash: 1.5}, effects: {cash: -1}}
      wait:
        label: Wait
        later:
          - in: 2
            label: It goes on
          - in: 4 # long after
            label: It ends
  # the last
  empty:
    headline:
    options: {}
    notes: []
`;

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

const words = fc.oneof(
  fc.constantFrom(
    'Wait',
    'no',
    'on',
    'a: b',
    'x # y',
    "it's",
    '"so"',
    'turn > 3',
    '',
    ' ',
    '- a',
    '[x',
    '{',
    '&a',
    '!t',
    '2',
    '1.5',
    'ß',
    'a\nb',
    'a\n\nb\n',
    '%',
  ),
  fc.string({ maxLength: 12 }),
  fc.lorem({ maxCount: 30 }),
);
const single = fc.oneof(words, fc.integer({ min: -99, max: 99 }), fc.boolean());
const key = fc.oneof(
  fc.constantFrom('a', 'b', 'c', 'cards', 'later', 'a-b', 'russia.stance', 'on', '1', 'x y'),
  fc.stringMatching(/^[a-z]{1,4}$/),
);
const { tree: plain } = fc.letrec<{ tree: Plain; map: Plain }>((tie) => ({
  tree: fc.oneof({ maxDepth: 4 }, single, tie('map'), fc.array(tie('tree'), { maxLength: 3 })),
  map: fc.dictionary(key, tie('tree'), { maxKeys: 4, noNullPrototype: true }),
}));
const documents = fc
  .record({
    value: fc.dictionary(key, plain, { minKeys: 1, maxKeys: 4, noNullPrototype: true }),
    flow: fc.constantFrom(0, 0, 1, 2),
    seq: fc.boolean(),
    width: fc.constantFrom(30, 80, 120),
    gaps: fc.array(fc.nat(60), { maxLength: 4 }),
    crlf: fc.boolean(),
    indent: fc.constantFrom(2, 4),
  })
  .map(({ value, flow, seq, width, gaps, crlf, indent }) => {
    let text = stringify(value, {
      lineWidth: width,
      indentSeq: seq,
      indent,
      ...(flow === 2 ? { collectionStyle: 'flow' as const } : {}),
    });
    // Comments wherever a reader takes them for comments and the value stays the same.
    for (const gap of gaps) {
      const lines = text.split('\n');
      const at = gap % lines.length;
      const tries = [
        lines.toSpliced(at, 0, `# remark ${gap}`),
        lines.with(at, `${lines[at]} # remark ${gap}`),
        lines.toSpliced(at, 0, ''),
      ];
      const fine = tries.find((one) =>
        same(plainOf(treeOf(one.join('\n'))?.document.contents), plainOf(treeOf(text)?.document.contents)),
      );
      if (fine) text = fine.join('\n');
    }
    return crlf ? text.replaceAll('\n', '\r\n') : text;
  });

/** Every path in a value. */
function paths(value: Plain, at: Edit['path'] = []): Edit['path'][] {
  const inner = Array.isArray(value)
    ? value.flatMap((one, index) => paths(one, [...at, index]))
    : typeof value === 'object'
      ? Object.entries(value).flatMap(([name, one]) => paths(one, [...at, name]))
      : [];
  return at.length > 0 ? [at, ...inner] : inner;
}

function expected(
  value: Plain | undefined,
  [name, ...rest]: Edit['path'],
  to: Plain | undefined,
): Plain | undefined {
  if (name === undefined) return to;
  if (Array.isArray(value)) {
    const index = Number(name);
    if (rest.length === 0 && to === undefined) return value.toSpliced(index, 1);
    return value.toSpliced(index, 1, expected(value[index], rest, to) ?? '');
  }
  const copy: Record<string, Plain> =
    typeof value === 'object' ? { ...(value as Record<string, Plain>) } : {};
  const next = expected(copy[String(name)], rest, to);
  if (next === undefined) delete copy[String(name)];
  else copy[String(name)] = next;
  return copy;
}

test('whatever is edited in whatever document: it reads as wished, and no other comment or line is touched', () => {
  let refused = 0;
  let done = 0;
  fc.assert(
    fc.property(
      documents,
      fc.nat(),
      fc.option(plain, { nil: undefined }),
      fc.option(key),
      (text, pick, to, fresh) => {
        const before = plainOf(treeOf(text)?.document.contents);
        fc.pre(before !== undefined && treeOf(text) !== null);
        const all = paths(before);
        const chosen = all[pick % all.length] ?? [];
        const here = chosen.reduce<Plain | undefined>(
          (at, step) => (at as Record<string, Plain>)?.[step as string],
          before,
        );
        const path =
          fresh !== null && typeof here === 'object' && !Array.isArray(here) ? [...chosen, fresh] : chosen;
        const result = editText(text, [{ path, value: to }]);
        if (!result.ok) {
          refused++;
          return;
        }
        done++;
        const after = applied(text, result.value);
        const got = plainOf(treeOf(after)?.document.contents) ?? {};
        expect(same(got, expected(before, path, to))).toBe(true);
        if (/\r\n/.test(text)) expect(after.replaceAll('\r\n', '')).not.toMatch(/\n/);
        // Changes are told in order and do not meet.
        for (const [index, { from, to: end }] of result.value.entries())
          expect(from >= (result.value[index - 1]?.to ?? 0) && end >= from).toBe(true);
        // Outside the value that was changed every line and comment is as it was.
        const place = placeOf(text, path);
        const lines = text.split('\n');
        let at = 0;
        const kept = lines.filter((line) => {
          const begin = at;
          at += line.length + 1;
          return place === null || begin + line.length < place.from || begin > place.to;
        });
        const left = after.split('\n').map((line) => line.replace(/\r$/, ''));
        if (fresh !== null || place === null) return;
        let from = 0;
        let lost = 0;
        for (const line of kept) {
          const found = left.indexOf(line.replace(/\r$/, ''), from);
          if (found < 0) lost++;
          else from = found + 1;
        }
        // The line of a parent that is left empty says so (`{}`); the last line end may go.
        expect(lost).toBeLessThanOrEqual(to === undefined ? 2 : 1);
      },
    ),
    { numRuns: 1000 },
  );
  expect(refused / (done + refused)).toBeLessThan(0.02);
});
