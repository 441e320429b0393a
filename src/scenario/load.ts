import type { Scenario } from '../engine/types/index.ts';
import { checkReferences } from './check.ts';
import { compileScenario } from './compile.ts';
import { collectNames } from './names.ts';
import { inOrder, type Problem, problem, type Result, type SourceFile } from './problem.ts';
import { readDocument } from './read.ts';
import { checkShape, type Reporter } from './shape.ts';

/** What a full check gives: the scenario if nothing stands in its way, and everything there is to say. */
export interface Checked {
  readonly scenario: Scenario | null;
  readonly problems: readonly Problem[];
}

/** Most problems that are reported at once. */
const MOST = 200;

/** Reads, checks and compiles the YAML files of one scenario in one pass. Never throws, whatever the texts are. */
export function checkScenario(files: readonly SourceFile[]): Checked {
  try {
    return check(files);
  } catch (error) {
    const reason = error instanceof Error ? error.message : 'unknown';
    return {
      scenario: null,
      problems: [problem('internal', { file: files[0]?.file ?? '', line: 1, column: 1 }, { reason })],
    };
  }
}

/** The scenario, or every problem with it. Warnings alone do not keep a scenario from being played. */
export function loadScenario(files: readonly SourceFile[]): Result<Scenario, Problem[]> {
  const { scenario, problems } = checkScenario(files);
  return scenario === null ? { ok: false, error: [...problems] } : { ok: true, value: scenario };
}

function check(files: readonly SourceFile[]): Checked {
  const document = readDocument(files);
  const problems: Problem[] = [...document.problems];
  if (!document.whole) return { scenario: null, problems: inOrder(problems) };
  const report: Reporter = (code, path, args = {}, { suggestion, ...spot } = {}) => {
    problems.push(problem(code, document.locate(path, spot), args, suggestion));
  };
  const names = collectNames(document.value);
  const doc = checkShape(document.value, report);
  const damaged = problems.length > 0;
  let scenario: Scenario | null = null;
  if (doc !== null) {
    checkReferences(doc, names, report, damaged);
    scenario = compileScenario(doc, names, report);
  }
  const sorted = inOrder(problems);
  const failed = sorted.some((one) => one.severity === 'error');
  const shown = sorted.slice(0, MOST);
  if (sorted.length > MOST)
    shown.push(problem('too-many-problems', { file: files[0]?.file ?? '', line: 1, column: 1 }));
  return { scenario: failed ? null : scenario, problems: shown };
}
