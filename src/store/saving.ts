import type { Journal } from '../storage/journal.ts';
import type { Lasting } from '../storage/lasting.ts';
import type { Trouble } from '../storage/trouble.ts';
import { codeOf } from './notices.ts';
import { type FoundRun, findRun, listOf, recordId } from './saved-runs.ts';
import { type Moment, type Place, type Saver, startSaver } from './saver.ts';
import type { Saves } from './saves.ts';
import type { Notice, Opened, SavedRun, TableState } from './types.ts';
import { noteName, recover, type UnsavedShelf } from './unsaved.ts';

/** What saving needs of the table. */
export interface SavingDesk {
  /** Opens the store of runs; null: the browser gives none. */
  readonly open: () => Promise<Saves | null>;
  readonly journal: () => Journal | null;
  readonly shelf: UnsavedShelf | null;
  /** Asks the browser to keep what is saved. */
  readonly last: () => Promise<Lasting>;
  readonly get: () => TableState;
  readonly set: (part: Partial<TableState>) => void;
  readonly say: (notice: Notice) => void;
}

/** The saved games, and the saving of whatever game is on the table. */
export interface TableSaving {
  /** Whether the browser gives any storage. */
  readonly stores: () => Promise<boolean>;
  /** The saved games, newest first; rejects where they cannot be read just now. */
  readonly list: () => Promise<readonly SavedRun[]>;
  /** A listed game, or why it cannot be opened. */
  readonly find: (listed: string) => Promise<FoundRun | Extract<Opened, { ok: false }>>;
  /** The game on the table will be saved at a place (null: not at all). */
  readonly begin: (place: Place | null) => void;
  readonly save: (moment: Moment) => void;
  readonly putAside: () => void;
  /** Resolves when nothing waits to be saved, of this game and the ones before. */
  readonly idle: () => Promise<void>;
  readonly remove: (listed: string) => Promise<void>;
}

const TROUBLES: readonly string[] = (
  ['off', 'newer', 'blocked', 'late', 'full', 'failed'] as const satisfies readonly Trouble[]
).map(codeOf);

/** The saving of one game: its saver, once the store has opened, and until then what it will be given. */
interface GameSaving {
  saver: Saver | null;
  waiting: Moment | null;
  left: boolean;
}

/** The part of the table that saves. */
export function openSaving({
  open,
  journal: openJournal,
  shelf,
  last,
  get,
  set,
  say,
}: SavingDesk): TableSaving {
  let opening: Promise<Saves | null> | null = null;
  let journal: Journal | null = null;
  let present: GameSaving | null = null;
  let coming: Promise<unknown> = Promise.resolve();
  let asking: Promise<Lasting> | null = null;
  let warned = false;

  async function opened(): Promise<Saves | null> {
    const saves = await open();
    if (!saves) return null;
    journal = openJournal();
    await recover(saves, journal, shelf);
    return saves;
  }
  /** The store of runs, opened when it is first asked for; what a page before left unsaved is in it. */
  const saves = (): Promise<Saves | null> => (opening ??= opened());

  /** It is saved again: nothing that was said of the storage is true any more. */
  function withdraw(): void {
    const { notices } = get();
    const left = notices.filter(({ code }) => !TROUBLES.includes(code));
    if (left.length < notices.length) set({ notices: left });
  }

  /** Says what is in the way, and no longer what was before. */
  function trouble(kind: Trouble): void {
    const code = codeOf(kind);
    if (get().notices.some((notice) => notice.code === code)) return;
    withdraw();
    say({ code, args: {}, tone: kind === 'off' || kind === 'late' ? 'warning' : 'error' });
  }

  /** Once a page, with the first game that is saved: whether what is saved stays is asked, and said where it does not. */
  async function askOnce(): Promise<void> {
    asking ??= last();
    const fleeting = (await asking) === 'fleeting' && !warned;
    if (!fleeting) return;
    warned = true;
    say({ code: 'storage-fleeting', args: {}, tone: 'warning' });
  }

  async function come(place: Place, mine: GameSaving): Promise<void> {
    const db = await saves();
    if (!db) {
      if (mine.left) return;
      set({ saving: 'off' });
      trouble('off');
      return;
    }
    const saver = startSaver({ saves: db, journal, shelf }, place, {
      onState: (state) => {
        set({ saving: state });
        if (state !== 'saved') return;
        withdraw();
        void askOnce();
      },
      onForked: ({ id }) => {
        set({ run: id });
        say({ code: 'save-forked', args: {}, tone: 'warning' });
      },
      onAnew: () => say({ code: 'save-anew', args: {}, tone: 'warning' }),
      onTrouble: trouble,
    });
    mine.saver = saver;
    if (mine.left) saver.stop(); // it is saved all the same, and nobody is told
    if (mine.waiting) saver.save(mine.waiting);
    if (mine.left) await saver.idle();
  }

  const idle = async (): Promise<void> => {
    await coming;
    await present?.saver?.idle();
  };

  return {
    stores: async () => (await saves()) !== null,
    list: async () => {
      await idle();
      const db = await saves();
      return db ? listOf(await db.all()) : [];
    },
    find: async (listed) => {
      await idle();
      return findRun(await saves(), listed);
    },
    begin: (place) => {
      const before = present;
      before?.saver?.stop();
      if (before) before.left = true;
      present = place && { saver: null, waiting: null, left: false };
      coming = Promise.all([coming, before?.saver?.idle(), place && present && come(place, present)]);
    },
    save: (moment) => {
      if (!present || get().saving === 'off') return;
      if (present.saver) return present.saver.save(moment);
      present.waiting = moment;
      set({ saving: 'saving' });
    },
    putAside: () => present?.saver?.putAside(),
    idle,
    remove: async (listed) => {
      const { id } = recordId(listed);
      await idle();
      await (await saves())?.remove(id);
      const steps = (await journal?.read(noteName(id)).catch(() => [])) ?? [];
      await journal?.forget(steps.filter(({ of }) => of === noteName(id)).map(({ number }) => number));
    },
  };
}
