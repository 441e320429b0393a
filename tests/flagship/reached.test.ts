import { expect, test } from 'vitest';
import type { Id } from '../../src/engine/index.ts';
import { intentsOf } from '../../src/lab/balance/subjects.ts';
import { playerNamed } from '../../src/lab/players.ts';
import { type RunRecord, recordRun } from '../../src/lab/record.ts';
import { flagship } from '../support.ts';

/** Runs by player: some plan, some stumble, so that odd corners are seen too. */
const RUNS = { none: 40, random: 60, settled: 100, 'moscow-only': 20, hedger: 15 };

function simulated(): readonly RunRecord[] {
  const scenario = flagship();
  const intents = intentsOf(scenario);
  return Object.entries(RUNS).flatMap(([name, runs]) => {
    const player = playerNamed(name);
    if (!player) throw new Error(`there is no player ${name}`);
    return Array.from({ length: runs }, (_, i) => {
      const intent = intents[i % intents.length]?.points ?? {};
      return recordRun({ scenario, name, player, seed: i + 1, intent, ledger: true });
    });
  });
}

test('in a few hundred games every card is dealt and every fact is met', () => {
  const { facts, cards } = flagship();
  const runs = simulated();
  const dealt = new Set(runs.flatMap((run) => Object.keys(run.cards)));
  expect(cards.filter(({ id }) => !dealt.has(id)).map(({ id }) => id)).toEqual([]);
  const met = new Set<Id>(runs.flatMap((run) => run.told?.facts ?? []));
  // The facts under a card in hand can be opened, whether or not its answer writes them into the ledger.
  for (const card of cards) if (dealt.has(card.id)) for (const fact of card.facts) met.add(fact);
  expect(facts.filter(({ id, how }) => how !== 'assumed' && !met.has(id)).map(({ id }) => id)).toEqual([]);
});
