import type { Actor, Id, Order, Scenario } from '../../engine/index.ts';
import { among } from '../../engine/vocabulary.ts';
import type { Sitting } from '../sitting.ts';

const home = ({ names, scenario }: Sitting): Actor | undefined => names.find('actors', scenario.home);

/** The government behind a supplier; the player's own where it is at home. */
export function actorOfSystem(sitting: Sitting, system: Id): Actor | undefined {
  const { names } = sitting;
  const supplier = names.find('suppliers', names.find('systems', system)?.supplier ?? '');
  return supplier?.actor ? names.find('actors', supplier.actor) : home(sitting);
}

/** The government an order is about, so that it can wear its mark. */
export function actorOf(sitting: Sitting, order: Order): Actor | undefined {
  const { names, state } = sitting;
  switch (order.kind) {
    case 'contract':
      return actorOfSystem(sitting, order.system);
    case 'expedite':
    case 'cancel': {
      const contract = among(state.contracts, order.contract);
      return contract && actorOfSystem(sitting, contract.system);
    }
    case 'mission':
    case 'offer':
      return names.find('actors', order.actor);
    case 'build':
      return names.find('actors', names.find('projects', order.project)?.owner ?? '') ?? home(sitting);
    case 'export':
      return names.find('actors', names.find('channels', order.channel)?.actor ?? '');
    case 'reply':
      return names.find('actors', among(state.offers, order.offer)?.actor ?? '') ?? home(sitting);
    case 'answer':
      return names.find('actors', names.find('cards', order.card)?.from ?? '') ?? home(sitting);
    default:
      return home(sitting);
  }
}

/** The seat that speaks for an actor, if any. */
export const seatOf = (scenario: Scenario, actor: Id): Id | null =>
  scenario.seats.find((seat) => seat.actor === actor)?.id ?? null;
