import { FACES } from './style.ts';

/** Waits for the map's faces; one that cannot be had leaves the text in the next best, which is no reason to have no map. */
export async function fontsLoaded(): Promise<void> {
  await Promise.allSettled(FACES.map((face) => document.fonts.load(face)));
}
