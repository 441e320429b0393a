/** A number multiplied by itself so many times; 1 for none. */
export function power(base: number, times: number): number {
  let result = 1;
  for (let i = 0; i < times; i++) result *= base;
  return result;
}

/** The sum of the first so many powers of a number, from its nought-th on. */
export function summed(base: number, times: number): number {
  let all = 0;
  let term = 1;
  for (let i = 0; i < times; i++) {
    all += term;
    term *= base;
  }
  return all;
}
