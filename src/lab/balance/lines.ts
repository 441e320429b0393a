import { share, summary } from '../statistics.ts';
import { capitalLines } from './capital-lines.ts';
import { answersLine } from './choice-lines.ts';
import { scores } from './comparison.ts';
import { contentLines } from './content-lines.ts';
import { type Line, lineOf, type Spec, unmeasured } from './line.ts';
import type { Measure, Measured } from './measure.ts';
import { minutesLine } from './minutes.ts';
import { omissionLines } from './omission-lines.ts';
import { roadLines } from './road-lines.ts';
import { skillLines } from './skill-lines.ts';
import { supplierLines } from './supplier-lines.ts';

/** Those who play with a plan. */
const SKILLED = ['hedger', 'greedy', 'search'] as const;
const STRIKES = { least: 0.7, most: 1.4 };
/** Points that strikes cost a council that has bought nothing, at least. */
const UNARMED = 8;

/** Every line of rulebook section 15 that can be measured. Lines about things that a scenario has not got are left out. */
export const linesOf = (measured: Measured): readonly Line[] => [
  ...omissionLines(measured),
  ...supplierLines(measured),
  ...capitalLines(measured),
  ...roadLines(measured),
  ...skillLines(measured),
  answersLine(measured),
  ...contentLines(measured),
  lateLine(measured),
  ...strikesLine(measured),
  minutesLine(measured),
];

function lateLine({ outlooks, runs }: Measured): Line {
  const spec: Spec = {
    id: 'decided-late',
    what: "the hedger's runs in which the forecast of winning lies from 10 to 90 % when two thirds are over",
    unit: '%',
    need: '≥ 50, the whole interval',
  };
  if (outlooks.length === 0)
    return unmeasured(spec, runs.has('hedger') ? 'no time was left' : 'there is no player hedger');
  const open = outlooks.filter(({ won, dice }) => 10 * won >= dice && 10 * won <= 9 * dice).length;
  const value = share(open, outlooks.length);
  return lineOf(spec, value, outlooks.length, value.low >= 50);
}

const skilled = ({ runs }: Measured): readonly Measure[] =>
  SKILLED.flatMap((player) => runs.get(player) ?? []);

function strikesLine(measured: Measured): Line[] {
  if (measured.scenario.strike === null) return [];
  const spec: Spec = {
    id: 'strikes',
    what: 'strikes a run',
    unit: '',
    need: `${STRIKES.least} to ${STRIKES.most}; they cost a council without contracts ${UNARMED} points or more`,
  };
  const runs = skilled(measured);
  if (runs.length === 0) return [unmeasured(spec, 'there is no player with a plan')];
  const { mean: value, low, high } = summary(runs.map(({ run }) => run.strikes));
  const unarmed = measured.runs.get('hedger-without-contracts') ?? [];
  const struck = unarmed.filter(({ run }) => run.strikes > 0);
  const spared = unarmed.filter(({ run }) => run.strikes === 0);
  const cost = summary(scores(spared)).mean - summary(scores(struck)).mean;
  const known = struck.length > 0 && spared.length > 0;
  const within = value >= STRIKES.least && value <= STRIKES.most;
  const note = known ? `without contracts, games without a strike score ${cost.toFixed(1)} more` : undefined;
  return [lineOf(spec, { value, low, high }, runs.length, within && known && cost >= UNARMED, note)];
}
