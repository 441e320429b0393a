// Every mutation that Stryker would make of one room's production files. Stryker itself does not run here: it asks for an
// interface that the compiler of today has not got. Its instrumenter, which makes the mutations, needs none.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Instrumenter } from '@stryker-mutator/instrumenter';

/**
 * One change of one place of the source: `code` stands in the place of the characters from `start` to `end`. `line`, `from` and
 * `to` (`line:column`) say where that is, `becomes` is the code as Stryker tells it.
 * @typedef {{file: string, line: number, from: string, to: string, kind: string, becomes: string, start: number, end: number, code: string}} Mutant
 */

/** What is no behaviour, or no small change: a word or a class name emptied, and a block emptied with all that it holds. */
const LEFT_OUT = ['StringLiteral', 'BlockStatement'];
const PRODUCTION = /(?<!\.test|\.d)\.tsx?$/;
const nothing = () => {};
const no = () => false;
const SILENT = {
  isDebugEnabled: no,
  isTraceEnabled: no,
  isInfoEnabled: no,
  isWarnEnabled: no,
  isErrorEnabled: no,
  isFatalEnabled: no,
  debug: nothing,
  trace: nothing,
  info: nothing,
  warn: nothing,
  error: nothing,
  fatal: nothing,
};

/** @param {readonly {name: string, content: string}[]} files */
const instrumented = (files) =>
  new Instrumenter(SILENT).instrument(
    files.map((file) => ({ ...file, mutate: true })),
    { plugins: null, excludedMutations: LEFT_OUT, ignorers: [] },
  );

/**
 * All mutations of the production files of `src/<room>`, without LEFT_OUT.
 * @param {string} room
 * @returns {Promise<Mutant[]>}
 */
export async function mutantsOf(room) {
  const folder = join('src', room);
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => PRODUCTION.test(name))
    .map((name) => ({ name: join(folder, name), content: readFileSync(join(folder, name), 'utf8') }));
  const contents = new Map(files.map(({ name, content }) => [name, content.split('\n')]));
  const { mutants } = await instrumented(files);
  return mutants
    .filter(({ status }) => status !== 'Ignored')
    .map(({ fileName, location: { start, end }, mutatorName, replacement }) => {
      const lines = contents.get(fileName) ?? [];
      return {
        file: fileName,
        line: start.line + 1,
        from: `${start.line + 1}:${start.column}`,
        to: `${end.line + 1}:${end.column}`,
        kind: mutatorName,
        becomes: replacement,
        start: offsetOf(lines, start),
        end: offsetOf(lines, end),
        // What binds more loosely than what stands around it would be read otherwise.
        code: /^(case|default)\b/.test(replacement) ? replacement : `(${replacement})`,
      };
    });
}

/**
 * @param {readonly string[]} lines
 * @param {{line: number, column: number}} position with lines from 0
 */
const offsetOf = (lines, { line, column }) =>
  lines.slice(0, line).reduce((sum, one) => sum + one.length + 1, 0) + column;

/**
 * Whether a changed file is still a program.
 * @param {string} name
 * @param {string} content
 */
export async function parses(name, content) {
  try {
    await instrumented([{ name, content }]);
    return true;
  } catch {
    return false;
  }
}
