// @vitest-environment happy-dom
import { beforeEach, expect, test } from 'vitest';
import { button, nextMonth, order, press, put, read, readAll, tableOf, the } from '../../../tests/panels.tsx';
import { changed, saltholm } from '../../../tests/support.ts';
import type { Actor } from '../../engine/index.ts';
import type { Table } from '../../store/types.ts';
import { OfferForm } from './offer.tsx';

let table: Table;
beforeEach(async () => {
  table = await tableOf(saltholm());
});

const northmark = saltholm().actors.find(({ id }) => id === 'northmark') as Actor;
const form = (): Promise<void> => put(table, <OfferForm actor={northmark} />);
const give = (name: string): HTMLElement =>
  [...document.querySelectorAll<HTMLElement>('.offer-gives label')].find((one) =>
    one.textContent?.startsWith(name),
  ) ?? the(`nothing called ${name}`);

test('what may be asked and given there stands with its worth, its price and its promise', async () => {
  await form();
  expect(readAll('.offer-asks span')).toEqual(['Guns sooner']);
  expect(readAll('.offer-gives span').map((words) => words.replace(/\s+/g, ' '))).toEqual([
    expect.stringMatching(/^A chest of silver \(\+10\).*£0\.5/),
    expect.stringMatching(/^No guns from anyone else \(\+8\)A promise to buy from nobody else, 3 months$/),
  ]);
  expect(read('.offer > .hint:last-child')).toBe('Choose what you ask for and what you give.');
});

test('the sum shows each reason, and moves with what is given; the third thing takes the place of the first', async () => {
  await form();
  await press(the('input', give('A chest')));
  expect(read('.offer .big')).toBe('−6');
  expect(readAll('.offer .factors tbody th').map((words) => words.trim().replace(/ \w\d$/, ''))).toEqual([
    'A chest of silver',
    'Others wait too',
  ]);
  await press(the('input', give('No guns')));
  expect(read('.offer .big')).toBe('+2');
  await press(the('input', give('A chest')));
  expect(read('.offer .big')).toBe('−8');
});

test('the offer is made by its button; then it lies on the table', async () => {
  await form();
  await press(the('input', give('A chest')));
  await press(button(/^Make the offer/));
  expect(table.get().view?.state.offers).toMatchObject([{ actor: 'northmark', ask: 'hurry', stand: 'made' }]);
  await form();
  expect(read('.offer > .hint')).toBe('On the table: “A chest of silver” for “Guns sooner”.');
});

test('what the capital would take instead can be agreed to', async () => {
  order(table, { kind: 'offer', actor: 'northmark', gives: ['silver-chest'], ask: 'hurry' });
  nextMonth(table);
  await form();
  expect(read('.offer-counter p')).toBe(
    'Kongsvik would take “A chest of silver” and “No guns from anyone else” for “Guns sooner”. That stands until the month ends.',
  );
  await press(button(/^Agree/));
  expect(table.get().view?.state.offers).toMatchObject([{ stand: 'agreed' }]);
});

test('where nothing can be asked or given there is no form', async () => {
  const bare = changed(saltholm(), (copy) => {
    copy.gives = [];
  });
  table = await tableOf(bare);
  await form();
  expect(document.querySelector('.offer')).toBeNull();
});
