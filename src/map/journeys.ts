import type { Change, Id, LedgerEntry, Scenario, Shipment } from '../engine/index.ts';
import { find } from '../engine/vocabulary.ts';
import { backwards } from './ground.ts';

/** One stretch of a shipment's way within a month: a share of a leg, between two days. */
export interface Stretch {
  readonly leg: Id;
  /** Shares of the leg's curve, 0 to 1; falling where the leg is travelled backwards. */
  readonly from: number;
  readonly to: number;
  readonly fromDay: number;
  readonly toDay: number;
}

/** A lot's month: the way it goes, and how it ends. Where it only waits, its way is one stretch that stands still. */
export interface Journey {
  readonly shipment: Id;
  readonly system: Id;
  readonly route: Id;
  /** The entry of its setting out, where that was this month. */
  readonly entry: LedgerEntry | null;
  readonly way: readonly Stretch[];
  /** Day of its arrival, or null. */
  readonly arrives: number | null;
  readonly lost: LedgerEntry | null;
}

export interface Before {
  /** Shipments as they stood before the month was played. */
  readonly shipments: readonly Shipment[];
}

interface Walk {
  readonly system: Id;
  readonly route: Id;
  readonly entry: LedgerEntry | null;
  readonly way: Stretch[];
  leg: Id | null;
  share: number;
  day: number;
  arrives: number | null;
  lost: LedgerEntry | null;
}

const daysOf = (scenario: Scenario, leg: Id): number => Math.max(1, find(scenario, 'legs', leg)?.days ?? 1);

const legsOf = (scenario: Scenario, route: Id): readonly Id[] => find(scenario, 'routes', route)?.legs ?? [];

function setOut(scenario: Scenario, shipment: Shipment): Walk {
  const { system, route, days, held } = shipment;
  const leg = legsOf(scenario, route)[shipment.leg] ?? null;
  const share = days === 0 || leg === null ? 0 : 1 - Math.min(1, days / daysOf(scenario, leg));
  const walk: Walk = { ...walkFrom(system, route, leg), share };
  stand(walk, Math.min(held, scenario.calendar.daysPerTurn));
  return walk;
}

function follow(scenario: Scenario, walk: Walk, change: Change, day: number): void {
  if (change.kind === 'leg-entered') {
    stand(walk, day - 1);
    Object.assign(walk, { leg: change.leg, share: 0, day: day - 1 });
  } else if (change.kind === 'node-reached' && change.leg !== null) {
    const { leg } = change;
    walk.way.push({ leg, from: walk.share, to: 1, fromDay: walk.day, toDay: day });
    const legs = legsOf(scenario, walk.route);
    const next = legs[legs.indexOf(leg) + 1] ?? null;
    if (next === null) walk.arrives = day;
    Object.assign(walk, { leg: next, share: 0, day });
  } else if (change.kind === 'shipment-held')
    // What is stopped is stopped before anything moves.
    stand(walk, Math.min(change.to, scenario.calendar.daysPerTurn));
}

/** Notes the days a lot stood where it was. */
function stand(walk: Walk, until: number): void {
  if (walk.leg === null || until <= walk.day) return;
  const { leg, share, day } = walk;
  walk.way.push({ leg, from: share, to: share, fromDay: day, toDay: until });
  walk.day = until;
}

/** Follows every lot through the month, from where it stood before and what the entries tell of its days. */
export function journeysOf(scenario: Scenario, entries: readonly LedgerEntry[], before: Before): Journey[] {
  const walks = new Map<Id, Walk>();
  const running = new Set<Id>();
  for (const shipment of before.shipments) {
    walks.set(shipment.id, setOut(scenario, shipment));
    if (shipment.days > 0) running.add(shipment.id);
  }
  for (const entry of entries) {
    const { change } = entry;
    if (!('shipment' in change)) continue;
    const { shipment: id } = change;
    const walk = walks.get(id);
    if (change.kind === 'shipment-sent') {
      const leg = legsOf(scenario, change.route)[0] ?? null;
      walks.set(id, { ...walkFrom(change.system, change.route, leg), entry });
    } else if (change.kind === 'shipment-lost' && walk) walk.lost = entry;
    else if (walk) {
      follow(scenario, walk, change, entry.day ?? 1);
      if (change.kind === 'leg-entered') running.add(id);
      if (change.kind === 'node-reached') running.delete(id);
    }
  }
  const { daysPerTurn } = scenario.calendar;
  return [...walks].map(([shipment, walk]) => {
    if (walk.leg !== null && walk.day < daysPerTurn && running.has(shipment)) {
      const to = Math.min(1, walk.share + (daysPerTurn - walk.day) / daysOf(scenario, walk.leg));
      walk.way.push({ leg: walk.leg, from: walk.share, to, fromDay: walk.day, toDay: daysPerTurn });
    } else if (walk.leg !== null && walk.day >= daysPerTurn && walk.way.at(-1)?.leg !== walk.leg)
      // It came to a place on the last day: the next leg is where it stands.
      walk.way.push({ leg: walk.leg, from: 0, to: 0, fromDay: walk.day, toDay: walk.day });
    else stand(walk, daysPerTurn);
    const { system, route, entry, arrives, lost } = walk;
    return { shipment, system, route, entry, way: onCurves(scenario, walk), arrives, lost };
  });
}

const walkFrom = (system: Id, route: Id, leg: Id | null): Walk => ({
  system,
  route,
  entry: null,
  way: [],
  leg,
  share: 0,
  day: 0,
  arrives: null,
  lost: null,
});

/** Shares of the way travelled as shares of the legs' own curves: some legs are travelled backwards. */
function onCurves(scenario: Scenario, { route, way }: Walk): Stretch[] {
  const legs = legsOf(scenario, route);
  const back = backwards(scenario, legs);
  return way.map((stretch) =>
    back[legs.indexOf(stretch.leg)] ? { ...stretch, from: 1 - stretch.from, to: 1 - stretch.to } : stretch,
  );
}

/** Where a lot is after so many days. */
export function whereOn(
  way: readonly Stretch[],
  day: number,
): { readonly leg: Id; readonly share: number } | null {
  let last: { leg: Id; share: number } | null = null;
  for (const stretch of way) {
    if (last && day < stretch.fromDay) break;
    const long = Math.max(0.001, stretch.toDay - stretch.fromDay);
    const part = Math.max(0, Math.min(1, (day - stretch.fromDay) / long));
    last = { leg: stretch.leg, share: stretch.from + (stretch.to - stretch.from) * part };
  }
  return last;
}
