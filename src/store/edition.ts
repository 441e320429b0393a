import type { Table } from './types.ts';

/** Held by every page that has a game on its table; pages of one browser share it. */
const PLAYING = 'look-east/playing';
const CODES = { ready: 'edition-ready', held: 'edition-held' } as const;

/** The keeper of the page's edition, and the newer one that waits behind it. */
interface Waiting {
  readonly container: ServiceWorkerContainer;
  worker: ServiceWorker | null;
}

let kept: Waiting | null = null;

/** Holds a lock as long as a game is on the table, so that no other page exchanges the edition under it. */
function holdWhilePlaying(table: Table): void {
  let release: (() => void) | null = null;
  const follow = (): void => {
    const playing = table.get().phase !== 'none';
    if (!playing) {
      release?.();
      release = null;
    } else if (!release) {
      const over = new Promise<void>((resolve) => {
        release = resolve;
      });
      void navigator.locks?.request(PLAYING, { mode: 'shared' }, () => over);
    }
  };
  table.subscribe(follow);
  follow();
}

/** Says on the title page, and nowhere else, that a newer edition is there. */
function tellOnTitle(table: Table, waiting: Waiting): void {
  const codes: readonly string[] = Object.values(CODES);
  /** What was said is not said again before the next visit of the title page. */
  let said = false;
  const follow = (): void => {
    const { phase, notices } = table.get();
    if (phase !== 'none') {
      said = false;
      const index = notices.findIndex(({ code }) => codes.includes(code));
      if (index >= 0) table.dismiss(index);
    } else if (waiting.worker && !said) {
      said = true;
      table.say({ code: CODES.ready, args: {}, tone: 'info' });
    }
  };
  table.subscribe(follow);
  const found = (worker: ServiceWorker | null): void => {
    waiting.worker = worker;
    follow();
  };
  void waiting.container.getRegistration().then((registration) => {
    if (!registration) return;
    if (registration.waiting) found(registration.waiting);
    registration.addEventListener('updatefound', () => {
      const coming = registration.installing;
      coming?.addEventListener('statechange', () => {
        // The first edition of all waits for nobody.
        if (coming.state === 'installed' && waiting.container.controller) found(coming);
      });
    });
  });
}

/**
 * Keeps the page for a time without a network, and looks for a newer edition: `sw.js` beside the page does the work. Does
 * nothing where the browser has no such means, or forbids them.
 */
export async function keepEdition(table: Table, address = './sw.js'): Promise<void> {
  const container = navigator.serviceWorker;
  if (!container || kept) return;
  kept = { container, worker: null };
  holdWhilePlaying(table);
  try {
    await container.register(address, { scope: './' });
    tellOnTitle(table, kept);
  } catch {
    kept = null; // the page works from the network alone
  }
}

/** Loads the newer edition that waits; the code of what is in the way, or null where the page is on its way. */
export async function loadEdition(): Promise<string | null> {
  const { container, worker } = kept ?? {};
  if (!container || !worker) return null;
  const locks = await navigator.locks?.query();
  if (locks?.held?.some(({ name }) => name === PLAYING)) return CODES.held;
  container.addEventListener('controllerchange', () => location.reload(), { once: true });
  worker.postMessage({ type: 'SKIP_WAITING' });
  return null;
}
