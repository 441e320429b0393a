import type { SourceFile } from '../scenario/problem.ts';
import type { Drafts, StoredDraft } from './drafts.ts';
import { forget, putAside, type Shelf } from './pending.ts';
import type { DraftLine, Saving, VersionKind } from './types.ts';

/** A change is saved when nothing has been written for so long, and at last after so long. Milliseconds. */
const PAUSE = 300;
const LONGEST = 800;

/** What the keeper asks and tells. */
export interface KeeperEvents {
  readonly files: () => readonly SourceFile[];
  readonly problems: () => DraftLine['problems'];
  readonly onState: (saving: Saving) => void;
  readonly onSaved: (revision: number) => void;
  readonly onConflict: (theirs: StoredDraft) => void;
  readonly now: () => number;
}

/** Saves one open draft as it is written, one save at a time, always the newest text. */
export interface Keeper {
  /** Something has been written. */
  readonly touch: (kind?: VersionKind) => void;
  /** Saves what waits, now. With `leaving` it is also put aside at once. */
  readonly flush: (leaving?: boolean) => Promise<void>;
  readonly dirty: () => boolean;
  readonly revision: () => number;
  /** Nothing is saved any more. */
  readonly stop: () => void;
  /** Goes on from another revision. */
  readonly rebase: (revision: number) => void;
}

const isFull = (error: unknown): boolean => error instanceof Error && error.name === 'QuotaExceededError';

/** Begins to keep a draft that stands at a revision in the store. */
export function startKeeper(
  drafts: Drafts | null,
  shelf: Shelf | null,
  id: string,
  at: number,
  events: KeeperEvents,
): Keeper {
  let revision = at;
  let waits: VersionKind | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let since = 0;
  let working: Promise<void> | null = null;
  let held = false;
  let stopped = false;

  async function work(): Promise<void> {
    await null; // so that whoever began it has it in hand before it ends
    while (waits && drafts && !held && !stopped) {
      const kind = waits;
      waits = null;
      const files = events.files();
      try {
        const result = await drafts.save(id, revision, {
          files,
          at: events.now(),
          problems: events.problems(),
          kind,
        });
        if ('theirs' in result) {
          waits = kind;
          held = true;
          events.onConflict(result.theirs);
        } else {
          revision = result.revision;
          if (!waits) forget(shelf, id);
          events.onSaved(revision);
          events.onState(waits ? 'saving' : 'saved');
        }
      } catch (error) {
        waits ??= kind;
        putAside(shelf, { id, revision, files, at: events.now() });
        events.onState(isFull(error) ? 'full' : 'failed');
        break;
      }
    }
    working = null;
  }
  const go = (): Promise<void> => {
    clearTimeout(timer);
    timer = undefined;
    since = 0;
    working ??= work();
    return working;
  };

  return {
    touch: (kind = 'written') => {
      if (stopped) return;
      waits = kind === 'written' ? (waits ?? kind) : kind;
      if (!drafts) return events.onState('off');
      events.onState('saving');
      if (held) return;
      const now = Date.now();
      since ||= now;
      clearTimeout(timer);
      timer = setTimeout(() => void go(), Math.max(0, Math.min(PAUSE, since + LONGEST - now)));
    },
    flush: async (leaving = false) => {
      if (leaving && (waits || working) && !stopped)
        putAside(shelf, { id, revision, files: events.files(), at: events.now() });
      if (waits && !held) await go();
      while (working) await working;
    },
    dirty: () => waits !== null || working !== null,
    revision: () => revision,
    stop: () => {
      stopped = true;
      clearTimeout(timer);
    },
    rebase: (next) => {
      revision = next;
      held = false;
      waits = null;
      clearTimeout(timer);
      forget(shelf, id);
    },
  };
}
