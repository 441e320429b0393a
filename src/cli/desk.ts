// The class at a glance (`npm run -s desk`): reads what was handed in, plays every run again, and tells what they came to,
// who was refused and why, and where the class parted ways.
import { readFileSync } from 'node:fs';
import { type Class, classOf, groupsOf, type Judged, nameless, partedIn } from '../classroom/class.ts';
import type { ClassRun } from '../classroom/class-run.ts';
import { itemsOf, type Source } from '../classroom/column.ts';
import { glanceOf } from '../classroom/glance.ts';
import type { Decision } from '../classroom/parted.ts';
import { type Library, verify } from '../classroom/verify.ts';
import type { Id, Scenario } from '../engine/index.ts';
import { textOfBytes } from '../scenario/file-text.ts';
import { diskBases, readScenario, scenarioIds } from '../scenario/node.ts';
import { Unusable } from './lab/arguments.ts';
import { tableOf } from './lab/table.ts';
import { asTool, type Usage } from './tool/command-line.ts';
import { JSON_SWITCH } from './tool/options.ts';

const USAGE = {
  name: 'desk',
  does: 'Plays the runs of a class again and tells what they came to, what was refused, and where the class parted ways.',
  takes: 'FILES…',
  options: { json: JSON_SWITCH },
  example: 'class.csv anna.look-east.json',
} as const satisfies Usage;

await asTool(USAGE, async ({ values, positionals }) => {
  if (positionals.length === 0)
    throw new Unusable('Name run files, hand-in texts or a CSV file: npm run -s desk -- FILES… [--json].');
  const all = await judged(positionals.map(sourceOf));
  const read = classOf(all);
  const parted = partedIn(read);
  process.stdout.write(values.json ? json(read, parted) : text(read, parted));
  for (const { at, reason } of read.refused) process.stderr.write(`${at}: ${reason}\n`);
  process.exitCode = read.refused.length > 0 ? 1 : 0;
});

function sourceOf(path: string): Source {
  try {
    return { name: path, text: textOfBytes(readFileSync(path)) };
  } catch {
    throw new Unusable(`There is no file '${path}' that can be read.`);
  }
}

async function judged(sources: readonly Source[]): Promise<readonly Judged[]> {
  const items = itemsOf(sources);
  if (items.length === 0) throw new Unusable('The files are empty.');
  const known = new Map<Id, Scenario | null>();
  const scenario = (id: Id): Scenario | null => {
    const before = known.get(id);
    if (before !== undefined) return before;
    const found = scenarioIds().includes(id) ? readScenario(id) : null;
    known.set(id, found?.ok ? found.value : null);
    return scenario(id);
  };
  const library: Library = {
    scenario: async (id) => scenario(id),
    all: async () => scenarioIds().flatMap((id) => scenario(id) ?? []),
    bases: async () => diskBases(),
  };
  const all: Judged[] = [];
  for (const [index, item] of items.entries())
    all.push({ item, verdict: await verify(item, nameless(item, index), library) });
  return all;
}

function text({ runs }: Class, parted: Decision | null): string {
  const rows = runs.map(({ name, scenario, seed, score, ending, turns }) => [
    name,
    scenario,
    String(seed),
    score === null ? '–' : String(score),
    ending ?? '–',
    String(turns),
  ]);
  const head = ['name', 'scenario', 'seed', 'score', 'ending', 'turns'];
  const lines = runs.length > 0 ? [tableOf(head, rows).trimEnd()] : ['No run can be counted.'];
  if (parted) {
    lines.push(`parted in turn ${parted.turn}: ${parted.asks}`);
    for (const { choice, runs: count, score } of parted.choices)
      lines.push(`  ${choice}: ${count} of ${runs.length}, mean score ${score ?? '–'}`);
  }
  return `${lines.join('\n')}\n`;
}

/** What is told of a run without what it was handed in as. */
function told({ file, months, choices, guesses, ...run }: ClassRun) {
  return { ...run, guesses: guesses.map(({ guess, came }) => ({ ...guess, came })) };
}

function json(read: Class, parted: Decision | null): string {
  const document = {
    runs: read.runs.map(told),
    refused: read.refused,
    parted: parted && {
      turn: parted.turn,
      about: parted.about,
      asks: parted.asks,
      choices: parted.choices.map(({ choice, id, runs, score }) => ({ choice, id, runs, score })),
    },
    groups: groupsOf(read).map(({ scenario, runs }) => {
      const { ended, won, median, suppliers, routes, foretold } = glanceOf(runs);
      return { scenario, runs: runs.length, ended, won, median, suppliers, routes, foretold };
    }),
  };
  return `${JSON.stringify(document, null, 2)}\n`;
}
