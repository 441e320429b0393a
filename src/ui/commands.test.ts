import { afterEach, describe, expect, test, vi } from 'vitest';
import { COMMANDS, command, onKey, withKeys } from './commands.ts';
import type { Sitting } from './sitting.ts';

test('no two commands that are heard at the same time share a key, and no two an id', () => {
  const heard = COMMANDS.map(({ group, key }) => `${group === 'card' ? 'card' : 'table'} ${key}`);
  expect(new Set(heard).size).toBe(COMMANDS.length);
  expect(new Set(COMMANDS.map((one) => one.id)).size).toBe(COMMANDS.length);
});

test('a command that does not exist is a mistake in the code', () => {
  expect(() => command('sail')).toThrow('no command sail');
  expect(command('undo').key).toBe('u');
});

test('with single keys switched off, only Space and Esc are commands', () => {
  const sitting = (keys: 'on' | 'off') => ({ now: { settings: { keys } } }) as unknown as Sitting;
  expect(withKeys(sitting('on'))).toEqual(COMMANDS);
  expect(withKeys(sitting('off')).map(({ key }) => key)).toEqual(['escape', ' ']);
});

describe('a key that is pressed', () => {
  afterEach(() => vi.unstubAllGlobals());

  /** What the page opens when a key is pressed in the council. */
  function opened(key: string, code: string, held: Partial<KeyboardEvent> = {}): unknown {
    vi.stubGlobal('document', { querySelectorAll: () => [] });
    vi.stubGlobal('Element', class {});
    const set = vi.fn();
    const now = { settings: { keys: 'on' }, phase: 'council', readOnly: false };
    onKey(
      { now, ui: { set } } as unknown as Sitting,
      { key, code, target: null, preventDefault: () => {}, ...held } as unknown as KeyboardEvent,
    );
    return set.mock.calls[0]?.[0].overlay?.kind;
  }

  test.each([
    ['r', 'KeyR', 'orders'],
    ['к', 'KeyR', 'orders'],
    ['ق', 'KeyR', 'orders'],
    ['؟', 'Slash', 'help'],
    ['х', 'BracketLeft', undefined],
  ])('%s runs what stands beside the letter of its place in the help', (key, code, opens) => {
    expect(opened(key, code)).toBe(opens);
  });

  test('is the browser’s with Ctrl', () => {
    expect(opened('к', 'KeyR', { ctrlKey: true })).toBeUndefined();
  });
});
