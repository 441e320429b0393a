import type { Seen } from './watch.ts';

/** What came back after a kill: all of it, all that was called saved, or not even that. */
export type Verdict = 'whole' | 'lost' | 'lost-called-saved';

/** What was seen of one game or draft, over all the browsers that it outlived. */
export interface Record {
  readonly saw: (seen: Seen) => void;
  /** The state that was seen last; null before the first. */
  readonly last: () => string | null;
  /** Judges the state that came back (empty: nothing did), and goes on from it. */
  readonly judge: (back: string) => Verdict;
}

/** Begins a record. */
export function openRecord(): Record {
  let states: string[] = [];
  /** Index of the last state that was called saved. */
  let saved = -1;
  return {
    saw: ({ state, saved: called }) => {
      if (states.at(-1) !== state) states.push(state);
      if (called) saved = states.length - 1;
    },
    last: () => states.at(-1) ?? null,
    judge: (back) => {
      const at = states.lastIndexOf(back);
      // What no page had shown yet was under way when the browser was killed, and has arrived.
      const ahead = at < 0 && back !== '';
      const verdict = ahead || at === states.length - 1 ? 'whole' : at < saved ? 'lost-called-saved' : 'lost';
      states = ahead ? [...states, back] : states.slice(0, at + 1);
      saved = states.length - 1;
      return verdict;
    },
  };
}
