import { type Interval, ratio, summary } from '../statistics.ts';
import { inCommon, scores } from './comparison.ts';
import { type Line, lineOf, type Spec, unmeasured } from './line.ts';
import { type Measure, type Measured, POSED } from './measure.ts';

/** Those who play with a plan. */
const SKILLED = ['hedger', 'greedy', 'search'] as const;
const STRIKES = { least: 0.7, most: 1.4 };
/** Points that strikes cost a council that has bought nothing, at least. */
const UNARMED = 8;
/** Strikes on who shows everything, for one on who shows nothing: at least, with little to show, and at most, with much. */
const SHOWN = { little: 1.3, much: 0.8 };

/** How often strikes come, what they cost, and that strength which is shown deters while its parade alone provokes (rulebook section 15). */
export const strikeLines = (measured: Measured): Line[] =>
  measured.scenario.strike === null ? [] : [strikesLine(measured), ...strengthLine(measured)];

function strikesLine({ runs: all }: Measured): Line {
  const spec: Spec = {
    id: 'strikes',
    what: 'strikes a run',
    unit: '',
    need: `${STRIKES.least} to ${STRIKES.most}; they cost a council without contracts ${UNARMED} points or more`,
  };
  const runs = SKILLED.flatMap((player) => all.get(player) ?? []);
  if (runs.length === 0) return unmeasured(spec, 'there is no player with a plan');
  const { mean: value, low, high } = summary(runs.map(({ run }) => run.strikes));
  const unarmed = all.get('hedger-without-contracts') ?? [];
  const struck = unarmed.filter(({ run }) => run.strikes > 0);
  const spared = unarmed.filter(({ run }) => run.strikes === 0);
  const cost = summary(scores(spared)).mean - summary(scores(struck)).mean;
  const known = struck.length > 0 && spared.length > 0;
  const within = value >= STRIKES.least && value <= STRIKES.most;
  const note = known ? `without contracts, games without a strike score ${cost.toFixed(1)} more` : undefined;
  return lineOf(spec, { value, low, high }, runs.length, within && known && cost >= UNARMED, note);
}

function strengthLine({ runs, worlds }: Measured): Line[] {
  const [hidden, paraded] = POSED;
  if (!runs.has(hidden)) return [];
  const spec: Spec = {
    id: 'strength-target',
    what: 'strikes on the hedger that shows everything for one on the hedger that shows nothing, with little to show',
    unit: 'times',
    need: `≥ ${SHOWN.little}; with much to show ≤ ${SHOWN.much}`,
  };
  const times = (from: ReadonlyMap<string, readonly Measure[]>): Interval | string => {
    const both = inCommon([
      [paraded, from.get(paraded)],
      [hidden, from.get(hidden)],
    ]);
    if (typeof both === 'string') return both;
    const [shows, hides] = both.map((list) => list.map(({ run }) => run.strikes));
    return ratio(shows ?? [], hides ?? []) ?? 'no strike came';
  };
  const little = times(runs);
  const much = times(worlds.armed);
  if (typeof little === 'string') return [unmeasured(spec, little)];
  if (typeof much === 'string') return [unmeasured(spec, much)];
  const within = little.value >= SHOWN.little && much.value <= SHOWN.much;
  const games = runs.get(hidden)?.length ?? 0;
  return [lineOf(spec, little, games, within, `with much to show ${much.value.toFixed(2)}`)];
}
