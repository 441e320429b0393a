import type { LedgerEntry, Scenario } from '../engine/index.ts';
import { decidedByDie, sayCause, saysItself } from './cause.ts';
import { sayChange } from './change.ts';
import { type Known, know } from './known.ts';
import { nameOf } from './names.ts';
import { sayOdds } from './odds.ts';
import { t } from './say.ts';

const withoutLedger = new WeakMap<Scenario, Known>();

function knownAtStart(scenario: Scenario): Known {
  let known = withoutLedger.get(scenario);
  if (!known) {
    known = know(scenario);
    withoutLedger.set(scenario, known);
  }
  return known;
}

/** What changed, with a last resort that names the path. */
export const sayWhat = (scenario: Scenario, entry: LedgerEntry, known = knownAtStart(scenario)): string =>
  sayChange(scenario, entry, known) ??
  t('entry.other', { what: entry.what, from: String(entry.from ?? '–'), to: String(entry.to ?? '–') });

/** Why it changed, with the odds where a die fell. A delivery's effects name the system, where `known` has it. */
export function sayWhy(scenario: Scenario, entry: LedgerEntry, known = knownAtStart(scenario)): string {
  const system = entry.because.map((id) => known.delivery(id)).find((id) => id !== null);
  if (system) return t('cause.delivered', { system: nameOf(scenario, 'system', system) });
  return sayCause(scenario, entry.cause, known) ?? t('cause.rule.other');
}

/**
 * One ledger entry as one sentence: `Tension 55 → 59: Half a Train — crates from the depot`. `known` (see
 * `know`) tells which goods contract and shipment ids stand for; without it only those of the start are named.
 */
export function sayEntry(scenario: Scenario, entry: LedgerEntry, known = knownAtStart(scenario)): string {
  const change = sayWhat(scenario, entry, known);
  if (!saysItself(entry)) return t('entry', { change, cause: sayWhy(scenario, entry, known) });
  if (entry.cause.kind === 'lottery') {
    const { weight, total } = entry.cause;
    return t('entry.lot', { change, weight, total });
  }
  if (entry.cause.kind !== 'die' || !decidedByDie(entry)) return change;
  return t('entry.odds', { change, odds: sayOdds(entry.cause) });
}
