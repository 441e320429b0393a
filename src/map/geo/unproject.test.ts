import { expect, test } from 'vitest';
import { project } from './projection.ts';
import { unproject } from './unproject.ts';

test('leads back to the degrees that were projected, on the base map and off it', () => {
  for (const lon of [-179.5, -170, -169, -75.03, 10, 31.24, 51.42, 104.4, 179])
    for (const lat of [-62, -4.25, 0, 12.58, 35.69, 55.75, 84]) {
      const [east, north] = unproject(...project(lon, lat, false));
      expect(east).toBeCloseTo(lon, 4);
      expect(north).toBeCloseTo(lat, 4);
    }
});

test('stays on the globe', () => {
  expect(unproject(-1e6, -1e6).map(Math.round)).toEqual([-169, 90]);
  expect(unproject(1e6, 1e6).map(Math.round)).toEqual([-170, -90]);
});
