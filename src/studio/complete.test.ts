import { expect, test } from 'vitest';
import { completed } from '../scenario/schema/complete.ts';
import { proposalsAt } from './complete.ts';
import { namesIn } from './jobs/check.ts';
import { shapeAt } from './shape.ts';
import { entryOf, skeletonOf } from './skeleton.ts';
import type { DraftDocument } from './types.ts';

const whole = {
  tracks: { tension: { label: 'Tension' }, 'air-defence': { label: 'Air defence' } },
  actors: { home: { name: 'Home' }, russia: { name: 'Russia', stance: 50 } },
  cards: { one: { headline: 'One', options: { yes: { label: 'Yes' } } } },
  facts: { R1: { claim: 'It is so.' } },
};
const document: DraftDocument = { generation: 1, own: whole, whole, names: namesIn(completed(whole)) };

const at = (text: string): string[] => {
  const offset = text.indexOf('|');
  return (proposalsAt(text.replace('|', ''), offset, document)?.proposals ?? []).map(({ label }) => label);
};

test('fields, ids and words of an expression are proposed where they fit', () => {
  expect(at('cards:\n  two:\n    |')).toContain('headline');
  expect(at('cards:\n  one:\n    |')).not.toContain('headline'); // it is there already
  expect(at('cards:\n  one:\n    facts: [|')).toEqual(['R1']);
  expect(at('cards:\n  one:\n    from: |')).toEqual(['home', 'russia']);
  expect(at('tracks:\n  tension:\n    good: |')).toEqual(['up', 'down', 'none']);
  expect(at('cards:\n  one:\n    chained: |')).toEqual(['true', 'false']);
  expect(at('cards:\n  one:\n    options:\n      yes:\n        effects:\n          |')).toEqual(
    expect.arrayContaining(['tension', 'air-defence', 'russia.stance', 'do']),
  );
  const words = at('cards:\n  one:\n    when: "turn > 2 && |"');
  expect(words).toEqual(expect.arrayContaining(['turn', 'air_defence', 'russia.stance', 'chosen']));
  expect(at(`cards:\n  one:\n    when: "since_card('|"`)).toEqual(['one']);
  expect(at(`cards:\n  one:\n    when: "chosen('one', '|"`)).toEqual(['yes']);
  expect(at('|')).toContain('endings');
  expect(at('nonsense:\n  |')).toEqual([]);
});

test('a new entry has what it needs, and no more', () => {
  const ids = (kind: string): readonly string[] => document.names[kind] ?? [];
  const words = { headline: 'H', text: 'T', agree: 'A', refuse: 'R', label: 'L' };
  expect(entryOf('cards', ids, words)).toMatchObject({
    headline: 'H',
    facts: ['R1'],
    options: { agree: { label: 'A' } },
  });
  expect(entryOf('endings', ids, words)).toEqual({ title: 'L', text: 'L' });
  expect(skeletonOf(shapeAt(['deal', 0]) as never, ids, 'x')).toEqual([1, 1, 1]);
});
