import { useEffect, useState } from 'preact/hooks';
import { tabShelf } from '../storage/shelf.ts';
import type { Table } from '../store/types.ts';
import { isNewLesson } from './lesson-link.ts';

/** Each tab remembers its own game, so that a reload goes on with it and another tab is not disturbed. */
const KEY = 'look-east/run';

function read(): string | null {
  try {
    return tabShelf()?.getItem(KEY) ?? null;
  } catch {
    return null;
  }
}

function keep(run: string | null): void {
  try {
    if (run === null) tabShelf()?.removeItem(KEY);
    else tabShelf()?.setItem(KEY, run);
  } catch {
    // Switched off: the game is in the list of saved ones.
  }
}

/** The next page is not this tab's game any more: after a failure nobody else is there to notice that it was left. */
export const forgetRun = (): void => keep(null);

/** The game that this tab goes on with; none where it has been opened for another lesson. */
function ours(): string | null {
  // Whoever sits here next is not to find it after a reload either; it stays in the list of saved games.
  if (isNewLesson()) keep(null);
  return read();
}

/** Goes on with the game that this tab had open before it was reloaded; true while it is being opened. */
export function useResume(table: Table): boolean {
  const [coming, setComing] = useState(() => table.get().phase === 'none' && ours() !== null);
  useEffect(() => {
    const open = coming ? read() : null;
    const away = (): void => table.putAside();
    globalThis.addEventListener('pagehide', away);
    const stop = table.subscribe((now, then) => {
      if (now.run !== then.run) keep(now.run);
    });
    if (open !== null && table.get().phase === 'none') {
      table
        .resume(open)
        .then((opened) => {
          if (opened.ok) return;
          keep(null);
          table.say(opened.notice);
        })
        .catch(() => keep(null))
        .finally(() => setComing(false));
    }
    return () => {
      stop();
      globalThis.removeEventListener('pagehide', away);
    };
  }, [table]);
  return coming;
}
