import type { Cause, Die } from '../engine/index.ts';
import type { TextKey } from './en.ts';
import { t } from './say.ts';

/** What sort of answer each die gives. */
const ANSWERS: Readonly<Record<Die, TextKey>> = {
  sign: 'odds.gate',
  release: 'odds.gate',
  strike: 'odds.strike',
  intercept: 'odds.intercept',
  flow: 'odds.stop',
  stop: 'odds.stop',
  seen: 'odds.seen',
  designation: 'odds.other',
  project: 'odds.other',
  later: 'odds.other',
};

/** What a die showed and the rule it was read by: `9 was drawn; below 9 it would have come`. */
export const sayOdds = ({ die, chance, rolled }: Extract<Cause, { kind: 'die' }>): string =>
  t(ANSWERS[die], { rolled, chance, came: rolled < chance ? 'yes' : 'no' });
