import { createStore } from 'zustand/vanilla';
import type { Scenario } from '../engine/index.ts';
import type { TrialAnswer, TrialStep } from './trial-types.ts';
import type { Studio } from './types.ts';

/** A trial game of the open draft: what was done in it, and how it stands. */
export interface TrialState {
  readonly seed: number;
  readonly steps: readonly TrialStep[];
  /** How it last stood; null before the first answer. */
  readonly answer: TrialAnswer | null;
  /** The answer is not of these steps and this scenario: the right one is on its way. */
  readonly coming: boolean;
  readonly failed: boolean;
}

/** The trial game of the studio. */
export interface TrialRun {
  readonly get: () => TrialState;
  readonly subscribe: (listener: () => void) => () => void;
  /** Begins anew with a seed, and with some steps if wished. */
  readonly begin: (seed: number, steps?: readonly TrialStep[]) => void;
  /** Does one thing more. */
  readonly add: (step: TrialStep) => void;
  /** Takes a step out; the others are done again. */
  readonly without: (index: number) => void;
  /** Tries the draft's scenario as it now is; called whenever it may have changed. */
  readonly follow: () => void;
}

const LANE = 'trial';
export const FIRST_SEED = 1;

const EMPTY: TrialState = { seed: FIRST_SEED, steps: [], answer: null, coming: false, failed: false };

function open(studio: Studio): TrialRun {
  const store = createStore<TrialState>(() => EMPTY);
  let draft = '';
  let tried: Scenario | null = null;
  let asked = 0;

  const ask = async (): Promise<void> => {
    const { scenario } = studio.get();
    tried = scenario;
    if (!scenario) return store.setState({ answer: null, coming: false });
    const own = ++asked;
    const { seed, steps } = store.getState();
    store.setState({ coming: true, failed: false });
    try {
      const { answer } = studio.ask('trial', { scenario, seed, steps }, { lane: LANE });
      const found = await answer;
      if (own === asked) store.setState({ answer: found, coming: false });
    } catch {
      if (own === asked) store.setState({ coming: false, failed: true });
    }
  };
  const put = (seed: number, steps: readonly TrialStep[]): void => {
    store.setState({ seed, steps });
    void ask();
  };
  return {
    get: store.getState,
    subscribe: store.subscribe,
    begin: (seed, steps = []) => put(seed, steps),
    add: (step) => {
      const { seed, steps, answer } = store.getState();
      // Backwards leads only a new beginning.
      const back = step.kind === 'jump' && step.turn <= (answer?.turn ?? 0);
      put(seed, back ? (step.turn > 1 ? [step] : []) : [...steps, step]);
    },
    without: (index) => {
      const { seed, steps } = store.getState();
      put(seed, steps.toSpliced(index, 1));
    },
    follow: () => {
      const id = studio.get().open?.id ?? '';
      if (id !== draft) {
        draft = id;
        tried = null;
        store.setState(EMPTY);
      }
      if (studio.get().scenario !== tried) void ask();
    },
  };
}

const runs = new WeakMap<Studio, TrialRun>();

/** The trial game of a studio: it lives on while other tabs are looked at. */
export function trialOf(studio: Studio): TrialRun {
  const known = runs.get(studio) ?? open(studio);
  runs.set(studio, known);
  return known;
}
