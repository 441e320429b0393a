// A run as a code that can be read out or written on paper, for games that are short enough: nobody's words, only the game.
import {
  hashText,
  type LoggedOrder,
  prepare,
  RULES,
  replay,
  type Scenario,
  type Start,
} from '../engine/index.ts';
import type { Result } from '../scenario/problem.ts';
import { type RunFile, runFileOf, startOf } from '../scenario/run-write.ts';
import { lettersOfNumber, meant, numberOfLetters, sumLetters } from './letters.ts';
import { ordersOf, rankOrders } from './ranks.ts';

/** Letters that somebody is ready to write down, without the spaces between groups. */
export const CHECK_CODE_MOST = 130;
const GROUP = 5;
/** Letters that tell of which scenario it is, the first ones, and of its checksum, the last ones. */
const [NAME, SUM] = [4, 5];
/** Orders that a code can count, and points of an intent. */
const [ORDERS, POINTS] = [400n, 101n];
/** A fortune number takes as many bytes as it needs. */
const [BYTES, BYTE] = [5n, 256n];

const nameOf = (scenario: Scenario): string => sumLetters(`${RULES}.${prepare(scenario).hash}`, NAME);

/** A checksum of the letters and of what they come to, so that a letter that gives another game is found out too. */
const sumOf = (letters: string, hashes: readonly string[]): string =>
  sumLetters(`${letters}.${hashText(hashes.join())}`, SUM);

/** Letters in groups of five. */
export const inGroups = (letters: string): string =>
  (letters.match(new RegExp(`.{1,${GROUP}}`, 'g')) ?? []).join(' ');

/**
 * The code of a run, in groups of five, or null where it would be longer than somebody writes down, and for games that a code
 * does not hold: with persons in other seats, on a scenario of one's own, or with an order that could not be given.
 */
export function checkCodeOf(run: RunFile, scenario: Scenario, most = CHECK_CODE_MOST): string | null {
  if (run.people !== undefined || run.embedded !== undefined || run.rules !== RULES) return null;
  if (run.scenario.hash !== prepare(scenario).hash) return null;
  const ranked = rankOrders(scenario, startOf(run), run.orders);
  if (ranked.spelled.length > 0 || ranked.count >= ORDERS) return null;
  let number = ranked.number;
  const put = (value: bigint, of: bigint): void => {
    number = number * of + value;
  };
  const intent = { ...scenario.intent.start, ...run.intent };
  const own = scenario.objectives.every(({ id }) => intent[id] === scenario.intent.start[id]);
  if (!own) for (const { id } of [...scenario.objectives].reverse()) put(BigInt(intent[id] ?? 0), POINTS);
  put(own ? 1n : 0n, 2n);
  const bytes = BigInt(Math.ceil(run.seed.toString(16).length / 2));
  put(BigInt(run.seed), BYTE ** bytes);
  put(bytes, BYTES);
  put(BigInt(ranked.count), ORDERS);
  const letters = nameOf(scenario) + lettersOfNumber(number);
  const code = letters + sumOf(letters, run.hashes);
  return code.length <= most ? inGroups(code) : null;
}

/** Why a code is not read: it is none, its scenario is not among those here, or a letter is wrong or missing. */
export interface CodeProblem {
  readonly code: 'none' | 'unknown' | 'mistyped';
}

/** Reads a code and plays its game again: the run file, without a word of anybody's. */
export function openCheckCode(code: string, scenarios: readonly Scenario[]): Result<RunFile, CodeProblem> {
  const fails = (why: CodeProblem['code']) => ({ ok: false, error: { code: why } }) as const;
  const letters = [...code.replace(/[^\p{L}\p{N}]/gu, '')].map(meant).join('');
  const said = letters.slice(NAME, -SUM);
  const number = numberOfLetters(said);
  if (letters.length <= NAME + SUM || number === null) return fails('none');
  const scenario = scenarios.find((one) => nameOf(one) === letters.slice(0, NAME));
  if (!scenario) return fails('unknown');
  const run = runOf(number, scenario);
  return run !== null && sumOf(letters.slice(0, -SUM), run.hashes) === letters.slice(-SUM)
    ? { ok: true, value: run }
    : fails('mistyped');
}

/** The run that a number stands for; null where it stands for none. */
function runOf(number: bigint, scenario: Scenario): RunFile | null {
  let left = number;
  const take = (of: bigint): bigint => {
    const value = left % of;
    left /= of;
    return value;
  };
  const count = Number(take(ORDERS));
  const seed = Number(take(BYTE ** take(BYTES)));
  const own = take(2n) === 1n;
  const intent = Object.fromEntries(
    scenario.objectives.map(({ id }) => [id, own ? (scenario.intent.start[id] ?? 0) : Number(take(POINTS))]),
  );
  const start = { seed, intent } satisfies Start;
  try {
    const orders = ordersOf(scenario, start, { count, number: left, spelled: [] });
    return orders && played(scenario, start, orders);
  } catch {
    return null;
  }
}

function played(
  scenario: Scenario,
  start: Required<Pick<Start, 'seed' | 'intent'>>,
  orders: readonly LoggedOrder[],
): RunFile | null {
  const { hashes, state, stop } = replay(scenario, start, orders);
  return stop === null ? runFileOf(scenario, start, orders, hashes, state.outcome?.score) : null;
}
