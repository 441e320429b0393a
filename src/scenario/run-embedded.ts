import type { Scenario } from '../engine/index.ts';
import { loadScenario } from './load.ts';
import type { RunFile } from './run-write.ts';

/** The scenario that travels inside a run file, checked and compiled; null where there is none or it is wrong. */
export function embeddedScenario(run: RunFile): Scenario | null {
  if (!run.embedded) return null;
  const loaded = loadScenario(run.embedded);
  return loaded.ok && loaded.value.id === run.scenario.id ? loaded.value : null;
}
