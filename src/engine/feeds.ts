import type { ObservableName } from './observe.ts';
import type { Expr, Factor, Id, Objective, Scenario, Track } from './types/index.ts';

/** Something besides a track that an amount reads: the name of an observable, and of what it is asked. */
export interface Reading {
  readonly name: ObservableName;
  readonly args: readonly Id[];
}

/** What an amount is worked out from at first hand, each once, in the order in which it is read. */
export interface Inputs {
  readonly tracks: readonly Id[];
  readonly others: readonly Reading[];
}

/** What an expression reads at first hand: a derived track by its own name, not by what it is derived from. */
export function inputsOf(expr: Expr): Inputs {
  const tracks = new Set<Id>();
  const others = new Map<string, Reading>();
  const walk = (tree: Expr): void => {
    if (typeof tree === 'number') return;
    const [operator, ...operands] = tree as readonly [string, ...(Expr | Id)[]];
    if (operator !== 'read') {
      for (const operand of operands) walk(operand as Expr);
      return;
    }
    const [name, ...args] = operands as unknown as readonly [ObservableName, ...Id[]];
    const [track] = args;
    if ((name === 'track' || name === 'stored') && track !== undefined) tracks.add(track);
    else others.set([name, ...args].join(' '), { name, args });
  };
  walk(expr);
  return { tracks: [...tracks], others: [...others.values()] };
}

/** One named part of an objective, and what it is worked out from. */
export interface FedPart {
  readonly part: Factor;
  readonly inputs: Inputs;
}

/** An objective with its parts. */
export interface FedObjective {
  readonly objective: Objective;
  readonly parts: readonly FedPart[];
}

/** What feeds what in a scenario: numbers feed derived numbers and the parts of objectives (rulebook section 11). */
export interface Feeds {
  readonly objectives: readonly FedObjective[];
  /** What each derived track is worked out from. */
  readonly derived: ReadonlyMap<Id, Inputs>;
  /** Under which objective a track is listed: the first that reads it itself, else the first that reads it through derived tracks. */
  readonly homes: ReadonlyMap<Id, Id>;
}

const known = new WeakMap<Scenario, Feeds>();

/** Gives each track that an objective reads, at first hand or through derived tracks, one objective. */
function homesOf(objectives: readonly FedObjective[], derived: ReadonlyMap<Id, Inputs>): ReadonlyMap<Id, Id> {
  const homes = new Map<Id, Id>();
  let found = objectives.map(({ objective, parts }) => ({
    id: objective.id,
    tracks: parts.flatMap(({ inputs }) => inputs.tracks),
  }));
  while (found.some(({ tracks }) => tracks.length > 0)) {
    const next = found.map(({ id, tracks }) => {
      const fresh = tracks.filter((track) => !homes.has(track));
      for (const track of fresh) homes.set(track, id);
      return { id, tracks: fresh.flatMap((track) => derived.get(track)?.tracks ?? []) };
    });
    found = next;
  }
  return homes;
}

/** What feeds what in a scenario; worked out once. */
export function feedsOf(scenario: Scenario): Feeds {
  const before = known.get(scenario);
  if (before) return before;
  const isDerived = (track: Track): track is Track & { derive: Expr } => track.derive !== null;
  const derived = new Map(
    scenario.tracks.filter(isDerived).map(({ id, derive }) => [id, inputsOf(derive)] as const),
  );
  const objectives = scenario.objectives.map((objective) => ({
    objective,
    parts: objective.parts.map((part) => ({ part, inputs: inputsOf(part.amount) })),
  }));
  const feeds = { objectives, derived, homes: homesOf(objectives, derived) };
  known.set(scenario, feeds);
  return feeds;
}
