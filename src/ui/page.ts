import type { RefObject } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';

let pages = 0;

/** Gives the window and its tab a name: every page, and every step of a page, says where one is. */
export function useTitle(name: string): void {
  useLayoutEffect(() => {
    document.title = name;
  }, [name]);
}

/**
 * For a page's `h1`: it takes the focus when the page replaces another, so that a screen reader starts there, and the
 * window takes the page's name. On the very first page the focus is left where the browser has it.
 */
export function usePage(name: string): RefObject<HTMLHeadingElement | null> {
  const heading = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => {
    pages += 1;
    if (pages === 1) return;
    globalThis.scrollTo(0, 0);
    heading.current?.focus({ preventScroll: true });
  }, []);
  useTitle(name);
  return heading;
}
