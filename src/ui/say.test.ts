// @vitest-environment happy-dom
import { describe, expect, test } from 'vitest';
import { plain, sittingOf, tableOf } from '../../tests/panels.tsx';
import { changed, saltholm } from '../../tests/support.ts';
import type { Contract, Shipment } from '../engine/index.ts';
import { type Say, sayIn } from './say.ts';
import { t } from './words.ts';

const scenario = saltholm();
const table = await tableOf(scenario);
const { state, say } = sittingOf(table);

const shipment = (route: string, leg: number, days: number): Shipment =>
  ({ id: 's1', route, leg, days }) as unknown as Shipment;

describe('numbers and money in words', () => {
  test('have their unit, their sign and their decimals', () => {
    expect(say.amount('silver', 125)).toBe('£12.5');
    expect(say.bare('silver', 125)).toBe('12.5');
    expect(say.bare('defence', 30)).toBe('30');
    expect(say.change('silver', -15)).toBe('−£1.5');
    expect(say.move('defence', 3)).toBe('up 3');
    expect(say.signed(-4)).toBe('−4');
    expect(say.tenths(35)).toBe('3.5');
    expect(say.price({ silver: 20 })).toBe('£2');
  });

  test('that are a cost say so; what is free says that only where an order is meant', () => {
    expect(say.costs({ silver: 20 })).toBe('Costs £2');
    expect(say.costs({})).toBe('');
    expect(say.cost({ directives: 1, purses: { silver: 5 } })).toBe('Costs 1 directive and £0.5');
    expect(say.cost({ directives: 0, purses: {} })).toBe('free');
  });

  test('are paid from a purse or in goods', () => {
    const payments = scenario.systems.find(({ id }) => id === 'coastal-gun')?.payments ?? [];
    expect(payments.map(say.payment)).toEqual(['£4', '4.5 in goods']);
  });
});

describe('months', () => {
  test('are named whole and short', () => {
    expect(say.month(1)).toBe('April 1901');
    expect(say.shortMonth(3)).toBe('Jun');
    expect(say.until(2)).toContain('May');
    expect(say.until(6)).not.toContain('Sep');
  });
});

describe('names', () => {
  test('are those of the scenario; a number’s within a sentence begins small', () => {
    expect(say.track('defence')).toBe('coastal defence');
    expect(say.capital('northmark')).toBe('Kongsvik');
    expect(say.policy('kongsvik', 'trade')).toBe('Trade');
  });

  test('say what an order is, and why it is not possible', () => {
    const order = { kind: 'programme', seat: 'harbour-town', programme: 'drill' } as const;
    expect(say.order(order)).toContain('Drill the militia');
    expect(plain(say.reason({ code: 'no-directives', args: {} }))).toMatch(/directive/);
  });

  test('say what an entry of the ledger tells, whole or without its cause', () => {
    const { ledger } = table.get();
    const moved = ledger.find(({ change }) => change.kind === 'card-dealt');
    if (!moved) throw new Error('nothing was dealt');
    expect(plain(say.entry(moved))).toContain('Northmark shows its new gun');
    expect(plain(say.what(moved))).toContain('Northmark shows its new gun');
  });

  test('of effects stand side by side, what comes later too', () => {
    const options = scenario.cards[0]?.options ?? [];
    expect(plain(options[0] && say.effects(options[0].block))).toBe("Kongsvik's stance +3 · Exposure +2");
    expect(plain(options[1]?.later[0] && say.later(options[1].later[0]))).toMatch(/60 %.*−2/);
  });
});

describe('a shipment', () => {
  test('waits at a place before it sets out, and is between two after that', () => {
    expect(say.where(shipment('north-line', 0, 0))).toBe('waits at Kongsvik');
    expect(say.where(shipment('north-line', 1, 3))).toBe('North Sound – Harbour Town');
    expect(say.where(shipment('north-line', 9, 3))).toBe('The North Line');
  });

  test('has as many days to go as its legs have left', () => {
    const left = (leg: number, days: number) => say.daysLeft(shipment('north-line', leg, days));
    expect(left(0, 0)).toBe(11); // not set out: the whole of both legs
    expect(left(0, 6)).toBe(11);
    expect(left(0, 2)).toBe(7);
    expect(left(1, 0)).toBe(5);
    expect(left(1, 4)).toBe(4);
    expect(left(2, 0)).toBe(0);
  });

  test('says the place by its id where the map has none of that name', () => {
    const odd = sayIn(
      changed(scenario, (copy) => {
        copy.nodes = copy.nodes.filter(({ id }) => id !== 'kongsvik');
      }),
      state,
    );
    expect(odd.where(shipment('north-line', 0, 0))).toBe('waits at kongsvik');
  });
});

test('half of what was paid for a contract is lost with it, rounded up, in the words of its purse', () => {
  const lost = (of: Say, paid: number, payment: string): string =>
    of.lost({ system: 'coastal-gun', payment, paid } as unknown as Contract);
  expect(lost(say, 16, 'silver')).toBe('£0.8');
  expect(lost(say, 17, 'silver')).toBe('£0.9');
  expect(lost(say, 30, 'fish')).toBe('1.5');
  expect(lost(say, 0, 'silver')).toBe('£0');
});

test('a game of quarters is spoken of in quarters from then on', () => {
  const quarters = changed(scenario, (copy) => {
    copy.calendar.monthsPerTurn = 3;
  });
  expect(sayIn(quarters, state).month(2)).toBe('July 1901');
  expect(t('end')).toBe('End the quarter');
  sayIn(scenario, state);
  expect(t('end')).toBe('End the month');
});
