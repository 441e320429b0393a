import { expect, test } from 'vitest';
import { flagship } from '../../tests/support.ts';
import { begin, DICE, type Die, type Order } from '../engine/index.ts';
import { sayFinding, type Told } from './because.ts';

const scenario = flagship();
const state = begin(scenario, { seed: 3 });
const ENVOY: Order = { kind: 'mission', seat: scenario.lead, actor: 'gulf', aim: 'restraint' };
const fell = (die: Die, of: string, rolled: number, chance: number): Told['fell'] => ({
  kind: 'die',
  die,
  of,
  key: `${die}/1`,
  rolled,
  chance,
  parts: [],
});
const say = (found: Told): string => sayFinding(scenario, found, state);

test('an order that turned a die is told with both chances, what was drawn and what would have been', () => {
  expect(say({ kind: 'turned', order: ENVOY, fell: fell('strike', '', 10, 9), without: 11 })).toBe(
    '10 was drawn for a strike; it takes less than 9. Without “Mission to the Gulf capitals: Restraint”: less than 11, and it would have come.',
  );
  expect(say({ kind: 'turned', order: ENVOY, fell: fell('release', 'j-10c', 60, 63), without: 58 })).toMatch(
    /^60 was drawn for the release of J-10C squadron; it takes less than 63\. .*: less than 58, and the answer would have been no\.$/,
  );
});

test('where the number drawn is the chance itself, the rule is said', () => {
  expect(say({ kind: 'turned', order: ENVOY, fell: fell('strike', '', 9, 9), without: 11 })).toMatch(
    /^9 was drawn for a strike; it takes less than 9\./,
  );
});

test('luck alone is called so, with the order that moved the chance most, if one did', () => {
  expect(say({ kind: 'luck', fell: fell('strike', '', 93, 18), moved: null })).toBe(
    'Luck alone: 93 was drawn for a strike; it takes less than 18.',
  );
  expect(
    say({ kind: 'luck', fell: fell('sign', 's-400', 5, 30), moved: { order: ENVOY, without: 22 } }),
  ).toBe(
    'Luck alone: 5 was drawn for the signature for S-400 battery; it takes less than 30. Without “Mission to the Gulf capitals: Restraint”: less than 22, and no difference.',
  );
});

test.each(DICE)('every die has its words: %s', (die) => {
  for (const [rolled, chance, without] of [
    [9, 8, 10],
    [9, 10, 8],
  ] as const) {
    const words = say({ kind: 'turned', order: ENVOY, fell: fell(die, 'hormuz', rolled, chance), without });
    expect(words).toMatch(
      /^9 was drawn for .+; it takes less than .+\. Without “Mission .+”: .+ would(n’t| not)? have .+\.$|nobody would/,
    );
    expect(words).not.toMatch(/\.\.|\bundefined\b/);
  }
});
