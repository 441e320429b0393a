import { beforeAll, describe, expect, test } from 'vitest';
import { changed, flagship, saltholm } from '../../tests/support.ts';
import { random } from '../bots/random.ts';
import {
  begin,
  type ChangeKind,
  give,
  type LedgerEntry,
  type Scenario,
  type State,
  viewOf,
} from '../engine/index.ts';
import { weightOf } from '../text/index.ts';
import { type Cue, type Plan, planFilm } from './cues.ts';
import { backwards } from './ground.ts';
import { type Before, whereOn } from './journeys.ts';
import type { Show } from './shows.ts';

interface Month {
  readonly entries: readonly LedgerEntry[];
  readonly before: Before;
  readonly after: State;
  readonly plan: Plan;
}

/** Every month of one random game, with its film. */
function months(scenario: Scenario, seed: number): Month[] {
  const ledger: LedgerEntry[] = [];
  const state = begin(scenario, { seed }, ledger);
  const out: Month[] = [];
  for (let decision = 0; !state.outcome; decision++) {
    const { order } = random(scenario, viewOf(scenario, state, scenario.lead), seed, decision);
    const old = structuredClone(state);
    const from = ledger.length;
    if (give(scenario, state, order, { ledger }) !== null || order.kind !== 'end') continue;
    const entries = ledger.slice(from);
    const before = { shipments: old.shipments };
    out.push({
      entries,
      before,
      after: structuredClone(state),
      plan: planFilm(scenario, entries, before, weigh(scenario)),
    });
  }
  return out;
}

/** The weights that a film has by what its entries are. */
const weigh =
  (scenario: Scenario) =>
  (entry: LedgerEntry): number =>
    weightOf(scenario, entry);

const showing = <K extends Show['kind']>(plan: Plan, kind: K): Extract<Show, { kind: K }>[] =>
  plan.cues.flatMap(({ show }) => (show.kind === kind ? [show as Extract<Show, { kind: K }>] : []));

describe.each([
  ['the flagship', flagship],
  ['a made-up republic', saltholm],
])('the film of %s', (_name, read) => {
  const scenario = read();
  let played: Month[] = [];
  beforeAll(() => {
    played = [1, 2, 3, 4, 5, 6].flatMap((seed) => months(scenario, seed));
  });

  test('lasts twenty seconds at most, and no cue begins after its end', () => {
    for (const { plan } of played) {
      if (plan.cues.length === 0) continue;
      expect(plan.length).toBeLessThanOrEqual(20_001);
      for (const { at, length } of plan.cues) {
        expect(at).toBeGreaterThanOrEqual(0);
        expect(length).toBeGreaterThan(0);
        expect(at).toBeLessThanOrEqual(plan.length);
      }
    }
    expect(played.length).toBeGreaterThan(20);
  });

  test('begins its cues in order, and tells of the steps in the order of the turn', () => {
    for (const { plan } of played) {
      const times = plan.cues.map((cue) => cue.at);
      expect(times).toEqual([...times].sort((a, b) => a - b));
      const first = (step: string): number =>
        plan.cues.find((cue: Cue) => cue.entry?.step === step)?.at ?? Number.NaN;
      if (Number.isFinite(first('policies') + first('strike')))
        expect(first('policies')).toBeLessThan(first('strike'));
    }
  });

  test('shows one thing at a time: nothing that is told begins before the next beat, but coins that come together', () => {
    let beats = 0;
    for (const { plan } of played)
      plan.beats.forEach((at, index) => {
        beats += 1;
        const until = plan.beats[index + 1] ?? plan.length;
        const own = plan.cues.filter((cue) => cue.entry && cue.at >= at - 1e-6 && cue.at < until - 1e-6);
        expect(own.length === 1 || own.every(({ show }) => show.kind === 'coins')).toBe(true);
        // The view has set out for it before.
        const goes = plan.cues.filter(
          ({ show, at: then }) => show.kind === 'camera' && then <= at && then >= at - 451,
        );
        const hushed = own.some(({ show }) => show.kind === 'hush') || own.length === 0;
        expect(goes.length > 0 || hushed).toBe(true);
      });
    expect(beats).toBeGreaterThan(100);
  });

  test('moves every lot that was under way, and leaves it where the state has it', () => {
    let moved = 0;
    for (const { plan, before, after } of played) {
      const moves = showing(plan, 'move');
      const ids = moves.map((move) => move.shipment);
      for (const shipment of before.shipments) expect(ids).toContain(shipment.id);
      for (const { shipment, way, starts, stops } of moves) {
        moved += 1;
        expect(starts).toBeLessThan(stops);
        const end = whereOn(way, scenario.calendar.daysPerTurn);
        const now = after.shipments.find((one) => one.id === shipment);
        if (!now) continue;
        const legs = scenario.routes.find((route) => route.id === now.route)?.legs ?? [];
        expect(end?.leg).toBe(legs[now.leg]);
        const days = scenario.legs.find((leg) => leg.id === legs[now.leg])?.days ?? 1;
        const share = now.days === 0 ? 0 : 1 - now.days / Math.max(1, days);
        const along = backwards(scenario, legs)[now.leg] ? 1 - Math.max(0, share) : Math.max(0, share);
        expect(end?.share).toBeCloseTo(along, 5);
      }
    }
    expect(moved).toBeGreaterThan(1);
  });

  test('shows what the entries tell: policies, refusals, losses, arrivals, strikes', () => {
    for (const { plan, entries } of played) {
      const told = (kind: ChangeKind): number => entries.filter(({ change }) => change.kind === kind).length;
      expect(showing(plan, 'flag')).toHaveLength(told('policy-revealed'));
      expect(showing(plan, 'stamp').filter((one) => one.word === 'refused')).toHaveLength(told('gate-shut'));
      expect(showing(plan, 'lost')).toHaveLength(told('shipment-lost'));
      const came = new Set(
        entries.flatMap(({ change }) => (change.kind === 'lot-delivered' ? [change.system] : [])),
      );
      expect(new Set(showing(plan, 'delivered').map(({ system }) => system))).toEqual(came);
      expect(showing(plan, 'strike').filter((one) => one.comes)).toHaveLength(
        entries.filter(({ change }) => change.kind === 'strike-decided' && change.comes).length,
      );
    }
  });
});

test('a month in which nothing is told has no film', () => {
  expect(planFilm(flagship(), [], { shipments: [] }, () => 0)).toEqual({ cues: [], beats: [], length: 0 });
});

test('a lot that only waits stands still for the month', () => {
  const scenario = changed(flagship(), (copy) => {
    copy.calendar.daysPerTurn = 30;
  });
  const shipments = [
    {
      id: 's1',
      contract: null,
      system: 'radar-repair',
      count: 1,
      route: 'rail-xian',
      leg: 3,
      days: 0,
      seen: false,
      held: 0,
      since: 1,
      entry: 0,
    },
  ];
  const { cues } = planFilm(scenario, [], { shipments }, () => 0);
  const move = cues.find((cue) => cue.show.kind === 'move')?.show;
  expect(move).toMatchObject({ way: [{ leg: 'almaty-bolashak', from: 0, to: 0, fromDay: 0, toDay: 30 }] });
});
