import { expect, test } from 'vitest';
import { COMMANDS, command } from './commands.ts';

test('no two commands share a key or an id', () => {
  expect(new Set(COMMANDS.map((one) => one.key)).size).toBe(COMMANDS.length);
  expect(new Set(COMMANDS.map((one) => one.id)).size).toBe(COMMANDS.length);
});

test('a command that does not exist is a mistake in the code', () => {
  expect(() => command('sail')).toThrow('no command sail');
  expect(command('undo').key).toBe('u');
});
