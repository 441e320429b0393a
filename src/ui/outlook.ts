import type { Forecast, Id, Range, Track } from '../engine/index.ts';
import { GROUPS } from '../engine/vocabulary.ts';
import { pointsOf, sayRange } from '../text/index.ts';
import type { Sitting } from './sitting.ts';
import { t } from './words.ts';

const MOST = 3;

/**
 * Tracks a forecast speaks of: the country's own numbers, its money, what its aims are read off and the room around it; not
 * other people's business or the rules' memory.
 */
const watched = (track: Track): boolean => GROUPS[track.group].watched;

function rangeWords(say: Sitting['say'], id: Id, range: Range): string {
  const low = say.amount(id, range.low);
  const high = say.amount(id, range.high);
  return low === high ? low : t('range', { low, high: say.bare(id, range.high) });
}

/** A forecast in words: the numbers that move, and the chance of a strike, which has its place even where room is short. */
export interface Outlook {
  readonly moves: string;
  /** Empty where nothing is to be said of it. */
  readonly strike: string;
}

/** Both halves of an outlook in one line. */
export const inOneLine = ({ moves, strike }: Outlook): string => [moves, strike].filter(Boolean).join(' · ');

/** What changes between two forecasts, largest first: `air defence +5 · strike −7 points`. */
export function forecastWords({ say, scenario }: Sitting, without: Forecast, given: Forecast): Outlook {
  const moves = scenario.tracks
    .filter(watched)
    .map((track) => {
      const before = without.tracks[track.id]?.middle ?? 0;
      const after = given.tracks[track.id]?.middle ?? 0;
      return { track, by: after - before };
    })
    .filter(({ by }) => by !== 0)
    .sort((a, b) => pointsOf(b.track, b.by) - pointsOf(a.track, a.by))
    .slice(0, MOST)
    .map(({ track, by }) => `${say.track(track.id)} ${say.change(track.id, by)}`);
  const lots = given.lots - without.lots;
  if (lots !== 0) moves.push(t('forecast.lots', { lots: say.tenths(lots) }));
  const by = given.strike.middle - without.strike.middle;
  const strike = by === 0 ? '' : t('forecast.strike-move', { by: say.signed(by) });
  return { moves: moves.join(' · ') || (strike ? '' : t('forecast.nothing')), strike };
}

/** A chance of a strike in percent, with the least and the most that it can be where those differ. */
export const strikeWords = ({ low, middle, high }: Range): string =>
  low === high ? t('percent', { n: middle }) : t('percent.within', { n: middle, range: sayRange(low, high) });

/** The turn's end as it looks now: the numbers that will move most, and the chance of a strike that will be rolled. */
export function outlookWords({ say, scenario, desk }: Sitting, now: Forecast, most = 2): Outlook {
  const moves = scenario.tracks
    .filter(watched)
    .map((track) => {
      const range = now.tracks[track.id] ?? { low: 0, middle: 0, high: 0 };
      return { track, range, by: range.middle - desk.value(track.id) };
    })
    .sort((a, b) => pointsOf(b.track, b.by) - pointsOf(a.track, a.by))
    .slice(0, most)
    .map(({ track, range }) => `${say.track(track.id)} ${rangeWords(say, track.id, range)}`);
  const strike = scenario.strike ? t('forecast.strike', { chance: strikeWords(now.strike) }) : '';
  return { moves: moves.join(' · '), strike };
}

/** Each of several forecasts by the two numbers in which they differ most; where they do not, by what will move most. */
export function differences(
  sitting: Sitting,
  forecasts: readonly (Forecast | null)[],
): readonly (string | null)[] {
  const { say, scenario } = sitting;
  const made = forecasts.filter((one) => one !== null);
  const spread = (track: Track): number => {
    const middles = made.map((one) => one.tracks[track.id]?.middle ?? 0);
    return pointsOf(track, Math.max(...middles) - Math.min(...middles));
  };
  const tracks = scenario.tracks
    .filter(watched)
    .map((track) => ({ track, by: spread(track) }))
    .filter(({ by }) => by > 0)
    .sort((a, b) => b.by - a.by)
    .slice(0, 2);
  return forecasts.map((one) => {
    if (one === null) return null;
    const words = tracks.map(({ track }) => {
      const range = one.tracks[track.id] ?? { low: 0, middle: 0, high: 0 };
      return `${say.track(track.id)} ${rangeWords(say, track.id, range)}`;
    });
    return words.length > 0 ? words.join(' · ') : t('forecast.nothing');
  });
}
