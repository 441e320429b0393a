import { useCallback, useEffect, useState } from 'preact/hooks';
import type { SavedRun, Table } from '../../../store/types.ts';
import { monthName } from '../../../text/index.ts';
import { sayAgo } from '../../ago.ts';
import { t } from '../../page-words.ts';
import { loadedScenario } from './loaded.ts';

/** The saved games as the page has them. `off`: this browser keeps nothing. */
export interface Saves {
  readonly state: 'coming' | 'here' | 'failed' | 'off';
  readonly runs: readonly SavedRun[];
  readonly again: () => Promise<void>;
}

/** The saved games of this browser, read when the page opens and whenever `again` is called. */
export function useSaves(table: Table): Saves {
  const [found, setFound] = useState<Omit<Saves, 'again'>>({ state: 'coming', runs: [] });
  const again = useCallback(() => {
    return Promise.all([table.saved(), table.stores()]).then(
      ([runs, stores]) => setFound({ state: stores ? 'here' : 'off', runs }),
      () => setFound({ state: 'failed', runs: [] }),
    );
  }, [table]);
  useEffect(() => void again(), [again]);
  return { ...found, again };
}

/** The words for one saved game. */
export interface RunWords {
  readonly title: string;
  /** The month it stands in, or the score it ended with. */
  readonly where: string;
  readonly when: string;
}

/** Says what a saved game is, where it stands and how old it is. */
export function sayRun(run: SavedRun, now: number): RunWords {
  const scenario = loadedScenario(run.scenario);
  const place = scenario
    ? monthName(scenario, run.turn)
    : t('title.month-of', { turn: run.turn, turns: run.turns });
  return {
    title: run.title || t('saves.unnamed'),
    where: run.score === null ? place : t('saves.score', { score: run.score }),
    when: sayAgo(run.savedAt, now),
  };
}

/** The game that a player most likely wants to go on with: the newest whole one that has not ended. */
export const latestOf = (runs: readonly SavedRun[]): SavedRun | undefined =>
  runs.find((run) => run.state === 'good' && run.score === null);
