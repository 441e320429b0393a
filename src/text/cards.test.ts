import { expect, test } from 'vitest';
import { saltholm } from '../../tests/support.ts';
import { begin, type Effect } from '../engine/index.ts';
import { sayBlock } from './cards.ts';

const scenario = saltholm();
const state = begin(scenario, { seed: 1, intent: scenario.intent.start });
const said = (...effects: readonly Effect[]): readonly string[] =>
  sayBlock(scenario, { key: 'test', effects, facts: [] }, state);

test('what an answer does is told with its sign', () => {
  expect(said({ do: 'add', track: 'defence', by: 3 })).toEqual(['Coastal defence +3']);
  expect(said({ do: 'add', track: 'defence', by: -3 })).toEqual(['Coastal defence −3']);
  expect(said({ do: 'set', track: 'defence', to: 40 })).toEqual(['Coastal defence set to 40']);
});

test('what changes nothing now is not told', () => {
  expect(said({ do: 'add', track: 'defence', by: 0 })).toEqual([]);
  expect(said({ do: 'warm', by: 0 })).toEqual([]);
  expect(said({ do: 'warm', by: 2 }).length).toBe(1);
});
