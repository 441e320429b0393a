import { expect, test } from 'vitest';
import { game, played, saltholm } from '../../tests/support.ts';
import { adjudicate } from './index.ts';

test('every entry of an adjudication names a cause, an earlier reason and a step', () => {
  const { scenario, state } = game(saltholm());
  state.hand = [];
  for (const entry of played(scenario, state, adjudicate)) {
    expect(entry.cause.kind).toBeTruthy();
    expect(entry.because.every((id) => id < entry.id)).toBe(true);
    expect(entry.step).not.toBe('council');
  }
});
