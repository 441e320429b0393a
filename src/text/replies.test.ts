import { expect, test } from 'vitest';
import { flagship } from '../../tests/support.ts';
import { begin, give, type LedgerEntry, type Order } from '../engine/index.ts';
import { repliesOf } from './replies.ts';

const scenario = flagship();
const seat = scenario.lead;

/** A month that begins with these missions and offers, with the cards answered first. */
function month(...orders: readonly Order[]): readonly LedgerEntry[] {
  const ledger: LedgerEntry[] = [];
  const state = begin(scenario, { seed: 7 }, ledger);
  for (const { card } of [...state.hand]) {
    const option = scenario.cards.find(({ id }) => id === card)?.options[0]?.id ?? '';
    give(scenario, state, { kind: 'answer', seat, card, option }, { ledger });
  }
  for (const order of [...orders, { kind: 'end', seat } as const])
    expect(give(scenario, state, order, { ledger })).toBeNull();
  return ledger.filter(({ turn }) => turn === 1);
}
const mission = (actor: string, aim: string): Order => ({ kind: 'mission', seat, actor, aim });
const said = (entries: readonly LedgerEntry[], stance = 45): readonly string[] =>
  repliesOf(scenario, entries, () => stance).map(({ text }) => text);

test('a capital answers an envoy by an office, with all that came of it and nothing else', () => {
  const entries = month(mission('russia', 'goodwill'));
  expect(said(entries)).toEqual(['Moscow, politely: stance +6.']);
  expect(said(entries, 70)[0]).toContain(', warmly: ');
  expect(said(entries, 20)[0]).toContain(', coolly: ');
});

test('every effect is told, also one that is no number', () => {
  const [told] = said(month(mission('kazakhstan', 'transit')));
  expect(told).toMatch(/: stance \+3 · Transit granted by Astana/);
});

test('where nothing came of it, that is said', () => {
  const entries = month(mission('russia', 'goodwill')).filter(({ step }) => step !== 'missions');
  expect(said(entries)).toEqual(['Moscow, politely: nothing comes of it.']);
});

test('one that came too soon after another of its kind counts half, and is told so', () => {
  const again = month(mission('russia', 'goodwill')).map(
    (entry): LedgerEntry =>
      entry.change.kind === 'mission-sent' ? { ...entry, change: { ...entry.change, from: 0 } } : entry,
  );
  expect(said(again)[0]).toContain(': stance +6 (halved).');
});

test('an offer is answered with what spoke most for it, or most against it', () => {
  const part = (label: string, amount: number) => ({ id: label, label, amount, facts: [] });
  const offer = { offer: 'o1', actor: 'russia', gives: [], ask: 'x' };
  const answered = (accepted: boolean, sum: boolean): LedgerEntry =>
    ({
      id: 9,
      because: [],
      step: 'missions',
      change: { kind: 'offer-answered', ...offer, accepted, counter: [] },
      cause: {
        kind: 'offer',
        actor: 'russia',
        sum: sum ? { total: 0, parts: [part('Habit', 2), part('Gold', 9), part('The Gulf', -7)] } : null,
      },
    }) as unknown as LedgerEntry;
  expect(said([answered(true, true), answered(false, true)])).toEqual([
    'Moscow: your offer is accepted, above all for this: Gold +9.',
    'Moscow: your offer is declined, above all for this: The Gulf −7.',
  ]);
  // A person in the capital's seat gives no sum of reasons.
  expect(said([answered(true, false), answered(false, false)])).toEqual([
    'Moscow: your offer is accepted.',
    'Moscow: your offer is declined.',
  ]);
});
