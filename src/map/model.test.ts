import { describe, expect, test } from 'vitest';
import { pictured as picture } from '../../tests/map.ts';
import { changed, flagship, game, saltholm } from '../../tests/support.ts';
import type { TableState } from '../store/types.ts';
import { backwards, endOf, groundOf, routeCurve } from './ground.ts';
import type { Picture } from './model.ts';
import { COLOURS } from './style.ts';

const leg = (of: Picture, id: string) => of.legs.find((one) => one.id === id);
const shipment = { id: 's1', contract: null, count: 1, seen: false, held: 0, since: 1, entry: 0 };

describe.each([
  ['the flagship', flagship],
  ['a made-up republic', saltholm],
])('the picture of %s', (_name, read) => {
  const scenario = read();
  const drawn = picture(scenario);

  test('has every place and every leg, from place to place', () => {
    expect(drawn.nodes.map((node) => node.id)).toEqual(scenario.nodes.map((node) => node.id));
    expect(drawn.legs.map((one) => one.id)).toEqual(scenario.legs.map((one) => one.id));
    for (const { from, to, curve, width } of drawn.legs) {
      const at = (id: string) => drawn.nodes.find((node) => node.id === id)?.at;
      expect(curve[0]).toEqual(at(from));
      expect(curve.at(-1)).toEqual(at(to));
      expect(width).toBeGreaterThan(0.8);
      expect(width).toBeLessThan(5);
    }
  });

  test('colours the home country as home and others only where they sit at the table', () => {
    const home = scenario.actors.find((actor) => actor.id === scenario.home);
    expect(drawn.home).toEqual(home?.countries);
    for (const id of drawn.home) expect(drawn.fills[id]).toBe(COLOURS.home);
    for (const [id, colour] of Object.entries(drawn.fills)) {
      const actor = scenario.actors.find((one) => one.countries.includes(id));
      expect(scenario.seats.some((seat) => seat.actor === actor?.id)).toBe(true);
      expect(colour).toMatch(/^#[0-9a-f]{6}$/i);
    }
  });

  test('shows a badge for every channel that is used, and its route as used or barred', () => {
    const { channels } = game(scenario).state;
    const used = Object.keys(channels).filter((id) => (channels[id] ?? 0) > 0);
    expect(drawn.flows.map((flow) => flow.id).sort()).toEqual(used.sort());
    for (const flow of drawn.flows)
      for (const id of scenario.routes.find((route) => route.id === flow.route)?.legs ?? [])
        expect(leg(drawn, id)?.state).not.toBe('open');
  });
});

describe('the picture', () => {
  const scenario = flagship();

  test('puts a shipment at the share of its leg that its days tell, and at the start while it waits', () => {
    const on = (leg: number, days: number) =>
      picture(scenario, {
        shipments: [{ ...shipment, system: 'radar-repair', route: 'rail-xian', leg, days }],
      }).tokens[0];
    const nodes = picture(scenario).nodes;
    const at = (id: string) => nodes.find((node) => node.id === id)?.at;
    expect(on(0, 0)).toMatchObject({ at: at('xian'), mode: 'rail', days: 15, waiting: false });
    expect(on(3, 0)).toMatchObject({ at: at('almaty'), waiting: true });
    expect(on(0, 2)).toMatchObject({ days: 14, waiting: false });
    expect(on(0, 40)?.at).toEqual(at('xian'));
    const [x0 = 0] = at('urumqi') ?? [];
    const [x1 = 0] = at('xian') ?? [];
    const [x = 0] = on(0, 1)?.at ?? [];
    expect(x).toBeGreaterThan(x0);
    expect(x).toBeLessThan(x1);
  });

  test('tells apart what is refused, not built, closed and open', () => {
    const calm = picture(scenario);
    expect(leg(calm, 'astara-rasht')?.state).toBe('missing');
    expect(leg(calm, 'xian-urumqi')?.state).toBe('used');
    const shut = picture(scenario, { closed: { 'xian-urumqi': 0, hormuz: 3 } });
    expect(leg(shut, 'xian-urumqi')?.state).toBe('closed');
    expect(leg(shut, 'malacca-hormuz')?.state).toBe('closed');
    expect(shut.nodes.find((node) => node.id === 'hormuz')?.shut).toBe(true);
    const cold = changed(scenario, (copy) => {
      for (const track of copy.tracks) if (track.id === 'kazakhstan.stance') track.start = 5;
    });
    expect(leg(picture(cold), 'khorgos-almaty')?.state).toBe('refused');
  });

  test('travels a leg backwards where the route comes from its far end', () => {
    const turned = changed(scenario, (copy) => {
      const leg = copy.legs.find((one) => one.id === 'almaty-bolashak');
      if (leg) [leg.from, leg.to, leg.via] = [leg.to, leg.from, [...leg.via].reverse()];
    });
    const legs = scenario.routes.find((route) => route.id === 'rail-xian')?.legs ?? [];
    expect(backwards(scenario, legs)).not.toContain(true);
    expect(backwards(turned, legs).indexOf(true)).toBe(legs.indexOf('almaty-bolashak'));
    expect(endOf(turned, 'rail-xian')).toBe('aprin');
    const lengths = [scenario, turned].map((one) => routeCurve(groundOf(one), legs).length);
    expect(lengths[0]).toBe(lengths[1]);
    const lot = { ...shipment, system: 'radar-repair', route: 'rail-xian', leg: 3, days: 3 };
    const [x = 0, y = 0] = picture(scenario, { shipments: [lot] }).tokens[0]?.at ?? [];
    const [u = 0, v = 0] = picture(turned, { shipments: [lot] }).tokens[0]?.at ?? [];
    expect(Math.hypot(x - u, y - v)).toBeLessThan(1);
  });

  test('shuts a road for a while after a strike', () => {
    expect(leg(picture(saltholm(), { strikes: [1] }), 'south-harbour')?.state).toBe('closed');
  });

  test('scorches what a strike hit in this turn or the one before', () => {
    const target = scenario.strike?.targets.find((one) => one.node !== null);
    const hit = (turn: number) => ({
      change: { kind: 'target-struck', target: target?.id, hit: true },
      turn,
    });
    const drawn = (turn: number) =>
      picture(scenario, { turn: 5 }, { ledger: [hit(turn)] } as unknown as Partial<TableState>);
    const scorched = (turn: number) =>
      drawn(turn)
        .nodes.filter((node) => node.scorched)
        .map((node) => node.id);
    expect(scorched(5)).toEqual([target?.node]);
    expect(scorched(4)).toEqual([target?.node]);
    expect(scorched(3)).toEqual([]);
  });

  test('lights up the lots of a selected contract and the way they take', () => {
    const shipments = [
      { ...shipment, contract: 'c9', system: 'radar-repair', route: 'rail-xian', leg: 1, days: 1 },
    ];
    const drawn = picture(scenario, { shipments }, { selection: { kind: 'contract', id: 'c9' } });
    expect(drawn.tokens[0]?.chosen).toBe(true);
    const legs = drawn.legs.filter((one) => one.chosen).map((one) => one.id);
    expect(legs).toEqual(scenario.routes.find((route) => route.id === 'rail-xian')?.legs);
  });
});
