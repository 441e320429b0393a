import { createDeflateRaw, deflateRawSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonical, hashText } from '../engine/index.ts';
import type { EmbeddedFile } from './run-write.ts';
import {
  fitOf,
  fragmentOf,
  ownFiles,
  packShared,
  readShared,
  SHARE_FORMAT,
  SHARE_LIMITS,
  unpackShared,
  writeShared,
} from './share.ts';

const ISLE: EmbeddedFile = { file: 'scenario.yaml', text: 'id: isle\ntitle: "Ünäversal ✓ \\"isle\\""\n' };

/** A link of our own making around any bytes: whoever wishes us ill can work out a checksum, too. */
function linkAround(bytes: Buffer, version = '1'): string {
  const data = bytes.toString('base64url');
  return `${version}.${data}.${hashText(data).slice(0, 8)}`;
}
const linkTo = (value: unknown): string => linkAround(deflateRawSync(canonical(value)));
const shared = (files: unknown, more: object = {}): unknown => ({
  format: SHARE_FORMAT,
  version: 1,
  files,
  ...more,
});
const codeOf = async (link: string): Promise<string> => {
  const read = await unpackShared(link);
  return read.ok ? 'opened' : read.error.code;
};

describe('a link', () => {
  it('brings back the files it was made of, whatever signs stand in them', async () => {
    const name = fc.stringMatching(/^[a-z]{1,20}\.yaml$/);
    const file = fc.record({ file: name, text: fc.string({ unit: 'binary', maxLength: 400 }) });
    await fc.assert(
      fc.asyncProperty(fc.array(file, { minLength: 1, maxLength: 5 }), async (files) => {
        const link = await packShared(files);
        expect(link).toMatch(/^1\.[\w-]+\.[0-9a-f]{8}$/);
        expect(await unpackShared(link)).toEqual({ ok: true, value: files });
      }),
      { seed: 1, numRuns: 60 },
    );
  });

  it('keeps line ends, half signs and what a scenario stands on', async () => {
    const files: EmbeddedFile[] = [
      { file: 'a.yaml', text: 'a: 1\r\n\ufeff\ud800 b\u0000' },
      { file: 'b.yaml', text: '', of: 'other', base: { id: 'isle', version: 3, hash: '0123456789abcdef' } },
    ];
    expect(await unpackShared(await packShared(files))).toEqual({ ok: true, value: files });
    expect(ownFiles(files)).toEqual([files[0]]);
  });

  it('is the same for the same files', async () => {
    const { text, file } = ISLE;
    expect(await packShared([{ text, file }])).toBe(await packShared([ISLE]));
  });

  it('may come broken into lines, or with something behind it', async () => {
    const link = await packShared([ISLE]);
    for (const sent of [
      `${link.slice(0, 30)}\r\n ${link.slice(30)}`,
      link.replace(/(.{9})/g, '$1%20'),
      `${link}).`,
    ])
      expect(await codeOf(sent), sent).toBe('opened');
  });

  it('says how far it goes', () => {
    expect(fragmentOf('play', '1.a.b')).toBe('#play=1.a.b');
    expect([8000, 8001, 32_000, 32_001].map(fitOf)).toEqual(['fits', 'long', 'long', 'too-long']);
  });
});

describe('a bad link', () => {
  it.each([
    ['', 'empty'],
    ['   ', 'empty'],
    ['hello', 'not-shared'],
    ['<script>alert(1)</script>', 'not-shared'],
    ['1', 'not-shared'],
    ['1.', 'cut'],
    ['1..00000000', 'damaged'],
    ['1.äöü.00000000', 'cut'],
    ['1.AAAA.00000000', 'damaged'],
    ['x'.repeat(SHARE_LIMITS.link + 1), 'too-long'],
  ])('%.20s: %s', async (link, code) => {
    expect(await codeOf(link)).toBe(code);
  });

  it('of a newer version is named as such, whatever is in it', async () => {
    expect(await unpackShared('3.anything~at*all')).toEqual({
      ok: false,
      error: { code: 'version', version: '3', known: 2 },
    });
    const newer = linkTo(shared([ISLE], { version: '<b>9</b>' }));
    expect(await unpackShared(newer)).toMatchObject({ error: { code: 'version', version: '<b>9</b>' } });
  });

  it('that was cut anywhere is not opened', async () => {
    const link = await packShared([ISLE]);
    for (let length = 0; length < link.length; length++) {
      const code = await codeOf(link.slice(0, length));
      expect(code, String(length)).toMatch(/^(empty|not-shared|cut)$/);
    }
  });

  it('with one sign changed anywhere is not opened', async () => {
    const link = await packShared([ISLE]);
    for (let at = 0; at < link.length; at++) {
      const changed = `${link.slice(0, at)}${link[at] === 'a' ? 'b' : 'a'}${link.slice(at + 1)}`;
      expect(await codeOf(changed), String(at)).not.toBe('opened');
    }
  });

  it('of random bytes under a true checksum is damaged', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 200 }), async (bytes) => {
        expect(await codeOf(linkAround(Buffer.from(bytes)))).not.toBe('opened');
      }),
      { seed: 1, numRuns: 200 },
    );
  });

  it('that is cut inside under a true checksum is damaged', async () => {
    const whole = deflateRawSync(writeShared([ISLE]));
    for (let length = 0; length < whole.length; length++)
      expect(await codeOf(linkAround(whole.subarray(0, length))), String(length)).toBe('damaged');
  });

  it.each([
    ['no object', [1], 'not-shared'],
    ['a run', { format: 'look-east-run', version: 1 }, 'not-shared'],
    ['no files', shared(undefined), 'damaged'],
    ['an empty list', shared([]), 'empty'],
    ['only those of a base', shared([{ ...ISLE, of: 'base' }]), 'empty'],
    ['a file that is a word', shared(['a']), 'damaged'],
    ['a file without text', shared([{ file: 'a' }]), 'damaged'],
    ['a text that is a list', shared([{ file: 'a', text: [] }]), 'damaged'],
    ['a base without a hash', shared([{ ...ISLE, base: { id: 'a', version: 1, hash: 'x' } }]), 'damaged'],
    ['too many files', shared(Array(SHARE_LIMITS.files + 1).fill(ISLE)), 'too-many'],
    ['a long name', shared([{ ...ISLE, file: 'a'.repeat(SHARE_LIMITS.name + 1) }]), 'long-name'],
  ])('with %s', async (_name, value, code) => {
    expect(await codeOf(linkTo(value))).toBe(code);
  });

  it('cannot reach beyond itself by a name', async () => {
    const files = [{ file: '../../etc\\pass\u202ewd', text: 'a' }];
    const hostile = `{"format":"${SHARE_FORMAT}","version":1,"__proto__":{"polluted":1},"files":${JSON.stringify(files)}}`;
    expect(readShared(hostile)).toEqual({ ok: true, value: [{ file: 'passwd', text: 'a' }] });
    expect({}).not.toHaveProperty('polluted');
  });

  it('nested a million deep ends in a message', () => {
    expect(readShared('['.repeat(1_000_000))).toMatchObject({ ok: false });
    expect(readShared(`${'['.repeat(1_000_000)}${']'.repeat(1_000_000)}`)).toMatchObject({ ok: false });
  });
});

/** A megabyte of one sign again and again: about a thousandth of its size once packed. */
async function bombOf(megabytes: number): Promise<Buffer> {
  const packing = createDeflateRaw({ level: 9 });
  const parts: Buffer[] = [];
  packing.on('data', (part: Buffer) => parts.push(part));
  const done = new Promise((resolve) => packing.on('end', resolve));
  const megabyte = Buffer.alloc(1_000_000, 0x20);
  for (let n = 0; n < megabytes; n++)
    if (!packing.write(megabyte)) await new Promise((resolve) => packing.once('drain', resolve));
  packing.end();
  await done;
  return Buffer.concat(parts);
}

describe('a link that would unpack to far more than its own size', () => {
  it('is stopped soon after the limit', async () => {
    const bomb = linkAround(await bombOf(23));
    expect(bomb.length).toBeLessThan(SHARE_LIMITS.link);
    let unpacked = 0;
    const { DecompressionStream: whole } = globalThis;
    class Counted extends whole {
      override readonly readable = super.readable.pipeThrough(
        new TransformStream({
          transform: (part: Uint8Array, controller) => {
            unpacked += part.length;
            controller.enqueue(part);
          },
        }),
      );
    }
    Object.assign(globalThis, { DecompressionStream: Counted });
    try {
      expect(await unpackShared(bomb)).toEqual({
        ok: false,
        error: { code: 'too-large', limit: SHARE_LIMITS.unpacked },
      });
    } finally {
      Object.assign(globalThis, { DecompressionStream: whole });
    }
    expect(unpacked).toBeGreaterThan(SHARE_LIMITS.unpacked);
    expect(unpacked).toBeLessThan(SHARE_LIMITS.unpacked + 3_000_000);
  });

  it('is not even looked into when it is longer than a link may be', async () => {
    expect(await codeOf(linkAround(await bombOf(40)))).toBe('too-long');
  });
});
