import type { ComponentType } from 'preact';
import { useEffect, useReducer, useState } from 'preact/hooks';
import type { Table } from '../store/types.ts';
import { Coming, PartMissing } from './pages/trouble.tsx';

/**
 * A page that is fetched when it is first shown. While it comes and where it does not come, something says so.
 * Call it once, outside of components.
 */
export function fetched<P extends { readonly table: Table }>(
  load: () => Promise<ComponentType<P>>,
): ComponentType<P> {
  let Here: ComponentType<P> | null = null;
  return function Fetched(props: P) {
    const [failed, fail] = useState(false);
    const [, show] = useReducer<number, void>((n) => n + 1, 0);
    useEffect(() => {
      if (Here) return;
      let open = true;
      load().then(
        (page) => {
          Here = page;
          if (open) show();
        },
        () => open && fail(true),
      );
      return () => {
        open = false;
      };
    }, []);
    if (Here) return <Here {...props} />;
    return failed ? <PartMissing table={props.table} /> : <Coming />;
  };
}
