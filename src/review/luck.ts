import { type Cause, type DiceFamily, isOfFamily, type Scenario } from '../engine/index.ts';
import { mean } from '../lab/statistics.ts';
import type { Share } from './assemble.ts';
import type { Council } from './course.ts';
import type { Chance } from './types.ts';
import { scoreFrom, worldSeed } from './worlds.ts';

type Fallen = Extract<Cause, { kind: 'die' }>;

/** Dice of a month that are measured in one go: how they are told, and which keys they have. */
interface Throws {
  readonly die: Chance;
  readonly of: string;
  readonly chance: number | null;
  readonly drawn: number | null;
  readonly has: (key: string) => boolean;
}

/** Dice that are told one by one. What was seen on the way or stopped of a flow is small and stays with the others. */
const TOLD = ['sign', 'release', 'stop', 'project', 'designation', 'strike', 'later'] as const;

const isTold = (die: string): die is (typeof TOLD)[number] => (TOLD as readonly string[]).includes(die);

/** The dice of a turn in the order in which they are let fall as they fell; what is left at last are the others. */
function throwsOf({ turn, entries }: Council): readonly Throws[] {
  const fallen = new Map<string, Fallen>();
  for (const { cause } of entries)
    if (cause.kind === 'die' && isTold(cause.die)) fallen.set(cause.key, cause);
  const single = [...fallen.values()].map((one): Throws => {
    const { die, of, chance, rolled, key } = one;
    const has =
      die === 'designation'
        ? (other: string) => isOfFamily(other, 'designation', turn)
        : (other: string) => other === key;
    return { die: die as Chance, of, chance, drawn: rolled, has };
  });
  const family = (die: Chance, name: DiceFamily, at: number): Throws => {
    const has = (key: string): boolean => isOfFamily(key, name, at);
    return { die, of: '', chance: null, drawn: null, has };
  };
  const struck = entries.some(({ change }) => change.kind === 'strike-decided' && change.comes);
  return [
    ...single,
    ...(struck ? [family('intercept', 'salvos', turn)] : []),
    family('policies', 'policies', turn + 1),
    family('cards', 'cards', turn + 1),
  ];
}

/**
 * Parts the luck of a turn among its dice: one after another is let fall as it fell in the run while all others fall anew,
 * and each is worth what that adds. What is then left of the turn's luck, `whole`, is the other dice'. So the sum holds exactly, and each
 * is nothing in the mean over all falls.
 */
export function sharesOf(
  scenario: Scenario,
  council: Council,
  { seed, whole, worlds }: { readonly seed: number; readonly whole: number; readonly worlds: number },
): readonly Share[] {
  const throws = worlds === 0 ? [] : throwsOf(council);
  const expected = (fixed: readonly Throws[]): number =>
    mean(
      Array.from({ length: worlds }, (_, world) => {
        const fresh = worldSeed(seed, world);
        const seedOf = (key: string): number => (fixed.some(({ has }) => has(key)) ? seed : fresh);
        return scoreFrom(scenario, council.ordered, fresh, 'end', { seedOf });
      }),
    );
  const { turn } = council;
  let before = expected([]);
  let left = whole;
  const shares = throws.map(({ die, of, chance, drawn }, index): Share => {
    const after = expected(throws.slice(0, index + 1));
    const by = after - before;
    before = after;
    left -= by;
    return { turn, die, of, chance, drawn, by };
  });
  return [...shares, { turn, die: 'other', of: '', chance: null, drawn: null, by: left }];
}
