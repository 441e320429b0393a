import type { Id, LedgerEntry, Scenario } from '../../../engine/index.ts';

/** What an entry moved a track to; null where it did not touch it. Stored units. */
function movedTo(entry: LedgerEntry, track: Id): number | null {
  if (entry.what === `tracks.${track}`) return Number(entry.to);
  return entry.derived?.[track]?.[1] ?? null;
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
  let value = scenario.tracks.find((one) => one.id === track)?.start ?? 0;
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
  for (const { what, to, turn } of ledger) {
    const [kind, card = ''] = what.split('.');
    if (kind === 'hand' && to !== 'dealt' && own.has(card)) answers.push({ turn, card, option: String(to) });
  }
  return answers;
}

/** The policy that each other seat carried out, by turn. */
export function policiesOf(ledger: readonly LedgerEntry[], seat: Id): ReadonlyMap<number, Id> {
  const entries = ledger.filter(({ what, step }) => what === `policies.${seat}` && step === 'policies');
  return new Map(entries.map(({ turn, to }) => [turn, String(to)]));
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
  for (const { what, to, turn } of ledger) {
    const [kind, id, field] = what.split('.');
    if (what === 'strike' && to === 'comes') strikes.push(turn);
    else if (kind === 'strike' && id && to === 'hit') hits.set(id, (hits.get(id) ?? 0) + 1);
    else if (kind === 'strike' && id && to === 'stopped') stopped += 1;
    else if (kind === 'shipments' && field === undefined && to === null) lost += 1;
  }
  return { strikes, hits, stopped, lost };
}
