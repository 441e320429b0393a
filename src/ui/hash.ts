import { useEffect, useState } from 'preact/hooks';

/** The address of the lab within the page: it can be linked to, and the browser's own way back leads out of it. */
export const LAB = '#lab';

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
