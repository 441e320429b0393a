import type { Effort } from './judge.ts';

/** How much a review thinks. */
export interface Thoroughness extends Effort {
  /** Worlds in which every month is played on. */
  readonly balance: number;
  /** Of them those in which the luck of a month is parted among its dice. */
  readonly luck: number;
  /** Worlds in which the reasons of a turning point are looked for. */
  readonly reasons: number;
}

export const NORMAL: Thoroughness = {
  balance: 32,
  luck: 12,
  screened: 6,
  finalists: 8,
  most: 96,
  reasons: 16,
};

/** Turning points that are told. */
export const POINTS = 5;
/** Points from which on a loss is called a blunder. */
export const BLUNDER = 4;
/** The player whose quick way of playing on everything is measured by. */
export const REFERENCE = 'hedger';
