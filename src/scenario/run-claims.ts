import type { RunFile } from './run-write.ts';

/** Whether a run is what its file says. */
export interface RunClaims {
  /** Every moment has its hash in the file, all agree, and every order went through. */
  readonly verified: boolean;
  /** Hashes the file has, and moments the run has: the start and each turn's end. */
  readonly hashes: { readonly have: number; readonly need: number };
  /** The first moment whose hash is not the file's; null where none that is there differs. */
  readonly differs: number | null;
  /** What the file says of the score is what the orders give; a file that says nothing says nothing wrong. */
  readonly scoreHolds: boolean;
  /** What the file says, and what the orders give; null: nothing, or not yet. */
  readonly score: { readonly said: number | null; readonly given: number | null };
}

/** Compares what a run file says with what playing its orders gave. */
export function claimsOf(
  run: Pick<RunFile, 'hashes' | 'score'>,
  played: {
    readonly hashes: readonly string[];
    readonly score: number | undefined;
    readonly stopped: boolean;
  },
): RunClaims {
  const { hashes, stopped } = played;
  const [said, given] = [run.score ?? null, played.score ?? null];
  const at = run.hashes.findIndex((hash, turn) => turn < hashes.length && hashes[turn] !== hash);
  const whole = run.hashes.length === hashes.length;
  return {
    verified: at < 0 && whole && !stopped,
    hashes: { have: run.hashes.length, need: hashes.length },
    differs: at < 0 ? null : at,
    scoreHolds: said === null || said === given,
    score: { said, given },
  };
}
