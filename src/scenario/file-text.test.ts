import { expect, it } from 'vitest';
import { textOfBytes, withLineFeeds } from './file-text.ts';
import { checkScenario } from './load.ts';
import { formatProblem } from './problem.ts';

const TEXT = 'title: Zürich\nlead: تهران\n';
const bytes = (text: string, mark: readonly number[], high: boolean): Uint8Array => {
  const units = [...text].flatMap((sign) => {
    const code = sign.charCodeAt(0);
    return high ? [code >> 8, code & 255] : [code & 255, code >> 8];
  });
  return new Uint8Array([...mark, ...units]);
};

it.each([
  ['UTF-8', new TextEncoder().encode(TEXT)],
  ['UTF-8 with its mark', new TextEncoder().encode(`\ufeff${TEXT}`)],
  ['UTF-16, low byte first', bytes(TEXT, [0xff, 0xfe], false)],
  ['UTF-16, high byte first', bytes(TEXT, [0xfe, 0xff], true)],
  ['UTF-16 without a mark', bytes(TEXT, [], false)],
  ['UTF-16, high byte first, without a mark', bytes(TEXT, [], true)],
])('a file in %s is read', (_name, file) => {
  expect(textOfBytes(file)).toBe(TEXT);
});

it.each(['\n', '\r\n', '\r', '\u000b', '\f', '\u0085', '\u2028', '\u2029'])('lines end with %j', (end) => {
  const lines = ['id: mine', 'title: Mine', 'titel: Again', ''];
  // CR LF is an author's way to this day, and goes out again as it came.
  expect(textOfBytes(new TextEncoder().encode(lines.join(end)))).toBe(
    lines.join(end === '\r\n' ? end : '\n'),
  );
  // What comes another way than as a file is read with the same lines, and the line that is shown is the one that is meant.
  const source = { file: 'scenario.yaml', text: lines.join(end) };
  const slip = checkScenario([source]).problems.find(({ code }) => code === 'unknown-field');
  expect(slip).toMatchObject({ line: 3, column: 1 });
  expect(slip && formatProblem(slip, [source])).toContain('  3 | titel: Again\n');
});

it('signs keep their places where line ends are replaced', () => {
  expect(withLineFeeds('a\rb\r\nc\u2028d')).toBe('a\nb\r\nc\nd');
});
