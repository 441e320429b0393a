import { describe, expect, test } from 'vitest';
import { BY_TEST, game, saltholm } from '../../../tests/support.ts';
import { openGame } from '../index.ts';
import { deliver } from './delivery.ts';

describe('delivery', () => {
  test('a second lot of a system is worth less', () => {
    const { scenario, state } = game(saltholm());
    const at = openGame(scenario, state);
    const start = state.tracks.defence ?? 0;
    deliver(at, 'coastal-gun', 2, null, BY_TEST);
    expect(state.tracks.defence).toBe(start + 15 + 9);
    expect(state.delivered['coastal-gun']).toBe(2);
  });
});
