import { createStore } from 'zustand/vanilla';
import {
  adjudicate,
  copyState,
  give,
  type LedgerEntry,
  openGame,
  type State,
  type StepId,
  viewOf,
} from '../engine/index.ts';
import { deskOf, type KeptDesk } from './desk.ts';
import { bare, type Play } from './play.ts';
import type { Table, TableState } from './types.ts';

/** A step of a finished game at its end. Steps in which nothing happened are left out. */
export interface Moment {
  readonly turn: number;
  readonly step: StepId;
  /** What happened in it, all seats' doings among it. */
  readonly entries: readonly LedgerEntry[];
}

/** A finished game once more: a table of its own shows one moment after another, and nothing of it is saved. */
export interface Replay {
  readonly moments: readonly Moment[];
  /** What a board or a panel looks at. Orders given to it are refused. */
  readonly table: Table;
  /** Shows the moment at an index. */
  readonly show: (at: number) => void;
  /**
   * Shows the end of the turn to which the next moment belongs as a film is shown: a board keeps what it shows and waits
   * for the film. Gives the index of that end, and the entries between.
   */
  readonly roll: (at: number) => { readonly to: number; readonly entries: readonly LedgerEntry[] };
}

interface Seen extends Moment {
  readonly state: State;
}

/** What is looked at even where nothing happened in it. */
const ALWAYS: readonly StepId[] = ['news', 'council'];

/** The moments of one turn: its news, its council with all that was ordered, and each step of its adjudication. */
function momentsOf(play: Play, turn: number): readonly Seen[] {
  const { scenario, ledger, orders, ends } = play;
  const opening = ends[turn - 1];
  const end = ends[turn];
  if (!opening || !end) return [];
  const state = copyState(opening);
  for (const order of orders)
    if (order.turn === turn && order.kind !== 'end') give(scenario, state, bare(order));
  const states: [StepId, State][] = [
    ['news', opening],
    ['council', copyState(state)],
  ];
  adjudicate(openGame(scenario, state), (step) => void states.push([step, copyState(state)]));
  const own = ledger.filter((entry) => entry.turn === turn);
  const moments = states.flatMap(([step, at]): Seen[] => {
    const entries = own.filter((entry) => entry.step === step);
    return entries.length > 0 || ALWAYS.includes(step) ? [{ turn, step, entries, state: at }] : [];
  });
  // What an ending changes stands in the last state alone.
  const last = moments.at(-1);
  return end.outcome && last ? [...moments.slice(0, -1), { ...last, state: end }] : moments;
}

/** A game that is over once more; null before. `table` is where it was played: settings are changed there. */
export function replayOf(table: Table, play: Play): Replay | null {
  const { scenario, seat, ends, ledger, history } = play;
  if (play.state.outcome === null) return null;
  const moments = ends.slice(1).flatMap((_, at) => momentsOf(play, at + 1));

  const shown = (at: number): Partial<TableState> => {
    const moment = moments[Math.max(0, Math.min(moments.length - 1, at))];
    if (!moment) return {};
    const told = moments.slice(0, at + 1).findLast(({ entries }) => entries.length > 0);
    const upTo = told?.entries.at(-1)?.id ?? -1;
    return {
      view: viewOf(scenario, moment.state, seat),
      turn: moment.turn,
      ledger: ledger.filter(({ id }) => id <= upTo),
      history: history.slice(0, moment.turn),
    };
  };
  const store = createStore<TableState>(() => ({
    ...table.get(),
    ...shown(0),
    phase: 'council',
    readOnly: true,
    orders: [],
    open: [],
    film: null,
    selection: null,
  }));
  const { getState: get, setState: set, subscribe } = store;
  let desk: KeptDesk | null = null;
  return {
    moments,
    table: {
      ...table,
      get,
      subscribe,
      desk: () => {
        const { view, ledger: told } = get();
        if (!view) throw new Error('nothing is shown');
        desk = deskOf(desk, scenario, view, told);
        return desk.desk;
      },
      month: () => null,
      submit: () => ({ code: 'not-allowed', args: {} }),
      ask: () => null,
      undoPlan: () => null,
      undo: () => {},
      seal: () => ({ code: 'not-allowed', args: {} }),
      proceed: () => {},
      select: (selection) => set({ selection }),
      openSheet: (sheet) => set({ sheet }),
      set: (settings) => {
        table.set(settings);
        set({ settings: table.get().settings });
      },
    },
    show: (at) => set({ ...shown(at), phase: 'council' }),
    roll: (at) => {
      const turn = moments[at + 1]?.turn;
      const to = moments.findLastIndex((moment) => moment.turn === turn);
      set({ ...shown(to), phase: 'playback' });
      return { to, entries: moments.slice(at + 1, to + 1).flatMap(({ entries }) => entries) };
    },
  };
}
