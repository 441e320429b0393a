import type { Id } from '../engine/index.ts';

/** A decision of a run that cost points beyond chance, as a class is told of it. */
export interface Misjudgement {
  readonly turn: number;
  /** Equal for all that misjudged the same thing in the same way. */
  readonly about: string;
  /** The card that asked; null where nobody asked. */
  readonly card: Id | null;
  /** What was ordered, and what would have been better, in words; null: nothing. */
  readonly given: string | null;
  readonly better: string | null;
  /** Points of the score that it cost, by what could be known. */
  readonly points: number;
  readonly sentence: string;
}

/** A misjudgement that runs of a class share. */
export interface Shared {
  readonly about: string;
  readonly card: Id | null;
  readonly given: string | null;
  readonly better: string | null;
  /** The turn in which most of them made it. */
  readonly turn: number;
  readonly names: readonly string[];
  /** The mean of what it cost them, in tenths of a point rounded. */
  readonly points: number;
  /** One of the runs in a sentence: the one that it cost most. */
  readonly sentence: string;
}

const most = <T>(values: readonly T[]): T | undefined =>
  [...values].sort(
    (a, b) => values.filter((one) => one === b).length - values.filter((one) => one === a).length,
  )[0];

/** What runs of a class misjudged in common, what most of them share first, then what cost most. */
export function sharedOf(
  found: readonly { readonly name: string; readonly points: readonly Misjudgement[] }[],
): readonly Shared[] {
  const all = found.flatMap(({ name, points }) => points.map((point) => ({ name, point })));
  const abouts = [...new Set(all.map(({ point }) => point.about))];
  return abouts
    .flatMap((about): readonly Shared[] => {
      const those = all.filter(({ point }) => point.about === about);
      const worst = those.reduce((a, b) => (b.point.points > a.point.points ? b : a)).point;
      const names = [...new Set(those.map(({ name }) => name))];
      const mean = those.reduce((sum, { point }) => sum + point.points, 0) / those.length;
      return [
        {
          about,
          card: worst.card,
          given: worst.given,
          better: most(those.map(({ point }) => point.better)) ?? null,
          turn: most(those.map(({ point }) => point.turn)) ?? worst.turn,
          names,
          points: Math.round(mean * 10) / 10,
          sentence: worst.sentence,
        },
      ];
    })
    .sort((a, b) => b.names.length - a.names.length || b.points - a.points);
}
