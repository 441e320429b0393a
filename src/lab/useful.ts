import { GROUPS, type Id, type Scenario } from '../engine/index.ts';

/** A parameter worth trying: what it is of, what it is now, and values on both sides of that, in shown units. */
export interface Useful {
  readonly path: string;
  /** `start`: where a track starts; `lead`: how long a system is made; the others are the scenario's own rules. */
  readonly kind: 'start' | 'lead' | 'directives' | 'winAt';
  /** The track or system it is of; empty for rules. */
  readonly of: Id;
  readonly now: number;
  readonly values: readonly number[];
}

/** Stored units of a shown unit of money. */
const TENTHS = 10;
/** Parts of a track's scale between the values that are proposed. */
const STEPS = 7;
/** Scales beyond this are open upwards, as those of money are: there a part of the value itself is the step. */
const SCALE = 200;

const ROUND = 5;
const tidy = (step: number): number => ROUND * Math.round(step / ROUND);

const between = (value: number, min: number, max: number): number => Math.max(min, Math.min(max, value));

function around(now: number, step: number, min: number, max: number): readonly number[] {
  return [...new Set([now - step, now, now + step].map((value) => between(value, min, max)))];
}

/** The numbers of a scenario that a class may want to vary, from the tracks it watches to the rules it plays by. */
export function usefulParameters(scenario: Scenario): readonly Useful[] {
  const tracks = scenario.tracks.filter((track) => track.derive === null && !GROUPS[track.group].memory);
  const starts = tracks.map(({ id, start, min, max, decimals }): Useful => {
    const part = (max - min) / STEPS;
    const open = max - min > SCALE;
    const unit = decimals === 1 ? TENTHS : 1;
    const step = Math.max(1, open ? Math.round(start / 2) : part > ROUND ? tidy(part) : Math.round(part));
    return {
      path: `tracks.${id}.start`,
      kind: 'start',
      of: id,
      now: start / unit,
      values: around(start, step, min, max).map((value) => value / unit),
    };
  });
  const leads = scenario.systems.map(({ id, lead }): Useful => {
    const values = around(lead, lead > 2 ? 2 : 1, 0, scenario.calendar.turns);
    return { path: `systems.${id}.lead`, kind: 'lead', of: id, now: lead, values };
  });
  const { directives, winAt } = scenario;
  return [
    ...starts,
    { path: 'directives', kind: 'directives', of: '', now: directives, values: around(directives, 1, 0, 9) },
    { path: 'winAt', kind: 'winAt', of: '', now: winAt, values: around(winAt, 10, 0, 100) },
    ...leads,
  ];
}
