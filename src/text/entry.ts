import type { LedgerEntry, Scenario } from '../engine/index.ts';
import { sayCause } from './cause.ts';
import { sayChange } from './change.ts';
import { sayOdds } from './odds.ts';
import { t } from './say.ts';
import { decidedByDie, saysItself } from './traits.ts';

/** What changed. */
export const sayWhat = (scenario: Scenario, { change }: LedgerEntry): string => sayChange(scenario, change);

/** Why it changed, with the odds where a die fell. */
export const sayWhy = (scenario: Scenario, { cause }: LedgerEntry): string => sayCause(scenario, cause);

/** One ledger entry as one sentence: `Tension 55 → 59: Half a Train — crates from the depot`. */
export function sayEntry(scenario: Scenario, { change, cause }: LedgerEntry): string {
  const said = sayChange(scenario, change);
  if (!saysItself(change, cause)) return t('entry', { change: said, cause: sayCause(scenario, cause) });
  if (cause.kind === 'lottery')
    return t('entry.lot', { change: said, weight: cause.weight, total: cause.total });
  return cause.kind === 'die' && decidedByDie(change, cause)
    ? t('entry.odds', { change: said, odds: sayOdds(cause) })
    : said;
}
