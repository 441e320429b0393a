import { describe, expect, test } from 'vitest';
import { countries } from './geo/world.ts';
import { allRings, Outline } from './outline.ts';

/** An island of a hundred units, with a lake of no account. */
const island = [100, 100, 200, 100, 200, 200, 100, 200];

describe('a name on an island', () => {
  const at = (angle = 0, scale = 1, reach = 190, rings: readonly (readonly number[])[] = [island]) =>
    new Outline(rings, [150, 150], scale, angle, reach);

  test('is clear of the coast as long as its box stays within or without', () => {
    const outline = at();
    expect(outline.clear([-49, -49, 49, 49])).toBe(true);
    expect(outline.clear([-51, -10, 10, 10])).toBe(false);
    expect(outline.clear([-10, -10, 51, 10])).toBe(false);
    expect(outline.clear([-10, -51, 10, 10])).toBe(false);
    expect(outline.clear([-10, -10, 10, 51])).toBe(false);
    expect(outline.clear([51, -10, 80, 10])).toBe(true);
    expect(outline.clear([-90, -90, -51, -51])).toBe(true);
    expect(outline.clear([-10, 51, 10, 80])).toBe(true);
    expect(outline.clear([-10, -80, 10, -51])).toBe(true);
  });

  test('lies on the land or in the water', () => {
    const outline = at();
    expect(outline.holds(0, 0)).toBe(true);
    expect(outline.holds(49, -49)).toBe(true);
    expect(outline.holds(51, 0)).toBe(false);
    expect(outline.holds(-51, 0)).toBe(false);
    expect(outline.holds(0, 51)).toBe(false);
    expect(outline.holds(0, -51)).toBe(false);
  });

  test('is magnified with the map', () => {
    const outline = at(0, 2);
    expect(outline.clear([-99, -99, 99, 99])).toBe(true);
    expect(outline.clear([-101, -9, 9, 9])).toBe(false);
    expect(outline.holds(90, 90)).toBe(true);
    expect(outline.holds(101, 0)).toBe(false);
  });

  test('that is written upwards has the coast across its writing', () => {
    const flat = [100, 140, 200, 140, 200, 160, 100, 160];
    const outline = at(90, 1, 190, [flat]);
    // Along the writing, which runs down the map, there are ten units; across it fifty.
    expect(outline.clear([-9, -49, 9, 49])).toBe(true);
    expect(outline.clear([-11, -4, 4, 4])).toBe(false);
    expect(outline.clear([-9, -51, 9, 4])).toBe(false);
    expect(outline.holds(9, 0)).toBe(true);
    expect(outline.holds(11, 0)).toBe(false);
    expect(outline.holds(0, 49)).toBe(true);
    expect(outline.holds(0, -51)).toBe(false);
  });

  test('that is written at a slant has the coast at the same slant', () => {
    // A triangle that lies to the right of the anchor and below: a turn the wrong way would miss it.
    const outline = new Outline([[0, 0, 100, 0, 100, 100]], [0, 0], 1, 30, 300);
    expect(outline.holds(50, 0)).toBe(true);
    expect(outline.holds(50, 20)).toBe(false);
    expect(outline.holds(50, -20)).toBe(true);
    expect(outline.holds(50, -35)).toBe(false);
    // Thirty degrees below level, the slanting edge runs fifteen degrees farther.
    expect(outline.clear([60, 10, 64, 14])).toBe(true);
    expect(outline.clear([60, 10, 64, 18])).toBe(false);
  });

  test('knows nothing of lands that lie beyond its reach', () => {
    const far = [400, 100, 500, 100, 500, 200, 400, 200];
    expect(at(0, 1, 190, [island, far]).holds(260, 0)).toBe(false);
    expect(at(0, 1, 260, [island, far]).holds(260, 0)).toBe(true);
    for (const beyond of [
      [-200, 100, -100, 100, -100, 200],
      [100, -200, 200, -200, 200, -100],
      [100, 400, 200, 400, 200, 500],
    ]) {
      const [x = 0, y = 0] = beyond;
      const [dx, dy] = [x + 60 - 150, y + 30 - 150];
      expect(new Outline([beyond], [150, 150], 1, 0, 190).holds(dx, dy)).toBe(false);
      expect(new Outline([beyond], [150, 150], 1, 0, 400).holds(dx, dy)).toBe(true);
    }
  });
});

test('a sea keeps off the coasts of all countries', () => {
  const rings = allRings();
  expect(rings).toHaveLength(countries().reduce((sum, { rings: own }) => sum + own.length, 0));
  expect(rings.length).toBeGreaterThan(200);
  expect(allRings()).toBe(rings);
});
