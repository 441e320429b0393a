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

/** Within half an hour on two cores. */
export const FULL: Sizes = {
  total: 1770,
  seeds: { default: 400, settled: 100, greedy: 400, search: 20, collapse: 60, lean: 40 },
  seconds: {
    default: 100,
    hedger: 360,
    greedy: 1100,
    search: 500,
    collapse: 40,
    lean: 60,
    answers: 420,
    outlook: 30,
  },
  situations: 48,
  dice: 12,
  outlooks: 200,
  games: 40,
  told: 4,
};

/** Within two minutes: enough to see where a change leads, too little to prove a line. */
export const QUICK: Sizes = {
  total: 100,
  seeds: { default: 20, greedy: 10, search: 2, collapse: 10, lean: 10 },
  seconds: { default: 5, hedger: 18, greedy: 14, search: 30, collapse: 3, lean: 4, answers: 14, outlook: 3 },
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
