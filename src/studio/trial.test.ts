import { describe, expect, test } from 'vitest';
import { compiled, TINY } from '../../tests/studio/tiny.ts';
import { flagship } from '../../tests/support.ts';
import type { ConditionLine } from './explain-all.ts';
import { runTrial } from './trial.ts';
import type { TrialAnswer, TrialStep } from './trial-types.ts';

const tiny = compiled(TINY);
const tried = (...steps: TrialStep[]): TrialAnswer => runTrial({ scenario: tiny, seed: 7, steps });
const track = (answer: TrialAnswer, id: string) => answer.tracks.find((one) => one.id === id);
const condition = (answer: TrialAnswer, ...path: (string | number)[]): ConditionLine | undefined =>
  answer.conditions.find((one) => one.path.join('/') === path.join('/'));

describe('a trial', () => {
  test('begins at the first council', () => {
    const answer = tried();
    expect(answer).toMatchObject({ turn: 1, turns: 5, month: 'January 2000', outcome: null, problems: [] });
    expect(track(answer, 'coins')).toMatchObject({ value: 6.2, words: '6.2', change: '', derived: false });
    expect(track(answer, 'both')).toMatchObject({ derived: true });
  });

  test('sets a track, and what is worked out from it follows', () => {
    const answer = tried({ kind: 'set', track: 'home-front', value: 60 });
    expect(track(answer, 'home-front')).toMatchObject({ value: 60, change: '+20', by: 1 });
    expect(track(answer, 'both')).toMatchObject({ value: 57, change: '+10' });
    expect(answer.problems).toEqual([null]);
  });

  test('says where a track cannot be set as wished', () => {
    const answer = tried(
      { kind: 'set', track: 'home-front', value: 140 },
      { kind: 'set', track: 'both', value: 1 },
      { kind: 'set', track: 'nothing', value: 1 },
    );
    expect(answer.problems).toEqual([{ code: 'bounds', n: 100 }, { code: 'derived' }, { code: 'gone' }]);
  });

  test('deals any card now and takes an answer; what it changed is told with its cause', () => {
    const answer = tried(
      { kind: 'deal', card: 'letter' },
      { kind: 'answer', card: 'letter', option: 'read' },
    );
    expect(answer.hand.find(({ id }) => id === 'letter')).toMatchObject({ answer: 'read', seat: '' });
    expect(track(answer, 'tension')).toMatchObject({ change: '+1' });
    expect(answer.changes.join(' ')).toContain('Tension 55 → 56');
    expect(answer.changes.join(' ')).toContain('A letter');
  });

  test('names why an answer cannot be given', () => {
    const answer = tried(
      { kind: 'set', track: 'tension', value: 70 },
      { kind: 'set', track: 'coins', value: 0 },
      { kind: 'deal', card: 'strike' },
      { kind: 'answer', card: 'strike', option: 'wait' },
    );
    const [pay, wait] = answer.hand.find(({ id }) => id === 'strike')?.options ?? [];
    expect(pay?.why).toBe('It costs 1; Coins can bear 0.');
    expect(wait?.why).toContain('It is too tense.');
    expect(answer.problems.at(-1)).toMatchObject({ code: 'reason' });
  });

  test('gives the next turn without asking after open cards', () => {
    const answer = tried({ kind: 'deal', card: 'visit' }, { kind: 'next' });
    expect(answer.turn).toBe(2);
    expect(answer.problems).toEqual([null, null]);
    expect(track(answer, 'tension')?.by).toBe(1);
  });

  test.each(['none', 'hedger'] as const)('jumps to a turn, played by %s', (player) => {
    expect(tried({ kind: 'jump', turn: 4, player })).toMatchObject({ turn: 4, problems: [null] });
  });

  test('says of a jump backwards and of one past the end', () => {
    const back = tried({ kind: 'jump', turn: 3, player: 'none' }, { kind: 'jump', turn: 2, player: 'none' });
    expect(back.problems).toEqual([null, { code: 'past' }]);
    const over = tried({ kind: 'jump', turn: 9, player: 'none' }, { kind: 'next' });
    expect(over.problems).toEqual([{ code: 'over' }, { code: 'over' }]);
    expect(over.outcome?.score).toBeGreaterThanOrEqual(0);
  });

  test('the same steps in a changed scenario say what no longer works', () => {
    const steps: TrialStep[] = [
      { kind: 'deal', card: 'visit' },
      { kind: 'answer', card: 'visit', option: 'frown' },
      { kind: 'set', track: 'tension', value: 50 },
      { kind: 'next' },
    ];
    const next = compiled(TINY.replaceAll('frown:', 'scowl:'));
    expect(runTrial({ scenario: next, seed: 7, steps }).problems).toEqual([
      null,
      { code: 'gone' },
      null,
      null,
    ]);
  });

  test('equal questions give equal answers, and nothing in the scenario has moved', () => {
    const before = JSON.stringify(tiny);
    const steps: TrialStep[] = [
      { kind: 'jump', turn: 3, player: 'hedger' },
      { kind: 'deal', card: 'gifts' },
    ];
    expect(tried(...steps)).toEqual(tried(...steps));
    expect(JSON.stringify(tiny)).toBe(before);
  });
});

describe('conditions', () => {
  test('of cards stand with what else they wait for', () => {
    const first = tried();
    expect(condition(first, 'cards', 'strike', 'when')).toMatchObject({
      holds: false,
      kind: 'card',
      gates: [],
    });
    expect(condition(first, 'cards', 'parade', 'when')?.gates).toEqual([
      { code: 'turn', n: 4, holds: false },
    ]);
    expect(condition(first, 'cards', 'letter', 'when')?.gates).toEqual([
      { code: 'chained', n: 0, holds: false },
    ]);
    const later = tried(
      { kind: 'jump', turn: 2, player: 'none' },
      { kind: 'set', track: 'north.stance', value: 40 },
    );
    expect(condition(later, 'cards', 'strike', 'when')?.why.holds).toBe(true);
    const strike = condition(later, 'cards', 'strike', 'when');
    expect(strike?.why.parts.map(({ text, holds }) => [text, holds])).toEqual([
      ['north.stance < 50', true],
      ['turn >= 2', true],
    ]);
    const visited = tried({ kind: 'deal', card: 'visit' });
    expect(condition(visited, 'cards', 'visit', 'when')?.gates).toEqual([
      { code: 'rests', n: 3, holds: false },
    ]);
  });

  test('of rules, endings and all others are there too', () => {
    const answer = tried({ kind: 'set', track: 'home-front', value: 55 });
    expect(condition(answer, 'endings', 'proud', 'when')).toMatchObject({
      taken: true,
      why: { holds: true },
      gates: [{ code: 'end', n: 5, holds: false }],
    });
    expect(condition(answer, 'endings', 'quiet', 'when')).toMatchObject({ taken: false });
    expect(condition(answer, 'systems', 'boat', 'condition', 'when')).toMatchObject({ holds: true });
    expect(condition(answer, 'projects', 'pier', 'stages', 1, 'condition', 'when')?.labels).toEqual([
      'Pier',
      'Planks',
    ]);
    expect(condition(answer, 'cards', 'strike', 'options', 'wait', 'condition', 'when')?.labels).toEqual([
      'The dockers strike',
      'Wait',
    ]);
    const riot = tried({ kind: 'set', track: 'home-front', value: 3 });
    expect(condition(riot, 'endings', 'riot', 'when')).toMatchObject({ taken: true, holds: true });
  });

  test('a rule that happens once has happened', () => {
    const answer = tried({ kind: 'jump', turn: 4, player: 'none' });
    expect(condition(answer, 'reactions', 'once', 'when')?.gates).toMatchObject([
      { code: 'came', holds: false },
    ]);
  });
});

test('the flagship can be tried: every card dealt, every other seat answered', () => {
  const scenario = flagship();
  const other = scenario.cards.find(({ seat }) => seat !== scenario.lead);
  const option = other?.options[0];
  const steps: TrialStep[] = [
    { kind: 'jump', turn: 5, player: 'hedger' },
    ...scenario.cards.map(({ id }): TrialStep => ({ kind: 'deal', card: id })),
    { kind: 'answer', card: other?.id ?? '', option: option?.id ?? '' },
    { kind: 'next' },
  ];
  const answer = runTrial({ scenario, seed: 3, steps });
  expect(answer.problems.filter(Boolean)).toEqual([]);
  expect(answer.turn).toBe(6);
  for (const line of answer.changes) expect(line).not.toMatch(/undefined|null|NaN|[{}]/);
  expect(answer.conditions.length).toBeGreaterThan(scenario.cards.length);
});
