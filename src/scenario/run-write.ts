import { hashText, type LoggedOrder, prepare, RULES, type Scenario, type Start } from '../engine/index.ts';
import type { SourceFile } from './problem.ts';

/** The first field of a run file. */
export const RUN_FORMAT = 'look-east-run';
export const RUN_VERSION = 1;
/** How the name of a run file ends. */
export const RUN_SUFFIX = '.look-east.json';

/** A run as it is exported, saved and handed in (contracts.md). */
export interface RunFile {
  readonly format: typeof RUN_FORMAT;
  readonly version: typeof RUN_VERSION;
  readonly rules: number;
  readonly scenario: { readonly id: string; readonly hash: string };
  readonly seed: number;
  readonly intent: Readonly<Record<string, number>>;
  readonly orders: readonly LoggedOrder[];
  /** At the start and at each turn's end. */
  readonly hashes: readonly string[];
  readonly score?: number;
  readonly embedded?: readonly SourceFile[];
}

/** The text of a run file: one order a line, so that a person can read and compare it. */
export function writeRun(run: RunFile): string {
  const { orders, hashes, score, embedded, ...head } = run;
  const lines = orders.map((one) => `    ${JSON.stringify(one)}`).join(',\n');
  const text = JSON.stringify({ ...head, orders: [], hashes, score, embedded }, null, 2);
  return `${text.replace('"orders": []', () => `"orders": [${lines === '' ? '' : `\n${lines}\n  `}]`)}\n`;
}

/** A run file's data from what a game holds. */
export function runFileOf(
  scenario: Scenario,
  start: Required<Pick<Start, 'seed' | 'intent'>>,
  given: readonly LoggedOrder[],
  hashes: readonly string[],
  score?: number,
): RunFile {
  return {
    format: RUN_FORMAT,
    version: RUN_VERSION,
    rules: RULES,
    scenario: { id: scenario.id, hash: prepare(scenario).hash },
    seed: start.seed,
    intent: start.intent,
    orders: given,
    hashes,
    ...(score === undefined ? {} : { score }),
  };
}

/** A checksum of a run file's text, for whoever stores it. */
export const checksumOf = (text: string): string => hashText(text);

/** Where two lists of hashes part: the first moment (0: the start) at which one has another hash or has none. */
export interface Difference {
  readonly turn: number;
  /** Empty where the file says nothing of that turn. */
  readonly expected: string;
  /** Empty where the run had ended before. */
  readonly got: string;
}

/**
 * The first moment at which a run is not what its file says. Turns that the file does not mention yet are no
 * difference; turns that the run never reaches are one, unless it was stopped.
 */
export function firstDifference(
  expected: readonly string[],
  got: readonly string[],
  stopped: boolean,
): Difference | null {
  const turn = expected.findIndex((hash, at) => got[at] !== hash);
  if (turn < 0 || (stopped && turn >= got.length)) return null;
  return { turn, expected: expected[turn] ?? '', got: got[turn] ?? '' };
}
