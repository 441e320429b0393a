import { prepare, type Reason, RULES, type Scenario } from '../engine/index.ts';
import type { Result } from '../scenario/problem.ts';
import { claimsOf } from '../scenario/run-claims.ts';
import { firstDifference, type RunFile, type RunProblem, readRun, startOf } from '../scenario/run-file.ts';
import type { RunOrigin } from '../scenario/run-origin.ts';
import { sayReason } from '../text/reason.ts';
import { failed } from './notices.ts';
import { originHere, remarksOf } from './origin.ts';
import { bare, beginPlay, type Play, playOrder, went } from './play.ts';
import type { Notice } from './types.ts';

/** A run file brought back to life. With a notice it can only be looked at, as far as it goes. */
export interface OpenedRun {
  readonly run: RunFile;
  readonly play: Play;
  readonly origin: RunOrigin;
  readonly notice: Notice | null;
  /** What else whoever looks at it has to know. */
  readonly remarks: readonly Notice[];
}

export type OpenedText =
  | { readonly ok: true; readonly value: OpenedRun }
  | { readonly ok: false; readonly notice: Notice };

function sayProblem(problem: RunProblem): OpenedText {
  const { code, ...args } = problem;
  return failed(`run-${code}`, args);
}

const warning = (code: string, args: Notice['args'] = {}): Notice => ({ code, args, tone: 'warning' });

interface Stop {
  readonly index: number;
  readonly reason: Reason;
}

/** Gives the orders of a log one by one; stops at the first that is not legal or given in another turn. */
function playAll(run: RunFile, scenario: Scenario): { play: Play; stop: Stop | null } {
  const { advised = [], decisive = null, branch = null, lesson = null } = run;
  let play: Play = { ...beginPlay(scenario, startOf(run)), advised, decisive, branch, lesson };
  for (const [index, order] of run.orders.entries()) {
    const result = order.turn === play.state.turn ? playOrder(play, bare(order)) : null;
    if (result === null) return { play, stop: { index, reason: { code: 'over', args: {} } } };
    if (!went(result)) return { play, stop: { index, reason: result } };
    play = result;
  }
  return { play, stop: null };
}

/** What keeps a run from being continued, most general first; null if nothing does. */
function obstacle(run: RunFile, play: Play, stop: Stop | null): Notice | null {
  const { scenario } = play;
  if (run.rules !== RULES) return warning('run-other-rules', { theirs: run.rules, ours: RULES });
  if (run.scenario.hash !== prepare(scenario).hash) return warning('run-other-scenario');
  if (stop) {
    const reason = sayReason(scenario, stop.reason);
    return warning('run-illegal', { order: stop.index + 1, turn: run.orders[stop.index]?.turn ?? 0, reason });
  }
  const differs = firstDifference(run.hashes, play.hashes, false);
  return differs && warning('run-differs', { turn: differs.turn });
}

/** The scenario that travels in the file, null where none does; its reader is only loaded for such a file. */
export async function scenarioInside(run: RunFile): Promise<Result<Scenario, OpenedText> | null> {
  if (!run.embedded) return null;
  const [{ embeddedScenario }, { builtInBasesOf }] = await Promise.all([
    import('../scenario/run-embedded.ts'),
    import('../scenario/built-in-bases.ts'),
  ]);
  const found = embeddedScenario(run, await builtInBasesOf(run));
  if (found.ok) return found;
  if (found.error.code === 'none') return null;
  if (found.error.code === 'wrong') {
    const count = found.error.problems.filter(({ severity }) => severity === 'error').length;
    return { ok: false, error: failed('run-embedded', { count, id: run.scenario.id }) };
  }
  const { wanted, present } = found.error;
  const same = present?.version === wanted.version ? 'same' : present?.version;
  return {
    ok: false,
    error: failed('run-base', { scenario: wanted.id, version: wanted.version, present: same ?? 'none' }),
  };
}

/** Reads a run file's text, finds its scenario, and plays its orders again. Never throws. */
export async function openRun(
  text: string,
  find: (id: string) => Promise<Scenario | null>,
): Promise<OpenedText> {
  const read = readRun(text);
  if (!read.ok) return sayProblem(read.error);
  const run = read.value;
  const embedded = await scenarioInside(run);
  if (embedded && !embedded.ok) return embedded.error;
  let shipped: Scenario | null;
  try {
    shipped = await find(run.scenario.id);
  } catch {
    return failed('part-missing');
  }
  const scenario = embedded?.value ?? shipped;
  if (!scenario) return failed('run-scenario', { scenario: run.scenario.id });
  try {
    const { play, stop } = playAll(run, scenario);
    const travelling = embedded === null ? null : (run.embedded ?? null);
    const origin = await originHere(scenario, run.scenario.hash, travelling, shipped);
    const score = play.state.outcome?.score;
    const claims = claimsOf(run, { hashes: play.hashes, score, stopped: stop !== null });
    return {
      ok: true,
      value: { run, play, origin, notice: obstacle(run, play, stop), remarks: remarksOf(origin, claims) },
    };
  } catch {
    return failed('run-start'); // an intent out of bounds, or a start of other rules
  }
}
