import { describe, expect, it } from 'vitest';
import { steady } from '../../tests/playthroughs/steady.ts';
import { flagship } from '../../tests/support.ts';
import { begin, give, type LoggedOrder, prepare, viewOf } from '../engine/index.ts';
import { CLASS_LIMITS, packLesson, readLesson } from './class-link.ts';
import type { Lesson } from './lesson.ts';
import { packOrders, unpackOrders } from './link-orders.ts';

const scenario = flagship();

const plain: Lesson = {
  title: 'Class 10b, “Drei Wege nach Osten” – über Land',
  scenario: { id: scenario.id, hash: prepare(scenario).hash },
  seed: 417_233,
  people: [],
  intent: null,
  pairs: true,
  predict: true,
  reasons: [3, 6, 9],
  stops: [4, 8],
  view: 'few',
  from: null,
};

/** The orders of the steady player up to the council of a turn. */
function ordersUpTo(turn: number): readonly LoggedOrder[] {
  const state = begin(scenario, { seed: 5 });
  const orders: LoggedOrder[] = [];
  for (let decision = 0; state.turn < turn; decision++) {
    const now = state.turn;
    const { order } = steady(scenario, viewOf(scenario, state, scenario.lead), 5, decision);
    if (give(scenario, state, order) === null) orders.push({ turn: now, ...order });
  }
  return orders;
}

const later: Lesson = {
  ...plain,
  intent: scenario.intent.start,
  from: { turn: 4, orders: ordersUpTo(4) },
};

/** What a link that differs from a whole one is called. */
const codeOf = (text: string): string => {
  const read = readLesson(text);
  return read.ok ? 'ok' : read.error.code;
};

describe('a class link', () => {
  it('gives the lesson again that it was made of, also from a whole address or one that a mail has broken', () => {
    for (const lesson of [plain, later, { ...plain, title: '', people: ['moscow'], pairs: false }]) {
      const link = packLesson(lesson);
      expect(readLesson(link)).toEqual({ ok: true, value: lesson });
      expect(readLesson(`https://school.example/look-east/#class=${link}`)).toEqual({
        ok: true,
        value: lesson,
      });
      const broken = (link.match(/.{1,60}/g) ?? []).join('\r\n ');
      expect(readLesson(`${broken}.`)).toEqual({ ok: true, value: lesson });
    }
  });

  it('is short enough for every platform, and with a restart of three turns still for most', () => {
    expect(packLesson(plain).length).toBeLessThan(400);
    expect(packLesson(later).length).toBeLessThan(CLASS_LIMITS.everywhere);
  });

  it('is found out wherever it is cut, and says what can be read of it', () => {
    const link = packLesson(plain);
    for (let length = 2; length < link.length; length++) expect(codeOf(link.slice(0, length))).toBe('cut');
    expect(readLesson(link.slice(0, -20))).toMatchObject({
      error: { remains: { scenario: 'the-year-after', seed: 417_233 } },
    });
    expect(readLesson(link.slice(0, 12))).toMatchObject({ error: { remains: null } });
  });

  it('is found out wherever a sign of it is another', () => {
    const link = packLesson(plain);
    for (let at = 2; at < link.length; at++)
      for (const sign of ['A', 'z', '4', '_'].filter((one) => one !== link[at]))
        expect(codeOf(link.slice(0, at) + sign + link.slice(at + 1)), `${sign} at ${at}`).not.toBe('ok');
  });

  it('of another version, of nothing and of something else are told apart', () => {
    const link = packLesson(plain);
    expect(readLesson(link.replace(/^1\./, '2.'))).toEqual({
      ok: false,
      error: { code: 'version', version: 2, known: 1 },
    });
    expect(codeOf('')).toBe('empty');
    expect(codeOf('hello there')).toBe('not-class');
    expect(codeOf(`1.${'a'.repeat(20_000)}`)).toBe('too-long');
  });

  it('whose checksum is right and whose content is not is refused all the same', () => {
    const wrong = [
      { seed: -1 },
      { seed: 1.5 },
      { scenario: { id: 'No', hash: plain.scenario.hash } },
      { scenario: { id: 'a', hash: 'short' } },
      { stops: [0] },
      { stops: ['2'] },
      { intent: { a: 'many' } },
      { title: 'x'.repeat(200) },
      { view: 'none' },
      { people: [7] },
    ];
    for (const part of wrong)
      expect(codeOf(packLesson({ ...plain, ...part } as Lesson)), JSON.stringify(part)).toBe('damaged');
  });
});

describe('orders in a link', () => {
  it('of every kind and of several seats come out as they went in', () => {
    const seat = 'tehran';
    const orders: readonly LoggedOrder[] = [
      { turn: 1, seat, kind: 'contract', system: 's', number: 2, payment: 'cash' },
      { turn: 1, seat, kind: 'offer', actor: 'a', gives: ['x', 'y'], ask: 'z' },
      { turn: 1, seat, kind: 'reply', offer: 'o', accept: false },
      { turn: 1, seat, kind: 'route', contract: 'c1', route: 'r' },
      { turn: 1, seat, kind: 'route', channel: 'c', tenths: 3 },
      { turn: 1, seat, kind: 'export', channel: 'c', tenths: 0 },
      { turn: 1, seat: 'moscow', kind: 'policy', policy: 'p' },
      { turn: 1, seat, kind: 'end' },
      { turn: 2, seat: 'moscow', kind: 'answer', card: 'c', option: 'o' },
      { turn: 2, seat, kind: 'mission', actor: 'a', aim: 'b' },
      { turn: 2, seat, kind: 'end' },
    ];
    const packed = JSON.parse(JSON.stringify(packOrders(orders, 3)));
    expect(unpackOrders(packed.seats, packed.turns)).toEqual(orders);
  });

  it('of another shape are none', () => {
    for (const turns of [null, [3], [[['x']]], [[[0, 's', 'two', 'cash']]], [[[99, 'a']]], [[[3, 'a', 7]]]])
      expect(unpackOrders(['tehran'], turns), JSON.stringify(turns)).toBeNull();
    expect(unpackOrders([], [])).toBeNull();
  });
});
