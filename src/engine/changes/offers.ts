import { among } from '../find.ts';
import { actorParties } from '../parties.ts';
import type { Offer, OfOffer, State } from '../types/index.ts';
import { at, NOTHING, type Rows } from './row.ts';

type Kind = 'offer-made' | 'counter-taken' | 'reply-sealed' | 'offer-answered';

const words = ({ gives, ask }: OfOffer): string => `${gives.join('+')} for ${ask}`;

/** Changes the offer that a change is about. */
function on(state: State, id: string, make: (offer: Offer) => void): void {
  const found = among(state.offers, id);
  if (found) make(found);
}

/** What is offered, and what becomes of it (rulebook section 5a). Who offers and who is asked know of it; nobody else does. */
export const OFFER_CHANGES: Rows<Kind> = {
  'offer-made': {
    apply: ({ state }, { offer, actor, gives, ask }, entry) => {
      const { turn } = state;
      const terms = { actor, gives: [...gives], ask, turn };
      state.offers.push({ id: offer, ...terms, stand: 'made', counter: [], reply: null, entry });
    },
    touches: NOTHING,
    knownTo: (game, { actor }) => actorParties(game, actor),
    unexplained: 'whole',
    path: (change) => at(`offers.${change.offer}`, null, words(change)),
  },
  'counter-taken': {
    apply: ({ state }, { offer, gives }, entry) =>
      on(state, offer, (found) => {
        found.gives = [...gives];
        found.turn = state.turn;
        found.stand = 'agreed';
        found.counter = [];
        found.entry = entry;
      }),
    touches: NOTHING,
    knownTo: (game, { actor }) => actorParties(game, actor),
    unexplained: 'whole',
    path: (change) => at(`offers.${change.offer}.stand`, 'refused', words(change)),
  },
  'reply-sealed': {
    apply: ({ state }, { offer, accept }) =>
      on(state, offer, (found) => {
        found.reply = accept;
      }),
    touches: NOTHING,
    // The seat alone, until adjudication: nobody reads the answer off before all have chosen.
    knownTo: ({ scenario }, { actor }) =>
      scenario.data.seats.filter((seat) => seat.actor === actor).map((seat) => seat.id),
    unexplained: 'whole',
    path: ({ offer, from, accept }) =>
      at(`offers.${offer}.reply`, from === null ? null : word(from), word(accept)),
  },
  'offer-answered': {
    apply: ({ state }, { offer, accepted, counter }, entry) =>
      on(state, offer, (found) => {
        found.stand = accepted ? 'accepted' : 'refused';
        found.turn = state.turn;
        found.counter = [...counter];
        found.reply = null;
        found.entry = entry;
      }),
    touches: NOTHING,
    knownTo: (game, { actor }) => actorParties(game, actor),
    unexplained: 'whole',
    path: ({ offer, accepted, counter }) =>
      at(`offers.${offer}.stand`, 'made', accepted ? 'accepted' : ['refused', ...counter].join(' ')),
  },
};

const word = (accept: boolean): string => (accept ? 'yes' : 'no');
