import type { Saves, Version } from './saves.ts';
import type { Saving } from './types.ts';
import { forget, putAside, type UnsavedShelf } from './unsaved.ts';

/** The run that is being saved: its id and the revision that this page wrote or read last. */
export interface Place {
  readonly id: string;
  readonly revision: number;
}

export interface SaverEvents {
  readonly onState: (state: Saving) => void;
  /** Another tab had saved the run; from now on it lies at this place. */
  readonly onForked: (place: Place) => void;
  readonly onFailed: () => void;
}

/** Saves versions of one run, one after the other; of several that wait only the newest is written. */
export interface Saver {
  readonly save: (version: Version) => void;
  /** Resolves when nothing waits any more, saved or failed. */
  readonly idle: () => Promise<void>;
  /** Puts aside at once what is not known to be saved: the page may be gone before a save ends. */
  readonly putAside: () => void;
  /** Nothing more is reported or written after what is under way. */
  readonly stop: () => void;
}

/** A saver for a run that stands at a place (revision 0: it has never been saved). */
export function startSaver(saves: Saves, shelf: UnsavedShelf | null, at: Place, events: SaverEvents): Saver {
  let place = at;
  let waiting: Version | null = null;
  /** Under way, or the one that failed last. */
  let unsaved: Version | null = null;
  let working: Promise<void> | null = null;
  let stopped = false;

  async function work(): Promise<void> {
    while (waiting) {
      const version = waiting;
      waiting = null;
      unsaved = version;
      try {
        const { id, revision, forked } = await saves.put(place.id, place.revision, version);
        forget(shelf, place.id);
        place = { id, revision };
        unsaved = null;
        if (forked && !stopped) events.onForked(place);
        if (!stopped) events.onState(waiting ? 'saving' : 'saved');
      } catch {
        if (!stopped) events.onState('failed');
        if (!stopped) events.onFailed();
      }
    }
    working = null;
  }

  return {
    save: (version) => {
      if (stopped) return;
      waiting = version;
      events.onState('saving');
      working ??= work();
    },
    idle: async () => {
      while (working) await working;
    },
    putAside: () => {
      const version = waiting ?? unsaved;
      if (version) putAside(shelf, { ...place, underWay: unsaved?.checksum ?? '', version });
    },
    stop: () => {
      stopped = true;
    },
  };
}
