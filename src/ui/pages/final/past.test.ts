import { describe, expect, it } from 'vitest';
import type { LedgerEntry, Scenario } from '../../../engine/index.ts';
import { answersOf, policiesOf, tollOf, trulyWas } from './past.ts';

const scenario = {
  tracks: [{ id: 'burden', start: 60 }],
  cards: [
    { id: 'ours', seat: 'lead' },
    { id: 'theirs', seat: 'other' },
  ],
} as unknown as Scenario;

const entry = (turn: number, step: string, what: string, to: string | number | null): LedgerEntry =>
  ({ turn, step, what, to, derived: null }) as unknown as LedgerEntry;

const ledger = [
  entry(1, 'news', 'tracks.burden', 62),
  entry(1, 'news', 'hand.ours', 'dealt'),
  entry(1, 'council', 'hand.ours', 'wait'),
  entry(1, 'policies', 'policies.other', 'talk'),
  entry(1, 'policies', 'hand.theirs', 'go'),
  entry(1, 'drift', 'tracks.burden', 70),
  entry(2, 'news', 'tracks.burden', 71),
  entry(2, 'interdiction', 'shipments.s1', null),
  entry(2, 'strike', 'strike', 'comes'),
  entry(2, 'strike', 'strike.depot', 'hit'),
  entry(2, 'strike', 'strike.depot', 'stopped'),
  entry(2, 'drift', 'tracks.burden', 80),
];

describe('what really was', () => {
  it('is read off the ledger council by council, the end last', () => {
    expect(trulyWas(scenario, ledger, 'burden', 3)).toEqual([62, 71, 80]);
    expect(trulyWas(scenario, [], 'burden', 2)).toEqual([60, 60]);
  });

  it('knows answers, policies and the toll', () => {
    expect(answersOf(scenario, ledger, 'lead')).toEqual([{ turn: 1, card: 'ours', option: 'wait' }]);
    expect(policiesOf(ledger, 'other')).toEqual(new Map([[1, 'talk']]));
    expect(tollOf(ledger)).toEqual({ strikes: [2], hits: new Map([['depot', 1]]), stopped: 1, lost: 1 });
  });
});
