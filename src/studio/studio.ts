import { createStore } from 'zustand/vanilla';
import { applied, type TextChange } from '../scenario/edit.ts';
import type { SourceFile } from '../scenario/problem.ts';
import { freshId, type Journal, openJournal } from '../storage/journal.ts';
import { browserShelf } from '../storage/shelf.ts';
import { fetchBuiltIn, type Source } from './bases.ts';
import { browserChannel, type Channel } from './channel.ts';
import { type Checking, startChecking } from './checking.ts';
import { type Drafts, openDrafts, type StoredDraft } from './drafts.ts';
import { type Keeper, startKeeper } from './keeper.ts';
import { openLibrary } from './library.ts';
import { type Shelf, takeUp } from './pending.ts';
import { changesOf, partOf, placeIn } from './text-edit.ts';
import { openThreads, type Threads } from './thread.ts';
import type { DraftLine, OpenDraft, Pen, Spot, Studio, StudioState } from './types.ts';
import { openVersions } from './versions.ts';

export interface StudioOptions {
  /** The scenarios that can be extended and copied. */
  readonly sources: readonly Source[];
  readonly drafts?: () => Promise<Drafts | null>;
  /** Where every change is written down at once; by default a database of the browser. */
  readonly journal?: Journal | null;
  readonly threads?: Threads;
  readonly shelf?: Shelf | null;
  /** How pages of the same browser tell one another that a draft was saved; null: not at all. */
  readonly channel?: Channel | null;
  readonly now?: () => number;
}

const CLOSED = {
  open: null,
  saving: 'saved',
  conflict: null,
  checked: null,
  scenario: null,
  document: null,
  checking: false,
} as const satisfies Partial<StudioState>;

const START: StudioState = { ...CLOSED, storage: 'coming', drafts: [], broken: false, removed: null };

/** Opens the studio of a page. Nothing is read before it is asked for. */
export function createStudio(options: StudioOptions): Studio {
  const { sources, now = Date.now } = options;
  const shelf = options.shelf === undefined ? browserShelf() : options.shelf;
  const channel = options.channel === undefined ? browserChannel() : options.channel;
  const journal = options.journal === undefined ? openJournal() : options.journal;
  const threads = options.threads ?? openThreads();
  const store = createStore<StudioState>(() => START);
  const set = (part: Partial<StudioState>): void => store.setState(part);
  const get = store.getState;
  const spots = new Map<string, Spot>();

  let opening: Promise<Drafts | null> | null = null;
  let keeper: Keeper | null = null;
  let pen: Pen | null = null;
  let theirs: StoredDraft | null = null;
  /** Drafts that could not be stored live as long as the page. */
  const loose = new Map<string, StoredDraft>();

  const db = (): Promise<Drafts | null> => (opening ??= (options.drafts ?? openDrafts)().catch(() => null));

  const library = openLibrary({
    db,
    loose,
    shelf,
    now,
    get,
    set,
    close: () => close(),
  });

  const checking: Checking = startChecking(threads, sources, {
    onFound: (checked) => {
      if (checked.generation !== get().open?.generation) return;
      set({
        checked,
        checking: false,
        broken: false,
        ...(checked.scenario ? { scenario: checked.scenario } : {}),
      });
      const { open } = get();
      const problems = countOf(get());
      if (open && problems)
        void db()
          .then((drafts) => drafts?.note(open.id, { problems }))
          .catch(() => {});
    },
    onDocument: (document) => {
      if (get().open && document.generation <= (get().open?.generation ?? 0)) set({ document });
    },
    onBroken: (broken) => broken && set({ broken: true, checking: false }),
  });

  /** Puts texts in the place of the present ones and has them checked and saved. */
  function put(files: readonly SourceFile[], kind: 'written' | 'restored' = 'written', soon = false): void {
    const { open } = get();
    if (!open) return;
    const file = files.some((one) => one.file === open.file) ? open.file : (files[0]?.file ?? '');
    const next: OpenDraft = { ...open, files, file, generation: open.generation + 1 };
    set({ open: next, checking: true });
    keeper?.touch(kind);
    checking.touch(next, soon);
  }

  function write(file: string, text: string): void {
    const { open } = get();
    const before = open?.files.find((one) => one.file === file);
    if (!open || !before || before.text === text) return;
    put(open.files.map((one) => (one === before ? { file, text } : one)));
  }

  function change(file: string, changes: readonly TextChange[]): void {
    if (pen?.(file, changes)) return; // it writes what comes of it
    const before = get().open?.files.find((one) => one.file === file);
    if (before) write(file, applied(before.text, changes));
  }

  function keep(drafts: Drafts | null, draft: StoredDraft): Keeper {
    const { id } = draft;
    return startKeeper({ drafts, journal, shelf }, draft, {
      files: () => get().open?.files ?? [],
      name: () => get().open?.name ?? draft.name,
      problems: () => countOf(get()),
      onState: (saving) => get().open?.id === id && set({ saving }),
      onSaved: (saved) => channel?.postMessage({ id, revision: saved }),
      onConflict: (other) => {
        theirs = other;
        if (get().open?.id === id) set({ conflict: { savedAt: other.savedAt } });
      },
      now,
    });
  }

  /** Lays a stored draft on the desk. */
  function lay(drafts: Drafts | null, draft: StoredDraft): void {
    const { id, name, files } = draft;
    keeper?.stop();
    theirs = null;
    keeper = keep(drafts, draft);
    const file = spots.get(id)?.file;
    const shown = files.find((one) => one.file === file) ?? files[0];
    const open: OpenDraft = {
      id,
      name,
      files,
      file: shown?.file ?? '',
      generation: (get().open?.generation ?? 0) + 1,
    };
    set({ ...CLOSED, open, checking: true, saving: drafts ? 'saved' : 'off' });
    checking.touch(open, true);
  }

  async function open(id: string): Promise<boolean> {
    if (get().open?.id === id) return true;
    await close();
    const drafts = await db();
    const stored = loose.get(id) ?? (await drafts?.get(id).catch(() => null)) ?? null;
    if (!stored) return false;
    lay(loose.has(id) ? null : drafts, stored);
    if (!drafts || loose.has(id)) return true;
    const stores = { drafts, journal, shelf };
    await takeUp(stores, stored, keeper, (files) => put(files, 'written', true)).catch(() => {});
    return true;
  }

  async function close(): Promise<void> {
    await flush();
    const { open, saving } = get();
    if (open && saving === 'off')
      loose.set(open.id, {
        id: open.id,
        name: open.name,
        files: open.files,
        savedAt: now(),
        revision: 1,
        problems: countOf(get()),
      });
    keeper?.stop();
    keeper = null;
    checking.stop();
    set(CLOSED);
  }

  const flush = async (leaving = false): Promise<void> => keeper?.flush(leaving);

  async function create(name: string, files: readonly SourceFile[]): Promise<string> {
    await close();
    const id = freshId(now());
    const draft: StoredDraft = { id, name, files, savedAt: now(), revision: 1, problems: null };
    const drafts = await db();
    const stored = await drafts?.add(draft).then(
      () => true,
      () => false,
    );
    if (!stored) loose.set(id, draft);
    lay(stored ? drafts : null, draft);
    return id;
  }

  if (channel) {
    channel.onmessage = ({ data }) => {
      const { open: here } = get();
      if (here?.id !== data.id || !keeper || data.revision <= keeper.revision()) return;
      if (keeper.dirty())
        void keeper.flush(); // which finds the other page's text
      else void followed(here.id);
    };
  }

  /** Another page has gone on with this draft while nothing was written here: what it wrote is shown. */
  async function followed(id: string): Promise<void> {
    const stored = await (await db())?.get(id).catch(() => null);
    if (!stored || !keeper || get().open?.id !== id || keeper.dirty()) return;
    keeper.rebase(stored.revision, stored.files);
    const { open: here } = get();
    if (!here) return;
    const next = { ...here, name: stored.name, files: stored.files, generation: here.generation + 1 };
    set({ open: next, checking: true });
    checking.touch(next, true);
  }

  return {
    get,
    subscribe: store.subscribe,
    create,
    open,
    close,
    ...library,
    show: (file) => {
      const { open: here } = get();
      if (here && here.file !== file && here.files.some((one) => one.file === file))
        set({ open: { ...here, file } });
    },
    write,
    edit: (edits) => {
      const { open: here } = get();
      const result = changesOf(here?.files ?? [], edits);
      if (!result.ok) return result.error;
      for (const { file, changes } of result.value) change(file, changes);
      return null;
    },
    change,
    part: (path) => partOf(get().open?.files ?? [], path),
    place: (path) => placeIn(get().open?.files ?? [], path),
    setPen: (next) => {
      pen = next;
    },
    ...openVersions({ db, get, flush, restored: (files) => put(files, 'restored', true) }),
    settle: async (choice, name) => {
      const { open: here } = get();
      const other = theirs;
      if (!here || !other || !keeper) return;
      const mine = here.files;
      const drafts = await db();
      if (choice === 'copy') {
        keeper.rebase(other.revision, other.files);
        await create(name, mine);
        return;
      }
      await drafts?.keep(here.id, { files: mine, at: now(), kind: 'aside' }).catch(() => {});
      keeper.rebase(other.revision, other.files);
      lay(drafts, other);
    },
    flush,
    game: async () => {
      const { open: here } = get();
      if (!here) return null;
      const { files } = here;
      const bases = await checking.bases(here);
      return threads.ask('game', { files, bases, ids: sources.map(({ id }) => id) }).answer;
    },
    bases: async () => {
      const { open: here } = get();
      return here ? checking.bases(here) : [];
    },
    builtIn: (ids) => fetchBuiltIn(ids, sources),
    ask: threads.ask,
    spot: (id) => spots.get(id) ?? null,
    keepSpot: (spot) => {
      const { open: here } = get();
      if (here) spots.set(here.id, spot);
    },
  };
}

/** Errors and warnings of the open draft; null while they are not known. */
export function countOf({ checked }: StudioState): DraftLine['problems'] {
  if (!checked) return null;
  const errors = checked.problems.filter((one) => one.severity === 'error').length;
  return { errors, warnings: checked.problems.length - errors };
}
