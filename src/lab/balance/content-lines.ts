import type { Id } from '../../engine/index.ts';
import type { RunRecord } from '../record.ts';
import { share } from '../statistics.ts';
import { type Line, lineOf, noneOf, type Spec, unmeasured } from './line.ts';
import type { Measured } from './measure.ts';

/** Percent of the runs that a card has to turn up in at least and at most, cards with a fixed date aside. */
export const RARE = 2;
export const COMMON = 90;

/** Every run there is, whoever played it. */
export const allRuns = ({ runs, collapse }: Measured): readonly RunRecord[] =>
  [...runs.values(), ...collapse.values()].flat().map(({ run }) => run);

/** Runs of the scenario as it is. */
export const plainRuns = ({ runs }: Measured): readonly RunRecord[] =>
  [...runs.values()].flat().map(({ run }) => run);

/** Cards by how many of the runs they turn up in. */
export function turnUps(runs: readonly RunRecord[]): ReadonlyMap<Id, number> {
  const counts = new Map<Id, number>();
  for (const run of runs)
    for (const card of Object.keys(run.cards)) counts.set(card, (counts.get(card) ?? 0) + 1);
  return counts;
}

/** What the runs touched: facts, routes and tracks, of those runs whose ledger was kept. */
export function touched(measured: Measured, what: 'facts' | 'routes' | 'tracks') {
  const told = allRuns(measured).flatMap((run) => (run.told ? [run.told] : []));
  return { ids: new Set(told.flatMap((one) => one[what])), runs: told.length };
}

/** "Live content": cards neither rare nor common, every ending reached, every fact met. */
export function contentLines(measured: Measured): Line[] {
  const { scenario } = measured;
  const endings = new Set(allRuns(measured).map((run) => run.ending));
  const missed = scenario.endings.map(({ id }) => id).filter((id) => !endings.has(id));
  const facts = touched(measured, 'facts');
  // What is dealt or put on the map has been met, though no entry of the ledger may say so.
  const dealt = turnUps(allRuns(measured));
  for (const card of scenario.cards)
    if (dealt.has(card.id)) for (const fact of card.facts) facts.ids.add(fact);
  const unmet = scenario.facts.filter(({ id, how }) => how !== 'assumed' && !facts.ids.has(id));
  return [
    ...cardLines(measured),
    noneOf({ id: 'endings-reached', what: 'endings never reached' }, missed, allRuns(measured).length),
    noneOf(
      { id: 'facts-met', what: 'facts never met' },
      unmet.map(({ id }) => id),
      facts.runs,
    ),
  ];
}

function cardLines(measured: Measured): Line[] {
  const runs = plainRuns(measured);
  const ups = turnUps(runs);
  const line = (spec: Spec, cards: Measured['scenario']['cards'], largest: boolean): Line => {
    const sorted = cards
      .map(({ id }) => ({ id, times: ups.get(id) ?? 0 }))
      .sort((a, b) => (largest ? b.times - a.times : a.times - b.times));
    const [end] = sorted;
    if (!end || runs.length === 0) return unmeasured(spec, 'there is no card');
    const value = share(end.times, runs.length);
    return lineOf(spec, value, runs.length, largest ? { most: COMMON } : { least: RARE }, end.id);
  };
  const undated = measured.scenario.cards.filter((card) => card.turn === null);
  return [
    line(
      { id: 'rarest-card', what: 'runs with the rarest card without a date', unit: '%', need: `≥ ${RARE}` },
      undated,
      false,
    ),
    line(
      {
        id: 'commonest-card',
        what: 'runs with the commonest card without a date',
        unit: '%',
        need: `≤ ${COMMON}`,
      },
      undated,
      true,
    ),
  ];
}
