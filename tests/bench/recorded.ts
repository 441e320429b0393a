import type { Player } from '../../src/bots/index.ts';
import type { Scenario } from '../../src/engine/index.ts';
import { playOne } from '../../src/lab/one-run.ts';
import type { Recorded } from './drivers.ts';

/** Plays so many games, from seed 1 on, and keeps their orders. */
export const record = (scenario: Scenario, player: Player, runs: number): readonly Recorded[] =>
  Array.from({ length: runs }, (_, i) => {
    const { file } = playOne({ scenario, seed: i + 1, player });
    return { seed: i + 1, orders: file.orders };
  });
