import { book, type Origin } from './effects.ts';
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
 * Shuts a gate through a turn, for every contract that stands before it; this very turn opens it for the next. Gives the
 * entry of the contract in question.
 */
export function shutGate(game: Game, contract: Contract, until: number, origin: Origin): number {
  let own = contract.entry;
  for (const one of sameGate(game, contract)) {
    const from = one.shut;
    one.shut = until;
    const entry = book(game, { what: `contracts.${one.id}.shut`, from, to: until }, origin);
    if (one.id === contract.id) own = entry;
  }
  return own;
}
