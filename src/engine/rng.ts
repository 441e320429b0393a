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

/** A uint32 that depends on the seed and on every character of the key. */
export function keyed(seed: number, key: string): number {
  let h = mix(seed ^ 0x9e3779b9);
  for (let i = 0; i < key.length; i++) h = Math.imul(h ^ key.charCodeAt(i), 0x01000193);
  return mix(h);
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
 * (the exponential race of Efraimidis and Spirakis), and one key more moves no other ticket. Weight at least 1.
 */
export function ticket(seed: number, key: string, weight: number): number {
  return -Math.floor((minusLog2(keyed(seed, key)) * 1024) / weight);
}
