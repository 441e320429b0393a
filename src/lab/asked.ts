import type { Scenario } from '../engine/index.ts';
import { type Setting, settingProblem } from './parameter.ts';
import type { Swept } from './sweep.ts';

/** Unusable arguments: one line that names what is wrong and lists what exists. */
export class Unusable extends Error {}

/**
 * Sweeps such as `tracks.tension.start=40,55,70`, at most two. Throws an `Unusable` that says what is wrong; `what` is
 * what its reader calls a sweep.
 */
export function sweptOf(scenario: Scenario, texts: readonly string[], what: string): readonly Swept[] {
  if (texts.length > 2)
    throw new Unusable(`At most two parameters can be swept at once, not ${texts.length}.`);
  const swept = texts.map((text): Swept => {
    const at = text.indexOf('=');
    if (at < 1) throw new Unusable(`${what} takes path=a,b,c, such as tracks.ID.start=40,60, not '${text}'.`);
    const path = text.slice(0, at).trim();
    const values = text
      .slice(at + 1)
      .split(',')
      .map((value) => sweptValue(scenario, path, value.trim()));
    return { path, values: [...new Set(values)] };
  });
  if (swept.length === 2 && swept[0]?.path === swept[1]?.path)
    throw new Unusable(`The parameter '${swept[0]?.path}' is swept twice.`);
  return swept;
}

function sweptValue(scenario: Scenario, path: string, text: string): number {
  // The path is looked at first: where it is wrong, what stands after it does not matter.
  const setting: Setting = { path, value: /^-?\d+(\.\d+)?$/.test(text) ? Number(text) : Number.NaN };
  const problem = settingProblem(scenario, setting);
  if (problem === null) return setting.value;
  throw new Unusable(Number.isNaN(setting.value) ? problem.replace("'NaN'", `'${text}'`) : problem);
}
