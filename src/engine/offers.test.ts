import { expect, test } from 'vitest';
import { changed, saltholm } from '../../tests/support.ts';
import type { Game, LedgerEntry, Offer, Order, Scenario, Start } from './index.ts';
import { begin, candidates, check, costOf, endTurn, offerSum, openGame, submit, viewOf } from './index.ts';

const LEAD = 'harbour-town';
const KONGSVIK = 'kongsvik';

function opened(
  scenario: Scenario = saltholm(),
  start: Partial<Start> = {},
): { game: Game; ledger: LedgerEntry[] } {
  const ledger: LedgerEntry[] = [];
  const state = begin(scenario, { seed: 1, intent: scenario.intent.start, ...start }, ledger);
  return { game: openGame(scenario, state, { ledger }), ledger };
}

const offering = (
  gives: readonly string[] = ['silver-chest'],
  ask = 'hurry',
  actor = 'northmark',
): Order => ({
  seat: LEAD,
  kind: 'offer',
  actor,
  gives,
  ask,
});

function monthEnds(game: Game): void {
  for (const { card, option } of game.state.hand) {
    const [first] = game.scenario.card(card).options;
    if (option === null && first) submit(game, { seat: LEAD, kind: 'answer', card, option: first.id });
  }
  endTurn(game);
}

/** The scenario where what is asked is wanted by so many points more or less. */
const wanting = (points: number): Scenario =>
  changed(saltholm(), (copy) => {
    for (const ask of copy.asks) for (const reason of ask.reasons) reason.amount = points;
  });

const first = (game: Game): Offer => {
  const [offer] = game.state.offers;
  if (!offer) throw new Error('nothing was offered');
  return offer;
};

test('an offer costs a directive, sets its money aside, and leaves both entries', () => {
  const { game, ledger } = opened();
  const before = game.value('silver');
  expect(costOf(game, offering())).toEqual({ directives: 1, purses: { silver: 5 } });
  expect(submit(game, offering())).toBeNull();
  expect(game.value('silver')).toBe(before - 5);
  expect(first(game)).toMatchObject({ actor: 'northmark', gives: ['silver-chest'], stand: 'made' });
  expect(ledger.findLast(({ change }) => change.kind === 'offer-made')?.seenBy).toEqual([LEAD, KONGSVIK]);
});

test('its sum is what is given, what is asked and what every capital weighs, each by name', () => {
  const { game } = opened();
  const stance = game.value('northmark.stance');
  const { total, parts } = offerSum(game, { actor: 'northmark', gives: ['silver-chest'], ask: 'hurry' });
  expect(parts.map(({ id }) => id)).toEqual(['silver-chest', 'list']);
  expect(total).toBe(6 + Math.floor(stance / 10) - 16);
});

test('what is not below zero is accepted: both sides do what they said', () => {
  const { game, ledger } = opened(wanting(0));
  const [contract] = game.state.contracts;
  submit(game, offering());
  monthEnds(game);
  expect(first(game).stand).toBe('accepted');
  const answered = ledger.find(({ change }) => change.kind === 'offer-answered');
  expect(answered?.cause).toMatchObject({ kind: 'offer', sum: { total: expect.any(Number) } });
  const hurried = ledger.find(({ change, cause }) => change.kind === 'lead-moved' && cause.kind === 'offer');
  expect(hurried?.because).toEqual([answered?.id]);
  expect(contract?.lead).toBeLessThan(2);
});

test('what is below zero is refused, and the money comes back', () => {
  const { game } = opened(wanting(-99));
  const before = game.value('silver');
  submit(game, offering());
  const without = opened(wanting(-99)).game;
  monthEnds(game);
  monthEnds(without);
  expect(first(game)).toMatchObject({ stand: 'refused', counter: [] });
  expect(before - game.value('silver')).toBe(before - without.value('silver'));
});

test('a capital says what it would take instead, which costs no directive and is carried out', () => {
  const { game } = opened();
  submit(game, offering());
  monthEnds(game);
  expect(first(game)).toMatchObject({ stand: 'refused', counter: ['silver-chest', 'no-other-guns'] });
  const taking: Order = { seat: LEAD, kind: 'reply', offer: 'o1', accept: true };
  expect(candidates(game, LEAD, 'reply')).toEqual([taking]);
  expect(costOf(game, taking)).toEqual({ directives: 0, purses: { silver: 5 } });
  expect(submit(game, taking)).toBeNull();
  expect(check(game, taking)?.code).toBe('lapsed');
  monthEnds(game);
  expect(first(game).stand).toBe('accepted');
  expect(game.state.deeds).toMatchObject([{ deed: 'one-seller', with: 'northmark', stand: 'open' }]);
});

test('what would be taken instead lapses after a turn', () => {
  const { game } = opened();
  submit(game, offering());
  monthEnds(game);
  monthEnds(game);
  expect(check(game, { seat: LEAD, kind: 'reply', offer: 'o1', accept: true })?.code).toBe('lapsed');
});

test('a pledge is broken by the order that breaks it, and the ledger names that order', () => {
  const { game, ledger } = opened(wanting(0));
  submit(game, offering(['no-other-guns']));
  monthEnds(game);
  expect(
    submit(game, { seat: LEAD, kind: 'contract', system: 'watchtower', number: 1, payment: 'silver' }),
  ).toBeNull();
  const broken = ledger.find(({ change }) => change.kind === 'deed-settled');
  expect(broken).toMatchObject({ change: { stand: 'broken' }, cause: { rule: 'pledge', of: 'one-seller' } });
  const because = ledger.filter(({ id }) => broken?.because.includes(id)).map(({ cause }) => cause);
  expect(because).toContainEqual(expect.objectContaining({ kind: 'order', order: 'contract' }));
});

test('a pledge that is held through its term is kept, and is remembered', () => {
  const { game } = opened(wanting(0));
  submit(game, offering(['no-other-guns']));
  for (let month = 0; month < 4; month++) monthEnds(game);
  expect(game.state.deeds).toMatchObject([{ stand: 'kept' }]);
  const { parts } = offerSum(game, { actor: 'northmark', gives: ['silver-chest'], ask: 'hurry' });
  expect(parts.find(({ id }) => id === 'record')?.amount).toBe(5);
});

test.each([
  ['nothing is given', offering([]), 'not-allowed'],
  ['the same is given twice', offering(['silver-chest', 'silver-chest']), 'not-allowed'],
  ['it is not for that capital', offering(['no-other-guns'], 'kind-word', 'southreach'), 'not-allowed'],
  ['that capital is not asked for it', offering(['silver-chest'], 'hurry', 'southreach'), 'not-allowed'],
  ['nobody knows it', offering(['gold']), 'unknown'],
])('is not legal where %s', (_, order, code) => {
  expect(check(opened().game, order)?.code).toBe(code);
});

test('a capital hears one offer at a time, grants a thing once in a while, and takes no promise twice', () => {
  const { game } = opened(wanting(0));
  submit(game, offering(['no-other-guns']));
  expect(check(game, offering())?.code).toBe('once-a-turn');
  monthEnds(game);
  expect(check(game, offering())).toMatchObject({ code: 'too-soon', args: { turns: 1 } });
  const again = changed(game.scenario.data, (copy) => {
    for (const ask of copy.asks) ask.again = 0;
  });
  expect(check(openGame(again, game.state), offering(['no-other-guns']))?.code).toBe('pledged');
});

test('a person in the seat answers in the next turn, under seal', () => {
  const { game, ledger } = opened(wanting(0), { people: [KONGSVIK] });
  submit(game, offering());
  monthEnds(game);
  expect(first(game).stand).toBe('made');
  const no: Order = { seat: KONGSVIK, kind: 'reply', offer: 'o1', accept: false };
  expect(submit(game, no)).toBeNull();
  expect(viewOf(game.scenario.data, game.state, LEAD).state.offers[0]?.reply).toBeNull();
  expect(viewOf(game.scenario.data, game.state, KONGSVIK).state.offers[0]?.reply).toBe(false);
  expect(ledger.findLast(({ change }) => change.kind === 'reply-sealed')?.seenBy).toEqual([KONGSVIK]);
  expect(check(game, { ...no, seat: LEAD, accept: true })?.code).toBe('lapsed');
  monthEnds(game);
  expect(first(game)).toMatchObject({ stand: 'refused', reply: null });
});

test('a seat that nobody offered anything sees no offers', () => {
  const { game } = opened();
  submit(game, offering(['silver-chest'], 'kind-word', 'southreach'));
  expect(viewOf(game.scenario.data, game.state, KONGSVIK).state.offers).toEqual([]);
});
