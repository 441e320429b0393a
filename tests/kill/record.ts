import type { Seen } from './watch.ts';

/** What came back after a kill: all of it, all that was called saved, or not even that. */
export type Verdict = 'whole' | 'lost' | 'lost-called-saved';

/** What was seen of one game or draft, over all the browsers that it outlived. */
export interface Record {
  readonly saw: (seen: Seen) => void;
  /** The state that was seen last; null before the first. */
  readonly last: () => string | null;
  /** An act begins that can lead to such states; the browser may be gone before they are seen. */
  readonly attempt: (mayCome: (state: string) => boolean) => void;
  /** Judges the state that came back (empty: nothing did), and goes on from it. */
  readonly judge: (back: string) => Verdict;
}

/** Begins a record. */
export function openRecord(): Record {
  let states: string[] = [];
  /** Index of the last state that was called saved. */
  let saved = -1;
  /** What the last acts can lead to: of the one before the last the page's word may be under way still. */
  let attempts: readonly ((state: string) => boolean)[] = [];
  return {
    attempt: (mayCome) => {
      attempts = [...attempts.slice(-1), mayCome];
    },
    saw: ({ state, saved: called }) => {
      if (states.at(-1) !== state) states.push(state);
      if (called) saved = states.length - 1;
    },
    last: () => states.at(-1) ?? null,
    judge: (back) => {
      const at = states.lastIndexOf(back);
      // What no page had shown yet was under way when the browser was killed, and has arrived. It may look like an
      // earlier state: what was taken back is done again, or taken back again.
      const mayCome = attempts.some((one) => one(back));
      const ahead = back !== '' && (at < 0 || (at < states.length - 1 && mayCome));
      attempts = [];
      const verdict = ahead || at === states.length - 1 ? 'whole' : at < saved ? 'lost-called-saved' : 'lost';
      states = ahead ? [...states, back] : states.slice(0, at + 1);
      saved = states.length - 1;
      return verdict;
    },
  };
}
