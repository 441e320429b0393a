/** Private windows of some browsers give a page no more than this, in bytes; a device that keeps things gives gigabytes. */
const TINY = 150_000_000;

/** Whether the browser keeps what is saved: it has promised to, it will as long as there is room, or not beyond the window. */
export type Lasting = 'promised' | 'likely' | 'fleeting';

/**
 * Asks the browser to keep what is saved even where room gets scarce, and says what is to be expected. Never rejects: where
 * the browser does not say, it is `likely`.
 */
export async function askToLast(storage = globalThis.navigator?.storage): Promise<Lasting> {
  try {
    if ((await storage?.persisted?.()) || (await storage?.persist?.())) return 'promised';
    const { quota } = (await storage?.estimate?.()) ?? {};
    return quota !== undefined && quota < TINY ? 'fleeting' : 'likely';
  } catch {
    return 'likely';
  }
}
