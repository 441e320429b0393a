import fc from 'fast-check';
import { expect, test } from 'vitest';
import { stringify } from 'yaml';
import { same } from './edit/step.ts';
import { plainOf, treeOf } from './edit/tree.ts';
import { applied, type Edit, editText, placeOf } from './edit.ts';
import type { Plain } from './yaml.ts';

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
    { seed: 1, numRuns: 1000 },
  );
  expect(refused / (done + refused)).toBeLessThan(0.02);
});
