import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Scenario } from '../engine/types/index.ts';
import { type Checked, checkScenario } from './load.ts';
import { formatProblems, type Result, type SourceFile } from './problem.ts';
import { LIMITS } from './yaml.ts';

/** A file of a scenario on the disk. */
export interface DiskFile extends SourceFile {
  readonly path: string;
}

/** The files of one scenario on the disk, under the names by which messages call them. */
export interface ScenarioFiles {
  readonly name: string;
  readonly files: readonly DiskFile[];
}

/** Why no scenario could be read: it is not there (one line that lists what is), or its files are wrong. */
export type ReadFailure =
  | { readonly kind: 'unknown'; readonly message: string }
  | { readonly kind: 'wrong'; readonly checked: Checked; readonly files: readonly SourceFile[] };

/** The folder of the project: the nearest one above this file that holds scenarios. */
export function projectFolder(): string {
  let folder = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(join(folder, 'package.json')) || folder.includes('node_modules')) {
    const above = dirname(folder);
    if (above === folder) return process.cwd();
    folder = above;
  }
  return folder;
}

/** Ids of the scenarios under `scenarios/`, sorted. */
export function scenarioIds(root = projectFolder()): string[] {
  const folder = join(root, 'scenarios');
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && existsSync(join(folder, entry.name, 'scenario.yaml')))
    .map((entry) => entry.name)
    .sort();
}

/**
 * The files of a scenario given by its id, its folder, or a .yaml or .json file. A file that lies beside a
 * `scenario.yaml` stands for the whole folder.
 */
export function findScenario(idOrPath: string, root = projectFolder()): Result<ScenarioFiles, string> {
  const builtIn = join(root, 'scenarios', idOrPath);
  const isId = /^[a-z][a-z0-9-]*$/.test(idOrPath) && existsSync(builtIn);
  const path = isId ? builtIn : resolve(idOrPath);
  if (!existsSync(path)) return unknown(idOrPath, root);
  if (statSync(path).isDirectory()) return folder(idOrPath, path);
  if (!/\.(ya?ml|json)$/.test(path)) return { ok: false, error: `${idOrPath} is not a .yaml or .json file.` };
  const home = dirname(path);
  if (existsSync(join(home, 'scenario.yaml')) && /\.yaml$/.test(path)) return folder(idOrPath, home);
  return { ok: true, value: { name: idOrPath, files: [read(path)] } };
}

/** Reads and compiles a scenario for a command-line tool. */
export function readScenario(idOrPath: string, root = projectFolder()): Result<Scenario, ReadFailure> {
  const found = findScenario(idOrPath, root);
  if (!found.ok) return { ok: false, error: { kind: 'unknown', message: found.error } };
  const { files } = found.value;
  const compiled = alreadyCompiled(files);
  if (compiled !== null) return { ok: true, value: compiled };
  const checked = checkScenario(files);
  if (checked.scenario !== null) return { ok: true, value: checked.scenario };
  return { ok: false, error: { kind: 'wrong', checked, files } };
}

/** What a command-line tool prints on standard error when no scenario could be read (exit code 2). */
export function explainFailure(failure: ReadFailure): string {
  if (failure.kind === 'unknown') return failure.message;
  return formatProblems(failure.checked.problems, failure.files);
}

function unknown(idOrPath: string, root: string): Result<never, string> {
  const ids = scenarioIds(root);
  return {
    ok: false,
    error: `There is no scenario '${idOrPath}'. Scenarios: ${ids.join(', ') || 'none yet'}.`,
  };
}

function folder(name: string, path: string): Result<ScenarioFiles, string> {
  const found = readdirSync(path).filter((file) => file.endsWith('.yaml'));
  if (found.length === 0) return { ok: false, error: `There is no .yaml file in ${name}.` };
  const rank = (file: string): string => (file === 'scenario.yaml' ? '' : file);
  found.sort((a, b) => (rank(a) < rank(b) ? -1 : 1));
  return { ok: true, value: { name, files: found.map((file) => read(join(path, file))) } };
}

/** Reads a file; of one that is far too large only as much as shows that it is. */
function read(path: string): DiskFile {
  const near = relative(process.cwd(), path);
  const file = near.startsWith('..') ? path : near;
  const { size } = statSync(path);
  const text = size > LIMITS.file * 4 ? ' '.repeat(LIMITS.file + 1) : readFileSync(path, 'utf8');
  return { file, text, path };
}

/** A JSON file may be a compiled scenario, as it is built into the page. */
function alreadyCompiled(files: readonly SourceFile[]): Scenario | null {
  const [only] = files;
  if (only === undefined || files.length !== 1 || !only.file.endsWith('.json')) return null;
  try {
    const value = JSON.parse(only.text);
    return Array.isArray(value?.tracks) && Array.isArray(value?.endings) ? (value as Scenario) : null;
  } catch {
    return null;
  }
}
