// @vitest-environment happy-dom
import { afterEach, expect, test, vi } from 'vitest';
import { copyText } from './copy.ts';

afterEach(() => vi.restoreAllMocks());

/** The field that shows a text, with the focus somewhere else. */
function field(): HTMLInputElement {
  document.body.innerHTML = '<input value="https://example.org/#play=1"><button>Copy</button>';
  document.querySelector('button')?.focus();
  return document.querySelector('input') as HTMLInputElement;
}
const marked = (one: HTMLInputElement): string =>
  one.value.slice(one.selectionStart ?? 0, one.selectionEnd ?? 0);

test('a text is copied, and its field is left alone', async () => {
  const write = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue();
  const shown = field();
  expect(await copyText('the link', shown)).toBe(true);
  expect(write).toHaveBeenCalledWith('the link');
  expect(document.activeElement).not.toBe(shown);
});

test('where a page may not copy, the field is marked to be copied by hand', async () => {
  vi.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new Error('forbidden'));
  const shown = field();
  expect(await copyText('the link', shown)).toBe(false);
  expect(document.activeElement).toBe(shown);
  expect(marked(shown)).toBe('https://example.org/#play=1');
  expect(await copyText('the link', null)).toBe(false);
});
