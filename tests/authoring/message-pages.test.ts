import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Bases } from '../../src/scenario/bases.ts';
import { checkScenario } from '../../src/scenario/load.ts';
import { MESSAGES, type ProblemCode } from '../../src/scenario/messages.ts';
import type { Problem, SourceFile } from '../../src/scenario/problem.ts';
import { guide } from './guide.ts';

const PAGES = 'docs/messages';
const INDEX = 'README.md';
const BASE = 'tests/authoring/mistakes/base/scenario.yaml';

/** What draws them is too long to print, is no text, or lies outside the files. */
const WITHOUT_EXAMPLE: ReadonlySet<string> = new Set<ProblemCode>([
  'file-missing',
  'file-too-large',
  'files-too-large',
  'files-too-many',
  'file-binary',
  'too-many-entries',
  'too-many-problems',
  'base-depth',
  'expression-length',
  'internal',
]);

const codes = Object.keys(MESSAGES) as ProblemCode[];
const read = (file: string): string => readFileSync(`${PAGES}/${file}`, 'utf8');

// The same file each time: the base is read once for all examples.
const base: readonly SourceFile[] = [{ file: BASE, text: readFileSync(BASE, 'utf8') }];
const bases: Bases = { ids: ['harbour'], files: (id) => (id === 'harbour' ? base : null) };

/** The files of an example: a piece extends the base of the corpus; `# more.yaml` on a line of its own begins another. */
function filesOf(block: string): SourceFile[] {
  const [first = '', ...lines] = block.split('\n');
  const top = first.includes('whole file') ? '' : 'id: my-harbour\nextends: harbour@1\n';
  const [before = '', ...parts] = `${top}${lines.join('\n')}`.split(/^# ([a-z]+\.yaml)\n/m);
  if (parts.length === 0) return [{ file: 'scenario.yaml', text: before }];
  return parts.flatMap((file, index) => {
    if (index % 2 === 1) return [];
    return [{ file, text: `${index === 0 ? before : ''}${parts[index + 1] ?? ''}` }];
  });
}

/** The blocks of a page that begin with a note such as `# wrong`, checked. */
function checked(page: string, note: string): (readonly Problem[])[] {
  const blocks = [...page.matchAll(/^```yaml\n([\s\S]*?)^```$/gm)].map(([, text = '']) => text);
  return blocks
    .filter((block) => new RegExp(`^# ${note}\\b`).test(block))
    .map((block) => checkScenario(filesOf(block), bases).problems);
}

/** The line that quotes the message: as the wrong example draws it, or with dots where names and numbers go. */
function quoted(code: ProblemCode, drawn: Problem | undefined): string {
  const [severity, template] = MESSAGES[code];
  if (drawn === undefined) return `> **${severity}** ${template.replace(/\{\w+\}/g, '…')}`;
  const { message, suggestion = '' } = drawn;
  return `> **${severity}** ${message} ${suggestion.charAt(0).toUpperCase()}${suggestion.slice(1)}`.trimEnd();
}

describe.each(codes)('the page of %s', (code) => {
  it('quotes the message, and its examples do what they say', async () => {
    const page = read(`${code}.md`);
    expect(page.split('\n')[0]).toBe(`# ${code}`);
    const wrong = checked(page, 'wrong');
    const mended = checked(page, 'mended');
    const examples = WITHOUT_EXAMPLE.has(code) ? 0 : 1;
    expect([wrong.length, mended.length, page.split('```yaml').length - 1]).toEqual([
      examples,
      examples,
      2 * examples,
    ]);
    const [all = []] = wrong;
    // One mistake, one message: nothing else may distract from it.
    expect([...new Set(all.map((one) => one.code))]).toEqual(examples === 0 ? [] : [code]);
    expect(mended.flat()).toEqual([]);
    const drawn = all.find((one) => one.code === code);
    const kept = page.replace(/^> .*$/m, () => quoted(code, drawn));
    await expect(kept).toMatchFileSnapshot(`../../${PAGES}/${code}.md`);
  });

  it('is short, and its links lead somewhere', () => {
    const page = read(`${code}.md`);
    expect(page.split('\n').length).toBeLessThanOrEqual(36);
    expect(page).toContain(WITHOUT_EXAMPLE.has(code) ? '\n**What to do:** ' : '\n**If that was not it:** ');
    expect(page.trimEnd()).toMatch(/All messages: \[index\]\(README\.md\)\.$/);
    const words = page.replace(/^```[\s\S]*?^```$/gm, '').replace(/`[^`]*`/g, '');
    expect(words).not.toContain('!');
    const headings = [...guide().matchAll(/^##+ (.*)$/gm)].map(([, heading = '']) =>
      heading
        .toLowerCase()
        .replace(/[^a-z0-9 -]/g, '')
        .replaceAll(' ', '-'),
    );
    for (const [, anchor] of page.matchAll(/\]\(\.\.\/authoring\.md#([^)]*)\)/g))
      expect(headings).toContain(anchor);
  });
});

describe('the pages of the messages', () => {
  it('are one for each code, and an index', () => {
    expect(readdirSync(PAGES).sort()).toEqual([...codes.map((code) => `${code}.md`), INDEX].sort());
  });

  it('stand in the index, in the groups of the catalogue, each with its first sentence', () => {
    const lines = readFileSync('src/scenario/messages.ts', 'utf8').split('\n');
    const wanted = lines.flatMap((line) => {
      const group = /^ {2}\/\/ (.*)$/.exec(line)?.[1];
      if (group !== undefined) return [`## ${group}`];
      const code = codes.find((one) => line.startsWith(`  '${one}': [`) || line.startsWith(`  ${one}: [`));
      return code === undefined ? [] : [`| [\`${code}\`](${code}.md) | ${MESSAGES[code][0]}`];
    });
    const rows = read(INDEX)
      .split('\n')
      .filter((line) => /^(## |\| \[)/.test(line));
    expect(rows.map((row) => row.split(' | ').slice(0, 2).join(' | '))).toEqual(wanted);
    for (const row of rows) {
      const [, code, , sentence = ''] = /^\| \[`(.*?)`\].*? \| (\w+) \| (.*) \|$/.exec(row) ?? [];
      if (code !== undefined) expect(read(`${code}.md`).replaceAll('\n', ' ')).toContain(`  ${sentence}`);
    }
  });

  it('are named in the guide', () => {
    expect(guide()).toContain('(messages/README.md)');
  });
});
