import { t as say, type TextKey } from '../text/index.ts';
import { t } from './page-words.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** How long ago something was, in words; from a week on, the day itself. Milliseconds since 1970. */
export function sayAgo(then: number, now: number): string {
  const past = Math.max(0, now - then);
  if (past < MINUTE) return t('ago.now');
  if (past < HOUR) return t('ago.minutes', { n: Math.floor(past / MINUTE) });
  if (past < DAY) return t('ago.hours', { n: Math.floor(past / HOUR) });
  if (past < 7 * DAY) return t('ago.days', { n: Math.floor(past / DAY) });
  const date = new Date(then);
  const month = say(`month.${date.getMonth() + 1}` as TextKey);
  return t('ago.date', { day: date.getDate(), month, year: date.getFullYear() });
}
