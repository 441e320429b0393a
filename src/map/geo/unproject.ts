import { project, seam } from './projection.ts';

/** Steps of halving: a millionth of a degree. */
const STEPS = 30;

/** Finds where a rising function of degrees reaches a value, between two bounds. */
function solved(value: number, low: number, high: number, of: (degrees: number) => number): number {
  let [from, to] = [low, high];
  for (let step = 0; step < STEPS; step++) {
    const middle = (from + to) / 2;
    if (of(middle) < value) from = middle;
    else to = middle;
  }
  return (from + to) / 2;
}

/** The degrees, east and north, of a place in world units: the way back of `project`, over the whole globe. */
export function unproject(x: number, y: number): readonly [number, number] {
  const east = solved(x, seam, seam + 360, (degrees) => project(degrees, 0, false)[0]);
  const lon = east > 180 ? east - 360 : east;
  const lat = -solved(y, -90, 90, (degrees) => project(0, -degrees, false)[1]);
  return [lon, lat];
}
