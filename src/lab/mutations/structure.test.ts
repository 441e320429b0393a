import { expect, test } from 'vitest';
import { diceOf } from './scenario.ts';
import { restructure } from './structure.ts';
import type { Tree } from './tree.ts';

const own: Tree = { id: 'a', tracks: { mood: { start: 1 } }, cards: { storm: { text: 'A storm.' } } };
const donor: Tree = { id: 'b', tracks: { fear: { start: 9 } }, cards: { calm: { text: 'No wind.' } } };

test('an entry of another scenario comes into its own section, and all else stays', () => {
  const found = new Set<string>();
  for (let seed = 0; seed < 4000; seed++) {
    const { tree, done } = restructure(own, diceOf(seed), donor);
    if (done.length !== 1 || done[0] !== 'add an entry of another scenario') continue;
    found.add(JSON.stringify(tree));
  }
  expect([...found].sort()).toEqual(
    [
      { ...own, cards: { storm: { text: 'A storm.' }, calm: { text: 'No wind.' } } },
      { ...own, tracks: { mood: { start: 1 }, fear: { start: 9 } } },
    ]
      .map((one) => JSON.stringify(one))
      .sort(),
  );
});
