import { describe, expect, it } from 'vitest';
import { readDocument } from './read.ts';

const read = (...texts: string[]) =>
  readDocument(texts.map((text, index) => ({ file: `${index}.yaml`, text })));
const codes = (...texts: string[]) =>
  read(...texts).problems.map(({ code, line, column }) => `${code} ${line}:${column}`);

describe('readDocument', () => {
  it('merges collections by id and remembers the file of each part', () => {
    const document = read('title: One\ncards:\n  a: {text: x}\n', 'cards:\n  b:\n    text: y\n');
    expect(document.problems).toEqual([]);
    expect(document.value).toEqual({ title: 'One', cards: { a: { text: 'x' }, b: { text: 'y' } } });
    expect(document.locate(['cards', 'b', 'text'])).toEqual({ file: '1.yaml', line: 3, column: 11 });
    expect(document.locate(['cards', 'b', 'text'], { key: true })).toEqual({
      file: '1.yaml',
      line: 3,
      column: 5,
    });
    expect(document.locate(['cards', 'a', 'gone'])).toEqual({ file: '0.yaml', line: 3, column: 3 });
  });

  it('refuses the same id or section in two files', () => {
    expect(codes('cards: {a: {}}', 'cards:\n  a: {}')).toEqual(['id-twice 2:3']);
    expect(codes('title: One', 'title: Two')).toEqual(['section-twice 1:1']);
  });

  it('reads byte-order marks, Windows line ends and tabs inside a line', () => {
    const document = read('\ufefftitle:\tOne\r\ncards:\r\n  a: {text: x}\r\n');
    expect(document.value).toEqual({ title: 'One', cards: { a: { text: 'x' } } });
    expect(document.locate(['cards', 'a', 'text'])).toMatchObject({ line: 3, column: 13 });
  });

  it('finds the place of a character in every kind of text', () => {
    const places = (text: string) => {
      const { line, column } = read(text).locate(['when'], { offset: 9 });
      return `${line}:${column}`;
    };
    expect(places('when: turn > 3 x')).toBe('1:16');
    expect(places('when: "turn > 3 x"')).toBe('1:17');
    expect(places("when: '''b'' > 33 x'")).toBe('1:19');
    expect(places('when: >\n  turn\n  > 3 x\n')).toBe('3:7');
    expect(places('when: turn\n  > 3 x\n')).toBe('2:7');
  });

  it.each([
    ['an empty file', '', 'file-empty 1:1'],
    ['only a comment', '# nothing\n', 'file-empty 1:1'],
    ['a binary file', 'PK\u0003\u0004\u0000', 'file-binary 1:3'],
    ['a list', '- a\n- b\n', 'not-a-mapping 1:1'],
    ['a word', 'hello', 'not-a-mapping 1:1'],
    ['a huge file', `a: ${'x'.repeat(1_000_001)}`, 'file-too-large 1:1'],
    ['deep brackets', `a: ${'['.repeat(10_000)}`, 'too-deep 1:1'],
    ['deep lists', `a:\n  ${'- '.repeat(10_000)}x`, 'too-deep 1:1'],
    ['a deep mapping', `a: ${'{a: '.repeat(40)}1${'}'.repeat(40)}`, 'too-deep 1:100'],
    ['an unclosed bracket before a field', 'a:\n  b: {x: 1\n  c: 1\n', 'yaml-quote 2:6'],
    ['two documents', 'a: 1\n---\nb: 2\n', 'yaml-documents 2:1'],
    ['a prototype', 'a:\n  __proto__: {b: 1}\n', 'forbidden-key 2:3'],
    ['a duplicate', 'a: 1\nb: 2\na: 3\n', 'duplicate-key 3:1'],
    ['an anchor', 'a: &x 1\n', 'yaml-alias 1:4'],
    ['an unclosed quote', 'a: "b\nc: 1\n', 'yaml-quote 1:4'],
    ['an unclosed bracket', 'a: [1, 2\n', 'yaml-quote 1:4'],
  ])('says what is wrong with %s', (_name, text, expected) => {
    expect(codes(text)).toEqual([expected]);
  });

  it('takes as many entries in a section as there may be, and no more', () => {
    const section = (length: number) =>
      `cards:\n${Array.from({ length }, (_, n) => `  k${n}: 1\n`).join('')}`;
    expect(Object.keys(read(section(1000)).value.cards as object)).toHaveLength(1000);
    expect(codes(section(8000))).toEqual(['too-many-entries 2:3']);
  });

  it('leaves an object of its own alone', () => {
    read('a: {"__proto__": {polluted: yes}, constructor: {prototype: {polluted: yes}}}');
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  });
});
