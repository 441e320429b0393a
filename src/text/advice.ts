import type { Scenario } from '../engine/index.ts';
import { isTextKey, t } from './say.ts';

/** A reason as players give it: a code, and its numbers; scores in hundredths of a point. */
interface Given {
  readonly code: string;
  readonly args: Readonly<Record<string, string | number>>;
}

/** Arguments that are scores. */
const SCORES = ['gain', 'over', 'best', 'wait', 'other', 'lead', 'error'];

const MINUS = '−';

/** Hundredths of a point with one decimal: `52.3`. */
function points(hundredths: number): string {
  const tenths = Math.round(Math.abs(hundredths) / 10);
  return `${hundredths < 0 && tenths > 0 ? MINUS : ''}${Math.floor(tenths / 10)}.${tenths % 10}`;
}

/** Why a player chose as it did, in one sentence with its numbers; empty where the code is not known. */
export function sayChoice(_scenario: Scenario, { because }: { readonly because: Given }): string {
  const key = `advice.${because.code}`;
  if (!isTextKey(key)) return '';
  const args = Object.fromEntries(
    Object.entries(because.args).map(([name, value]) => [
      name,
      SCORES.includes(name) ? points(Number(value)) : value,
    ]),
  );
  return t(key, args);
}
