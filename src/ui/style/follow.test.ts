import { expect, test } from 'vitest';
import { asked, followed, rem } from './follow.ts';

test('lengths follow the letters of the page, and fine lines stay fine', () => {
  expect(followed('13px')).toBe('1rem');
  expect(followed('1px solid var(--hair)')).toBe('1px solid var(--hair)');
  expect(followed('0 -26px 6.5px 3px')).toBe('0 -2rem 0.5rem 3px');
  expect(followed('calc(100dvh - 26px)')).toBe('calc(100dvh - 2rem)');
  expect(followed('minmax(0, 1fr) 39px')).toBe('minmax(0, 1fr) 3rem');
  expect(followed('url("a-13px.png") var(--w13px) 1.05rem')).toBe('url("a-13px.png") var(--w13px) 1.05rem');
  expect(rem(6.5)).toBe('0.5rem');
  expect(rem(44)).toBe('3.38462rem');
  expect(3.38462 * 13).toBeGreaterThan(44);
});

test('questions about the window follow the letters that the browser begins with', () => {
  expect(asked('(max-width: 899px) and (max-height: 560px)', 'window')).toBe(
    '(max-width: 56.1875em) and (max-height: 35em)',
  );
  expect(asked('(max-width: 429px)', 'box')).toBe('(max-width: 33rem)');
  expect(asked('(prefers-reduced-motion: reduce)', 'window')).toBe('(prefers-reduced-motion: reduce)');
});
