import { find } from '../../engine/index.ts';
import { explained, type Interval, jackknife, paired, share, summary } from '../statistics.ts';
import { choiceLines } from './choice-lines.ts';
import { contentLines } from './content-lines.ts';
import { type Line, lineOf, type Spec, unmeasured } from './line.ts';
import type { Measure, Measured } from './measure.ts';
import { minutesLine } from './minutes.ts';
import { COURTED, SUBJECTS, TIME_LEFT } from './subjects.ts';

/** Points from which on one player stays clearly below another. */
const CLEARLY = 5;
/** Points within which two ways of playing are as good as each other. */
const CLOSE = 5;
/** Games that several players have in common below which nothing is said of them. */
const FEWEST = 5;
/** The same where the spread within each intent counts. */
const FEWEST_FOR_SPREAD = 10;
/** Those who play with a plan. */
const SKILLED = ['hedger', 'greedy', 'search'] as const;

/** Every line of rulebook section 15, in its order. Lines about things that a scenario has not got are left out. */
export function linesOf(measured: Measured): readonly Line[] {
  return [
    beats(measured, 'search', 'greedy'),
    beats(measured, 'greedy', 'random'),
    skillLine(measured),
    winsLine(measured, 'random'),
    winsLine(measured, 'none'),
    belowLine(measured, 'moscow-only'),
    belowLine(measured, 'beijing-only'),
    ...collapseLine(measured),
    ...restraintLine(measured),
    ...choiceLines(measured),
    ...contentLines(measured),
    lateLine(measured),
    strikesLine(measured),
    ...deliveryLines(measured),
    minutesLine(measured),
  ];
}

/** Runs of some players over the seeds and intents that all of them have played, in the same order. */
function matched(
  runs: Measured['runs'],
  players: readonly string[],
  fewest = FEWEST,
): readonly (readonly Measure[])[] | string {
  const key = ({ intent, run }: Measure): string => `${intent}/${run.seed}`;
  const maps = players.map((player) => new Map((runs.get(player) ?? []).map((one) => [key(one), one])));
  const empty = players.find((_, i) => maps[i]?.size === 0);
  if (empty !== undefined) return runs.has(empty) ? `${empty} has no runs` : `there is no player ${empty}`;
  const keys = [...(maps[0]?.keys() ?? [])].filter((one) => maps.every((map) => map.has(one)));
  if (keys.length < fewest) return `only ${keys.length} games are common to ${players.join(', ')}`;
  return maps.map((map) => keys.flatMap((one) => map.get(one) ?? []));
}

const scores = (measures: readonly Measure[] = []): number[] => measures.map(({ run }) => run.exact);

function beats({ runs }: Measured, better: string, worse: string): Line {
  const what = `${better} over ${worse}, paired; their own intervals apart`;
  const spec: Spec = { id: `${better}-beats-${worse}`, what, unit: 'points', need: 'intervals apart' };
  const both = matched(runs, [better, worse]);
  if (typeof both === 'string') return unmeasured(spec, both);
  const [a, b] = both.map(scores);
  const difference = paired(a ?? [], b ?? []);
  const apart = summary(a ?? []).low > summary(scores(runs.get(worse))).high;
  return lineOf(spec, difference, a?.length ?? 0, apart && difference.low > 0);
}

function skillLine({ runs }: Measured): Line {
  const what =
    'spread of the scores of hedger, greedy and search that the player explains; the rest is chance';
  const spec: Spec = { id: 'skill-over-chance', what, unit: '%', need: '> 50' };
  const all = matched(runs, SKILLED, FEWEST_FOR_SPREAD);
  if (typeof all === 'string') return unmeasured(spec, all);
  const lists = all.map(scores);
  const strata = (all[0] ?? []).map(({ intent }) => intent);
  const part = jackknife(strata.length, (blocks) =>
    explained(
      lists.map((list) => blocks.map((i) => list[i] ?? 0)),
      blocks.map((i) => strata[i] ?? ''),
    ),
  );
  return lineOf(spec, part, strata.length * SKILLED.length, part.value > 50);
}

function winsLine({ runs }: Measured, player: string): Line {
  const spec: Spec = { id: `${player}-wins`, what: `runs that ${player} wins`, unit: '%', need: '< 10' };
  const its = runs.get(player) ?? [];
  if (its.length === 0) return unmeasured(spec, `there is no player ${player}`);
  const won = share(its.filter(({ run }) => run.won).length, its.length);
  return lineOf(spec, won, its.length, won.value < 10);
}

function belowLine({ runs }: Measured, player: string): Line {
  const what = `hedger over ${player}, paired`;
  const spec: Spec = {
    id: `${player}-below-hedger`,
    what,
    unit: 'points',
    need: `≥ ${CLEARLY}, interval above 0`,
  };
  const both = matched(runs, ['hedger', player]);
  if (typeof both === 'string') return unmeasured(spec, both);
  const [hedger, other] = both.map(scores);
  const difference = paired(hedger ?? [], other ?? []);
  const clear = difference.value >= CLEARLY && difference.low > 0;
  return lineOf(spec, difference, hedger?.length ?? 0, clear);
}

function collapseLine({ collapse, scenario }: Measured): Line[] {
  if (!scenario.tracks.some((track) => track.id === SUBJECTS.talks)) return [];
  const what = `runs in which moscow-only is the best of the three where talks start collapsed (${SUBJECTS.collapsed})`;
  const spec: Spec = { id: 'moscow-best-after-collapse', what, unit: '%', need: '≥ 25' };
  const all = matched(collapse, ['moscow-only', 'beijing-only', 'hedger']);
  if (typeof all === 'string') return [unmeasured(spec, all)];
  const [moscow = [], beijing = [], hedger = []] = all.map(scores);
  const best = moscow.filter((score, i) => score > Math.max(beijing[i] ?? 0, hedger[i] ?? 0)).length;
  return [lineOf(spec, share(best, moscow.length), moscow.length * 3, { least: 25 })];
}

function restraintLine({ runs }: Measured): Line[] {
  if (!runs.has('restraint-first')) return [];
  const what = 'hedger with restraint first over hedger with arms first, paired';
  const spec: Spec = { id: 'restraint-near-arms', what, unit: 'points', need: `−${CLOSE} to ${CLOSE}` };
  const both = matched(runs, ['restraint-first', 'arms-first']);
  if (typeof both === 'string') return [unmeasured(spec, both)];
  const [restraint, arms] = both.map(scores);
  const difference = paired(restraint ?? [], arms ?? []);
  const count = restraint?.length ?? 0;
  return [lineOf(spec, difference, count, { least: -CLOSE, most: CLOSE })];
}

function lateLine({ outlooks, runs }: Measured): Line {
  const what =
    "the hedger's runs in which the forecast of winning lies from 10 to 90 % when two thirds are over";
  const spec: Spec = { id: 'decided-late', what, unit: '%', need: '≥ 50' };
  if (outlooks.length === 0)
    return unmeasured(spec, runs.has('hedger') ? 'no time was left' : 'there is no player hedger');
  const open = outlooks.filter(({ won, dice }) => 10 * won >= dice && 10 * won <= 9 * dice).length;
  return lineOf(spec, share(open, outlooks.length), outlooks.length, { least: 50 });
}

const skilled = ({ runs }: Measured): readonly Measure[] =>
  SKILLED.flatMap((player) => runs.get(player) ?? []);

function strikesLine(measured: Measured): Line {
  const spec: Spec = { id: 'strikes', what: 'strikes a run', unit: '', need: '0.7 to 1.3' };
  const runs = skilled(measured);
  if (runs.length === 0) return unmeasured(spec, 'there is no player with a plan');
  const { mean: value, low, high } = summary(runs.map(({ run }) => run.strikes));
  return lineOf(spec, { value, low, high }, runs.length, { least: 0.7, most: 1.3 });
}

function deliveryLines({ runs, scenario }: Measured): Line[] {
  const all = [...runs.entries()]
    .filter(([player]) => player !== 'random' && player !== 'settled')
    .flatMap(([, measures]) => measures.map(({ run }) => run));
  const inTime = scenario.calendar.turns - TIME_LEFT;
  const ordering = (system: string) => all.filter((run) => (run.ordered[system] ?? 99) <= inTime);
  const rate = (some: typeof all, system: string): Interval =>
    share(some.filter((run) => (run.delivered[system] ?? 0) > 0).length, some.length);
  const lines: Line[] = [];
  const courted = find(scenario, 'systems', SUBJECTS.courted);
  const actor = find(scenario, 'suppliers', courted?.supplier)?.actor ?? '';
  if (courted) {
    const { id } = courted;
    const isCourted = (run: (typeof all)[number]): boolean => (run.missions[actor] ?? 0) >= COURTED;
    for (const [name, what, need, least, most] of [
      ['courted', `with ${COURTED} or more missions to its capital`, '33 to 50', 33, 50],
      ['uncourted', 'with fewer missions', '< 25', 0, 24.99],
    ] as const) {
      const spec: Spec = {
        id: `${id}-${name}`,
        what: `${id} delivered where ordered ${what}`,
        unit: '%',
        need,
      };
      const some = ordering(id).filter((run) => isCourted(run) === (name === 'courted'));
      if (some.length === 0) lines.push(unmeasured(spec, 'no run is of this kind'));
      else lines.push(lineOf(spec, rate(some, id), some.length, { least, most }));
    }
  }
  if (scenario.systems.some((system) => system.id === SUBJECTS.nearly)) {
    const what = `first ${SUBJECTS.nearly} delivered where ordered in time`;
    const spec: Spec = { id: `${SUBJECTS.nearly}-first`, what, unit: '%', need: '≥ 90' };
    const some = ordering(SUBJECTS.nearly);
    if (some.length === 0) lines.push(unmeasured(spec, 'no run is of this kind'));
    else lines.push(lineOf(spec, rate(some, SUBJECTS.nearly), some.length, { least: 90 }));
  }
  return lines;
}
