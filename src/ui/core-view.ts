import type { GuideStep, Id, Scenario, Track } from '../engine/index.ts';
import { feedsOf } from '../engine/vocabulary.ts';
import { lessonIn } from '../store/lesson.ts';
import { type Settings, SHEETS, type Sheet } from '../store/types.ts';
import { guided, stepFor } from './guide.ts';
import type { Sitting } from './sitting.ts';

/** Groups of tracks that everyone watches. */
const WATCHED: readonly Track['group'][] = ['country', 'around', 'derived'];
/** Numbers and sheets that are enough for a first month. */
const FEW = 6;
const FIRST: readonly Sheet[] = ['contracts', 'capitals'];

const known = new WeakMap<Scenario, readonly Id[]>();

/**
 * The numbers that matter most: of each aim in turn the one that its first part reads, then its second, until there are six, so that
 * each aim has its share and the scenario's own order decides; last those that feed no aim, where there is room.
 */
export function coreTracks(scenario: Scenario): readonly Id[] {
  const before = known.get(scenario);
  if (before) return before;
  const watched = scenario.tracks.filter(({ group }) => WATCHED.includes(group)).map(({ id }) => id);
  const aims = feedsOf(scenario).objectives.map(({ parts }) =>
    parts.flatMap(({ inputs }) => inputs.tracks).filter((track) => watched.includes(track)),
  );
  const core = new Set<Id>();
  for (let place = 0; aims.some((tracks) => place < tracks.length); place++)
    for (const { [place]: track } of aims) if (track !== undefined && core.size < FEW) core.add(track);
  const found = [...new Set([...core, ...watched])].slice(0, FEW);
  known.set(scenario, found);
  return found;
}

/** How much is shown: as the lesson of a game has it, else as the player wishes. */
export function wishedView({ now }: Sitting): Settings['view'] {
  const view = lessonIn(now.lesson)?.view ?? 'auto';
  return view === 'auto' ? now.settings.view : view;
}

/** Whether only the core is shown: where the player wishes it, else for as long as a guide leads through the months. */
export function inCore(sitting: Sitting): boolean {
  const { now, scenario, state } = sitting;
  const view = wishedView(sitting);
  if (now.seat !== scenario.lead || view === 'all') return false;
  if (view === 'few') return true;
  return guided(sitting) && scenario.guide.some(({ turn }) => turn >= state.turn);
}

/** The steps of the guide that the player has come to. */
function reached(sitting: Sitting): readonly GuideStep[] {
  const { scenario, state } = sitting;
  const stand = stepFor(sitting);
  const before = scenario.guide.filter(({ turn }) => turn < state.turn);
  const here = scenario.guide.filter(({ turn }) => turn === state.turn);
  return [...before, ...(stand?.own === null ? here.slice(0, stand.number) : here)];
}

/** The numbers of the column: those that everyone watches, in the core view its few and what a guide has spoken of. */
export function shownTracks(sitting: Sitting): readonly Track[] {
  const { scenario, view } = sitting;
  const watched = scenario.tracks.filter(
    ({ id, group }) => WATCHED.includes(group) && !view.unknown.includes(id),
  );
  if (!inCore(sitting)) return watched;
  const needed = new Set([...coreTracks(scenario), ...reached(sitting).flatMap(({ tracks }) => tracks)]);
  return watched.filter(({ id }) => needed.has(id));
}

/** The sheets that have a tab: all, in the core view two, those a guide has spoken of, and the one that is open. */
export function shownSheets(sitting: Sitting): readonly Sheet[] {
  if (!inCore(sitting)) return SHEETS;
  const spoken = reached(sitting).map(({ at }) => at);
  return SHEETS.filter(
    (sheet) => FIRST.includes(sheet) || sheet === sitting.now.sheet || spoken.includes(sheet),
  );
}
