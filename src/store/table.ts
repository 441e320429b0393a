import { createStore } from 'zustand/vanilla';
import {
  type Id,
  type LedgerEntry,
  type Order,
  type Reason,
  RULES,
  type Scenario,
  visible,
} from '../engine/index.ts';
import { RUN_SUFFIX, runFileOf, writeRun } from '../scenario/run-write.ts';
import { openDesk } from './desk.ts';
import type { OpenedRun, OpenedText } from './open-run.ts';
import { beginPlay, openOrders, type Play, playOrder, went } from './play.ts';
import { inPlaceOf } from './replace.ts';
import { listOf, recordId } from './saved-runs.ts';
import { type Place, type Saver, startSaver } from './saver.ts';
import { freshId, openSaves, type Saves, versionOf, wholeOf } from './saves.ts';
import { browserShelf, keepSettings, readSettings, type Shelf } from './settings.ts';
import type { Desk, Notice, Opened, Phase, Table, TableState } from './types.ts';
import { without } from './undo.ts';

export interface TableOptions {
  /** A built-in scenario by its id; null where there is none. */
  readonly scenario: (id: Id) => Promise<Scenario | null>;
  /** Where runs are saved; by default the browser's IndexedDB. */
  readonly saves?: Promise<Saves | null>;
  /** Where settings are kept; by default the browser's localStorage. */
  readonly shelf?: Shelf | null;
  readonly now?: () => number;
}

type Embedded = NonNullable<OpenedRun['run']['embedded']>;

const EMPTY = {
  phase: 'none',
  scenario: null,
  seat: '',
  view: null,
  ledger: [],
  orders: [],
  open: [],
  history: [],
  film: null,
  hashes: [],
  seed: 0,
  run: null,
  selection: null,
  sheet: 'contracts',
  saving: 'saved',
  readOnly: false,
} as const satisfies Partial<TableState>;

const failed = (code: string): Opened => ({ ok: false, notice: { code, args: {}, tone: 'error' } });

/** Entries of the adjudication that an `end` brought about: up to the next turn's news. */
function filmOf(before: Play, after: Play): NonNullable<TableState['film']> {
  const { turn } = before.state;
  const from = before.state.entries;
  const news = after.ledger.find((entry) => entry.id >= from && entry.turn !== turn);
  return { from, to: news?.id ?? after.state.entries, turn };
}

/** The one store of a page (see `Table`). Nothing is read or written before the first action but the settings. */
export function createTable(options: TableOptions): Table {
  const shelf = options.shelf === undefined ? browserShelf() : options.shelf;
  const now = options.now ?? Date.now;
  const saves = (): Promise<Saves | null> => (opening ??= options.saves ?? openSaves());
  const store = createStore<TableState>(() => ({ ...EMPTY, notices: [], settings: readSettings(shelf) }));

  let opening: Promise<Saves | null> | null = null;
  let play: Play | null = null;
  let embedded: Embedded | null = null;
  let saver: Promise<Saver | null> = Promise.resolve(null);
  let desk: {
    readonly of: TableState['view'];
    readonly ledger: readonly LedgerEntry[];
    readonly desk: Desk;
  } | null = null;

  const set = (part: Partial<TableState>): void => store.setState(part);
  const say = (notice: Notice): void => {
    const { notices } = store.getState();
    const same = (one: Notice): boolean =>
      one.code === notice.code && JSON.stringify(one.args) === JSON.stringify(notice.args);
    if (!notices.some(same)) set({ notices: [...notices, notice] });
  };

  /** Puts a game before the page's eyes. */
  function publish(next: Play, phase: Phase, film: TableState['film'] = null): void {
    play = next;
    const { readOnly } = store.getState();
    set({
      phase,
      film,
      scenario: next.scenario,
      seat: next.seat,
      view: next.view,
      ledger: phase === 'over' ? next.ledger : visible(next.ledger, next.seat),
      orders: next.orders,
      open: phase === 'council' && !readOnly ? openOrders(next) : [],
      history: next.history,
      hashes: next.hashes,
      seed: next.start.seed,
    });
  }

  function runText({ scenario, start, orders, hashes, state }: Play): string {
    const run = runFileOf(scenario, start, orders, hashes, state.outcome?.score);
    return writeRun(embedded ? { ...run, embedded } : run);
  }

  async function save(): Promise<void> {
    if (!play || store.getState().readOnly) return;
    const { scenario, state } = play;
    const version = versionOf(runText(play), now(), {
      scenario: scenario.id,
      title: scenario.title,
      turn: state.turn,
      turns: scenario.calendar.turns,
      score: state.outcome?.score ?? null,
      rules: RULES,
    });
    if (store.getState().saving !== 'off') set({ saving: 'saving' });
    const mine = saver;
    (await mine)?.save(version);
  }

  async function saverAt(place: Place): Promise<Saver | null> {
    const db = await saves();
    if (!db) {
      set({ saving: 'off' });
      say({ code: 'storage-off', args: {}, tone: 'warning' });
      return null;
    }
    return startSaver(db, place, {
      onState: (saving) => set({ saving }),
      onForked: ({ id }) => {
        set({ run: id });
        say({ code: 'save-forked', args: {}, tone: 'warning' });
      },
      onFailed: () => say({ code: 'save-failed', args: {}, tone: 'error' }),
    });
  }

  /** Clears the table for another game, which will be saved at a place (null: not at all). */
  function clear(place: Place | null): void {
    saver.then((one) => one?.stop()).catch(() => {});
    play = null;
    embedded = null;
    set({ ...EMPTY, run: place?.id ?? null });
    saver = place ? saverAt(place) : Promise.resolve(null);
  }

  /** Puts an opened run on the table: to be continued, or only to be looked at. */
  function lay({ run, play: next, notice }: OpenedRun, place: Place): Opened {
    clear(notice ? null : place);
    embedded = run.embedded ?? null;
    set({ readOnly: notice !== null });
    publish(next, next.state.outcome ? 'over' : 'council');
    if (notice) say(notice);
    return { ok: true };
  }

  const idle = async (): Promise<void> => {
    await (await saver)?.idle();
  };

  /** The reader of run files is only loaded when there is one to read. */
  async function open(text: string): Promise<OpenedText> {
    try {
      const { openRun } = await import('./open-run.ts');
      return await openRun(text, options.scenario);
    } catch {
      return { ok: false, notice: { code: 'part-missing', args: {}, tone: 'error' } };
    }
  }

  async function resume(listed: string): Promise<Opened> {
    await idle();
    const { id, lastGood } = recordId(listed);
    const db = await saves();
    const record = await db?.get(id).catch(() => null);
    if (!record) return failed(db ? 'save-missing' : 'save-unreadable');
    const version = wholeOf(lastGood ? record.previous : record);
    if (!version) return failed(wholeOf(record.previous) ? 'save-damaged' : 'save-lost');
    const opened = await open(version.text);
    if (!opened.ok) return opened;
    if (!lastGood) return lay(opened.value, { id, revision: record.revision });
    const laid = lay(opened.value, { id: freshId(now()), revision: 0 });
    say({ code: 'restored', args: {}, tone: 'info' });
    await save();
    return laid;
  }

  async function importRun(text: string): Promise<Opened> {
    const opened = await open(text);
    if (!opened.ok) return opened;
    const laid = lay(opened.value, { id: freshId(now()), revision: 0 });
    await save();
    return laid;
  }

  function submit(order: Order): Reason | null {
    const { phase, readOnly } = store.getState();
    if (!play || phase !== 'council' || readOnly) return { code: 'not-allowed', args: {} };
    const before = play;
    const result = inPlaceOf(before, order) ?? playOrder(before, order);
    if (!went(result)) return result;
    if (order.kind === 'end') publish(result, 'playback', filmOf(before, result));
    else publish(result, 'council');
    void save();
    return null;
  }

  function proceed(): void {
    const { phase, film } = store.getState();
    if (!play) return;
    if (phase === 'playback') publish(play, 'review', film);
    else if (phase === 'review') publish(play, play.state.outcome ? 'over' : 'council');
  }

  return {
    get: store.getState,
    subscribe: store.subscribe,
    desk: () => {
      const { view, ledger } = store.getState();
      if (!play || !view) throw new Error('no game is on the table');
      if (desk?.of !== view || desk.ledger !== ledger)
        desk = { of: view, ledger, desk: openDesk(play.scenario, view, ledger) };
      return desk.desk;
    },
    start: async ({ scenario, seed, intent }) => {
      const fresh = beginPlay(scenario, { seed, intent });
      clear({ id: freshId(now()), revision: 0 });
      publish(fresh, 'council');
      await save();
    },
    submit,
    undoPlan: (index) => {
      const order = play?.orders[index];
      const undone = play && store.getState().open.includes(index) ? without(play, index) : null;
      return order && undone ? { order, falls: undone.falls } : null;
    },
    undo: (index) => {
      if (!play || !store.getState().open.includes(index)) return;
      const undone = without(play, index);
      if (!undone) return;
      publish(undone.play, 'council');
      void save();
    },
    proceed,
    select: (selection) => set({ selection }),
    openSheet: (sheet) => set({ sheet }),
    set: (changed) => {
      const settings = { ...store.getState().settings, ...changed };
      set({ settings });
      keepSettings(shelf, settings);
    },
    dismiss: (index) => set({ notices: store.getState().notices.filter((_, at) => at !== index) }),
    say,
    saved: async () => {
      await idle();
      const db = await saves();
      return db ? listOf(await db.all().catch(() => [])) : [];
    },
    resume,
    remove: async (listed) => {
      const { id } = recordId(listed);
      await (await saves())?.remove(id);
    },
    exportRun: () => {
      if (!play) throw new Error('no game is on the table');
      const { scenario, state, start } = play;
      const name = `${scenario.id}-${start.seed}-${String(state.turn).padStart(2, '0')}${RUN_SUFFIX}`;
      return { name, text: runText(play) };
    },
    importRun,
    leave: () => clear(null),
  };
}
