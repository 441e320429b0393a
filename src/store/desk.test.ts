import { beforeAll, describe, expect, test } from 'vitest';
import { flagship } from '../../tests/support.ts';
import { none } from '../bots/none.ts';
import { type Scenario, viewOf } from '../engine/index.ts';
import { playOne } from '../lab/one-run.ts';
import { openDesk } from './desk.ts';
import { beginPlay } from './play.ts';
import type { Desk } from './types.ts';

let scenario: Scenario;
let desk: Desk;
beforeAll(() => {
  scenario = flagship();
  const { view, ledger } = beginPlay(scenario, { seed: 3 });
  desk = openDesk(scenario, view, ledger);
});

describe('the desk', () => {
  test('gives the strike chance within a range that holds it and is as wide as the bands make it', () => {
    const { low, total, high, parts } = desk.strike();
    expect(low).toBeLessThanOrEqual(total);
    expect(high).toBeGreaterThanOrEqual(total);
    expect(parts.length).toBeGreaterThan(0);
    expect(desk.strike()).toBe(desk.strike());
  });

  test('reports every route, leg and chokepoint in bounds', () => {
    for (const route of scenario.routes) {
      const { days, visibility, capacity, risk } = desk.route(route.id);
      for (const percent of [visibility, risk]) {
        expect(percent).toBeGreaterThanOrEqual(0);
        expect(percent).toBeLessThanOrEqual(100);
      }
      expect(days).toBeGreaterThan(0);
      expect(capacity).toBeGreaterThanOrEqual(0);
      const worst = Math.max(...route.legs.map((leg) => desk.leg(leg).risk));
      if (route.cargoes.includes('arms')) expect(risk).toBeGreaterThanOrEqual(worst);
    }
    for (const node of scenario.nodes) expect(desk.chokeRisk(node.id)).toBeGreaterThanOrEqual(0);
  });

  test('works out willingness for what is under contract and for what is only looked at', () => {
    const system = scenario.systems.find((one) => one.sign !== null);
    const payment = system?.payments[0]?.id ?? '';
    const before = desk.willingness({ system: system?.id ?? '', payment, number: 1 }, 'sign');
    expect(before?.parts[0]).toMatchObject({ id: 'base', amount: system?.sign });
    expect(desk.willingness({ contract: 'c1' }, 'release')?.total).toBeGreaterThanOrEqual(1);
    expect(desk.willingness({ contract: 'c99' }, 'release')).toBeNull();
  });

  test('remembers a forecast until the view changes', () => {
    expect(desk.forecast([])).toBe(desk.forecast([]));
    const other = openDesk(scenario, beginPlay(scenario, { seed: 3 }).view, []);
    expect(other.forecast([])).toEqual(desk.forecast([]));
  });

  test('knows no more than the seat: another seed with the same bands gives the same answers', () => {
    const { state } = playOne({ scenario, seed: 3, player: none });
    const view = viewOf(scenario, state, scenario.lead);
    const one = openDesk(scenario, view, []);
    const other = openDesk(scenario, { ...view, state: { ...view.state, seed: 99 } }, []);
    expect(other.strike()).toEqual(one.strike());
    expect(other.standing()).toEqual(one.standing());
  });

  test('answers why, newest first, also for derived tracks', () => {
    const { ledger, state } = playOne({ scenario, seed: 3, player: none, ledger: true });
    const full = openDesk(scenario, viewOf(scenario, state, scenario.lead), ledger);
    const why = full.why({ kind: 'track', track: 'tension' });
    expect(why.length).toBeGreaterThan(1);
    expect(why.map((entry) => entry.id)).toEqual(why.map((entry) => entry.id).sort((a, b) => b - a));
    expect(full.why({ kind: 'track', track: 'autonomy' }).some((entry) => entry.derived?.autonomy)).toBe(
      true,
    );
    expect(full.why({ kind: 'track', track: 'missile' })).toEqual([]);
    const [newest] = why;
    expect(full.entry(newest?.id ?? -1)).toBe(newest);
  });
});
