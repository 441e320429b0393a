import { type Id, RULES, type Scenario } from '../engine/index.ts';
import type { Result } from '../scenario/problem.ts';
import type { RunFile } from '../scenario/run-write.ts';
import { sayReason } from '../text/index.ts';
import { openCheckCode } from './check-code.ts';
import { t } from './class-words.ts';
import { framesIn } from './frame.ts';
import { type HandInProblem, handInsIn, type NotOpened, openHandIn, readHandIn } from './hand-in.ts';

/** A hand-in that was read, and whose orders are known once its scenario is. */
export interface ReadHandIn {
  readonly scenario: Id;
  /** The run in it; the error is a sentence that says why there is none. */
  readonly open: (scenario: Scenario) => Result<RunFile, string>;
}

/** Letters in groups of five, as a check code is written down. */
const CODE = /^(?:[0-9A-Za-z]{5}[\s-]+){6,25}[0-9A-Za-z]{1,5}$/;

/** Finds the hand-ins in a text, whole or not. */
export const find = (text: string): readonly string[] => handInsIn(text).map((one) => one.text);

/** Whether a hand-in is whole and nothing in it was mistyped. */
export const isWhole = (text: string): boolean => framesIn(text)[0]?.frame.ok ?? false;

/** Whether a text looks like a check code. */
export const isCode = (text: string): boolean => CODE.test(text.trim());

function sayProblem(problem: HandInProblem): string {
  if (problem.code === 'version')
    return t('hand-in.version', { version: problem.version, known: problem.known });
  if (problem.code !== 'cut') return t(`hand-in.${problem.code}`);
  const { missing, of } = problem;
  return missing === null || of === null ? t('hand-in.cut') : t('hand-in.cut.by', { missing, of });
}

/** Why a hand-in is not believed, in a sentence. */
function sayNotOpened(scenario: Scenario, problem: NotOpened): string {
  switch (problem.code) {
    case 'unknown':
      return t('refused.unknown', { id: problem.id });
    case 'edition':
      return t('refused.edition', { title: scenario.title });
    case 'rules':
      return t('refused.rules', { theirs: problem.rules, ours: problem.known });
    case 'start':
      return t('refused.start', { message: problem.message });
    case 'illegal': {
      const { turn, order, reason } = problem;
      return t('refused.illegal', { turn, order, reason: sayReason(scenario, reason) });
    }
    case 'differs':
      return t('refused.false', { turn: problem.turn });
    case 'score': {
      const { said, given } = problem;
      return given === null ? t('refused.no-score', { said }) : t('refused.score', { said, given });
    }
  }
}

/** Reads a hand-in; the error is a sentence that says what is wrong with it. */
export async function read(text: string): Promise<Result<ReadHandIn, string>> {
  const found = await readHandIn(text);
  if (!found.ok) return { ok: false, error: sayProblem(found.error) };
  const { run } = found.value;
  // Whatever edition it was played on, other rules are the reason that helps.
  if (run.rules !== RULES)
    return { ok: false, error: t('refused.rules', { theirs: run.rules, ours: RULES }) };
  return {
    ok: true,
    value: {
      scenario: run.scenario.id,
      open: (scenario) => {
        const opened = openHandIn(found.value, scenario);
        return opened.ok ? opened : { ok: false, error: sayNotOpened(scenario, opened.error) };
      },
    },
  };
}

/** Reads a check code by the scenarios that there are; the error is a sentence. */
export function readCode(text: string, scenarios: readonly Scenario[]): Result<RunFile, string> {
  const found = openCheckCode(text, scenarios);
  return found.ok ? found : { ok: false, error: t(`code.${found.error.code}`) };
}
