// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { describe, expect, test } from 'vitest';
import { press, read, readAll, the, write } from '../../../../../tests/panels.tsx';
import { answer, deskForEach, field, NAMES, PATH, put } from '../../../../../tests/studio/form.tsx';
import type { Problem } from '../../../../studio/index.ts';
import { inWords, sayProblem } from './field.tsx';
import { expressionValue } from './inputs.tsx';

deskForEach();

/** Writes into the field and leaves it; what was put into the text, as a list of values. */
async function typed(text: string, selector = '.field input, .field textarea'): Promise<unknown[]> {
  put.mockClear();
  await write(selector, text);
  await act(() => void the(selector).dispatchEvent(new Event('blur')));
  return put.mock.calls.map(([path, value]) => (path === PATH ? value : 'elsewhere'));
}
const value = (): string => (the('.field input, .field textarea, .field select') as HTMLInputElement).value;

test('names of fields are read as words, problems without the marks of the text', () => {
  expect(inWords('good-name-of')).toBe('Good name of');
  expect(sayProblem({ message: 'There is no `x`.', suggestion: 'did you mean `y`?' })).toBe(
    'There is no x. Did you mean y?',
  );
  expect(sayProblem({ message: 'It is wrong.' })).toBe('It is wrong.');
});

test('an expression is a number, a yes or a no where it says nothing else', () => {
  expect(
    ['', '  ', '7', '-7.25', 'true', ' false ', 'x > 1', '12345678', '1.', 'True'].map(expressionValue),
  ).toEqual([undefined, undefined, 7, -7.25, true, false, 'x > 1', '12345678', '1.', 'True']);
});

describe('a field', () => {
  const TEXT = { kind: 'text', long: false, most: 20 };
  test('has its name, what it is for, what is wrong with it, and whether it is needed', async () => {
    const problems = [
      { code: 'a', line: 1, message: 'It is wrong.', severity: 'error' },
      { code: 'b', line: 1, message: 'It is odd.', severity: 'warning' },
    ] as unknown as Problem[];
    await field(TEXT, undefined, { required: true, problems });
    expect(read('label')).toMatch(/^Good name /);
    expect(document.querySelector('label .warn')).not.toBeNull();
    expect(read('.field-help')).toBe('What it is.');
    expect(
      [...document.querySelectorAll('.field-control small')]
        .slice(1)
        .map((one) => `${one.className}: ${one.textContent}`),
    ).toEqual(['bad: It is wrong.', 'warn: It is odd.']);
    await field(TEXT, 'here', { required: true });
    expect(document.querySelector('label .warn')).toBeNull();
    await field(TEXT, undefined);
    expect(document.querySelector('label .warn')).toBeNull();
    await field({ kind: 'other' }, undefined);
    expect(document.querySelector('fieldset legend')?.textContent).toBe('Good name');
  });

  test('of a text is put into it when it is left, and away when it is emptied and not needed', async () => {
    await field({ ...TEXT, fallback: 'as it is' }, 'old');
    expect(value()).toBe('old');
    expect(the('input').getAttribute('placeholder')).toBe('as it is');
    expect(await typed('new')).toEqual(['new']);
    expect(await typed('')).toEqual([undefined]);
    await field(TEXT, 'old', { required: true });
    expect(await typed('')).toEqual(['']);
    await field({ ...TEXT, long: true, most: 300 }, 'old');
    expect(the('.field-control').querySelector('textarea')).not.toBeNull();
  });

  test('keeps what was typed where the text does not allow it', async () => {
    await field(TEXT, 'old');
    put.mockImplementation(() => false);
    await typed('new');
    expect(value()).toBe('new');
  });

  test('counts letters when few are left, and says when there are too many', async () => {
    const counted = () => document.querySelector('.field-control > small.quiet, .field-control > small.bad');
    await field(TEXT, 'x'.repeat(17));
    expect(counted()).toBeNull();
    await field(TEXT, 'x'.repeat(18));
    expect(counted()?.className).toBe('quiet');
    expect(counted()?.textContent).toContain('18');
    await field(TEXT, 'x'.repeat(20));
    expect([counted()?.className, the('input').getAttribute('aria-invalid')]).toEqual(['quiet', 'false']);
    await field(TEXT, 'x'.repeat(21));
    expect([counted()?.className, the('input').getAttribute('aria-invalid')]).toEqual(['bad', 'true']);
  });
});

describe('a number', () => {
  const NUMBER = { kind: 'number', least: -5, most: 10, whole: false };
  test('is read with a point or a comma and any minus, within its bounds', async () => {
    await field(NUMBER, 3);
    expect(await typed('2,5')).toEqual([2.5]);
    expect(await typed('−4')).toEqual([-4]);
    expect(await typed('-5')).toEqual([-5]);
    expect(await typed('10')).toEqual([10]);
    expect(await typed(' ')).toEqual([undefined]);
    expect(document.querySelector('.bad')).toBeNull();
  });

  test('that is none, or out of bounds, is not put into the text', async () => {
    await field(NUMBER, 3);
    for (const text of ['x', '10.1', '-5.1']) {
      expect(await typed(text)).toEqual([]);
      expect(the('input').getAttribute('aria-invalid')).toBe('true');
      expect(document.querySelector('small.bad')).not.toBeNull();
    }
    const words = read('small.bad');
    expect(words).toContain('-5');
    expect(words).toContain('10');
    expect(await typed('4')).toEqual([4]);
    expect(document.querySelector('small.bad')).toBeNull();
  });

  test('may have to be whole', async () => {
    await field({ ...NUMBER, whole: true }, 3);
    expect(await typed('2.5')).toEqual([]);
    expect(await typed('2')).toEqual([2]);
  });
});

describe('a yes or no', () => {
  const box = (): HTMLInputElement => the('input[type=checkbox]') as HTMLInputElement;
  test('stands as it is written, or as it is where nothing is; what is so anyway is not written', async () => {
    await field({ kind: 'flag', fallback: true }, undefined);
    expect(box().checked).toBe(true);
    await press(box());
    expect(put.mock.calls).toEqual([[PATH, false]]);
    put.mockClear();
    await field({ kind: 'flag', fallback: true }, false);
    expect(box().checked).toBe(false);
    await press(box());
    expect(put.mock.calls).toEqual([[PATH, undefined]]);
    put.mockClear();
    await field({ kind: 'flag', fallback: false }, undefined);
    expect(box().checked).toBe(false);
    await press(box());
    expect(put.mock.calls).toEqual([[PATH, true]]);
  });
});

describe('one of several', () => {
  const options = (): string[] => readAll('option');
  test('ids are offered with their names where those say more', async () => {
    await field({ kind: 'ref', of: 'track' }, 'heat');
    expect(options().slice(1)).toEqual(['heat', 'air-defence', `calm – ${(NAMES.calm ?? '').slice(0, 44)}…`]);
    expect(value()).toBe('heat');
    await write('select', 'calm');
    await write('select', '');
    expect(put.mock.calls).toEqual([
      [PATH, 'calm'],
      [PATH, undefined],
    ]);
  });

  test('an id that there is none of is shown as what it is', async () => {
    await field({ kind: 'ref', of: 'track' }, 'cold', { required: true });
    expect(the('select').getAttribute('aria-invalid')).toBe('true');
    expect(options()).toHaveLength(4);
    expect(options()[0]).toContain('cold');
    await field({ kind: 'ref', of: 'track' }, 'heat', { required: true });
    expect(the('select').getAttribute('aria-invalid')).toBe('false');
    expect(options()).toHaveLength(3);
    await field({ kind: 'ref', of: 'track' }, undefined, { required: true });
    expect(options()).toHaveLength(4);
  });

  test('a choice that holds anyway is not written', async () => {
    await field({ kind: 'choice', of: ['up', 'down'], fallback: 'up' }, undefined);
    expect(value()).toBe('up');
    expect(options()).toEqual(['up', 'down']);
    await write('select', 'down');
    await write('select', 'up');
    expect(put.mock.calls).toEqual([
      [PATH, 'down'],
      [PATH, undefined],
    ]);
    await field({ kind: 'choice', of: ['up', 'down'] }, 'down');
    expect(options()).toHaveLength(3);
    await field({ kind: 'choice', of: ['up', 'down'] }, 'down', { required: true });
    expect(options()).toHaveLength(2);
  });
});

describe('an expression', () => {
  test('is looked at while it is written, and its fault is told', async () => {
    answer.mockImplementation(async () => [{ message: 'There is no x.', suggestion: 'Try y.' }]);
    await field({ kind: 'expression', want: 'condition' }, 'x > 1');
    await expect.poll(() => document.querySelector('small.bad')?.textContent).toBe('There is no x. Try y.');
    expect(the('textarea').getAttribute('aria-invalid')).toBe('true');
    answer.mockImplementation(async () => []);
    expect(await typed('y >\n 1')).toEqual(['y >  1']);
    await expect.poll(() => document.querySelector('small.bad')).toBeNull();
  });

  test('that is a number or a yes is not asked about', async () => {
    await field({ kind: 'expression', want: 'amount' }, 7);
    expect(value()).toBe('7');
    expect(await typed('8')).toEqual([8]);
    expect(await typed('')).toEqual([undefined]);
    expect(answer).not.toHaveBeenCalled();
  });
});
