import { expect, test } from 'vitest';
import { changed, flagship, saltholm, scenarioNamed } from '../../tests/support.ts';
import type { Card } from '../engine/index.ts';
import { scenarioIds } from '../scenario/node.ts';
import { placesOf } from './card-places.ts';

const cardOf = (id: string, over: Partial<Card> = {}): Card => {
  const card = saltholm().cards.find((one) => one.id === id);
  if (!card) throw new Error(`no card ${id}`);
  return { ...card, ...over };
};

test('a card lies where it comes from', () => {
  const plain = cardOf('gun-show', { headline: 'News', text: 'Nothing.' });
  expect(placesOf(saltholm(), plain)).toEqual([{ kind: 'actor', id: 'northmark' }]);
});

test('and at the places that its words name, as whole words', () => {
  const named = cardOf('gun-show', { headline: 'A salute', text: 'All of Kongsvik heard it.' });
  expect(placesOf(saltholm(), named)).toContainEqual({ kind: 'node', id: 'kongsvik' });
  const body = cardOf('gun-show', { headline: 'A salute', text: 'The Kongsvik Herring Board heard it.' });
  expect(placesOf(saltholm(), body)).not.toContainEqual({ kind: 'node', id: 'kongsvik' });
  const within = cardOf('gun-show', { headline: 'A salute', text: 'All Kongsvikers heard it.' });
  expect(placesOf(saltholm(), within)).not.toContainEqual({ kind: 'node', id: 'kongsvik' });
});

test('and at what its answers shut or build', () => {
  const scenario = saltholm();
  const card = cardOf('gun-show', { headline: 'News', text: 'Nothing.', from: null });
  const [first] = card.options;
  if (!first) throw new Error('no answer');
  const leg = scenario.legs[0]?.id ?? '';
  const effects = [
    { do: 'close', place: leg, turns: 1 },
    { do: 'advance', project: 'breakwater', stages: 1 },
  ] as const;
  const shut = { ...card, options: [{ ...first, block: { ...first.block, effects } }] };
  expect(placesOf(scenario, shut)).toEqual([
    { kind: 'leg', id: leg },
    { kind: 'project', id: 'breakwater' },
  ]);
});

test('news from home that names nothing lies at home', () => {
  const scenario = saltholm();
  const card = cardOf('bad-catch', { headline: 'News', text: 'Nothing.', options: [] });
  expect(placesOf(scenario, card)).toEqual([{ kind: 'actor', id: scenario.home }]);
});

test('a name with signs that mean something in a search is a name', () => {
  const scenario = changed(saltholm(), (copy) => {
    const node = copy.nodes.find(({ id }) => id === 'kongsvik');
    if (node) node.name = 'Port (old) *';
  });
  const card = cardOf('gun-show', { text: 'A fire at Port (old) * today.' });
  expect(placesOf(scenario, card)).toContainEqual({ kind: 'node', id: 'kongsvik' });
});

test('every card that is shipped has one to three places, each of them known', () => {
  for (const scenario of scenarioIds().map((id) => scenarioNamed(id)))
    for (const card of scenario.cards) {
      const places = placesOf(scenario, card);
      expect(places.length).toBeGreaterThan(0);
      expect(places.length).toBeLessThanOrEqual(3);
      for (const { kind, id } of places) {
        const things = {
          node: scenario.nodes,
          leg: scenario.legs,
          actor: scenario.actors,
          project: scenario.projects,
          route: scenario.routes,
        }[kind as 'node'];
        expect(things.some((one) => one.id === id)).toBe(true);
      }
    }
  expect(flagship().cards.length).toBeGreaterThan(60);
});
