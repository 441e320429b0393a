import { describe, expect, it } from 'vitest';
import type { Change, LedgerEntry, Scenario } from '../../../engine/index.ts';
import { answersOf, policiesOf, tollOf, trulyWas } from './past.ts';

const scenario = {
  tracks: [{ id: 'burden', start: 60 }],
  cards: [
    { id: 'ours', seat: 'lead' },
    { id: 'theirs', seat: 'other' },
  ],
} as unknown as Scenario;

const entry = (turn: number, step: string, change: Change): LedgerEntry =>
  ({ turn, step, change, derived: null }) as unknown as LedgerEntry;
const burden = (to: number): Change => ({ kind: 'track-moved', track: 'burden', from: 0, to, asked: to });
const answered = (card: string, option: string): Change => ({ kind: 'card-answered', card, option });

const ledger = [
  entry(1, 'news', burden(62)),
  entry(1, 'news', { kind: 'card-dealt', card: 'ours' }),
  entry(1, 'council', answered('ours', 'wait')),
  entry(1, 'policies', { kind: 'policy-revealed', seat: 'other', from: null, policy: 'talk' }),
  entry(1, 'policies', answered('theirs', 'go')),
  entry(1, 'drift', burden(70)),
  entry(2, 'news', burden(71)),
  entry(2, 'interdiction', {
    kind: 'shipment-lost',
    shipment: 's1',
    contract: null,
    system: 'tent',
    count: 1,
    leg: 'coast',
  }),
  entry(2, 'strike', { kind: 'strike-decided', comes: true, turn: 2 }),
  entry(2, 'strike', { kind: 'target-struck', target: 'depot', hit: true }),
  entry(2, 'strike', { kind: 'target-struck', target: 'depot', hit: false }),
  entry(2, 'drift', burden(80)),
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
