import { describe, expect, test } from 'vitest';
import { changed, flagship, saltholm } from '../../tests/support.ts';
import { pointAt } from './curve.ts';
import { project } from './geo/projection.ts';
import { countries } from './geo/world.ts';
import { groundOf } from './ground.ts';
import { actorPlace, legsOfProject, placeOf, pointedAt } from './places.ts';
import type { Show } from './shows.ts';

const scenario = saltholm();
const ground = groundOf(scenario);
const HARBOUR = project(0, 54);

describe('an actor is met', () => {
  test('at its capital', () => {
    expect(actorPlace(ground, 'saltholm')).toEqual(HARBOUR);
  });

  test('else in the middle of its first country, else nowhere', () => {
    expect(actorPlace(ground, 'northmark')).toBeNull();
    const [first, second] = countries().filter(({ label }) => label);
    const landed = changed(scenario, (copy) => {
      for (const actor of copy.actors)
        if (actor.id === 'northmark') actor.countries = [second?.id ?? '', first?.id ?? ''];
    });
    expect(actorPlace(groundOf(landed), 'northmark')).toEqual([second?.label?.x, second?.label?.y]);
    expect(actorPlace(ground, 'nobody')).toBeNull();
  });

  test('at a capital alone, not at any place of its own', () => {
    const ports = changed(scenario, (copy) => {
      copy.nodes.unshift({ ...(copy.nodes[0] as (typeof copy.nodes)[0]), id: 'shed', kind: 'port', lon: 3 });
    });
    expect(actorPlace(groundOf(ports), 'saltholm')).toEqual(HARBOUR);
  });
});

test('a place is where it is, a leg by its middle, and the rest nowhere', () => {
  expect(placeOf(ground, 'harbour-town')).toEqual(HARBOUR);
  const curve = ground.curves.get('sound-harbour') ?? [];
  expect(placeOf(ground, 'sound-harbour')).toEqual(pointAt(curve, 0.5).at);
  expect(placeOf(ground, 'nowhere')).toBeNull();
});

describe('the legs that wait for a project', () => {
  const flag = flagship();
  const found = (project: string) => legsOfProject(groundOf(flag), project);

  test('are those whose condition asks about it', () => {
    const projects = flag.projects.map(({ id }) => [id, found(id)] as const);
    const some = projects.filter(([, legs]) => legs.length > 0);
    expect(some.length).toBeGreaterThan(0);
    for (const [project, legs] of some)
      for (const leg of flag.legs) {
        const asks = JSON.stringify(leg.condition?.when ?? null).includes(`"${project}"`);
        expect(legs.includes(leg.id), `${leg.id} for ${project}`).toBe(asks);
      }
    expect(found('astara-rasht-nothing')).toEqual([]);
  });

  test('are none where no condition names it', () => {
    expect(legsOfProject(ground, 'breakwater')).toEqual([]);
  });
});

describe('a cue points', () => {
  const at = (show: Show) => pointedAt(ground, show);
  const stretch = (leg: string, from: number, to: number) => ({ leg, from, to, fromDay: 0, toDay: 5 });

  test('at a government for what it says and does', () => {
    expect(at({ kind: 'flag', actor: 'saltholm' })).toEqual({ at: HARBOUR, legs: [] });
    expect(
      at({ kind: 'stamp', actor: 'saltholm', system: 'watchtower', tone: 'good', word: 'production' }),
    ).toEqual({ at: HARBOUR, legs: [] });
    expect(at({ kind: 'designated', actor: 'saltholm', designation: 'captain' }).at).toEqual(HARBOUR);
    expect(at({ kind: 'strike', comes: true, by: 'northmark' })).toEqual({ at: HARBOUR, legs: [] });
  });

  test('at a place for what falls or comes there', () => {
    const kongsvik = { at: project(8, 60), legs: [] };
    expect(at({ kind: 'salvo', node: 'kongsvik', stopped: false })).toEqual(kongsvik);
    expect(at({ kind: 'delivered', node: 'kongsvik', system: 'watchtower' })).toEqual(kongsvik);
  });

  test('at a leg for lots that are lost or held up on it', () => {
    const leg = 'kongsvik-sound';
    const there = { at: placeOf(ground, leg), legs: [leg] };
    expect(at({ kind: 'lost', shipment: 's1', leg })).toEqual(there);
    expect(at({ kind: 'held', shipment: 's1', leg })).toEqual(there);
  });

  test('along the legs on which a lot moves, not where it stands', () => {
    const way = [
      stretch('kongsvik-sound', 0.5, 1),
      stretch('sound-harbour', 0, 0),
      stretch('south-harbour', 1, 0.5),
    ];
    expect(at({ kind: 'move', shipment: 's1', system: 'x', way, starts: 0, stops: 1 })).toEqual({
      at: null,
      legs: ['kongsvik-sound', 'south-harbour'],
    });
  });

  test('along the route of what is sold', () => {
    expect(at({ kind: 'coins', route: 'north-line', purse: 'silver' })).toEqual({
      at: null,
      legs: ['kongsvik-sound', 'sound-harbour'],
    });
    expect(at({ kind: 'coins', route: 'no-line', purse: 'silver' }).legs).toEqual([]);
  });

  test('at what is shut or opened, along it where it is a leg', () => {
    for (const kind of ['close', 'open'] as const) {
      expect(at({ kind, place: 'kongsvik' })).toEqual({ at: project(8, 60), legs: [] });
      expect(at({ kind, place: 'south-harbour' })).toEqual({
        at: placeOf(ground, 'south-harbour'),
        legs: ['south-harbour'],
      });
    }
  });

  test('at the lines that were built, else at home', () => {
    expect(at({ kind: 'build', project: 'breakwater' })).toEqual({ at: HARBOUR, legs: [] });
    const flag = groundOf(flagship());
    const project = flagship().projects.find(({ id }) => legsOfProject(flag, id).length > 0)?.id ?? '';
    expect(pointedAt(flag, { kind: 'build', project })).toEqual({
      at: null,
      legs: legsOfProject(flag, project),
    });
  });

  test('nowhere while the days are counted', () => {
    expect(at({ kind: 'days', days: 30 })).toEqual({ at: null, legs: [] });
  });
});
