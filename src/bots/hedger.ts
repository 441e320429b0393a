import { openGame } from '../engine/index.ts';
import { nextStep } from './council.ts';
import type { Style } from './directives.ts';
import type { Player } from './player.ts';

/** Buys from whoever is willing, spreads trade over many roads, and weighs every directive against the others. */
export const HEDGING: Style = { gives: () => true, spreads: true };

/** Diversifies: no partner and no strait should be missed too much, and nothing is bought that cannot be paid. */
export const hedger: Player = (scenario, view) =>
  nextStep(openGame(scenario, view.state), view.seat, HEDGING);
