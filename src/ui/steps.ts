import type { StepId } from '../engine/index.ts';

/** The steps of a turn in the order they resolve; the compiler holds this list complete. */
const STEPS: Readonly<Record<StepId, true>> = {
  news: true,
  council: true,
  policies: true,
  missions: true,
  gates: true,
  shipments: true,
  interdiction: true,
  exports: true,
  sanctions: true,
  strike: true,
  drift: true,
  assessment: true,
};

export const STEPS_OF_LEDGER = Object.keys(STEPS) as readonly StepId[];
