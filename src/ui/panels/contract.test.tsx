// @vitest-environment happy-dom
import { beforeEach, expect, test } from 'vitest';
import {
  button,
  order,
  otherwise,
  press,
  put,
  read,
  readAll,
  stateOf,
  tableOf,
  the,
} from '../../../tests/panels.tsx';
import { certain, changed, saltholm } from '../../../tests/support.ts';
import type { Contract, Order } from '../../engine/index.ts';
import type { Table } from '../../store/types.ts';
import { createUi } from '../state.ts';
import { ContractDetail } from './contract.tsx';
import { ContractsSheet } from './contracts.tsx';

let table: Table;
let contract: Contract;
beforeEach(async () => {
  table = await tableOf(saltholm());
  const [first] = stateOf(table).contracts;
  if (!first) throw new Error('nothing is on order');
  contract = first;
});

const detail = (change: Partial<Contract>, preview: Order | null = null): Promise<void> =>
  put(table, <ContractDetail contract={{ ...contract, ...change }} />, {
    open: { ...createUi().get(), preview },
  });
const stages = (): string[] => [...document.querySelectorAll('.stages li')].map((one) => one.className);
const bill = (): string => readAll('p.hint')[0] ?? '';

test('a contract for several says how many; one that was cancelled stands nowhere on the road', async () => {
  await detail({ count: 2, stage: 'ended' });
  expect(read('h2')).toBe('Coastal gun × 2');
  expect(stages()).toEqual(['', '', '', '', '']);
  expect(bill()).toMatch(/ Cancelled\.$/);
  expect(document.querySelector('.acts, .chance, .choices')).toBeNull();
  await detail({});
  expect(read('h2')).toBe('Coastal gun');
  expect(document.querySelectorAll('.acts .act')).toHaveLength(2);
});

test('as long as it waits for a gate it can be hurried, cancelled and sent another way', async () => {
  for (const [stage, waits] of [
    ['talks', true],
    ['production', true],
    ['release', true],
    ['transit', false],
    ['delivered', false],
  ] as const) {
    await detail({ stage });
    expect(document.querySelector('.acts') !== null).toBe(waits);
    expect(document.querySelector('.choices') !== null).toBe(waits);
    expect(document.querySelector('.chance') !== null).toBe(waits);
  }
  await detail({ stage: 'release' });
  expect(read('.chance b')).toBe('Chance that Northmark Works will release');
  await detail({ stage: 'talks' });
  expect(read('.chance b')).toBe('Chance that Northmark Works will sign');
});

test('it is hurried and cancelled when that is pressed', async () => {
  await detail({});
  await press(button(/^Expedite/));
  await press(button(/^Cancel/));
  expect(table.get().orders).toMatchObject([
    { kind: 'expedite', contract: 'c1' },
    { kind: 'cancel', contract: 'c1' },
  ]);
});

test('its bill is for all of its lots, in what they are paid in, and never less than nothing', async () => {
  await detail({ count: 3, paid: 50 });
  expect(bill()).toMatch(/^Silver: £5 paid, £7 due at release\./);
  await detail({ paid: 60 });
  expect(bill()).toMatch(/^Silver: £6 paid, £0 due at release\./);
  await detail({ payment: 'fish', paid: 10 });
  expect(bill()).toMatch(/^In salted fish: 1 paid, 3\.5 due at release\./);
  await detail({ payment: 'gone' });
  expect(document.body.textContent).not.toContain('due at release');
});

test('a way home that cannot be passed says why', async () => {
  table = await tableOf(
    changed(saltholm(), (copy) => {
      for (const leg of copy.legs) if (leg.owners.length > 0) leg.consent = 60;
    }),
  );
  await detail({});
  expect(readAll('.choice small')).toEqual([
    expect.stringMatching(/^11 days, risk \d+ % · Kongsvik will not let it pass\.$/),
    '20 days, risk 0 %',
  ]);
  expect(the('.choice.on b').textContent).toBe('The North Line');
  expect(document.querySelectorAll('.choice.on')).toHaveLength(1);
});

test('what an order about it would change is told while that is pointed at', async () => {
  const seat = 'harbour-town';
  await detail({}, { kind: 'expedite', seat, contract: 'c1' });
  expect(read('.forecast')).toBe('…');
  await detail({}, { kind: 'posture', seat, posture: 'proud' });
  expect(document.querySelector('.forecast')).toBeNull();
});

test('what was ordered about it this month stands there, to be taken back', async () => {
  await detail({});
  expect(document.querySelector('.given')).toBeNull();
  order(table, { kind: 'route', contract: 'c1', route: 'south-line' });
  order(table, { kind: 'expedite', contract: 'c1' });
  await detail({});
  expect(readAll('.given li')).toEqual([
    expect.stringMatching(/^Ordered this month: .*South Line.*\. Take back$/),
    expect.stringMatching(/^Ordered this month: .*\. Take back$/),
  ]);
  await press(the('.given button'));
  expect(table.get().orders).toMatchObject([{ kind: 'expedite' }]);
});

test('it has its story and a way back', async () => {
  table.select({ kind: 'contract', id: 'c1' });
  await detail({});
  await press(button('How it went so far'));
  expect(read('[role=dialog] h3')).toBe('Coastal gun');
  await press(button('Back'));
  expect(table.get().selection).toBeNull();
});

const sheet = (state: Parameters<typeof otherwise>[1]) =>
  put(table, <ContractsSheet />, otherwise(table, state));
const news = async (state: Parameters<typeof otherwise>[1]): Promise<string> => {
  await sheet(state);
  return read('[data-row^="contract:"] .row-note');
};

test('the desk says of each contract what it waits for', async () => {
  const of = (change: Partial<Contract>) => ({ turn: 2, contracts: [{ ...contract, ...change }] });
  expect(await news(of({ lead: 0 }))).toBe('last month to go');
  expect(await news(of({ lead: 1 }))).toBe('1 month to go');
  expect(await news(of({ stage: 'talks' }))).toBe('Talks');
  expect(await news(of({ stage: 'release', shut: 2 }))).toBe('Release');
  expect(await news(of({ stage: 'release', shut: 3 }))).toBe('refused until the end of Jun');
  const { turns } = saltholm().calendar;
  expect(await news(of({ stage: 'release', shut: turns }))).toBe('refused until the game is over');
  expect(await news(of({ count: 4 }))).not.toBe('');
  expect(read('[data-row="contract:c1"] .row-main')).toBe('Coastal gun × 4');
});

test('lots that come in parts are as far away as the last of them', async () => {
  const lot = {
    contract: 'c1',
    system: 'coastal-gun',
    count: 1,
    route: 'north-line',
    held: 0,
    seen: false,
    since: 1,
    entry: 0,
  };
  const shipments = [
    { ...lot, id: 's1', leg: 1, days: 2 },
    { ...lot, id: 's2', leg: 0, days: 0 },
    { ...lot, id: 's3', leg: 1, days: 1 },
    { ...lot, id: 's4', contract: 'c9', route: 'south-line', leg: 0, days: 0 },
  ];
  expect(await news({ contracts: [{ ...contract, stage: 'transit' }], shipments })).toBe('11 days away');
  expect(await news({ contracts: [{ ...contract, stage: 'transit' }], shipments: [] })).toBe('0 days away');
});

test('a supplier who is owed goods says so', async () => {
  const note = async (debt: number): Promise<string> => {
    await sheet({ debts: { 'northmark-works': debt } });
    return read('.supplier-head .row-note');
  };
  expect(await note(0)).toBe('stance 45');
  expect(await note(25)).toBe('stance 45 · 2.5 owed in goods');
});

test('what is shut, by itself or with its supplier, says until when, through that month', async () => {
  const shut = async (turn: number, until: Readonly<Record<string, number>>): Promise<string> => {
    await sheet({ turn, shut: until });
    return document.querySelector('[data-row="system:coastal-gun"] .bad')?.textContent ?? '';
  };
  expect(await shut(2, { 'coastal-gun': 2 })).toBe(' · shut until the end of May');
  expect(await shut(2, { 'northmark-works': 3, 'coastal-gun': 2 })).toBe(' · shut until the end of Jun');
  expect(await shut(3, { 'coastal-gun': 2 })).toBe('');
});

test('a gate that never refuses has no chance', async () => {
  table = await tableOf(
    changed(certain(50), (copy) => {
      for (const system of copy.systems) system.sign = null;
    }),
  );
  await put(table, <ContractsSheet />);
  expect(readAll('[data-row="system:coastal-gun"] .cell').slice(0, 2)).toEqual([
    'Chance to sign –',
    expect.stringMatching(/^Chance of release \d+ %$/),
  ]);
});

test('a contract that is no longer there is let go of', async () => {
  table.select({ kind: 'contract', id: 'gone' });
  await put(table, <ContractsSheet />);
  expect(table.get().selection).toBeNull();
  expect(read('h2')).toBe('Your contracts');
});
