import { describe, expect, test } from 'vitest';
import { flagship, scenarioNamed } from '../../tests/support.ts';
import { random } from '../bots/random.ts';
import type { LedgerEntry, Scenario } from '../engine/index.ts';
import { playOne } from '../lab/one-run.ts';
import { sayCause } from './cause.ts';
import { sayChange } from './change.ts';
import { sayEntry } from './entry.ts';
import { know } from './known.ts';

const fixture = scenarioNamed('tests/scenario/fixture');

/** Every path that the rules write; `*` stands for an id. */
const PATHS = [
  'agenda.*',
  'aims.*',
  'books',
  'channels.*',
  'channels.*.sent',
  'closed.*',
  'consents.*',
  'contracts.*.arrived',
  'contracts.*.count',
  'contracts.*.lead',
  'contracts.*.lost',
  'contracts.*.paid',
  'contracts.*.route',
  'contracts.*.shut',
  'contracts.*.stage',
  'contracts.*.waits',
  'debts.*',
  'delivered.*',
  'designated.*',
  'designation',
  'directives',
  'exchanged.*',
  'hand.*',
  'later.*',
  'missions.*',
  'outcome',
  'policies.*',
  'policies.*.sealed',
  'posture',
  'programmes.*',
  'projects.*.left',
  'projects.*.paid',
  'projects.*.push',
  'projects.*.stage',
  'reacted.*',
  'shipments.*',
  'shipments.*.held',
  'shipments.*.leg',
  'shipments.*.node',
  'shipments.*.recalled',
  'shipments.*.seen',
  'shut.*',
  'strike',
  'strike.*',
  'tracks.*',
  'turn',
];

/** Gaps, and ids of contracts, shipments, blocks and places that should have become names. */
const BROKEN = /undefined|null|NaN|\b[cs]\d+\b|[{}]|: $|[a-z]-[a-z]+\/[a-z]/;

const pathOf = ({ what }: LedgerEntry): string => {
  const [kind = '', id, field] = what.split('.');
  if (id === undefined) return kind;
  return field === undefined || kind === 'tracks' || kind === 'later' ? `${kind}.*` : `${kind}.*.${field}`;
};

function runs(scenario: Scenario, count: number) {
  return Array.from({ length: count }, (_, index) => {
    const run = playOne({ scenario, seed: 100 + index, player: random, ledger: true });
    return { ...run, known: know(scenario, run.ledger, run.state) };
  });
}

describe('entries of random games', () => {
  test('each has a sentence of its own for its change and its cause, with no id left in it', () => {
    const paths = new Set<string>();
    const causes = new Set<string>();
    const wrong: unknown[] = [];
    for (const [scenario, count] of [
      [fixture, 60],
      [flagship(), 25],
    ] as const) {
      for (const { ledger, known } of runs(scenario, count)) {
        for (const entry of ledger) {
          paths.add(pathOf(entry));
          causes.add(entry.cause.kind);
          const sentence = sayEntry(scenario, entry, known);
          const told =
            sayChange(scenario, entry, known) !== null && sayCause(scenario, entry.cause, known) !== null;
          if (!told || BROKEN.test(sentence) || sentence.length > 220) wrong.push([entry, sentence]);
        }
      }
    }
    expect(wrong.slice(0, 5)).toEqual([]);
    expect(PATHS.filter((path) => !paths.has(path))).toEqual([]);
    expect([...paths].filter((path) => !PATHS.includes(path))).toEqual([]);
    expect([...causes].sort()).toEqual([
      'die',
      'later',
      'lottery',
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
    what: 'turn',
    from: null,
    to: 1,
    asked: null,
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
    expect(sayEntry(scenario, entry({ what: 'tracks.tension', from: 55, to: 59, cause }))).toBe(
      `Tension 55 → 59: ${card?.headline} — ${option?.label}`,
    );
    expect(
      sayEntry(scenario, entry({ what: 'tracks.cash', from: 144, to: 200, cause: { kind: 'setup' } })),
    ).toBe('Hard cash $14.4 → $20: as it was at the start');
  });

  test('give money its currency, and debts in goods their kind', () => {
    const scenario = flagship();
    const lots = { count: 1, stage: 'talks', paid: 0, lead: 0, shut: 0, hurried: 0, route: null } as const;
    const payment = (system: string, id: string) =>
      know(scenario, [], {
        shipments: [],
        contracts: [{ ...lots, id: 'c9', system, payment: id, arrived: 0, lost: 0, since: 1, entry: 1 }],
      });
    const cause = { kind: 'rule', rule: 'money', of: 'c9' } as const;
    const waits = entry({ what: 'contracts.c9.waits', to: 80, cause });
    expect(sayChange(scenario, waits, payment('s-400', 'cash'))).toBe(
      'S-400 battery: the money is not there, $8 is due',
    );
    const goods = scenario.systems.flatMap(({ id, payments }) =>
      payments.filter((one) => one.purse === null).map((one) => ({ system: id, payment: one.id })),
    );
    for (const one of goods.slice(0, 1))
      expect(sayChange(scenario, waits, payment(one.system, one.payment))).toContain('8 in goods is due');
    expect(goods.length).toBeGreaterThan(0);
  });

  test('put the odds behind what a die decided', () => {
    const scenario = flagship();
    const cause = { kind: 'die', key: 'strike/4', chance: 12, rolled: 7, parts: [] } as const;
    expect(sayEntry(scenario, entry({ what: 'strike', to: 'comes', cause }))).toBe(
      'A strike comes (7 was drawn; below 12 it comes)',
    );
  });

  test('have a last resort for a path that nobody knows', () => {
    expect(sayEntry(fixture, entry({ what: 'weather', from: 1, to: 2 }))).toBe(
      'weather: 1 → 2: as it was at the start',
    );
  });
});
