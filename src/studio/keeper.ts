import type { SourceFile } from '../scenario/problem.ts';
import type { Journal } from '../storage/journal.ts';
import { troubleOf } from '../storage/trouble.ts';
import type { Drafts, StoredDraft } from './drafts.ts';
import { forget, type Noted, noteName, putAside, type Shelf } from './pending.ts';
import type { DraftLine, Saving, VersionKind } from './types.ts';

/** The draft as a whole is saved when nothing has been written for so long, and at last after so long. Milliseconds. */
const PAUSE = 300;
const LONGEST = 800;
/** After so long a save that has failed is tried again. */
const AGAIN = 3000;

/** Where drafts are kept. */
export interface Stores {
  readonly drafts: Drafts | null;
  readonly journal: Journal | null;
  readonly shelf: Shelf | null;
}

/** What the keeper asks and tells. */
export interface KeeperEvents {
  readonly files: () => readonly SourceFile[];
  readonly name: () => string;
  readonly problems: () => DraftLine['problems'];
  readonly onState: (saving: Saving) => void;
  readonly onSaved: (revision: number) => void;
  readonly onConflict: (theirs: StoredDraft) => void;
  readonly now: () => number;
}

/**
 * Saves one open draft as it is written. Every change goes into the journal at once, and is saved from then on; the
 * draft as a whole follows, one save at a time, always the newest text.
 */
export interface Keeper {
  /** Something has been written. */
  readonly touch: (kind?: VersionKind) => void;
  /** Saves as a whole what waits, now. With `leaving` what is not safe yet is also put aside at once. */
  readonly flush: (leaving?: boolean) => Promise<void>;
  readonly dirty: () => boolean;
  readonly revision: () => number;
  /** Nothing is saved any more. */
  readonly stop: () => void;
  /** Goes on from another revision, whose files are these. */
  readonly rebase: (revision: number, files: readonly SourceFile[]) => void;
}

/** Begins to keep a draft as it stands in the store. */
export function startKeeper(
  { drafts, journal, shelf }: Stores,
  { id, ...stored }: Pick<StoredDraft, 'id' | 'revision' | 'files'>,
  events: KeeperEvents,
): Keeper {
  let { revision, files: base } = stored;
  let waits: VersionKind | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let since = 0;
  let working: Promise<void> | null = null;
  let noting: Promise<void> | null = null;
  let held = false;
  let stopped = false;
  /** Changes so far, those that nothing can take away any more, and the step that holds the newest of them. */
  let changes = 0;
  let safe = 0;
  let step: number | null = null;

  const isSafe = (upTo: number): void => {
    safe = Math.max(safe, upTo);
    if (!stopped) events.onState(safe < changes || held ? 'saving' : 'saved');
  };

  /** What the journal is to hold: only the files that have changed since the draft was saved as a whole. */
  const noted = (): Noted => {
    const files = events.files();
    const before = new Map(base.map(({ file, text }) => [file, text]));
    return {
      ...{ id, revision, at: events.now(), count: changes },
      names: files.map(({ file }) => file),
      files: files.filter(({ file, text }) => before.get(file) !== text),
    };
  };

  /** Writes the newest text into the journal, until nothing newer has been written meanwhile. */
  async function note(): Promise<void> {
    let written = safe;
    while (journal && written < changes && !stopped) {
      written = changes;
      try {
        step = await journal.write(noteName(id), noted(), step);
        isSafe(written);
      } catch {
        break; // the store of drafts has the last word
      }
    }
    noting = null;
  }

  /** The step is not needed any more where all that it says has been saved. */
  async function letGo(): Promise<void> {
    await noting;
    if (waits || step === null) return;
    const done = step;
    step = null;
    await journal?.forget([done]).catch(() => {});
  }

  async function saveOnce(kind: VersionKind, to: Drafts): Promise<void> {
    const files = events.files();
    const upTo = changes;
    const by = journal ? { by: { page: journal.page, count: upTo } } : {};
    const about = { name: events.name(), problems: events.problems(), at: events.now() };
    const result = await to.save(id, revision, { files, kind, ...about, ...by });
    if ('theirs' in result) {
      waits = kind;
      held = true;
      events.onConflict(result.theirs);
      return;
    }
    revision = result.revision;
    base = files;
    if (!waits) forget(shelf, id);
    events.onSaved(revision);
    isSafe(upTo);
    await letGo();
  }

  async function work(): Promise<void> {
    await null; // so that whoever began it has it in hand before it ends
    while (waits && drafts && !held && !stopped) {
      const kind = waits;
      waits = null;
      try {
        await saveOnce(kind, drafts);
      } catch (error) {
        waits ??= kind;
        putAside(shelf, { id, revision, files: events.files(), at: events.now() });
        if (stopped) break;
        events.onState(troubleOf(error));
        clearTimeout(timer);
        timer = setTimeout(() => void go(), AGAIN);
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

  const unwatch = drafts?.watch((happening) => {
    if (stopped) return;
    if (happening === 'blocked' || happening === 'late') {
      if (waits || working) events.onState(happening);
    } else if (happening === 'lost' || waits) {
      // It may be gone as a whole.
      waits ??= 'written';
      void go();
    }
  });

  return {
    touch: (kind = 'written') => {
      if (stopped) return;
      waits = kind === 'written' ? (waits ?? kind) : kind;
      if (!drafts) return events.onState('off');
      changes += 1;
      events.onState('saving');
      noting ??= note();
      if (held) return;
      const now = Date.now();
      since ||= now;
      clearTimeout(timer);
      timer = setTimeout(() => void go(), Math.max(0, Math.min(PAUSE, since + LONGEST - now)));
    },
    flush: async (leaving = false) => {
      if (leaving && safe < changes && !stopped)
        putAside(shelf, { id, revision, files: events.files(), at: events.now() });
      if (waits && !held) await go();
      while (working) await working;
    },
    dirty: () => waits !== null || working !== null,
    revision: () => revision,
    stop: () => {
      stopped = true;
      clearTimeout(timer);
      unwatch?.();
    },
    rebase: (next, files) => {
      revision = next;
      base = files;
      held = false;
      waits = null;
      clearTimeout(timer);
      forget(shelf, id);
      void letGo();
    },
  };
}
