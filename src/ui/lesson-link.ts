import { useEffect, useState } from 'preact/hooks';
import { tabShelf } from '../storage/shelf.ts';
import { classIn } from './hash.ts';

/** The tab remembers whose lesson it is for: the address may be needed for something else. */
const KEY = 'look-east/class';

function kept(): string | null {
  try {
    return tabShelf()?.getItem(KEY) ?? null;
  } catch {
    return null;
  }
}

function keep(link: string | null): void {
  try {
    if (link === null) tabShelf()?.removeItem(KEY);
    else tabShelf()?.setItem(KEY, link);
  } catch {
    // Switched off: the address holds it, as long as it stays.
  }
}

/**
 * Whether the page has been opened by a class link that this tab has not been opened by before: whoever sits here now is not to
 * go on with the game of the one before.
 */
export const isNewLesson = (): boolean => {
  const link = classIn(location.hash);
  return link !== null && link !== kept();
};

/** The text of the class link that this tab is for; null: none. */
export interface TabLesson {
  readonly link: string | null;
  /** Somebody has followed the link just now, and nothing has been done about it. */
  readonly fresh: boolean;
  /** What it asks for has been seen to. */
  readonly seen: () => void;
  /** The tab is for no lesson any more. */
  readonly leave: () => void;
}

/** The lesson of this tab: of the link in its address, or of the last one that it was opened by. */
export function useLessonLink(): TabLesson {
  const [state, set] = useState(() => {
    const link = classIn(location.hash);
    const fresh = link !== null && link !== kept();
    if (link !== null) keep(link);
    return { link: link ?? kept(), fresh };
  });
  useEffect(() => {
    const read = (): void => {
      const link = classIn(location.hash);
      if (link === null) return;
      keep(link);
      set((before) => (before.link === link ? before : { link, fresh: true }));
    };
    globalThis.addEventListener('hashchange', read);
    return () => globalThis.removeEventListener('hashchange', read);
  }, []);
  return {
    ...state,
    seen: () => set((before) => ({ ...before, fresh: false })),
    leave: () => {
      keep(null);
      if (classIn(location.hash) !== null)
        history.replaceState(null, '', location.pathname + location.search);
      set({ link: null, fresh: false });
    },
  };
}
