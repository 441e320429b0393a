import type { Scenario } from '../engine/index.ts';
import type { TextKey } from './en.ts';
import { isTextKey, speakOf, t } from './say.ts';

/** Month (1 to 12) and year of a turn. */
function dateOf(scenario: Scenario, turn: number): { month: number; year: number } {
  const { year, month, monthsPerTurn } = scenario.calendar;
  const months = month - 1 + (turn - 1) * monthsPerTurn;
  return { month: (((months % 12) + 12) % 12) + 1, year: year + Math.floor(months / 12) };
}

/** The month a turn is called by: `September 2025`. */
export function monthName(scenario: Scenario, turn: number): string {
  const { month, year } = dateOf(scenario, turn);
  return t('calendar.month', { month: t(`month.${month}` as TextKey), year });
}

/** Its short form without the year: `Sep`. */
export const monthShort = (scenario: Scenario, turn: number): string =>
  t(`month.short.${dateOf(scenario, turn).month}` as TextKey);

/** How long something holds that lasts through a turn: to that month's end, or for the rest of a game that ends by then. */
export const sayUntil = (scenario: Scenario, turn: number, name = monthName): string =>
  turn >= scenario.calendar.turns ? t('until.last') : t('until.month', { month: name(scenario, turn) });

/** From here on every sentence calls a turn what it is in this scenario: a month, a quarter, a year, or just a turn. */
export function speakOfPeriods(scenario: Scenario): void {
  const key = `period.${scenario.calendar.monthsPerTurn}`;
  const known = isTextKey(key) ? key : 'period.turn';
  speakOf({ period: t(known as TextKey), periods: t(`${known}.many` as TextKey) });
}
