import { describe, expect, test } from 'vitest';
import { compiled as scenarioOf, TINY } from '../../tests/studio/tiny.ts';
import { begin, openGame } from '../engine/index.ts';
import { compileExpression } from '../scenario/expression.ts';
import { collectNames } from '../scenario/names.ts';
import { readDocument } from '../scenario/read.ts';
import { type Explained, explain, type Piece } from './explain.ts';

const names = collectNames(readDocument([{ file: 'scenario.yaml', text: TINY }]).value);

/** The third turn of a small game, with a finished pier. */
function game() {
  const scenario = scenarioOf(TINY);
  const state = begin(scenario, { seed: 1 });
  Object.assign(state.tracks, { 'home-front': 40, tension: 55, 'north.stance': 45, coins: 62 });
  state.turn = 3;
  Object.assign(state.projects.pier ?? {}, { stage: 2 });
  return openGame(scenario, state);
}

const compiled = (text: string) => {
  const { expr, issues } = compileExpression(text, names, 'condition');
  expect(issues.filter(({ code }) => !code.startsWith('condition-'))).toEqual([]);
  return expr;
};
const said = (pieces: readonly Piece[]): string =>
  pieces.map(({ text, value }) => (value === undefined ? text : `${text} ${value}`)).join('');
const outline = (one: Explained): unknown =>
  one.parts.length > 0 ? [one.kind, one.holds, ...one.parts.map(outline)] : [said(one.pieces), one.holds];

describe('a condition taken apart', () => {
  test('says of each part what it reads and whether it holds', () => {
    const found = explain(game(), compiled('north.stance < 40 && turn >= 3'));
    expect(outline(found)).toEqual(['all', false, ['north.stance 45 < 40', false], ['turn 3 >= 3', true]]);
    expect(found.text).toBe('north.stance < 40 && turn >= 3');
  });

  test('names keep the hyphens of their ids', () => {
    const found = explain(game(), compiled('home_front > 30'));
    expect(found.text).toBe('home-front > 30');
    expect(said(found.pieces)).toBe('home-front 40 > 30');
  });

  test('parts joined by the same word stand beside each other, brackets make a level of their own', () => {
    const found = explain(game(), compiled('turn > 1 && (tension > 90 || home_front < 50) && turn < 9'));
    expect(outline(found)).toEqual([
      'all',
      true,
      ['turn 3 > 1', true],
      ['any', true, ['tension 55 > 90', false], ['home-front 40 < 50', true]],
      ['turn 3 < 9', true],
    ]);
    expect(found.text).toBe('turn > 1 && (tension > 90 || home-front < 50) && turn < 9');
  });

  test('sums are worked out beside what they are made of', () => {
    const found = explain(game(), compiled('(tension + north.stance) / 2 - 10 >= 40'));
    expect(said(found.pieces)).toBe('(tension 55 + north.stance 45) / 2 - 10 = 40 >= 40');
    expect(found.text).toBe('(tension + north.stance) / 2 - 10 >= 40');
    expect(explain(game(), compiled('10 - (5 - turn) > 0')).text).toBe('10 - (5 - turn) > 0');
  });

  test('questions with ids are written as their author writes them, as yes or no where they are', () => {
    const found = explain(game(), compiled("done('pier') && lots_seen_due(2) == 0"));
    expect(found.parts.map(({ text }) => text)).toEqual(["done('pier')", 'lots_seen_due(2) == 0']);
    expect(found.parts[0]?.pieces).toEqual([{ text: "done('pier')", value: 1, flag: true }]);
    expect(found.holds).toBe(true);
  });

  test('money is read in whole shown units', () => {
    expect(said(explain(game(), compiled('coins < 7')).pieces)).toBe('coins 6 < 7');
  });

  test('a denial has its part, a choice the answer that counts now', () => {
    expect(outline(explain(game(), compiled('!(tension > 50)')))).toEqual([
      'not',
      false,
      ['tension 55 > 50', true],
    ]);
    expect(outline(explain(game(), compiled('turn < 3 ? tension > 90 : tension > 20')))).toEqual([
      'if',
      true,
      ['turn 3 < 3', false],
      ['tension 55 > 20', true],
    ]);
  });

  test('helpers keep their commas', () => {
    expect(explain(game(), compiled('max(tension, home_front, turn) > 3')).text).toBe(
      'max(tension, home-front, turn) > 3',
    );
    expect(explain(game(), compiled('abs(tension - 60) < 9')).text).toBe('abs(tension - 60) < 9');
    expect(explain(game(), compiled('-tension < -3')).text).toBe('-tension < -3');
  });

  test('what hangs on nothing says so', () => {
    expect(explain(game(), 1)).toMatchObject({ kind: 'always', holds: true, parts: [] });
    expect(explain(game(), 0)).toMatchObject({ kind: 'always', holds: false });
  });
});
