import { describe, expect, test } from 'vitest';
import { project, world } from './projection.ts';
import { borders, countries, countryAt, inside, relief, seas, svgPath } from './world.ts';

const at = (lon: number, lat: number) => countryAt(...project(lon, lat))?.name;

test('a path is written point by point, and closed where it is a ring', () => {
  const lines = [
    [0, 1, 2, 3, 4, 5],
    [6, 7, 8, 9],
  ];
  expect(svgPath(lines)).toBe('M0 1L2 3 4 5M6 7L8 9');
  expect(svgPath(lines, true)).toBe('M0 1L2 3 4 5ZM6 7L8 9Z');
  expect(svgPath([])).toBe('');
});

describe('a ring', () => {
  // A square with a notch cut out of its right side.
  const ring = [0, 0, 10, 0, 10, 4, 5, 4, 5, 6, 10, 6, 10, 10, 0, 10];

  test.each([
    [2, 5, true],
    [8, 2, true],
    [8, 8, true],
    [7, 5, false],
    [-1, 5, false],
    [11, 2, false],
    [5, -1, false],
    [5, 11, false],
  ] as const)('holds %i %i: %s', (x, y, held) => {
    expect(inside(ring, x, y)).toBe(held);
    // It does not matter which way round it is written.
    const back = [];
    for (let i = ring.length - 2; i >= 0; i -= 2) back.push(ring[i] ?? 0, ring[i + 1] ?? 0);
    expect(inside(back, x, y)).toBe(held);
  });

  test('with a slanting side is held to it', () => {
    const wedge = [0, 0, 10, 0, 0, 10];
    expect([inside(wedge, 4, 5), inside(wedge, 6, 5), inside(wedge, 1, 8.5), inside(wedge, 2, 8.5)]).toEqual([
      true,
      false,
      true,
      false,
    ]);
    expect(inside([], 0, 0)).toBe(false);
  });
});

describe('the countries of the map', () => {
  test.each([
    [51.4, 35.7, 'Iran'],
    [77.2, 28.6, 'India'],
    [37.6, 55.7, 'Russia'],
    [104, 35, 'China'],
  ] as const)('at %d east and %d north lies %s', (lon, lat, name) => {
    expect(at(lon, lat)).toBe(name);
  });

  test('the sea is no country, and an enclave is its own', () => {
    expect(at(-150, 20)).toBeUndefined();
    expect(at(65, 15)).toBeUndefined();
    expect(at(28.2, -29.5)).toBe('Lesotho');
  });

  test('have closed outlines within the world, and names where they have room for them', () => {
    expect(new Set(countries().map(({ id }) => id)).size).toBe(countries().length);
    for (const { rings, path, label, name } of countries()) {
      expect(rings.length).toBeGreaterThan(0);
      expect(path).toBe(svgPath(rings, true));
      for (const ring of rings) {
        expect(ring.length % 2).toBe(0);
        for (let i = 0; i + 1 < ring.length; i += 2) {
          expect(ring[i]).toBeGreaterThanOrEqual(world[0]);
          expect(ring[i]).toBeLessThanOrEqual(world[2]);
          expect(ring[i + 1]).toBeGreaterThanOrEqual(world[1]);
          expect(ring[i + 1]).toBeLessThanOrEqual(world[3]);
        }
      }
      if (label) {
        expect(label.text, name).toBe(label.text.toUpperCase());
        expect(label.angle).toBe(0);
        expect([1, 2, 3, 4]).toContain(label.rank);
      }
    }
    const iran = countries().find(({ name }) => name === 'Iran')?.label;
    expect(countryAt(iran?.x ?? 0, iran?.y ?? 0)?.name).toBe('Iran');
    expect(countries()).toBe(countries());
  });

  test('seas have their names on the water', () => {
    expect(seas().length).toBeGreaterThan(5);
    for (const { name, label } of seas()) {
      expect(label.text).toBe(name);
      expect(countryAt(label.x, label.y)?.name, name).toBeUndefined();
    }
  });
});

/** A point between two of a line, halfway. */
const between = (line: readonly number[]): readonly [number, number, number, number] => {
  const [ax = 0, ay = 0, bx = 0, by = 0] = line;
  const [mx, my] = [(ax + bx) / 2, (ay + by) / 2];
  const long = Math.hypot(bx - ax, by - ay) || 1;
  return [mx, my, -(by - ay) / long, (bx - ax) / long];
};

describe('borders and coasts', () => {
  const { land, coast } = borders();
  /** The countries on either side of a piece of a line, some way off. */
  const sides = (line: readonly number[]): (string | undefined)[] => {
    const [x, y, nx, ny] = between(line);
    return [countryAt(x + nx * 0.4, y + ny * 0.4)?.id, countryAt(x - nx * 0.4, y - ny * 0.4)?.id];
  };

  test('a border lies between two countries, a coast has one', () => {
    const longEnough = (line: readonly number[]): boolean => {
      const [ax = 0, ay = 0, bx = 0, by = 0] = line;
      return Math.hypot(bx - ax, by - ay) > 3;
    };
    const apart = land.filter(longEnough).filter((line) => {
      const [one, other] = sides(line);
      return one !== undefined && other !== undefined && one !== other;
    });
    expect(apart.length).toBeGreaterThan(land.filter(longEnough).length * 0.95);
    const wet = coast.filter(longEnough).filter((line) => sides(line).filter(Boolean).length === 1);
    expect(wet.length).toBeGreaterThan(coast.filter(longEnough).length * 0.9);
  });

  test('each piece is drawn once, in long runs, and the edge of the map not at all', () => {
    const seen = new Set<string>();
    let pieces = 0;
    const [left, top, right, bottom] = world;
    for (const line of [...land, ...coast])
      for (let i = 0; i + 3 < line.length; i += 2) {
        const [ax = 0, ay = 0, bx = 0, by = 0] = line.slice(i, i + 4);
        const ends = [`${ax} ${ay}`, `${bx} ${by}`].sort();
        seen.add(ends.join(' '));
        pieces += 1;
        expect(ax === bx && (ax <= left || ax >= right)).toBe(false);
        expect(ay === by && (ay <= top || ay >= bottom)).toBe(false);
      }
    expect(seen.size).toBe(pieces);
    expect(pieces).toBeGreaterThan(5 * (land.length + coast.length));
    expect(borders()).toBe(borders());
  });
});

describe('the hatching of the mountains', () => {
  const strokes = relief();

  test('is short strokes in whole units, the same each time', () => {
    expect(strokes.length).toBeGreaterThan(500);
    for (const stroke of strokes) {
      expect(stroke).toHaveLength(4);
      const [ax = 0, ay = 0, bx = 0, by = 0] = stroke;
      for (const one of stroke) expect(Number.isInteger(one)).toBe(true);
      expect(Math.hypot(bx - ax, by - ay)).toBeLessThan(90);
    }
    expect(relief()).toBe(strokes);
  });

  test('falls down to the left, or on other ranges to the right', () => {
    const slopes = strokes
      .map(([ax = 0, ay = 0, bx = 0, by = 0]) => [bx - ax, by - ay] as const)
      .filter(([dx, dy]) => Math.hypot(dx, dy) > 12)
      .map(([dx, dy]) => Math.atan2(dy, dx));
    const steep = slopes.filter((angle) => Math.abs(angle - Math.atan2(0.866, -0.5)) < 0.12);
    const flat = slopes.filter((angle) => Math.abs(angle - Math.atan2(0.4, 0.917)) < 0.12);
    expect(slopes.length).toBeGreaterThan(100);
    expect(steep.length + flat.length).toBe(slopes.length);
    expect(Math.min(steep.length, flat.length)).toBeGreaterThan(10);
  });
});
