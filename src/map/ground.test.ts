import { describe, expect, test } from 'vitest';
import { changed, saltholm } from '../../tests/support.ts';
import { bow, smooth } from './curve.ts';
import { project } from './geo/projection.ts';
import { backwards, endOf, groundOf, routeCurve, shipmentAt, widthFor } from './ground.ts';

const scenario = saltholm();
const ground = groundOf(scenario);
const KONGSVIK = project(8, 60);
const SOUND = project(4, 57);
const HARBOUR = project(0, 54);
const SOUTH = project(-6, 49);

describe('the ground of a scenario', () => {
  test('has its places where the map puts their degrees', () => {
    expect([...ground.places]).toEqual([
      ['harbour-town', HARBOUR],
      ['kongsvik', KONGSVIK],
      ['north-sound', SOUND],
      ['south-port', SOUTH],
    ]);
  });

  test('has a line for every leg, through the points of its author', () => {
    expect(ground.curves.get('kongsvik-sound')).toEqual([KONGSVIK, SOUND]);
    expect(ground.curves.get('sound-harbour')).toEqual(smooth([SOUND, project(2, 56), HARBOUR]));
    expect([...ground.legs.keys()]).toEqual(scenario.legs.map(({ id }) => id));
  });

  test('bows its flights, and leaves out what leads nowhere', () => {
    const flown = changed(scenario, (copy) => {
      for (const leg of copy.legs) if (leg.id === 'sound-harbour') leg.mode = 'air';
      for (const leg of copy.legs) if (leg.id === 'kongsvik-sound') leg.to = 'nowhere';
      for (const leg of copy.legs) if (leg.id === 'south-harbour') leg.from = 'nowhere';
    });
    const { curves } = groundOf(flown);
    expect([...curves.keys()]).toEqual(['sound-harbour']);
    expect(curves.get('sound-harbour')).toEqual(bow(SOUND, HARBOUR));
  });

  test('knows the routes of every leg', () => {
    const shared = changed(scenario, (copy) => {
      copy.routes[1]?.legs.push('sound-harbour');
    });
    expect([...groundOf(shared).routesOf]).toEqual([
      ['kongsvik-sound', ['north-line']],
      ['sound-harbour', ['north-line', 'south-line']],
      ['south-harbour', ['south-line']],
    ]);
  });
});

test('a line is wider where more can pass, up to a point', () => {
  expect(widthFor(0)).toBeCloseTo(0.9, 9);
  expect(widthFor(-5)).toBeCloseTo(0.9, 9);
  expect(widthFor(3)).toBeCloseTo(1.8, 9);
  expect(widthFor(31)).toBeCloseTo(3.15, 9);
  expect(widthFor(5000)).toBe(4.4);
});

/** The north line with the ends of some of its legs exchanged. */
const turned = (...legs: readonly string[]) =>
  changed(scenario, (copy) => {
    for (const leg of copy.legs) if (legs.includes(leg.id)) [leg.from, leg.to] = [leg.to, leg.from];
  });
const NORTH = ['kongsvik-sound', 'sound-harbour'];

describe('a route goes from abroad to home', () => {
  test.each([
    [[], [false, false]],
    [['kongsvik-sound'], [true, false]],
    [['sound-harbour'], [false, true]],
    [NORTH, [true, true]],
  ] as const)('with %j turned about', (legs, back) => {
    const of = turned(...legs);
    expect(backwards(of, NORTH)).toEqual(back);
    expect(endOf(of, 'north-line')).toBe('harbour-town');
    const curve = routeCurve(groundOf(of), NORTH);
    expect(curve[0]).toEqual(KONGSVIK);
    expect(curve[1]).toEqual(SOUND);
    expect(curve.at(-1)).toEqual(HARBOUR);
  });

  test('of one leg as the leg itself does', () => {
    expect(backwards(scenario, ['south-harbour'])).toEqual([false]);
    expect(endOf(scenario, 'south-line')).toBe('south-port');
  });

  test('that is unknown, or of unknown legs, ends nowhere', () => {
    expect(endOf(scenario, 'no-line')).toBeNull();
    expect(backwards(scenario, ['nothing', 'south-harbour'])).toEqual([false, true]);
    expect(routeCurve(ground, ['nothing'])).toEqual([]);
    expect(routeCurve(ground, [])).toEqual([]);
  });

  test('has an end to be drawn alone', () => {
    expect(routeCurve(ground, NORTH, 1)).toEqual(ground.curves.get('sound-harbour'));
    expect(routeCurve(ground, NORTH, 2)).toEqual(routeCurve(ground, NORTH));
  });
});

describe('a lot on its way', () => {
  const at = (leg: number, days: number, of = scenario) =>
    shipmentAt(groundOf(of), { route: 'north-line', leg, days });

  test('is as far as its days tell', () => {
    expect(at(0, 6)).toEqual(KONGSVIK);
    const half = at(0, 3);
    expect(half?.[0]).toBeCloseTo((KONGSVIK[0] + SOUND[0]) / 2, 6);
    expect(half?.[1]).toBeCloseTo((KONGSVIK[1] + SOUND[1]) / 2, 6);
    const late = at(0, 1.5);
    expect(late?.[0]).toBeCloseTo(KONGSVIK[0] + (SOUND[0] - KONGSVIK[0]) * 0.75, 6);
  });

  test('waits at the beginning of its leg, also where that is the leg’s far end', () => {
    expect(at(1, 0)).toEqual(SOUND);
    expect(at(0, 0, turned('kongsvik-sound'))).toEqual(KONGSVIK);
    const late = at(0, 1.5, turned('kongsvik-sound'));
    expect(late?.[0]).toBeCloseTo(KONGSVIK[0] + (SOUND[0] - KONGSVIK[0]) * 0.75, 6);
  });

  test('that was held beyond the days of its leg stands at its beginning', () => {
    expect(at(0, 40)).toEqual(KONGSVIK);
  });

  test('is nowhere on a way that is not there', () => {
    expect(at(2, 1)).toBeNull();
    expect(shipmentAt(ground, { route: 'no-line', leg: 0, days: 1 })).toBeNull();
    const cut = changed(scenario, (copy) => {
      for (const leg of copy.legs) if (leg.id === 'kongsvik-sound') leg.from = 'nowhere';
    });
    expect(at(0, 1, cut)).toBeNull();
  });
});
