import type { Forecast, GateForecast, Id, Range, Spread, Track } from '../engine/index.ts';
import { GROUPS } from '../engine/vocabulary.ts';
import { pointsOf, sayLots, sayRange, signed } from '../text/index.ts';
import type { Sitting } from './sitting.ts';
import { t } from './words.ts';

/** Moves of an order that a line has room for. */
const MOST = 4;

/**
 * Tracks a forecast speaks of: the country's own numbers, its money, what its aims are read off and the room around it; not
 * other people's business or the rules' memory.
 */
export const watched = (track: Track): boolean => GROUPS[track.group].watched;

/** From the least to the most that a track may come to, its unit once. */
export function rangeWords(say: Sitting['say'], id: Id, range: Range): string {
  const low = say.amount(id, range.low);
  const high = say.amount(id, range.high);
  return low === high ? low : t('range', { low, high: say.bare(id, range.high) });
}

/** A forecast in words: what becomes of the aims, the numbers that move, and the dice, which have their place even where room is short. */
export interface Outlook {
  /** Empty where they are told elsewhere, or do not move. */
  readonly aims: string;
  readonly moves: string;
  /** Empty where nothing is to be said of it. */
  readonly strike: string;
}

/** All of an outlook in one line. */
export const inOneLine = ({ aims, moves, strike }: Outlook): string =>
  [aims, moves, strike].filter(Boolean).join(' · ');

/** How far something moves from one forecast to another: by its middle, or where that stays, on average, in hundredths. */
interface Shift {
  readonly by: number;
  readonly mean: number;
}

function shiftOf(before: Spread | undefined, after: Spread | undefined): Shift {
  if (!before || !after) return { by: 0, mean: 0 };
  return { by: after.middle - before.middle, mean: after.mean - before.mean };
}

/** Hundredths on average as tenths with a sign, `+0.3`; empty where that is nothing. */
function meanWords(hundredths: number): string {
  const tenths = Math.round(Math.abs(hundredths) / 10);
  if (tenths === 0) return '';
  const figures = `${Math.floor(tenths / 10)}.${tenths % 10}`;
  return t('outlook.mean', { change: hundredths > 0 ? `+${figures}` : `−${figures}` });
}

/** A move of whole points, or a smaller one on average; empty where there is none. */
const pointWords = ({ by, mean }: Shift): string => (by === 0 ? meanWords(mean) : signed(by));

/** The same of a track. Tenths of money are said as they are stored. */
function trackWords(say: Sitting['say'], track: Track, { by, mean }: Shift): string {
  if (by !== 0) return say.change(track.id, by);
  if (track.decimals === 0) return meanWords(mean);
  const rounded = Math.round(mean / 100);
  return rounded === 0 ? '' : t('outlook.mean', { change: say.change(track.id, rounded) });
}

/** What an order alone changes: every aim that it moves, the numbers that it moves most, and the chance of a strike. */
export function forecastWords({ say, scenario }: Sitting, without: Forecast, given: Forecast): Outlook {
  const all = scenario.tracks
    .filter(watched)
    .map((track) => ({ track, shift: shiftOf(without.tracks[track.id], given.tracks[track.id]) }))
    .map(({ track, shift }) => ({
      size: pointsOf(track, shift.by) + pointsOf(track, shift.mean) / 1000,
      change: trackWords(say, track, shift),
      label: say.track(track.id),
    }))
    .filter(({ change }) => change !== '')
    .sort((a, b) => b.size - a.size)
    .map(({ label, change }) => `${label} ${change}`);
  const moves = all.slice(0, MOST);
  if (all.length > MOST) moves.push(t('outlook.more', { n: all.length - MOST }));
  const lots = given.lots - without.lots;
  if (lots !== 0) moves.push(t('forecast.lots', { lots: say.tenths(lots) }));
  const chance = pointWords(shiftOf(without.strike, given.strike));
  const strike = chance === '' ? '' : t('forecast.strike-move', { by: chance });
  const aims = scenario.objectives
    .map(({ id, label }) => ({ label, change: pointWords(shiftOf(without.aims[id], given.aims[id])) }))
    .filter(({ change }) => change !== '')
    .map(({ label, change }) => `${label} ${change}`)
    .join(' · ');
  return { aims, moves: moves.join(' · ') || (strike || aims ? '' : t('forecast.nothing')), strike };
}

/** Whose answer is awaited this turn: `Release: J-10C`. */
export const gateLabel = ({ scenario }: Sitting, { gate, system, count }: GateForecast): string =>
  t(`outlook.${gate}`, { lots: sayLots(scenario, system, count) });

/** A chance in percent, with the least and the most that it can be where those differ. */
export const chanceWords = ({ low, middle, high }: Range): string =>
  low === high ? t('percent', { n: middle }) : t('percent.within', { n: middle, range: sayRange(low, high) });

/**
 * The turn's end as it looks now: the numbers that will move most, the gates whose dice fall, and the chance of a strike that will be
 * rolled. `back`: what the dice are thrown against is kept back.
 */
export function outlookWords(sitting: Sitting, now: Forecast, most = 2, back = false): Outlook {
  const { say, scenario, desk } = sitting;
  const moves = scenario.tracks
    .filter(watched)
    .map((track) => {
      const range = now.tracks[track.id] ?? { low: 0, middle: 0, high: 0 };
      return { track, range, by: range.middle - desk.value(track.id) };
    })
    .sort((a, b) => pointsOf(b.track, b.by) - pointsOf(a.track, a.by))
    .slice(0, most)
    .map(({ track, range }) => `${say.track(track.id)} ${rangeWords(say, track.id, range)}`);
  const gates = now.gates.map((gate) =>
    t('outlook.gate', { gate: gateLabel(sitting, gate), chance: chanceWords(gate.chance) }),
  );
  if (back) return { aims: '', moves: moves.join(' · '), strike: t('guess.first.outlook') };
  const strike = scenario.strike ? t('forecast.strike', { chance: chanceWords(now.strike) }) : '';
  return { aims: '', moves: [...moves, ...gates].join(' · '), strike };
}

/** Each of several forecasts by the number in which they differ most; where they do not differ, that is said. */
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
    .slice(0, 1);
  return forecasts.map((one) => {
    if (one === null) return null;
    const words = tracks.map(({ track }) => {
      const range = one.tracks[track.id] ?? { low: 0, middle: 0, high: 0 };
      return `${say.track(track.id)} ${rangeWords(say, track.id, range)}`;
    });
    return words.length > 0 ? words.join(' · ') : t('forecast.nothing');
  });
}
