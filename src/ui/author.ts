import { browserShelf } from '../storage/shelf.ts';

/** The name that somebody last put under a scenario, so that the next one has it too. It never leaves this browser. */
const KEY = 'look-east/author';

/** The name that was used last; empty where there is none. */
export function knownAuthor(): string {
  try {
    return (browserShelf()?.getItem(KEY) ?? '').slice(0, 80);
  } catch {
    return '';
  }
}

/** Remembers a name. */
export function keepAuthor(name: string): void {
  try {
    browserShelf()?.setItem(KEY, name);
  } catch {
    // Switched off: it is written once more the next time.
  }
}
