import type { Book, Id, Offer, State } from './types/index.ts';

const each = <T extends object>(things: readonly T[]): T[] => things.map((thing) => ({ ...thing }));

/** Copies of a record's values, under the same keys. */
function under<T extends object>(things: Readonly<Record<Id, T>>): Record<Id, T> {
  const copies: Record<Id, T> = { ...things };
  for (const id of Object.keys(copies)) copies[id] = { ...(copies[id] as T) };
  return copies;
}

const offer = (one: Offer): Offer => ({ ...one, gives: [...one.gives], counter: [...one.counter] });

const page = ({ arms, oil, cargo }: Book): Book => ({
  arms: { ...arms },
  oil: { ...oil },
  cargo: { ...cargo },
});

/**
 * A state of its own with the same content, for whoever plays on from it. Field by field, because that is twenty times
 * quicker than through JSON; what no rule ever changes is shared.
 */
export function copyState(state: State): State {
  const { outcome } = state;
  return {
    ...state,
    tracks: { ...state.tracks },
    contracts: each(state.contracts),
    shipments: each(state.shipments),
    channels: { ...state.channels },
    closed: { ...state.closed },
    consents: { ...state.consents },
    shut: { ...state.shut },
    debts: { ...state.debts },
    deeds: each(state.deeds),
    projects: under(state.projects),
    hand: each(state.hand),
    dealt: { ...state.dealt },
    chosen: { ...state.chosen },
    agenda: each(state.agenda),
    policies: under(state.policies),
    offers: state.offers.map(offer),
    missions: { ...state.missions },
    programmes: { ...state.programmes },
    exchanged: { ...state.exchanged },
    reacted: { ...state.reacted },
    designated: { ...state.designated },
    delivered: { ...state.delivered },
    seen: { ...state.seen },
    strikes: [...state.strikes],
    books: state.books.map(page),
    outcome: outcome && { ...outcome, objectives: { ...outcome.objectives } },
  };
}
