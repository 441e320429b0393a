import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Scenario } from '../engine/types/index.ts';
import type { Bases } from './bases.ts';
import { isHead, type LeftOut, scenarioFiles } from './file-choice.ts';
import { textOfBytes } from './file-text.ts';
import { type Checked, checkScenario } from './load.ts';
import { filesInJson } from './node-json.ts';
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
  /** What lies beside them and looks like a file of the scenario. */
  readonly left: readonly LeftOut[];
  /** What it may extend. */
  readonly bases: Bases;
}

/** Why no scenario could be read: it is not there (one line that lists what is), or its files are wrong. */
export type ReadFailure =
  | { readonly kind: 'unknown'; readonly message: string }
  | { readonly kind: 'wrong'; readonly checked: Checked };

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
  return scenarioFolders(join(root, 'scenarios')).map((path) => basename(path));
}

/** The folders in a folder that hold a scenario, sorted. */
function scenarioFolders(above: string): string[] {
  if (!existsSync(above)) return [];
  return readdirSync(above, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && headIn(join(above, entry.name)) !== undefined)
    .map((entry) => entry.name)
    .sort()
    .map((name) => join(above, name));
}

/** The file that begins the scenario in a folder. */
const headIn = (folder: string): string | undefined =>
  readdirSync(folder, { withFileTypes: true }).find((entry) => entry.isFile() && isHead(entry.name))?.name;

/**
 * What a scenario on the disk may extend: those under `scenarios/`, and those whose folders lie beside its own, by the
 * `id` that they say they have.
 */
export function diskBases(root = projectFolder(), folder?: string): Bases {
  let known: Map<string, string> | null = null;
  // The same files each time, so that whoever checks many scenarios has their base read once.
  const read = new Map<string, readonly DiskFile[]>();
  // Looked for only when a scenario does extend another: most do not.
  const folders = (): Map<string, string> => (known ??= foldersById(root, folder));
  return {
    get ids() {
      return [...folders().keys()].sort();
    },
    files: (id) => {
      const path = folders().get(id);
      if (path === undefined) return null;
      const files = read.get(id) ?? filesIn(path).taken;
      read.set(id, files);
      return files;
    },
  };
}

function foldersById(root: string, folder: string | undefined): Map<string, string> {
  const beside = folder === undefined ? [] : scenarioFolders(dirname(folder));
  const found = new Map<string, string>();
  for (const path of [...beside, ...scenarioFolders(join(root, 'scenarios'))]) {
    const id = /^id:[ \t]*["']?([a-z][a-z0-9-]*)/m.exec(read(join(path, headIn(path) ?? '')).text)?.[1];
    if (id !== undefined) found.set(id, path);
  }
  return found;
}

/**
 * The files of a scenario given by its id, its folder, or a .yaml or .json file, which may hold all files of one that was
 * shared. A file that lies beside a `scenario.yaml` stands for the whole folder.
 */
export function findScenario(idOrPath: string, root = projectFolder()): Result<ScenarioFiles, string> {
  const builtIn = join(root, 'scenarios', idOrPath);
  const isId = /^[a-z][a-z0-9-]*$/.test(idOrPath) && existsSync(builtIn);
  const path = isId ? builtIn : resolve(idOrPath);
  if (!existsSync(path)) return unknown(idOrPath, root);
  if (statSync(path).isDirectory()) return folder(idOrPath, path, root);
  if (!isJson(path) && !/\.(?:ya?ml|txt)$/i.test(path))
    return { ok: false, error: `${idOrPath} is not a .yaml or .json file.` };
  const home = dirname(path);
  // A copy, say, that is left out of the folder is looked at by itself where it is named.
  const own = headIn(home) !== undefined && filesIn(home).taken.some((file) => file.path === path);
  if (own) return folder(idOrPath, home, root);
  const file = read(path);
  const bases = diskBases(root, home);
  const inside = isJson(path) ? filesInJson(idOrPath, file, bases) : null;
  return inside ?? { ok: true, value: { name: idOrPath, files: [file], left: [], bases } };
}

const isJson = (path: string): boolean => /\.json$/i.test(path);

/** Reads and compiles a scenario for a command-line tool. */
export function readScenario(idOrPath: string, root = projectFolder()): Result<Scenario, ReadFailure> {
  const found = findScenario(idOrPath, root);
  if (!found.ok) return { ok: false, error: { kind: 'unknown', message: found.error } };
  const { files, bases } = found.value;
  const compiled = alreadyCompiled(files);
  if (compiled !== null) return { ok: true, value: compiled };
  const checked = checkScenario(files, bases);
  if (checked.scenario !== null) return { ok: true, value: checked.scenario };
  return { ok: false, error: { kind: 'wrong', checked } };
}

/** What a command-line tool prints on standard error when no scenario could be read (exit code 2). */
export function explainFailure(failure: ReadFailure): string {
  if (failure.kind === 'unknown') return failure.message;
  return formatProblems(failure.checked.problems, failure.checked.files);
}

function unknown(idOrPath: string, root: string): Result<never, string> {
  const ids = scenarioIds(root);
  return {
    ok: false,
    error: `There is no scenario '${idOrPath}'. Scenarios: ${ids.join(', ') || 'none yet'}.`,
  };
}

function folder(name: string, path: string, root: string): Result<ScenarioFiles, string> {
  const { taken: files, left } = filesIn(path);
  if (files.length === 0) return { ok: false, error: `There is no .yaml file in ${name}.` };
  return { ok: true, value: { name, files, left, bases: diskBases(root, path) } };
}

/** Folders in folders that are looked into. */
const DEPTH = 1;

/** The paths of files in a folder and those within it, from the folder on. */
function pathsIn(folder: string, inside = '', depth = 0): string[] {
  return readdirSync(join(folder, inside)).flatMap((name) => {
    const path = inside === '' ? name : `${inside}/${name}`;
    // What cannot be looked at, such as a link that leads nowhere, is no file of the scenario.
    const found = statSync(join(folder, path), { throwIfNoEntry: false });
    if (found?.isDirectory()) return depth < DEPTH ? pathsIn(folder, path, depth + 1) : [];
    return found?.isFile() ? [path] : [];
  });
}

/** The scenario files of a folder, the one that begins it first. */
function filesIn(path: string): { readonly taken: readonly DiskFile[]; readonly left: readonly LeftOut[] } {
  const { taken, left } = scenarioFiles(pathsIn(path), (file) => file);
  return { taken: taken.map((file) => read(join(path, file))), left };
}

/** Reads a file; of one that is far too large only as much as shows that it is. */
function read(path: string): DiskFile {
  const near = relative(process.cwd(), path);
  const file = near.startsWith('..') ? path : near;
  const { size } = statSync(path);
  const text = size > LIMITS.file * 4 ? ' '.repeat(LIMITS.file + 1) : textOfBytes(readFileSync(path));
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
