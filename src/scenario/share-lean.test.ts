import { deflateRawSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonical, hashText } from '../engine/index.ts';
import { findScenario } from './node.ts';
import type { SourceFile } from './problem.ts';
import { originalOf, packShared, SHARE_FORMAT, SHARE_LIMITS, unpackShared } from './share.ts';

const ISLE: SourceFile = { file: 'isle/scenario.yaml', text: 'id: isle\ntitle: Isle\nturns: 6\n' };
const original = { id: 'isle', files: [ISLE] };
const fetch = async (id: string) => (id === 'isle' ? original.files : null);

/** A link around whatever is said to be a file. */
function linkTo(file: object): string {
  const value = { format: SHARE_FORMAT, version: 1, files: [{ file: 'a.yaml', ...file }] };
  const data = deflateRawSync(canonical(value)).toString('base64url');
  return `2.isle.${data}.${hashText(data).slice(0, 8)}`;
}
const codeOf = async (link: string): Promise<string> => {
  const read = await unpackShared(link, fetch);
  return read.ok ? 'opened' : read.error.code;
};

describe('a link that holds only what was changed', () => {
  it('brings back every text, whatever was changed in it', async () => {
    const line = fc.constantFrom('', 'a', 'b', 'c', ' c\r', 'd: ü');
    const text = fc.array(line, { maxLength: 12 }).map((lines) => lines.join('\n'));
    await fc.assert(
      fc.asyncProperty(text, text, fc.string({ unit: 'binary' }), async (before, after, more) => {
        const like = { id: 'isle', files: [{ file: 'isle/a.yaml', text: before }] };
        const files = [
          { file: 'a.yaml', text: after },
          { file: 'own.yaml', text: more },
        ];
        const link = await packShared(files, like);
        expect(originalOf(link)).toBe('isle');
        expect(await unpackShared(link, async () => like.files)).toEqual({ ok: true, value: files });
      }),
      { seed: 1, numRuns: 200 },
    );
  });

  it('makes a copy of the flagship with a few changes short enough for any chat', async () => {
    const found = findScenario('the-year-after');
    if (!found.ok) throw new Error(found.error);
    const { files } = found.value;
    const changed = files.map(({ file, text }) => ({
      file: file.split('/').at(-1) ?? file,
      text: text.replaceAll('Hormuz', 'the strait').replace(/^title: .*$/m, 'title: Another Year'),
    }));
    const whole = await packShared(changed);
    const lean = await packShared(changed, { id: 'the-year-after', files });
    expect(whole.length).toBeGreaterThan(SHARE_LIMITS.link);
    expect(lean.length).toBeLessThan(SHARE_LIMITS.chat);
    expect(await unpackShared(lean, async () => files)).toEqual({ ok: true, value: changed });
  });

  it('is whole by itself where it needs no original', async () => {
    expect(originalOf(await packShared([ISLE]))).toBeNull();
    expect(originalOf('')).toBeNull();
  });

  it('says where the original is missing or reads otherwise', async () => {
    const link = await packShared([{ file: 'scenario.yaml', text: `${ISLE.text}author: Ama\n` }], original);
    const error = { ok: false, error: { code: 'original', id: 'isle' } };
    expect(await unpackShared(link)).toEqual(error);
    const other = [{ ...ISLE, text: ISLE.text.replace('6', '7') }];
    expect(await unpackShared(link, async () => other)).toEqual(error);
  });

  it('that was cut or changed anywhere is not opened', async () => {
    const link = await packShared([{ file: 'scenario.yaml', text: 'id: isle\ntitle: New\n' }], original);
    for (let length = 0; length < link.length; length++)
      expect(await codeOf(link.slice(0, length)), String(length)).toMatch(/^(empty|not-shared|cut)$/);
    const start = '2.isle.'.length;
    for (let at = start; at < link.length; at++) {
      const changed = `${link.slice(0, at)}${link[at] === 'a' ? 'b' : 'a'}${link.slice(at + 1)}`;
      expect(await codeOf(changed), String(at)).not.toBe('opened');
    }
  });

  const sum = hashText(ISLE.text);
  it.each([
    ['parts that go on', [[0, 5]], 'damaged'],
    ['parts before the first line', [[-1, 2]], 'damaged'],
    ['parts of nothing', [[1, 0]], 'damaged'],
    ['parts that are numbers', [0, 1], 'damaged'],
    ['half a line', [[0.5, 1]], 'damaged'],
    ['more than two numbers', [[0, 1, 1]], 'damaged'],
    ['the same lines two hundred thousand times', Array(200_000).fill([0, 4]), 'too-large'],
    ['good parts', [[0, 2], 'turns: 5', [3, 1]], 'opened'],
  ])('with %s', async (_name, parts, code) => {
    expect(await codeOf(linkTo({ like: 'scenario.yaml', sum, parts }))).toBe(code);
  });

  it('of a file that the original has not is refused', async () => {
    expect(await codeOf(linkTo({ like: '../scenario.yaml', sum, parts: [[0, 1]] }))).toBe('original');
  });
});
