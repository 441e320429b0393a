import { createStore } from 'zustand/vanilla';
import type { Id, LedgerEntry, Order, Reason, Scenario } from '../engine/index.ts';
import { freshId, type Journal, openJournal } from '../storage/journal.ts';
import { browserShelf } from '../storage/shelf.ts';
import { troubleOf } from '../storage/trouble.ts';
import type { Adviser } from './advice.ts';
import { EMPTY } from './empty.ts';
import { withNotice } from './notices.ts';
import type { OpenedRun, OpenedText } from './open-run.ts';
import type { Play } from './play.ts';
import { listOf, recordId } from './saved-runs.ts';
import type { Place } from './saver.ts';
import { openSaves, type Saves, wholeOf } from './saves.ts';
import { codeOf, openSaving } from './saving.ts';
import { keepSettings, readSettings, type Shelf } from './settings.ts';
import type { Stage } from './stage.ts';
import type { Asked, Desk, Notice, Opened, Table, TableState } from './types.ts';
import type { UnsavedShelf } from './unsaved.ts';

export interface TableOptions {
  /** A built-in scenario by its id; null where there is none. */
  readonly scenario: (id: Id) => Promise<Scenario | null>;
  /** Where runs are saved; by default the browser's IndexedDB. */
  readonly saves?: Promise<Saves | null>;
  /** Where every order is written down at once; by default a database of the browser. */
  readonly journal?: Journal | null;
  /** Where settings are kept, and what could not be saved in time; by default the browser's localStorage. */
  readonly shelf?: (Shelf & UnsavedShelf) | null;
  readonly now?: () => number;
  /** Who gives advice; by default a web worker. */
  readonly adviser?: () => Adviser;
}

type Rules = typeof import('./rules.ts');

/** What keeps a run from being continued says these already. */
const SAID_BY_OBSTACLE: readonly string[] = ['run-edition', 'run-unlike', 'run-no-hashes', 'run-few-hashes'];

const NO_STAGE: Stage = { phase: 'none', seat: '', film: null };

const failed = (code: string): Extract<Opened, { ok: false }> => ({
  ok: false,
  notice: { code, args: {}, tone: 'error' },
});

/** The one store of a page (see `Table`). Nothing is read or written before the first action but the settings. */
export function createTable(options: TableOptions): Table {
  const shelf = options.shelf === undefined ? browserShelf() : options.shelf;
  const now = options.now ?? Date.now;
  const store = createStore<TableState>(() => ({ ...EMPTY, notices: [], settings: readSettings(shelf) }));

  /** Here whenever there is a play. */
  let rules: Rules | null = null;
  let play: Play | null = null;
  let stage: Stage = NO_STAGE;
  /** The game before the adjudication that the film tells. */
  let before: Play | null = null;
  let adviser: Adviser | null = null;
  let desk: {
    readonly of: TableState['view'];
    readonly ledger: readonly LedgerEntry[];
    readonly desk: Desk;
  } | null = null;

  const set = (part: Partial<TableState>): void => store.setState(part);
  const say = (notice: Notice): void => set({ notices: withNotice(store.getState().notices, notice) });

  /** Puts a game before the page's eyes. */
  function publish(next: Play, at: Stage): void {
    if (!rules) return;
    // Whoever looks now knows nothing of what the last one had pointed at.
    const handed = at.seat !== stage.seat || at.phase === 'curtain';
    play = next;
    stage = at;
    const shown = rules.shownOf(next, at, before ?? next, store.getState().readOnly);
    set(handed ? { ...shown, selection: null, sheet: EMPTY.sheet } : shown);
  }

  const saving = openSaving({
    open: () => options.saves ?? openSaves(),
    journal: () => (options.journal === undefined ? openJournal() : options.journal),
    shelf,
    get: store.getState,
    set,
    say,
  });

  /** Saves the game as it is on the table. */
  function save(): void {
    if (!play || !rules || store.getState().readOnly) return;
    const { runText, summaryOf } = rules;
    const game = play;
    const { files, origin } = store.getState();
    saving.save({
      savedAt: now(),
      summary: summaryOf(game, origin),
      files: files !== null,
      text: (whole) => runText(game, whole ? files : null),
    });
  }

  /** Clears the table for another game, which will be saved at a place (null: not at all). */
  function clear(place: Place | null): void {
    play = null;
    before = null;
    desk = null;
    adviser?.dismiss();
    adviser = null;
    stage = NO_STAGE;
    // What was said of a game goes with it.
    const { notices, remarks } = store.getState();
    set({ ...EMPTY, run: place?.id ?? null, notices: notices.filter((one) => !remarks.includes(one)) });
    saving.begin(place);
  }

  /** Puts an opened run on the table: to be continued, or only to be looked at. */
  function lay({ run, play: next, origin, remarks, notice }: OpenedRun, place: Place): Opened {
    if (!rules) return failed('part-missing');
    clear(notice ? null : place);
    set({ readOnly: notice !== null, files: run.embedded ?? null, origin, remarks });
    publish(next, rules.opening(next, notice !== null));
    if (notice) say(notice);
    return { ok: true };
  }

  /** Rules are only loaded when there is a game, the reader of run files when there is one to read. */
  async function open(text: string): Promise<OpenedText> {
    try {
      const [{ openRun }, those] = await Promise.all([import('./open-run.ts'), import('./rules.ts')]);
      rules = those;
      return await openRun(text, options.scenario);
    } catch {
      return failed('part-missing');
    }
  }

  async function resume(listed: string): Promise<Opened> {
    await saving.idle();
    const { id, lastGood } = recordId(listed);
    const db = await saving.saves();
    const record = await db?.get(id).catch(troubleOf);
    if (typeof record === 'string') return failed(record === 'failed' ? 'save-unreadable' : codeOf(record));
    if (!record) return failed(db ? 'save-missing' : 'save-unreadable');
    const version = wholeOf(lastGood ? record.previous : record);
    if (!version) return failed(wholeOf(record.previous) ? 'save-damaged' : 'save-lost');
    const opened = await open(version.text);
    if (!opened.ok) return opened;
    if (!lastGood) return lay(opened.value, { id, revision: record.revision });
    const laid = lay(opened.value, { id: freshId(now()), revision: 0 });
    say({ code: 'restored', args: {}, tone: 'info' });
    save();
    return laid;
  }

  async function importRun(text: string): Promise<Opened> {
    const opened = await open(text);
    if (!opened.ok) return opened;
    const laid = lay(opened.value, { id: freshId(now()), revision: 0 });
    opened.value.remarks
      .filter(({ code }) => !SAID_BY_OBSTACLE.includes(code) || !opened.value.notice)
      .forEach(say);
    save();
    return laid;
  }

  function submit(order: Order): Reason | null {
    const { phase, readOnly } = store.getState();
    if (!play || !rules || phase !== 'council' || readOnly) return { code: 'not-allowed', args: {} };
    // Even a refusal would tell what another seat has sealed.
    if (order.seat !== play.seat) return { code: 'not-your-seat', args: {} };
    const council = play;
    const result = rules.inPlaceOf(council, order) ?? rules.playOrder(council, order);
    if (!rules.went(result)) return result;
    if (order.kind === 'end') before = council;
    publish(result, order.kind === 'end' ? rules.ended(council, result) : stage);
    save();
    return null;
  }

  function seal(orders: readonly Order[]): Reason | null {
    const { seat, phase } = stage;
    if (!play || !rules || phase !== 'chamber') return { code: 'not-allowed', args: {} };
    let next = play;
    for (const order of orders) {
      if (order.seat !== seat) return { code: 'not-your-seat', args: {} };
      const result = rules.playOrder(next, order);
      if (!rules.went(result)) return result;
      next = result;
    }
    if (!rules.hasSealed(next, seat)) return { code: 'unanswered', args: { cards: 1 } };
    publish(next, rules.opening(next));
    save();
    return null;
  }

  function ask(): Asked | null {
    if (!play || !rules || stage.phase !== 'council' || store.getState().readOnly) return null;
    const { advised, orders, state, scenario, view } = play;
    publish({ ...play, advised: [...advised, { turn: state.turn, after: orders.length }] }, stage);
    save();
    adviser ??= options.adviser?.() ?? rules.openAdviser();
    return adviser.ask(scenario, view);
  }

  function proceed(): void {
    if (!play || !rules) return;
    if (stage.phase === 'curtain') publish(play, rules.behind(play, stage));
    else if (stage.phase === 'playback') publish(play, { ...stage, phase: 'review' });
    else if (stage.phase === 'review') publish(play, rules.opening(play));
  }

  /** Where an order of the page's list stands in the log; -1 if it is not in the list. */
  const inLog = (index: number): number => (play && rules?.shownOrders(play, stage)[index]) ?? -1;

  return {
    get: store.getState,
    subscribe: store.subscribe,
    desk: () => {
      const { view, ledger } = store.getState();
      if (!play || !rules || !view) throw new Error('no game is on the table');
      if (desk?.of !== view || desk.ledger !== ledger)
        desk = { of: view, ledger, desk: rules.openDesk(play.scenario, view, ledger) };
      return desk.desk;
    },
    start: async ({ scenario, files = null, ...start }) => {
      rules ??= await import('./rules.ts').catch(() => null);
      if (!rules) return failed('part-missing');
      const fresh = rules.beginPlay(scenario, start);
      const origin = await rules.originOfNew(scenario, files, options.scenario).catch(() => null);
      if (!origin) return failed('part-missing');
      clear({ id: freshId(now()), revision: 0 });
      set({ files, origin, remarks: rules.remarksOf(origin, null) });
      publish(fresh, rules.opening(fresh));
      save();
      return { ok: true };
    },
    submit,
    ask,
    undoPlan: (index) => {
      const order = store.getState().orders[index];
      const undone =
        play && store.getState().open.includes(index) ? rules?.without(play, inLog(index)) : null;
      return order && undone ? { order, falls: undone.falls } : null;
    },
    undo: (index) => {
      if (!play || !store.getState().open.includes(index)) return;
      const undone = rules?.without(play, inLog(index));
      if (!undone) return;
      publish(undone.play, stage);
      save();
    },
    seal,
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
      await saving.idle();
      const db = await saving.saves();
      return db ? listOf(await db.all()) : [];
    },
    stores: async () => (await saving.saves()) !== null,
    resume,
    remove: (listed) => saving.remove(recordId(listed).id),
    exportRun: () => {
      if (!play || !rules) throw new Error('no game is on the table');
      const { scenario, state, start } = play;
      const name = `${scenario.id}-${start.seed}-${String(state.turn).padStart(2, '0')}${rules.RUN_SUFFIX}`;
      return { name, text: rules.runText(play, store.getState().files) };
    },
    importRun,
    putAside: saving.putAside,
    leave: () => clear(null),
  };
}
