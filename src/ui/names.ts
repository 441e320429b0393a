import type { Id, Scenario } from '../engine/index.ts';

type Collections = {
  [K in keyof Scenario]-?: Scenario[K] extends readonly (infer T extends { readonly id: Id })[] ? T : never;
};
type Kind = { [K in keyof Collections]: Collections[K] extends never ? never : K }[keyof Collections];

/** Finds things of a scenario by id. */
export interface Names {
  /** Throws if there is no such thing: ids come from the game, never from a person. */
  readonly the: <K extends Kind>(kind: K, id: Id) => Collections[K];
  readonly find: <K extends Kind>(kind: K, id: Id) => Collections[K] | undefined;
}

const known = new WeakMap<Scenario, Names>();

/** The finder of a scenario, made once. */
export function namesOf(scenario: Scenario): Names {
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
  const names: Names = {
    find,
    the: (kind, id) => {
      const found = find(kind, id);
      if (found === undefined) throw new Error(`${kind} has no ${id}`);
      return found;
    },
  };
  known.set(scenario, names);
  return names;
}
