/** What a piece of work takes on an ordinary machine that has nothing else to do, milliseconds. */
const ORDINARY = 250;
const ROUNDS = 200_000_000;
const MOST = 20;

/** How many times slower than an ordinary machine this one is at this moment, with all that runs beside the tests. */
function slowness(): number {
  const began = performance.now();
  let sum = 0;
  for (let round = 0; round < ROUNDS; round++) sum = Math.imul(sum ^ round, 0x0100_0193);
  const took = performance.now() - began;
  return Math.min(MOST, Math.max(1, took / ORDINARY));
}

// Measured once; the workers of a run inherit it.
process.env.LOOK_EAST_SLOWNESS ??= slowness().toFixed(2);

/** How many times slower than an ordinary machine this one was when the run began; at least 1. */
export const SLOWNESS = Number(process.env.LOOK_EAST_SLOWNESS);

/**
 * Milliseconds after which a test is given up: for hangs alone, far beyond what anything takes, and longer where the
 * machine is slow or busy. `state` is for one state that is waited for, `test` for a whole test, a hook or a server.
 */
export const PATIENCE = { state: 60_000 * SLOWNESS, test: 600_000 * SLOWNESS } as const;
