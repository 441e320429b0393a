import type { Id } from '../../engine/index.ts';
import { cardTotals } from '../sweep.ts';
import { optionVerdicts } from './choices.ts';
import { allRuns, COMMON, plainRuns, touched, turnUps } from './content-lines.ts';
import type { Measured } from './measure.ts';

/** A run that shows a finding: `play` with this player, seed and intent repeats it. */
export interface Witness {
  readonly player: string;
  readonly seed: number;
  readonly intent?: Readonly<Record<Id, number>>;
  readonly turn?: number;
  readonly message?: string;
}

/** Something that looks dead or broken in a scenario: how often it happened, in how many runs or situations. */
export interface Finding {
  readonly kind:
    | 'card-never-dealt'
    | 'card-too-often'
    | 'option-never-legal'
    | 'option-always-worse'
    | 'ending-never-reached'
    | 'route-never-used'
    | 'track-never-moves'
    | 'unwinnable'
    | 'unlosable'
    | 'run-failed';
  readonly id: Id;
  readonly count: number;
  readonly runs: number;
  readonly witness?: Witness;
}

/** Deals of a card below which an answer may never have been legal by mere chance. */
const DEALS = 20;
/** Situations below which an answer may always have been worse by mere chance. */
const SITUATIONS = 10;

/** What looks dead in a scenario, each finding with the count that supports it or a run that shows it. */
export function healthOf(measured: Measured): readonly Finding[] {
  return [
    ...cards(measured),
    ...options(measured),
    ...endings(measured),
    ...routesAndTracks(measured),
    ...outcomes(measured),
    ...measured.failed.map(
      ({ player, seed, message }): Finding => ({
        kind: 'run-failed',
        id: player,
        count: 1,
        runs: 1,
        witness: { player, seed, message },
      }),
    ),
  ];
}

function witnessOf({ runs, intents }: Measured, shows: (run: RunOf) => boolean): { witness?: Witness } {
  for (const [player, measures] of runs) {
    const found = measures.find(({ run }) => shows(run));
    if (!found) continue;
    const intent = intents.find((one) => one.name === found.intent)?.points;
    return { witness: { player, seed: found.run.seed, ...(intent ? { intent } : {}) } };
  }
  return {};
}
type RunOf = ReturnType<typeof plainRuns>[number];

function cards(measured: Measured): Finding[] {
  const all = turnUps(allRuns(measured));
  const plain = plainRuns(measured);
  const ups = turnUps(plain);
  return measured.scenario.cards.flatMap(({ id, turn }): Finding[] => {
    if (!all.has(id)) return [{ kind: 'card-never-dealt', id, count: 0, runs: allRuns(measured).length }];
    const count = ups.get(id) ?? 0;
    if (turn !== null || 100 * count <= COMMON * plain.length) return [];
    const shown = witnessOf(measured, (run) => run.cards[id] !== undefined);
    return [{ kind: 'card-too-often', id, count, runs: plain.length, ...shown }];
  });
}

function options(measured: Measured): Finding[] {
  const runs = allRuns(measured);
  const totals = cardTotals(runs);
  const legal = new Set(runs.flatMap((run) => Object.keys(run.legal)));
  const never = measured.scenario.cards.flatMap(({ id, seat, options }): Finding[] => {
    const dealt = totals[id]?.dealt ?? 0;
    if (dealt < DEALS || seat !== measured.scenario.lead) return [];
    return options
      .filter((option) => !legal.has(`${id}/${option.id}`))
      .map((option) => ({
        kind: 'option-never-legal',
        id: `${id}/${option.id}`,
        count: 0,
        runs: dealt,
        ...witnessOf(measured, (run) => run.cards[id] !== undefined),
      }));
  });
  const worse = optionVerdicts(measured.trials).flatMap((verdict): Finding[] => {
    const { card, option, situations, best, worst } = verdict;
    if (best > 0 || situations < SITUATIONS) return [];
    const id = `${card}/${option}`;
    const finding = { kind: 'option-always-worse', id, count: 0, runs: situations } as const;
    if (!worst) return [finding];
    const { player, seed, turn, intent } = worst.trial;
    const message = `${worst.points.toFixed(1)} points below the best answer`;
    return [{ ...finding, witness: { player, seed, turn, message, ...(intent ? { intent } : {}) } }];
  });
  return [...never, ...worse];
}

function endings(measured: Measured): Finding[] {
  const runs = allRuns(measured);
  const reached = new Set(runs.map((run) => run.ending));
  return measured.scenario.endings
    .filter(({ id }) => !reached.has(id))
    .map(({ id }) => ({ kind: 'ending-never-reached', id, count: 0, runs: runs.length }));
}

function routesAndTracks(measured: Measured): Finding[] {
  const routes = touched(measured, 'routes');
  const tracks = touched(measured, 'tracks');
  if (routes.runs === 0) return [];
  const still = (kind: Finding['kind'], ids: readonly { id: Id }[], moved: ReadonlySet<Id>): Finding[] =>
    ids.filter(({ id }) => !moved.has(id)).map(({ id }) => ({ kind, id, count: 0, runs: routes.runs }));
  return [
    ...still('route-never-used', measured.scenario.routes, routes.ids),
    ...still('track-never-moves', measured.scenario.tracks, tracks.ids),
  ];
}

function outcomes(measured: Measured): Finding[] {
  const runs = plainRuns(measured);
  const won = runs.filter((run) => run.won).length;
  const { id } = measured.scenario;
  if (runs.length > 0 && won === 0)
    return [{ kind: 'unwinnable', id, count: 0, runs: runs.length, ...witnessOf(measured, () => true) }];
  if (runs.length > 0 && won === runs.length)
    return [{ kind: 'unlosable', id, count: won, runs: runs.length, ...witnessOf(measured, () => true) }];
  return [];
}
