// Writes a new scenario from the template (`npm run -s new`). It lies in scenarios/ID, or in a folder that is named, checks
// without a finding, and can be played at once.
import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { idFrom } from '../scenario/id-from.ts';
import { projectFolder, scenarioIds } from '../scenario/node.ts';
import { ID } from '../scenario/schema/parts.ts';
import { fromTemplate } from '../scenario/template.ts';
import { Unusable } from './lab/arguments.ts';
import { asTool, type Given, type Usage } from './tool/command-line.ts';

const USAGE = {
  name: 'new',
  does: 'Writes a commented scenario that plays at once.',
  takes: 'ID',
  options: {
    into: { type: 'string', takes: 'FOLDER', says: 'where it lies; scenarios/ where no folder is named' },
  },
  example: 'my-harbour',
} as const satisfies Usage;

await asTool(USAGE, (given) => {
  try {
    write(given);
  } catch (error) {
    // What the system objects to, such as a folder that may not be written, is said in its own words.
    const { code, message } = error as NodeJS.ErrnoException;
    throw code === undefined ? error : new Unusable(message.split('\n')[0]);
  }
});

function write({ values, positionals }: Given<typeof USAGE.options>): void {
  const [id, more] = positionals;
  if (id === undefined)
    throw new Unusable('A new scenario needs an id. Write: npm run -s new -- ID [--into FOLDER].');
  if (more !== undefined) throw new Unusable(`An id is one word: ${mended(positionals.join(' '))}`);
  if (!ID.test(id)) throw new Unusable(`'${id}' cannot be an id: ${mended(id)}`);
  const root = projectFolder();
  const folder = join(resolve(values.into ?? join(root, 'scenarios')), id);
  const shown = near(folder);
  if (existsSync(folder))
    throw new Unusable(`${shown} is there already, and stays as it is: choose another id.`);
  if (scenarioIds(root).includes(id))
    throw new Unusable(`There is a scenario '${id}' already: choose another id.`);
  const blocked = firstFile(dirname(folder));
  if (blocked !== null) throw new Unusable(`${near(blocked)} is a file: name a folder after --into.`);
  const schema = relative(folder, join(root, 'scenarios/schema.json')).split(sep).join('/');
  const template = readFileSync(join(root, 'scenarios/template/scenario.yaml'), 'utf8');
  make(folder);
  const file = join(folder, 'scenario.yaml');
  writeFileSync(file, fromTemplate(template, { id, schema }), { flag: 'wx' });
  const name = values.into === undefined ? id : shown;
  process.stdout.write(
    [
      `${near(file)} is written. Open it in any text editor.`,
      `Check it:  npm run -s check -- ${name}`,
      `Play it:   npm run -s play -- --scenario ${name} --seed 1 --player random --out ${id}.look-east.json`,
      '',
    ].join('\n'),
  );
}

/** What to write instead of a word that cannot be an id. */
function mended(id: string): string {
  const better = idFrom(id) ?? '';
  const form = 'use small letters, digits and hyphens, and begin with a letter';
  return ID.test(better) && better !== id ? `${form}, such as '${better}'.` : `${form}.`;
}

/** Makes a folder and those above it, one by one: Node's own way does not end where none can be made. */
function make(folder: string): void {
  if (existsSync(folder)) return;
  make(dirname(folder));
  mkdirSync(folder);
}

/** The nearest thing on the way up that is there, if it is no folder. */
function firstFile(path: string): string | null {
  let at = path;
  while (!existsSync(at) && dirname(at) !== at) at = dirname(at);
  return statSync(at).isDirectory() ? null : at;
}

/** A path as a person at the command line would write it. */
function near(path: string): string {
  const way = relative(process.cwd(), path);
  return way.startsWith('..') || way === '' ? path : way;
}
