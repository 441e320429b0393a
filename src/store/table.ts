import { createStore } from 'zustand/vanilla';
import type { Id, Reason, Scenario } from '../engine/index.ts';
import { freshId, type Journal, openJournal } from '../storage/journal.ts';
import { askToLast, type Lasting } from '../storage/lasting.ts';
import { browserShelf } from '../storage/shelf.ts';
import type { Adviser } from './advice.ts';
import { type Arrival, gameOf, newGame, type Rules } from './arrival.ts';
import type { KeptDesk } from './desk.ts';
import { cleared, EMPTY } from './empty.ts';
import type { Match } from './machine.ts';
import { withNotice } from './notices.ts';
import type { Replay } from './replay.ts';
import type { Place } from './saver.ts';
import { openSaves, type Saves } from './saves.ts';
import { openSaving } from './saving.ts';
import { keepSettings, readSettings, type Shelf } from './settings.ts';
import type { Asked, Notice, Opened, ReadRun, Table, TableState } from './types.ts';
import type { UnsavedShelf } from './unsaved.ts';

/** What a table is given of the page around it; a test gives its own. */
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
  /** Asks whether what is saved will stay; by default the browser. */
  readonly last?: () => Promise<Lasting>;
  /** Who gives advice; by default a web worker. */
  readonly adviser?: () => Adviser;
}

/** What keeps a run from being continued says these already. */
const SAID_BY_OBSTACLE: readonly string[] = ['run-edition', 'run-unlike', 'run-no-hashes', 'run-few-hashes'];

/** What an event makes of the match on the table. */
type Event = (rules: Rules, match: Match) => Match | Reason;

/** The one store of a page (see `Table`). Nothing is read or written before the first action but the settings. */
export function createTable(options: TableOptions): Table {
  const shelf = options.shelf === undefined ? browserShelf() : options.shelf;
  const now = options.now ?? Date.now;
  const store = createStore<TableState>(() => ({ ...EMPTY, notices: [], settings: readSettings(shelf) }));
  const { getState: get, subscribe } = store;

  let present: { readonly rules: Rules; readonly match: Match } | null = null;
  let adviser: Adviser | null = null;
  let desk: KeptDesk | null = null;

  const set = (part: Partial<TableState>): void => store.setState(part);
  const say = (notice: Notice): void => set({ notices: withNotice(get().notices, notice) });
  const saving = openSaving({
    open: () => options.saves ?? openSaves(),
    journal: () => (options.journal === undefined ? openJournal() : options.journal),
    shelf,
    last: options.last ?? askToLast,
    get,
    set,
    say,
  });
  const freshPlace = (): Place => ({ id: freshId(now()), revision: 0 });

  /** Puts a match before the page's eyes. */
  function publish(rules: Rules, match: Match): void {
    const shown = rules.shownAfter(present?.match ?? null, match);
    present = { rules, match };
    set(shown);
  }

  /** Saves the match as it is on the table. */
  function save(): void {
    if (!present || present.match.readOnly) return;
    const { rules, match } = present;
    const { files, origin } = get();
    saving.save({
      savedAt: now(),
      summary: rules.summaryOf(match.play, origin),
      files: files !== null,
      text: (whole) => rules.runText(match.play, whole ? files : null),
    });
  }

  /** Publishes what an event makes of the match; the reason where it is not allowed. */
  function move(event: Event): Reason | null {
    if (!present) return { code: 'not-allowed', args: {} };
    const { rules, match } = present;
    const next = event(rules, match);
    if (!rules.went(next)) return next;
    publish(rules, next);
    return null;
  }

  /** As `move`, of what belongs in the run: the match is saved. */
  function play(event: Event): Reason | null {
    const reason = move(event);
    if (reason === null) save();
    return reason;
  }

  /** Clears the table for another game, which will be saved at a place (null: not at all). */
  function clear(place: Place | null): void {
    present = null;
    desk = null;
    adviser?.dismiss();
    adviser = null;
    set(cleared(get(), place?.id ?? null));
    saving.begin(place);
  }

  /** Puts a game on the table: to be continued, or only to be looked at. */
  function lay({ rules, play, files, origin, remarks, notice }: Arrival, place: Place): void {
    clear(notice ? null : place);
    set({ files, origin, remarks });
    publish(rules, rules.matchOf(play, notice !== null));
    if (notice) say(notice);
  }

  /** The game goes on from an earlier council as one of its own; what is on the table stays saved as it is. */
  function tryAgain(turn: number): boolean {
    if (!present) return false;
    const { rules, match } = present;
    const { run, files, origin, remarks } = get();
    const branch = rules.branchedAt(match, turn, run ?? '');
    if (!rules.went(branch) || origin === null) return false;
    lay({ ok: true, rules, play: branch, files, origin, remarks, notice: null }, freshPlace());
    save();
    return true;
  }

  async function read(listed: string): Promise<ReadRun | null> {
    const found = await saving.find(listed);
    if (!found.ok) return null;
    const { readRun, startOf } = await import('../scenario/run-file.ts');
    const run = readRun(found.text);
    return run.ok ? { start: startOf(run.value), orders: run.value.orders } : null;
  }

  async function resume(listed: string): Promise<Opened> {
    const found = await saving.find(listed);
    if (!found.ok) return found;
    const game = await gameOf(found.text, options.scenario);
    if (!game.ok) return game;
    lay(game, found.place ?? freshPlace());
    if (found.place) return { ok: true };
    say({ code: 'restored', args: {}, tone: 'info' });
    save();
    return { ok: true };
  }

  async function importRun(text: string): Promise<Opened> {
    const game = await gameOf(text, options.scenario);
    if (!game.ok) return game;
    lay(game, freshPlace());
    game.remarks.filter(({ code }) => !SAID_BY_OBSTACLE.includes(code) || !game.notice).forEach(say);
    save();
    return { ok: true };
  }

  function ask(): Asked | null {
    if (!present || play((rules, match) => rules.adviceAsked(match))) return null;
    const { scenario, view } = present.match.play;
    adviser ??= options.adviser?.() ?? present.rules.openAdviser();
    return adviser.ask(scenario, view);
  }

  const table: Table = {
    get,
    subscribe,
    desk: () => {
      const { view, ledger } = get();
      if (!present || !view) throw new Error('no game is on the table');
      desk = present.rules.deskOf(desk, present.match.play.scenario, view, ledger);
      return desk.desk;
    },
    month: () => present?.rules.monthOf(present.match) ?? null,
    replay: (): Replay | null => present?.rules.replayOf(table, present.match.play) ?? null,
    course: () => present?.rules.courseOf(present.match.play) ?? null,
    start: async (wanted) => {
      const game = await newGame(wanted, options.scenario);
      if (!game.ok) return game;
      lay(game, freshPlace());
      save();
      return { ok: true };
    },
    submit: (order) => play((rules, match) => rules.orderGiven(match, order)),
    ask,
    sayDecisive: (decisive) => void play((rules, match) => rules.decisiveSaid(match, decisive)),
    tryAgain,
    read,
    noteLesson: (said) => void play((rules, match) => rules.lessonNoted(match, said)),
    sayWord: (word) => play((rules, match) => rules.wordTyped(match, word)) === null,
    agree: (yes) => play((rules, match) => (yes ? rules.agreed(match) : rules.talkedOver(match))),
    undoPlan: (index) => present?.rules.undoPlan(present.match, index) ?? null,
    undo: (index) => void play((rules, match) => rules.orderUndone(match, index)),
    seal: (orders) => play((rules, match) => rules.choiceSealed(match, orders)),
    proceed: () => void move((rules, match) => rules.proceeded(match)),
    select: (selection) => set({ selection }),
    openSheet: (sheet) => set({ sheet }),
    set: (changed) => {
      const settings = { ...get().settings, ...changed };
      set({ settings });
      keepSettings(shelf, settings);
    },
    dismiss: (index) => set({ notices: get().notices.filter((_, at) => at !== index) }),
    say,
    saved: saving.list,
    stores: saving.stores,
    resume,
    remove: saving.remove,
    exportRun: () => {
      if (!present) throw new Error('no game is on the table');
      return present.rules.exportedRun(present.match.play, get().files);
    },
    sayNickname: (nickname) => void play((rules, match) => rules.nicknamed(match, nickname)),
    handIn: async () => {
      if (!present) throw new Error('no game is on the table');
      const { handedIn } = await import('./hand-in.ts');
      return handedIn(present.match.play, get().files);
    },
    importRun,
    putAside: saving.putAside,
    leave: () => clear(null),
  };
  return table;
}
