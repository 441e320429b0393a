import { describe, expect, test } from 'vitest';
import { EXAMPLES } from '../../tests/examples.ts';
import type { Change, ChangeKind, ChangeOf } from '../engine/index.ts';
import { type Tone, toneOf } from './tones.ts';

interface Row {
  readonly what: string;
  readonly tone: Tone;
  readonly fits: (change: Change) => boolean;
}

function row<K extends ChangeKind>(
  tone: Tone,
  what: string,
  kind: K,
  fits: (change: ChangeOf<K>) => boolean = () => true,
): Row {
  return { what, tone, fits: (change) => change.kind === kind && fits(change as ChangeOf<K>) };
}

/** Everything that is good or bad news. */
const NEWS: readonly Row[] = [
  row('good', 'talks that are opened', 'contract-opened', ({ terms }) => terms.stage === 'talks'),
  row('good', 'a contract that is signed', 'contract-moved', ({ to }) => to === 'production'),
  row('good', 'lots that are ready', 'contract-moved', ({ to }) => to === 'release'),
  row('good', 'lots that set out', 'contract-moved', ({ to }) => to === 'transit'),
  row('good', 'a contract that is fulfilled', 'contract-moved', ({ to }) => to === 'delivered'),
  row('bad', 'a contract that is lost', 'contract-moved', ({ to }) => to === 'ended'),
  row('bad', 'a contract that is cancelled', 'contract-cancelled'),
  row('bad', 'a refusal', 'gate-shut'),
  row('good', 'a gate that opens sooner', 'gate-hurried'),
  row('bad', 'a contract that waits for money', 'money-awaited'),
  row('bad', 'lots that are seen', 'shipment-seen'),
  row('bad', 'lots that are sent back', 'shipment-recalled'),
  row('bad', 'lots that are held up', 'shipment-held'),
  row('bad', 'lots that are lost', 'shipment-lost'),
  row('good', 'lots that come', 'lot-delivered'),
  row('bad', 'a way that is closed', 'place-closed'),
  row('good', 'a way that is opened', 'place-opened'),
  row('bad', 'a supplier who sells no more', 'line-shut'),
  row('bad', 'a strike', 'strike-decided', ({ comes }) => comes),
  row('good', 'a month without a strike', 'strike-decided', ({ comes }) => !comes),
  row('bad', 'a hit', 'target-struck', ({ hit }) => hit),
  row('good', 'a hit that is stopped', 'target-struck', ({ hit }) => !hit),
  row('bad', 'a name on a sanctions list', 'designated'),
  row('good', 'a word that is kept at once', 'deed-undertaken', ({ stand }) => stand === 'kept'),
  row('bad', 'a word that is broken', 'deed-undertaken', ({ stand }) => stand === 'broken'),
  row('bad', 'a promise that is broken', 'deed-settled', ({ stand }) => stand === 'broken'),
  row('good', 'an offer that is accepted', 'offer-answered', ({ accepted }) => accepted),
  row('bad', 'an offer that is declined', 'offer-answered', ({ accepted }) => !accepted),
  row('good', 'a promise that is kept', 'deed-settled', ({ stand }) => stand === 'kept'),
];

const changes = EXAMPLES.map(({ entry }) => entry.change);

describe('in games that were played', () => {
  test.each(NEWS)('$what: $tone news', ({ tone, fits }) => {
    expect([...new Set(changes.filter(fits).map(toneOf))]).toEqual([tone]);
  });

  // Numbers have arrows of their own; what is routine, an order or another's choice is for the reader to weigh.
  test('all else is neither', () => {
    const others = changes.filter(
      (change) => change.kind !== 'contract-opened' && !NEWS.some(({ fits }) => fits(change)),
    );
    expect(new Set(others.map(({ kind }) => kind)).size).toBeGreaterThan(30);
    expect(others.filter((change) => toneOf(change) !== '')).toEqual([]);
  });
});
