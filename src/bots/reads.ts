import {
  type Block,
  type Ending,
  type Expr,
  type Factor,
  type Id,
  type Objective,
  observable,
  type Reaction,
  type Scenario,
} from '../engine/index.ts';

/** What an expression depends on: track ids, and `@trade`, `@roads` for what is read off channels, legs and projects. */
export type Reads = ReadonlySet<string>;

/** Something of the scenario with what it depends on. */
export interface Part<T> {
  readonly of: T;
  readonly reads: Reads;
}

/** The parts of a scenario that decide what a change is worth. */
export interface Parts {
  readonly objectives: readonly Part<Objective>[];
  /** Standing rules that may happen every turn. */
  readonly reactions: readonly Part<Reaction>[];
  readonly strike: Reads;
  /** Endings that may come in any turn; a game that ends so is lost. */
  readonly endings: readonly Part<Ending>[];
  /** By supplier: what its willingness depends on. */
  readonly gates: Readonly<Record<Id, Reads>>;
}

const known = new WeakMap<Scenario, Parts>();

/** What the objectives, standing rules, strikes and gates of a scenario depend on; worked out once. */
export function partsOf(scenario: Scenario): Parts {
  const before = known.get(scenario);
  if (before) return before;
  const derived = new Map(scenario.tracks.map((track) => [track.id, track.derive]));

  const legs = new Map(scenario.legs.map((leg) => [leg.id, leg]));
  const keepers = new Set(
    scenario.routes.flatMap((route) =>
      route.transit === null ? [] : route.legs.flatMap((leg) => legs.get(leg)?.owners ?? []),
    ),
  );

  function gather(expr: Expr, into: Set<string>, far: boolean): void {
    if (typeof expr === 'number') return;
    const [operator, ...operands] = expr as readonly [string, ...(Expr | Id)[]];
    if (operator !== 'read') {
      for (const operand of operands) gather(operand as Expr, into, far);
      return;
    }
    const [name = '', id = ''] = operands as readonly string[];
    const lever = observable(name)?.lever ?? null;
    if (lever !== null) into.add(`@${lever}`);
    // Roads are open to those whose neighbours let them pass.
    if (far && (name === 'transit_units' || name === 'open'))
      for (const actor of keepers) into.add(`${actor}.stance`);
    if ((name !== 'track' && name !== 'stored') || into.has(id)) return;
    into.add(id);
    const derive = derived.get(id);
    if (derive !== null && derive !== undefined) gather(derive, into, far);
  }
  const of = (exprs: readonly Expr[], far = false): Reads => {
    const into = new Set<string>();
    for (const expr of exprs) gather(expr, into, far);
    return into;
  };
  const amounts = (factors: readonly Factor[]): readonly Expr[] => factors.map((factor) => factor.amount);
  const changes = (block: Block): readonly Expr[] =>
    block.effects.flatMap((effect) =>
      effect.do === 'add' ? [effect.by] : effect.do === 'set' ? [effect.to] : [],
    );

  const parts: Parts = {
    objectives: scenario.objectives.map((one) => ({ of: one, reads: of([one.value], true) })),
    reactions: scenario.reactions
      .filter((one) => one.again === 0)
      .map((one) => ({ of: one, reads: of([one.when, ...changes(one.block)]) })),
    strike: of(amounts(scenario.strike?.chance.factors ?? [])),
    endings: scenario.endings.filter((one) => one.early).map((one) => ({ of: one, reads: of([one.when]) })),
    gates: Object.fromEntries(
      scenario.suppliers.map((one) => [one.id, of([...amounts(one.sign), ...amounts(one.release)])]),
    ),
  };
  known.set(scenario, parts);
  return parts;
}
