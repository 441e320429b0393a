import type { Scenario } from '../engine/types/index.ts';
import { type Bases, NO_BASES } from './bases.ts';
import { checkReferences } from './check.ts';
import { checkHidden } from './check-hidden.ts';
import { compileScenario } from './compile.ts';
import type { ProblemCode } from './messages.ts';
import { collectNames } from './names.ts';
import { type Path, valueAt } from './path.ts';
import {
  inOrder,
  lineOf,
  type Place,
  type Problem,
  problem,
  type Result,
  type SourceFile,
} from './problem.ts';
import { readDocument } from './read.ts';
import { completed } from './schema/complete.ts';
import { checkShape, type Reporter } from './shape.ts';
import { nearest } from './shape-advice.ts';
import type { Plain } from './yaml.ts';

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

/**
 * What can be told of a field by itself. Where slips in the YAML have torn entries out of a file, nothing else is
 * certain.
 */
const BY_ITSELF: ReadonlySet<ProblemCode> = new Set<ProblemCode>([
  'unknown-field',
  'wrong-type',
  'wrong-choice',
  'bad-id',
  'bad-format',
  'foreign-sign',
  'forbidden-key',
  'hidden-sign',
  'not-whole',
  'one-decimal',
  'too-small',
  'too-big',
  'too-long',
  'too-short',
]);

/** What an author can do nothing about where it is found in the base: it may be so because of what extends it. */
const OF_ITS_AUTHOR: ReadonlySet<ProblemCode> = new Set<ProblemCode>([
  'adds-itself',
  'condition-always',
  'condition-clash',
  'condition-never',
  'card-never',
  'chained-turn',
  'ending-behind',
  'expression-order',
  'fact-without-source',
  'flow-idle',
  'later-outside',
  'leg-unused',
  'lots-no-route',
  'node-alone',
  'number-without-facts',
  'one-option',
  'price-over',
  'route-too-long',
  'route-unused',
  'supplier-idle',
  'supplier-unreached',
]);

function check(own: readonly SourceFile[], bases: Bases): Checked {
  const document = readDocument(own, bases);
  const { files } = document;
  const problems: Problem[] = [...document.problems];
  if (!document.usable) return { scenario: null, problems: inOrder(problems), files };
  /** What seems to follow from something else that is wrong. */
  const hidden: Problem[] = [];
  const ours = new Set(own.map(({ file }) => file));
  const report: Reporter = (code, path, args = {}, { suggestion, ...spot } = {}) => {
    const place = document.locate(path, spot);
    if (document.spoilt(place) || (document.torn && !BY_ITSELF.has(code))) {
      hidden.push(problem(code, place, args, suggestion));
      return;
    }
    if (OF_ITS_AUTHOR.has(code) && !ours.has(place.file)) return;
    const special = document.advice(code, path, args);
    // A new entry that was meant to change an old one lacks many fields; that is said once.
    if (code === 'missing-field' && special !== undefined && problems.some(isSame(code, place))) return;
    const value = valueAt(document.value, path);
    const advice = special ?? asWritten(suggestion, value, files, place) ?? ofNumber(code, value);
    problems.push(problem(code, place, args, advice));
  };
  const whole = completed(document.value);
  const names = collectNames(whole);
  const shape: Path[] = [];
  const doc = checkShape(whole, (code, path, ...rest) => {
    shape.push(path);
    report(code, path, ...rest);
  });
  const spoilt = (path: Path): boolean =>
    shape.some((one) => path.every((step, index) => step === one[index]));
  const unlessSpoilt: Reporter = (code, path, ...rest) => {
    if (!spoilt(path)) report(code, path, ...rest);
    else hidden.push(problem(code, document.locate(path)));
  };
  let scenario: Scenario | null = null;
  if (doc !== null) {
    checkReferences({ doc, names, raw: whole, report: unlessSpoilt, spoilt });
    scenario = compileScenario(doc, names, unlessSpoilt);
    checkHidden(scenario, unlessSpoilt);
  }
  // Nothing may be hidden without a cause that is shown.
  if (!problems.some(isError)) problems.push(...hidden.filter(isError));
  const sorted = inOrder(problems.filter((one) => !isSaid(one, problems)));
  const failed = sorted.some(isError);
  const shown = sorted.slice(0, MOST);
  if (sorted.length > MOST)
    shown.push(problem('too-many-problems', { file: own[0]?.file ?? '', line: 1, column: 1 }));
  return { scenario: failed ? null : scenario, problems: shown, files };
}

const isError = ({ severity }: Problem): boolean => severity === 'error';

/** That an ending always holds is part of what is said when it ends the game at once. */
function isSaid(one: Problem, all: readonly Problem[]): boolean {
  return one.code === 'condition-always' && all.some(isSame('ending-at-once', one));
}

function isSame(code: ProblemCode, { file, line, column }: Place): (one: Problem) => boolean {
  return (one) => one.code === code && one.file === file && one.line === line && one.column === column;
}

/** Where a number stands for a text, that text is what was written (`007`, `1.10`), not what it is worth. */
function asWritten(
  suggestion: string | undefined,
  value: Plain | undefined,
  files: readonly SourceFile[],
  { file, line, column }: Place,
): string | undefined {
  if (typeof value !== 'number' || !suggestion?.includes(`"${value}"`)) return suggestion;
  const text = files.find((one) => one.file === file)?.text ?? '';
  const number = /^[^\s,\]}#]+/.exec((lineOf(text, line) ?? '').slice(column - 1))?.[0];
  return number === undefined ? suggestion : suggestion.replace(`"${value}"`, `"${number}"`);
}

function ofNumber(code: ProblemCode, value: Plain | undefined): string | undefined {
  if (code === 'one-decimal') return nearest(value, 1);
  return code === 'not-whole' ? nearest(value, 0) : undefined;
}
