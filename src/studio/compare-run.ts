import { createStore } from 'zustand/vanilla';
import type { Scenario } from '../engine/index.ts';
import type { CompareAnswer, CompareReport } from './compare-types.ts';
import type { CheckQuestion } from './jobs/check.ts';
import type { Asking } from './thread.ts';
import type { SourceFile, Studio } from './types.ts';

/** What a draft can be compared with: a kept version of itself, or the scenario that it extends. */
export type Against = { readonly kind: 'version'; readonly number: number } | { readonly kind: 'base' };

/** A comparison of the open draft. `gone`: the version is no longer kept; `failed`: the worker broke off. */
export interface CompareState {
  readonly phase: 'idle' | 'running' | 'done' | 'cancelled' | 'gone' | 'same' | 'errors' | 'failed';
  readonly against: Against | null;
  /** The scenario that was played as the present one. */
  readonly of: Scenario | null;
  readonly report: CompareReport | null;
  /** Errors of the version before. */
  readonly errors: number;
}

/** The comparison of a studio. */
export interface CompareRun {
  readonly get: () => CompareState;
  readonly subscribe: (listener: () => void) => () => void;
  readonly begin: (against: Against) => Promise<void>;
  /** Ends it at once and keeps what has come. */
  readonly cancel: () => void;
  /** Forgets what was compared where another draft is open. */
  readonly follow: () => void;
}

const LANE = 'compare';
const EMPTY: CompareState = { phase: 'idle', against: null, of: null, report: null, errors: 0 };

/** The files of what is compared with, and of what they extend; null where it is gone. */
async function filesOf(studio: Studio, against: Against): Promise<CheckQuestion | null> {
  const bases = await studio.bases();
  const ids = bases.map(({ id }) => id);
  if (against.kind === 'version') {
    const files = await studio.version(against.number);
    return files && { files, bases, ids };
  }
  const [first, ...rest] = bases;
  return first ? { files: first.files as readonly SourceFile[], bases: rest, ids } : null;
}

/** The scenario of the text as it is now, once it has been checked; where it has errors, the last one without. */
function present(studio: Studio): Promise<Scenario | null> {
  const { checking, scenario } = studio.get();
  if (!checking) return Promise.resolve(scenario);
  return new Promise((resolve) => {
    const stop = studio.subscribe((now) => {
      if (now.checking) return;
      stop();
      resolve(now.scenario);
    });
  });
}

function open(studio: Studio): CompareRun {
  const store = createStore<CompareState>(() => EMPTY);
  let draft = '';
  let asking: Asking<CompareAnswer> | null = null;
  const stop = (): void => {
    const own = asking;
    asking = null;
    own?.stop();
  };
  const follow = (): void => {
    const id = studio.get().open?.id ?? '';
    if (id === draft) return;
    stop();
    draft = id;
    store.setState(EMPTY);
  };
  return {
    get: store.getState,
    subscribe: store.subscribe,
    follow,
    cancel: () => {
      stop();
      if (store.getState().phase === 'running') store.setState({ phase: 'cancelled' });
    },
    begin: async (against) => {
      follow();
      stop();
      const id = draft;
      const asked = { ...EMPTY, phase: 'running', against } as const;
      store.setState(asked, true);
      const scenario = await present(studio);
      const before = await filesOf(studio, against).catch(() => null);
      // Another draft was opened meanwhile, another comparison begun, or this one ended.
      if (id !== draft || store.getState() !== asked) return;
      if (!scenario) return store.setState(EMPTY);
      store.setState({ of: scenario });
      if (!before) return store.setState({ phase: 'gone' });
      const own = studio.ask(
        'compare',
        { scenario, before },
        { lane: LANE, onPart: (report) => asking === own && store.setState({ report }) },
      );
      asking = own;
      try {
        const answer = await own.answer;
        if (asking !== own) return;
        if (answer.kind === 'report') store.setState({ phase: 'done', report: answer.report });
        else if (answer.kind === 'same') store.setState({ phase: 'same' });
        else store.setState({ phase: 'errors', errors: answer.errors });
      } catch {
        if (asking === own) store.setState({ phase: 'failed' });
      } finally {
        if (asking === own) asking = null;
      }
    },
  };
}

const runs = new WeakMap<Studio, CompareRun>();

/** The comparison of a studio: it goes on while other tabs are looked at. */
export function compareOf(studio: Studio): CompareRun {
  const known = runs.get(studio) ?? open(studio);
  runs.set(studio, known);
  return known;
}
