// @vitest-environment happy-dom
import { describe, expect, test } from 'vitest';
import { endMonth, nextMonth, order, sittingOf, tableOf } from '../../tests/panels.tsx';
import { saltholm } from '../../tests/support.ts';
import { answerWith } from './answer.ts';
import { answerIndex, giveOrder, ordersAbout, takeBack, takeBackNow, whyNot } from './give.ts';
import { createUi } from './state.ts';

const GUN = {
  kind: 'contract',
  seat: 'harbour-town',
  system: 'coastal-gun',
  number: 1,
  payment: 'silver',
} as const;
const TOWER = {
  kind: 'contract',
  seat: 'harbour-town',
  system: 'watchtower',
  number: 1,
  payment: 'silver',
} as const;
const END = { kind: 'end', seat: 'harbour-town' } as const;

const open = () => tableOf(saltholm());

describe('an order', () => {
  test('that can be given has nothing against it; what is against another is said in a sentence', async () => {
    const sitting = sittingOf(await open());
    expect(whyNot(sitting, GUN)).toBeNull();
    expect(whyNot(sitting, { ...GUN, number: 9 })).toMatch(/^\p{Lu}.*\.$/u);
  });

  test('is given by nobody who only looks, nor while the council is not sitting', async () => {
    const table = await open();
    const sitting = sittingOf(table);
    const { now } = sitting;
    expect(whyNot({ ...sitting, now: { ...now, readOnly: true } }, GUN)).toBe(
      'This run is only shown; it cannot be continued.',
    );
    expect(whyNot({ ...sitting, now: { ...now, phase: 'over' } }, GUN)).toBeNull();
    endMonth(table);
    expect(table.get().phase).toBe('playback');
    expect(whyNot(sittingOf(table), GUN)).toBe('The council is not sitting.');
  });

  test('is read out once it is given, and so is the reason against it', async () => {
    const table = await open();
    const ui = createUi();
    expect(giveOrder(sittingOf(table, { ui }), GUN)).toBe(true);
    expect(ui.get().said.text).toBe('Ordered. Talks: Coastal gun · Silver');
    const { say, desk } = sittingOf(table);
    const reason = desk.check(END);
    if (!reason) throw new Error('the card waits for no answer');
    expect(giveOrder(sittingOf(table, { ui }), END)).toBe(false);
    expect(ui.get().said.text).toBe(say.reason(reason));
    expect(table.get().phase).toBe('council');
  });

  test('that ends the month says nothing: the film speaks', async () => {
    const table = await open();
    const ui = createUi();
    order(table, { kind: 'answer', card: 'gun-show', option: 'yawn' });
    expect(giveOrder(sittingOf(table, { ui }), END)).toBe(true);
    expect(ui.get().said.count).toBe(0);
    expect(table.get().phase).toBe('playback');
  });
});

test('an answer is found among the orders as long as it can be taken back', () => {
  const orders = [
    { ...GUN, turn: 1 },
    { kind: 'answer', seat: 'harbour-town', card: 'a', option: 'x', turn: 1 },
    { kind: 'answer', seat: 'harbour-town', card: 'b', option: 'x', turn: 1 },
  ] as const;
  expect(answerIndex(orders, [0, 1, 2], 'b')).toBe(2);
  expect(answerIndex(orders, [0, 1, 2], 'a')).toBe(1);
  expect(answerIndex(orders, [0, 2], 'a')).toBe(-1);
  expect(answerIndex(orders, [0, 1, 2, 7], 'c')).toBe(-1);
});

describe('the orders about a contract', () => {
  test('are those that opened its talks this month and that speak of it, oldest first', async () => {
    const table = await open();
    order(table, TOWER);
    order(table, GUN);
    order(table, { kind: 'route', contract: 'c1', route: 'south-line' });
    const sitting = sittingOf(table);
    const about = (id: string): number[] => {
      const contract = sitting.state.contracts.find((one) => one.id === id);
      if (!contract) throw new Error(`no contract ${id}`);
      return ordersAbout(sitting, contract).map(({ index }) => index);
    };
    expect(about('c1')).toEqual([2]);
    expect(about('c2')).toEqual([0]);
    expect(about('c3')).toEqual([1]);
    const closed = { ...sitting, now: { ...sitting.now, open: [1, 2] } };
    const [, first] = sitting.state.contracts;
    expect(first && ordersAbout(closed, first)).toEqual([]);
  });

  test('of earlier months are none of them', async () => {
    const table = await open();
    order(table, TOWER);
    nextMonth(table);
    const sitting = sittingOf(table);
    expect(sitting.state.contracts.map(({ id }) => id)).toEqual(['c1', 'c2']);
    const everything = { ...sitting, now: { ...sitting.now, open: sitting.now.orders.map((_, n) => n) } };
    for (const contract of sitting.state.contracts) expect(ordersAbout(everything, contract)).toEqual([]);
  });
});

describe('taking back', () => {
  test('is done at once where nothing falls with it, and is read out', async () => {
    const table = await open();
    const ui = createUi();
    order(table, GUN);
    takeBack(sittingOf(table, { ui }), 0);
    expect(table.get().orders).toEqual([]);
    expect(ui.get().said.text).toBe('Taken back. Talks: Coastal gun · Silver');
    expect(ui.get().overlay).toBeNull();
  });

  test('asks first where other orders would fall with it', async () => {
    const table = await open();
    const ui = createUi();
    order(table, GUN);
    const about = sittingOf(table).state.contracts[1]?.id ?? '';
    order(table, { kind: 'route', contract: about, route: 'south-line' });
    takeBack(sittingOf(table, { ui }), 0, TOWER);
    expect(ui.get().overlay).toMatchObject({ kind: 'undo', index: 0 });
    expect(ui.get().overlay).toHaveProperty('then', TOWER);
    expect(table.get().orders).toHaveLength(2);
    takeBackNow(sittingOf(table, { ui }), 0, null);
    expect(table.get().orders).toEqual([]);
  });

  test('gives another order in its place, which is what is read out then', async () => {
    const table = await open();
    const ui = createUi();
    const [card] = saltholm().cards;
    const [praise, yawn] = card?.options ?? [];
    if (!card || !praise || !yawn) throw new Error('no card');
    order(table, answerWith(card, praise));
    takeBack(sittingOf(table, { ui }), 0, answerWith(card, yawn));
    expect(table.get().orders).toMatchObject([{ kind: 'answer', card: 'gun-show', option: 'yawn' }]);
    expect(ui.get().said.text).toMatch(/^Ordered\. .*Yawn/);
  });

  test('of what cannot be taken back does nothing', async () => {
    const table = await open();
    const ui = createUi();
    takeBack(sittingOf(table, { ui }), 3);
    expect(ui.get().said.count).toBe(0);
    expect(ui.get().overlay).toBeNull();
  });
});
