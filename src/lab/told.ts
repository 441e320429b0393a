import { find, type Gate, type Id, type LedgerEntry, type Scenario } from '../engine/index.ts';

/** What a run touched, read off its ledger. */
export interface Told {
  readonly facts: readonly Id[];
  readonly routes: readonly Id[];
  readonly tracks: readonly Id[];
  /** Months that each other seat spent on each of its policies. */
  readonly policies: Readonly<Record<Id, Readonly<Record<Id, number>>>>;
  /** Dice that fell at suppliers' gates, with the amounts of their parts. */
  readonly gates: readonly Thrown[];
  /** What was asked of other capitals with what was given, each offer that was answered. */
  readonly offers: readonly Answered[];
  /** By cargo: shipments that set out, and those of them that were held or lost on their way. */
  readonly shipments: Readonly<Record<Id, { readonly sent: number; readonly stopped: number }>>;
}

/** An offer that a capital has answered. */
export interface Answered {
  readonly actor: Id;
  readonly ask: Id;
  readonly gives: readonly Id[];
}

/** A die at a supplier's gate. */
export interface Thrown {
  readonly supplier: Id;
  readonly gate: Gate;
  readonly parts: Readonly<Record<Id, number>>;
}

/** What the ledger of a run tells, and the channels that carried something at some month's start. */
export function tell(scenario: Scenario, ledger: readonly LedgerEntry[], channels: ReadonlySet<Id>): Told {
  const facts = new Set<Id>();
  const routes = new Set<Id>();
  const tracks = new Set<Id>();
  for (const channel of scenario.channels) if (channels.has(channel.id)) routes.add(channel.route);
  for (const entry of ledger) {
    for (const fact of entry.facts) facts.add(fact);
    if (entry.cause.kind === 'die')
      for (const part of entry.cause.parts) for (const fact of part.facts) facts.add(fact);
    if (entry.change.kind === 'shipment-sent') routes.add(entry.change.route);
    for (const track of movedBy(entry)) tracks.add(track);
  }
  const known = new Set(scenario.routes.map((route) => route.id));
  return {
    facts: [...facts],
    routes: [...routes].filter((route) => known.has(route)),
    tracks: [...tracks],
    policies: policiesOf(ledger),
    gates: gatesOf(scenario, ledger),
    offers: ledger.flatMap(({ change }) =>
      change.kind === 'offer-answered' ? [{ actor: change.actor, ask: change.ask, gives: change.gives }] : [],
    ),
    shipments: shipmentsOf(scenario, ledger),
  };
}

function policiesOf(ledger: readonly LedgerEntry[]): Told['policies'] {
  const months: Record<Id, Record<Id, number>> = {};
  for (const { change } of ledger) {
    if (change.kind !== 'policy-revealed') continue;
    const own = months[change.seat] ?? {};
    months[change.seat] = { ...own, [change.policy]: (own[change.policy] ?? 0) + 1 };
  }
  return months;
}

/** One for each die: several entries may rest on the same. */
function gatesOf(scenario: Scenario, ledger: readonly LedgerEntry[]): readonly Thrown[] {
  const thrown = new Map<string, Thrown>();
  for (const { cause } of ledger) {
    if (cause.kind !== 'die' || (cause.die !== 'sign' && cause.die !== 'release')) continue;
    const supplier = find(scenario, 'systems', cause.of)?.supplier ?? '';
    const parts = Object.fromEntries(cause.parts.map(({ id, amount }) => [id, amount]));
    thrown.set(cause.key, { supplier, gate: cause.die, parts });
  }
  return [...thrown.values()];
}

function shipmentsOf(scenario: Scenario, ledger: readonly LedgerEntry[]): Told['shipments'] {
  const sent = new Map<Id, Id>();
  const stopped = new Set<Id>();
  for (const { change } of ledger) {
    if (change.kind === 'shipment-sent')
      sent.set(change.shipment, find(scenario, 'systems', change.system)?.cargo ?? '');
    if (change.kind === 'shipment-held' || change.kind === 'shipment-lost') stopped.add(change.shipment);
  }
  const counts: Record<Id, { sent: number; stopped: number }> = {};
  for (const [shipment, cargo] of sent) {
    const own = counts[cargo] ?? { sent: 0, stopped: 0 };
    counts[cargo] = { sent: own.sent + 1, stopped: own.stopped + (stopped.has(shipment) ? 1 : 0) };
  }
  return counts;
}

function movedBy({ change, derived }: LedgerEntry): Id[] {
  const own = change.kind === 'track-moved' ? [change.track] : [];
  return [...own, ...Object.keys(derived ?? {})];
}
