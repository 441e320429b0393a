import { expect, test } from 'vitest';
import { openRecord } from './record.ts';

/** A record in which states were seen: those with a star were called saved. */
function seen(...states: readonly string[]) {
  const record = openRecord();
  for (const state of states)
    record.saw({ state: state.replace('*', ''), saved: state.endsWith('*'), after: null });
  return record;
}

test('what came back after a kill is judged by what was called saved', () => {
  expect(seen('a*', 'b*').judge('b')).toBe('whole');
  expect(seen('a*', 'b').judge('a')).toBe('lost');
  expect(seen('a*', 'b*').judge('a')).toBe('lost-called-saved');
  expect(seen('a*', 'b*', 'c').judge('b')).toBe('lost');
  expect(seen('a*', 'b*', 'c').judge('a')).toBe('lost-called-saved');
  // The same state again, after an undo.
  expect(seen('a*', 'b*', 'a*').judge('a')).toBe('whole');
  // On its way when the browser was killed, and seen by nobody.
  expect(seen('a*', 'b').judge('c')).toBe('whole');
  expect(seen('a*').judge('')).toBe('lost-called-saved');
});

test('a record goes on from what came back, and remembers what was before', () => {
  const record = seen('a*', 'b*', 'c');
  expect(record.judge('b')).toBe('lost');
  expect(record.last()).toBe('b');
  expect(record.judge('a')).toBe('lost-called-saved');
});

test('what an act that was under way leads to is no loss, though it was seen before', () => {
  const again = seen('a*', 'b*', 'a*');
  expect(again.judge('b')).toBe('lost-called-saved');
  const done = seen('a*', 'b*', 'a*');
  done.attempt((state) => state === 'b');
  expect(done.judge('b')).toBe('whole');
  expect(done.last()).toBe('b');
  const other = seen('a*', 'b*', 'a*');
  other.attempt((state) => state === 'c');
  expect(other.judge('b')).toBe('lost-called-saved');
});
