import { describe, expect, it } from 'vitest';
import { certain } from '../../tests/support.ts';
import {
  begin,
  candidates,
  type Forecast,
  forecast,
  type GateForecast,
  give,
  type LedgerEntry,
  openGame,
  type Scenario,
  viewOf,
} from '../engine/index.ts';
import { asksOf, calibrationOf, type Guess, outcomesOf } from './guess.ts';

const strikeAt = (turn: number, comes: boolean): LedgerEntry =>
  ({
    id: turn,
    turn,
    change: { kind: 'strike-decided', comes, turn },
    cause: { kind: 'die' },
  }) as LedgerEntry;

const guess = (turn: number, percent: number): Guess => ({ turn, about: 'strike', percent });

/** A turn with one contract in talks, played to the next news: what could be foretold of it, and its ledger. */
function talks(
  chance: number,
  seed = 1,
): { scenario: Scenario; forecast: Forecast; ledger: LedgerEntry[]; signed: boolean } {
  const scenario = certain(chance);
  const seat = scenario.lead;
  const ledger: LedgerEntry[] = [];
  const state = begin(scenario, { seed }, ledger);
  const orders = candidates(openGame(scenario, state), seat, 'contract');
  expect(orders.some((order) => give(scenario, state, order, { ledger }) === null)).toBe(true);
  const told = forecast(scenario, viewOf(scenario, state, seat), []);
  for (const { card } of state.hand) {
    const { options = [], seat: whose = '' } = scenario.cards.find(({ id }) => id === card) ?? {};
    for (const { id } of options)
      give(scenario, state, { kind: 'answer', seat: whose, card, option: id }, { ledger });
  }
  expect(give(scenario, state, { kind: 'end', seat }, { ledger })).toBeNull();
  return {
    scenario,
    forecast: told,
    ledger,
    signed: state.contracts.find(({ id }) => id === told.gates[0]?.contract)?.stage !== 'talks',
  };
}

const gateOf = (contract: string, falls: number, middle: number): GateForecast => ({
  contract,
  system: 's',
  count: 1,
  gate: 'sign',
  falls,
  chance: { low: middle, middle, high: middle },
});

describe('what can be foretold of a turn', () => {
  const { scenario } = talks(70);

  it('is a strike, and of the gates whose die will most likely fall the one that is most open', () => {
    const gates = [gateOf('c1', 100, 90), gateOf('c2', 20, 50), gateOf('c3', 80, 60), gateOf('c4', 100, 100)];
    expect(asksOf(scenario, { gates }, 1, [])).toEqual([
      ...(scenario.strike ? [{ about: 'strike' }] : []),
      { about: 'gate', contract: 'c3', gate: 'sign', system: 's', count: 1 },
    ]);
  });

  it('is asked once a turn', () => {
    const gates = [gateOf('c1', 100, 50)];
    const given: Guess[] = [guess(2, 30), { turn: 2, about: 'gate', contract: 'c7', percent: 50 }];
    expect(asksOf(scenario, { gates }, 2, given)).toEqual([]);
    expect(asksOf(scenario, { gates }, 3, given)).toHaveLength(scenario.strike ? 2 : 1);
  });
});

describe('what came of a guess', () => {
  it('about a gate is what its die decided, either way', () => {
    const seen = new Set<boolean | null | undefined>();
    for (const [chance, seed] of [
      [50, 1],
      [50, 2],
      [-99, 3],
      [-99, 4],
    ] as const) {
      const { ledger, forecast: told, signed } = talks(chance, seed);
      const contract = told.gates[0]?.contract ?? '';
      const [outcome] = outcomesOf(ledger, [{ turn: 1, about: 'gate', contract, percent: 60 }]);
      expect(outcome?.came, `fortune ${seed}`).toBe(signed);
      seen.add(outcome?.came);
    }
    expect([...seen].sort()).toEqual([false, true]);
  });

  it('about a contract that stood before no gate, or a turn that was not played, is open', () => {
    const { ledger } = talks(50);
    const about = 'gate' as const;
    const guesses: Guess[] = [
      { turn: 1, about, contract: 'c99', percent: 60 },
      { turn: 9, about, contract: 'c1', percent: 60 },
      guess(9, 10),
    ];
    expect(outcomesOf(ledger, guesses).map(({ came }) => came)).toEqual([null, null, null]);
  });

  it('about a strike is told by the ledger', () => {
    const ledger = [strikeAt(1, true), strikeAt(2, false)];
    expect(outcomesOf(ledger, [guess(2, 10), guess(1, 20)]).map(({ came }) => came)).toEqual([false, true]);
  });
});

describe('how well guesses fitted', () => {
  const ledger = [true, true, false, false].map((comes, at) => strikeAt(at + 1, comes));

  it('counts by the chance that was given', () => {
    const guesses = [guess(1, 70), guess(2, 70), guess(3, 70), guess(4, 0), guess(9, 50)];
    expect(calibrationOf(outcomesOf(ledger, guesses))).toEqual({
      decided: 4,
      said: [
        { percent: 0, times: 1, came: 0 },
        { percent: 70, times: 3, came: 2 },
      ],
      distance: 17,
    });
  });

  it('is 0 for the clairvoyant, 25 for whoever always says even, 100 for the opposite, and nothing without a die', () => {
    const all = (percents: readonly number[]) =>
      calibrationOf(
        outcomesOf(
          ledger,
          percents.map((percent, at) => guess(at + 1, percent)),
        ),
      )?.distance;
    expect(all([100, 100, 0, 0])).toBe(0);
    expect(all([50, 50, 50, 50])).toBe(25);
    expect(all([0, 0, 100, 100])).toBe(100);
    expect(calibrationOf(outcomesOf(ledger, [guess(8, 50)]))).toBeNull();
  });
});
