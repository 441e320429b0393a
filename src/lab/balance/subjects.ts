import type { Id, Scenario } from '../../engine/index.ts';

/**
 * The things by name that rulebook section 15 speaks of. A scenario without them has no such lines; this is the one
 * place of the lab that knows the flagship.
 */
export const SUBJECTS = {
  /** The scenario whose question is what to buy, and where. */
  flagship: 'the-year-after',
  /** The cargo of which "held or lost" is said. */
  arms: 'arms',
  /** The interests that are felt at a supplier's gate (null: at both of them), by the parts of its willingness. */
  interests: [
    { supplier: 'moscow', gate: 'release', parts: ['ukraine', 'talks', 'israel', 'gulf', 'turkey'] },
    { supplier: 'beijing', gate: null, parts: ['gulf', 'counterweight', 'seen'] },
  ],
  /** The system of which "delivered in a third to a half of the courted runs" is said. */
  courted: 's-400',
  /** The system of which the first one comes "nearly always". */
  nearly: 'hq-battery',
  /** How talks with Washington stand, and where they start once they have collapsed early, or a deal is near. */
  talks: 'us-russia-talks',
  collapsed: 15,
  near: 85,
  /** Strength that can be shown, where it starts for a council that has much of it, and the postures that show none and all. */
  strength: { track: 'missiles', many: 60, hidden: 'quiet', paraded: 'defiant' },
  /** The buyer who takes most of what is sold, and where it uses that: a card of its own, what is asked of it and given to it. */
  customer: { actor: 'china', card: 'the-refinery-haggles', ask: 'better-price', give: 'cheap-oil' },
} as const;

/** Missions to a supplier's capital from which on a run has courted it. */
export const COURTED = 2;

/** The last month but so many in which an order still has time to arrive. */
export const TIME_LEFT = 4;

export interface Intent {
  readonly name: string;
  readonly points: Readonly<Record<Id, number>>;
}

/** Two objectives that are put before the others, by their places in the scenario's list, the first one more. */
const PAIRS = [
  [0, 1],
  [2, 3],
  [3, 2],
] as const;
const FIRST = 50;
const SECOND = 30;

/**
 * The eight intents of rulebook section 15: even, each objective at 50, and three pairs of one at 50 and one at 30, the
 * rest even; each as far as the scenario's bounds and the number of its objectives allow.
 */
export function intentsOf({ objectives, intent: { least, most } }: Scenario): readonly Intent[] {
  const ids = objectives.map((objective) => objective.id);
  /** Some objectives at given points or what can be had, the others share the rest. */
  const leaning = (name: string, wanted: readonly (readonly [Id, number])[]): Intent => {
    const rest = ids.filter((id) => !wanted.some(([own]) => own === id));
    let left = 100;
    const points: Record<Id, number> = {};
    wanted.forEach(([id, some], i) => {
      const others = ids.length - i - 1;
      points[id] = Math.min(some, most, left - least * others);
      left -= points[id];
    });
    rest.forEach((id, i) => {
      points[id] = Math.floor(left / rest.length) + (i < left % rest.length ? 1 : 0);
    });
    return { name, points };
  };
  const even = leaning('even', []);
  if (ids.length < 2) return [even];
  const singles = ids.map((id) => leaning(id, [[id, FIRST]]));
  const pairs = PAIRS.flatMap(([a, b]): Intent[] => {
    const [first, second] = [ids[a], ids[b]];
    if (first === undefined || second === undefined || ids.length < 4) return [];
    return [
      leaning(`${first}+${second}`, [
        [first, FIRST],
        [second, SECOND],
      ]),
    ];
  });
  return [even, ...singles, ...pairs];
}
