import type { Id, LedgerEntry, Scenario } from '../engine/index.ts';
import { sayAmount, sayTenths } from './amount.ts';
import { monthName, sayUntil } from './calendar.ts';
import type { TextKey } from './en.ts';
import { type Known, sayContract, sayMoney, sayShipment } from './known.ts';
import { laterName, nameOf, optionName, policyName } from './names.ts';
import { t } from './say.ts';

interface Telling {
  readonly scenario: Scenario;
  readonly entry: LedgerEntry;
  readonly known: Known;
  /** The path's parts after the first; a stance's id keeps its dot. */
  readonly id: Id;
  readonly field: string | undefined;
}

/** Sentence of one kind of path; null where the path is not one that the rules write. */
type Teller = (telling: Telling) => string | null;

const number = (value: number | string | null): number => (typeof value === 'number' ? value : 0);
const text = (value: number | string | null): string => (value === null ? '' : String(value));

const track: Teller = ({ scenario, entry: { what, from, to } }) => {
  const id = what.slice('tracks.'.length);
  return t('change.track', {
    track: nameOf(scenario, 'track', id),
    from: sayAmount(scenario, id, number(from)),
    to: sayAmount(scenario, id, number(to)),
  });
};

const supplierOf = (scenario: Scenario, system: Id | undefined): string => {
  const supplier = scenario.systems.find((one) => one.id === system)?.supplier;
  return supplier ? nameOf(scenario, 'supplier', supplier) : t('lots.unknown');
};

/** Who stands behind a contract, from what is known or from the die that names the system. */
function seller({ scenario, entry: { cause }, known, id }: Telling): string {
  const system = known.contract(id)?.system ?? (cause.kind === 'die' ? cause.key.split('/')[2] : undefined);
  return supplierOf(scenario, system);
}

/** The lots of a contract; a signing or refusal names the system in its die, talks in their order. */
function lots({ scenario, entry: { cause }, known, id }: Telling): string {
  if (known.contract(id)) return sayContract(scenario, known, id);
  if (cause.kind === 'order' && cause.order === 'contract') return nameOf(scenario, 'system', cause.of);
  const system = cause.kind === 'die' ? cause.key.split('/')[2] : undefined;
  return system ? nameOf(scenario, 'system', system) : sayContract(scenario, known, id);
}

const gateOf = ({ cause }: LedgerEntry): string =>
  cause.kind === 'die' ? (cause.key.split('/')[0] ?? '') : '';

const contract: Teller = (telling) => {
  const { scenario, entry, field, known, id } = telling;
  const { to, cause } = entry;
  switch (field) {
    case 'stage':
      if (to === 'ended' && cause.kind !== 'order') return t('change.contract.lost', { lots: lots(telling) });
      return t(`change.contract.${text(to)}` as TextKey, { lots: lots(telling), supplier: seller(telling) });
    case 'lead':
      return t('change.lead', { lots: lots(telling), to: number(to) });
    case 'shut':
      if (cause.kind === 'order') return t('change.shut.reopened', { lots: lots(telling) });
      return t(gateOf(entry) === 'release' ? 'change.shut.release' : 'change.shut.sign', {
        lots: lots(telling),
        supplier: seller(telling),
        until: sayUntil(scenario, number(to)),
      });
    case 'waits':
      return t('change.contract.waits', {
        lots: lots(telling),
        due: sayMoney(scenario, known, id, number(to)),
      });
    case 'count':
      return t('change.contract.part', { lots: lots(telling), to: number(to), from: number(entry.from) });
    case 'paid':
      return t('change.contract.paid', {
        lots: lots(telling),
        to: sayMoney(scenario, known, id, number(to)),
      });
    case 'arrived':
      return t('change.contract.arrived', { lots: lots(telling), to: number(to) });
    case 'lost':
      return t('change.contract.missing', { lots: lots(telling), to: number(to) });
    case 'route':
      return t('change.contract.route', { lots: lots(telling), route: nameOf(scenario, 'route', text(to)) });
    default:
      return null;
  }
};

const shipment: Teller = ({ scenario, entry: { from, to }, known, id, field }) => {
  const lots = sayShipment(scenario, known, id);
  switch (field) {
    case undefined:
      return to === null
        ? t('change.shipment.lost', { lots, leg: nameOf(scenario, 'leg', text(from)) })
        : t('change.shipment.out', { lots, route: nameOf(scenario, 'route', text(to)) });
    case 'leg': {
      const leg = scenario.legs.find((one) => one.id === to);
      const end = (leg?.to === from ? leg.from : leg?.to) ?? text(to);
      return t('change.shipment.leg', {
        lots,
        from: nameOf(scenario, 'node', text(from)),
        to: nameOf(scenario, 'node', end),
      });
    }
    case 'node':
      return t('change.shipment.node', { lots, to: nameOf(scenario, 'node', text(to)) });
    case 'seen':
      return t('change.shipment.seen', { lots });
    case 'recalled':
      return t('change.shipment.recalled', { lots });
    case 'held':
      return t('change.shipment.held', { lots, to: number(to) });
    default:
      return null;
  }
};

const channel: Teller = ({ scenario, entry, id, field }) => {
  const args = { channel: nameOf(scenario, 'channel', id), from: number(entry.from), to: number(entry.to) };
  return t(field === 'sent' ? 'change.sent' : 'change.channel', args);
};

const closed: Teller = ({ scenario, entry: { to }, id }) => {
  const place = nameOf(scenario, 'place', id);
  if (to === null) return t('change.opened', { place });
  return to === 0
    ? t('change.closed.open-end', { place })
    : t('change.closed', { place, until: sayUntil(scenario, number(to)) });
};

const project: Teller = ({ scenario, entry: { from, to }, id, field }) => {
  const name = nameOf(scenario, 'project', id);
  if (field === 'left')
    return t(from === 0 ? 'change.project.begun' : 'change.project.left', { project: name, to: number(to) });
  if (field === 'push') return t('change.project.push', { project: name, to: number(to) });
  if (field === 'paid')
    return t('change.project.paid', { project: name, to: number(to), amount: sayTenths(number(to)) });
  if (field !== 'stage') return null;
  const stages = scenario.projects.find((one) => one.id === id)?.stages ?? [];
  const stage = stages[number(to) - 1]?.label ?? '';
  return t('change.project.stage', { project: name, to: number(to), stages: stages.length, stage });
};

const hand: Teller = ({ scenario, entry: { to }, id, field }) => {
  const card = nameOf(scenario, 'card', id);
  if (field === 'sealed')
    return t('change.answer.sealed', { card, option: optionName(scenario, id, text(to)) });
  return to === 'dealt'
    ? t('change.dealt', { card })
    : t('change.answered', { card, option: optionName(scenario, id, text(to)) });
};

const policy: Teller = ({ scenario, entry: { to }, id, field }) => {
  const capital = nameOf(scenario, 'seat', id);
  if (to === null) return t('change.policy.none', { capital });
  const args = { capital, policy: policyName(scenario, id, text(to)) };
  return t(field === 'sealed' ? 'change.policy.sealed' : 'change.policy', args);
};

const strike: Teller = ({ scenario, entry: { what, to }, id }) => {
  if (what === 'strike') return t(to === 'comes' ? 'change.strike.comes' : 'change.strike.away');
  const target = nameOf(scenario, 'target', id);
  return t(to === 'hit' ? 'change.strike.hit' : 'change.strike.stopped', { target });
};

const mission: Teller = ({ scenario, id }) => {
  const [actor = '', aim = ''] = id.split('/');
  return t('change.mission', {
    capital: nameOf(scenario, 'capital', actor),
    aim: nameOf(scenario, 'aim', aim),
  });
};

const later: Teller = ({ scenario, entry: { what, to } }) => {
  const label = laterName(scenario, what.slice('later.'.length)) || t('cause.later.none');
  return t(to === 'happens' ? 'change.later.happens' : 'change.later.fails', { label });
};

const month = (telling: Telling): string => monthName(telling.scenario, number(telling.entry.to));
const until = (telling: Telling): string => sayUntil(telling.scenario, number(telling.entry.to));

const agenda: Teller = (telling) => {
  const { scenario, entry, id } = telling;
  const card = nameOf(scenario, 'card', id);
  return number(entry.to) > scenario.calendar.turns
    ? t('change.agenda.after', { card })
    : t('change.agenda', { card, month: month(telling) });
};

/** A teller for every first part of a path. */
const TELLERS: Readonly<Record<string, Teller>> = {
  tracks: track,
  contracts: contract,
  shipments: shipment,
  delivered: ({ scenario, entry, id }) =>
    t('change.delivered', { system: nameOf(scenario, 'system', id), to: number(entry.to) }),
  channels: channel,
  closed,
  consents: (one) =>
    t('change.consent', { capital: nameOf(one.scenario, 'capital', one.id), until: until(one) }),
  shut: (one) => t('change.line-shut', { line: nameOf(one.scenario, 'line', one.id), until: until(one) }),
  debts: ({ scenario, entry, id }) =>
    t('change.debt', {
      supplier: nameOf(scenario, 'supplier', id),
      from: sayTenths(number(entry.from)),
      to: sayTenths(number(entry.to)),
    }),
  projects: project,
  hand,
  policies: policy,
  designated: ({ scenario, id }) => t('change.designated', { target: nameOf(scenario, 'designation', id) }),
  designation: ({ scenario, entry }) =>
    t('change.designation', { target: nameOf(scenario, 'designation', text(entry.to)) }),
  directives: ({ entry }) => t('change.directives', { to: number(entry.to) }),
  aims: ({ scenario, entry }) => t('change.aim', { target: nameOf(scenario, 'target', text(entry.to)) }),
  strike,
  posture: ({ scenario, entry }) =>
    t('change.posture', {
      from: nameOf(scenario, 'posture', text(entry.from)),
      to: nameOf(scenario, 'posture', text(entry.to)),
    }),
  exchanged: ({ scenario, id }) => t('change.exchanged', { exchange: nameOf(scenario, 'exchange', id) }),
  missions: mission,
  programmes: ({ scenario, id }) => t('change.programme', { programme: nameOf(scenario, 'programme', id) }),
  reacted: ({ scenario, id }) => t('change.reacted', { reaction: nameOf(scenario, 'reaction', id) }),
  later,
  agenda,
  books: () => t('change.books'),
  turn: (one) => t('change.turn', { month: month(one) }),
  outcome: ({ scenario, entry }) =>
    t('change.outcome', { ending: nameOf(scenario, 'ending', text(entry.to)) }),
};

/** What changed, without its cause; null for a path that no rule of the game writes. */
export function sayChange(scenario: Scenario, entry: LedgerEntry, known: Known): string | null {
  const [kind = '', id = '', field] = entry.what.split('.');
  return TELLERS[kind]?.({ scenario, entry, known, id, field }) ?? null;
}
