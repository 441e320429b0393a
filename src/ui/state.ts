import type { Id, Order } from '../engine/index.ts';
import { type HintId, readHints } from './hints.ts';

/** What lies over the table: a card, the question before something is taken back or ended, or one of the menus. */
export type Overlay =
  | { readonly kind: 'card'; readonly card: Id }
  | { readonly kind: 'undo'; readonly index: number; readonly then: Order | null }
  | { readonly kind: 'end' }
  | { readonly kind: 'orders' }
  | { readonly kind: 'help' }
  | { readonly kind: 'menu' }
  | { readonly kind: 'settings' };

/** What the main screen remembers about itself and the game does not need to know. */
export interface UiState {
  readonly overlay: Overlay | null;
  /** On a narrow window: the sheet is pulled up over the map. */
  readonly drawer: boolean;
  /** A system of the contract desk that is looked at before anything is signed. */
  readonly system: Id | null;
  /** The order whose forecast is asked for: the one under the pointer or the focus. */
  readonly preview: Order | null;
  /** Last sentence for the screen reader, numbered so that the same words are said again. */
  readonly said: { readonly text: string; readonly count: number };
  readonly paused: boolean;
  /** Ledger entry the film has come to; null while none has been shown. */
  readonly filmAt: number | null;
  /** Hints of the first game that have been seen. */
  readonly hints: readonly HintId[];
}

export interface Ui {
  readonly get: () => UiState;
  readonly set: (change: Partial<UiState>) => void;
  readonly subscribe: (listener: () => void) => () => void;
  /** Tells the screen reader. */
  readonly announce: (text: string) => void;
}

const START: UiState = {
  overlay: null,
  drawer: false,
  system: null,
  preview: null,
  said: { text: '', count: 0 },
  paused: false,
  filmAt: null,
  hints: [],
};

/** The small store of what is open on the main screen. */
export function createUi(): Ui {
  let state: UiState = { ...START, hints: readHints() };
  const listeners = new Set<() => void>();
  const set = (change: Partial<UiState>): void => {
    state = { ...state, ...change };
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
  };
}
