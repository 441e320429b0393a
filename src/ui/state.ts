import type { Id, Order } from '../engine/index.ts';
import type { Consulted } from './advice.ts';
import { type HintId, readHints } from './hints.ts';

/** What lies over the table: a card, the question before something is taken back or ended, or one of the menus. */
export type Overlay =
  | { readonly kind: 'card'; readonly card: Id }
  | { readonly kind: 'undo'; readonly index: number; readonly then: Order | null }
  | { readonly kind: 'end' }
  /** What is foretold and why, on the way out of the month or before. */
  | { readonly kind: 'before-end'; readonly ending: boolean }
  | { readonly kind: 'orders' }
  | { readonly kind: 'help' }
  | { readonly kind: 'feeds' }
  | { readonly kind: 'menu' }
  | { readonly kind: 'hand-in' }
  | { readonly kind: 'settings' };

/** A sentence that is read out. */
export interface Said {
  readonly text: string;
  readonly count: number;
}

/** What the main screen remembers about itself and the game does not need to know. */
export interface UiState {
  readonly overlay: Overlay | null;
  /** On a narrow window: the sheet is pulled up over the map. */
  readonly drawer: boolean;
  /** What had the focus when the drawer was pulled up. */
  readonly opener: Element | null;
  /** A system of the contract desk that is looked at before anything is signed. */
  readonly system: Id | null;
  /** The order whose forecast is asked for: the one under the pointer or the focus. */
  readonly preview: Order | null;
  /** Last sentence for the screen reader, numbered so that the same words are said again. */
  readonly said: Said;
  /** The hint of the moment for the screen reader, beside `said`: a hint never takes the place of an answer. */
  readonly hinted: Said;
  /** What the adviser has been asked, if anything. */
  readonly advice: Consulted | null;
  readonly paused: boolean;
  /** Ledger entry the film has come to; null while none has been shown. */
  readonly filmAt: number | null;
  /** Hints of the first game that have been seen. */
  readonly hints: readonly HintId[];
  /** Whether the scenario's own guide is wanted. */
  readonly guided: boolean;
  /** Steps of the guide that were laid aside. */
  readonly passed: readonly Id[];
}

export interface Ui {
  readonly get: () => UiState;
  readonly set: (change: Partial<UiState>) => void;
  readonly subscribe: (listener: () => void) => () => void;
  /** Tells the screen reader. */
  readonly announce: (text: string) => void;
  /** Tells the screen reader of a hint; empty where there is none any more. */
  readonly hint: (text: string) => void;
}

const START: UiState = {
  overlay: null,
  drawer: false,
  opener: null,
  system: null,
  preview: null,
  said: { text: '', count: 0 },
  hinted: { text: '', count: 0 },
  advice: null,
  paused: false,
  filmAt: null,
  hints: [],
  guided: true,
  passed: [],
};

/** The small store of what is open on the main screen. */
export function createUi(): Ui {
  let state: UiState = { ...START, hints: readHints() };
  const listeners = new Set<() => void>();
  const set = (change: Partial<UiState>): void => {
    const pulled = change.drawer === true && !state.drawer;
    state = { ...state, ...(pulled ? { opener: document.activeElement } : {}), ...change };
    for (const listener of [...listeners]) listener();
  };
  return {
    get: () => state,
    set,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    announce: (text) => set({ said: { text, count: state.said.count + 1 } }),
    hint: (text) => set({ hinted: { text, count: state.hinted.count + 1 } }),
  };
}
