/** A report is sent this often at most, milliseconds, and making it takes no more than this part of the time. */
const PAUSE = 250;
const PART = 5;
/** The thread is let go of this often, so that who has stopped waiting is heard. */
const BREATH = 80;

/** To be awaited after each piece of long work: calls `send` where a report is due, and lets go of the thread now and then. */
export function pulse(send: () => void): () => Promise<void> {
  let due = 0;
  let breath = performance.now();
  return async () => {
    const now = performance.now();
    if (now >= due) {
      send();
      const after = performance.now();
      due = after + Math.max(PAUSE, (after - now) * PART);
    }
    if (now - breath <= BREATH) return;
    await new Promise((resolve) => setTimeout(resolve));
    breath = performance.now();
  };
}
