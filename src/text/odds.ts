import type { Cause } from '../engine/index.ts';
import type { TextKey } from './en.ts';
import { isTextKey, t } from './say.ts';

const GATES = ['sign', 'release'];

/** What sort of answer a die gives, by the subject of its key. */
function answerOf(key: string): TextKey {
  const [subject = ''] = key.split('/');
  const sort = GATES.includes(subject) ? 'gate' : subject === 'flow' ? 'stop' : subject;
  const own = `odds.${sort}`;
  return isTextKey(own) ? own : 'odds.other';
}

/** What a die showed and the rule it was read by: `9 was drawn; below 9 it would have come`. */
export const sayOdds = ({ key, chance, rolled }: Extract<Cause, { kind: 'die' }>): string =>
  t(answerOf(key), { rolled, chance, came: rolled < chance ? 'yes' : 'no' });
