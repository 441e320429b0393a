import { describe, expect, test } from 'vitest';
import { sayAgo } from './ago.ts';

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const NOW = new Date(2026, 7, 20, 15, 30).getTime();
/** How a moment that is so long past is spoken of. */
const ago = (past: number): string => sayAgo(NOW - past, NOW).replaceAll('\u00a0', ' ');

describe('how long ago something was', () => {
  test.each([
    [-5 * HOUR, 'just now'], // a clock that was put back
    [0, 'just now'],
    [MINUTE - 1, 'just now'],
    [MINUTE, 'a minute ago'],
    [2 * MINUTE - 1, 'a minute ago'],
    [2 * MINUTE, '2 minutes ago'],
    [HOUR - 1, '59 minutes ago'],
    [HOUR, 'an hour ago'],
    [2 * HOUR, '2 hours ago'],
    [DAY - 1, '23 hours ago'],
    [DAY, 'yesterday'],
    [2 * DAY - 1, 'yesterday'],
    [2 * DAY, '2 days ago'],
    [7 * DAY - 1, '6 days ago'],
  ])('%d milliseconds: %s', (past, words) => expect(ago(past)).toBe(words));

  test('is told by its day once it is a week', () => {
    expect(ago(7 * DAY)).toBe('on 13 August 2026');
    expect(sayAgo(new Date(2025, 0, 2, 12).getTime(), NOW)).toBe('on 2 January 2025');
    expect(sayAgo(new Date(2025, 11, 31, 12).getTime(), NOW)).toBe('on 31 December 2025');
  });
});
