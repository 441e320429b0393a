import { describe, expect, test } from 'vitest';
import { saltholm, scenarioNamed } from '../../tests/support.ts';
import { begin, type Effect } from '../engine/index.ts';
import { scenarioIds } from '../scenario/node.ts';
import { sayBlock, sayOption, tellOption } from './cards.ts';

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

describe('the effects of an option, one by one', () => {
  const told = scenarioIds().flatMap((id) => {
    const scenario = scenarioNamed(id);
    const state = begin(scenario, { seed: 1 });
    return scenario.cards.flatMap((card) =>
      card.options.map((option) => ({
        scenario,
        state,
        option,
        effects: tellOption(scenario, option, state),
      })),
    );
  });

  test('say just what the line under a button says, but for a stance its capital alone', () => {
    for (const { scenario, state, option, effects } of told) {
      const alone = (words: string): string =>
        scenario.actors.reduce((said, { id, capital }) => {
          const stance = scenario.tracks.find((track) => track.id === `${id}.stance`);
          return stance ? said.replaceAll(stance.label, capital) : said;
        }, words);
      const { now, later } = sayOption(scenario, option, state);
      const words = effects
        .map((one) => one.words)
        .filter((_, index) => index > 0 || !option.price || effects[0]?.weight !== 100);
      expect([...words].map(alone).sort()).toEqual([...now, ...later].map(alone).sort());
    }
  });

  test('are cost or gain as the number that they move is good or bad', () => {
    const { scenario, state } = told.find((one) => one.scenario.id === 'the-year-after') ?? {};
    const [option] = scenario?.cards[0]?.options ?? [];
    if (!scenario || !state || !option) throw new Error('no card');
    const sideOf = (track: string, by: number) =>
      tellOption(
        scenario,
        { ...option, price: {}, later: [], block: { ...option.block, effects: [{ do: 'add', track, by }] } },
        state,
      )[0]?.side;
    expect([sideOf('home-front', 3), sideOf('home-front', -3)]).toEqual(['gift', 'cost']);
    expect([sideOf('tension', 3), sideOf('tension', -3)]).toEqual(['cost', 'gift']);
  });

  test('begin with the price, go on by weight, and end with what may come later', () => {
    for (const { option, effects } of told) {
      const weights = effects.map(({ weight }) => weight);
      expect(weights).toEqual([...weights].sort((a, b) => b - a));
      if (Object.keys(option.price).length > 0)
        expect(effects[0]).toMatchObject({ side: 'cost', weight: 100 });
    }
  });
});
