import { createContext } from 'preact';
import { useContext, useLayoutEffect, useReducer } from 'preact/hooks';
import type { Finder, Id, Scenario, State, View } from '../engine/index.ts';
import type { Board, Desk, Table, TableState } from '../store/types.ts';
import type { Say } from './say.ts';
import type { Ui, UiState } from './state.ts';

/** Everything a panel of the main screen may ask: the game as it stands, the desk, the words, what is open. */
export interface Sitting {
  readonly table: Table;
  readonly now: TableState;
  readonly scenario: Scenario;
  readonly view: View;
  readonly state: State;
  readonly desk: Desk;
  readonly names: Finder;
  readonly say: Say;
  readonly ui: Ui;
  readonly open: UiState;
  /** A track in stored units as the page shows it: while the film runs, where the film has come to. */
  readonly shown: (track: Id) => number;
  /** On to the final assessment, where the game is over. */
  readonly toAssessment?: () => void;
  /** The map, once it stands. */
  readonly board: { current: Board | null };
}

export const SittingContext = createContext<Sitting | null>(null);

/** The sitting of the panel's page. Throws outside the main screen. */
export function useSitting(): Sitting {
  const sitting = useContext(SittingContext);
  if (!sitting) throw new Error('no game is open');
  return sitting;
}

/** Renders again whenever the source says so. */
export function useChanges(subscribe: (listener: () => void) => () => void): void {
  const [, again] = useReducer<number, void>((n) => n + 1, 0);
  // Before any panel of the page has its effects, so that nothing they do is missed.
  useLayoutEffect(() => subscribe(() => again()), [subscribe]);
}

/** Whether things may move: the player's own setting, else the device's wish. */
export function calm(motion: TableState['settings']['motion']): boolean {
  if (motion !== 'system') return motion === 'reduced';
  return globalThis.matchMedia?.('(prefers-reduced-motion: reduce)').matches ?? false;
}
