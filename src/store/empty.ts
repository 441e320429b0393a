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
