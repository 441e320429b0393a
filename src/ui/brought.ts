import { useEffect, useState } from 'preact/hooks';
import type { SharedFrom } from '../store/shared-types.ts';
import { linkIn, STUDIO } from './hash.ts';

/** A scenario that came from outside, by a link or as files, and what is to be done with it. */
export interface Brought {
  readonly kind: 'play' | 'edit';
  readonly from: SharedFrom;
}

/**
 * What the address brings. It is taken out of it at once, so that neither a reload nor the way back opens it a second
 * time; other readers of the address hear of that.
 */
function taken(): Brought | null {
  const found = linkIn(location.hash);
  if (!found) return null;
  const { pathname, search } = location;
  history.replaceState(null, '', `${pathname}${search}${found.kind === 'edit' ? STUDIO : ''}`);
  globalThis.dispatchEvent(new HashChangeEvent('hashchange'));
  return { kind: found.kind, from: { link: found.link } };
}

/** What was brought last and is not done with yet. */
export function useBrought(): readonly [Brought | null, (brought: Brought | null) => void] {
  const [brought, bring] = useState<Brought | null>(taken);
  useEffect(() => {
    const read = (): void => {
      const next = taken();
      if (next) bring(next);
    };
    globalThis.addEventListener('hashchange', read);
    return () => globalThis.removeEventListener('hashchange', read);
  }, []);
  return [brought, bring];
}
