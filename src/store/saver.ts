import type { Journal } from '../storage/journal.ts';
import { type Trouble, troubleOf } from '../storage/trouble.ts';
import { type Saves, type Summary, type Version, versionOf } from './saves.ts';
import type { Saving } from './types.ts';
import { forget, type Noted, noteName, putAside, type UnsavedShelf } from './unsaved.ts';

/** The run that is being saved: its id and the revision that this page wrote or read last. */
export interface Place {
  readonly id: string;
  readonly revision: number;
}

/** A game as it is to be saved. */
export interface Moment {
  readonly savedAt: number;
  readonly summary: Summary;
  /** Whether the author's files travel in its run. */
  readonly files: boolean;
  /** The text of its run; the author's files may be left out where a record of the run holds them already. */
  readonly text: (files: boolean) => string;
}

/** Where runs are saved. */
export interface Stores {
  readonly saves: Saves;
  readonly journal: Journal | null;
  readonly shelf: UnsavedShelf | null;
}

/** What a saver tells. */
export interface SaverEvents {
  readonly onState: (state: Saving) => void;
  /** Another tab had saved the run; from now on it lies at this place. */
  readonly onForked: (place: Place) => void;
  /** What was saved of the run is gone, and it has been saved anew. */
  readonly onAnew: () => void;
  /** Saving fails, or takes long, and is tried again. */
  readonly onTrouble: (trouble: Trouble) => void;
}

/**
 * Saves one run as it goes on. Every moment is written into the journal at once, and is saved from then on; the run as
 * a whole follows, of several moments only the newest.
 */
export interface Saver {
  readonly save: (moment: Moment) => void;
  /** Resolves when nothing waits any more, saved or failed. */
  readonly idle: () => Promise<void>;
  /** Puts aside at once what is not known to be saved: the page may be gone before a save ends. */
  readonly putAside: () => void;
  /** Nothing more is reported; what waits is saved still. */
  readonly stop: () => void;
}

/** Milliseconds after which a save that has failed is tried again. */
const AGAIN = 3000;

/** A saver for a run that stands at a place (revision 0: it has never been saved). */
export function startSaver({ saves, journal, shelf }: Stores, at: Place, events: SaverEvents): Saver {
  let place = at;
  let newest: Moment | null = null;
  /** The newest that is in the journal and not yet in the store of runs, with its step there (null: none). */
  let ready: { readonly moment: Moment; readonly step: number | null } | null = null;
  /** The newest that nothing can take away any more, in the journal or in the store of runs. */
  let safe: Moment | null = null;
  /** Moments so far, and of those that are in the journal the last. */
  let given = 0;
  let noted = 0;
  /** Under way to the store of runs, or the one that failed last. */
  let unsaved: Version | null = null;
  /** Own steps of the journal whose moments are not in the store of runs. */
  let steps: readonly number[] = [];
  /** The number of the last one, whether its moment is there or not. */
  let last: number | null = null;
  let notes = Promise.resolve();
  let working: Promise<void> | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let stopped = false;

  const wholeOf = (moment: Moment, step: number | null): Version => ({
    ...versionOf(moment.text(true), moment.savedAt, moment.summary),
    ...(step === null ? {} : { order: step }),
  });
  const tell = (state: Saving): void => {
    if (!stopped) events.onState(state);
  };
  const isSafe = (moment: Moment): void => {
    safe = moment;
    if (moment === newest) tell('saved');
  };

  /** Writes a moment into the journal, as a step; the message to the browser has gone out when this returns. */
  async function note(moment: Moment, number: number): Promise<number | null> {
    const files = moment.files && place.revision > 0;
    const version = versionOf(moment.text(!files), moment.savedAt, moment.summary);
    const what: Noted = { ...place, underWay: unsaved?.checksum ?? '', version, files };
    const before = steps.at(-1) ?? null;
    try {
      const step = await journal?.write(noteName(place.id), what, before);
      if (step === undefined) return null;
      steps = [...steps.filter((one) => one !== before), step];
      last = step;
      noted = Math.max(noted, number);
      isSafe(moment);
      return step;
    } catch {
      return null; // the store of runs has the last word
    }
  }

  async function work(): Promise<void> {
    while (ready) {
      const { moment, step } = ready;
      // What was noted since is not in the store of runs with this one.
      const own = steps.filter((number) => step !== null && number <= step);
      ready = null;
      unsaved = wholeOf(moment, step);
      try {
        const { id, revision, forked, anew } = await saves.put(place.id, place.revision, unsaved);
        forget(shelf, place.id);
        place = { id, revision };
        unsaved = null;
        if (forked && !stopped) events.onForked(place);
        if (anew && !stopped) events.onAnew();
        isSafe(moment);
        steps = steps.filter((number) => !own.includes(number));
        if (own.length > 0) await journal?.forget(own).catch(() => {});
      } catch (error) {
        tell('failed');
        if (!stopped) events.onTrouble(troubleOf(error));
        clearTimeout(timer);
        timer = setTimeout(again, AGAIN);
        break;
      }
    }
    working = null;
  }

  /** Saves as a whole what is newest, even if that was saved before: it may be gone. */
  function again(): void {
    if (stopped || !newest) return;
    ready = { moment: newest, step: steps.at(-1) ?? null };
    working ??= work();
  }

  const unwatch = saves.watch((happening) => {
    if (happening === 'lost') {
      if (newest) tell('saving');
      again();
    } else if (happening !== 'open' && newest && !stopped) events.onTrouble(happening);
  });

  return {
    save: (moment) => {
      newest = moment;
      tell('saving');
      const number = ++given;
      notes = Promise.all([note(moment, number), notes]).then(([step]) => {
        // It could not be noted, and a later one was: that one follows as a whole. Saved now, this one would pass for the newer.
        if (step === null && noted > number) return;
        ready = { moment, step };
        working ??= work();
      });
    },
    idle: async () => {
      let last: Promise<void> | null = null;
      while (last !== notes || working) {
        last = notes;
        await notes;
        await working;
      }
    },
    putAside: () => {
      if (!newest || newest === safe) return;
      putAside(shelf, { ...place, underWay: unsaved?.checksum ?? '', version: wholeOf(newest, last) });
    },
    stop: () => {
      stopped = true;
      clearTimeout(timer);
      unwatch();
    },
  };
}
