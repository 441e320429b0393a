import { expect, test } from 'vitest';
import { flagship } from '../../tests/support.ts';
import type { Forecast, Range } from '../engine/index.ts';
import { openDesk } from '../store/desk.ts';
import { beginPlay } from '../store/play.ts';
import { forecastWords, outlookWords, strikeWords } from './outlook.ts';
import { sayIn } from './say.ts';
import type { Sitting } from './sitting.ts';

const scenario = flagship();
const { view, ledger } = beginPlay(scenario, { seed: 3 });
const desk = openDesk(scenario, view, ledger);
const sitting = { scenario, desk, say: sayIn(scenario, view.state) } as unknown as Sitting;
/** Without the spaces that hold words together. */
const plain = (words: string): string => words.replaceAll('\u00a0', ' ');
const sure = (n: number): Range => ({ low: n, middle: n, high: n });

/** The end of a month in which nothing moves but what is said. */
function unmoved(moves: Readonly<Record<string, number>>, strike: Range): Forecast {
  const tracks = scenario.tracks.map(({ id }) => [id, sure(desk.value(id) + (moves[id] ?? 0))] as const);
  return { tracks: Object.fromEntries(tracks), carried: {}, lots: 0, strike, score: sure(0), samples: 1 };
}

test('the outlook tells the forecast’s chance of a strike, with its band where it has one', () => {
  expect(plain(outlookWords(sitting, unmoved({}, { low: 7, middle: 9, high: 12 })).strike)).toBe(
    'strike 9 % (7–12)',
  );
  expect(plain(outlookWords(sitting, unmoved({}, sure(9))).strike)).toBe('strike 9 %');
  expect(plain(strikeWords(sure(0)))).toBe('0 %');
});

test('what moves most is told, be it money, a derived number or what an aim is read off', () => {
  const words = (moves: Record<string, number>): string =>
    outlookWords(sitting, unmoved(moves, sure(9))).moves;
  expect(words({ autonomy: -17, 'air-defence': 2, 'good-name': -5 })).toMatch(/^autonomy .* · good name /);
  expect(words({ cash: -42, tension: 3, exposure: 1 })).toMatch(/^hard cash .* · tension /);
});

test('an order’s move of a single point is told, and none that is not there', () => {
  const without = unmoved({}, sure(11));
  expect(forecastWords(sitting, without, unmoved({}, sure(10))).strike).toBe('strike chance −1');
  expect(forecastWords(sitting, without, unmoved({ obligations: 3 }, sure(11)))).toEqual({
    moves: 'obligations +3',
    strike: '',
  });
});
