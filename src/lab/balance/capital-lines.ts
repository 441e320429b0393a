import type { Id } from '../../engine/index.ts';
import { share, summary } from '../statistics.ts';
import type { Told } from '../told.ts';
import { extreme } from './comparison.ts';
import { type Line, lineOf, type Spec, unmeasured } from './line.ts';
import type { Measured } from './measure.ts';
import { SUBJECTS } from './subjects.ts';

/** Three ways to treat the capitals: a customer of the first, of the second, of nobody. */
const CUSTOMERS = ['moscow-first', 'beijing-first', 'hedger-without-contracts'];
/** Percentage points by which some policy of each capital is chosen more often for one of them than for another. */
const ANSWERS = 15;
/** Points of willingness by which an interest varies at its gate from run to run. */
const FELT = 3;
/** Percent of the shipments of arms that are held or lost. */
const STOPPED = { least: 3, most: 15 };

/** That capitals answer what is done in their sight, that their interests are felt at the gates, and that roads are not safe. */
export const capitalLines = (measured: Measured): Line[] => [
  ...gatesLine(measured),
  ...answersLine(measured),
  ...stoppedLine(measured),
];

const toldOf = ({ runs }: Measured, players: Iterable<string>): readonly Told[] =>
  [...players].flatMap((player) =>
    (runs.get(player) ?? []).flatMap(({ run }) => (run.told ? [run.told] : [])),
  );

function gatesLine(measured: Measured): Line[] {
  const { scenario, runs } = measured;
  const spec: Spec = {
    id: 'gate-interests',
    what: 'spread of an interest over the dice at its gate: the interest that varies least',
    unit: 'points',
    need: `≥ ${FELT} for each`,
  };
  const gates = SUBJECTS.interests.filter(({ supplier }) =>
    scenario.suppliers.some(({ id }) => id === supplier),
  );
  if (gates.length === 0) return [];
  const dice = toldOf(measured, runs.keys()).flatMap(({ gates: thrown }) => thrown);
  const all = gates.flatMap(({ supplier, gate, parts }) => {
    const its = dice.filter((one) => one.supplier === supplier && (gate === null || one.gate === gate));
    return parts.map((part) => {
      const { sd } = summary(its.map(({ parts: amounts }) => amounts[part] ?? 0));
      return { name: `${supplier}/${part}`, games: its.length, by: { value: sd, low: sd, high: sd } };
    });
  });
  const least = extreme(all, 'least');
  if (!least || all.some(({ games }) => games === 0))
    return [unmeasured(spec, 'no die fell at one of the gates')];
  const note = all.map(({ name, by }) => `${name} ${by.value.toFixed(1)}`).join(', ');
  return [lineOf(spec, least.by, dice.length, { least: FELT }, note)];
}

/** How far apart the customers see each policy chosen, percentage points; for each capital the policy that differs most. */
function answersLine(measured: Measured): Line[] {
  const { scenario } = measured;
  const spec: Spec = {
    id: 'capitals-answer',
    what: 'months of the policy that most tells customers apart: the capital where it does so least',
    unit: 'percentage points',
    need: `≥ ${ANSWERS} for each capital`,
  };
  const seats = scenario.seats.filter(({ id, policies }) => id !== scenario.lead && policies.length > 0);
  if (seats.length === 0 || !CUSTOMERS.every((player) => measured.runs.has(player))) return [];
  const customers = CUSTOMERS.map((player) => toldOf(measured, [player]));
  if (customers.some((told) => told.length === 0))
    return [unmeasured(spec, 'one of the customers has no runs')];
  const months = (told: readonly Told[], seat: Id, policy: Id | null): number =>
    told.reduce((sum, { policies }) => {
      const own = policies[seat] ?? {};
      return sum + (policy === null ? Object.values(own).reduce((a, b) => a + b, 0) : (own[policy] ?? 0));
    }, 0);
  const all = seats.map(({ id: seat, policies }) => {
    const apart = policies.map(({ id: policy }) => {
      const shares = customers.map((told) => share(months(told, seat, policy), months(told, seat, null)));
      const values = shares.map(({ value }) => value);
      const by = Math.max(...values) - Math.min(...values);
      const reach = Math.max(...shares.map(({ low, high }) => (high - low) / 2)) * Math.SQRT2;
      return { name: `${seat}/${policy}`, by: { value: by, low: Math.max(0, by - reach), high: by + reach } };
    });
    return extreme(apart, 'most');
  });
  const found = all.flatMap((one) => (one ? [one] : []));
  const least = extreme(found, 'least');
  if (!least) return [];
  const note = found.map(({ name, by }) => `${name} ${by.value.toFixed(0)}`).join(', ');
  const games = customers.reduce((sum, told) => sum + told.length, 0);
  return [lineOf(spec, least.by, games, { least: ANSWERS }, note)];
}

function stoppedLine(measured: Measured): Line[] {
  const { scenario, runs } = measured;
  if (!scenario.cargoes.some(({ id }) => id === SUBJECTS.arms)) return [];
  const what = 'shipments of arms that were held or lost';
  const spec: Spec = { id: 'arms-stopped', what, unit: '%', need: `${STOPPED.least} to ${STOPPED.most}` };
  const arms = toldOf(measured, runs.keys()).map(({ shipments }) => shipments[SUBJECTS.arms] ?? NONE);
  const sent = arms.reduce((sum, one) => sum + one.sent, 0);
  if (sent === 0) return [unmeasured(spec, 'nothing was sent')];
  const stopped = arms.reduce((sum, one) => sum + one.stopped, 0);
  return [lineOf(spec, share(stopped, sent), sent, STOPPED)];
}
const NONE = { sent: 0, stopped: 0 };
