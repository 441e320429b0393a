// `npm run -s mutants -- [--seed S] [--each N] [--rooms a,b] [--list]`: draws N mutations of the source from every room by a
// seed, tries each in a copy of the tree, and tells which of them no unit test notices. docs/testing.md says what was found.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { installIfNeeded, root } from '../../src/cli/install.mjs';
import { mutantsOf, parses } from './all.mjs';

/** @typedef {import('./all.mjs').Mutant} Mutant */

/** Rooms whose work a unit test can see; `cli` is tried as built programs, which are made before the tests. */
const ROOMS = ['engine', 'scenario', 'bots', 'lab', 'text', 'storage', 'store', 'studio', 'map', 'ui'];
const COPY = join(root, 'test-results/mutants');
const COPIED = ['src', 'tests', 'scenarios', 'assets', 'docs', 'index.html', 'README.md', 'CHANGELOG.md'];
const SETTINGS = [
  'package.json',
  'package-lock.json',
  'tsconfig.json',
  'vite.config.ts',
  'vitest.config.ts',
  'biome.json',
];
/** @type {Set<string>} Tests that fail in the copy without any mutation. */
const unfit = new Set();
/** A mutation with which the tests take longer than this makes something that never ends, which is noticed too. */
const HANGS = 40 * 60_000;

/** What waits for a state that never comes gives up as soon as on an ordinary machine. */
const SOON = { LOOK_EAST_SLOWNESS: '0.5' };

const { values } = parseArgs({
  options: {
    seed: { type: 'string', default: '1' },
    each: { type: 'string', default: '4' },
    rooms: { type: 'string', default: ROOMS.join(',') },
    list: { type: 'boolean', default: false },
  },
});

installIfNeeded();
process.chdir(root);
/** @type {Mutant[]} */
const drawn = [];
for (const room of values.rooms.split(',')) {
  const all = await mutantsOf(room);
  drawn.push(...all.sort(inDrawnOrder).slice(0, Number(values.each)));
}
if (values.list) {
  for (const mutant of drawn) process.stdout.write(`${told(mutant)}\n`);
} else {
  copyTree();
  let noticed = 0;
  for (const [index, mutant] of drawn.entries()) {
    const by = await tried(mutant);
    if (by !== null) noticed++;
    process.stdout.write(`${by === null ? 'UNNOTICED' : 'noticed'} ${told(mutant)}${by ? ` (${by})` : ''}\n`);
    process.stderr.write(`${index + 1} of ${drawn.length}\n`);
  }
  rmSync(COPY, { recursive: true, force: true });
  process.stdout.write(`${noticed} of ${drawn.length} mutations were noticed\n`);
}

/**
 * Mutations in an order that only the seed and the mutation itself decide, so that a changed file moves no other draw.
 * @param {Mutant} a
 * @param {Mutant} b
 */
function inDrawnOrder(a, b) {
  return lotOf(a) < lotOf(b) ? -1 : 1;
}

/** @param {Mutant} mutant */
function lotOf({ file, line, from, to, becomes }) {
  const name = [values.seed, file, line, from, to, becomes].join('\n');
  return createHash('sha1').update(name).digest('hex');
}

function copyTree() {
  rmSync(COPY, { recursive: true, force: true });
  mkdirSync(COPY, { recursive: true });
  for (const name of [...COPIED, ...SETTINGS]) cpSync(name, join(COPY, name), { recursive: true });
  symlinkSync(join(root, 'node_modules'), join(COPY, 'node_modules'), 'dir');
}

/**
 * The first test that fails with a mutation, or null where none does. The tests of its own room come first: what notices it
 * is mostly there. A test that fails in the copy without any mutation has noticed nothing, and is left out from then on.
 * @param {Mutant} mutant
 */
async function tried(mutant) {
  const path = join(COPY, mutant.file);
  const whole = readFileSync(path, 'utf8');
  const mutated = `${whole.slice(0, mutant.start)}${mutant.code}${whole.slice(mutant.end)}`;
  if (!(await parses(mutant.file, mutated))) throw new Error(`${told(mutant)} is no program any more`);
  const room = mutant.file.split('/').slice(0, 2).join('/');
  for (const where of [['--dir', room], []]) {
    for (;;) {
      writeFileSync(path, mutated);
      const by = failing(['related', mutant.file, '--run', ...where]);
      writeFileSync(path, whole);
      if (by === null) break;
      if (by.test === '') return 'it does not end';
      if (failing(['run', by.test]) === null) return `${by.test}: ${by.title}`;
      unfit.add(by.test);
    }
  }
  return null;
}

/**
 * The first test that fails, with its file; an empty file where the tests do not end.
 * @param {readonly string[]} asked
 */
function failing(asked) {
  const report = join(COPY, 'test-results/mutant.json');
  rmSync(report, { force: true });
  const options = ['--bail', '1', '--passWithNoTests', '--reporter=json', `--outputFile=${report}`];
  const without = [...unfit].flatMap((file) => ['--exclude', file]);
  const { status, error } = spawnSync(
    process.execPath,
    [join(root, 'node_modules/vitest/vitest.mjs'), ...asked, ...options, ...without],
    { cwd: COPY, stdio: 'ignore', timeout: HANGS, env: { ...process.env, ...SOON } },
  );
  if (error) return { test: '', title: '' };
  if (status === 0) return null;
  const { testResults } = JSON.parse(readFileSync(report, 'utf8'));
  for (const { name, assertionResults, message } of testResults) {
    const test = assertionResults.find((/** @type {{status: string}} */ one) => one.status === 'failed');
    if (test || message)
      return { test: name.slice(COPY.length + 1), title: test?.title ?? message.split('\n')[0] };
  }
  throw new Error(`the tests of ${asked.join(' ')} could not be run`);
}

/** @param {Mutant} mutant */
function told({ file, line, kind, becomes }) {
  const was = readFileSync(file, 'utf8').split('\n')[line - 1]?.trim();
  return `${file}:${line} ${kind}: ${was} → ${becomes.replace(/\s+/g, ' ')}`;
}
