import { compileExpression, type Want } from '../../scenario/expression.ts';
import { collectNames } from '../../scenario/names.ts';
import { problem } from '../../scenario/problem.ts';
import type { Plain } from '../../scenario/yaml.ts';
import type { Job } from './job.ts';

/** An expression that is being written, and the sections of the document whose ids it may name. */
export interface ExpressionQuestion {
  readonly text: string;
  readonly want: Want;
  readonly whole: Readonly<Record<string, Plain>>;
}

/** What is wrong in it, at which of its characters. */
export interface ExpressionIssueLine {
  readonly offset: number;
  readonly message: string;
  readonly suggestion?: string;
}

/** Checks an expression by itself, before it stands in the text. */
export const expression: Job<ExpressionQuestion, readonly ExpressionIssueLine[]> = ({ text, want, whole }) =>
  compileExpression(text, collectNames(whole), want).issues.map(({ code, offset, args, suggestion }) => {
    const { message } = problem(code, { file: '', line: 1, column: 1 }, args);
    return suggestion === undefined ? { offset, message } : { offset, message, suggestion };
  });
