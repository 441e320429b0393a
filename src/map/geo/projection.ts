// One projection for the outlines (assets/map/build.mjs) and for the scenarios' towns and routes. For drawing
// only: tanh differs in its last digits between browsers, so nothing of the rules may depend on it.
// It widens the middle of the map, around Iran, and lets the edges close up. The build script strips the type
// annotations with simple patterns: keep this file plain.

/** Width and height of the drawn world, in the units of world.json and of {@link project}. */
export const worldExtent = [4000, 2528] as const;

/** The part to show first, as x, y, width, height: from the Levant to eastern China. */
export const homeView = [510, 280, 2920, 2010] as const;

const unitsPerDegree = 24;
const west = -8;
const north = 93;

/** World coordinates (x rightwards, y downwards) of a place in degrees; integers unless `whole` is false. */
export function project(lon: number, lat: number, whole = true): readonly [number, number] {
  const x = (lon + 18 * Math.tanh((lon - 55) / 14) - west) * unitsPerDegree;
  const y = (north - 1.12 * lat - 10 * Math.tanh((lat - 34) / 12)) * unitsPerDegree;
  return whole ? [Math.round(x), Math.round(y)] : [x, y];
}
