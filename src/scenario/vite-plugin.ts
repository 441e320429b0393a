import { basename, join, resolve } from 'node:path';
import type { Plugin } from 'vite';
import type { Scenario } from '../engine/types/index.ts';
import { checkScenario } from './load.ts';
import { findScenario, projectFolder, scenarioIds } from './node.ts';
import { formatProblems, type SourceFile } from './problem.ts';

const LIST = 'virtual:scenarios';
/** Ends the name of the module that holds a scenario as its author wrote it. */
const SOURCE = '/source';
/** Not a built-in scenario: what `new` copies. */
const TEMPLATE = 'template';

/** What the plugin's hooks need from the bundler. */
interface Bundler {
  addWatchFile(id: string): void;
  warn(message: string): void;
  error(message: string): never;
}

/**
 * Provides `virtual:scenarios`: the list of built-in scenarios, each compiled to JSON when the page is built and
 * fetched only when it is played. Their YAML can be fetched, too, for scenarios that extend them. A scenario with an
 * error fails the build with the checker's messages.
 */
export function scenarioPlugin(root = projectFolder()): Plugin {
  return {
    name: 'look-east:scenarios',
    resolveId: (id) => (id === LIST || id.startsWith(`${LIST}/`) ? `\0${id}` : undefined),
    load(id) {
      if (id === `\0${LIST}`) return list(builtIn(root).map((name) => compiled(this, root, name)));
      if (!id.startsWith(`\0${LIST}/`)) return undefined;
      const name = id.slice(LIST.length + 2);
      if (name.endsWith(SOURCE)) return json(source(this, root, name.slice(0, -SOURCE.length)));
      return json(compiled(this, root, name));
    },
    configureServer(server) {
      const folder = join(root, 'scenarios');
      server.watcher.add(folder);
      server.watcher.on('all', (_event, file) => {
        if (!file.startsWith(folder) || !file.endsWith('.yaml')) return;
        const { moduleGraph, hot } = server.environments.client;
        for (const [id, module] of moduleGraph.idToModuleMap) {
          if (id.startsWith(`\0${LIST}`)) moduleGraph.invalidateModule(module);
        }
        hot.send({ type: 'full-reload' });
      });
    },
  };
}

/** The id of the scenario that a scenario's files say they extend. */
function baseOf(root: string, id: string): string | undefined {
  const found = findScenario(id, root);
  const texts = found.ok ? found.value.files.map(({ text }) => text) : [];
  return texts
    .map((text) => /^extends: *["']?([a-z0-9-]+)@/m.exec(text)?.[1])
    .find((base) => base !== undefined);
}

/** Ids as the title page lists them: each with those that stand on it, and first what others stand on. */
function builtIn(root: string): string[] {
  const ids = scenarioIds(root).filter((id) => id !== TEMPLATE);
  const bases = new Map(ids.map((id) => [id, baseOf(root, id)]));
  const under = (base: string | undefined): string[] => ids.filter((id) => bases.get(id) === base);
  const family = (id: string): string[] => [id, ...under(id).flatMap(family)];
  const families = under(undefined).map(family);
  return [
    ...families.filter(({ length }) => length > 1),
    ...families.filter(({ length }) => length === 1),
  ].flat();
}

/** A module of plain data; parsing JSON is faster than parsing the same as a script. */
function json(value: unknown): string {
  return `export default JSON.parse(${JSON.stringify(JSON.stringify(value))});`;
}

/** The author's files, under names that tell them from those of a scenario that extends it. */
function source(bundler: Bundler, root: string, id: string): SourceFile[] {
  const found = findScenario(id, root);
  if (!found.ok) return bundler.error(found.error);
  return found.value.files.map(({ path, text }) => {
    bundler.addWatchFile(path);
    return { file: `${id}/${basename(path)}`, text };
  });
}

function compiled(bundler: Bundler, root: string, id: string): Scenario {
  const found = findScenario(id, root);
  if (!found.ok) return bundler.error(found.error);
  const { scenario, problems, files } = checkScenario(found.value.files, found.value.bases);
  for (const { file } of files) bundler.addWatchFile(resolve(file));
  if (scenario === null)
    return bundler.error(`Scenario ${id} has problems:\n\n${formatProblems(problems, files)}`);
  if (problems.length > 0) bundler.warn(formatProblems(problems, files));
  if (scenario.id !== id) return bundler.error(`Scenario ${id}: its \`id\` must be the name of its folder.`);
  return scenario;
}

/** The module with the list; each scenario is a chunk of its own behind `load`. */
function list(scenarios: readonly Scenario[]): string {
  const entries = scenarios.map(({ guide, ...scenario }) => {
    const { id, title, subtitle, summary, minutes, authors, basedOn } = scenario;
    const guided = guide.length > 0;
    const about = JSON.stringify({ id, title, subtitle, summary, minutes, guided, authors, basedOn });
    const chunk = JSON.stringify(`${LIST}/${id}`);
    const source = JSON.stringify(`${LIST}/${id}${SOURCE}`);
    const fetched = (module: string): string => `() => import(${module}).then((module) => module.default)`;
    return `{ ...${about}, load: ${fetched(chunk)}, source: ${fetched(source)} }`;
  });
  return `export const scenarios = [${entries.join(',\n')}];\nexport default scenarios;`;
}
