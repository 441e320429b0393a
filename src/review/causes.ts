import type { Scenario } from '../engine/index.ts';
import { trackLines } from '../text/index.ts';
import type { Course } from './course.ts';
import type { Caused } from './types.ts';

/** Every number that a turn moved, from its council's opening to the next, and what it was made of: largest changes first. */
export const causesOf = (scenario: Scenario, { councils }: Course): readonly Caused[] =>
  councils.flatMap(({ turn, entries }) =>
    trackLines(scenario, entries).map(({ track, from, to, causes }) => ({
      turn,
      what: track,
      from,
      to,
      parts: causes.map(({ cause, delta }) => ({ cause, amount: delta })),
    })),
  );
