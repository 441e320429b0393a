// @vitest-environment happy-dom
import { describe, expect, test } from 'vitest';
import {
  button,
  endMonth,
  nextMonth,
  order,
  press,
  put,
  read,
  readAll,
  tableOf,
  the,
} from '../../../tests/panels.tsx';
import { certain, saltholm } from '../../../tests/support.ts';
import { createUi } from '../state.ts';
import { ContractsSheet } from './contracts.tsx';

const GUN = { kind: 'contract', system: 'coastal-gun', number: 2, payment: 'silver' } as const;

const row = (id: string): HTMLElement => the(`[data-row="${id}"]`);
/** The stages of a contract, as classes. */
const stages = (): string[] => [...document.querySelectorAll('.stages li')].map((one) => one.className);

describe('the contract desk', () => {
  test('has for each system both chances, its price, what it brings, and how long it takes', async () => {
    const table = await tableOf(saltholm());
    const desk = table.desk();
    const of = { system: 'coastal-gun', payment: 'silver', number: 1 };
    const [sign, release] = (['sign', 'release'] as const).map((gate) => desk.willingness(of, gate)?.total);
    expect(sign).not.toBe(release);
    await put(table, <ContractsSheet />);
    expect(readAll('.cell', row('system:coastal-gun'))).toEqual([
      `Chance to sign ${sign} %`,
      `Chance of release ${release} %`,
      '£4',
    ]);
    expect(read('small', row('system:coastal-gun'))).toBe('Coastal defence +15 · 1 month · 11 days');
    expect(readAll('.supplier-head .row-note')).toEqual(['stance 45', '']);
  });

  test('has no chances for what is made at home', async () => {
    await put(await tableOf(saltholm()), <ContractsSheet />);
    expect(readAll('.cell', row('system:watchtower'))).toEqual(['£1']);
  });

  test('has each contract with what it waits for; a refusal is bad news, and shuts the system', async () => {
    const table = await tableOf(certain(0));
    order(table, GUN);
    nextMonth(table);
    await put(table, <ContractsSheet />);
    expect(readAll('.row-note', row('contract:c1'))).toEqual(['1 month to go']);
    expect(read('.row-main', row('contract:c2'))).toBe('Coastal gun × 2');
    const note = the('.row-note', row('contract:c2'));
    expect(note.textContent).toBe('refused until the end of Jun');
    expect(note.classList.contains('bad')).toBe(true);
    expect(the('.row-note', row('contract:c1')).classList.contains('bad')).toBe(false);
  });

  test('says how far away lots are, and keeps what is closed below', async () => {
    const table = await tableOf(certain(100));
    nextMonth(table);
    endMonth(table);
    table.proceed();
    table.proceed();
    const { state } = table.get().view ?? {};
    await put(table, <ContractsSheet />);
    expect(state?.contracts[0]?.stage).toBe('transit');
    expect(read('.row-note', row('contract:c1'))).toBe('11 days away');
    nextMonth(table);
    await put(table, <ContractsSheet />);
    expect(read('.row-note', row('contract:c1'))).toBe('Delivered');
    expect(readAll('h2')).toEqual(['Your contracts', 'Closed']);
    expect(read('p.quiet')).toBe('Nothing is on order.');
  });

  test('a system is looked at before anything is signed', async () => {
    const table = await tableOf(saltholm());
    const ui = createUi();
    await put(table, <ContractsSheet />, { ui });
    await press(row('system:watchtower'));
    expect(ui.get().system).toBe('watchtower');
  });
});

describe('a contract', () => {
  test('tells its stage, and the chance at its next gate with every part of it', async () => {
    const table = await tableOf(saltholm());
    await put(table, <ContractsSheet />);
    await press(row('contract:c1'));
    expect(read('h2')).toBe('Coastal gun');
    expect(read('.detail-head p')).toBe('Northmark Works · Coastal defence +15');
    expect(stages()).toEqual(['done', 'now', '', '', '']);
    expect(read('.stages [aria-current=step]')).toBe('In production');

    const sum = table.desk().willingness({ contract: 'c1' }, 'release');
    if (!sum) throw new Error('no chance');
    expect(read('.big')).toBe(`${sum.total}%`);
    expect(read('.chance b')).toBe('Chance that Northmark Works will release');
    expect(read('.chance')).toContain(`could make it ${sum.low} to ${sum.high} %`);
    const parts = [...document.querySelectorAll('.factors tbody tr')].map((part) => ({
      label: read('th', part),
      amount: Number(read('.num', part).replace('−', '-')),
      sign: the('.factor-bar span', part).className,
    }));
    expect(parts.map(({ label }) => label)).toEqual(['Base for this system A2', 'Haggling at court A2']);
    expect(parts.map(({ amount }) => amount)).toEqual(sum.parts.map(({ amount }) => amount));
    expect(parts.map(({ sign }) => sign)).toEqual(['plus', 'minus']);
    expect(parts.reduce((total, { amount }) => total + amount, 0)).toBe(sum.total);
  });

  test('in talks tells the chance to sign, what is ordered about it, and how that is taken back', async () => {
    const table = await tableOf(saltholm());
    order(table, GUN);
    await put(table, <ContractsSheet />);
    await press(row('contract:c2'));
    expect(read('.chance b')).toBe('Chance that Northmark Works will sign');
    expect(read('.big')).toBe(`${table.desk().willingness({ contract: 'c2' }, 'sign')?.total}%`);
    expect(stages()[0]).toBe('now');
    await press(button(/^Take back: /));
    expect(table.get().orders).toEqual([]);
    expect(document.querySelector('.detail')).toBeNull();
  });

  test('tells what is paid and what is due, and what is lost with it', async () => {
    const table = await tableOf(saltholm());
    await put(table, <ContractsSheet />);
    await press(row('contract:c1'));
    expect(read('.hint')).toBe('Silver: £1.6 paid, £2.4 due at release. 2 months to go.');
    expect(read('.outlined small')).toBe('Costs 1 directive · of what was paid, £0.8 is lost');
    expect(read('.act small')).toBe('Costs 1 directive and £0.5');
  });

  test('shows its ways home with their days and risks; the one it has is pressed and says so', async () => {
    const table = await tableOf(saltholm());
    const risk = (route: string) => table.desk().route(route).risk;
    await put(table, <ContractsSheet />);
    await press(row('contract:c1'));
    expect(readAll('.choice b')).toEqual(['The North Line', 'The South Line']);
    expect(readAll('.choice small')).toEqual([
      `11 days, risk ${risk('north-line')} %`,
      `20 days, risk ${risk('south-line')} %`,
    ]);
    const ways = [...document.querySelectorAll('.choice button')];
    expect(ways.map((one) => one.getAttribute('aria-pressed'))).toEqual(['true', 'false']);
    await press(button(/^The South Line/));
    expect(table.get().view?.state.contracts[0]?.route).toBe('south-line');
  });

  test('that is delivered has every stage behind it, and nothing more to decide', async () => {
    const table = await tableOf(certain(100));
    while (table.get().view?.state.contracts[0]?.stage !== 'delivered') nextMonth(table);
    await put(table, <ContractsSheet />);
    await press(row('contract:c1'));
    expect(stages()).toEqual(['done', 'done', 'done', 'done', 'done']);
    expect(document.querySelector('.chance, .acts, .choices')).toBeNull();
  });
});
