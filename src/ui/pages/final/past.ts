import type { Id, LedgerEntry, Scenario } from '../../../engine/index.ts';
import { find } from '../../../engine/vocabulary.ts';

/** What an entry moved a track to; null where it did not touch it. Stored units. */
function movedTo({ change, derived }: LedgerEntry, track: Id): number | null {
  if (change.kind === 'track-moved' && change.track === track) return change.to;
  return derived?.[track]?.[1] ?? null;
}

/**
 * What a stored track really was at each council, the end last, worked out from the whole ledger: what a seat saw of a
 * hidden one is only a middle. `councils` is how many there are, the first included.
 */
export function trulyWas(
  scenario: Scenario,
  ledger: readonly LedgerEntry[],
  track: Id,
  councils: number,
): readonly number[] {
  let value = find(scenario, 'tracks', track)?.start ?? 0;
  const past: number[] = [];
  let next = 0;
  for (let turn = 1; turn <= councils; turn++) {
    for (let entry = ledger[next]; entry; entry = ledger[++next]) {
      const before = entry.turn < turn || (entry.turn === turn && entry.step === 'news');
      if (!before && turn < councils) break;
      value = movedTo(entry, track) ?? value;
    }
    past.push(value);
  }
  return past;
}

/** One card as it was answered. */
export interface Answered {
  readonly turn: number;
  readonly card: Id;
  readonly option: Id;
}

/** The cards of a seat and its answers, in the order they were dealt. */
export function answersOf(scenario: Scenario, ledger: readonly LedgerEntry[], seat: Id): readonly Answered[] {
  const own = new Set(scenario.cards.filter((card) => card.seat === seat).map((card) => card.id));
  const answers: Answered[] = [];
  for (const { change, turn } of ledger)
    if ((change.kind === 'card-answered' || change.kind === 'answer-sealed') && own.has(change.card))
      answers.push({ turn, card: change.card, option: change.option });
  return answers;
}

/** The policy that each other seat carried out, by turn. */
export function policiesOf(ledger: readonly LedgerEntry[], seat: Id): ReadonlyMap<number, Id> {
  const policies = new Map<number, Id>();
  for (const { change, turn } of ledger)
    if (change.kind === 'policy-revealed' && change.seat === seat) policies.set(turn, change.policy);
  return policies;
}

/** What strikes and journeys came to. */
export interface Toll {
  readonly strikes: readonly number[];
  /** Hits by target. */
  readonly hits: ReadonlyMap<Id, number>;
  readonly stopped: number;
  readonly lost: number;
}

/** Counts strikes, hits, what was defended, and shipments lost on the way. */
export function tollOf(ledger: readonly LedgerEntry[]): Toll {
  const hits = new Map<Id, number>();
  const strikes: number[] = [];
  let stopped = 0;
  let lost = 0;
  for (const { change } of ledger) {
    if (change.kind === 'strike-decided' && change.comes) strikes.push(change.turn);
    else if (change.kind === 'shipment-lost') lost += 1;
    else if (change.kind !== 'target-struck') continue;
    else if (change.hit) hits.set(change.target, (hits.get(change.target) ?? 0) + 1);
    else stopped += 1;
  }
  return { strikes, hits, stopped, lost };
}
