// Scores to compare one's own with: `npm run -s reference -- --scenario ID` plays a thousand games beforehand.
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { referenceOf, referenceTasks } from '../lab/reference.ts';
import { projectFolder } from '../scenario/node.ts';
import { scenarioOf, Unusable, wholeOf } from './lab/arguments.ts';
import { playAll } from './lab/play-all.ts';
import { threads } from './lab/pool.ts';
import { asTool, type Usage } from './tool/command-line.ts';
import { SCENARIO, WORKERS } from './tool/options.ts';

const USAGE = {
  name: 'reference',
  does: 'Plays games beforehand and keeps their scores, so that the last page can say how a game compares.',
  options: {
    scenario: SCENARIO,
    games: { type: 'string', takes: 'N', says: 'so many games; 1000 where none is said' },
    write: { type: 'boolean', says: "writes them into the scenario's folder as reference.yaml" },
    workers: WORKERS,
  },
  example: '--scenario the-year-after --write',
} as const satisfies Usage;

await asTool(USAGE, async ({ values: asked }) => {
  const scenario = scenarioOf(asked.scenario);
  const size = asked.workers === undefined ? threads() : wholeOf('workers', asked.workers, 1, 64);
  const games = asked.games === undefined ? undefined : wholeOf('games', asked.games, 1, 100_000);
  const folder = join(projectFolder(), 'scenarios', scenario.id);
  if (asked.write && !existsSync(folder))
    throw new Unusable(`There is no folder scenarios/${scenario.id} to write into.`);
  const tasks = referenceTasks(scenario, games);
  const scores = (await playAll(scenario, tasks, size, scenario.id)).flatMap((value) =>
    'score' in (value as object) ? [(value as { score: number }).score] : [],
  );
  const { players, games: played, scores: kept } = referenceOf(scenario, scores);
  const rows = Array.from({ length: Math.ceil(kept.length / 20) }, (_, row) =>
    kept.slice(row * 20, row * 20 + 20).join(', '),
  );
  const text = `# Scores of games that were played beforehand, lowest first: what a score is compared with at the end.
# Written by npm run -s reference -- --scenario ${scenario.id} --write; to be written again when the scenario is changed.

reference:
  players: [${players.join(', ')}]
  games: ${played}
  scores: [
    ${rows.join(',\n    ')}
  ]
`;
  if (asked.write) writeFileSync(join(folder, 'reference.yaml'), text);
  else process.stdout.write(text);
});
