import { canonical, keyed } from '../../engine/index.ts';
import type { BaseFiles, Bases } from '../../scenario/bases.ts';
import type { EmbeddedFile } from '../../scenario/run-write.ts';
import { packShared, readShared, unpackShared, writeShared } from '../../scenario/share.ts';
import { checkShared } from '../../scenario/share-check.ts';
import type { Plain } from '../../scenario/yaml.ts';
import type { Brought } from './run-file.ts';
import { type Dice, mutate, SCRAPS } from './text.ts';
import { oneOf, pathsTo, withPart } from './tree.ts';

/** What is shared: files, the scenario of the page that a lean link of them names, and what they may extend. */
export interface Sharing {
  readonly files: readonly EmbeddedFile[];
  readonly original: BaseFiles | null;
  readonly bases: Bases;
}

const SIGNS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.';

/** Changes of a link's letters, by name. */
const LETTERS: Readonly<Record<string, (link: string, dice: Dice) => string>> = {
  'cut it': (link, dice) => link.slice(0, dice('at', link.length)),
  'cut its beginning': (link, dice) => link.slice(dice('at', link.length)),
  'change a sign': (link, dice) => {
    const at = dice('at', link.length);
    return `${link.slice(0, at)}${SIGNS[dice('sign', SIGNS.length)] ?? ''}${link.slice(at + 1)}`;
  },
  'swap two signs': (link, dice) => {
    const at = dice('at', link.length);
    return `${link.slice(0, at)}${link[at + 1] ?? ''}${link[at] ?? ''}${link.slice(at + 2)}`;
  },
  'break it into lines': (link) => link.replace(/.{70}/g, '$&\r\n'),
  'put spaces as mail programs do': (link, dice) => {
    const at = dice('at', link.length);
    return `${link.slice(0, at)}%20${link.slice(at)}`;
  },
  'put a scrap': (link, dice) => {
    const at = dice('at', link.length + 1);
    return `${link.slice(0, at)}${oneOf(SCRAPS, dice, 'scrap') ?? ''}${link.slice(at)}`;
  },
  'write it twice': (link) => link + link,
  'write behind it': (link) => `${link}. Have a look`,
  'call it another version': (link, dice) => link.replace(/^\d/, String(dice('version', 10))),
  'call it lean': (link) => link.replace(/^\d\./, '2.the-year-after.'),
};

/** Changes of what a link or a bundle holds; it is packed again, so that its checksum is right. */
const CONTENT: Readonly<Record<string, (files: Plain, dice: Dice) => Plain>> = {
  'slip in a text': (files, dice) => {
    const texts = pathsTo(files, (part, path) => typeof part === 'string' && path.at(-1) === 'text');
    const path = oneOf(texts, dice, 'text');
    if (path === undefined || !Array.isArray(files)) return files;
    const { text } = files[Number(path[0])] as { text: string };
    return withPart(files, path, mutate(text, dice('slip', 1_000_000)).text);
  },
  'put an odd value': (files, dice) => {
    const odd: Plain[] = ['', '../../etc/passwd', '\u202e', 0, -1, [], {}, 'x'.repeat(300), [[0, 1e9]], true];
    return withPart(
      files,
      oneOf(
        pathsTo(files, () => true),
        dice,
        'at',
      ) ?? [0],
      oneOf(odd, dice, 'odd'),
    );
  },
  'take a part out': (files, dice) =>
    withPart(
      files,
      oneOf(
        pathsTo(files, () => true),
        dice,
        'at',
      ) ?? [0],
      undefined,
    ),
  'double a file': (files, dice) =>
    Array.isArray(files) ? [...files, ...files.slice(dice('n', files.length)).slice(0, 1)] : files,
  'have 100 files': (files) =>
    Array.isArray(files) ? Array.from({ length: 100 }, (_, n) => files[n % files.length] ?? '') : files,
  "call a file another scenario's": (files, dice) =>
    withPart(files, [0, 'of'], oneOf(['x', 'the-year-after', '__proto__'], dice, 'of')),
};

/** Changes a link or a bundle by lot and opens it. It must be refused, or be exactly what was packed. */
export async function linkRun(sharing: Sharing, seed: number): Promise<Brought> {
  const dice: Dice = (name, sides) => keyed(seed, `link/${name}`) % sides;
  const lean = sharing.original !== null && dice('lean', 2) === 0 ? sharing.original : null;
  const inside = dice('inside', 2) === 0;
  const name = oneOf(Object.keys(inside ? CONTENT : LETTERS), dice, 'kind') ?? '';
  const packed = structuredClone(sharing.files) as unknown as Plain;
  const wanted = (inside ? (CONTENT[name]?.(packed, dice) ?? packed) : packed) as unknown as EmbeddedFile[];
  const done = [name];
  let text = '';
  try {
    const fetch = async (id: string) => (sharing.original?.id === id ? sharing.original.files : null);
    if (inside && dice('bundle', 3) === 0) {
      text = writeShared(wanted);
      return { text, done, ...found(readShared(text), wanted, sharing.bases) };
    }
    const link = await packShared(wanted, lean);
    text = inside ? link : (LETTERS[name]?.(link, dice) ?? link);
    return { text, done, ...found(await unpackShared(text, fetch), wanted, sharing.bases) };
  } catch (error) {
    // Whoever packs has files, not any value: that it cannot pack others is no fault of the link.
    if (text === '') return { text, done, refused: true, failures: [] };
    const message = error instanceof Error ? (error.stack ?? error.message) : String(error);
    return { text, done, refused: false, failures: [{ kind: 'crash', message }] };
  }
}

function found(
  read: Awaited<ReturnType<typeof unpackShared>>,
  wanted: readonly EmbeddedFile[],
  bases: Bases,
): Pick<Brought, 'refused' | 'failures'> {
  if (!read.ok) return { refused: true, failures: [] };
  const texts = (files: readonly EmbeddedFile[]): string => canonical(files.map(({ text }) => text));
  if (texts(read.value) !== texts(wanted))
    return {
      refused: false,
      failures: [{ kind: 'wrong-acceptance', message: 'other files came out than were packed' }],
    };
  const checked = checkShared(read.value, bases);
  const internal = checked.ok ? undefined : checked.error.problems.find(({ code }) => code === 'internal');
  return { refused: !checked.ok, failures: internal ? [{ kind: 'crash', message: internal.message }] : [] };
}
