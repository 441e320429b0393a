import { expect, test } from 'vitest';
import { flagship } from '../../tests/support.ts';
import type { Forecast, Spread } from '../engine/index.ts';
import { openDesk } from '../store/desk.ts';
import { beginPlay } from '../store/play.ts';
import { chanceWords, differences, forecastWords, inOneLine, outlookWords } from './outlook.ts';
import { sayIn } from './say.ts';
import type { Sitting } from './sitting.ts';

const scenario = flagship();
const { view, ledger } = beginPlay(scenario, { seed: 3 });
const desk = openDesk(scenario, view, ledger);
const sitting = { scenario, desk, say: sayIn(scenario, view.state) } as unknown as Sitting;
/** Without the spaces that hold words together. */
const plain = (words: string): string => words.replaceAll('\u00a0', ' ');
const sure = (n: number): Spread => ({ low: n, middle: n, high: n, mean: n * 100 });

/** The end of a month in which nothing moves but what is said. */
function unmoved(moves: Readonly<Record<string, number>>, strike: Spread): Forecast {
  const tracks = scenario.tracks.map(({ id }) => [id, sure(desk.value(id) + (moves[id] ?? 0))] as const);
  return {
    tracks: Object.fromEntries(tracks),
    carried: {},
    lots: 0,
    strike,
    score: sure(0),
    aims: Object.fromEntries(scenario.objectives.map(({ id }) => [id, sure(50)])),
    gates: [],
    samples: 1,
  };
}

test('the outlook tells the forecast’s chance of a strike, with its band where it has one', () => {
  expect(plain(outlookWords(sitting, unmoved({}, { low: 7, middle: 9, high: 12, mean: 930 })).strike)).toBe(
    'strike 9 % (7–12)',
  );
  expect(plain(outlookWords(sitting, unmoved({}, sure(9))).strike)).toBe('strike 9 %');
  expect(plain(chanceWords(sure(0)))).toBe('0 %');
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
    aims: '',
    moves: 'obligations +3',
    strike: '',
  });
});

test('a range is told from its low to its high end, with its unit once', () => {
  const forecast = { ...unmoved({}, sure(9)), tracks: { ...unmoved({}, sure(9)).tracks } };
  const cash = desk.value('cash');
  const ranged: Forecast = {
    ...forecast,
    tracks: {
      ...forecast.tracks,
      cash: { low: cash - 50, middle: cash - 40, high: cash, mean: (cash - 35) * 100 },
    },
  };
  const { moves } = outlookWords(sitting, ranged, 1);
  const [low, high] = [sitting.say.amount('cash', cash - 50), sitting.say.bare('cash', cash)];
  expect(plain(moves)).toBe(`hard cash ${low}–${high}`);
  expect(outlookWords(sitting, ranged, 0).moves).toBe('');
  const peace = { ...sitting, scenario: { ...scenario, strike: null } } as Sitting;
  expect(outlookWords(peace, ranged).strike).toBe('');
  expect(inOneLine({ aims: 'c', moves: 'a', strike: 'b' })).toBe('c · a · b');
  expect(inOneLine({ aims: '', moves: '', strike: 'b' })).toBe('b');
});

test('an order’s lots are told, up to four moves with them and how many more, and that nothing differs', () => {
  const before = unmoved({}, sure(9));
  expect(forecastWords(sitting, before, before)).toEqual({
    aims: '',
    moves: 'nothing different this month',
    strike: '',
  });
  expect(plain(forecastWords(sitting, before, { ...before, lots: 10 }).moves)).toBe('1 lot delivered');
  expect(plain(forecastWords(sitting, { ...before, lots: 5 }, { ...before, lots: 25 }).moves)).toBe(
    '2 lots delivered',
  );
  const many = unmoved(
    { autonomy: 9, tension: -7, exposure: 5, 'air-defence': 3, pressure: 1, bite: 1 },
    sure(9),
  );
  const told = forecastWords(sitting, before, many).moves.split(' · ');
  expect(told).toHaveLength(5);
  expect(told.at(-1)).toBe('+2 more');
  expect(forecastWords(sitting, before, unmoved({}, sure(12))).strike).toBe('strike chance +3');
});

test('several forecasts are told by the number in which they differ most', () => {
  const [calm, hot] = [
    unmoved({ tension: -9, exposure: 1 }, sure(9)),
    unmoved({ tension: 9, 'air-defence': 4 }, sure(9)),
  ];
  const words = differences(sitting, [calm, null, hot]);
  expect(words[1]).toBeNull();
  for (const [index, one] of [calm, hot].entries()) {
    expect(plain(words[index * 2] ?? '')).toBe(`tension ${one.tracks.tension?.middle}`);
  }
  expect(differences(sitting, [calm, calm])).toEqual(Array(2).fill('nothing different this month'));
});

test('every aim that an order moves is told, and what moves only now and then is told on average', () => {
  const before = unmoved({}, sure(9));
  const after: Forecast = {
    ...before,
    aims: { ...before.aims, security: sure(52), standing: { ...sure(50), mean: 4970 } },
    strike: { ...sure(9), mean: 860 },
    tracks: {
      ...before.tracks,
      tension: { ...sure(desk.value('tension')), mean: desk.value('tension') * 100 - 40 },
    },
  };
  expect(forecastWords(sitting, before, after)).toEqual({
    aims: 'Security +2 · Standing −0.3 on average',
    moves: 'tension −0.4 on average',
    strike: 'strike chance −0.4 on average',
  });
  const cash = desk.value('cash');
  const less = (hundredths: number): Forecast => ({
    ...before,
    tracks: { ...before.tracks, cash: { ...sure(cash), mean: cash * 100 - hundredths } },
  });
  expect(plain(forecastWords(sitting, before, less(130)).moves)).toBe('hard cash −$0.1 on average');
  expect(plain(forecastWords(sitting, before, less(30)).moves)).toBe('nothing different this month');
});

test('a gate whose die falls this month is told with its chance', () => {
  const gate = {
    contract: 'c2',
    system: 'j-10c',
    count: 1,
    gate: 'release',
    chance: sure(63),
    falls: 100,
  } as const;
  expect(plain(outlookWords(sitting, { ...unmoved({}, sure(9)), gates: [gate] }, 0).moves)).toBe(
    'Release: J-10C squadron 63 %',
  );
});
