import { expect, test } from 'vitest';
import { changed, saltholm } from '../../tests/support.ts';
import type { Game, LedgerEntry, Scenario } from './index.ts';
import { begin, endTurn, openGame, reasonsFor, reported, submit, ticketsOf, viewOf } from './index.ts';

const SEAT = 'kongsvik';

/** The other seat with a mind, and policies of these sums. */
const minded = (nearly: number | null, ...sums: readonly number[]): Scenario =>
  changed(saltholm(), (copy) => {
    for (const seat of copy.seats) {
      if (seat.id !== SEAT) continue;
      seat.nearly = nearly;
      const [first] = seat.policies;
      if (!first) throw new Error('it has no policy');
      seat.policies = sums.map((sum, i) => ({
        ...first,
        id: `p${i}`,
        reasons: [
          { id: 'base', label: 'What it wants', amount: sum + 5, facts: [] },
          { id: 'against', label: 'What it fears', amount: -5, facts: [] },
        ],
        weight: sum,
      }));
    }
  });

function opened(scenario: Scenario, seed = 1): { game: Game; ledger: LedgerEntry[] } {
  const ledger: LedgerEntry[] = [];
  const state = begin(scenario, { seed, intent: scenario.intent.start }, ledger);
  return { game: openGame(scenario, state, { ledger }), ledger };
}
const tickets = (scenario: Scenario): readonly number[] => {
  const { game } = opened(scenario);
  return [...ticketsOf(game, game.scenario.seat(SEAT)).values()];
};

test('a mind draws among its best policy and those that come near it, the nearer the more', () => {
  expect(tickets(minded(4, 20, 18, 16, 15, -3))).toEqual([5, 3, 1, 0, 0]);
  expect(tickets(minded(0, 20, 18, 20))).toEqual([1, 0, 1]);
});

test('a mind whose reasons all speak against still does what it minds least', () => {
  expect(tickets(minded(2, -9, -10))).toEqual([3, 2]);
});

test('a seat without a mind draws among all by weight, and considers nothing that has none', () => {
  expect(tickets(minded(null, 20, 5, -3))).toEqual([20, 5, 0]);
});

test('what was chosen is booked with its reasons, which come to light when it is carried out', () => {
  const scenario = minded(0, 20, 3);
  const { game, ledger } = opened(scenario);
  const sealed = ledger.find(({ change }) => change.kind === 'policy-sealed');
  expect(sealed?.change).toMatchObject({ seat: SEAT, policy: 'p0' });
  expect(sealed?.cause).toMatchObject({
    kind: 'mind',
    seat: SEAT,
    policy: 'p0',
    weight: 1,
    total: 1,
    sum: reasonsFor(game, game.scenario.seat(SEAT).policies[0] ?? never()),
  });
  const readBy = (): readonly LedgerEntry[] =>
    reported(ledger, viewOf(scenario, game.state, scenario.lead)).filter(
      ({ change }) => change.kind === 'policy-sealed',
    );
  expect(readBy()).toEqual([]);
  for (const { card, option } of game.state.hand) {
    const [first] = game.scenario.card(card).options;
    if (option === null && first)
      submit(game, { seat: scenario.lead, kind: 'answer', card, option: first.id });
  }
  endTurn(game);
  expect(readBy().map(({ id, cause }) => [id, cause.kind])).toEqual([[sealed?.id, 'mind']]);
});

function never(): never {
  throw new Error('there is no policy');
}
