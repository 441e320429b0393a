import { expect, test } from 'vitest';
import { forecast, hashOf, imagine, viewOf, visible } from '../../src/engine/index.ts';
import { flagship, game } from '../support.ts';

test('a view holds neither the seed nor an exact hidden number nor a sealed choice of another seat', () => {
  const scenario = flagship();
  for (let seed = 1; seed <= 40; seed++) {
    const { state, ledger } = game(scenario, {}, { seed });
    const view = viewOf(scenario, state, scenario.lead);
    expect(view.state.seed).toBe(0);
    for (const [seat, policy] of Object.entries(view.state.policies))
      if (seat !== scenario.lead) expect(policy.sealed).toBeNull();
    for (const track of scenario.tracks.filter((one) => one.hidden)) {
      const band = view.bands[track.id];
      expect(band).toBeDefined();
      expect(state.tracks[track.id]).toBeGreaterThanOrEqual(band?.low ?? Infinity);
      expect(state.tracks[track.id]).toBeLessThanOrEqual(band?.high ?? -Infinity);
    }
    for (const entry of visible(ledger, scenario.lead)) {
      expect(scenario.tracks.find((track) => `tracks.${track.id}` === entry.what)?.hidden ?? false).toBe(
        false,
      );
      expect(entry.what).not.toMatch(/sealed/);
    }
  }
});

test('two states that a seat cannot tell apart give it the same forecast', () => {
  const scenario = flagship();
  const { state } = game(scenario, {}, { seed: 11 });
  const view = viewOf(scenario, state, scenario.lead);
  const other = { ...state, seed: 4711 };
  const same = { ...viewOf(scenario, other, scenario.lead), bands: view.bands, state: view.state };
  expect(forecast(scenario, same, [], 8)).toEqual(forecast(scenario, view, [], 8));
});

test('what is imagined fits what is seen, and imagining changes nothing', () => {
  const scenario = flagship();
  const { state } = game(scenario, {}, { seed: 3 });
  const before = hashOf(state);
  const view = viewOf(scenario, state, scenario.lead);
  for (let world = 0; world < 20; world++) {
    const imagined = imagine(view, world);
    for (const [id, band] of Object.entries(view.bands)) {
      expect(imagined.tracks[id]).toBeGreaterThanOrEqual(band.low);
      expect(imagined.tracks[id]).toBeLessThanOrEqual(band.high);
    }
  }
  forecast(scenario, view, [{ seat: scenario.lead, kind: 'end' }], 4);
  expect(hashOf(state)).toBe(before);
});

test('with better early warning the bands are narrower', () => {
  const scenario = flagship();
  const width = (sight: number): number => {
    const { state } = game(scenario);
    if (scenario.sight) state.tracks[scenario.sight] = sight;
    const { bands } = viewOf(scenario, state, scenario.lead);
    return Object.values(bands).reduce((sum, band) => sum + band.high - band.low, 0);
  };
  expect(width(90)).toBeLessThan(width(10));
});
