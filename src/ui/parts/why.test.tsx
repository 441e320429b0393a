// @vitest-environment happy-dom
import { beforeEach, expect, test } from 'vitest';
import { button, nextMonth, order, press, put, read, readAll, tableOf, the } from '../../../tests/panels.tsx';
import { certain, saltholm } from '../../../tests/support.ts';
import type { LedgerEntry, Subject, Sum } from '../../engine/index.ts';
import type { Table } from '../../store/types.ts';
import { moveOf } from '../../text/index.ts';
import { Entry } from './entry.tsx';
import { Factors } from './factors.tsx';
import { FactLink, FactLinks, FactText } from './facts.tsx';
import { Why, WhyAnswer } from './why.tsx';

let table: Table;
beforeEach(async () => {
  table = await tableOf(saltholm());
});

test('a fact in full is what is claimed, how sure it is, and where it stands', async () => {
  await put(table, <FactText id="A2" />);
  expect(read('.fact > p')).toBe('Northmark sells guns only to its friends.');
  expect(read('.how')).toBe('judged');
  expect(the('.how').classList.contains('how-judged')).toBe(true);
  expect(read('.fact-source span')).toContain('The Harbour Almanac');
  await put(table, <FactText id="M1" />);
  expect(read('.fact')).toBe('All prices are made up.assumed');
  await put(table, <FactText id="Z9" />);
  expect(document.querySelector('.fact')).toBeNull();
});

test('the number of a fact opens it, and closes it again', async () => {
  await put(table, <FactLink id="A1" />);
  const link = button('Fact A1');
  expect([link.textContent, link.getAttribute('aria-expanded')]).toEqual(['A1', 'false']);
  await press(link);
  expect(link.getAttribute('aria-expanded')).toBe('true');
  expect(read('[role=dialog] h3')).toBe('Fact A1');
  expect(read('[role=dialog] .fact > p')).toBe('Two shipping lines call at the island.');
  await press(link);
  expect(document.querySelector('[role=dialog]')).toBeNull();
  await press(link);
  await press(button('Close'));
  expect(document.querySelector('[role=dialog]')).toBeNull();
});

test('facts are a run of numbers, each once, with a space between', async () => {
  await put(table, <FactLinks ids={['A1', 'M1', 'A1']} />);
  expect(the('.fact-links').textContent).toBe('A1 M1');
  await put(table, <FactLinks ids={[]} />);
  expect(document.querySelector('.fact-links')).toBeNull();
});

const SUM: Sum = {
  total: 55,
  parts: [
    { id: 'base', label: 'These seas', amount: 60, facts: ['A1'] },
    { id: 'court', label: 'The court', amount: -15, facts: [] },
    { id: 'stance', label: 'Friends', amount: 10, facts: [] },
  ],
};
/** How long the bars are drawn, and on which side. */
const bars = (): [string, string][] =>
  [...document.querySelectorAll<HTMLElement>('.factor-bar span')].map((one) => [
    one.className,
    one.style.getPropertyValue('inline-size'),
  ]);

test('every part of a formula has its sign, its facts, and a bar that the largest sets the scale for', async () => {
  await put(table, <Factors sum={SUM} caption="The chance" />);
  expect(readAll('tbody th')).toEqual(['These seas A1', 'The court', 'Friends']);
  expect(readAll('tbody .num')).toEqual(['+60', '−15', '+10']);
  expect(bars()).toEqual([
    ['plus', '48%'],
    ['minus', '12%'],
    ['plus', '8%'],
  ]);
  expect(read('caption')).toBe('The chance');
  expect(read('tfoot')).toBe('Sum55');
});

test('the base has the words that are given for it, and bars the scale', async () => {
  await put(table, <Factors sum={SUM} base="Where it begins" scale={120} caption="The chance" />);
  expect(readAll('tbody th')).toEqual(['Where it begins A1', 'The court', 'Friends']);
  expect(bars().map(([, size]) => size)).toEqual(['24%', '6%', '4%']);
});

test('parts that are nothing have bars that are nothing', async () => {
  const nothing = SUM.parts.slice(0, 1).map((part) => ({ ...part, amount: 0 }));
  await put(table, <Factors sum={{ total: 0, parts: nothing }} caption="The chance" />);
  expect(bars()).toEqual([['plus', '0%']]);
});

/** The change of a number that a card brings: praise of the gun raises what they think and what is seen. */
function praised(): LedgerEntry {
  order(table, { kind: 'answer', card: 'gun-show', option: 'praise' });
  const found = table.get().ledger.findLast((entry) => moveOf(entry, 'exposure') !== null);
  if (!found) throw new Error('nothing moved');
  return found;
}

test('an entry is a sentence with its facts; dated, it says in which month and step', async () => {
  const entry = praised();
  await put(table, <Entry entry={entry} />);
  expect(document.querySelector('.entry-when, .entry-amount')).toBeNull();
  expect(read('.entry')).toMatch(/^Exposure .*2.* A2$/);
  await put(table, <Entry entry={entry} dated />);
  expect(read('.entry-when')).toBe('Apr · Council');
});

test('an entry about a number that is asked for begins with its amount', async () => {
  const entry = praised();
  await put(table, <Entry entry={entry} move={moveOf(entry, 'exposure')} />);
  expect(read('.entry-amount')).toBe('+2');
  expect(read('.entry')).toMatch(/^\+2 Exposure 10 → 12: /);
});

test('a number that followed from something else is told with that as its cause', async () => {
  table = await tableOf(certain(100));
  while (table.get().view?.state.contracts[0]?.stage !== 'delivered') nextMonth(table);
  const entry = table.get().ledger.find((one) => moveOf(one, 'freedom') !== null);
  if (!entry) throw new Error('nothing moved');
  await put(table, <Entry entry={entry} move={moveOf(entry, 'freedom')} />);
  expect(read('.entry')).toBe('−60 Coastal gun delivered');
});

const of = (subject: Subject) => ({ title: 'Exposure', subject });

test('asked why, a number tells what changed it, newest first, and that nothing has', async () => {
  praised();
  await put(table, <WhyAnswer of={of({ kind: 'track', track: 'exposure' })} />);
  expect(read('h4')).toBe('What changed it');
  expect(readAll('.entry-amount')[0]).toBe('+2');
  expect(document.querySelector('.quiet')).toBeNull();
  await put(table, <WhyAnswer of={of({ kind: 'shipment', shipment: 's9' })} />);
  expect(read('h4')).toBe('What changed it');
  expect(read('.quiet')).toBe('Nothing has changed it so far.');
});

test('twelve changes are listed, and what the older ones came to is one line more', async () => {
  const entry = praised();
  const changes = (count: number) => ({
    ...table.desk(),
    why: () => Array.from({ length: count }, (_, index) => ({ ...entry, id: 1000 + index })),
  });
  const last = async (count: number, subject: Subject): Promise<string> => {
    await put(table, <WhyAnswer of={of(subject)} />, { desk: changes(count) });
    expect(readAll('.entry')).toHaveLength(12);
    return read('.why-answer > :last-child');
  };
  const track = { kind: 'track', track: 'exposure' } as const;
  expect(await last(12, track)).toMatch(/^Apr · Council\+2 Exposure/);
  expect(await last(13, track)).toBe('One older change, +2 in all.');
  expect(await last(15, track)).toBe('3 older changes, +6 in all.');
  expect(await last(15, { kind: 'strike' })).toBe('3 more changes in the ledger.');
  expect(document.querySelector('.entry-amount')).toBeNull();
});

test('a formula is told with its parts, and with what went before where there is something', async () => {
  praised();
  const none = { kind: 'shipment', shipment: 's9' } as const;
  await put(
    table,
    <WhyAnswer of={{ ...of(none), sum: SUM, base: 'Base', help: 'What it is.', facts: ['M1'] }} />,
  );
  expect(read('.why-answer > p')).toBe('What it is. M1');
  expect(readAll('tbody th')[0]).toBe('Base A1');
  expect(document.querySelector('h4')).toBeNull();
  expect(the('.why-answer').classList.contains('risk')).toBe(false);
  await put(table, <WhyAnswer of={{ ...of({ kind: 'track', track: 'exposure' }), sum: SUM, risk: true }} />);
  expect(read('h4')).toBe('How it went before');
  expect(the('.why-answer').classList.contains('risk')).toBe(true);
  expect(readAll('tbody th')[0]).toBe('These seas A1');
});

test('a number answers when it is pressed, under its own name or the one it is given', async () => {
  await put(
    table,
    <Why of={{ title: 'The chance', sum: SUM }} name="Chance 55.">
      55
    </Why>,
  );
  const why = button('Chance 55. Why?');
  expect([why.className, why.getAttribute('aria-expanded')]).toEqual(['why', 'false']);
  await press(why);
  expect(why.getAttribute('aria-expanded')).toBe('true');
  expect(read('[role=dialog] h3')).toBe('The chance');
  await press(button('Close'));
  expect(document.querySelector('[role=dialog]')).toBeNull();
  await put(
    table,
    <Why of={{ title: 'The chance' }} class="big">
      55
    </Why>,
  );
  expect(the('button').getAttribute('aria-label')).toBeNull();
  expect(the('button').className).toBe('big');
});
