import { ADVICE } from './en/advice.ts';
import { ANALYSIS } from './en/analysis.ts';
import { BECAUSE } from './en/because.ts';
import { COMMON } from './en/common.ts';
import { HAND_INS } from './en/hand-ins.ts';
import { CAUSES, CHANGES, ODDS, REVIEW } from './en/ledger.ts';
import { NOTICES } from './en/notices.ts';
import { ORDERS } from './en/orders.ts';
import { READINGS } from './en/readings.ts';
import { REPLIES } from './en/replies.ts';
import { RUNS } from './en/runs.ts';

/** Every sentence of this room and of the store, in English: ICU messages by key. Another language is another such table. */
export const EN = {
  ...COMMON,
  ...ADVICE,
  ...ANALYSIS,
  ...ORDERS,
  ...CHANGES,
  ...CAUSES,
  ...ODDS,
  ...REVIEW,
  ...BECAUSE,
  ...READINGS,
  ...NOTICES,
  ...REPLIES,
  ...RUNS,
  ...HAND_INS,
} as const;

export type TextKey = keyof typeof EN;
