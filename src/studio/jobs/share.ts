import type { BaseFiles } from '../../scenario/bases.ts';
import { checkScenario } from '../../scenario/load.ts';
import type { Result, SourceFile } from '../../scenario/problem.ts';
import { embeddedFiles } from '../../scenario/run-embedded.ts';
import {
  ownFiles,
  packShared,
  readShared,
  SHARE_LIMITS,
  type ShareProblem,
  unpackShared,
  writeShared,
} from '../../scenario/share.ts';
import { basesOf } from './bases.ts';
import type { CheckQuestion } from './check.ts';
import type { Job } from './job.ts';

/** A draft packed to be handed on. */
export interface PackedDraft {
  /** What stands in its links. */
  readonly packed: string;
  /** They hold only what was changed in the original: whole they would be too long. */
  readonly lean: boolean;
  /** The text of one file with all of it. */
  readonly bundle: string;
  /** Errors that keep it from being played. */
  readonly errors: number;
}

/** A draft, and the scenario of the page that it was made from. */
export interface PackQuestion extends CheckQuestion {
  readonly original: BaseFiles | null;
}

/** Room for the page's address before what is packed. */
const ADDRESS = 300;

/** Packs a draft, with errors or without: whoever is asked for help needs them too. */
export const pack: Job<PackQuestion, PackedDraft> = async ({ files, bases, ids, original }) => {
  const known = basesOf(bases, ids);
  const { problems } = checkScenario(files, known);
  let travelling: Parameters<typeof packShared>[0] = files;
  try {
    travelling = embeddedFiles(files, known, ids);
  } catch {
    // What it stands on cannot be read just now; its own files can be handed on all the same.
  }
  const whole = await packShared(travelling);
  const lean = original !== null && whole.length + ADDRESS > SHARE_LIMITS.link;
  return {
    packed: lean ? await packShared(travelling, original) : whole,
    lean,
    bundle: writeShared(travelling),
    errors: problems.filter(({ severity }) => severity === 'error').length,
  };
};

/** What a link or a bundle is read from. */
export type UnpackQuestion =
  | { readonly link: string; readonly original: BaseFiles | null }
  | { readonly bundle: string };

/** The files of what somebody has shared, to be written on. */
export const unpack: Job<UnpackQuestion, Result<readonly SourceFile[], ShareProblem>> = async (asked) => {
  const read =
    'link' in asked
      ? await unpackShared(asked.link, async () => asked.original?.files ?? null)
      : readShared(asked.bundle);
  return read.ok ? { ok: true, value: ownFiles(read.value) } : read;
};
