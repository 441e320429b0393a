import type { Id, Scenario } from '../engine/index.ts';
import type { Bases } from './bases.ts';
import { changesIn } from './changes.ts';
import type { Result } from './problem.ts';
import { claimsOf, type RunClaims } from './run-claims.ts';
import { type EmbeddedProblem, embeddedScenario } from './run-embedded.ts';
import { type RunFile, type Verified, verifyRun } from './run-file.ts';
import { originOf, type RunOrigin } from './run-origin.ts';

/** What comes with the game, as whoever judges runs hands it in: scenarios by id, and the files they are made from. */
export interface Shipped {
  /** Compiled; null where there is none. Asked once a run: whoever judges many keeps what it has. */
  readonly scenario: (id: Id) => Scenario | null;
  readonly bases: Bases;
}

/** What is to be known of a run before anybody believes it. */
export interface JudgedRun {
  /** The one its orders were given on again. */
  readonly scenario: Scenario;
  readonly origin: RunOrigin;
  readonly claims: RunClaims;
  readonly verified: Verified;
}

/** Why a run cannot be judged: its scenario is not to be had, or it does not begin as its scenario allows. */
export type JudgeProblem =
  | Exclude<EmbeddedProblem, { readonly code: 'none' }>
  | { readonly code: 'unknown' }
  | { readonly code: 'start'; readonly message: string };

/** Plays a run file again and judges it: what it was played on, and whether it is what it says. */
export function judgeRun(run: RunFile, { scenario: find, bases }: Shipped): Result<JudgedRun, JudgeProblem> {
  const inside = embeddedScenario(run, bases);
  if (!inside.ok && inside.error.code !== 'none') return { ok: false, error: inside.error };
  const { id, hash } = run.scenario;
  const original = find(id);
  const scenario = inside.ok ? inside.value : original;
  if (scenario === null) return { ok: false, error: { code: 'unknown' } };
  const found = verifyRun(run, scenario);
  if (!found.ok) return { ok: false, error: { code: 'start', message: found.error } };
  const { replayed } = found.value;
  const origin = originOf(scenario, hash, original);
  const files = bases.files(id) ?? [];
  return {
    ok: true,
    value: {
      scenario,
      origin:
        run.embedded && inside.ok && origin.is === 'changed'
          ? { ...origin, ...changesIn(run.embedded, files, bases) }
          : origin,
      claims: claimsOf(run, {
        hashes: replayed.hashes,
        score: replayed.state.outcome?.score,
        stopped: replayed.stop !== null,
      }),
      verified: found.value,
    },
  };
}
