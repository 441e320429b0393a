import { expect, test } from 'vitest';
import { flagship } from '../../tests/support.ts';
import { ADVICE_CODES, PLAYERS } from '../bots/index.ts';
import { begin, give, viewOf } from '../engine/index.ts';
import { sayChoice } from './advice.ts';

const scenario = flagship();

test('every reason a player may give is one sentence', () => {
  const args = {
    of: 3,
    gain: 120,
    over: -4,
    chance: 40,
    missing: 1,
    days: 15,
    best: 5230,
    wait: 5114,
    other: 5,
    games: 48,
    lead: 210,
    error: 95,
    worlds: 16,
  };
  for (const code of ADVICE_CODES) {
    const sentence = sayChoice(scenario, { because: { code, args } });
    expect(sentence, code).toMatch(/^[A-Z].*\.$/);
    expect(sentence, code).not.toMatch(/undefined|NaN|[{}]/);
  }
  expect(sayChoice(scenario, { because: { code: 'forecast', args } })).toBe(
    'Best forecast: score 52.3 against 51.1 for the alternative.',
  );
  expect(sayChoice(scenario, { because: { code: 'no-such-code', args: {} } })).toBe('');
});

test('players explain what they do with all the numbers their sentences need', () => {
  for (const player of [
    PLAYERS.none,
    PLAYERS.random,
    PLAYERS.hedger,
    PLAYERS['moscow-only'],
    PLAYERS.greedy,
  ]) {
    const state = begin(scenario, { seed: 6 });
    for (let decision = 0; decision < 25 && !state.outcome; decision++) {
      const choice = player(scenario, viewOf(scenario, state, scenario.lead), 6, decision);
      expect(sayChoice(scenario, choice)).toMatch(/\.$/);
      give(scenario, state, choice.order);
    }
  }
});
