import { mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { orderOf } from '../../src/bots/index.ts';
import { random } from '../../src/bots/random.ts';
import { fuzzRun } from '../../src/lab/fuzz.ts';
import { EXPRESSION_LIMITS } from '../../src/scenario/expression-part.ts';
import { checkScenario } from '../../src/scenario/load.ts';
import { findScenario, readScenario } from '../../src/scenario/node.ts';
import { formatProblems, type SourceFile } from '../../src/scenario/problem.ts';
import { readDocument } from '../../src/scenario/read.ts';
import { LIMITS, type Plain } from '../../src/scenario/yaml.ts';

/** What the two libraries that read a stranger's text have been asked to do. */
const asked = vi.hoisted(() => ({ documents: 0, characters: 0, expressions: 0 }));

vi.mock('yaml', async (original) => {
  const yaml = await original<typeof import('yaml')>();
  const parseDocument: typeof yaml.parseDocument = (text, options) => {
    asked.documents += 1;
    asked.characters += text.length;
    return yaml.parseDocument(text, options);
  };
  return { ...yaml, parseDocument };
});

vi.mock('@marcbachmann/cel-js', async (original) => {
  const cel = await original<typeof import('@marcbachmann/cel-js')>();
  class Environment extends cel.Environment {
    override parse(...args: Parameters<InstanceType<typeof cel.Environment>['parse']>) {
      asked.expressions += 1;
      return super.parse(...args);
    }
  }
  return { ...cel, Environment };
});

beforeEach(() => Object.assign(asked, { documents: 0, characters: 0, expressions: 0 }));

const folder = mkdtempSync(join(tmpdir(), 'look-east-hostile-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** Times a text may be read while its slips are filled in. */
const MOST_READINGS = 5;
/** Problems that are shown at once, and one more that says there are others. */
const MOST_PROBLEMS = 201;

const found = findScenario('tests/authoring/mistakes/base');
if (!found.ok) throw new Error(found.error);
const base: SourceFile = found.value.files[0] ?? { file: '', text: '' };
const bases = { ids: ['harbour'], files: (id: string) => (id === 'harbour' ? [base] : null) };

const HEAD = 'id: mine\nextends: harbour@1\n';

/** Checks a text; every check ends, with few problems, after few readings. */
function check(text: string, file = 'mine.yaml') {
  const checked = checkScenario([{ file, text }], bases);
  expect(checked.problems.length).toBeLessThanOrEqual(MOST_PROBLEMS);
  expect(checked.problems.map((one) => one.code)).not.toContain('internal');
  expect(asked.documents).toBeLessThanOrEqual(MOST_READINGS + 2);
  return checked;
}

const codes = (text: string): string[] => check(text).problems.map((one) => one.code);
const only = (text: string): string => {
  const { problems } = check(text);
  expect(problems, formatProblems(problems, [])).toHaveLength(1);
  return `${problems[0]?.code}: ${problems[0]?.message}`;
};
const card = (lines: string): string =>
  `${HEAD}cards:\n  storm:\n    headline: Storm\n    text: It blows.\n    facts: [A1]\n    options: {wait: {label: Wait}, sail: {label: Sail}}\n    ${lines}\n`;

describe('files without end', () => {
  it('are refused above as many as the page takes', () => {
    const files = (n: number): SourceFile[] =>
      Array.from({ length: n }, (_, at) => ({
        file: `${at}.yaml`,
        text: at === 0 ? HEAD : `sources: {s${at}: {title: T}}\n`,
      }));
    expect(checkScenario(files(60), bases).scenario).not.toBeNull();
    expect(checkScenario(files(61), bases).problems.map((one) => one.message)).toEqual([
      'These are 61 files; a scenario has at most 60.',
    ]);
  });
});

describe('a file that is none', () => {
  it.each([
    ['empty', '', 'file-empty'],
    ['blank', ' \n\n\t\n', 'file-empty'],
    ['a comment', '# to do\n', 'file-empty'],
    ['a byte-order mark alone', '\ufeff', 'file-empty'],
    ['binary', 'GIF89a\u0001\u0000\u0000', 'file-binary'],
    ['UTF-16 read as UTF-8', '\ufffd\ufffdi\u0000d\u0000', 'file-binary'],
    ['a word', 'hello', 'not-a-mapping'],
    ['a list', '- id: mine\n', 'not-a-mapping'],
  ])('%s is named', (_name, text, code) => {
    expect(codes(text)).toEqual([code]);
  });

  it('of fifty million characters is not even looked into', () => {
    expect(only('x'.repeat(50_000_000))).toContain(`larger than ${LIMITS.file}`);
    expect(asked.documents).toBe(0);
  });

  it('of fifty megabytes is not read from the disk', () => {
    const file = join(folder, 'large.yaml');
    writeFileSync(file, 'id: mine\n');
    truncateSync(file, 50_000_000);
    const read = readScenario(file);
    expect(read.ok).toBe(false);
    const problems = !read.ok && read.error.kind === 'wrong' ? read.error.checked.problems : [];
    expect(problems.map((one) => one.code)).toEqual(['file-too-large']);
    expect(asked.characters).toBe(0);
  });

  it('may not be made of many files either', () => {
    const text = `notes:\n${'  - far too much\n'.repeat(50_000)}`;
    const files = Array.from({ length: 6 }, (_, n) => ({ file: `${n}.yaml`, text }));
    const { problems } = checkScenario(files);
    expect(problems.map((one) => one.message)).toContain(
      `All files together are larger than ${LIMITS.total} characters.`,
    );
    expect(asked.characters).toBeLessThanOrEqual(LIMITS.total);
  });
});

describe('a line without an end', () => {
  it.each([
    ['fields', 'a: '],
    ['comments', 'a: b #c '],
    ['signs', '# #x'],
    ['dashes', '- '],
    ['colons', ':'],
    ['quotes', `"'`],
    ['tags', '!a '],
    ['anchors', '&a *a '],
    ['tabs', '\t'],
    ['commas in braces', '{a, '],
  ])('of %s ends in messages', (_name, piece) => {
    const text = `${HEAD}notes: ${piece.repeat(Math.floor(900_000 / piece.length))}\n`;
    const { problems } = check(text);
    expect(problems.length).toBeLessThanOrEqual(LIMITS.problems + 5);
    expect(formatProblems(problems, [{ file: 'mine.yaml', text }]).length).toBeLessThan(20_000);
  });

  it('is not made of slips either', () => {
    const text = `${HEAD}${'notes "\n  : x\n - y: [\n'.repeat(10_000)}`;
    expect(check(text).problems.length).toBeLessThanOrEqual(LIMITS.problems + 5);
  });

  it('is not made of names that are like others', () => {
    const long = (n: number) => `${'abcdefghijklmnop'.repeat(2)}-${n.toString(36).padStart(6, 'q')}`;
    const cards = Array.from(
      { length: 900 },
      (_, n) =>
        `  ${long(n)}: {headline: C, text: T., facts: [A1], when: "since_card('${long(n + 5000)}') > 1", options: {a: {label: A}, b: {label: B}}}`,
    );
    const { problems } = check(`${HEAD}cards:\n${cards.join('\n')}\n`);
    expect(new Set(problems.map((one) => one.code))).toEqual(new Set(['unknown-id', 'too-many-problems']));
  });
});

describe('line ends, marks and tabs', () => {
  it('of Windows change nothing', () => {
    const text = `\ufeff${base.text.replaceAll('\n', '\r\n')}`;
    const { scenario } = check(text);
    expect(scenario).toEqual(checkScenario([base]).scenario);
  });

  it('are told where tabs stand for spaces', () => {
    expect(codes('id: mine\ncalendar:\n\tturns: 6\n')).toEqual(['yaml-tab']);
    expect(codes(base.text.replaceAll('  ', '\t'))).toContain('yaml-tab');
  });
});

describe('names and copies', () => {
  it('that are written ten thousand times draw few problems', () => {
    const text = `${HEAD}${'title: Again\n'.repeat(10_000)}`;
    expect(codes(text).slice(0, 2)).toEqual(['too-many-entries']);
    const some = `${HEAD}${'title: Again\n'.repeat(900)}`;
    expect(new Set(codes(some))).toEqual(new Set(['duplicate-key']));
    expect(codes(some).length).toBeLessThanOrEqual(LIMITS.problems);
  });

  it('of copies (a billion laughs) are not copied', () => {
    const lines = Array.from({ length: 9 }, (_, n) => {
      const before = n === 0 ? 'ha' : `*l${n - 1}, `.repeat(10).slice(0, -2);
      return `  l${n}: &l${n} [${before}]`;
    });
    const text = `${HEAD}cards:\n${lines.join('\n')}\n`;
    const { value } = readDocument([{ file: 'laughs.yaml', text }], bases);
    expect(JSON.stringify(value.cards).length).toBeLessThan(10_000);
    expect(new Set(codes(text))).toEqual(new Set(['yaml-alias']));
  });

  it.each(['__proto__', 'constructor', 'prototype'])('%s is refused everywhere', (name) => {
    const text = `${HEAD}${name}: {polluted: 1}\ncards: {${name}: {polluted: 1}}\ntracks:\n  ${name}: {polluted: 1}\nprogrammes:\n  drill: {effects: {${name}: 3}}\n`;
    expect(codes(text).filter((code) => code === 'forbidden-key')).toHaveLength(4);
    expect(codes(`${HEAD}contracts:\n  - {system: ${name}, payment: silver}\n`)[0]).toMatch(
      /forbidden-key|bad-id/,
    );
    expect(codes(card(`when: ${name}('x') > 0`))[0]).toMatch(/^expression-/);
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  });
});

describe('depth', () => {
  it.each([
    ['brackets', `a: ${'['.repeat(10_000)}`],
    ['closed brackets', `a: ${'['.repeat(10_000)}${']'.repeat(10_000)}`],
    ['braces', `a: ${'{a: '.repeat(10_000)}`],
    ['dashes', `a:\n  ${'- '.repeat(10_000)}x`],
    ['question marks', `a:\n  ${'? '.repeat(10_000)}x`],
    ['indented fields', Array.from({ length: 1300 }, (_, n) => `${' '.repeat(n)}a:`).join('\n')],
    ['indented dashes', Array.from({ length: 1300 }, (_, n) => `${' '.repeat(n)}-`).join('\n')],
    ['a few levels too many', `a: ${'{a: '.repeat(LIMITS.depth + 1)}1${'}'.repeat(LIMITS.depth + 1)}`],
  ])('in %s has a limit that is named', (_name, text) => {
    expect(only(text)).toBe(`too-deep: This is nested more than ${LIMITS.depth} levels deep.`);
  });

  it('of ten thousand indented levels is too large', () => {
    const text = Array.from({ length: 10_000 }, (_, n) => `${' '.repeat(n)}a:`).join('\n');
    expect(only(text)).toContain(String(LIMITS.file));
    expect(asked.documents).toBe(0);
  });
});

describe('an expression', () => {
  it.each([
    ['very long', `1${' + 1'.repeat(400)}`, String(EXPRESSION_LIMITS.length)],
    ['of very many parts', `${'1+'.repeat(450)}1`, String(EXPRESSION_LIMITS.parts)],
    ['of brackets in brackets', `${'('.repeat(300)}1${')'.repeat(300)}`, String(EXPRESSION_LIMITS.depth)],
    ['of a huge number', '99999999999999', String(EXPRESSION_LIMITS.number)],
  ])('%s is refused, and the limit named', (_name, text, limit) => {
    expect(only(card(`weight: ${text}`))).toContain(limit);
  });

  it.each([
    ['a loop', '[1, 2].all(x, x > 0)'],
    ['a loop in a loop', '[1].map(x, [1].map(y, [1].map(z, x)))'],
    ['a pattern that backtracks', `'${'a'.repeat(40)}!'.matches('(a+)+$')`],
    ['text that grows', "'ab' + 'cd'"],
    ['a list', '[1, 2, 3].size()'],
    ['something of the page', 'window.location'],
    ['code', 'constructor.constructor'],
  ])('with %s is refused', (_name, text) => {
    expect(codes(card(`weight: "${text}"`))[0]).toMatch(/^expression-/);
  });

  it('is read a few times at most, however many there are', () => {
    const cards = Array.from(
      { length: 900 },
      (_, n) =>
        `  c${n}: {headline: C, text: T., facts: [A1], weight: turn + ${n}, options: {a: {label: A}, b: {label: B}}}`,
    );
    expect(codes(`${HEAD}cards:\n${cards.join('\n')}\n`)).toEqual([]);
    expect(asked.expressions).toBeLessThan(4000);
  });
});

/** Every text for people in a scenario gets these words. */
function withTexts(words: string): string {
  const texts = new Set(
    'title subtitle summary label name headline text help claim otherwise published licence'.split(' '),
  );
  const walk = (value: Plain): Plain => {
    if (Array.isArray(value)) return value.map(walk);
    if (typeof value !== 'object') return value;
    return Object.fromEntries(
      Object.entries(value).map(([name, part]) => [
        name,
        texts.has(name) && typeof part === 'string' ? words : walk(part),
      ]),
    );
  };
  return JSON.stringify(walk(readDocument([base]).value));
}

function textsOf(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsOf) : [];
}

describe('texts', () => {
  it.each([
    ['HTML', '<img src=x onerror="alert(1)"><script>alert(2)</script>'],
    ['an address that runs', '<a href="javascript:alert(1)">Click</a>'],
    ['text from right to left', 'سال پس از جنگ – תיאור'],
    ['text of other alphabets', '向东看 Смотри на восток Δες ανατολικά'],
    ['isolated text', '\u2067سال\u2069 1404'],
  ])('of %s stay plain text as they are', (_name, words) => {
    const { scenario, problems } = check(withTexts(words));
    expect(problems).toEqual([]);
    expect(textsOf(scenario).filter((text) => text === words).length).toBeGreaterThan(60);
  });

  it.each([
    ['\u202e', 'hidden-sign'],
    ['\u2066', 'hidden-sign'],
    ['\u200f', 'hidden-sign'],
    ['\u0430', 'foreign-sign'],
  ])('cannot hide in an id (%j)', (sign, code) => {
    const { problems } = check(`${HEAD}programmes:\n  dr${sign}ill: {label: Drill}\n`);
    expect(problems.map((one) => one.code)).toEqual([code]);
    const said = formatProblems(problems, [
      { file: 'mine.yaml', text: `${HEAD}programmes:\n  dr${sign}ill: x` },
    ]);
    expect(said).not.toMatch(/[\u200f\u202e\u2066]/);
    expect(codes(`${HEAD}contracts:\n  - {system: coastal${sign}gun, payment: silver}\n`)).toEqual([code]);
  });

  it('cannot steer a terminal', () => {
    const text = `${HEAD}title: "\u001b[2J\u001b]0;owned\u0007"\n`;
    const { problems } = check(text);
    expect(problems.map((one) => one.code)).toEqual(['file-binary']);
    expect(formatProblems(problems, [{ file: 'mine.yaml', text }])).not.toMatch(/(?!\n)\p{Cc}/u);
  });
});

describe('what would go on for ever', () => {
  it('is a card that deals itself: said, and over with the game', () => {
    const again = 'effects: {do: [{deal: {card: storm, in: 1}}]}';
    const text = card('turn: 1').replace(
      '{wait: {label: Wait}, sail: {label: Sail}}',
      `{wait: {label: Wait, ${again}}, sail: {label: Sail, ${again}}}`,
    );
    const { scenario, problems } = check(text);
    expect(problems.map((one) => one.code)).toEqual(['deal-itself']);
    if (scenario === null) throw new Error('a warning keeps nothing from being played');
    const run = fuzzRun(scenario, 1, orderOf(random));
    expect(run.failures).toEqual([]);
    expect(run.orders.filter((one) => one.kind === 'end').length).toBeLessThanOrEqual(12);
  });

  it.each([
    ['turns', 'calendar: {turns: 100000}', 'too-big: This must be 60 or less.'],
    [
      'lots',
      'programmes:\n  drill: {effects: {do: [{lots: {system: coastal-gun, count: 5000}}]}}',
      'loop-range: This can be 5000, but here 100 is the most.',
    ],
    [
      'salvos',
      'strike: {salvos: "tension * 1000"}',
      'loop-range: This can be 100000, but here 100 is the most.',
    ],
    [
      'lots that nobody can count',
      'strike: {salvos: "delivered(\'coastal-gun\')"}',
      'loop-range: This can be any number, but here 100 is the most.',
    ],
    ['cards a turn', 'deal: [[1, 0, 5000]]', 'too-big: This must be 12 or less.'],
  ])('%s have a limit that is named', (_name, lines, said) => {
    expect(only(`${HEAD}${lines}\n`)).toBe(said);
  });

  it('is a scenario of ten thousand cards', () => {
    const cards = Array.from(
      { length: 10_000 },
      (_, n) => `  c${n}: {headline: C, text: T., options: {a: {label: A}}}`,
    );
    const text = `${HEAD}cards:\n${cards.join('\n')}\n`;
    expect(text.length).toBeLessThan(LIMITS.file);
    expect(only(text)).toContain(`more than ${LIMITS.entries} entries`);
    expect(asked.expressions).toBe(0);
  });

  it('is a section that many files fill together', () => {
    const part = (from: number) =>
      `sources:\n${Array.from({ length: 600 }, (_, n) => `  s${from + n}: {title: S}`).join('\n')}\n`;
    const files = [part(0), part(600)].map((text, n) => ({ file: `${n}.yaml`, text }));
    const { problems } = checkScenario(files);
    expect(problems.map((one) => one.message)).toEqual(['`sources` has more than 1000 entries.']);
  });
});
