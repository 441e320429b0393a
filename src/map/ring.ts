/** Radius in pixels of a chokepoint's ring: wide while the way is safe, tight about the strait where it is not. */
export const ringRadius = (risk: number): number => 20 - 12 * tightness(risk);

/** 0 (safe) to 1 (as tight as a ring gets) for a risk in percent. */
export const tightness = (risk: number): number => Math.max(0, Math.min(1, risk / 80));
