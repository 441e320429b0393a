import { describe, expect, it } from 'vitest';
import { OBSERVABLES } from '../engine/observe.ts';
import { compileExpression, type Want } from './expression.ts';
import { YES_OR_NO } from './expression-lookup.ts';
import { collectNames } from './names.ts';

const names = collectNames({
  lead: 'home',
  seats: { home: { actor: 'home' }, rival: { actor: 'big-rival', policies: { wait: {} } } },
  actors: { home: {}, 'big-rival': { stance: 5 } },
  tracks: { 'air-defence': {}, cash: { group: 'purse' } },
  cards: { door: { options: { open: {}, shut: {} } } },
  projects: { bridge: {} },
});

const compile = (text: string, want: Want = 'amount') => compileExpression(text, names, want);
const tree = (text: string, want?: Want) => {
  const { expr, issues } = compile(text, want);
  expect(issues).toEqual([]);
  return expr;
};
const codes = (text: string, want?: Want) => compile(text, want).issues.map((issue) => issue.code);

describe('compileExpression', () => {
  it('makes integer trees', () => {
    expect(tree('2 + air_defence * 3')).toEqual(['+', 2, ['*', ['read', 'track', 'air-defence'], 3]]);
    expect(tree('-3')).toBe(-3);
    expect(tree('-turn')).toEqual(['neg', ['read', 'turn']]);
    expect(tree('min(1, turn, 3)')).toEqual(['min', ['min', 1, ['read', 'turn']], 3]);
    expect(tree('clamp(turn, 0, 9)')).toEqual(['min', ['max', ['read', 'turn'], 0], 9]);
    expect(tree('big_rival.stance')).toEqual(['read', 'track', 'big-rival.stance']);
  });

  it('turns conditions into ones and noughts', () => {
    expect(tree('true', 'condition')).toBe(1);
    expect(tree("!chosen('door', 'open') && turn >= 2", 'condition')).toEqual([
      'and',
      ['not', ['read', 'chosen', 'door', 'open']],
      ['>=', ['read', 'turn'], 2],
    ]);
    expect(tree("policy('rival', 'wait') ? 4 : 0")).toEqual([
      'if',
      ['read', 'policy', 'rival', 'wait'],
      4,
      0,
    ]);
  });

  it("takes an observable's yes or no as a number too", () => {
    expect(tree("5 * done('bridge')")).toEqual(['*', 5, ['read', 'done', 'bridge']]);
    expect(codes('5 * (turn > 3)')).toEqual(['expression-types']);
  });

  it('knows which observables answer yes or no', () => {
    const documented = Object.entries(OBSERVABLES).filter(([, { doc }]) => doc.startsWith('1 if'));
    expect([...YES_OR_NO].sort()).toEqual(documented.map(([name]) => name).sort());
  });

  it('keeps tenths around the whole only', () => {
    expect(compile('tenths(5 * turn)')).toMatchObject({ tenths: true, expr: ['*', 5, ['read', 'turn']] });
    expect(codes('1 + tenths(5)')).toEqual(['expression-tenths']);
  });

  it.each([
    ['option of another card', "chosen('door', 'ajar')", 'unknown-id'],
    ['name without quotes', 'done(bridge)', 'expression-literal'],
    ['hyphen in a name', 'air-defence + 1', 'expression-name'],
    ['missing argument', 'done()', 'expression-arguments'],
    ['decimal', '0.5', 'expression-decimal'],
    ['text', "'bridge'", 'expression-text'],
    ['list', '[1, 2]', 'expression-operator'],
    ['macro', '[1].all(x, x > 0)', 'expression-operator'],
    ['membership', '1 in [1]', 'expression-operator'],
    ['huge number', '99999999999', 'expression-range'],
    ['nothing', '', 'expression-syntax'],
    ['half of it', 'turn +', 'expression-syntax'],
    ['division by zero', 'turn / 0', 'expression-zero'],
    ['words for signs', 'turn > 3 and turn < 5', 'expression-words'],
    ['length', `1${' + 1'.repeat(400)}`, 'expression-length'],
    ['depth', `${'('.repeat(200)}1${')'.repeat(200)}`, 'expression-depth'],
    ['many parts', '1+'.repeat(300).concat('1'), 'expression-depth'],
  ])('refuses a %s', (_name, text, code) => {
    expect(codes(text)).toEqual([code]);
  });

  it('points at the wrong part', () => {
    const [issue] = compile("turn > 2 && done('brigde')", 'condition').issues;
    expect(issue).toMatchObject({ code: 'unknown-id', offset: 17, suggestion: 'did you mean `bridge`?' });
  });
});
