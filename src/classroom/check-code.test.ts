import { expect, test } from 'vitest';
import { randomRun, WORDS } from '../../tests/hand-ins.ts';
import { saltholm, scenarioNamed } from '../../tests/support.ts';
import { hedger } from '../bots/hedger.ts';
import { playOne } from '../lab/one-run.ts';
import { CHECK_CODE_MOST, checkCodeOf, openCheckCode } from './check-code.ts';

const first = scenarioNamed('first-moves');
const all = [saltholm(), first];
const { file } = playOne({ scenario: first, seed: 4_000_000_000, player: hedger });

test('a game of First Moves comes back from its code, without a word of anybody’s', () => {
  for (let seed = 1; seed <= 10; seed++) {
    const { file: run } = playOne({ scenario: first, seed: seed * 99_991, player: hedger });
    const code = checkCodeOf({ ...run, ...WORDS }, first) ?? '';
    expect(code).toMatch(/^([0-9A-Z]{5} )+[0-9A-Z]{1,5}$/);
    expect(code.replaceAll(' ', '').length).toBeLessThanOrEqual(CHECK_CODE_MOST);
    expect(openCheckCode(code, all)).toEqual({ ok: true, value: run });
  }
});

test('it may be retyped in small letters, without spaces, with O and l', () => {
  const code = checkCodeOf(file, first) ?? '';
  const typed = code.replaceAll(' ', '').replaceAll('0', 'O').replaceAll('1', 'l').toLowerCase();
  expect(openCheckCode(typed, all)).toEqual({ ok: true, value: file });
});

test('an intent of one’s own travels too', () => {
  const [one = '', two = ''] = first.objectives.map(({ id }) => id);
  const { start } = first.intent;
  const intent = { ...start, [one]: (start[one] ?? 0) + 5, [two]: (start[two] ?? 0) - 5 };
  const { file: run } = playOne({ scenario: first, seed: 7, intent, player: hedger });
  expect(openCheckCode(checkCodeOf(run, first) ?? '', all)).toEqual({ ok: true, value: run });
});

test('a wrong letter, a missing one and two that changed places are found out', () => {
  const code = (checkCodeOf(file, first) ?? '').replaceAll(' ', '');
  for (let at = 0; at < code.length; at++) {
    const other = code[at] === 'Q' ? '7' : 'Q';
    const [before, after] = [code.slice(0, at), code.slice(at + 1)];
    for (const typed of [before + other + after, before + after])
      expect(openCheckCode(typed, all), `at ${at}`).toMatchObject({ ok: false });
    const swapped = before + after.slice(0, 1) + code[at] + after.slice(1);
    if (swapped !== code) expect(openCheckCode(swapped, all)).toMatchObject({ ok: false });
  }
  expect(openCheckCode('', all)).toMatchObject({ error: { code: 'none' } });
  expect(openCheckCode(code, [])).toMatchObject({ error: { code: 'unknown' } });
});

test('there is none where it would be too long, or could not hold the game', () => {
  const run = randomRun(first, 1);
  expect(checkCodeOf(run, first, 20)).toBeNull();
  expect(checkCodeOf({ ...run, people: ['moscow'] }, first)).toBeNull();
  expect(checkCodeOf({ ...run, rules: 1 }, first)).toBeNull();
  expect(checkCodeOf({ ...run, embedded: [{ file: 'a.yaml', text: '' }] }, first)).toBeNull();
  expect(checkCodeOf({ ...run, scenario: { ...run.scenario, hash: '0' } }, first)).toBeNull();
});
