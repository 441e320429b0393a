/** The lab as a page may use it: what can be asked, and how it is carried out. Fetched with the page that asks. */
import type { Scenario } from '../engine/index.ts';
import { sweptOf, Unusable } from '../lab/asked.ts';
import type { Swept } from '../lab/sweep.ts';

export { type Offered, playersFor } from '../lab/players.ts';
export type { Cell, Plan, Swept } from '../lab/sweep.ts';
export { type Useful, usefulParameters } from '../lab/useful.ts';
export { type LabRun, type LabState, runLab } from './lab-run.ts';

/** Reads one parameter and its values as the command line does; the problem in its words. */
export function readSweep(
  scenario: Scenario,
  text: string,
  what: string,
): { readonly swept: Swept } | { readonly problem: string } {
  try {
    const [swept] = sweptOf(scenario, [text], what);
    return swept ? { swept } : { problem: '' };
  } catch (error) {
    if (error instanceof Unusable) return { problem: error.message };
    throw error;
  }
}
