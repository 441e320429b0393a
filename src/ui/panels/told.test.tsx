// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { endMonth, nextMonth, order, put, read, readAll, tableOf, the } from '../../../tests/panels.tsx';
import { certain, changed, saltholm } from '../../../tests/support.ts';
import type { LedgerEntry } from '../../engine/index.ts';
import type { Table } from '../../store/types.ts';
import { eventLines } from '../../text/index.ts';
import { filmEntries } from '../film-values.ts';
import { ICONS } from '../parts/icons.ts';
import { Capitals, Events, Ways } from './told.tsx';

const GUN = { kind: 'contract', system: 'coastal-gun', number: 1, payment: 'silver' } as const;

/** A month of which the review tells: a gun is asked for, and the supplier says no (or yes). */
async function reviewed(scenario = certain(0)): Promise<{ table: Table; entries: readonly LedgerEntry[] }> {
  const table = await tableOf(scenario);
  order(table, GUN);
  endMonth(table);
  table.proceed();
  return { table, entries: filmEntries(table.get()) };
}

const events = (entries: readonly LedgerEntry[]) => (
  <Events events={eventLines(saltholm(), entries)} entries={entries} />
);

/** Which picture stands before a line. */
function signOf(line: HTMLElement): string | undefined {
  const html = the('.icon', line).innerHTML;
  const as = document.createElement('i');
  return Object.keys(ICONS).find((name) => {
    as.innerHTML = ICONS[name] ?? '';
    return html !== '' && as.innerHTML === html;
  });
}

test('what happened has its tone in colour and in its sign: a refusal is bad, a month without a strike good', async () => {
  const { table, entries } = await reviewed();
  await put(table, events(entries));
  const [bad, good] = [the('.news li.bad'), the('.news li.good')];
  expect(bad.textContent).toMatch(/^\s*Northmark Works refused to sign for Coastal gun; the gate is shut/);
  expect(good.textContent).toMatch(/^\s*No strike this month \(\d+ was drawn/);
  await expect.poll(() => signOf(bad)).toBe('ui-close');
  await expect.poll(() => signOf(good)).toBe('ui-check');
});

test('a stop of trade is neither, and has the neutral sign', async () => {
  const { table, entries } = await reviewed();
  const stopped = entries.filter(({ change }) => change.kind === 'flow-stopped');
  expect(stopped.length).toBeGreaterThan(0);
  await put(table, events(stopped));
  expect(the('.news li').className).toBe('');
  await expect.poll(() => signOf(the('.news li'))).toBe('ui-chevron-right');
});

test('a strike that came is told, and no line says that none did', async () => {
  const { table, entries } = await reviewed(
    changed(saltholm(), (copy) => {
      if (copy.strike) copy.strike.chance.min = copy.strike.chance.max = 100;
    }),
  );
  await put(table, events(entries));
  expect(readAll('.news li.bad')[0]).toMatch(/^A strike comes /);
  expect(readAll('.news li.good')).toEqual([expect.stringMatching(/^Defended: The harbour /)]);
  expect(read('.news')).not.toContain('No strike');
});

test('five events are told to the lead seat, and how many more there are; to all others every one, without a tone', async () => {
  const { table, entries } = await reviewed();
  const [line] = eventLines(saltholm(), entries);
  const many = Array.from({ length: 8 }, (_, id) => ({
    text: `Event ${id}`,
    entry: { ...line?.entry, id: 900 + id } as LedgerEntry,
  }));
  await put(table, <Events events={many} entries={[]} />);
  expect(readAll('.news li')).toEqual(['Event 0', 'Event 1', 'Event 2', 'Event 3', 'Event 4']);
  expect(read('p.quiet')).toBe('3 more events in the ledger.');

  await put(table, <Events events={many} entries={[]} />, { now: { ...table.get(), seat: 'kongsvik' } });
  expect(readAll('.news li')).toHaveLength(8);
  expect(document.querySelector('p.quiet, .news .bad, .news .good')).toBeNull();
});

test('each capital is told with its policy and the reason it would give', async () => {
  const { table, entries } = await reviewed();
  const chosen = entries.flatMap(({ change }) => (change.kind === 'policy-revealed' ? [change.policy] : []));
  expect(chosen).toHaveLength(1);
  await put(table, <Capitals entries={entries} />);
  expect(read('h3')).toBe('What others chose');
  expect(readAll('.told-capitals li')).toEqual([
    chosen[0] === 'trade' ? 'Kongsvik: Trade. The yards are busy.' : 'Kongsvik: Threaten.',
  ]);
  await put(table, <Capitals entries={entries.filter(({ change }) => change.kind !== 'policy-revealed')} />);
  expect(document.querySelector('section')).toBeNull();
});

/** The stations of a contract's road, as classes. */
const roads = (): string[][] =>
  [...document.querySelectorAll('.way')].map((way) => [...way.children].map((one) => one.className));

test('each contract stands on its road, and one that is refused says so', async () => {
  const { table, entries } = await reviewed();
  await put(table, <Ways entries={entries} />);
  expect(readAll('.ways .row-main')).toEqual(['Coastal gun', 'Coastal gun']);
  expect(readAll('.ways .row-note')).toEqual([
    'In production, 1 month to go',
    'Talks, refused until the end of Jun',
  ]);
  expect(roads()).toEqual([
    ['done', 'now', '', '', ''],
    ['now', '', '', '', ''],
  ]);
  expect([...document.querySelectorAll('.row-note')].map((one) => one.classList.contains('bad'))).toEqual([
    false,
    true,
  ]);
});

test('lots that have come stay in the month in which they came', async () => {
  const table = await tableOf(certain(100));
  while (table.get().view?.state.contracts[0]?.stage !== 'delivered') nextMonth(table);
  const { ledger } = table.get();
  const came = ledger.filter(({ change }) => change.kind === 'contract-moved' && change.to === 'delivered');
  await put(table, <Ways entries={came} />);
  expect(readAll('.ways .row-note')).toEqual(['Delivered']);
  expect(roads()).toEqual([['done', 'done', 'done', 'done', 'now']]);
  await put(table, <Ways entries={[]} />);
  expect(document.querySelector('.ways')).toBeNull();
});
