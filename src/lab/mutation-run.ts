import { keyed, type Scenario } from '../engine/index.ts';
import type { Bases } from '../scenario/bases.ts';
import { checkScenario } from '../scenario/load.ts';
import type { SourceFile } from '../scenario/problem.ts';
import { type Chooser, type Failure, type FuzzedRun, fuzzRun } from './fuzz.ts';
import { mutate } from './mutate.ts';

/** What came of one mutated scenario. */
export interface MutationRun {
  readonly files: readonly SourceFile[];
  /** The file that was changed, and how. */
  readonly file: string;
  readonly done: readonly string[];
  /** Whether the checker had something to say that keeps it from being played. */
  readonly refused: boolean;
  readonly scenario: Scenario | null;
  readonly run: FuzzedRun | null;
  readonly failures: readonly Failure[];
}

/**
 * Changes one file of a scenario by lot and checks it; what can still be played is played to its end. Anything but
 * problems or a game that ends is a failure. `files` are the same objects each time, so that what stays is read once.
 */
export function mutationRun(
  files: readonly SourceFile[],
  bases: Bases,
  seed: number,
  choose: Chooser,
): MutationRun {
  const at = keyed(seed, 'mutation/file') % Math.max(1, files.length);
  const before = files[at] ?? { file: '', text: '' };
  const { text, done } = mutate(before.text, seed);
  const mutated = files.with(at, { file: before.file, text });
  const { scenario, problems } = checkScenario(mutated, bases);
  const about = { files: mutated, file: before.file, done, scenario };
  const internal = problems.find(({ code }) => code === 'internal');
  if (internal !== undefined)
    return { ...about, refused: true, run: null, failures: [{ kind: 'crash', message: internal.message }] };
  if (scenario === null) {
    const silent = problems.every(({ severity }) => severity === 'warning');
    const failures: Failure[] = silent ? [{ kind: 'crash', message: 'refused without a problem' }] : [];
    return { ...about, refused: true, run: null, failures };
  }
  try {
    const run = fuzzRun(scenario, seed, choose);
    return { ...about, refused: false, run, failures: run.failures };
  } catch (error) {
    const message = error instanceof Error ? (error.stack ?? error.message) : String(error);
    return { ...about, refused: false, run: null, failures: [{ kind: 'crash', message }] };
  }
}
