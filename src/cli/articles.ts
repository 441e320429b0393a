// What the sources say against what the model does: `npm run -s articles -- --scenario ID --write` plays 500 games for the
// claims in the scenario's articles.json, and a hundred with each of their coefficients changed.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Expr, prepare, type Scenario } from '../engine/index.ts';
import {
  type Claim,
  type Measured,
  type MeasuredClaim,
  measureTasks,
  shareOf,
  variantOf,
} from '../lab/articles.ts';
import { referencePlayers } from '../lab/reference.ts';
import { claimExpressions } from '../scenario/claims.ts';
import { checkScenario } from '../scenario/load.ts';
import { diskBases, findScenario, projectFolder } from '../scenario/node.ts';
import { formatProblems } from '../scenario/problem.ts';
import { scenarioOf, Unusable, wholeOf } from './lab/arguments.ts';
import { playAll } from './lab/play-all.ts';
import { threads } from './lab/pool.ts';
import { asTool, type Usage } from './tool/command-line.ts';
import { SCENARIO, WORKERS } from './tool/options.ts';

const GAMES = '500';
const CHANGED = '100';

const USAGE = {
  name: 'articles',
  does: 'Measures what the sources say against what the model does, and with each coefficient that would overturn it.',
  options: {
    scenario: SCENARIO,
    games: { type: 'string', takes: 'N', says: `so many games of the model; ${GAMES} where none is said` },
    changed: { type: 'string', takes: 'N', says: `so many with each change; ${CHANGED} where none is said` },
    write: { type: 'boolean', says: "writes it into the scenario's folder as articles-measured.json" },
    workers: WORKERS,
  },
  example: '--scenario the-year-after --write',
} as const satisfies Usage;

/** Values of some expressions at the ends of games, the games in the order of their seeds. */
async function play(
  scenario: Scenario,
  games: number,
  exprs: readonly Expr[],
  size: number,
  name: string,
): Promise<readonly (readonly number[])[]> {
  return (await playAll(
    scenario,
    measureTasks(scenario, games, exprs),
    size,
    name,
  )) as readonly (readonly number[])[];
}

await asTool(USAGE, async ({ values: asked }) => {
  const scenario = scenarioOf(asked.scenario);
  const size = asked.workers === undefined ? threads() : wholeOf('workers', asked.workers, 1, 64);
  const games = wholeOf('games', asked.games ?? GAMES, 1, 100_000);
  const few = wholeOf('changed', asked.changed ?? CHANGED, 1, 100_000);
  const folder = join(projectFolder(), 'scenarios', scenario.id);
  const file = join(folder, 'articles.json');
  if (!existsSync(file)) throw new Unusable(`There is no scenarios/${scenario.id}/articles.json.`);
  const claims: readonly Claim[] = JSON.parse(readFileSync(file, 'utf8'));
  const found = findScenario(scenario.id);
  if (!found.ok) throw new Unusable(found.error);
  const compiled = claimExpressions(claims, found.value.files, found.value.bases);
  const wrong = compiled.flatMap(({ issues }, at) => issues.map((issue) => `${claims[at]?.id}: ${issue}`));
  if (wrong.length > 0) throw new Unusable(wrong.join('\n'));
  const exprs = compiled.flatMap(({ test, amount }) => [test, amount]);
  const pairsOf = (ends: readonly (readonly number[])[], at: number) =>
    ends.map((values): [number, number] => [values[2 * at] ?? 0, values[2 * at + 1] ?? 0]);
  const model = await play(scenario, games, exprs, size, scenario.id);
  const measured: [string, MeasuredClaim][] = [];
  for (const [at, claim] of claims.entries()) {
    const variant = variantOf(scenario, claim);
    const checked = checkScenario([variant], diskBases());
    if (checked.scenario === null)
      throw new Unusable(`${claim.id}:\n${formatProblems(checked.problems, checked.files)}`);
    const { test = 0, amount = 0 } = compiled[at] ?? {};
    const ends = await play(checked.scenario, few, [test, amount], size, claim.id);
    const changed = shareOf(pairsOf(ends, 0));
    measured.push([claim.id, { test, amount, model: shareOf(pairsOf(model, at)), changed }]);
  }
  const players = referencePlayers(scenario);
  const whole: Measured = {
    scenario: scenario.id,
    version: scenario.version,
    hash: prepare(scenario).hash,
    players,
    seeds: [1, Math.ceil(games / players.length)],
    claims: Object.fromEntries(measured),
  };
  const text = `${JSON.stringify(whole, null, 1)}\n`;
  if (asked.write) writeFileSync(join(folder, 'articles-measured.json'), text);
  else process.stdout.write(text);
});
