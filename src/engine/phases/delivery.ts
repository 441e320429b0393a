import { applyBlock } from '../blocks.ts';
import { commit, type Origin } from '../changes/commit.ts';
import { tally } from '../changes/passing.ts';
import { addToTrack } from '../effects.ts';
import { among } from '../find.ts';
import type { Game } from '../game.ts';
import { GROUPS } from '../groups.ts';
import type { Id, System } from '../types/index.ts';

/** What a delivery put on display: the growth of every track that has a `shown` twin. */
function show(game: Game, before: readonly number[], origin: Origin): void {
  if (game.scenario.posture(game.state.posture).shows === 'nothing') return;
  for (const [i, { id, shown }] of game.scenario.raised.entries()) {
    if (shown === null) continue;
    const grown = game.value(id) - (before[i] ?? 0);
    if (grown > 0) addToTrack(game, shown, grown, origin);
  }
}

/** Points of effect for the dependence book: how far the country's own tracks rose. */
function gained(game: Game, before: readonly number[]): number {
  let points = 0;
  for (const [i, { id, group }] of game.scenario.raised.entries())
    if (GROUPS[group].strength) points += Math.max(0, game.value(id) - (before[i] ?? 0));
  return points;
}

const percentOf = (game: Game, system: System): number => {
  const { copies } = game.scenario.data;
  return copies[Math.min(game.state.delivered[system.id] ?? 0, copies.length - 1)] ?? 100;
};

/** Lots arrive: each has its effect, less for each further copy, and the posture decides what is seen of it. */
export function deliver(game: Game, id: Id, count: number, contractId: Id | null, origin: Origin): void {
  const { state } = game;
  const system = game.scenario.system(id);
  for (let lot = 0; lot < count; lot++) {
    const before = game.scenario.raised.map(({ id }) => game.value(id));
    const percent = percentOf(game, system);
    const from = state.delivered[id] ?? 0;
    const entry = commit(
      game,
      { kind: 'lot-delivered', system: id, from, to: from + 1 },
      { ...origin, facts: system.facts },
    );
    const next: Origin = { ...origin, cause: { kind: 'delivery', system: id }, because: [entry] };
    applyBlock(game, system.delivered, next, {}, percent);
    tally(game, 'arms', system.supplier, gained(game, before));
    show(game, before, next);
  }
  arrive(game, contractId, count, 0, origin);
}

/** Counts lots of a contract as come or lost; when none is left under way it is delivered, or ended if none came. */
export function arrive(game: Game, contractId: Id | null, count: number, lost: number, origin: Origin): void {
  const contract = among(game.state.contracts, contractId);
  if (!contract) return;
  const { id, system, arrived, lost: missing, stage: from } = contract;
  const of = { contract: id, system, count: contract.count };
  commit(game, { kind: 'contract-arrived', ...of, from: arrived, to: arrived + count }, origin);
  if (lost > 0) commit(game, { kind: 'contract-lost', ...of, from: missing, to: missing + lost }, origin);
  if (contract.arrived < contract.count) return;
  const to = contract.lost < contract.count ? 'delivered' : 'ended';
  commit(game, { kind: 'contract-moved', ...of, from, to }, origin);
}
