// @vitest-environment happy-dom
import { describe, expect, test } from 'vitest';
import { nextMonth, order, sittingOf, tableOf } from '../../tests/panels.tsx';
import { changed, saltholm } from '../../tests/support.ts';
import type { GuideStep, Order } from '../engine/index.ts';
import type { Table } from '../store/types.ts';
import { guided, markOf, pass, spokenOf, stepFor } from './guide.ts';
import type { Sitting } from './sitting.ts';
import { createUi } from './state.ts';

const GUN = { kind: 'contract', system: 'coastal-gun', number: 1, payment: 'silver' } as const;

/** Where the guide stands: its step, and the count beside it. */
function at(table: Table, but: Partial<Sitting> = {}): string | null {
  const found = stepFor(sittingOf(table, but));
  return found && (found.own ?? `${found.step.id} ${found.number}/${found.steps}`);
}

describe('the scenario’s guide', () => {
  test('goes from step to step as orders are given, and back when one is taken back', async () => {
    const table = await tableOf(saltholm());
    expect(at(table)).toBe('first-gun 1/2');
    order(table, GUN);
    expect(at(table)).toBe('first-card 2/2');
    table.undo(0);
    expect(at(table)).toBe('first-gun 1/2');
    order(table, { kind: 'answer', card: 'gun-show', option: 'yawn' });
    expect(at(table)).toBe('first-gun 1/2');
    order(table, GUN);
    expect(at(table)).toBe('spend');
  });

  test('is not completed by an order about something else', async () => {
    const table = await tableOf(saltholm());
    order(table, { ...GUN, system: 'watchtower' });
    expect(at(table)).toBe('first-gun 1/2');
  });

  test('waits at a step without an order until it is laid aside', async () => {
    const table = await tableOf(saltholm());
    nextMonth(table);
    const ui = createUi();
    expect(at(table, { ui })).toBe('look-round 1/3');
    pass(sittingOf(table, { ui }), 'look-round');
    pass(sittingOf(table, { ui }), 'look-round');
    expect(ui.get().passed).toEqual(['look-round']);
    expect(at(table, { ui })).toBe('first-envoy 2/3');
    pass(sittingOf(table, { ui }), 'first-envoy');
    expect(ui.get().passed).toEqual(['look-round', 'first-envoy']);
    expect(at(table, { ui })).toBe('first-stone 3/3');
  });

  test('passes over what cannot be ordered', async () => {
    const none = await tableOf(
      changed(saltholm(), (copy) => {
        for (const system of copy.systems) if (system.id === 'coastal-gun') system.limit = 0;
      }),
    );
    expect(at(none)).toBe('first-card 2/2');
  });

  test('is silent where it is not wanted, nothing can be ordered, or another looks', async () => {
    const table = await tableOf(saltholm());
    const sitting = sittingOf(table);
    const { now, open } = sitting;
    expect(guided(sitting)).toBe(true);
    const unwanted = { ...sitting, open: { ...open, guided: false } };
    expect([guided(unwanted), stepFor(unwanted)]).toEqual([false, null]);
    const shown = { ...sitting, now: { ...now, readOnly: true } };
    expect([guided(shown), stepFor(shown)]).toEqual([false, null]);
    expect(stepFor({ ...sitting, now: { ...now, phase: 'review' } })).toBeNull();
    expect(stepFor({ ...sitting, now: { ...now, seat: 'kongsvik' } })).toBeNull();
  });

  test('goes on in a month without a step: directives first, then the end of the month, and of the game', async () => {
    const table = await tableOf(saltholm());
    for (let month = 1; month < 4; month++) nextMonth(table);
    const sitting = sittingOf(table);
    const { state, scenario } = sitting;
    const stand = (but: Partial<typeof state>): string | null =>
      at(table, { state: { ...state, hand: [], ...but } });
    expect(guided(sitting)).toBe(true);
    expect(stand({})).toBe('spend');
    expect(stand({ directives: 0 })).toBe('end');
    expect(stand({ directives: 0, turn: scenario.calendar.turns })).toBe('last');
    const card = scenario.cards[0]?.id ?? '';
    expect(stand({ hand: [{ card, option: null }] as never })).toBeNull();
    const poor = { ...sitting.desk, check: () => ({ code: 'no-money' as const, args: {} }) as never };
    expect(at(table, { state: { ...state, hand: [] }, desk: poor })).toBe('hold');
  });

  test('says nothing of its own where the scenario has no guide', async () => {
    const table = await tableOf(changed(saltholm(), (copy) => copy.guide.splice(0)));
    expect(guided(sittingOf(table))).toBe(false);
    expect(at(table)).toBeNull();
  });
});

const seat = 'harbour-town';

test.each<[string | undefined, Order]>([
  ['answer:gun-show', { kind: 'answer', seat, card: 'gun-show', option: 'yawn' }],
  ['contract:coastal-gun', { ...GUN, seat }],
  ['mission:goodwill', { kind: 'mission', seat, actor: 'northmark', aim: 'goodwill' }],
  ['build:breakwater', { kind: 'build', seat, project: 'breakwater' }],
  ['programme:drill', { kind: 'programme', seat, programme: 'drill' }],
  ['posture:calm', { kind: 'posture', seat, posture: 'calm' }],
  ['channel:fish-north', { kind: 'export', seat, channel: 'fish-north', tenths: 3 }],
  ['channel:grain-south', { kind: 'route', seat, channel: 'grain-south', tenths: 3 }],
  [undefined, { kind: 'route', seat, contract: 'c1', route: 'north-line' }],
  [undefined, { kind: 'end', seat }],
])('the button of an order wears %s', (mark, given) => expect(markOf(given)).toBe(mark));

describe('what a step speaks of', () => {
  const step = (but: Partial<GuideStep>): string =>
    spokenOf({ tracks: [], routes: [], actors: [], done: null, ...but } as unknown as GuideStep);

  test('is marked: numbers, roads and capitals by their rows', () => {
    expect(step({ tracks: ['defence', 'silver'], routes: ['north-line'], actors: ['northmark'] })).toBe(
      '[data-row="track:defence"],[data-row="track:silver"],[data-row="route:north-line"],[data-row="actor:northmark"]',
    );
    expect(step({})).toBe('');
  });

  test('is what gives its order: a row of a list first where the button stands behind one', () => {
    expect(step({ done: { order: 'contract', of: 'coastal-gun' } })).toBe(
      '[data-row="system:coastal-gun"],[data-order="contract:coastal-gun"]',
    );
    expect(step({ done: { order: 'build', of: 'breakwater' } })).toBe(
      '[data-row="project:breakwater"],[data-order="build:breakwater"]',
    );
    expect(step({ done: { order: 'programme', of: 'drill' } })).toBe('[data-order="programme:drill"]');
  });
});
