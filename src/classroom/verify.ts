import { canonical, hashText, type Id, RULES, type Scenario } from '../engine/index.ts';
import type { Bases } from '../scenario/bases.ts';
import type { Result } from '../scenario/problem.ts';
import { type RunFile, type RunProblem, readRun } from '../scenario/run-file.ts';
import { type JudgedRun, type JudgeProblem, judgeRun } from '../scenario/run-judge.ts';
import { t as say, sayReason, speakOfPeriods } from '../text/index.ts';
import { type ClassRun, classRunOf } from './class-run.ts';
import { t } from './class-words.ts';
import type { Item } from './column.ts';
import { read, readCode } from './hand-ins.ts';

/** A run of a class, or what stands in the way of counting it, in a sentence. */
export type Verdict = Result<VerifiedRun, string>;

export interface VerifiedRun {
  readonly run: ClassRun;
  /** Equal for runs that are the same game by the same hands. */
  readonly mark: string;
  /** The scenario that came inside the run; null where it is one that comes with the game. */
  readonly scenario: Scenario | null;
}

/** What comes with the game, for whoever has to wait for it. */
export interface Library {
  /** Null where there is no such scenario. */
  readonly scenario: (id: Id) => Promise<Scenario | null>;
  /** Every scenario: a check code does not spell out which it is of. */
  readonly all: () => Promise<readonly Scenario[]>;
  /** The scenarios that the files inside a run extend. */
  readonly bases: (run: RunFile) => Promise<Bases>;
}

/** Characters; a whole run takes about twenty thousand. */
const LARGEST = 1_000_000;

const refused = (error: string): { readonly ok: false; readonly error: string } => ({ ok: false, error });

const sayProblem = ({ code, ...rest }: RunProblem): string => say(`notice.run-${code}`, rest);

function sayUnjudged(problem: JudgeProblem, { scenario: { id } }: RunFile): string {
  switch (problem.code) {
    case 'unknown':
      return t('refused.unknown', { id });
    case 'start':
      return t('refused.start', { message: problem.message });
    case 'wrong': {
      const count = problem.problems.filter(({ severity }) => severity === 'error').length;
      return say('notice.run-embedded', { count, id });
    }
    case 'base': {
      const { wanted, present } = problem;
      const here =
        present === null ? 'none' : present.version === wanted.version ? 'same' : String(present.version);
      return say('notice.run-base', { scenario: wanted.id, version: wanted.version, present: here });
    }
  }
}

/** Why a run that was played again is not counted; null where it is what it says. */
function sayFalse({ rules }: RunFile, { scenario, origin, claims, verified }: JudgedRun): string | null {
  const { title } = scenario;
  const { hashes, differs, score } = claims;
  const { illegal, otherRules, otherScenario } = verified;
  if (otherRules) return t('refused.rules', { theirs: rules, ours: RULES });
  if (origin.is === 'changed') return t(otherScenario ? 'refused.edition' : 'refused.changed', { title });
  if (otherScenario) return t('refused.edition', { title });
  if (differs !== null) return t('refused.false', { turn: differs });
  if (illegal)
    return t('refused.illegal', {
      turn: illegal.turn,
      order: illegal.order,
      reason: sayReason(scenario, illegal.reason),
    });
  if (hashes.have !== hashes.need) return t('refused.no-hashes', hashes);
  if (claims.scoreHolds) return null;
  const said = score.said ?? 0;
  return score.given === null
    ? t('refused.no-score', { said })
    : t('refused.score', { said, given: score.given });
}

/** Equal where the same orders were given in the same game, and the same was said of it. */
const markOf = ({ scenario, seed, intent, people, orders, lesson }: RunFile): string =>
  hashText(canonical({ scenario: { ...scenario }, seed, intent: { ...intent }, people, orders, lesson }));

/** The run file in an item, whatever it came as. */
async function fileIn({ is, text }: Item, library: Library): Promise<Result<RunFile, string>> {
  if (text.length > LARGEST) return refused(t('refused.too-large', { n: text.length }));
  if (is === 'other')
    return refused(text === '' ? t('refused.nothing') : t('refused.no-hand-in', { words: text }));
  if (is === 'run') {
    const run = readRun(text);
    return run.ok ? run : refused(sayProblem(run.error));
  }
  if (is === 'code') return readCode(text, await library.all());
  const handed = await read(text);
  if (!handed.ok) return handed;
  const { scenario: id, open } = handed.value;
  const scenario = await library.scenario(id);
  if (scenario === null) return refused(t('refused.unknown', { id }));
  speakOfPeriods(scenario);
  return open(scenario);
}

/**
 * Reads what was handed in, plays it again and tells of it; `name` is what the class knows it by where nothing beside it or
 * in it says another.
 */
export async function verify(item: Item, name: string, library: Library): Promise<Verdict> {
  const found = await fileIn(item, library);
  if (!found.ok) return found;
  const file = found.value;
  if (file.rules !== RULES) return refused(t('refused.rules', { theirs: file.rules, ours: RULES }));
  const original = await library.scenario(file.scenario.id);
  const judged = judgeRun(file, { scenario: () => original, bases: await library.bases(file) });
  if (!judged.ok) return refused(sayUnjudged(judged.error, file));
  const { scenario, origin } = judged.value;
  speakOfPeriods(scenario);
  const reason = sayFalse(file, judged.value);
  if (reason !== null) return refused(reason);
  const called = item.name ?? file.lesson?.nickname ?? name;
  return {
    ok: true,
    value: {
      run: classRunOf(scenario, file, { name: called, at: item.at }),
      mark: markOf(file),
      scenario: origin.is === 'foreign' ? scenario : null,
    },
  };
}
