import { canonical, hashText } from '../engine/index.ts';
import type { BaseFiles } from './bases.ts';
import { nameOf, type Result, type SourceFile } from './problem.ts';
import type { EmbeddedFile } from './run-write.ts';
import { isLean, leanOf, textOf } from './share-lean.ts';
import { through } from './through.ts';
import { LIMITS } from './yaml-limits.ts';

/** The first field of what a link or a bundle holds. */
export const SHARE_FORMAT = 'look-east-scenario';
export const SHARE_VERSION = 1;
/** Of links that hold only what was changed in a scenario of the page. */
const LEAN_VERSION = 2;
/** How the name of a file ends that holds all files of a scenario. */
export const SHARE_SUFFIX = '.look-east-scenario.json';

/**
 * What sharing has room for. `chat`: longer links are cut by some chat programs; `link`: longer ones are neither made
 * nor opened; `unpacked`: bytes that a link or a bundle may come to; `files`, and characters of a file's `name`.
 */
export const SHARE_LIMITS = {
  chat: 8_000,
  link: 32_000,
  unpacked: LIMITS.total,
  files: LIMITS.files,
  name: 120,
} as const;

/** Why a link or a bundle cannot be opened. */
export type ShareProblem =
  | { readonly code: 'empty' | 'not-shared' | 'cut' | 'damaged' | 'unsupported' }
  | { readonly code: 'version'; readonly version: string; readonly known: number }
  /** It holds only what was changed in this scenario, which is not on this page, or reads otherwise here. */
  | { readonly code: 'original'; readonly id: string }
  | { readonly code: 'too-long' | 'too-large' | 'too-many' | 'long-name'; readonly limit: number };

/** What a link is for: to play only, or to write on. */
export type LinkKind = 'play' | 'edit';

/** Whether a link of so many characters goes anywhere, may be cut on its way, or is not made. */
export function fitOf(length: number): 'fits' | 'long' | 'too-long' {
  if (length > SHARE_LIMITS.link) return 'too-long';
  return length > SHARE_LIMITS.chat ? 'long' : 'fits';
}

/** What stands behind the page's address in a link. */
export const fragmentOf = (kind: LinkKind, packed: string): string => `#${kind}=${packed}`;

type Read = Result<readonly EmbeddedFile[], ShareProblem>;

const fails = (error: ShareProblem): { readonly ok: false; readonly error: ShareProblem } => ({
  ok: false,
  error,
});

/** Links carry a checksum at their end: it tells one that was cut off from one that is whole. */
const sumOf = (data: string): string => hashText(data).slice(0, 8);

/**
 * The files of a scenario as the text of a link: a version, the packed files, and a checksum, with points between. With an
 * original it holds the differences alone, and names after the version what they are differences from.
 */
export async function packShared(
  files: readonly EmbeddedFile[],
  original: BaseFiles | null = null,
): Promise<string> {
  const text = original === null ? writeShared(files) : writeLean(files, original);
  const plain = new TextEncoder().encode(text);
  const packed = await through(new CompressionStream('deflate-raw'), plain, Number.POSITIVE_INFINITY);
  const head = original === null ? SHARE_VERSION : `${LEAN_VERSION}.${original.id}`;
  const data = base64url(packed ?? new Uint8Array());
  return `${head}.${data}.${sumOf(data)}`;
}

/** The parts of a link's text; what is missing at its end is undefined. */
function partsOf(text: string) {
  const [, version, rest = ''] = /^(\d{1,6})\.(.*)$/s.exec(text) ?? [];
  const lean = version === String(LEAN_VERSION);
  const [, id, whole = rest] = lean ? (/^([a-z][a-z0-9-]{0,47})\.(.*)$/s.exec(rest) ?? []) : [];
  const [, data, sum] = /^([\w-]*)(?:\.([0-9a-f]{8}))?/.exec(whole) ?? [];
  return { version, known: lean || version === String(SHARE_VERSION), lean, id, data, sum };
}

/** Mail programs break long lines; no sign of a link is lost that way. */
const unbroken = (link: string): string => link.replace(/\s|%20|%0[ad]/gi, '');

/** The scenario of the page that a link holds the differences from; null where it is whole by itself. */
export const originalOf = (link: string): string | null => partsOf(unbroken(link)).id ?? null;

/**
 * Reads the text of a link. `fetch` gives the files of a scenario that comes with the page, for links that hold only what
 * was changed in it. Whether it is a scenario only a check can tell. Never throws.
 */
export async function unpackShared(
  link: string,
  fetch: (id: string) => Promise<readonly SourceFile[] | null> = async () => null,
): Promise<Read> {
  if (link.length > SHARE_LIMITS.link) return fails({ code: 'too-long', limit: SHARE_LIMITS.link });
  const text = unbroken(link);
  if (text === '') return fails({ code: 'empty' });
  const { version, known, lean, id, data, sum } = partsOf(text);
  if (version === undefined || data === undefined) return fails({ code: 'not-shared' });
  if (!known) return fails({ code: 'version', version, known: LEAN_VERSION });
  if (sum === undefined || (lean && id === undefined)) return fails({ code: 'cut' });
  if (sum !== sumOf(data)) return fails({ code: 'damaged' });
  if (typeof DecompressionStream === 'undefined') return fails({ code: 'unsupported' });
  try {
    const stream = new DecompressionStream('deflate-raw');
    const bytes = await through(stream, bytesOf(data), SHARE_LIMITS.unpacked);
    if (bytes === null) return fails({ code: 'too-large', limit: SHARE_LIMITS.unpacked });
    const files = id === undefined ? null : await fetch(id);
    if (id !== undefined && files === null) return fails({ code: 'original', id });
    const original = id !== undefined && files !== null ? { id, files } : null;
    return readFiles(new TextDecoder('utf-8', { fatal: true }).decode(bytes), original);
  } catch {
    return fails({ code: 'damaged' });
  }
}

/** All files of a scenario as the text of one bundle; equal files give equal texts. */
export function writeShared(files: readonly EmbeddedFile[]): string {
  return canonical({ format: SHARE_FORMAT, version: SHARE_VERSION, files });
}

/** The same with the differences in place of the texts, where the original has a file of that name. */
function writeLean(files: readonly EmbeddedFile[], original: BaseFiles): string {
  const lean = files.map((one) => {
    const told = one.of === undefined ? leanOf(one, original) : null;
    const { text, ...rest } = one;
    return told === null ? one : { ...rest, ...told };
  });
  return canonical({ format: SHARE_FORMAT, version: SHARE_VERSION, files: lean });
}

/** Reads the text of a bundle. Never throws. */
export const readShared = (text: string): Read => readFiles(text, null);

function readFiles(text: string, original: BaseFiles | null): Read {
  if (text.length > SHARE_LIMITS.unpacked) return fails({ code: 'too-large', limit: SHARE_LIMITS.unpacked });
  let value: unknown;
  try {
    value = JSON.parse(text.replace(/^\ufeff/, ''));
  } catch {
    return fails({ code: 'damaged' });
  }
  if (!isRecord(value) || value.format !== SHARE_FORMAT) return fails({ code: 'not-shared' });
  if (value.version !== SHARE_VERSION)
    return fails({ code: 'version', version: String(value.version).slice(0, 20), known: SHARE_VERSION });
  if (!Array.isArray(value.files)) return fails({ code: 'damaged' });
  if (value.files.length > SHARE_LIMITS.files) return fails({ code: 'too-many', limit: SHARE_LIMITS.files });
  const files: EmbeddedFile[] = [];
  let room: number = SHARE_LIMITS.unpacked;
  for (const one of value.files) {
    const whole = wholeFile(one, original, room);
    if (!whole.ok) return whole;
    const file = fileOf(whole.value);
    if (file === null) return fails({ code: 'damaged' });
    if (file.file.length > SHARE_LIMITS.name) return fails({ code: 'long-name', limit: SHARE_LIMITS.name });
    room -= file.text.length;
    files.push(file);
  }
  return files.some((one) => one.of === undefined) ? { ok: true, value: files } : fails({ code: 'empty' });
}

/** A file as it was read, its text put together where it was told by its differences from an original. */
function wholeFile(one: unknown, original: BaseFiles | null, room: number): Result<unknown, ShareProblem> {
  if (original === null || !isRecord(one) || !isLean(one)) return { ok: true, value: one };
  const told = textOf(one, original, room);
  if (told === 'changed') return fails({ code: 'original', id: original.id });
  if (told === 'too-large') return fails({ code: told, limit: SHARE_LIMITS.unpacked });
  if (told === 'damaged') return fails({ code: told });
  return { ok: true, value: { ...one, ...told } };
}

/** The files of the scenario itself, without those of the scenarios it stands on. */
export const ownFiles = (files: readonly EmbeddedFile[]): { file: string; text: string }[] =>
  files.filter((one) => one.of === undefined).map(({ file, text }) => ({ file, text }));

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isId = (value: unknown): value is string => typeof value === 'string' && value.length <= 80;

/** One file of what was read, with nothing but the known fields; null where it is none. */
function fileOf(value: unknown): EmbeddedFile | null {
  if (!isRecord(value) || typeof value.file !== 'string' || typeof value.text !== 'string') return null;
  const { of, base } = value;
  if (of !== undefined && !isId(of)) return null;
  const file = { file: plainName(value.file), text: value.text, ...(of === undefined ? {} : { of }) };
  if (base === undefined) return file;
  if (!isRecord(base) || !isId(base.id) || !Number.isSafeInteger(base.version)) return null;
  if (typeof base.hash !== 'string' || !/^[0-9a-f]{16}$/.test(base.hash)) return null;
  return { ...file, base: { id: base.id, version: Number(base.version), hash: base.hash } };
}

/** A file's name alone: no folders, and no signs that turn the line they are shown in around. */
const plainName = (file: string): string => nameOf(file).replace(/[\p{Cc}\p{Cf}]/gu, '') || 'scenario.yaml';

function base64url(bytes: Uint8Array): string {
  let text = '';
  for (const byte of bytes) text += String.fromCharCode(byte);
  return btoa(text).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
}

function bytesOf(data: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(data.replaceAll('-', '+').replaceAll('_', '/')), (sign) => sign.charCodeAt(0));
}
