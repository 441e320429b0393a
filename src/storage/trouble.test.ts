import { expect, test } from 'vitest';
import { freshId } from './journal.ts';
import { troubleOf, Waiting } from './trouble.ts';

test.each([
  [new DOMException('x', 'VersionError'), 'newer'],
  [new DOMException('x', 'QuotaExceededError'), 'full'],
  [new DOMException('x', 'SecurityError'), 'off'],
  [new DOMException('x', 'NotSupportedError'), 'off'],
  [new DOMException('x', 'InvalidStateError'), 'off'],
  [{ name: 'QuotaExceededError' }, 'full'],
  [new Waiting('blocked'), 'blocked'],
  [new Waiting('late'), 'late'],
  [new Error('QuotaExceededError'), 'failed'],
  [{ name: 7 }, 'failed'],
  [{}, 'failed'],
  [null, 'failed'],
  [undefined, 'failed'],
  ['VersionError', 'failed'],
] as const)('behind %o stands: %s', (error, trouble) => {
  expect(troubleOf(error)).toBe(trouble);
});

test('an answer that did not come says why', () => {
  expect(new Waiting('late').message).toBe('the storage is late');
  expect(new Waiting('blocked')).toBeInstanceOf(Error);
});

test('a fresh id tells the time, and is never made twice', () => {
  const ids = Array.from({ length: 50 }, () => freshId(36 ** 3));
  expect(new Set(ids).size).toBe(50);
  for (const id of ids) expect(id).toMatch(/^1000-[a-z\d]+$/);
});
