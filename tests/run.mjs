// `npm test [-- static | unit | browser [arguments for vitest or playwright]]`: every stage is run, whatever
// the others found; the last line of standard output is `N passed, N failed`.
import { spawnSync } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { isAbsolute, relative } from 'node:path';
import { installIfNeeded, root } from '../src/cli/install.mjs';
import { longest } from './longest.mjs';

const RESULTS = 'test-results';
const BIOME = ['@biomejs/biome/bin/biome', 'ci', '--error-on-warnings'];
const TSC = ['typescript/bin/tsc', '--project'];
const VITEST = ['vitest/vitest.mjs', 'run', '--reporter=default', '--reporter=json'];
const PLAYWRIGHT = ['@playwright/test/cli.js', 'test', '--config', 'tests/browser'];

const [chosen, ...rest] = process.argv.slice(2);
const stages = [
  { kind: 'static', title: 'format, lint, import directions', command: BIOME },
  { kind: 'static', title: 'types', command: [...TSC, '.'] },
  { kind: 'static', title: 'types of the engine, without the DOM', command: [...TSC, 'src/engine'] },
  {
    kind: 'unit',
    title: 'unit, property and golden tests',
    command: [...VITEST, `--outputFile.json=${RESULTS}/unit.json`, ...rest],
    report: 'unit.json',
    count: (/** @type {any} */ { numPassedTests, numFailedTests, testResults }) => {
      const unread = testResults.filter(
        (/** @type {any} */ file) => file.status === 'failed' && file.assertionResults.length === 0,
      );
      return [numPassedTests, numFailedTests + unread.length];
    },
  },
  {
    kind: 'browser',
    title: 'production build',
    command: ['vite/bin/vite.js', 'build', '--logLevel', 'warn'],
  },
  {
    kind: 'browser',
    title: 'tests in a real browser',
    command: [...PLAYWRIGHT, ...rest],
    report: 'browser.json',
    count: (/** @type {any} */ { stats }) => [stats.expected, stats.unexpected + stats.flaky],
  },
];

const kinds = [...new Set(stages.map((stage) => stage.kind))];
if (chosen !== undefined && !kinds.includes(chosen)) {
  console.error(`There is no stage '${chosen}'. Stages: ${kinds.join(', ')}.`);
  process.exit(2);
}

installIfNeeded();
let passed = 0;
let failed = 0;
/** @type {string[]} */
const broken = [];
for (const { kind, title, command, report, count } of stages) {
  if (chosen !== undefined && kind !== chosen) continue;
  console.log(`\n── ${kind}: ${title} ──`);
  if (report) rmSync(`${root}/${RESULTS}/${report}`, { force: true });
  const [script = '', ...args] = command;
  const node = [`node_modules/${script}`, ...args];
  const fine = spawnSync(process.execPath, node, { cwd: root, stdio: 'inherit' }).status === 0;
  const { good, bad } = (count && counted(report, count)) ?? { good: fine ? 1 : 0, bad: 0 };
  passed += good;
  failed += fine ? bad : Math.max(bad, 1); // a stage that could not even start is one failure
  if (!fine || bad > 0) broken.push(title);
  if (report) tellLongest(report);
}

if (broken.length > 0) console.log(`\nFailed: ${broken.join('; ')}.`);
console.log(`\n${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;

/**
 * Says where the time of a stage went; nothing where it wrote no report.
 * @param {string} report
 */
function tellLongest(report) {
  const times = longest(reportOf(report) ?? {});
  if (times.length > 0) console.log('\nLongest files, seconds of test time:');
  for (const [file, seconds] of times)
    console.log(`${seconds.toFixed(0).padStart(6)}  ${isAbsolute(file) ? relative(root, file) : file}`);
}

/**
 * What a stage's JSON report says passed and failed; undefined where it wrote none.
 * @param {string} report
 * @param {(json: unknown) => number[]} count
 */
function counted(report, count) {
  const json = reportOf(report);
  if (json === undefined) return undefined;
  const [good = 0, bad = 0] = count(json);
  return { good, bad };
}

/**
 * A stage's JSON report; undefined where there is none that can be read.
 * @param {string} report
 * @returns {unknown}
 */
function reportOf(report) {
  try {
    return JSON.parse(readFileSync(`${root}/${RESULTS}/${report}`, 'utf8'));
  } catch {
    return undefined;
  }
}
