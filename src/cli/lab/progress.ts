/** Says on standard error how far a long piece of work is. */
export interface Progress {
  readonly step: () => void;
  /** Wipes the bar, so that what follows starts on a clean line. */
  readonly end: () => void;
}

const WIDTH = 30;
const REDRAW_MS = 100;
/** Without a terminal one line comes each time this part of the work is done, and none where it is quickly over. */
const PARTS = 4;
const QUIET_MS = 5000;

/** A bar where a person looks on, plain lines where standard error goes to a file. */
export function progressOf(what: string, total: number, stream = process.stderr): Progress {
  const began = performance.now();
  let done = 0;
  let last = 0;
  const bar = (): void => {
    const filled = Math.round((WIDTH * done) / Math.max(1, total));
    const left = ((performance.now() - began) / Math.max(1, done)) * (total - done);
    const wait = done === 0 ? '' : `, ${Math.ceil(left / 1000)} s left`;
    stream.write(
      `\r\x1b[K${what} ${'█'.repeat(filled)}${'░'.repeat(WIDTH - filled)} ${done} of ${total}${wait}`,
    );
  };
  const line = (): void => {
    stream.write(`${what}: ${done} of ${total}\n`);
  };
  return {
    step: () => {
      done += 1;
      const now = performance.now();
      if (stream.isTTY) {
        if (now - last < REDRAW_MS && done < total) return;
        last = now;
        bar();
        return;
      }
      const part = Math.floor((PARTS * done) / total);
      if (part > last && now - began > QUIET_MS) line();
      last = part;
    },
    end: () => {
      if (stream.isTTY) stream.write('\r\x1b[K');
    },
  };
}
