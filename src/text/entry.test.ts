import { describe, expect, test } from 'vitest';
import { flagship, scenarioNamed } from '../../tests/support.ts';
import { random } from '../bots/random.ts';
import { CHANGES, type Id, type LedgerEntry, type Scenario } from '../engine/index.ts';
import { playOne } from '../lab/one-run.ts';
import { sayChange } from './change.ts';
import { sayEntry } from './entry.ts';

const fixture = scenarioNamed('tests/scenario/fixture');

/** Gaps, and ids of contracts, shipments, blocks and places that should have become names. */
const BROKEN = /undefined|null|NaN|\b[cs]\d+\b|[{}]|: $|[a-z]-[a-z]+\/[a-z]/;

function runs(scenario: Scenario, count: number) {
  return Array.from({ length: count }, (_, index) =>
    playOne({ scenario, seed: 100 + index, player: random, ledger: true }),
  );
}

describe('entries of random games', () => {
  test('each has a sentence of its own for its change and its cause, with no id left in it', () => {
    const kinds = new Set<string>();
    const causes = new Set<string>();
    const wrong: unknown[] = [];
    for (const [scenario, count] of [
      [fixture, 60],
      [flagship(), 80],
    ] as const) {
      for (const { ledger } of runs(scenario, count)) {
        for (const entry of ledger) {
          kinds.add(entry.change.kind);
          causes.add(entry.cause.kind);
          const sentence = sayEntry(scenario, entry);
          if (BROKEN.test(sentence) || sentence.length > 220) wrong.push([entry, sentence]);
        }
      }
    }
    expect(wrong.slice(0, 5)).toEqual([]);
    expect([...kinds].sort()).toEqual(
      Object.keys(CHANGES)
        .filter((kind) => kind !== 'answer-sealed' && kind !== 'reply-sealed')
        .sort(),
    );
    expect([...causes].sort()).toEqual([
      'delivery',
      'die',
      'later',
      'lottery',
      'mind',
      'offer',
      'option',
      'order',
      'policy',
      'rule',
      'setup',
      'swing',
    ]);
  });
});

describe('the words', () => {
  const entry = (part: Partial<LedgerEntry>): LedgerEntry => ({
    id: 1,
    because: [],
    seat: null,
    turn: 1,
    step: 'council',
    change: { kind: 'turn-begun', turn: 1 },
    cause: { kind: 'setup' },
    facts: [],
    seenBy: null,
    day: null,
    derived: null,
    ...part,
  });

  test('name track, numbers and cause', () => {
    const scenario = flagship();
    const [card] = scenario.cards;
    const [option] = card?.options ?? [];
    const cause = { kind: 'option', card: card?.id ?? '', option: option?.id ?? '' } as const;
    const tension = { kind: 'track-moved', track: 'tension', from: 55, to: 59, asked: 4 } as const;
    expect(sayEntry(scenario, entry({ change: tension, cause }))).toBe(
      `Tension 55 → 59: ${card?.headline} — ${option?.label}`,
    );
    const cash = { kind: 'track-moved', track: 'cash', from: 144, to: 200, asked: 56 } as const;
    expect(sayEntry(scenario, entry({ change: cash }))).toBe('Hard cash $14.4 → $20: as it was at the start');
  });

  test('give money its currency, and debts in goods their kind', () => {
    const scenario = flagship();
    const waits = (system: Id, payment: Id) =>
      sayChange(scenario, { kind: 'money-awaited', contract: 'c9', system, count: 1, payment, due: 80 });
    expect(waits('s-400', 'cash')).toBe('S-400 battery: the money is not there, $8 is due');
    const goods = scenario.systems.flatMap(({ id, payments }) =>
      payments.filter((one) => one.purse === null).map((one) => ({ system: id, payment: one.id })),
    );
    for (const one of goods.slice(0, 1))
      expect(waits(one.system, one.payment)).toContain('8 in goods is due');
    expect(goods.length).toBeGreaterThan(0);
  });

  test('put the odds behind what a die decided', () => {
    const scenario = flagship();
    const cause = {
      kind: 'die',
      die: 'strike',
      of: '',
      key: 'strike/4',
      chance: 12,
      rolled: 7,
      parts: [],
    } as const;
    const change = { kind: 'strike-decided', comes: true, turn: 4 } as const;
    expect(sayEntry(scenario, entry({ change, cause }))).toBe(
      'A strike comes (7 was drawn; below 12 it comes)',
    );
  });
});
