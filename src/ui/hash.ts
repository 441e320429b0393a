import { useEffect, useState } from 'preact/hooks';
import { tidyLink } from '../classroom/tidy-link.ts';

/** The address of the lab within the page: it can be linked to, and the browser's own way back leads out of it. */
export const LAB = '#lab';

/** The address of the desk on which a class is gathered. */
export const CLASS_DESK = '#desk';

/** The address of the studio; behind a stroke follows the draft that is open. */
export const STUDIO = '#studio';

/** Whether an address is one of the studio's. */
export const isStudio = (hash: string): boolean => hash === STUDIO || hash.startsWith(`${STUDIO}/`);

/** The address of the page on which a lesson is set up. */
export const LESSON = '#lesson';

/** The text of a class link in an address; null where it is none. */
export function classIn(hash: string): string | null {
  const [, link] = /^#class=([\s\S]*)$/.exec(hash) ?? [];
  return link === undefined ? null : tidyLink(link);
}
/** The address of the pages for teachers; behind a stroke follows which. */
export const TEACHERS = '#teachers';

/** Whether an address is one of the pages for teachers. */
export const isTeachers = (hash: string): boolean => hash === TEACHERS || hash.startsWith(`${TEACHERS}/`);

/** What a link that somebody has shared holds, and what it is for; null where the address is no such link. */
export function linkIn(hash: string): { readonly kind: 'play' | 'edit'; readonly link: string } | null {
  const [, kind, link] = /^#(play|edit)=([\s\S]*)$/.exec(hash) ?? [];
  return kind === undefined || link === undefined ? null : { kind: kind === 'edit' ? 'edit' : 'play', link };
}

/** Where a game that is over is looked at once more: behind strokes follow the turn and its step. */
const REPLAY = '#replay';

/** The address of a step of a game that is over. */
export const replayAddress = ({ turn, step }: { readonly turn: number; readonly step: string }): string =>
  `${REPLAY}/${turn}/${step}`;

/** The step that an address means, whether there is such a one or not; null where it means none. */
export function replayIn(hash: string): { readonly turn: number; readonly step: string } | null {
  const [, turn, step] = /^#replay(?:\/(\d{1,3}))?(?:\/([a-z]+))?$/.exec(hash) ?? [null];
  return /^#replay(\/|$)/.test(hash) ? { turn: Number(turn ?? 1), step: step ?? 'news' } : null;
}

/** Puts another address behind the page in place of the present one, and tells whoever watches it. */
export function replaceHash(hash: string): void {
  history.replaceState(null, '', hash);
  globalThis.dispatchEvent(new HashChangeEvent('hashchange'));
}

/** Takes out of the address what stands behind the page; whoever watches it is not told. */
export const forgetHash = (): void => history.replaceState(null, '', location.pathname + location.search);

/** What stands in the address behind the page, kept up to date. */
export function useHash(): string {
  const [hash, set] = useState(() => location.hash);
  useEffect(() => {
    const read = (): void => set(location.hash);
    globalThis.addEventListener('hashchange', read);
    return () => globalThis.removeEventListener('hashchange', read);
  }, []);
  return hash;
}
