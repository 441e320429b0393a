import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Bases } from '../../src/scenario/bases.ts';
import { checkScenario } from '../../src/scenario/load.ts';
import { FORMAT, migrated } from '../../src/scenario/migrate.ts';
import { formatProblems, type SourceFile } from '../../src/scenario/problem.ts';

const FILE = 'tests/authoring/formats/format-1.yaml';
const old: SourceFile = { file: FILE, text: readFileSync(FILE, 'utf8') };
const now: SourceFile = {
  file: 'now.yaml',
  text: old.text
    .replace('format: 1', 'format: 2')
    .replace('authors:\n  - Ama\n  - Bora', 'author: Ama, Bora'),
};

const read = (file: SourceFile, bases?: Bases) => {
  const { scenario, problems, files } = checkScenario([file], bases);
  return { scenario, said: formatProblems(problems, files), problems };
};
const found = (text: string, bases?: Bases) =>
  read({ file: 'top.yaml', text }, bases).problems.map((one) => `${one.line}:${one.column} ${one.code}`);
const beneath = (file: SourceFile): Bases => ({ ids: ['two-springs'], files: () => [file] });

describe('a scenario in an older format', () => {
  it('is the same as one in the present format', () => {
    expect(read(old).said).toBe('');
    expect(read(old).scenario).toEqual(read(now).scenario);
    expect(read(old).scenario?.authors).toEqual(['Ama, Bora']);
  });

  it('keeps its line numbers', () => {
    const wrong = old.text.replace('authors:\n  - Ama\n  - Bora', 'authors:\n  first: Ama');
    expect(found(wrong)).toEqual(['7:3 wrong-type']);
    const unknown = old.text.replace('headline:', 'headlin:');
    expect(found(unknown)).toEqual(['19:5 unknown-field']);
  });

  it('names as many authors as there is room for', () => {
    const names = Array.from({ length: 12 }, (_, index) => `  - Student number ${index + 1}\n`).join('');
    const many = old.text.replace('  - Ama\n  - Bora\n', names);
    const [author = ''] = read({ file: FILE, text: many }).scenario?.authors ?? [];
    expect(author).toMatch(/^Student number 1, .* and others$/);
    expect(author.length).toBeLessThanOrEqual(80);
  });

  it('may extend one in the present format, and the other way round', () => {
    const upper = 'id: third-spring\nextends: two-springs@3\ntitle: Three Springs\n';
    const format1 = `format: 1\n${upper}authors: [Ciro]\nremove: {authors: all}\n`;
    const format2 = `${upper}author: Ciro\n`;
    const expected = read({ file: 'top.yaml', text: format2 }, beneath(now));
    expect(expected.said).toBe('');
    expect(expected.scenario?.authors).toEqual(['Ciro']);
    for (const text of [format1, format2]) {
      for (const base of [old, now])
        expect(read({ file: 'top.yaml', text }, beneath(base)).scenario).toEqual(expected.scenario);
    }
  });

  it('is not changed in its place', () => {
    const doc = Object.freeze({ format: 1, id: 'a', authors: Object.freeze(['Ama']) as unknown as string[] });
    const { value, stood } = migrated(doc);
    expect(value).toEqual({ format: FORMAT, id: 'a', author: 'Ama' });
    expect(Object.keys(value)).toEqual(['format', 'id', 'author']);
    expect(stood(['author'])).toEqual(['authors']);
    expect(stood(['cards', 'rain'])).toEqual(['cards', 'rain']);
  });
});

describe('a scenario in the present format', () => {
  it('needs not say so', () => {
    expect(read({ ...now, text: now.text.replace('format: 2\n', '') }).scenario).toEqual(read(now).scenario);
    expect(found(now.text.replace('format: 2', 'format: two'))).toEqual(['2:9 wrong-type']);
    expect(found(now.text.replace('format: 2', 'format: 0'))).toEqual(['2:9 too-small']);
  });

  it('has no field of an older one', () => {
    const { problems } = read({ ...now, text: now.text.replace('author: Ama, Bora', 'authors: [Ama]') });
    expect(problems).toMatchObject([
      { code: 'unknown-field', line: 6, suggestion: 'did you mean `author`?' },
    ]);
  });

  it('takes over neither the author nor the ancestors of what it extends', () => {
    const base = {
      ...now,
      text: `${now.text}based-on:\n  - {id: one-spring, title: One Spring, author: Dina}\n`,
    };
    expect(read(base).scenario?.basedOn).toEqual([{ id: 'one-spring', title: 'One Spring', author: 'Dina' }]);
    const { scenario } = read({ file: 'top.yaml', text: 'id: top\nextends: two-springs@3\n' }, beneath(base));
    expect(scenario?.authors).toEqual([]);
    expect(scenario).not.toHaveProperty('basedOn');
  });
});

describe('a scenario from the future', () => {
  it('is not read any further, and says what to do', () => {
    const text = `format: ${FORMAT + 1}\nid: later\nsomething-new: 4\n`;
    const { problems } = read({ file: 'later.yaml', text });
    expect(problems).toEqual([
      {
        code: 'format-future',
        severity: 'error',
        file: 'later.yaml',
        line: 1,
        column: 9,
        message: `This is written in format ${FORMAT + 1}; here formats up to ${FORMAT} can be read.`,
        suggestion: 'open it with a newer version of the game.',
      },
    ]);
  });

  it('cannot be extended either', () => {
    const base = { ...now, text: now.text.replace('format: 2', 'format: 3') };
    const { problems } = read({ file: 'top.yaml', text: 'id: top\nextends: two-springs@3\n' }, beneath(base));
    expect(problems).toMatchObject([{ code: 'format-future', file: 'now.yaml', line: 2 }]);
  });
});
