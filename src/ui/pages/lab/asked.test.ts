import { describe, expect, test } from 'vitest';
import { changed, flagship, saltholm } from '../../../../tests/support.ts';
import { carriedOver, type Form, freshForm, gamesOf, MOST_GAMES, readForm } from './asked.ts';

const scenario = saltholm();
const fresh = freshForm(scenario);

/** What is wrong with a form that differs from a fresh one in some things; null where nothing is. */
function wrong(but: Partial<Form>) {
  const read = readForm(scenario, { ...fresh, ...but });
  return 'problems' in read ? read.problems : null;
}
function plan(but: Partial<Form> = {}) {
  const read = readForm(scenario, { ...fresh, ...but });
  if ('problems' in read) throw new Error(JSON.stringify(read.problems));
  return read.plan;
}

describe('a form that nobody has written in', () => {
  test('asks for a hundred games of the two players that tell most', () => {
    expect(fresh).toEqual({
      players: ['random', 'hedger'],
      runs: '100',
      seed: '1',
      points: { safety: 60, trade: 40 },
      vary: ['', ''],
    });
    expect(plan()).toEqual({
      players: ['random', 'hedger'],
      runs: 100,
      seed: 1,
      swept: [],
      intent: { safety: 60, trade: 40 },
    });
    expect(gamesOf(plan())).toBe(200);
  });
});

describe('a form', () => {
  test('needs a player', () => {
    expect(wrong({ players: [] })).toEqual({ players: 'Choose at least one player.' });
  });

  test('takes 1 to 10,000 runs, as a whole number', () => {
    for (const runs of ['1', ' 7 ', '10000']) expect(wrong({ runs, players: ['none'] })).toBeNull();
    expect(plan({ runs: ' 7 ' }).runs).toBe(7);
    for (const runs of ['0', '10001', '', '1.5', '-3', '1e2', 'x'])
      expect(wrong({ runs })).toEqual({ runs: 'A whole number from 1 to 10,000.' });
  });

  test('takes a fortune number', () => {
    expect(plan({ seed: '1 234' }).seed).toBe(1234);
    for (const seed of ['', '-1', '4294967296'])
      expect(wrong({ seed })).toEqual({ seed: 'A whole number from 0 to 4,294,967,295.' });
  });

  test('weighs the aims by a hundred points within the scenario’s bounds', () => {
    expect(plan({ points: { safety: 20, trade: 80 } }).intent).toEqual({ safety: 20, trade: 80 });
    const intent = (sum: number) => `100 points in all, 20 to 80 each; now they are ${sum}.`;
    expect(wrong({ points: { safety: 60, trade: 41 } })).toEqual({ intent: intent(101) });
    expect(wrong({ points: { safety: 81, trade: 19 } })).toEqual({ intent: intent(100) });
  });

  test('varies up to two numbers, each of them once', () => {
    const swept = plan({ vary: ['tracks.defence.start=20, 40', ' directives = 1,2,3 '] }).swept;
    expect(swept).toEqual([
      { path: 'tracks.defence.start', values: [20, 40] },
      { path: 'directives', values: [1, 2, 3] },
    ]);
    expect(gamesOf(plan({ runs: '2', vary: ['tracks.defence.start=20, 40', 'directives=1,2,3'] }))).toBe(24);
    expect(plan({ vary: ['  ', 'directives=1'] }).swept).toEqual([{ path: 'directives', values: [1] }]);
    expect(wrong({ vary: ['directives=1', 'directives=2'] })).toEqual({
      'vary-1': 'The parameter ‘directives’ is swept twice.',
    });
  });

  test('says at its field what cannot be varied', () => {
    expect(wrong({ vary: ['nonsense', ''] })).toEqual({ 'vary-0': expect.stringContaining("'nonsense'") });
    expect(wrong({ vary: ['', 'tracks.sail.start=1'] })).toEqual({
      'vary-1': expect.stringContaining('sail'),
    });
    expect(wrong({ vary: ['nonsense', 'nonsense'], seed: 'x' })).toEqual({
      'vary-0': expect.any(String),
      'vary-1': expect.any(String),
      seed: expect.any(String),
    });
  });

  test('may ask for as many games as a small machine can hold, and not for one more', () => {
    expect(MOST_GAMES).toBe(20_000);
    expect(gamesOf(plan({ runs: '10000' }))).toBe(20_000);
    expect(wrong({ runs: '5000', players: ['random', 'hedger', 'none', 'greedy', 'search'] })).toEqual({
      all: 'That is 25,000 games; this page plays 20,000 at most. Take fewer runs or values.',
    });
    expect(wrong({ runs: '6667', vary: ['directives=1,2,3', ''], players: ['none'] })).toEqual({
      all: expect.stringMatching(/^That is 20,001 games/),
    });
  });
});

describe('the wishes of one scenario for another', () => {
  test('are carried over as far as it has what they name', () => {
    const form: Form = {
      ...fresh,
      players: ['hedger', 'moscow-only'],
      points: { safety: 30, trade: 70 },
      runs: '7',
    };
    expect(carriedOver(form, scenario)).toEqual({ ...form, players: ['hedger', 'moscow-only'] });
    const poor = changed(scenario, (copy) => {
      copy.systems = copy.systems.filter(({ id }) => id === 'watchtower');
      copy.suppliers = copy.suppliers.filter(({ id }) => id === 'island-yard');
    });
    expect(carriedOver(form, poor)).toEqual({ ...form, players: ['hedger'] });
    const other = flagship();
    expect(carriedOver(form, other)).toMatchObject({ runs: '7', points: other.intent.start });
    const fewer: Form = { ...form, points: { safety: 100 } };
    expect(carriedOver(fewer, scenario).points).toEqual(scenario.intent.start);
    const otherwise: Form = { ...form, points: { safety: 30, peace: 70 } };
    expect(carriedOver(otherwise, scenario).points).toEqual(scenario.intent.start);
  });
});
