import { expect, test } from 'vitest';
import { COMMANDS, command } from './commands.ts';

test('no two commands that are heard at the same time share a key, and no two an id', () => {
  const heard = COMMANDS.map(({ group, key }) => `${group === 'card' ? 'card' : 'table'} ${key}`);
  expect(new Set(heard).size).toBe(COMMANDS.length);
  expect(new Set(COMMANDS.map((one) => one.id)).size).toBe(COMMANDS.length);
});

test('a command that does not exist is a mistake in the code', () => {
  expect(() => command('sail')).toThrow('no command sail');
  expect(command('undo').key).toBe('u');
});
