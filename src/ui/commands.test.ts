import { expect, test } from 'vitest';
import { COMMANDS, command, withKeys } from './commands.ts';
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
