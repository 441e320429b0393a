/** How much is measured, and how long each part may take before it stops with what it has. */
export interface Sizes {
  /** Seeds under each intent, by player; `default` for those not named. */
  readonly seeds: Readonly<Record<string, number>>;
  /** Seconds for the whole: the slowest players come last and get what is left. */
  readonly total: number;
  /** Seconds by player or part. */
  readonly seconds: Readonly<Record<string, number>>;
  /** Situations a card, and games branched from each answer in each. */
  readonly situations: number;
  readonly dice: number;
  /** Runs whose forecast of winning is asked, and games for each forecast. */
  readonly outlooks: number;
  readonly games: number;
  /** Every so many runs the ledger is kept too. */
  readonly told: number;
}

/** Within three quarters of an hour on two cores. */
export const FULL: Sizes = {
  total: 2640,
  seeds: { default: 40, hedger: 60, greedy: 20, search: 15, worlds: 25 },
  seconds: { default: 90, hedger: 150, greedy: 200, search: 800, answers: 420, outlook: 40 },
  situations: 48,
  dice: 12,
  outlooks: 200,
  games: 40,
  told: 4,
};

/** Within four minutes: enough to see where a change leads, too little to prove a line. */
export const QUICK: Sizes = {
  total: 225,
  seeds: { default: 5, hedger: 8, greedy: 3, search: 1, worlds: 4 },
  seconds: { default: 9, hedger: 15, greedy: 20, search: 40, answers: 20, outlook: 4 },
  situations: 4,
  dice: 4,
  outlooks: 20,
  games: 20,
  told: 4,
};

/** The same measure with so many times the time, for a machine that is slow or busy. */
export const stretched = (sizes: Sizes, times: number): Sizes => ({
  ...sizes,
  total: sizes.total * times,
  seconds: Object.fromEntries(Object.entries(sizes.seconds).map(([name, some]) => [name, some * times])),
});

/** A size by name. */
export const sizeOf = (sizes: Readonly<Record<string, number>>, name: string): number =>
  sizes[name] ?? sizes.default ?? 0;
