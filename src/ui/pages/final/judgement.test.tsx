// @vitest-environment happy-dom
import { beforeEach, expect, test } from 'vitest';
import { button, gameOver, press, put, read, the, write } from '../../../../tests/panels.tsx';
import { saltholm } from '../../../../tests/support.ts';
import type { Table } from '../../../store/types.ts';
import { Judgement } from './judgement.tsx';

let table: Table;
beforeEach(async () => {
  table = await gameOver(saltholm());
  await put(table, <Judgement />);
});

test('asks first, and keeps the answer beside the analysis', async () => {
  expect(read('.judgement h2')).toBe('What decided it');
  expect(document.querySelector('.said')).toBeNull();
  await write('.ask-first select', '2');
  await write('.ask-first input', 'the rails');
  await press(button('Keep it and show the analysis'));
  expect(table.get().decisive).toEqual({ turn: 2, why: 'the rails' });
  expect(document.querySelector('.ask-first')).toBeNull();
  expect(read('.said p:last-child')).toBe('May 1901 decided it. “the rails”');
  expect(document.activeElement).toBe(the('.judgement h2'));
});

test('asks for a month before it keeps an answer, and may be passed by', async () => {
  await press(button('Keep it and show the analysis'));
  expect(table.get().decisive).toBeNull();
  await press(button('Skip the question'));
  expect(table.get().decisive).toEqual({ turn: 0, why: '' });
  expect(read('.said')).toContain('passed the question by');
});
