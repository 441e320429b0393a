// @vitest-environment happy-dom
import { afterEach, expect, test } from 'vitest';
import { bare, flow, line, node, token } from '../../tests/map.ts';
import { saltholm } from '../../tests/support.ts';
import { Account, accountOf, type Paragraph } from './account.ts';
import type { Picture } from './model.ts';

afterEach(() => document.body.replaceChildren());

const told = (picture: Partial<Picture>): (readonly [string, ...string[]])[] =>
  accountOf(saltholm(), bare(picture)).map(({ title, lines }) => [title, ...lines] as const);

test('an account tells what was struck, what is barred, the narrows, the lots and the trade', () => {
  const nodes = [
    node({ id: 'a', name: 'Aville', scorched: true }),
    node({ id: 'b', name: 'Beeville', shut: true }),
    node({ id: 'c', name: 'Narrow', choke: 0 }),
    node({ id: 'd', name: 'Ditch', choke: 30, shut: true }),
  ];
  const ends = { from: 'kongsvik', to: 'harbour-town' } as const;
  const legs = [
    line({ id: 'used', ...ends, state: 'used' }),
    line({ id: 'open', ...ends, state: 'open' }),
    line({ id: 'shut', ...ends, state: 'closed' }),
    line({ id: 'refused', ...ends, state: 'refused' }),
    line({ id: 'missing', ...ends, state: 'missing' }),
  ];
  const tokens = [
    token({ leg: 'open', count: 2 }),
    token({ id: 's2', name: 'Guns', leg: 'shut', waiting: true }),
  ];
  expect(told({ nodes, legs, tokens, flows: [flow()] })).toEqual([
    ['Struck lately', 'Aville · struck'],
    [
      'Cannot be passed',
      'Beeville · closed',
      'Ditch · closed',
      'Kongsvik – Harbour Town · rail, 3 days · closed',
      'Kongsvik – Harbour Town · rail, 3 days · no transit',
      'Kongsvik – Harbour Town · rail, 3 days · cannot be passed',
    ],
    ['Narrows and their risk', 'Narrow · risk 0 %', 'Ditch · risk 30 %'],
    [
      'Arms under way',
      'Radars × 2 · 2 days: Kongsvik – Harbour Town',
      'Guns · waiting: Kongsvik – Harbour Town',
    ],
    ['Regular trade', 'Oil to the east · 4 tenths'],
  ]);
});

test('an account says nothing of what there is nothing of', () => {
  expect(told({ nodes: [node()], legs: [line()] })).toEqual([]);
  expect(told({ flows: [flow()] }).map(([title]) => title)).toEqual(['Regular trade']);
});

const PARAGRAPHS: readonly Paragraph[] = [
  { title: 'Lots', lines: ['one', 'two'] },
  { title: 'Trade', lines: ['three'] },
];

test('it is read out as lists with names, and seen by nobody', () => {
  const account = new Account(document.body);
  account.show(PARAGRAPHS);
  const box = document.body.querySelector('.unseen');
  const lists = [...(box?.querySelectorAll('ul') ?? [])];
  expect(lists.map((one) => one.ariaLabel)).toEqual(['Lots', 'Trade']);
  expect(lists.map((one) => [...one.querySelectorAll('li')].map((item) => item.textContent))).toEqual([
    ['one', 'two'],
    ['three'],
  ]);
});

test('it is written anew only where it says something else', () => {
  const account = new Account(document.body);
  account.show(PARAGRAPHS);
  const first = document.body.querySelector('li');
  account.show(structuredClone(PARAGRAPHS));
  expect(document.body.querySelector('li')).toBe(first);
  account.show(PARAGRAPHS.slice(1));
  expect([...document.body.querySelectorAll('li')].map((one) => one.textContent)).toEqual(['three']);
});

test('it says that all is quiet, and goes with the map', () => {
  const account = new Account(document.body);
  account.show([]);
  expect(document.body.querySelector('p')?.textContent).toBe('Every way is open, and nothing is under way.');
  expect(document.body.querySelector('ul')).toBeNull();
  account.remove();
  expect(document.body.children).toHaveLength(0);
});
