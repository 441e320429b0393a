import { describe, expect, it } from 'vitest';
import { orderOf } from '../../src/bots/index.ts';
import { settled } from '../../src/bots/random.ts';
import { diceOf, type MutationRun, mutationRun, structureRun } from '../../src/lab/mutations/scenario.ts';
import { restructure } from '../../src/lab/mutations/structure.ts';
import { mutate } from '../../src/lab/mutations/text.ts';
import { findScenario, scenarioIds } from '../../src/scenario/node.ts';
import { readDocument } from '../../src/scenario/read.ts';
import { tool } from '../tool.ts';

/** Mutations of shipped scenarios in all. */
const MUTATIONS = 300;
/** Changes of structure of each shipped scenario. */
const STRUCTURES = 20;

const shipped = scenarioIds().map((id) => {
  const found = findScenario(id);
  if (!found.ok) throw new Error(found.error);
  return { id, ...found.value };
});

const failuresOf = (results: readonly MutationRun[]): readonly string[] =>
  results.flatMap(({ failures, file, done }, index) =>
    failures.map(({ kind, message }) => `${index} ${file} (${done.join(', ')}): ${kind}: ${message}`),
  );

describe('a mutated scenario', () => {
  it.each(shipped)('of $id gives problems or a game that ends', (original) => {
    const results = Array.from({ length: Math.ceil(MUTATIONS / shipped.length) }, (_, index) =>
      mutationRun(original, 1000 + index, orderOf(settled)),
    );
    expect(failuresOf(results)).toEqual([]);
    for (const { run, scenario } of results)
      expect(run?.hashes.length ?? 0).toBeLessThanOrEqual((scenario?.calendar.turns ?? 0) + 1);
    // Both ends are tried: messages and play.
    expect(results.some(({ refused }) => refused)).toBe(true);
    expect(results.some(({ refused }) => !refused)).toBe(true);
  });

  it('is the same for the same seed, and another for another', () => {
    const text = shipped[0]?.files[0]?.text ?? '';
    expect(mutate(text, 7)).toEqual(mutate(text, 7));
    expect(new Set(Array.from({ length: 50 }, (_, seed) => mutate(text, seed).text)).size).toBeGreaterThan(
      45,
    );
  });
});

describe('a scenario with another structure', () => {
  it.each(shipped)('of $id gives problems, or two turns that replay', (original) => {
    const results = Array.from({ length: STRUCTURES }, (_, index) =>
      structureRun(original, shipped, 2000 + index, orderOf(settled)),
    );
    expect(failuresOf(results)).toEqual([]);
    // What is done changes something, and both ends are tried.
    expect(new Set(results.map(({ done }) => done.join())).size).toBeGreaterThan(STRUCTURES / 2);
    expect(results.some(({ refused }) => refused)).toBe(true);
  });

  it('is accepted with 500 cards and 200 places, and plays', () => {
    const [original] = shipped;
    if (original === undefined) throw new Error('no scenario');
    const wanted = ['have 500 cards', 'have 200 places'];
    const found = wanted.map((name) => {
      for (let seed = 0; seed < 2000; seed++) {
        const tree = readDocument(original.files, original.bases).value;
        const { done } = restructure(tree, diceOf(seed), tree);
        if (done.length === 1 && done[0] === name)
          return structureRun(original, [original], seed, orderOf(settled));
      }
      throw new Error(`nothing ever does: ${name}`);
    });
    expect(failuresOf(found)).toEqual([]);
    expect(found.map(({ refused }) => refused)).toEqual([false, false]);
    expect(found[0]?.scenario?.cards.length).toBeGreaterThan(500);
    expect(found[1]?.scenario?.nodes.length).toBeGreaterThan(200);
  });
});

describe('npm run fuzz', () => {
  it('mutates as often as it is asked to', () => {
    const run = tool('fuzz', '--mutations', '6', '--scenario', 'tests/authoring/mistakes/base', '--json');
    expect(JSON.parse(run.stdout)).toMatchObject({ runs: 0, mutations: 6, failures: [] });
    expect(run.status).toBe(0);
  });

  it('says what it cannot use', () => {
    const run = tool('fuzz', '--mutations', 'many');
    expect(run.stderr).toBe("--mutations must be a whole number from 0 to 1000000, not 'many'.\n");
    expect(run.status).toBe(2);
  });
});
