// What a web worker does with a scenario from a stranger: unpack, check, and play one game of it. Nothing of it comes
// near the page before that, and the page ends the worker where it takes too long.
import { PLAYERS } from '../bots/index.ts';
import { playOne } from '../lab/one-run.ts';
import { formatProblems, type Problem, type Result, type SourceFile } from '../scenario/problem.ts';
import { basesOfFiles } from '../scenario/run-embedded.ts';
import type { EmbeddedFile } from '../scenario/run-write.ts';
import { ownFiles, readShared, SHARE_LIMITS, type ShareProblem, unpackShared } from '../scenario/share.ts';
import { checkShared } from '../scenario/share-check.ts';
import type { SharedAnswer, SharedFault, SharedFrom } from './shared-types.ts';

/** What the worker is told: what to open and which scenarios come with the page; then the files of those it asks for. */
export type SharedTold =
  | { readonly kind: 'open'; readonly from: SharedFrom; readonly builtIn: readonly string[] }
  | { readonly kind: 'base'; readonly files: readonly SourceFile[] | null };

/** What it tells: that it has begun, that it needs the files of a scenario of the page, and in the end its answer. */
export type SharedTells =
  | { readonly kind: 'begun' }
  | { readonly kind: 'wants'; readonly id: string }
  | { readonly kind: 'opened'; readonly answer: OpenedShared };

/** The answer, with the id of the scenario it extends instead of a title. */
export type OpenedShared = Result<
  Omit<Extract<SharedAnswer, { ok: true }>['value'], 'stands'> & {
    readonly stands: { readonly id: string; readonly changed: boolean } | null;
  },
  SharedFault
>;

/** Problems that are shown; a stranger's file may have hundreds. */
const MOST_SHOWN = 5;
/** The trial's seed: any would do. */
const SEED = 1;

const fails = (error: SharedFault): OpenedShared => ({ ok: false, error });

/** Gives the files of a scenario that comes with the page; null where there is none. */
type Fetch = (id: string) => Promise<readonly SourceFile[] | null>;

async function filesOf(
  from: SharedFrom,
  fetch: Fetch,
): Promise<Result<readonly EmbeddedFile[], ShareProblem>> {
  if ('link' in from) return unpackShared(from.link, fetch);
  if ('bundle' in from) return readShared(from.bundle);
  const { files } = from;
  if (files.length === 0) return { ok: false, error: { code: 'empty' } };
  if (files.length > SHARE_LIMITS.files)
    return { ok: false, error: { code: 'too-many', limit: SHARE_LIMITS.files } };
  return { ok: true, value: files };
}

const messagesOf = (problems: readonly Problem[], files: readonly SourceFile[]): SharedFault => {
  const errors = problems.filter(({ severity }) => severity === 'error');
  return { code: 'wrong', count: errors.length, text: formatProblems(errors.slice(0, MOST_SHOWN), files) };
};

const linesIn = (files: readonly SourceFile[]): number =>
  files.reduce((sum, { text }) => sum + text.replace(/\n$/, '').split('\n').length, 0);

/** Opens what somebody has shared; `fetch` gives the files of a scenario that comes with the page. Never rejects. */
export async function openSharedFiles(
  from: SharedFrom,
  builtIn: readonly string[],
  fetch: Fetch,
): Promise<OpenedShared> {
  const read = await filesOf(from, fetch);
  if (!read.ok) return fails(read.error);
  const present = await basesOfFiles(read.value, builtIn, fetch);
  const checked = checkShared(read.value, present);
  if (!checked.ok) return fails(messagesOf(checked.error.problems, checked.error.files));
  const { scenario } = checked.value;
  try {
    const { state } = playOne({ scenario, seed: SEED, player: PLAYERS.none });
    return {
      ok: true,
      value: { ...checked.value, lines: linesIn(ownFiles(read.value)), turns: state.turn },
    };
  } catch (error) {
    return fails({ code: 'breaks', reason: error instanceof Error ? error.message : String(error) });
  }
}

/** A worker's own scope, of which the page's types know nothing. */
interface Scope {
  onmessage: ((event: { readonly data: SharedTold }) => void) | null;
  readonly postMessage: (told: SharedTells) => void;
}

if (typeof document === 'undefined' && typeof postMessage === 'function') {
  const scope = globalThis as unknown as Scope;
  let come: (files: readonly SourceFile[] | null) => void = () => {};
  const fetch: Fetch = (id) =>
    new Promise((resolve) => {
      come = resolve;
      scope.postMessage({ kind: 'wants', id });
    });
  scope.onmessage = ({ data }) => {
    if (data.kind === 'base') return come(data.files);
    scope.postMessage({ kind: 'begun' });
    void openSharedFiles(data.from, data.builtIn, fetch).then((answer) =>
      scope.postMessage({ kind: 'opened', answer }),
    );
  };
}
