import { intentProblem, prepare, type Scenario } from '../../engine/index.ts';
import { sweptOf as readSwept, Unusable } from '../../lab/asked.ts';
import { playerNamed, playerNames, variantNames } from '../../lab/players.ts';
import type { Swept } from '../../lab/sweep.ts';
import { findScenario, readScenario, scenarioIds } from '../../scenario/node.ts';
import { originOf } from '../../scenario/run-origin.ts';
import { tellLeftOut } from '../tool/left-out.ts';

export { Unusable };

/** A scenario by id or path. */
export function scenarioOf(wanted: string | undefined): Scenario {
  if (wanted === undefined)
    throw new Unusable(`--scenario is missing. Scenarios: ${scenarioIds().join(', ') || 'none yet'}.`);
  const found = findScenario(wanted);
  if (found.ok) tellLeftOut(found.value);
  const read = readScenario(wanted);
  if (read.ok) {
    if (isChangedCopy(read.value, wanted))
      process.stderr.write(
        `${wanted} bears the id ${read.value.id} and is not that scenario: a changed copy.\n`,
      );
    return read.value;
  }
  if (read.error.kind === 'unknown') throw new Unusable(read.error.message);
  const errors = read.error.checked.problems.filter((one) => one.severity === 'error').length;
  throw new Unusable(`The scenario '${wanted}' has ${errors} errors; npm run check -- ${wanted} lists them.`);
}

/** Whether a scenario of some other place bears the id of one under `scenarios/` and is not that. */
function isChangedCopy(scenario: Scenario, wanted: string): boolean {
  const { id } = scenario;
  const shipped = wanted !== id && scenarioIds().includes(id) ? readScenario(id) : null;
  return shipped?.ok === true && originOf(scenario, prepare(scenario).hash, shipped.value).is === 'changed';
}

/** Names of players, separated by commas. */
export function playersOf(text: string | undefined): readonly string[] {
  const names = [...new Set(text?.split(',').map((name) => name.trim()) ?? [])];
  const wrong = names.find((name) => playerNamed(name) === undefined);
  if (names.length > 0 && wrong === undefined) return names;
  const what = wrong === undefined ? '--player is missing' : `There is no player '${wrong}'`;
  throw new Unusable(`${what}. Players: ${[...playerNames(), ...variantNames()].join(', ')}.`);
}

/** A whole number within bounds. */
export function wholeOf(name: string, text: string | undefined, least: number, most: number): number {
  const value = Number(text);
  if (text !== undefined && /^\d+$/.test(text) && value >= least && value <= most) return value;
  const given = text === undefined ? '' : `, not '${text}'`;
  throw new Unusable(`--${name} must be a whole number from ${least} to ${most}${given}.`);
}

/** An intent such as `security=40,prosperity=20,…`. */
export function intentOf(scenario: Scenario, text: string): Record<string, number> {
  const intent = Object.fromEntries(
    text.split(',').map((part): [string, number] => {
      const [id = '', amount = ''] = part.split('=');
      return [id.trim(), /^\d+$/.test(amount.trim()) ? Number(amount) : Number.NaN];
    }),
  );
  if (intentProblem(scenario, intent) === null) return intent;
  const { least, most } = scenario.intent;
  const ids = scenario.objectives.map((one) => one.id).join(', ');
  throw new Unusable(`--intent divides 100 points, ${least} to ${most} each. Objectives: ${ids}.`);
}

/** Sweeps such as `tracks.tension.start=40,55,70`, at most two. */
export const sweptOf = (scenario: Scenario, texts: readonly string[]): readonly Swept[] =>
  readSwept(scenario, texts, '--sweep');
