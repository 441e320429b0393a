import { describe, expect, test } from 'vitest';
import { EXAMPLES, type Example, type ExampleOf, examplesOf } from '../../tests/examples.ts';
import { flagship } from '../../tests/support.ts';
import type { Change, ChangeKind, ChangeOf } from '../engine/index.ts';
import type { Journey } from './journeys.ts';
import { type Show, showOf } from './shows.ts';

const shown = ({ scenario, entry }: Example, journeys: readonly Journey[] = []): Show | null =>
  showOf({ scenario, entry, journeys });

/** Every picture of a kind of change in the games that were played is the one that is expected; there are some. */
function all<K extends ChangeKind>(
  kind: K,
  expected: (change: ChangeOf<K>, example: ExampleOf<K>) => unknown,
  fits: (change: ChangeOf<K>) => boolean = () => true,
): void {
  const found = examplesOf(kind).filter(({ change }) => fits(change));
  expect(found.length).toBeGreaterThan(0);
  for (const example of found) expect(shown(example)).toEqual(expected(example.change, example));
}

/** Who sells what a contract is about; what is made at home is stamped at home. */
function sellerOf({ scenario }: Example, system: string): string {
  const seller = scenario.systems.find((one) => one.id === system)?.supplier;
  return scenario.suppliers.find((one) => one.id === seller)?.actor ?? scenario.home;
}

describe('a supplier’s answer is stamped on its capital', () => {
  test.each(['production', 'release', 'transit'] as const)('%s: welcome', (word) => {
    all(
      'contract-moved',
      ({ system }, example) => ({
        kind: 'stamp',
        actor: sellerOf(example, system),
        system,
        word,
        tone: 'good',
      }),
      ({ to }) => to === word,
    );
  });

  test('refused, lost and cancelled: unwelcome', () => {
    const bad = (word: string) => (change: { readonly system: string }, example: Example) => ({
      kind: 'stamp',
      actor: sellerOf(example, change.system),
      system: change.system,
      word,
      tone: 'bad',
    });
    all('gate-shut', bad('refused'));
    all('contract-moved', bad('ended'), ({ to }) => to === 'ended');
    all('contract-cancelled', bad('ended'));
  });

  test('talks, and lots that have come, are not stamped', () => {
    all(
      'contract-moved',
      () => null,
      ({ to }) => to === 'delivered',
    );
    all(
      'contract-opened',
      () => null,
      ({ terms }) => terms.stage === 'talks',
    );
  });
});

test('ways that close and open, stages that are built, losses and lists have their pictures', () => {
  all('place-closed', ({ place }) => ({ kind: 'close', place }));
  all('place-opened', ({ place }) => ({ kind: 'open', place }));
  all('stage-finished', ({ project }) => ({ kind: 'build', project }));
  all('shipment-lost', ({ shipment, leg }) => ({ kind: 'lost', shipment, leg }));
  all('designated', ({ designation }, { scenario }) => ({
    kind: 'designated',
    actor: scenario.home,
    designation,
  }));
});

test('a policy raises the flag of its own capital, and a strike comes or stays away from whoever orders it', () => {
  const actorOf = ({ scenario }: Example, seat: string | null | undefined) =>
    scenario.seats.find((one) => one.id === seat)?.actor;
  all('policy-revealed', ({ seat }, example) => ({ kind: 'flag', actor: actorOf(example, seat) }));
  all('strike-decided', ({ comes }, example) => ({
    kind: 'strike',
    comes,
    by: actorOf(example, example.scenario.strike?.by),
  }));
});

test('a salvo falls where its target stands, and is stopped or not', () => {
  all('target-struck', ({ target, hit }, { scenario }) => ({
    kind: 'salvo',
    node: scenario.strike?.targets.find((one) => one.id === target)?.node,
    stopped: !hit,
  }));
});

test('what is sold pays coins along its route; what a number does otherwise is not drawn', () => {
  const isSale = ({ entry: { cause } }: Example): boolean => cause.kind === 'rule' && cause.rule === 'sale';
  const sold = examplesOf('track-moved').filter(isSale);
  expect(sold.length).toBeGreaterThan(0);
  for (const example of sold) {
    const { change } = example;
    const { cause } = example.entry;
    const channel = example.scenario.channels.find((one) => 'of' in cause && one.id === cause.of);
    const coins = { kind: 'coins', route: channel?.route, purse: change.track };
    expect(shown(example)).toEqual(change.to > change.from ? coins : null);
  }
  const others = examplesOf('track-moved').filter((one) => !isSale(one));
  expect(others.map((one) => shown(one)).filter(Boolean)).toEqual([]);
});

test('lots are held where their way ends, and come where their route does, else to the capital', () => {
  const scenario = flagship();
  const route = scenario.routes.find((one) => one.id === 'rail-xian');
  const leg = route?.legs[0] ?? '';
  const journey = (arrives: number | null): Journey => ({
    shipment: 's1',
    system: 'radar-repair',
    route: 'rail-xian',
    entry: null,
    way: [{ leg, from: 0, to: 0.5, fromDay: 0, toDay: 9 }],
    arrives,
    lost: null,
  });
  const of = { contract: 'c1', system: 'radar-repair', count: 1 } as const;
  const entry = (change: Change): Example =>
    ({ scenario, entry: { ...EXAMPLES[0]?.entry, day: 9, change } }) as Example;
  const held = entry({ kind: 'shipment-held', shipment: 's1', ...of, from: 0, to: 20 });
  expect(shown(held, [journey(null)])).toEqual({ kind: 'held', shipment: 's1', leg });
  expect(shown(held)).toBeNull();

  const came = entry({ kind: 'lot-delivered', system: 'radar-repair', from: 0, to: 1 });
  const last = scenario.legs.find((one) => one.id === route?.legs.at(-1));
  const end = (shown(came, [journey(9)]) as { readonly node?: string }).node;
  expect([last?.from, last?.to]).toContain(end);
  const capital = scenario.nodes.find((one) => one.actor === scenario.home && one.kind === 'capital')?.id;
  expect(shown(came, [journey(8)])).toEqual({ kind: 'delivered', node: capital, system: 'radar-repair' });
});

test('a promise that is kept or broken is sealed at the capital it was given to, else at home', () => {
  const [example] = examplesOf('deed-settled');
  if (!example) throw new Error('no promise ends');
  const { scenario, entry } = example;
  const of = { undertaking: 'd1', deed: 'x', size: 1 } as const;
  const say = (change: Change) => shown({ ...example, entry: { ...entry, change } } as Example);
  expect(say({ kind: 'deed-settled', ...of, with: 'a', stand: 'kept' })).toEqual({
    kind: 'pledge',
    actor: 'a',
    deed: 'x',
    kept: true,
  });
  expect(say({ kind: 'deed-settled', ...of, with: null, stand: 'broken' })).toEqual({
    kind: 'pledge',
    actor: scenario.home,
    deed: 'x',
    kept: false,
  });
  expect(say({ kind: 'deed-undertaken', ...of, with: 'a', stand: 'broken', due: 0 })).toMatchObject({
    kept: false,
  });
  expect(say({ kind: 'deed-undertaken', ...of, with: 'a', stand: 'open', due: 3 })).toBeNull();
});

test('nothing else is drawn', () => {
  const DRAWN = new Set<ChangeKind>([
    'track-moved',
    'contract-opened',
    'contract-moved',
    'contract-cancelled',
    'gate-shut',
    'shipment-held',
    'shipment-lost',
    'lot-delivered',
    'place-closed',
    'place-opened',
    'stage-finished',
    'policy-revealed',
    'offer-answered',
    'strike-decided',
    'target-struck',
    'designated',
    'deed-undertaken',
    'deed-settled',
  ]);
  const others = EXAMPLES.filter(({ entry }) => !DRAWN.has(entry.change.kind));
  expect(new Set(others.map(({ entry }) => entry.change.kind)).size).toBeGreaterThan(25);
  expect(others.filter((one) => shown(one) !== null)).toEqual([]);
});
