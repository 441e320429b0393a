import {
  among,
  type Change,
  type ChangeKind,
  type ChangeOf,
  find,
  type Id,
  type Lots,
  type OfOffer,
  type Scenario,
} from '../engine/index.ts';
import { sayAmount, sayTenths } from './amount.ts';
import { monthName, sayUntil } from './calendar.ts';
import { laterName, nameOf, optionName, policyName, sayAsk, sayGives, sayLots } from './names.ts';
import { t } from './say.ts';

/** The sentence of one kind of change. */
type Teller<K extends ChangeKind> = (scenario: Scenario, change: ChangeOf<K>) => string;

const lotsOf = (scenario: Scenario, { system, count }: Lots): string => sayLots(scenario, system, count);

const supplierOf = (scenario: Scenario, system: Id): string => {
  const supplier = find(scenario, 'systems', system)?.supplier;
  return supplier ? nameOf(scenario, 'supplier', supplier) : t('lots.unknown');
};

/** Money of a contract with its currency, or as so much in goods. Stored units in. */
function money(
  scenario: Scenario,
  { system, payment }: { readonly system: Id; readonly payment: Id },
  stored: number,
): string {
  const paid = among(find(scenario, 'systems', system)?.payments, payment);
  if (!paid) return sayTenths(stored);
  if (paid.purse === null) return t('amount.goods', { amount: sayTenths(stored) });
  return sayAmount(scenario, paid.purse, stored);
}

/** The other end of a leg that is entered at a node. */
function farEnd(scenario: Scenario, id: Id, node: Id | null): Id {
  const leg = find(scenario, 'legs', id);
  return (leg?.to === node ? leg?.from : leg?.to) ?? id;
}

/** How every kind of change is said, without its cause. */
const TELLERS: { readonly [K in ChangeKind]: Teller<K> } = {
  'turn-begun': (scenario, { turn }) => t('change.turn', { month: monthName(scenario, turn) }),
  'directives-moved': (_, { to }) => t('change.directives', { to }),
  'track-moved': (scenario, { track, from, to }) =>
    t('change.track', {
      track: nameOf(scenario, 'track', track),
      from: sayAmount(scenario, track, from),
      to: sayAmount(scenario, track, to),
    }),

  'contract-opened': (scenario, { terms, ...lots }) =>
    t(`change.contract.${terms.stage}`, {
      lots: lotsOf(scenario, lots),
      supplier: supplierOf(scenario, lots.system),
    }),
  'contract-moved': (scenario, { to, ...lots }) =>
    t(to === 'ended' ? 'change.contract.lost' : `change.contract.${to}`, {
      lots: lotsOf(scenario, lots),
      supplier: supplierOf(scenario, lots.system),
    }),
  'contract-cancelled': (scenario, lots) => t('change.contract.ended', { lots: lotsOf(scenario, lots) }),
  'lead-moved': (scenario, { to, ...lots }) => t('change.lead', { lots: lotsOf(scenario, lots), to }),
  'gate-shut': (scenario, { gate, until, ...lots }) =>
    t(`change.shut.${gate}`, {
      lots: lotsOf(scenario, lots),
      supplier: supplierOf(scenario, lots.system),
      until: sayUntil(scenario, until),
    }),
  'gate-hurried': (scenario, lots) => t('change.shut.reopened', { lots: lotsOf(scenario, lots) }),
  'money-awaited': (scenario, change) =>
    t('change.contract.waits', {
      lots: lotsOf(scenario, change),
      due: money(scenario, change, change.due),
    }),
  'contract-split': (scenario, { from, to, ...lots }) =>
    t('change.contract.part', { lots: lotsOf(scenario, lots), from, to }),
  'contract-paid': (scenario, change) =>
    t('change.contract.paid', { lots: lotsOf(scenario, change), to: money(scenario, change, change.to) }),
  'contract-arrived': (scenario, { to, ...lots }) =>
    t('change.contract.arrived', { lots: lotsOf(scenario, lots), to }),
  'contract-lost': (scenario, { to, ...lots }) =>
    t('change.contract.missing', { lots: lotsOf(scenario, lots), to }),
  'contract-routed': (scenario, { route, ...lots }) =>
    t('change.contract.route', { lots: lotsOf(scenario, lots), route: nameOf(scenario, 'route', route) }),
  'debt-moved': (scenario, { supplier, from, to }) =>
    t('change.debt', {
      supplier: nameOf(scenario, 'supplier', supplier),
      from: sayTenths(from),
      to: sayTenths(to),
    }),

  'shipment-sent': (scenario, { route, ...lots }) =>
    t('change.shipment.out', { lots: lotsOf(scenario, lots), route: nameOf(scenario, 'route', route) }),
  'leg-entered': (scenario, { node, leg, ...lots }) =>
    t('change.shipment.leg', {
      lots: lotsOf(scenario, lots),
      from: nameOf(scenario, 'node', node ?? ''),
      to: nameOf(scenario, 'node', farEnd(scenario, leg, node)),
    }),
  'node-reached': (scenario, { node, ...lots }) =>
    t('change.shipment.node', { lots: lotsOf(scenario, lots), to: nameOf(scenario, 'node', node ?? '') }),
  'shipment-seen': (scenario, lots) => t('change.shipment.seen', { lots: lotsOf(scenario, lots) }),
  'shipment-recalled': (scenario, lots) => t('change.shipment.recalled', { lots: lotsOf(scenario, lots) }),
  'shipment-held': (scenario, { to, ...lots }) =>
    t('change.shipment.held', { lots: lotsOf(scenario, lots), to }),
  'shipment-lost': (scenario, { leg, ...lots }) =>
    t('change.shipment.lost', { lots: lotsOf(scenario, lots), leg: nameOf(scenario, 'leg', leg) }),
  'lot-delivered': (scenario, { system, to }) =>
    t('change.delivered', { system: nameOf(scenario, 'system', system), to }),

  'channel-allotted': (scenario, { channel, from, to }) =>
    t('change.channel', { channel: nameOf(scenario, 'channel', channel), from, to }),
  'flow-stopped': (scenario, { channel, from, to }) =>
    t('change.sent', { channel: nameOf(scenario, 'channel', channel), from, to }),
  'books-kept': () => t('change.books'),

  'place-closed': (scenario, { place, until }) => {
    const name = nameOf(scenario, 'place', place);
    return until === 0
      ? t('change.closed.open-end', { place: name })
      : t('change.closed', { place: name, until: sayUntil(scenario, until) });
  },
  'place-opened': (scenario, { place }) => t('change.opened', { place: nameOf(scenario, 'place', place) }),
  'consent-given': (scenario, { actor, until }) =>
    t('change.consent', { capital: nameOf(scenario, 'capital', actor), until: sayUntil(scenario, until) }),
  'line-shut': (scenario, { line, until }) =>
    t('change.line-shut', { line: nameOf(scenario, 'line', line), until: sayUntil(scenario, until) }),

  'stage-finished': (scenario, { project, to }) => {
    const stages = find(scenario, 'projects', project)?.stages ?? [];
    return t('change.project.stage', {
      project: nameOf(scenario, 'project', project),
      to,
      stages: stages.length,
      stage: stages[to - 1]?.label ?? '',
    });
  },
  'building-moved': (scenario, { project, from, to }) =>
    t(from === 0 ? 'change.project.begun' : 'change.project.left', {
      project: nameOf(scenario, 'project', project),
      to,
    }),
  'push-moved': (scenario, { project, to }) =>
    t('change.project.push', { project: nameOf(scenario, 'project', project), to }),
  'project-paid': (scenario, { project, to }) =>
    t('change.project.paid', { project: nameOf(scenario, 'project', project), to, amount: sayTenths(to) }),

  'card-dealt': (scenario, { card }) => t('change.dealt', { card: nameOf(scenario, 'card', card) }),
  'answer-sealed': (scenario, { card, option }) =>
    t('change.answer.sealed', {
      card: nameOf(scenario, 'card', card),
      option: optionName(scenario, card, option),
    }),
  'card-answered': (scenario, { card, option }) =>
    t('change.answered', {
      card: nameOf(scenario, 'card', card),
      option: optionName(scenario, card, option),
    }),
  'card-scheduled': (scenario, { card, turn }) => {
    const name = nameOf(scenario, 'card', card);
    return turn > scenario.calendar.turns
      ? t('change.agenda.after', { card: name })
      : t('change.agenda', { card: name, month: monthName(scenario, turn) });
  },
  'later-decided': (scenario, { key, comes }) =>
    t(comes ? 'change.later.happens' : 'change.later.fails', {
      label: laterName(scenario, key) || t('cause.later.none'),
    }),

  'policy-sealed': (scenario, { seat, policy }) => {
    const capital = nameOf(scenario, 'seat', seat);
    return policy === null
      ? t('change.policy.none', { capital })
      : t('change.policy.sealed', { capital, policy: policyName(scenario, seat, policy) });
  },
  'policy-revealed': (scenario, { seat, policy }) =>
    t('change.policy', {
      capital: nameOf(scenario, 'seat', seat),
      policy: policyName(scenario, seat, policy),
    }),
  'mission-sent': (scenario, { actor, aim }) =>
    t('change.mission', {
      capital: nameOf(scenario, 'capital', actor),
      aim: nameOf(scenario, 'aim', aim),
    }),
  'offer-made': (scenario, of) => t('change.offer', offerWords(scenario, of)),
  'counter-taken': (scenario, of) => t('change.offer.taken', offerWords(scenario, of)),
  'reply-sealed': (scenario, { actor, accept }) =>
    t(accept ? 'change.reply.yes' : 'change.reply.no', { capital: nameOf(scenario, 'capital', actor) }),
  'offer-answered': (scenario, { accepted, counter, ...of }) => {
    const words = offerWords(scenario, of);
    if (accepted) return t('change.offer.accepted', words);
    return counter.length === 0
      ? t('change.offer.refused', words)
      : t('change.offer.counter', { ...words, instead: sayGives(scenario, counter) });
  },
  'programme-run': (scenario, { programme }) =>
    t('change.programme', { programme: nameOf(scenario, 'programme', programme) }),
  'money-exchanged': (scenario, { exchange }) =>
    t('change.exchanged', { exchange: nameOf(scenario, 'exchange', exchange) }),
  'posture-taken': (scenario, { from, posture }) =>
    t('change.posture', {
      from: nameOf(scenario, 'posture', from),
      to: nameOf(scenario, 'posture', posture),
    }),
  'reaction-happened': (scenario, { reaction }) =>
    t('change.reacted', { reaction: nameOf(scenario, 'reaction', reaction) }),

  'deed-undertaken': (scenario, { deed, with: actor, size, stand }) =>
    t(`change.deed.${stand}`, { ...deedWords(scenario, deed, actor), size }),
  'deed-settled': (scenario, { deed, with: actor, stand }) =>
    t(`change.settled.${stand}`, deedWords(scenario, deed, actor)),

  'strike-decided': (_, { comes }) => t(comes ? 'change.strike.comes' : 'change.strike.away'),
  'target-chosen': (scenario, { target }) => t('change.aim', { target: nameOf(scenario, 'target', target) }),
  'target-struck': (scenario, { target, hit }) =>
    t(hit ? 'change.strike.hit' : 'change.strike.stopped', { target: nameOf(scenario, 'target', target) }),
  'designation-drawn': (scenario, { designation }) =>
    t('change.designation', { target: nameOf(scenario, 'designation', designation) }),
  designated: (scenario, { designation }) =>
    t('change.designated', { target: nameOf(scenario, 'designation', designation) }),
  'game-ended': (scenario, { ending }) => t('change.outcome', { ending: nameOf(scenario, 'ending', ending) }),
};

/** A deed by its name, and whom it was done with; `none` where that is nobody in particular. */
function deedWords(scenario: Scenario, deed: Id, actor: Id | null) {
  return {
    deed: nameOf(scenario, 'deed', deed),
    whom: actor === null ? 'none' : 'some',
    capital: actor === null ? '' : nameOf(scenario, 'capital', actor),
  };
}

/** Whom an offer was made to, what is given and what is asked. */
function offerWords(scenario: Scenario, { actor, gives, ask }: OfOffer) {
  return {
    capital: nameOf(scenario, 'capital', actor),
    gives: sayGives(scenario, gives),
    ask: sayAsk(scenario, ask),
  };
}

/** What changed, without its cause. */
export const sayChange = (scenario: Scenario, change: Change): string =>
  (TELLERS[change.kind] as Teller<ChangeKind>)(scenario, change);
