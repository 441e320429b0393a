import type { ComponentType } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { Coming, PartMissing } from './pages/trouble.tsx';

/**
 * A page that is fetched when it is first shown. While it comes and where it does not come, something says so.
 * Call it once, outside of components.
 */
export function fetched<P extends object>(load: () => Promise<ComponentType<P>>): ComponentType<P> {
  let Here: ComponentType<P> | null = null;
  return function Fetched(props: P) {
    const [failed, setFailed] = useState(false);
    const [tries, setTries] = useState(0);
    useEffect(() => {
      if (Here) return;
      let open = true;
      setFailed(false);
      load().then(
        (page) => {
          Here = page;
          if (open) setTries((n) => n + 1);
        },
        () => open && setFailed(true),
      );
      return () => {
        open = false;
      };
    }, [tries]);
    if (Here) return <Here {...props} />;
    return failed ? <PartMissing again={() => setTries(tries + 1)} /> : <Coming />;
  };
}
