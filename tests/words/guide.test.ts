import { describe, expect, test } from 'vitest';
import { begin, estimate, openGame, options, strikeChance, viewOf } from '../../src/engine/index.ts';
import { scenarioNamed } from '../support.ts';
import { faultsOf } from './faults.ts';

const scenario = scenarioNamed('first-moves');
const { guide } = scenario;
const turns = [...new Set(guide.map((step) => step.turn))];

/** Steps whose order costs a directive. */
const COSTS = ['contract', 'mission', 'build', 'programme'];

describe('the guide of First Moves', () => {
  test.each(turns)('leaves no directive of month %i unspent without saying so', (turn) => {
    const steps = guide.filter((step) => step.turn === turn);
    const spent = steps.filter(({ done }) => done !== null && COSTS.includes(done.order)).length;
    const said = steps.some(({ text }) => /directive/.test(text) && /\b(lost|spend)\b/.test(text));
    expect(spent >= scenario.directives || said).toBe(true);
  });

  test('asks for the first why where there is an answer from the start', () => {
    const first = guide.find(({ text }) => /\bwhy\b/.test(text));
    expect(first?.at).toBe('strike');
    const view = viewOf(scenario, begin(scenario, { seed: 1 }), scenario.lead);
    expect(estimate(scenario, view, strikeChance).parts.length).toBeGreaterThan(2);
  });

  test('asks in its first month only for what can be ordered then', () => {
    const game = openGame(scenario, begin(scenario, { seed: 1 }));
    const legal = options(game, scenario.lead).map((order) => JSON.stringify(order));
    for (const { done } of guide.filter(({ turn }) => turn === 1))
      if (done)
        expect(
          legal.some((order) => order.includes(`"${done.of}"`)),
          done.of,
        ).toBe(true);
  });

  test('tells no meaning by colour alone, and reads well', () => {
    for (const { text } of guide) {
      expect(text).not.toMatch(/\b(grey|gray|green|red|blue|yellow) (line|one|bar|number|text)/i);
      expect(faultsOf(text)).toEqual([]);
    }
  });

  test('names the two roads that it compares', () => {
    const compared = guide.find(({ text }) => /\bCompare\b/.test(text));
    expect(compared?.routes).toEqual(['rail-xian', 'sea-hormuz']);
  });
});
