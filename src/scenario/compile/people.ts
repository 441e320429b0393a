import type { Actor, Contracted, Seat, Supplier, System, Track } from '../../engine/types/index.ts';
import type { Compiler } from './context.ts';
import { sumOf } from './sum.ts';

/** The tracks of the document, then a stance for each actor that has one. */
export function compileTracks(to: Compiler): Track[] {
  const tracks = Object.entries(to.doc.tracks).map(([id, track]): Track => {
    const path = ['tracks', id];
    const decimals = to.decimals(id);
    const change = (name: 'drift' | 'news' | 'derive') => {
      const value = track[name];
      return value === undefined ? null : to.scaled(value, [...path, name], decimals);
    };
    return {
      id,
      label: track.label,
      group: track.derive !== undefined && track.group === 'country' ? 'derived' : track.group,
      icon: track.icon ?? null,
      help: track.help,
      start: to.stored(track.start ?? 0, [...path, 'start'], decimals),
      min: to.stored(track.min, [...path, 'min'], decimals),
      max: to.stored(track.max, [...path, 'max'], decimals),
      decimals,
      unit: track.unit,
      good: track.good,
      hidden: track.hidden,
      owner: track.owner ?? null,
      drift: change('drift'),
      news: change('news'),
      swing: to.stored(track.swing, [...path, 'swing'], decimals),
      shown: track.shown ?? null,
      derive: change('derive'),
      facts: track.facts ?? [],
    };
  });
  return [...tracks, ...compileStances(to)];
}

/** Stance of an actor that does not say its own: neither warm nor cold. */
const NEUTRAL = 50;

function compileStances(to: Compiler): Track[] {
  const actors = Object.entries(to.doc.actors).filter(([id]) => to.names.has('track', `${id}.stance`));
  return actors.map(([id, actor]) => {
    const change = (name: 'stance-drift' | 'stance-news') => {
      const value = actor[name];
      return value === undefined ? null : to.amount(value, ['actors', id, name]);
    };
    return {
      id: `${id}.stance`,
      label: actor.capital === undefined ? actor.name : `${possessive(actor.capital)} stance`,
      group: 'stance',
      icon: null,
      help: actor.help,
      start: actor.stance ?? NEUTRAL,
      min: 0,
      max: 100,
      decimals: 0,
      unit: '',
      good: 'up',
      hidden: false,
      owner: null,
      drift: change('stance-drift'),
      news: change('stance-news'),
      swing: actor['stance-swing'],
      shown: null,
      derive: null,
      facts: actor.facts ?? [],
    };
  });
}

/** The actors; without a capital an actor's government goes by its name. */
export function compileActors(to: Compiler): Actor[] {
  return Object.entries(to.doc.actors).map(([id, actor]) => ({
    id,
    name: actor.name,
    capital: actor.capital ?? actor.name,
    colour: actor.colour,
    mark: actor.mark,
    countries: actor.countries,
    help: actor.help,
    facts: actor.facts ?? [],
  }));
}

/** The seats with their policies; a policy is the block `seats/<seat>/<policy>`. */
export function compileSeats(to: Compiler): Seat[] {
  return Object.entries(to.doc.seats).map(([id, seat]) => ({
    id,
    actor: seat.actor,
    nearly: seat.nearly ?? null,
    aims: Object.entries(seat.aims).map(([name, { label, help, value }]) => ({
      id: name,
      label,
      help,
      value: to.amount(value, ['seats', id, 'aims', name, 'value']),
    })),
    policies: Object.entries(seat.policies).map(([name, policy]) => {
      const path = ['seats', id, 'policies', name];
      const named = to.factors(policy.reasons, [...path, 'reasons']);
      const weight = to.amount(policy.weight, [...path, 'weight']);
      const reasons =
        named.length > 0 ? named : [{ id: 'weight', label: policy.label, amount: weight, facts: [] }];
      return {
        id: name,
        label: policy.label,
        help: policy.help,
        reasons,
        weight: sumOf(reasons.map(({ amount }) => amount)),
        block: to.block(`seats/${id}/${name}`, policy.effects, [...path, 'effects'], policy.facts),
      };
    }),
  }));
}

/** The suppliers with the blocks `refused`, `expedite` and `cancelled`, which cite the facts of their supplier. */
export function compileSuppliers(to: Compiler): Supplier[] {
  return Object.entries(to.doc.suppliers).map(([id, supplier]) => {
    const path = ['suppliers', id];
    const key = path.join('/');
    const { expedite, facts } = supplier;
    return {
      id,
      actor: supplier.actor ?? null,
      name: supplier.name,
      sign: to.factors(supplier.sign, [...path, 'sign']),
      release: to.factors(supplier.release, [...path, 'release']),
      deposit: supplier.deposit,
      shut: supplier.shut,
      stock: supplier.stock,
      refused: to.block(`${key}/refused`, supplier.refused, [...path, 'refused'], facts),
      expedite: {
        price: to.price(expedite.price, [...path, 'expedite', 'price']),
        block: to.block(`${key}/expedite`, expedite.effects, [...path, 'expedite', 'effects'], facts),
      },
      cancelled: to.block(`${key}/cancelled`, supplier.cancelled, [...path, 'cancelled'], facts),
      arrears: to.block(`${key}/arrears`, supplier.arrears, [...path, 'arrears'], facts),
      help: supplier.help,
      facts: facts ?? [],
    };
  });
}

/** The systems; a payment without a purse is barter, unless a purse has its id. */
export function compileSystems(to: Compiler): System[] {
  return Object.entries(to.doc.systems).map(([id, system]) => {
    const path = ['systems', id];
    const key = path.join('/');
    const { facts } = system;
    return {
      id,
      supplier: system.supplier,
      name: system.name,
      icon: system.icon ?? null,
      help: system.help,
      delivered: to.block(`${key}/delivered`, system.delivered, [...path, 'delivered'], facts),
      payments: Object.entries(system.payments).map(([name, payment]) => {
        const purse = payment.purse ?? (to.names.has('purse', name) ? name : null);
        return {
          id: name,
          label: payment.label ?? to.doc.tracks[purse ?? '']?.label ?? to.doc.flows[name]?.label ?? name,
          purse,
          amount: to.stored(payment.amount, [...path, 'payments', name, 'amount'], 1),
        };
      }),
      lead: system.lead,
      sign: system.sign ?? null,
      release: system.release ?? null,
      openness: system.openness,
      seen: to.block(`${key}/seen`, system.seen, [...path, 'seen'], facts),
      cargo: system.cargo,
      size: system.size,
      sensitivity: system.sensitivity,
      major: system.major,
      routes: system.routes,
      limit: system.limit,
      condition: to.condition(system.condition, [...path, 'condition']),
      facts: facts ?? [],
    };
  });
}

/** The contracts that are running when the game begins. */
export function compileContracts(to: Compiler): Contracted[] {
  return to.doc.contracts.map((contract, index) => ({
    system: contract.system,
    count: contract.count,
    payment: contract.payment,
    paid: to.stored(contract.paid, ['contracts', index, 'paid'], 1),
    lead: contract.lead,
  }));
}

/** “Moscow's”, “the Gulf capitals'”. */
function possessive(name: string): string {
  return name.endsWith('s') ? `${name}'` : `${name}'s`;
}
