import {
  contractWillingness,
  type Expr,
  evaluate,
  type Game,
  holds,
  type Id,
  type System,
  strikeChance,
  workOut,
} from '../../engine/index.ts';
import { dread } from '../dread.ts';
import { power, summed } from '../series.ts';
import { type Ground, slope, stays } from './margins.ts';
import { type Scale, worth } from './worth.ts';

/** Turns that a promise of a supplier stays open at most: what a changed interest fades by until the dice fall. */
const UNTIL_RELEASE = 2;

/** Prices by the objectives alone: what a strike or a standing rule costs is reckoned by these. */
const byAims = (ground: Ground): Scale => ({
  unit: (id) => inAims(ground, id),
  lots: (at, system, count) => lots(ground, at, system, count),
});

/** Prices by all that a unit promises: the objectives, fewer strikes, kinder rules, contracts that come true, no early end. */
export const byAll = (ground: Ground): Scale => ({
  unit: (id) => inAll(ground, id),
  lots: (at, system, count) => lots(ground, at, system, count),
});

/** What a stored unit of a track is worth in the objectives at the end, hundredths of a point. */
function inAims(ground: Ground, id: Id): number {
  const { game, probe, parts, ahead, known } = ground;
  const before = known.inAims.get(id);
  if (before !== undefined) return before;
  let sum = 0;
  for (const { of: objective, reads } of parts.objectives) {
    if (!reads.has(id)) continue;
    sum += slope(ground, id, () => points(probe, objective.value)) * (game.state.intent[objective.id] ?? 0);
  }
  if (sum !== 0) sum *= power(stays(ground, id), ahead + 1);
  known.inAims.set(id, sum);
  return sum;
}

/** What a stored unit of a track is worth in all, hundredths of a point. */
function inAll(ground: Ground, id: Id): number {
  const { game, probe, parts, ahead, known } = ground;
  const before = known.inAll.get(id);
  if (before !== undefined) return before;
  let sum = inAims(ground, id);
  if (parts.strike.has(id) || parts.reactions.some(({ reads }) => reads.has(id)))
    sum += slope(ground, id, () => monthly(ground, probe, id)) * summed(stays(ground, id), ahead);
  if (
    game.state.contracts.length > 0 &&
    game.scenario.data.suppliers.some((one) => parts.gates[one.id]?.has(id))
  )
    sum +=
      slope(ground, id, () => promised(ground, id)) *
      power(stays(ground, id), Math.min(UNTIL_RELEASE, ahead));
  sum += dread(probe, id);
  known.inAll.set(id, sum);
  return sum;
}

/** What one strike costs as things stand. */
function strikeHarm(ground: Ground): number {
  const { game, known } = ground;
  const { strike } = game.scenario.data;
  if (!strike) return 0;
  if (known.harm !== undefined) return known.harm;
  const aims = byAims(ground);
  let weights = 0;
  let sum = 0;
  for (const target of strike.targets) {
    const weight = Math.max(0, evaluate(game, target.weight));
    weights += weight;
    sum += weight * worth(game, target.block, aims);
  }
  const through = (100 - workOut(game, strike.intercept).total) / 100;
  const aimed = weights === 0 ? 0 : (sum / weights) * through * Math.max(0, evaluate(game, strike.salvos));
  known.harm = Math.max(0, -(aimed + worth(game, strike.block, aims)));
  return known.harm;
}

/** What one more month under the conditions of a game brings, as far as it hangs on a thing: strikes and standing rules. */
function monthly(ground: Ground, at: Game, on: string): number {
  const { parts } = ground;
  let sum = parts.strike.has(on) ? (-strikeChance(at).total * strikeHarm(ground)) / 100 : 0;
  for (const { of: reaction, reads } of parts.reactions) {
    if (reads.has(on) && holds(at, reaction.when)) sum += worth(at, reaction.block, byAims(ground));
  }
  return sum;
}

/** What the open contracts promise, as far as a supplier's willingness hangs on a thing. */
function promised(ground: Ground, on: string): number {
  const { game, probe, parts } = ground;
  let sum = 0;
  for (const contract of probe.state.contracts) {
    const gate = contract.stage === 'talks' ? 'sign' : 'release';
    const { supplier, delivered } = game.scenario.system(contract.system);
    if (parts.gates[supplier]?.has(on) !== true) continue;
    if (contract.stage !== 'talks' && contract.stage !== 'production' && contract.stage !== 'release')
      continue;
    const chance = contractWillingness(probe, contract, gate)?.total ?? 100;
    sum += (chance * worth(game, delivered, byAims(ground)) * contract.count) / 100;
  }
  return sum;
}

/** Lots of a system that have come, and lots on order. */
export const taken = ({ state }: Game, system: Id): number =>
  (state.delivered[system] ?? 0) +
  state.contracts.reduce(
    (n, one) =>
      n + (one.system === system && one.stage !== 'ended' && one.stage !== 'delivered' ? one.count : 0),
    0,
  );

/** What some lots of a system are worth when they arrive after those `before`, each copy less than the last. */
export function lots(
  ground: Ground,
  at: Game,
  system: System,
  count: number,
  before = taken(at, system.id),
): number {
  const { copies } = ground.game.scenario.data;
  let sum = 0;
  for (let lot = 0; lot < count; lot++) {
    const percent = copies[Math.min(before + lot, copies.length - 1)] ?? 100;
    sum += worth(at, system.delivered, byAll(ground), null, percent);
  }
  return sum;
}

/** What a whole state promises at the game's end as far as it hangs on one lever. */
export function outlook(ground: Ground, other: Game, on: string): number {
  let sum = monthly(ground, other, on) * ground.ahead;
  for (const { of: objective, reads } of ground.parts.objectives)
    if (reads.has(on)) sum += points(other, objective.value) * (other.state.intent[objective.id] ?? 0);
  return sum;
}

/** An objective as it stands, 0 to 100. */
const points = (game: Game, expr: Expr): number => Math.max(0, Math.min(100, evaluate(game, expr)));
