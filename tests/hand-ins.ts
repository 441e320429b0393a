import { settled } from '../src/bots/random.ts';
import type { Scenario } from '../src/engine/index.ts';
import { playOne } from '../src/lab/one-run.ts';
import type { RunFile } from '../src/scenario/run-write.ts';

/** A run played at random to its end. */
export const randomRun = (scenario: Scenario, seed: number): RunFile =>
  playOne({ scenario, seed, player: settled }).file;

/** What a lesson can have asked of a run, and what somebody wrote. */
export const WORDS = {
  advised: [
    { turn: 1, after: 0 },
    { turn: 1, after: 0 },
  ],
  decisive: { turn: 2, why: 'We bought “too late” – and nobody had asked Moscow. Ω, ё, 東.' },
  branch: { run: '1700000000000-abc', turn: 2 },
  lesson: {
    link: '1.the-year-after.aGVsbG8gd29ybGQ.0a1b2c3d',
    nickname: 'Amber heron',
    guesses: [
      { turn: 1, about: 'strike', percent: 20 },
      { turn: 2, about: 'gate', contract: 'c1', percent: 65 },
    ],
    reasons: [
      { turn: 1, text: 'Because the road by land takes longer, but nobody can close it from the sea.' },
      { turn: 2, text: 'We wanted to see whether they keep their word.' },
    ],
    reflection: 'Next time I would ask first what each of them wants.\nAnd I would keep something back.',
  },
} as const satisfies Partial<RunFile>;
