import { describe, expect, test } from 'vitest';
import { flagship, scenarioNamed } from '../../tests/support.ts';
import { random } from '../bots/random.ts';
import { begin, type Die, ORDER_KINDS, openGame, options, REASON_CODES } from '../engine/index.ts';
import { playOne } from '../lab/one-run.ts';
import {
  sayAmount,
  sayCost,
  sayDelta,
  sayMove,
  sayPrice,
  sayRange,
  sayRangeInWords,
  signed,
} from './amount.ts';
import { monthName, monthShort, speakOfPeriods } from './calendar.ts';
import { sayOption, sayOptionLine } from './cards.ts';
import { EN } from './en.ts';
import { sayPart } from './formula.ts';
import { sayObstacle } from './obstacle.ts';
import { sayOdds } from './odds.ts';
import { sayOrder } from './order.ts';
import { sayReason } from './reason.ts';
import { eventLines, trackLines } from './review.ts';
import { storyOf } from './run-story.ts';
import { speaker, t } from './say.ts';

const scenario = flagship();
const fixture = scenarioNamed('tests/scenario/fixture');
const BROKEN = /undefined|null|NaN|[{}]/;

describe('numbers', () => {
  test.each([
    ['cash', 144, '$14.4', '+$14.4', 'up $14.4'],
    ['cash', -15, '−$1.5', '−$1.5', 'down $1.5'],
    ['yuan', 80, '¥8', '+¥8', 'up ¥8'],
    ['tension', 55, '55', '+55', 'up 55'],
    ['tension', 0, '0', '0', 'unchanged'],
  ])('%s %i', (track, stored, amount, delta, move) => {
    expect(sayAmount(scenario, track, stored)).toBe(amount);
    expect(sayDelta(scenario, track, stored)).toBe(delta);
    expect(sayMove(scenario, track, stored)).toBe(move);
  });

  test('prices and points', () => {
    expect(sayPrice(scenario, { cash: 10, yuan: 25 })).toBe('$1 and ¥2.5');
    expect(sayPrice(scenario, {})).toBe('');
    expect([signed(4), signed(-4), signed(0)]).toEqual(['+4', '−4', '0']);
    expect(sayPart({ id: 'talks', label: 'Talks', amount: -12, facts: ['R5', 'R12'] })).toBe(
      'Talks −12 (R5, R12)',
    );
    expect(sayPart({ id: 'base', label: 'base', amount: 40, facts: [] })).toBe('Base 40');
  });
});

test('months run on over the year', () => {
  expect(monthName(scenario, 1)).toBe('July 2025');
  expect(monthName(scenario, 6)).toBe('December 2025');
  expect(monthName(scenario, 7)).toBe('January 2026');
  expect(monthShort(scenario, 3)).toBe('Sep');
  expect(monthName({ ...scenario, calendar: { ...scenario.calendar, monthsPerTurn: 3 } }, 3)).toBe(
    'January 2026',
  );
});

test('a turn is called what it is: a month, a quarter, or just a turn', () => {
  const lasting = (monthsPerTurn: number): string => {
    speakOfPeriods({ ...scenario, calendar: { ...scenario.calendar, monthsPerTurn } });
    return sayReason(scenario, { code: 'no-directives', args: {} }) + t('later.in', { turns: 2 });
  };
  expect(lasting(3)).toBe('No directives are left this quarter.in 2 quarters');
  expect(lasting(5)).toBe('No directives are left this turn.in 2 turns');
  expect(lasting(1)).toBe('No directives are left this month.in 2 months');
});

describe('orders', () => {
  test('each kind is a line', () => {
    const state = begin(scenario, { seed: 1 });
    const legal = options(openGame(scenario, state), scenario.lead);
    for (const order of legal) expect(sayOrder(scenario, order, state)).not.toMatch(BROKEN);
    const seat = scenario.lead;
    expect(sayOrder(scenario, { seat, kind: 'contract', system: 's-400', number: 1, payment: 'cash' })).toBe(
      'Talks: S-400 battery · In dollars',
    );
    expect(sayOrder(scenario, { seat, kind: 'cancel', contract: 'c1' }, state)).toMatch(/^Cancel: \S+ \S+$/);
    for (const kind of ORDER_KINDS)
      expect(Object.keys(EN).some((key) => key === `order.${kind}` || key.startsWith(`order.${kind}.`))).toBe(
        true,
      );
  });

  test('every reason why not is a sentence', () => {
    const args = {
      purse: 'cash',
      need: 40,
      has: 15,
      why: 'Too early.',
      most: 2,
      until: 3,
      room: 10,
      left: 1,
      cards: 2,
      turns: 1,
      id: 'x',
    };
    for (const code of REASON_CODES) {
      const sentence = sayReason(scenario, { code, args });
      expect(sentence).not.toMatch(BROKEN);
      expect(sentence).toMatch(/^[A-Z0-9].*\.$/);
    }
    expect(sayReason(scenario, { code: 'short', args })).toBe('It costs $4; Hard cash can bear $1.5.');
    expect(sayReason(scenario, { code: 'limit', args: { most: 0 } })).toBe(
      'No more can be had in this game.',
    );
  });
});

test('what lasts beyond the last turn lasts for the rest of the game', () => {
  const { turns } = scenario.calendar;
  const shut = (until: number): string => sayReason(scenario, { code: 'gate-shut', args: { until } });
  expect(shut(turns - 1)).toBe('The line is shut until the end of May 2026.');
  expect(shut(turns)).toBe('The line is shut for the rest of this game.');
  expect(shut(turns + 1)).toBe(shut(turns));
  const card = scenario.cards.find((one) =>
    one.options.some((option) => option.later.some((later) => later.in > 1)),
  );
  const option = card?.options.find((one) => one.later.some((later) => later.in > 1));
  if (!option) throw new Error('no card has a later consequence');
  const last = { ...begin(scenario, { seed: 4 }), turn: turns };
  expect(sayOption(scenario, option, last).later.join()).toContain(', after the end of this game');
});

test('a die tells the rule it was read by', () => {
  const fell = (die: Die, rolled: number) =>
    sayOdds({ kind: 'die', die, of: '', key: '', chance: 9, rolled, parts: [] });
  expect(fell('strike', 9)).toBe('9 was drawn; below 9 it would have come');
  expect(fell('strike', 8)).toBe('8 was drawn; below 9 it comes');
  expect(fell('sign', 50)).toBe('50 was drawn; below 9 the answer would have been yes');
  expect(fell('stop', 2)).toBe('2 was drawn; below 9 it is stopped');
  expect(fell('project', 2)).toBe('2 was drawn; below 9 it happens');
});

test('a range with equal ends is one figure, and a price says that it is a cost', () => {
  expect([sayRange(5, 9), sayRange(9, 9), sayRangeInWords(5, 9), sayRangeInWords(11, 11)]).toEqual([
    '5–9',
    '9',
    '5 to 9',
    '11',
  ]);
  expect(sayCost(scenario, { yuan: 20 }, 1)).toBe('Costs 1 directive and ¥2');
  expect(sayCost(scenario, { cash: 10, yuan: 25 })).toBe('Costs $1 and ¥2.5');
  expect(sayCost(scenario, {})).toBe('');
});

test('a name with an article has it small inside a sentence and large at its beginning', () => {
  const gulf = 'The Gulf capitals';
  expect(t('effect.warm.actor', { capital: gulf, amount: '+6' })).toBe('Stance of the Gulf capitals +6');
  expect(t('effect.consent', { capital: gulf, turns: 1 })).toBe(
    'Transit granted by the Gulf capitals for 1 month',
  );
  expect(t('change.policy', { capital: gulf, policy: 'Wait' })).toBe('The Gulf capitals: Wait');
  expect(t('join.and', { a: 'Ankara', b: gulf })).toBe('Ankara and the Gulf capitals');
});

test('obstacles name places and capitals', () => {
  const [leg] = scenario.legs;
  expect(sayObstacle(scenario, null)).toBe('The way is open.');
  expect(sayObstacle(scenario, { kind: 'closed', place: 'hormuz' })).toBe('The way is closed: Hormuz.');
  expect(sayObstacle(scenario, { kind: 'closed', place: leg?.id ?? '' })).toMatch(
    /^The way is closed: .* – .*\.$/,
  );
  const refused = (actors: string[]) =>
    sayObstacle(scenario, { kind: 'refused', leg: leg?.id ?? '', actors });
  expect(refused(['russia'])).toBe('Moscow will not let it pass.');
  expect(refused(['russia', 'china', 'armenia'])).toBe('Moscow, Beijing and Yerevan will not let it pass.');
  expect(sayObstacle(scenario, { kind: 'condition', leg: '', otherwise: 'A gap.' })).toBe('A gap.');
});

test('every option of every card says what it does', () => {
  for (const one of [scenario, fixture]) {
    const state = begin(one, { seed: 4 });
    for (const option of one.cards.flatMap((card) => card.options)) {
      const { now, later } = sayOption(one, option, state);
      for (const words of [...now, ...later, sayOptionLine(one, option, state)]) {
        expect(words).not.toMatch(BROKEN);
        expect(words).not.toBe('');
      }
      expect(later.length).toBe(option.later.length);
    }
  }
});

describe('review and story', () => {
  const run = playOne({ scenario, seed: 8, player: random, ledger: true });

  test('the review puts the largest change first and its causes add up to it', () => {
    const entries = run.ledger.filter((entry) => entry.turn === 2);
    const tracks = trackLines(scenario, entries);
    const events = eventLines(scenario, entries);
    expect(tracks.length).toBeGreaterThan(3);
    expect(events.length).toBeGreaterThan(0);
    for (const line of tracks) {
      expect(line.causes.reduce((sum, cause) => sum + cause.delta, 0)).toBe(line.delta);
      expect(line.text).not.toMatch(BROKEN);
    }
    const size = tracks.map(({ track, delta }) => Math.abs(delta) / (/cash|yuan/.test(track) ? 5 : 1));
    expect(size).toEqual([...size].sort((a, b) => b - a));
  });

  test('the story has at most ten sentences in order and closes with the ending', () => {
    const story = storyOf(scenario, run.ledger);
    expect(story.length).toBe(10);
    expect(story.map((line) => line.turn)).toEqual(story.map((line) => line.turn).sort((a, b) => a - b));
    expect(story.at(-1)?.entry.change.kind).toBe('game-ended');
    expect(story[0]?.text).toMatch(/^[A-Z][a-z]+ 202[56]: /);
  });
});

describe('the catalogue', () => {
  test('every message parses', () => {
    for (const key of Object.keys(EN) as (keyof typeof EN)[]) {
      const names = [...EN[key].matchAll(/\{(\w+)/g)].map(([, name = '']) => name);
      const args = Object.fromEntries(names.map((name) => [name, 1]));
      expect(t(key, args), key).not.toBe('');
    }
  });

  test('a missing argument throws, and another catalogue speaks as well', () => {
    expect(() => t('order.build')).toThrow();
    const say = speaker({ hello: '{n, plural, one {# ship} other {# ships}}' });
    expect([say('hello', { n: 1 }), say('hello', { n: 2 })]).toEqual(['1 ship', '2 ships']);
  });
});
