// Runs a command line tool: `node src/cli/run.mjs play --seed 1` runs src/cli/play.ts.
//
// Node 20 runs no TypeScript, so the tools are first bundled to JavaScript (bundle.mjs), all in one go, which takes no
// longer than one of them. The bundle is kept until a source changes. A tool is a plain script: it reads
// process.argv.slice(2) and sets process.exitCode. Both outputs belong to the tool: what the bundler says is shown only
// where it fails.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { installIfNeeded, root } from './install.mjs';

const UNUSABLE = 2; // bad arguments; 0 and 1 are the tool's to give
const BROKEN = 3; // the tool does not build, or crashed
const KEEP = 60 * 60_000; // milliseconds an outdated bundle stays for those who still run it

// What is bundled beside the tools: what worker threads run, and what imports what no tool may.
const BESIDE = {
  'lab-worker': 'src/cli/lab/worker.ts',
  'fuzz-worker': 'src/cli/fuzz/worker.ts',
  'bench-measures': 'tests/bench/measures.ts',
  'bench-driver': 'tests/bench/driver-worker.ts',
  'kill-lives': 'tests/kill/built.ts',
  'browsers-try': 'tests/browsers/try.ts',
};

const [name = '', ...args] = process.argv.slice(2);
const sources = join(root, 'src/cli');
const tools = readdirSync(sources).flatMap((file) => /^([a-z][a-z-]*)\.ts$/.exec(file)?.[1] ?? []);
const cache = join(root, 'node_modules/.cache/look-east/cli');

if (!tools.includes(name)) {
  process.stderr.write(`There is no tool '${name}'. Tools: ${tools.join(', ') || 'none yet'}.\n`);
  process.exit(UNUSABLE);
}

process.on('uncaughtException', (error) => {
  process.stderr.write(`${error.stack ?? error}\n`);
  process.exit(BROKEN);
});

installIfNeeded();
const bundle = join(cache, fingerprint());
if (existsSync(bundle)) utimesSync(bundle, new Date(), new Date());
else build();
process.argv = [process.execPath, join(sources, `${name}.ts`), ...args];
await import(pathToFileURL(join(bundle, `${name}.mjs`)).href);

/** A short hash over what a bundle is made from: name, size and time of every file, and what Node is told beside them. */
function fingerprint() {
  const hash = createHash('sha1').update(`${process.version} ${process.env.NODE_OPTIONS ?? ''}\n`);
  const add = (/** @type {string} */ path) => {
    const { size, mtimeMs } = statSync(path);
    hash.update(`${path} ${size} ${mtimeMs}\n`);
  };
  for (const folder of ['src', 'build', 'scenarios', 'tests/bench', 'tests/browsers', 'tests/kill'].map(
    (folder) => join(root, folder),
  )) {
    if (!existsSync(folder)) continue;
    for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
      if (entry.isFile()) add(join(entry.parentPath, entry.name));
    }
  }
  for (const file of ['vite.config.ts', 'package-lock.json']) add(join(root, file));
  return hash.digest('hex').slice(0, 12);
}

/** Bundles the tools aside, then moves them into place, so that two runs at once do no harm. */
function build() {
  const unfinished = `${bundle}.${process.pid}`;
  const entries = { ...Object.fromEntries(tools.map((tool) => [tool, `src/cli/${tool}.ts`])), ...BESIDE };
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [
      join(root, 'src/cli/bundle.mjs'),
      unfinished,
      ...Object.entries(entries).map(([as, path]) => `${as}=${join(root, path)}`),
    ],
    { cwd: root, encoding: 'utf8', maxBuffer: Number.POSITIVE_INFINITY },
  );
  if (status !== 0) {
    rmSync(unfinished, { recursive: true, force: true });
    process.stderr.write(`${stdout}${stderr}`);
    process.exit(BROKEN);
  }
  try {
    renameSync(unfinished, bundle);
  } catch (error) {
    rmSync(unfinished, { recursive: true, force: true });
    if (!existsSync(bundle)) throw error; // otherwise another run was quicker
  }
  mkdirSync(cache, { recursive: true });
  for (const old of readdirSync(cache)) {
    const path = join(cache, old);
    const used = statSync(path, { throwIfNoEntry: false })?.mtimeMs; // another run may be moving or removing it
    if (path !== bundle && used !== undefined && Date.now() - used > KEEP) {
      rmSync(path, { recursive: true, force: true });
    }
  }
}
