import { describe, expect, test } from 'vitest';
import { game, saltholm } from '../../../tests/support.ts';
import { openGame } from '../index.ts';
import { react } from './reactions.ts';

describe('standing rules', () => {
  test('a reaction rests as long as it says', () => {
    const { scenario, state } = game(saltholm());
    const stance = (): number => state.tracks['southreach.stance'] ?? 0;
    const start = stance();
    state.strikes = [1];
    const at = openGame(scenario, state);
    react(at, 'sanctions');
    react(at, 'sanctions');
    expect(stance()).toBe(start + 1);
  });
});
