import type { Id, Scenario } from './types/index.ts';

type Collections = {
  [K in keyof Scenario]-?: Scenario[K] extends readonly (infer T extends { readonly id: Id })[] ? T : never;
};

/** A collection of a scenario whose things have ids. */
export type Kind = { [K in keyof Collections]: Collections[K] extends never ? never : K }[keyof Collections];

/** Finds things of one scenario by id. */
export interface Finder {
  /** Throws if there is no such thing: for ids that come from the game, never from a person. */
  readonly the: <K extends Kind>(kind: K, id: Id) => Collections[K];
  readonly find: <K extends Kind>(kind: K, id: Id) => Collections[K] | undefined;
}

const known = new WeakMap<Scenario, Finder>();

/** The finder of a scenario, made once. */
export function finderOf(scenario: Scenario): Finder {
  const before = known.get(scenario);
  if (before) return before;
  const maps = new Map<Kind, Map<Id, unknown>>();
  const find = <K extends Kind>(kind: K, id: Id): Collections[K] | undefined => {
    let map = maps.get(kind);
    if (!map) {
      map = new Map((scenario[kind] as readonly { readonly id: Id }[]).map((one) => [one.id, one]));
      maps.set(kind, map);
    }
    return map.get(id) as Collections[K] | undefined;
  };
  const finder: Finder = {
    find,
    the: (kind, id) => {
      const found = find(kind, id);
      if (found === undefined) throw new Error(`${scenario.id} has no ${id} among its ${kind}`);
      return found;
    },
  };
  known.set(scenario, finder);
  return finder;
}

/** A thing of a scenario by its id: the one way to look one up. Undefined where there is no id, or no such thing. */
export const find = <K extends Kind>(
  scenario: Scenario,
  kind: K,
  id: Id | null | undefined,
): Collections[K] | undefined =>
  id === null || id === undefined ? undefined : finderOf(scenario).find(kind, id);

/** One of a list by its id: an option of a card, a payment of a system, a contract of a state. Undefined where there is none. */
export const among = <T extends { readonly id: Id }>(
  list: readonly T[] | undefined,
  id: Id | null | undefined,
): T | undefined => list?.find((one) => one.id === id);
