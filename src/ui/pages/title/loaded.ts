import { useEffect, useState } from 'preact/hooks';
import type { Id, Scenario } from '../../../engine/index.ts';
import type { BuiltIn } from '../../built-in.ts';
import { whenFree } from '../../free.ts';

/** A scenario on its way to the page. */
export type Loading =
  | { readonly state: 'coming' }
  | { readonly state: 'here'; readonly scenario: Scenario }
  | { readonly state: 'failed' };

const here = new Map<Id, Scenario>();

/** A built-in scenario if it has come already. */
export const loadedScenario = (id: Id): Scenario | null => here.get(id) ?? null;

/** Fetches a built-in scenario once; later calls give the same. Rejects where it cannot be fetched. */
export async function fetchScenario(builtIn: BuiltIn): Promise<Scenario> {
  const before = here.get(builtIn.id);
  if (before) return before;
  const scenario = await builtIn.load();
  here.set(builtIn.id, scenario);
  return scenario;
}

/** Fetches a scenario ahead of the click that begins it, when the page is free to do so. */
export function useLoading(builtIn: BuiltIn | undefined): Loading {
  const [failed, setFailed] = useState<Id | null>(null);
  const [, setCome] = useState<Id | null>(null);
  useEffect(() => {
    if (!builtIn || here.has(builtIn.id)) return;
    let open = true;
    setFailed(null);
    const ahead = async (): Promise<void> => {
      await whenFree();
      if (open) await fetchScenario(builtIn);
    };
    ahead().then(
      () => open && setCome(builtIn.id),
      () => open && setFailed(builtIn.id),
    );
    return () => {
      open = false;
    };
  }, [builtIn]);
  const scenario = builtIn && here.get(builtIn.id);
  if (scenario) return { state: 'here', scenario };
  return { state: failed !== null && failed === builtIn?.id ? 'failed' : 'coming' };
}

/** A built-in scenario as it comes, asked for at once; whether it failed, and how to try once more. */
export function useBuiltIn(builtIn: BuiltIn | undefined) {
  const [, come] = useState(0);
  const [failed, fail] = useState(false);
  const [tries, again] = useState(0);
  const scenario = builtIn ? loadedScenario(builtIn.id) : null;
  useEffect(() => {
    // What was drawn counts, not whether it has come by now: then nobody would draw it.
    if (!builtIn || scenario) return;
    let open = true;
    fail(false);
    fetchScenario(builtIn).then(
      () => open && come((n) => n + 1),
      () => open && fail(true),
    );
    return () => {
      open = false;
    };
  }, [builtIn, tries]);
  return { scenario, failed: failed && scenario === null, again: () => again((n) => n + 1) };
}
