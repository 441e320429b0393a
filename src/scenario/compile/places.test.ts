import { expect, it } from 'vitest';
import { orderOf } from '../../bots/index.ts';
import { settled } from '../../bots/random.ts';
import { fuzzRun } from '../../lab/fuzz.ts';
import { checkScenario } from '../load.ts';
import { findScenario } from '../node.ts';

it("a leg of the player's own country lets itself pass, and the game plays", () => {
  const found = findScenario('template');
  if (!found.ok) throw new Error(found.error);
  const [file = { file: '', text: '' }] = found.value.files;
  const text = file.text.replace(/owners: \[[a-z]+\]/g, 'owners: [island]');
  const { scenario, problems } = checkScenario([{ ...file, text }]);
  expect(text).not.toBe(file.text);
  expect(problems).toEqual([]);
  expect(scenario?.legs.flatMap(({ owners }) => owners)).toEqual([]);
  const runs = [1, 2, 3].map((seed) => scenario && fuzzRun(scenario, seed, orderOf(settled)));
  expect(runs.map((run) => run?.failures)).toEqual([[], [], []]);
});
