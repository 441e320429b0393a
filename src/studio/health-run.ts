import { createStore } from 'zustand/vanilla';
import { canonical, type Scenario } from '../engine/index.ts';
import type { HealthReport, Witness, WitnessAnswer } from './health-types.ts';
import type { Asking } from './thread.ts';
import type { Studio, StudioState } from './types.ts';

/**
 * How far the games of the open draft are. `waiting`: until the text has rested; `blocked`: it has errors, or has never
 * been without; `failed`: the worker could not be started or broke off.
 */
export interface HealthState {
  readonly phase: 'waiting' | 'blocked' | 'running' | 'done' | 'cancelled' | 'failed';
  readonly report: HealthReport | null;
  /** The scenario that was played; names and ids of the report are its. */
  readonly of: Scenario | null;
  /** The draft has changed since. */
  readonly stale: boolean;
}

/** The games that are played of a draft behind the page. */
export interface HealthRun {
  readonly get: () => HealthState;
  readonly subscribe: (listener: () => void) => () => void;
  /** Somebody looks: games begin when the draft has rested. Returns how to stop looking; what runs goes on. */
  readonly watch: () => () => void;
  /** Ends it at once and keeps what has come. */
  readonly cancel: () => void;
  /** Begins at once. */
  readonly again: () => void;
  /** Plays one of the games again. */
  readonly tell: (witness: Witness) => Promise<WitnessAnswer>;
}

const LANE = 'health';
/** How long a text must have rested, milliseconds. */
export const REST = 600;

const EMPTY: HealthState = { phase: 'waiting', report: null, of: null, stale: false };

/** The scenario of the present text; null while it is not known or has errors. */
const presentOf = ({ checked, open, checking }: StudioState): Scenario | null =>
  checking || checked?.generation !== open?.generation ? null : (checked?.scenario ?? null);

function open(studio: Studio): HealthRun {
  const store = createStore<HealthState>(() => EMPTY);
  let draft = '';
  let lookers = 0;
  let asking: Asking<HealthReport> | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  /** What was played, to be compared: an edit of a comment makes nothing stale. */
  let played = '';
  /** Given up by hand: it does not begin again by itself before the next edit. */
  let rests = '';
  const keys = new WeakMap<Scenario, string>();
  const keyOf = (scenario: Scenario): string => {
    const key = keys.get(scenario) ?? canonical(scenario);
    keys.set(scenario, key);
    return key;
  };

  const stop = (): void => {
    clearTimeout(timer);
    const own = asking;
    asking = null;
    own?.stop();
  };
  const begin = async (scenario: Scenario): Promise<void> => {
    stop();
    rests = '';
    played = keyOf(scenario);
    // What was known stays in sight until the first new figures.
    const before = store.getState();
    store.setState({ phase: 'running', stale: before.report !== null });
    const own = studio.ask(
      'health',
      { scenario },
      {
        lane: LANE,
        onPart: (report) => asking === own && store.setState({ report, of: scenario, stale: false }),
      },
    );
    asking = own;
    try {
      const report = await own.answer;
      if (asking === own) store.setState({ phase: 'done', report, of: scenario, stale: false });
    } catch {
      if (asking === own) store.setState({ phase: 'failed' });
    } finally {
      if (asking === own) asking = null;
    }
  };
  const look = (): void => {
    const state = studio.get();
    const id = state.open?.id ?? '';
    if (id !== draft) {
      stop();
      draft = id;
      played = '';
      rests = '';
      store.setState(EMPTY);
    }
    const scenario = presentOf(state);
    if (!scenario) {
      const broken = !state.checking && state.checked !== null;
      clearTimeout(timer);
      // The text is being written: games of what it was would only take time from the checker.
      if (asking && broken) stop();
      const { report, phase } = store.getState();
      if (broken) store.setState({ phase: 'blocked', stale: report !== null });
      else if (phase === 'blocked') store.setState({ phase: 'waiting' });
      return;
    }
    clearTimeout(timer);
    const { phase, report } = store.getState();
    const complete = report?.phase === 'done' || rests === keyOf(scenario);
    if (keyOf(scenario) === played && (asking || complete)) {
      const resumed = asking
        ? 'running'
        : rests === keyOf(scenario)
          ? 'cancelled'
          : phase === 'failed'
            ? phase
            : 'done';
      store.setState({ phase: resumed, stale: false });
      return;
    }
    if (asking) stop();
    store.setState({ phase: 'waiting', stale: report !== null && keyOf(scenario) !== played });
    if (lookers > 0) timer = setTimeout(() => void begin(scenario), REST);
  };

  let last: Scenario | null | undefined;
  let before = '';
  studio.subscribe((state) => {
    if (lookers === 0 && !asking) return;
    const scenario = presentOf(state);
    const key = `${state.open?.id}/${state.checking}`;
    if (scenario === last && key === before) return;
    last = scenario;
    before = key;
    look();
  });

  return {
    get: store.getState,
    subscribe: store.subscribe,
    watch: () => {
      lookers += 1;
      look();
      return () => {
        lookers -= 1;
        if (lookers === 0) clearTimeout(timer);
      };
    },
    cancel: () => {
      const scenario = presentOf(studio.get());
      rests = scenario ? keyOf(scenario) : '';
      stop();
      store.setState({ phase: 'cancelled' });
    },
    again: () => {
      const scenario = presentOf(studio.get());
      if (scenario) void begin(scenario);
    },
    tell: async (witness) => {
      const game = await studio.game();
      if (!game) throw new Error('the draft has errors');
      const { scenario, files } = game;
      return studio.ask('witness', { scenario, witness, files }, { lane: 'witness' }).answer;
    },
  };
}

const runs = new WeakMap<Studio, HealthRun>();

/** The games of a studio's draft: they go on while other tabs are looked at. */
export function healthOf(studio: Studio): HealthRun {
  const known = runs.get(studio) ?? open(studio);
  runs.set(studio, known);
  return known;
}
