import type { Game } from './game.ts';
import type { Deed, Id, Undertaking } from './types/index.ts';

/** Readings of the books of deeds. Nothing here changes anything. */

/** What one undertaking adds to its account now. */
export function pointsOf(deed: Deed, { stand, size, closed }: Undertaking, turn: number): number {
  const over = stand !== 'open' && deed.counts > 0 && turn - closed >= deed.counts;
  return over ? 0 : deed.points[stand] * size;
}

/** Pledges kept less pledges broken towards an actor: what its capital remembers of the council's word. */
export function recordWith({ scenario, state }: Game, actor: Id | undefined): number {
  const pledges = new Set(scenario.data.gives.map((give) => give.pledge));
  let sum = 0;
  for (const { deed, with: whom, stand } of state.deeds)
    if (whom === actor && pledges.has(deed)) sum += stand === 'kept' ? 1 : stand === 'broken' ? -1 : 0;
  return sum;
}

/** The sum of an account: what all its deeds add up to now. */
export function sumOfAccount({ scenario, state }: Game, account: Id): number {
  let sum = 0;
  for (const one of state.deeds) {
    const deed = scenario.deed(one.deed);
    if (deed.account === account) sum += pointsOf(deed, one, state.turn);
  }
  return sum;
}
