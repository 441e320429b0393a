import { commit, type Origin } from './changes/commit.ts';
import type { Game } from './game.ts';
import type { Contract } from './types/index.ts';

/** Contracts that stand before the same gate of the same system: one refusal is an answer to all of them. */
function sameGate(game: Game, contract: Contract): readonly Contract[] {
  const signing = contract.stage === 'talks';
  return game.state.contracts.filter(
    (one) =>
      one.system === contract.system &&
      (signing ? one.stage === 'talks' : one.stage === 'production' || one.stage === 'release'),
  );
}

/**
 * Shuts a gate through a turn by a refusal, or hurries it so that it opens in the next, for every contract that stands
 * before it. Gives the entry of the contract in question.
 */
export function shutGate(
  game: Game,
  contract: Contract,
  kind: 'gate-shut' | 'gate-hurried',
  until: number,
  origin: Origin,
): number {
  let own = contract.entry;
  for (const { id, system, count, stage, shut } of sameGate(game, contract)) {
    const gate = stage === 'talks' ? 'sign' : 'release';
    const entry = commit(game, { kind, contract: id, system, count, gate, from: shut, until }, origin);
    if (id === contract.id) own = entry;
  }
  return own;
}
