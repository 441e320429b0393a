import type { TableState } from './types.ts';

/** The table without a game. */
export const EMPTY = {
  phase: 'none',
  scenario: null,
  people: [],
  seat: '',
  turn: 0,
  view: null,
  ledger: [],
  orders: [],
  open: [],
  advised: 0,
  decisive: null,
  branch: null,
  lesson: null,
  waits: null,
  proposal: null,
  history: [],
  film: null,
  hashes: [],
  seed: 0,
  files: null,
  origin: null,
  remarks: [],
  run: null,
  selection: null,
  sheet: 'contracts',
  saving: 'saved',
  readOnly: false,
} as const satisfies Partial<TableState>;

/** A table cleared for a game that will be saved under an id (null: not at all). What was said of the game before goes with it. */
export const cleared = ({ notices, remarks }: TableState, run: string | null): Partial<TableState> => ({
  ...EMPTY,
  run,
  notices: notices.filter((notice) => !remarks.includes(notice)),
});
