import { describe, expect, it } from 'vitest';
import { orderOf } from '../../src/bots/index.ts';
import { settled } from '../../src/bots/random.ts';
import { mutate } from '../../src/lab/mutate.ts';
import { mutationRun } from '../../src/lab/mutation-run.ts';
import { findScenario, scenarioIds } from '../../src/scenario/node.ts';
import { tool } from '../tool.ts';

/** Mutations of shipped scenarios in all. */
const MUTATIONS = 300;

const shipped = scenarioIds().map((id) => {
  const found = findScenario(id);
  if (!found.ok) throw new Error(found.error);
  return { id, ...found.value };
});

describe('a mutated scenario', () => {
  it.each(shipped)('of $id gives problems or a game that ends', ({ files, bases }) => {
    const results = Array.from({ length: Math.ceil(MUTATIONS / shipped.length) }, (_, index) =>
      mutationRun(files, bases, 1000 + index, orderOf(settled)),
    );
    const failed = results.flatMap(({ failures, file, done }, index) =>
      failures.map(
        ({ kind, message }) => `${1000 + index} ${file} (${done.join(', ')}): ${kind}: ${message}`,
      ),
    );
    expect(failed).toEqual([]);
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
