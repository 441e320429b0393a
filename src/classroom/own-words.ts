import type { RunFile } from '../scenario/run-write.ts';

/** Something that a student wrote: what it is, of which turn where it belongs to one, and its length in characters. */
export interface OwnWords {
  readonly what: 'decisive' | 'reason' | 'reflection';
  readonly turn: number | null;
  readonly characters: number;
}

/** What students wrote beside their orders, the longest first. */
export function ownWords({ decisive, lesson }: RunFile): readonly OwnWords[] {
  const words: OwnWords[] = [
    { what: 'decisive', turn: null, characters: decisive?.why.length ?? 0 },
    ...(lesson?.reasons ?? []).map(
      ({ turn, text }): OwnWords => ({ what: 'reason', turn, characters: text.length }),
    ),
    { what: 'reflection', turn: null, characters: lesson?.reflection?.length ?? 0 },
  ];
  return words.filter(({ characters }) => characters > 0).sort((a, b) => b.characters - a.characters);
}

/** The same run with so many characters fewer in what was written, taken off the longest pieces first. */
export function shortened(run: RunFile, cut: number): RunFile {
  let left = cut;
  const lengths = new Map<string, number>();
  for (const { what, turn, characters } of ownWords(run)) {
    const off = Math.min(left, characters);
    left -= off;
    lengths.set(`${what}/${turn}`, characters - off);
  }
  const short = (text: string, what: OwnWords['what'], turn: number | null): string =>
    text.slice(0, lengths.get(`${what}/${turn}`) ?? 0);
  const { decisive, lesson, ...rest } = run;
  const { reasons, reflection, ...asked } = lesson ?? {};
  return {
    ...rest,
    ...(decisive && { decisive: { ...decisive, why: short(decisive.why, 'decisive', null) } }),
    ...(lesson && {
      lesson: {
        ...asked,
        ...(reasons && {
          reasons: reasons.map(({ turn, text }) => ({ turn, text: short(text, 'reason', turn) })),
        }),
        ...(reflection !== undefined && { reflection: short(reflection, 'reflection', null) }),
      },
    }),
  };
}
