// One projection for the outlines (assets/map/build.mjs) and for the scenarios' towns and routes. For drawing
// only: tanh differs in its last digits between browsers, so nothing of the rules may depend on it.
// It widens the middle of the map, around Iran, and shows the rest of the world at an even, smaller scale. The build script strips the type
// annotations with simple patterns: keep this file plain.

/** The drawn world as left, top, right, bottom, in the units of world.json and of {@link project}: 84° N to 60° S. */
export const world = [-4308, -266, 5196, 4085] as const;

/** The meridian at which the map is cut, through the Bering Strait: what lies west of it is drawn at the right edge. */
export const seam = -169.5;

/** The part to show first, as x, y, width, height: from the Levant to eastern China. */
export const homeView = [510, 280, 2920, 2010] as const;

const unitsPerDegree = 24;
const west = -8;
const north = 93;

/** World coordinates (x rightwards, y downwards) of a place in degrees; integers unless `whole` is false. */
export function project(lon: number, lat: number, whole = true): readonly [number, number] {
  const east = lon < seam ? lon + 360 : lon;
  const x = (east + 18 * Math.tanh((east - 55) / 14) - west) * unitsPerDegree;
  const y = (north - 1.12 * lat - 10 * Math.tanh((lat - 34) / 12)) * unitsPerDegree;
  return whole ? [Math.round(x), Math.round(y)] : [x, y];
}
