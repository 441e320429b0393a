import type { Scenario } from '../engine/types/index.ts';
import { type Bases, NO_BASES } from './bases.ts';
import { checkReferences } from './check.ts';
import { checkHidden } from './check-hidden.ts';
import { compileScenario } from './compile.ts';
import type { ProblemCode } from './messages.ts';
import { collectNames } from './names.ts';
import { inOrder, type Problem, problem, type Result, type SourceFile } from './problem.ts';
import { readDocument } from './read.ts';
import { checkShape, type Reporter } from './shape.ts';

/** What a full check gives: the scenario if nothing stands in its way, and everything there is to say. */
export interface Checked {
  readonly scenario: Scenario | null;
  readonly problems: readonly Problem[];
  /** All files that problems can be in: the scenario's own first, then those of its bases. */
  readonly files: readonly SourceFile[];
}

/** Most problems that are reported at once. */
const MOST = 200;

/**
 * Reads, checks and compiles the YAML files of one scenario in one pass; `bases` finds the scenarios it may extend.
 * Never throws, whatever the texts are.
 */
export function checkScenario(files: readonly SourceFile[], bases: Bases = NO_BASES): Checked {
  try {
    return check(files, bases);
  } catch (error) {
    const reason = error instanceof Error ? error.message : 'unknown';
    return {
      scenario: null,
      problems: [problem('internal', { file: files[0]?.file ?? '', line: 1, column: 1 }, { reason })],
      files,
    };
  }
}

/** The scenario, or every problem with it. Warnings alone do not keep a scenario from being played. */
export function loadScenario(files: readonly SourceFile[], bases?: Bases): Result<Scenario, Problem[]> {
  const { scenario, problems } = checkScenario(files, bases);
  return scenario === null ? { ok: false, error: [...problems] } : { ok: true, value: scenario };
}

/** What is wrong with extending itself leaves the document as whole as it is. */
const HARMLESS: ReadonlySet<ProblemCode> = new Set(['base-version', 'remove-unknown', 'remove-twice']);

function check(own: readonly SourceFile[], bases: Bases): Checked {
  const document = readDocument(own, bases);
  const { files } = document;
  const problems: Problem[] = [...document.problems];
  if (!document.whole) return { scenario: null, problems: inOrder(problems), files };
  const report: Reporter = (code, path, args = {}, { suggestion, ...spot } = {}) => {
    const advice = document.advice(code, path, args) ?? suggestion;
    problems.push(problem(code, document.locate(path, spot), args, advice));
  };
  const names = collectNames(document.value);
  const doc = checkShape(document.value, report);
  const damaged = problems.some((one) => !HARMLESS.has(one.code));
  let scenario: Scenario | null = null;
  if (doc !== null) {
    checkReferences(doc, names, report, damaged);
    scenario = compileScenario(doc, names, report);
    checkHidden(scenario, report);
  }
  const sorted = inOrder(problems);
  const failed = sorted.some((one) => one.severity === 'error');
  const shown = sorted.slice(0, MOST);
  if (sorted.length > MOST)
    shown.push(problem('too-many-problems', { file: own[0]?.file ?? '', line: 1, column: 1 }));
  return { scenario: failed ? null : scenario, problems: shown, files };
}
