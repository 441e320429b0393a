import {
  adjudicate,
  copyState,
  type LedgerEntry,
  openGame,
  type Scenario,
  type State,
  standing,
} from '../src/engine/index.ts';

/** What one month came to: objectives, score in hundredths, tracks in stored units, the chances that dice were thrown against. */
export interface World {
  readonly aims: Readonly<Record<string, number>>;
  readonly score: number;
  readonly tracks: Readonly<Record<string, number>>;
  /** Percent; 0 where there was no check. */
  readonly strike: number;
  readonly gates: readonly { readonly contract: string; readonly chance: number }[];
}

/** A month, all ordered, as it ends in many worlds that differ from the real one by their dice alone. */
export function inWorlds(
  scenario: Scenario,
  state: State,
  tracks: readonly string[],
  worlds: number,
): readonly World[] {
  return Array.from({ length: worlds }, (_, world) => {
    const copy = copyState(state);
    copy.seed = 7919 * (world + 1) + state.seed;
    const ledger: LedgerEntry[] = [];
    const game = openGame(scenario, copy, { ledger });
    adjudicate(game);
    const { objectives, hundredths } = standing(game);
    const gates: { contract: string; chance: number }[] = [];
    let strike = 0;
    for (const { cause, change } of ledger) {
      if (cause.kind !== 'die') continue;
      if (change.kind === 'strike-decided') strike = cause.chance;
      const gate = cause.die === 'sign' || cause.die === 'release';
      if (gate && (change.kind === 'contract-moved' || change.kind === 'gate-shut'))
        gates.push({ contract: change.contract, chance: cause.chance });
    }
    const values = Object.fromEntries(tracks.map((id) => [id, game.value(id)]));
    return { aims: objectives, score: hundredths, tracks: values, strike, gates };
  });
}
