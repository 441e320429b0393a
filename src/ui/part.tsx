import type { ComponentType } from 'preact';
import { useEffect, useReducer, useState } from 'preact/hooks';
import type { Table } from '../store/types.ts';
import { Coming, PartMissing } from './pages/trouble.tsx';

/** A page that is fetched when it is first shown, or ahead of that. */
export type Fetched<P> = ComponentType<P> & {
  /** Fetches it now, so that it stands at once when it is shown. Says nothing where that fails: showing it will. */
  readonly ahead: () => void;
};

/**
 * A page in a file of its own. While it comes and where it does not come, something says so. Call it once, outside
 * of components.
 */
export function fetched<P extends { readonly table: Table }>(
  load: () => Promise<ComponentType<P>>,
): Fetched<P> {
  let Here: ComponentType<P> | null = null;
  let coming: Promise<void> | null = null;
  const come = (): Promise<void> =>
    (coming ??= load().then(
      (page) => {
        Here = page;
      },
      (error: unknown) => {
        coming = null; // where the browser has not remembered the failure, the next try may go through
        throw error;
      },
    ));
  function Page(props: P) {
    const [failed, fail] = useState(false);
    const [, show] = useReducer<number, void>((n) => n + 1, 0);
    const shown = Here !== null;
    useEffect(() => {
      if (shown) return; // not `Here`: it may have come between the drawing and this
      let open = true;
      come().then(
        () => open && show(),
        () => open && fail(true),
      );
      return () => {
        open = false;
      };
    }, []);
    if (Here) return <Here {...props} />;
    return failed ? <PartMissing table={props.table} /> : <Coming />;
  }
  return Object.assign(Page, { ahead: () => void come().catch(() => {}) });
}
