import { expect, test } from 'vitest';
import { gradeOf } from '../../tests/flagship/reading.ts';
import { flagship } from '../../tests/support.ts';
import { glossary, glossed } from './glossary.ts';

const terms = (text: string): string[] => glossed(text).flatMap(({ term }) => (term ? [term.id] : []));

test('a term is a piece of its own where it stands first', () => {
  expect(glossed('A strait is shut, the strait of others.')).toMatchObject([
    { text: 'A ' },
    { text: 'strait', term: { id: 'strait', term: 'Strait' } },
    { text: ' is shut, the strait of others.' },
  ]);
  expect(terms('The Dry Port of Aprin waits for consents; a lot of money for one lot.')).toEqual([
    'dry-port',
    'consent',
    'lot',
  ]);
  expect(terms('Nothing hard here: straitened, gateway, harmless.')).toEqual([]);
});

test('the pieces of every card are its text, and many cards have a term', () => {
  const { cards } = flagship();
  for (const { text } of cards)
    expect(
      glossed(text)
        .map((piece) => piece.text)
        .join(''),
    ).toBe(text);
  expect(cards.filter(({ text }) => terms(text).length > 0).length).toBeGreaterThan(cards.length / 3);
});

test('meanings are read in the sixth school year, in the order of the alphabet', () => {
  const all = glossary();
  expect(all.length).toBeGreaterThan(35);
  expect(all.map(({ term }) => term)).toEqual([...all.map(({ term }) => term)].sort());
  expect(all.filter(({ what }) => gradeOf(what) >= 8).map(({ id, what }) => [id, gradeOf(what)])).toEqual([]);
});
