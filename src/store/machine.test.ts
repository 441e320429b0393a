import { describe, expect, test } from 'vitest';
import { saltholm } from '../../tests/support.ts';
import { candidates, check, hashOf, NOBODY, type Order, openGame, type Reason } from '../engine/index.ts';
import {
  adviceAsked,
  choiceSealed,
  type Match,
  matchOf,
  orderGiven,
  orderUndone,
  proceeded,
  shownAfter,
  undoPlan,
} from './machine.ts';
import { beginPlay, legalAnswers, type Play, went } from './play.ts';

const scenario = saltholm();
const { lead } = scenario;
const OTHER = 'kongsvik';
const TRADE: Order = { kind: 'policy', seat: OTHER, policy: 'trade' };
const END: Order = { kind: 'end', seat: lead };

const alone = (): Match => matchOf(beginPlay(scenario, { seed: 7 }));
const shared = (): Match => matchOf(beginPlay(scenario, { seed: 7, people: [OTHER] }));
const onlyLookedAt = (match: Match): Match => matchOf(match.play, true);

/** What an event has led to; throws where it was refused. */
function led(result: Match | Reason): Match {
  if (!went(result)) throw new Error(result.code);
  return result;
}

/** Where a match stands, or why an event was refused, in a word or two. */
function standing(result: Match | Reason): string {
  if (!went(result)) return result.code;
  const { phase, seat } = result.stage;
  return `${phase} ${seat === NOBODY ? 'all' : seat === lead ? 'lead' : seat}`;
}

/** A contract that can be signed now; there is one in every month of these games that the tests look at. */
function contract({ scenario, state, seat }: Play): Order {
  const game = openGame(scenario, state);
  const found = candidates(game, seat, 'contract').find((order) => check(game, order) === null);
  if (!found) throw new Error('nothing can be signed');
  return found;
}

/** An answer to each card that waits for a seat. */
function answers(play: Play, seat: string): Order[] {
  const first = new Map<string, Order>();
  for (const order of legalAnswers(play, seat))
    if (order.kind === 'answer' && !first.has(order.card)) first.set(order.card, order);
  return [...first.values()];
}

/** The council with every card of the lead seat answered, so that the month can be ended. */
const answered = (match: Match): Match =>
  answers(match.play, lead).reduce((at, order) => led(orderGiven(at, order)), match);
const ended = (match: Match): Match => led(orderGiven(answered(match), END));
const on = (match: Match): Match => led(proceeded(match));
const sealed = (match: Match): Match => led(choiceSealed(match, [TRADE, ...answers(match.play, OTHER)]));

/** One step further, whatever the phase. */
function further(match: Match): Match {
  if (match.stage.phase === 'council') return ended(match);
  return match.stage.phase === 'chamber' ? sealed(match) : on(match);
}

/** The first match of a game, from its beginning on, that stands somewhere. */
function until(match: Match, place: string): Match {
  for (let at = match, steps = 0; steps < 100; at = further(at), steps++)
    if (standing(at) === place) return at;
  throw new Error(`never at ${place}`);
}

/** A match at its council with one order in the log that can be taken back, and its cards answered. */
const busy = (match: Match): Match => answered(led(orderGiven(match, contract(match.play))));

/** Every event that can befall a match. */
const EVENTS: Record<string, (match: Match) => Match | Reason> = {
  order: (match) => orderGiven(match, contract(until(alone(), 'council lead').play)),
  end: (match) => orderGiven(match, END),
  advice: adviceAsked,
  undo: (match) => orderUndone(match, 0),
  seal: (match) => choiceSealed(match, [TRADE, ...answers(match.play, OTHER)]),
  proceed: proceeded,
};

const NO = 'not-allowed';
const REFUSED = { order: NO, end: NO, advice: NO, undo: NO, seal: NO, proceed: NO };
const COUNCIL = { ...REFUSED, order: 'council lead', advice: 'council lead', undo: 'council lead' };
const sharedCouncil = (): Match => busy(until(shared(), 'council lead'));

describe('each phase', () => {
  test.each<[string, () => Match, Record<keyof typeof EVENTS, string>]>([
    ['council', () => busy(alone()), { ...COUNCIL, end: 'playback lead' }],
    ['film', () => ended(busy(alone())), { ...REFUSED, proceed: 'review lead' }],
    ['review', () => on(ended(busy(alone()))), { ...REFUSED, proceed: 'council lead' }],
    ['end', () => until(alone(), 'over lead'), REFUSED],
    ['curtain of another seat', shared, { ...REFUSED, proceed: `chamber ${OTHER}` }],
    ['chamber', () => on(shared()), { ...REFUSED, seal: 'curtain lead' }],
    ['curtain of the lead seat', () => sealed(on(shared())), { ...REFUSED, proceed: 'council lead' }],
    ['shared council', sharedCouncil, { ...COUNCIL, end: 'curtain all' }],
    ['curtain of all', () => ended(sharedCouncil()), { ...REFUSED, proceed: 'playback all' }],
    ['shared film', () => on(ended(sharedCouncil())), { ...REFUSED, proceed: 'review all' }],
    ['shared review', () => on(on(ended(sharedCouncil()))), { ...REFUSED, proceed: `curtain ${OTHER}` }],
    ['shared end', () => until(shared(), 'over lead'), REFUSED],
    ['council only looked at', () => onlyLookedAt(busy(alone())), REFUSED],
    ['curtain only looked at', () => onlyLookedAt(on(shared())), { ...REFUSED, proceed: 'council lead' }],
    ['end only looked at', () => onlyLookedAt(until(alone(), 'over lead')), REFUSED],
  ])('%s: what each event leads to, and the match before it stays as it was', (_, open, leads) => {
    const match = open();
    const before = structuredClone(match);
    const found = Object.entries(EVENTS).map(([name, event]) => [name, standing(event(match))]);
    expect(Object.fromEntries(found)).toEqual(leads);
    expect(match).toEqual(before);
  });
});

describe('an order', () => {
  test('changes the game alone: the seat, the film and who looks stay', () => {
    const match = alone();
    const order = contract(match.play);
    const after = led(orderGiven(match, order));
    expect(after).toEqual({ ...match, play: after.play });
    expect(after.play.orders).toEqual([{ turn: 1, ...order }]);
    expect(after.play.state.contracts.length).toBe(match.play.state.contracts.length + 1);
  });

  test('that sets the same thing anew takes the place of the earlier one', () => {
    const channel = scenario.channels.find(({ start }) => start >= 3);
    if (!channel) throw new Error('the fixture has a channel with tenths on it');
    const flow = scenario.flows.find(({ id }) => id === channel.flow);
    const kind = flow?.direction === 'out' ? 'export' : 'route';
    const put = (match: Match, tenths: number): Match =>
      led(orderGiven(match, { kind, seat: lead, channel: channel.id, tenths } as Order));
    const moved = put(put(alone(), channel.start - 1), channel.start - 2);
    expect(moved.play.orders).toMatchObject([{ kind, tenths: channel.start - 2 }]);
    expect(put(moved, channel.start)).toEqual(alone());
  });

  test('that the rules refuse is refused with their reason', () => {
    expect(orderGiven(alone(), { kind: 'expedite', seat: lead, contract: 'c99' })).toMatchObject({
      code: 'unknown',
    });
  });

  test('of another seat is refused as such, whatever that seat has sealed', () => {
    for (const match of [sharedCouncil(), alone()])
      expect(orderGiven(match, TRADE)).toEqual({ code: 'not-your-seat', args: {} });
  });
});

describe('advice', () => {
  test('is noted by turn and orders before, and changes nothing else', () => {
    const match = busy(alone());
    const { play, ...rest } = led(adviceAsked(match));
    const after = match.play.orders.length;
    expect(play).toEqual({ ...match.play, advised: [{ turn: 1, after }] });
    expect(rest).toEqual({ stage: match.stage, before: null, readOnly: false, proposal: null });
  });
});

describe('the end of a month', () => {
  test('keeps the game before it for the film, which spans that month alone', () => {
    const match = answered(alone());
    const after = led(orderGiven(match, END));
    expect(after.before).toBe(match.play);
    const { film } = after.stage;
    expect(film).toMatchObject({ turn: 1, from: match.play.state.entries });
    const shown = after.play.ledger.filter(({ id }) => film && id >= film.from && id < film.to);
    expect(new Set(shown.map(({ turn }) => turn))).toEqual(new Set([1]));
    expect(on(after).stage.film).toBe(film);
    expect(on(on(after)).stage.film).toBeNull();
  });

  test('puts its orders out of the reach of undo; those of the next month come back one by one', () => {
    const first = busy(alone());
    expect(undoPlan(first, 0)).toMatchObject({ order: { turn: 1, kind: 'contract' }, falls: [] });
    const film = led(orderGiven(first, END));
    const second = on(on(film));
    const old = first.play.orders.length + 1;
    for (const match of [film, on(film), second])
      for (let index = -1; index <= old; index++) {
        expect(undoPlan(match, index), `${standing(match)}, order ${index}`).toBeNull();
        expect(standing(orderUndone(match, index))).toBe(NO);
      }
    const given = led(orderGiven(second, contract(second.play)));
    expect(undoPlan(given, old - 1)).toBeNull();
    expect(undoPlan(given, old)).toMatchObject({ order: { turn: 2, kind: 'contract' } });
    const back = led(orderUndone(given, old));
    expect(hashOf(back.play.state)).toBe(hashOf(second.play.state));
    expect(back).toEqual(second);
  });

  test('the last one leads through film and review to the end, where all is shown', () => {
    for (const begun of [alone(), shared()]) {
      const over = until(begun, 'over lead');
      expect(over.play.state.outcome).not.toBeNull();
      expect(over.play.hashes.length).toBe(scenario.calendar.turns + 1);
      const review = { ...over, stage: { ...over.stage, phase: 'review', seat: NOBODY } } as const;
      const shown = shownAfter(review, over);
      expect(shown.ledger.length).toBe(over.play.state.entries);
      expect(shown.orders).toEqual(over.play.orders);
      expect(shown).toMatchObject({ phase: 'over', open: [], film: null });
      expect(standing(matchOf(over.play))).toBe('over lead');
    }
  });
});

describe('two persons at one screen', () => {
  test('take turns at it month after month, the lead seat last, and look at the film together', () => {
    const seen: string[] = [];
    let match = shared();
    for (let steps = 0; steps < 9; steps++) {
      seen.push(`${match.play.state.turn} ${standing(match)}`);
      match = further(match);
    }
    expect(seen).toEqual([
      `1 curtain ${OTHER}`,
      `1 chamber ${OTHER}`,
      '1 curtain lead',
      '1 council lead',
      '2 curtain all',
      '2 playback all',
      '2 review all',
      `2 curtain ${OTHER}`,
      `2 chamber ${OTHER}`,
    ]);
  });

  test('seal all that is asked of them or nothing', () => {
    const chamber = on(shared());
    expect(standing(choiceSealed(chamber, []))).toBe('unanswered');
    expect(standing(choiceSealed(chamber, [{ ...TRADE, seat: lead }]))).toBe('not-your-seat');
    expect(standing(choiceSealed(chamber, [{ ...TRADE, policy: 'no-such' }]))).toBe('unknown');
    expect(standing(choiceSealed(chamber, [TRADE, END]))).toBe('not-your-seat');
    expect(chamber.play.orders).toEqual([]);
    const after = sealed(chamber);
    expect(after.play.orders).toMatchObject([{ turn: 1, ...TRADE }]);
    expect(after.play.state.turn).toBe(1);
  });

  test('do not see each other’s orders, and undo counts in the list that is shown', () => {
    const council = sharedCouncil();
    expect(council.play.orders[0]).toMatchObject({ seat: OTHER });
    const { orders, open } = shownAfter(council, council);
    expect(new Set(orders.map(({ seat }) => seat))).toEqual(new Set([lead]));
    expect(open).toEqual(orders.map((_, index) => index));
    expect(undoPlan(council, 0)?.order).toMatchObject({ seat: lead, kind: 'contract' });
    const back = led(orderUndone(council, 0));
    expect(back.play.orders[0]).toMatchObject({ seat: OTHER });
    expect(back.play.orders.some(({ kind }) => kind === 'contract')).toBe(false);
  });

  test('go on, in an opened game, at the curtain of whoever has not sealed', () => {
    const chamber = on(shared());
    expect(standing(matchOf(chamber.play))).toBe(`curtain ${OTHER}`);
    expect(standing(matchOf(sealed(chamber).play))).toBe('curtain lead');
    expect(standing(matchOf(sharedCouncil().play))).toBe('curtain lead');
    expect(standing(matchOf(ended(sharedCouncil()).play))).toBe(`curtain ${OTHER}`);
    expect(standing(matchOf(chamber.play, true))).toBe('curtain lead');
  });
});

describe('what the page shows', () => {
  test('is nothing of the game behind a curtain', () => {
    const curtain = ended(sharedCouncil());
    expect(shownAfter(null, curtain)).toMatchObject({ view: null, ledger: [], orders: [], history: [] });
  });

  test('of a film that all see begins with the month that is told', () => {
    const film = on(ended(sharedCouncil()));
    expect(shownAfter(film, film).view?.state.turn).toBe(1);
    expect(shownAfter(film, on(film)).view?.state.turn).toBe(2);
  });

  test('lets go of what was pointed at where somebody else looks now, and only there', () => {
    const nothing = { selection: null, sheet: 'contracts' };
    expect(shownAfter(null, alone())).toMatchObject(nothing);
    let from: Match | null = null;
    for (let match = shared(); match.stage.phase !== 'over'; from = match, match = further(match))
      if (match.stage.phase === 'curtain') expect(shownAfter(from, match)).toMatchObject(nothing);
    const film = ended(alone());
    for (const [from, to] of [
      [alone(), busy(alone())],
      [alone(), film],
      [film, on(film)],
      [on(film), on(on(film))],
    ] as const)
      expect(Object.keys(shownAfter(from, to))).not.toContain('selection');
  });

  test('says of a game that is only looked at that it is', () => {
    expect(shownAfter(null, onlyLookedAt(busy(alone())))).toMatchObject({ readOnly: true, open: [] });
    expect(shownAfter(null, alone()).readOnly).toBe(false);
  });
});
