import { expect, test } from 'vitest';
import { knit } from './knit.ts';

test('a number stays on one line with what it counts', () => {
  expect(knit('7 %')).toBe('7\u00a0%');
  for (const unit of ['day', 'months', 'quarter', 'years', 'turns'])
    expect(knit(`in 12 ${unit}, or 3 ${unit}`)).toBe(`in 12\u00a0${unit}, or 3\u00a0${unit}`);
});

test('other words may part', () => {
  for (const words of ['12 daydreams', 'a day', '3 lots', 'two months']) expect(knit(words)).toBe(words);
});
