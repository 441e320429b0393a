import type { Id } from '../engine/index.ts';
import type { ClassRun } from './class-run.ts';

/** What some runs of a class chose alike. */
export interface ChoiceMade {
  readonly id: string;
  readonly choice: string;
  readonly runs: number;
  /** The mean of their scores; null where none of them has come to an end. */
  readonly score: number | null;
  readonly names: readonly string[];
}

/** Something that runs of a class chose in the same turn. */
export interface Decision {
  readonly turn: number;
  readonly about: string;
  readonly asks: string;
  readonly card: Id | null;
  /** The most frequent first. */
  readonly choices: readonly ChoiceMade[];
  /**
   * How much of the difference between the scores goes with the choice, 0 to 1, less what as many choices at random would
   * go with (omega squared); below zero: less than that.
   */
  readonly tells: number;
}

/** Part of the runs that must have had the choice before it says something of the class. */
const MOST_HAD = 0.5;
/** Runs that must have chosen alike before their mean is compared. */
const ALIKE = 2;
/** Of decisions that tell about as much as the best, the earliest is named. */
const ABOUT_AS_MUCH = 0.85;

const sum = (values: readonly number[]): number => values.reduce((all, one) => all + one, 0);
const mean = (values: readonly number[]): number | null =>
  values.length === 0 ? null : sum(values) / values.length;
const squares = (values: readonly number[], around: number): number =>
  sum(values.map((value) => (value - around) * (value - around)));

/** Omega squared of scores in groups; null where there is nothing to compare. */
function omega(groups: readonly (readonly number[])[]): number | null {
  const all = groups.flat();
  const free = all.length - groups.length;
  const middle = mean(all);
  if (groups.length < 2 || free < 1 || middle === null) return null;
  const whole = squares(all, middle);
  if (whole === 0) return null;
  const within = sum(groups.map((group) => squares(group, mean(group) ?? 0)));
  const noise = within / free;
  return (whole - within - (groups.length - 1) * noise) / (whole + noise);
}

type Made = { readonly run: ClassRun; readonly choice: string; readonly says: string };

/** Those who chose alike; choices that one alone took are compared together. */
function tells(made: readonly Made[]): number {
  const groups = new Map<string, number[]>();
  for (const { run, choice } of made)
    if (run.score !== null) groups.set(choice, [...(groups.get(choice) ?? []), run.score]);
  const alike = [...groups.values()].filter((group) => group.length >= ALIKE);
  const rest = [...groups.values()].filter((group) => group.length < ALIKE).flat();
  return omega(rest.length >= ALIKE ? [...alike, rest] : alike) ?? -1;
}

function choicesOf(made: readonly Made[]): readonly ChoiceMade[] {
  const groups = new Map<string, Made[]>();
  for (const one of made) groups.set(one.choice, [...(groups.get(one.choice) ?? []), one]);
  return [...groups]
    .map(([id, those]): ChoiceMade => {
      const score = mean(those.flatMap(({ run }) => run.score ?? []));
      return {
        id,
        choice: those[0]?.says ?? id,
        runs: those.length,
        score: score === null ? null : Math.round(score * 10) / 10,
        names: those.map(({ run }) => run.name),
      };
    })
    .sort((a, b) => b.runs - a.runs || (a.id < b.id ? -1 : 1));
}

/** All that runs of one scenario chose, turn by turn, as far as at least two of them had the choice. */
export function decisionsOf(runs: readonly ClassRun[]): readonly Decision[] {
  const made = new Map<string, { turn: number; about: string; asks: string; card: Id | null; all: Made[] }>();
  for (const run of runs)
    for (const { turn, about, asks, card, choice, says } of run.choices) {
      const key = `${turn} ${about}`;
      const known = made.get(key) ?? { turn, about, asks, card, all: [] };
      known.all.push({ run, choice, says });
      made.set(key, known);
    }
  return [...made.values()]
    .filter(({ all }) => all.length >= 2)
    .map(({ all, ...decision }) => ({ ...decision, choices: choicesOf(all), tells: tells(all) }))
    .sort((a, b) => a.turn - b.turn);
}

/** How many runs had a choice. */
export const hadIt = ({ choices }: Decision): number => sum(choices.map(({ runs }) => runs));

/**
 * Where the class parted ways: of the choices that most runs had and did not all make alike, the one that goes with the
 * largest difference in scores, the earliest of about equals. Null where all went one way.
 */
export function partedAt(decisions: readonly Decision[], runs: number): Decision | null {
  const open = decisions.filter((one) => one.choices.length > 1 && hadIt(one) >= runs * MOST_HAD);
  const best = Math.max(...open.map((one) => one.tells));
  if (best > 0) return open.find((one) => one.tells >= best * ABOUT_AS_MUCH) ?? null;
  // Where no choice goes with the scores, the first in which the class was most divided.
  const second = ({ choices }: Decision): number => choices[1]?.runs ?? 0;
  return open.reduce<Decision | null>((a, b) => (a && second(a) >= second(b) ? a : b), null);
}
