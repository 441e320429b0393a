import { describe, expect, test } from 'vitest';
import { changed, flagship, saltholm } from '../../tests/support.ts';
import { feedsOf, inputsOf } from './feeds.ts';
import { prepare } from './prepare.ts';
import { sourcesOf } from './sources.ts';

describe('what an expression reads at first hand', () => {
  test('is each track and each other reading once, in their order', () => {
    const debt = ['read', 'debt', 'beijing'] as const;
    const expr = ['+', ['read', 'track', 'b'], ['*', debt, ['+', ['read', 'stored', 'a'], debt]]] as const;
    expect(inputsOf(['max', expr, ['read', 'track', 'b']])).toEqual({
      tracks: ['b', 'a'],
      others: [{ name: 'debt', args: ['beijing'] }],
    });
    expect(inputsOf(7)).toEqual({ tracks: [], others: [] });
  });
});

describe('what feeds what', () => {
  test.each([
    ['the flagship', flagship],
    ['a made-up republic', saltholm],
  ] as const)('in %s is what the objectives hang on, through derived tracks too', (_, scenarioOf) => {
    const scenario = scenarioOf();
    const prepared = prepare(scenario);
    const { objectives, derived } = feedsOf(scenario);
    expect(objectives.length).toBeGreaterThan(0);
    for (const { objective, parts } of objectives) {
      const reached = new Set<string>();
      const reach = (track: string): void => {
        if (reached.has(track)) return;
        reached.add(track);
        for (const below of derived.get(track)?.tracks ?? []) reach(below);
      };
      for (const { inputs } of parts) for (const track of inputs.tracks) reach(track);
      const sources = sourcesOf(prepared, objective.value);
      if (sources === null) continue;
      const tracks = [...sources].filter((source) => !source.startsWith('@'));
      expect([...reached].sort()).toEqual(expect.arrayContaining(tracks.filter((id) => reached.has(id))));
      for (const id of reached) expect(tracks, objective.id).toContain(id);
    }
  });

  test('lists a track under the objective that reads it itself, else under one that reads it through others', () => {
    const { homes } = feedsOf(flagship());
    expect(homes.get('air-defence')).toBe('security');
    expect(homes.get('good-name')).toBe('standing');
    // The bite is Prosperity's and is worked out from the pressure, which Standing reads itself.
    expect(homes.get('bite')).toBe('prosperity');
    expect(homes.get('pressure')).toBe('standing');
    expect(homes.has('exposure')).toBe(false);
    const alone = changed(flagship(), (copy) => {
      copy.objectives = copy.objectives.filter(({ id }) => id !== 'standing');
    });
    expect(feedsOf(alone).homes.get('pressure')).toBe('prosperity');
  });

  test('is worked out once for a scenario', () => {
    const scenario = saltholm();
    expect(feedsOf(scenario)).toBe(feedsOf(scenario));
  });
});
