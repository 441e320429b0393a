import { deleteDB } from 'idb';

/** How everything that the game keeps begins; others may live at the same origin. */
const OURS = 'look-east';
/** Where a browser does not list its databases. */
const DATABASES = ['look-east', 'look-east-journal', 'look-east-studio', 'look-east-class'];

/** What could not be deleted: another tab holds a database, or the browser refuses. */
export type Left = 'databases' | 'settings' | 'copies';

async function databases(): Promise<void> {
  const listed = (await indexedDB.databases?.()) ?? DATABASES.map((name) => ({ name }));
  const ours = listed.flatMap(({ name }) => (name?.startsWith(OURS) ? [name] : []));
  await Promise.all(
    ours.map(
      (name) =>
        new Promise<void>((resolve, reject) => {
          deleteDB(name, { blocked: () => reject(new Error('held')) }).then(resolve, reject);
        }),
    ),
  );
}

function settings(): void {
  for (const shelf of [localStorage, sessionStorage])
    for (const key of Object.keys(shelf)) if (key.startsWith(OURS)) shelf.removeItem(key);
}

/** The parts of the page that were kept for a time without a network, and what kept them; of this page's folder alone. */
async function copies(): Promise<void> {
  const registration = await navigator.serviceWorker?.getRegistration();
  if (!registration) return;
  const names = (await globalThis.caches?.keys()) ?? [];
  await Promise.all(
    names.filter((name) => name.endsWith(registration.scope)).map((name) => caches.delete(name)),
  );
  await registration.unregister();
}

/**
 * Deletes all that this game has kept in the browser: saved games, drafts, settings, and the copies of the page. Never
 * rejects; says what is left.
 */
export async function wipeDevice(): Promise<readonly Left[]> {
  const works = [
    ['databases', databases],
    ['settings', settings],
    ['copies', copies],
  ] as const;
  const left: Left[] = [];
  for (const [what, work] of works) {
    try {
      await work();
    } catch {
      left.push(what);
    }
  }
  return left;
}
