import { find } from '../../engine/index.ts';
import { type Interval, paired, share } from '../statistics.ts';
import { below, extreme, inCommon, matched, scores } from './comparison.ts';
import { type Line, lineOf, type Spec, unmeasured } from './line.ts';
import { type Measured, SUPPLIED } from './measure.ts';
import { COURTED, SUBJECTS, TIME_LEFT } from './subjects.ts';

/** Percent of the games in which each of the three ways to buy is the best of them, at least. */
const BEST = 20;
/** Points that a world without talks, or with a deal near, moves the first supplier against the second. */
const WORLD_MOVES = 5;
/** Points from which on one player stays clearly below another, and within which two are as good as each other. */
const CLEARLY = 5;
const CLOSE = 5;

/** Whom to buy from is a question: no road is always right, and no promise is certain. */
export const supplierLines = (measured: Measured): Line[] => [
  ...rightSupplierLine(measured),
  ...singleRoadLine(measured),
  ...deliveryLines(measured),
];

function rightSupplierLine(measured: Measured): Line[] {
  const { runs, worlds } = measured;
  const [first, second] = SUPPLIED;
  if (!runs.has(first)) return [];
  const spec: Spec = {
    id: 'the-right-supplier',
    what: `games in which each of ${SUPPLIED.join(', ')} is the best of the three: the rarest`,
    unit: '%',
    need: `≥ ${BEST}; collapsed talks move ${first} by ${WORLD_MOVES} or more, a deal near by −${WORLD_MOVES}`,
  };
  const all = matched(runs, SUPPLIED);
  if (typeof all === 'string') return [unmeasured(spec, all)];
  const lists = all.map(scores);
  const games = lists[0]?.length ?? 0;
  const best = lists.map((list) => {
    const times = list.filter((score, i) =>
      lists.every((other) => other === list || score > (other[i] ?? 0)),
    );
    return { by: share(times.length, games) };
  });
  const rarest = extreme(best, 'least');
  if (!rarest) return [unmeasured(spec, 'no game was played')];
  const moved = (['collapsed', 'near'] as const).map((world) => shift(measured, world, first, second));
  const why = moved.find((one) => typeof one === 'string');
  const [collapsed, near] = moved;
  const shifts =
    typeof collapsed === 'object' && typeof near === 'object'
      ? collapsed.value >= WORLD_MOVES && near.value <= -WORLD_MOVES
      : worlds.collapsed.size === 0;
  const told = best.map(({ by }, i) => `${SUPPLIED[i]} ${by.value.toFixed(0)} %`).join(', ');
  const worldsTold = moved.map((one, i) =>
    typeof one === 'string' ? '' : `; ${['collapsed', 'near'][i]} ${one.value.toFixed(1)}`,
  );
  const note = `${told}${why === undefined ? worldsTold.join('') : `; ${why}`}`;
  return [lineOf(spec, rarest.by, games * lists.length, rarest.by.value >= BEST && shifts, note)];

  /** What a world does to the first supplier against the second, over games played in both worlds. */
  function shift(
    { runs: plain, worlds: others }: Measured,
    world: 'collapsed' | 'near',
    a: string,
    b: string,
  ): Interval | string {
    const four = inCommon([
      [a, others[world].get(a)],
      [b, others[world].get(b)],
      [a, plain.get(a)],
      [b, plain.get(b)],
    ]);
    if (typeof four === 'string') return four;
    const [there = [], thereOther = [], here = [], hereOther = []] = four.map(scores);
    const gap = (list: readonly number[], other: readonly number[]): number[] =>
      list.map((score, i) => score - (other[i] ?? 0));
    return paired(gap(there, thereOther), gap(here, hereOther));
  }
}

function singleRoadLine(measured: Measured): Line[] {
  const roads = ['moscow-only', 'beijing-only'];
  const spec: Spec = {
    id: 'no-single-road',
    what: `hedger over ${roads.join(' and ')}, paired: the smaller difference`,
    unit: 'points',
    need: `≥ ${CLEARLY}; restraint first and arms first within ${CLOSE}`,
  };
  const found = roads.map((player) => below(measured, player));
  const why = found.find((one) => typeof one === 'string');
  if (why !== undefined) return [unmeasured(spec, why)];
  const least = extreme(
    found.flatMap((one) => (typeof one === 'string' ? [] : [one])),
    'least',
  );
  if (!least) return [];
  const leanings = matched(measured.runs, ['restraint-first', 'arms-first']);
  const apart =
    typeof leanings === 'string' ? null : paired(scores(leanings[0] ?? []), scores(leanings[1] ?? [])).value;
  const pass = least.by.value >= CLEARLY && (apart === null || Math.abs(apart) <= CLOSE);
  const note = apart === null ? undefined : `restraint first over arms first ${apart.toFixed(1)}`;
  return [lineOf(spec, least.by, least.games, pass, note)];
}

const DELIVERED = {
  courted: { least: 33, most: 50 },
  others: { least: 0, most: 24.99 },
  nearly: { least: 85, most: 97 },
};

/** What was ordered in time and came: from a supplier who has been courted, from one who has not, from a ready one. */
function deliveryLines({ runs, scenario }: Measured): Line[] {
  const system = find(scenario, 'systems', SUBJECTS.courted);
  if (!system) return [];
  const actor = find(scenario, 'suppliers', system.supplier)?.actor ?? '';
  const all = [...runs.entries()]
    .filter(([player]) => player !== 'random' && player !== 'settled')
    .flatMap(([, measures]) => measures.map(({ run }) => run));
  const inTime = scenario.calendar.turns - TIME_LEFT;
  const ordering = (id: string) => all.filter((run) => (run.ordered[id] ?? 99) <= inTime);
  const rate = (some: typeof all, id: string): Interval =>
    share(some.filter((run) => (run.delivered[id] ?? 0) > 0).length, some.length);
  const isCourted = (run: (typeof all)[number]): boolean => (run.missions[actor] ?? 0) >= COURTED;
  const ordered = ordering(system.id);
  const courted = ordered.filter(isCourted);
  const others = ordered.filter((run) => !isCourted(run));
  const ready = ordering(SUBJECTS.nearly);
  const spec: Spec = {
    id: 'deliveries',
    what: `${system.id} delivered where ordered in time with ${COURTED} or more missions to its capital`,
    unit: '%',
    need: `33 to 50; others < 25; first ${SUBJECTS.nearly} 85 to 97`,
  };
  if (courted.length === 0) return [unmeasured(spec, 'nobody courted')];
  const its = rate(courted, system.id);
  const rest = rate(others, system.id);
  const first = rate(ready, SUBJECTS.nearly);
  const holds = ({ value }: Interval, { least, most }: { least: number; most: number }): boolean =>
    value >= least && value <= most;
  const pass =
    holds(its, DELIVERED.courted) &&
    (others.length === 0 || holds(rest, DELIVERED.others)) &&
    (ready.length === 0 || holds(first, DELIVERED.nearly));
  const note = `others ${rest.value.toFixed(1)} % of ${others.length}; first ${SUBJECTS.nearly} ${first.value.toFixed(1)} % of ${ready.length}`;
  return [lineOf(spec, its, courted.length, pass, note)];
}
