import { applyBlock } from '../blocks.ts';
import { addToTrack, book, type Origin } from '../effects.ts';
import { type Game, touch } from '../game.ts';
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
    if (group === 'country') points += Math.max(0, game.value(id) - (before[i] ?? 0));
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
  const books = state.books.at(-1);
  for (let lot = 0; lot < count; lot++) {
    const before = game.scenario.raised.map(({ id }) => game.value(id));
    const percent = percentOf(game, system);
    const from = state.delivered[id] ?? 0;
    state.delivered[id] = from + 1;
    const entry = book(
      game,
      { what: `delivered.${id}`, from, to: from + 1 },
      { ...origin, facts: system.facts },
    );
    applyBlock(game, system.delivered, { ...origin, because: [entry] }, {}, percent);
    if (books) books.arms[system.supplier] = (books.arms[system.supplier] ?? 0) + gained(game, before);
    touch(game, '@books');
    show(game, before, { ...origin, because: [entry] });
  }
  arrive(game, contractId, count, 0, origin);
}

/** Counts lots of a contract as come or lost; when none is left under way it is delivered, or ended if none came. */
export function arrive(game: Game, contractId: Id | null, count: number, lost: number, origin: Origin): void {
  const contract = game.state.contracts.find((one) => one.id === contractId);
  if (!contract) return;
  const { id, arrived, lost: missing } = contract;
  contract.arrived += count;
  book(game, { what: `contracts.${id}.arrived`, from: arrived, to: contract.arrived }, origin);
  if (lost > 0) {
    contract.lost += lost;
    book(game, { what: `contracts.${id}.lost`, from: missing, to: contract.lost }, origin);
  }
  if (contract.arrived < contract.count) return;
  const from = contract.stage;
  contract.stage = contract.lost < contract.count ? 'delivered' : 'ended';
  contract.entry = book(game, { what: `contracts.${contract.id}.stage`, from, to: contract.stage }, origin);
}
