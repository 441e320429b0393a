/** Milliseconds that a movement makes up for at most in one frame, after the page was hidden or busy. */
const LONGEST_STEP = 1000;

/** Movements that run side by side, each against its own clock; the board is kept awake while there are any. */
export class Movers {
  private readonly all = new Set<() => void>();
  private readonly awake: () => () => void;

  /** `awake` starts the loop and gives back how to let it rest. */
  constructor(awake: () => () => void) {
    this.awake = awake;
  }

  /** One frame of all of them. */
  step(): void {
    for (const mover of [...this.all]) mover();
  }

  /** Calls a step each frame with the milliseconds passed, until it or anybody else says it is done. */
  run(step: (ms: number, done: () => void) => void): Promise<void> {
    return new Promise((resolve) => {
      const rest = this.awake();
      const done = (): void => {
        if (!this.all.delete(mover)) return;
        rest();
        resolve();
      };
      // Phaser smooths its own delta, which runs away from the clock when frames are slow.
      let last = performance.now();
      const mover = (): void => {
        const now = performance.now();
        const ms = Math.min(LONGEST_STEP, now - last);
        last = now;
        step(ms, done);
      };
      this.all.add(mover);
    });
  }
}
