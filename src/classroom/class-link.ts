import { hashText } from '../engine/index.ts';
import { LESSON_LIMITS, type Lesson } from './lesson.ts';
import { SEED_LIMIT, type Shape, shapeOf, toShape } from './lesson-shape.ts';
import { tidyLink } from './tidy-link.ts';

export { SEED_LIMIT };

/** The version of what a class link holds. */
export const CLASS_VERSION = 1;

/** Characters: of the text behind `#class=` that is read, and of a whole address that every platform lets pass. */
export const CLASS_LIMITS = { link: 16_000, everywhere: 2_000 } as const;

/** What stands behind the page's address in a class link. */
export const classFragment = (packed: string): string => `#class=${packed}`;

/** What can still be read of a link that is cut or mistyped: enough to begin the same game without the lesson. */
export interface Remains {
  readonly scenario: string;
  /** Absent where it was cut off. */
  readonly seed?: number;
}

/** Why the text of a class link cannot be used. */
export type LinkProblem =
  | { readonly code: 'empty' | 'not-class' | 'too-long' }
  /** Its end is missing; or signs of it are other ones than were written. */
  | { readonly code: 'cut' | 'damaged'; readonly remains: Remains | null }
  | { readonly code: 'version'; readonly version: number; readonly known: number };

export type ReadLink =
  | { readonly ok: true; readonly value: Lesson }
  | { readonly ok: false; readonly error: LinkProblem };

const fails = (error: LinkProblem): ReadLink => ({ ok: false, error });

/** It tells a link that was cut off or mistyped from one that is whole. */
const sumOf = (data: string): string => hashText(data).slice(0, 8);

function base64url(text: string): string {
  let bytes = '';
  for (const byte of new TextEncoder().encode(text)) bytes += String.fromCharCode(byte);
  return btoa(bytes).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
}

/** The text again; of one that was cut off, what is there of it. Throws where it is no base64 at all. */
function textOf(data: string): string {
  const whole = data.slice(0, data.length - (data.length % 4 === 1 ? 1 : 0));
  const bytes = atob(whole.replaceAll('-', '+').replaceAll('_', '/'));
  return new TextDecoder().decode(Uint8Array.from(bytes, (sign) => sign.charCodeAt(0)));
}

/** A lesson as the text of a link: a version, its data, and a checksum, with points between. Equal lessons give equal texts. */
export function packLesson(lesson: Lesson): string {
  const data = base64url(JSON.stringify(toShape(lesson)));
  return `${CLASS_VERSION}.${data}.${sumOf(data)}`;
}

/** What is left of a text whose end is missing or wrong. */
function remainsOf(data: string): Remains | null {
  let text: string;
  try {
    text = textOf(data);
  } catch {
    return null;
  }
  const [, scenario] = /"s":"([a-z][a-z0-9-]{0,60})"/.exec(text) ?? [];
  const seed = Number(/"n":(\d{1,10})[,}]/.exec(text)?.[1] ?? Number.NaN);
  if (scenario === undefined) return null;
  return { scenario, ...(seed >= 0 && seed <= SEED_LIMIT ? { seed } : {}) };
}

/** Reads the text of a class link, or a whole address that holds one. Whether its games can be played only the rules tell. Never throws. */
export function readLesson(text: string): ReadLink {
  if (text.length > CLASS_LIMITS.link * 2) return fails({ code: 'too-long' });
  const link = tidyLink(text);
  if (link === '') return fails({ code: 'empty' });
  const [, version, data, sum] = /^(\d{1,6})(?:\.|$)([\w-]*)(?:\.([0-9a-f]*))?/.exec(link) ?? [];
  if (version === undefined || data === undefined) return fails({ code: 'not-class' });
  if (link.length > CLASS_LIMITS.link) return fails({ code: 'too-long' });
  if (Number(version) !== CLASS_VERSION)
    return fails({ code: 'version', version: Number(version), known: CLASS_VERSION });
  if (sum === undefined || sum.length < 8) return fails({ code: 'cut', remains: remainsOf(data) });
  if (sum !== sumOf(data)) return fails({ code: 'damaged', remains: remainsOf(data) });
  try {
    const lesson = shapeOf(JSON.parse(textOf(data)) as Shape);
    return lesson ? { ok: true, value: lesson } : fails({ code: 'damaged', remains: null });
  } catch {
    return fails({ code: 'damaged', remains: null });
  }
}

/** The lesson of a link that a game was begun by; null where it belongs to none that can be read. */
export function lessonOf(link: string | undefined): Lesson | null {
  if (link === undefined) return null;
  const read = readLesson(link);
  return read.ok ? read.value : null;
}

/** A title that a link may hold. */
export const fitTitle = (title: string): string => title.trim().slice(0, LESSON_LIMITS.title);
