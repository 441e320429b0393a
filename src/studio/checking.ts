import { fetchBases, type Source } from './bases.ts';
import type { Threads } from './thread.ts';
import type { BaseFiles, CheckedDraft, DraftDocument, OpenDraft } from './types.ts';

/** A draft is checked when no key has been pressed for so long. Milliseconds. */
const PAUSE = 150;

export interface CheckEvents {
  readonly onFound: (found: CheckedDraft) => void;
  readonly onDocument: (document: DraftDocument) => void;
  /** The worker could not be started, or broke; true once it answers again. */
  readonly onBroken: (broken: boolean) => void;
}

/** Checks the draft behind the page as it is written: one check at a time, the newest text only. */
export interface Checking {
  readonly touch: (draft: OpenDraft, soon?: boolean) => void;
  readonly bases: (draft: OpenDraft) => Promise<readonly BaseFiles[]>;
  readonly stop: () => void;
}

/** Begins to check whatever draft is handed over. */
export function startChecking(threads: Threads, sources: readonly Source[], events: CheckEvents): Checking {
  const ids = sources.map(({ id }) => id);
  let newest: OpenDraft | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let working = false;

  async function work(): Promise<void> {
    if (working) return; // it looks for newer texts when it is done
    working = true;
    while (newest) {
      const draft = newest;
      newest = null;
      const { files, generation } = draft;
      const bases = await fetchBases(files, sources);
      const current = (): boolean => newest === null;
      try {
        const { answer } = threads.ask(
          'check',
          { files, bases, ids },
          {
            onPart: ({ problems, scenario }) =>
              current() && events.onFound({ generation, problems, scenario }),
          },
        );
        const document = await answer;
        if (document && current()) events.onDocument({ generation, ...document });
        events.onBroken(false);
      } catch {
        events.onBroken(true);
      }
      // Whoever types on waits for the pause once more.
      if (newest) {
        working = false;
        return;
      }
    }
    working = false;
  }
  const later = (wait: number): void => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      if (working) later(20);
      else void work();
    }, wait);
  };

  return {
    touch: (draft, soon = false) => {
      newest = draft;
      later(soon ? 0 : PAUSE);
    },
    bases: ({ files }) => fetchBases(files, sources),
    stop: () => {
      newest = null;
      clearTimeout(timer);
    },
  };
}
