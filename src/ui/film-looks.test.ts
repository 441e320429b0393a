import { expect, test } from 'vitest';
import { EXAMPLES } from '../../tests/examples.ts';
import type { Change, ChangeKind } from '../engine/index.ts';
import { LOOK_ICONS, type Look, lookOf } from './film-looks.ts';
import { ICONS } from './parts/icons.ts';
import { toneOf } from './tones.ts';

const changes = EXAMPLES.map(({ entry }) => entry.change);
const looksOf = (kind: ChangeKind, fits: (change: Change) => boolean = () => true): Look[] => [
  ...new Set(changes.filter((change) => change.kind === kind && fits(change)).map(lookOf)),
];

test.each([
  ['lot-delivered', 'delivery'],
  ['gate-shut', 'refusal'],
  ['place-closed', 'closed'],
  ['place-opened', 'opened'],
  ['shipment-lost', 'loss'],
] as const)('%s looks like a %s', (kind, look) => {
  expect(looksOf(kind)).toEqual([look]);
});

test('a strike, its hits and what was defended look each like itself', () => {
  expect(looksOf('strike-decided', (one) => 'comes' in one && one.comes)).toEqual(['strike']);
  expect(looksOf('strike-decided', (one) => 'comes' in one && !one.comes)).toEqual(['']);
  expect(looksOf('target-struck', (one) => 'hit' in one && one.hit)).toEqual(['hit']);
  expect(looksOf('target-struck', (one) => 'hit' in one && !one.hit)).toEqual(['defended']);
});

test('a promise looks kept or broken as it is, and like nothing while it is open', () => {
  for (const stand of ['kept', 'broken'] as const)
    expect(looksOf('deed-settled', (one) => 'stand' in one && one.stand === stand)).toEqual([stand]);
  expect(looksOf('deed-undertaken', (one) => 'stand' in one && one.stand === 'open')).toEqual(['']);
});

test('no look of good news stands on bad news, and the other way round', () => {
  const BAD: readonly Look[] = ['loss', 'refusal', 'strike', 'hit', 'closed', 'broken'];
  for (const change of changes) {
    const look = lookOf(change);
    if (look !== '')
      expect([change.kind, toneOf(change)]).toEqual([change.kind, BAD.includes(look) ? 'bad' : 'good']);
  }
});

test('every look has an icon of its own', () => {
  const icons = Object.values(LOOK_ICONS);
  expect(new Set(icons).size).toBe(icons.length);
  for (const icon of icons) expect(Object.keys(ICONS)).toContain(icon);
});
