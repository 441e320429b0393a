/**
 * Dice without generator state: a result is a hash of the seed and of what the die is about, so one card more
 * or less moves no other result (house.md, "Dice are keyed by meaning").
 */

const mix = (value: number): number => {
  let h = value;
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
};

/** Reads on along a key from where `h` stands. */
function walk(h: number, key: string): number {
  let on = h;
  for (let i = 0; i < key.length; i++) on = Math.imul(on ^ key.charCodeAt(i), 0x01000193);
  return on;
}

/** A uint32 that depends on the seed and on every character of the key. */
export const keyed = (seed: number, key: string): number => mix(walk(mix(seed ^ 0x9e3779b9), key));

/** `keyed` for many keys that begin alike: `keysFrom(seed, 'a/')('b')` is `keyed(seed, 'a/b')`. */
export function keysFrom(seed: number, beginning: string): (rest: string) => number {
  const h = walk(mix(seed ^ 0x9e3779b9), beginning);
  return (rest) => mix(walk(h, rest));
}

/** An integer from 0 to `sides` − 1 for the key, evenly spread; `sides` at most 2^20. */
export function die(seed: number, key: string, sides: number): number {
  return Math.floor((keyed(seed, key) * sides) / 4294967296);
}

const ONE = 65536;

/** −log2(u / 2^32) in 65536ths: exact in the whole part, within a hundredth in the fraction, integers throughout. */
function minusLog2(u: number): number {
  const zeros = Math.clz32(u);
  const m = ((u << zeros) >>> 15) & (ONE - 1);
  const bend = Math.floor((Math.floor((m * (ONE - m)) / ONE) * 22713) / ONE);
  return (zeros + 1) * ONE - m - bend;
}

/**
 * A lottery ticket for weighted choice: of several keys the largest ticket wins, in proportion to the weights
 * (the exponential race of Efraimidis and Spirakis), and one key more moves no other ticket. `drawn` is the key's
 * number from `keyed` or `keysFrom`; weight at least 1.
 */
export const ticket = (drawn: number, weight: number): number =>
  -Math.floor((minusLog2(drawn) * 1024) / weight);
