// @vitest-environment happy-dom
// Alone: only the first page that a document shows leaves the focus where it is.
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { usePage, useTitle } from './page.ts';
import { calm } from './sitting.ts';

afterEach(() => {
  render(null, document.body);
  vi.unstubAllGlobals();
});

function Page({ name }: { name: string }) {
  const heading = usePage(name);
  return (
    <h1 ref={heading} tabIndex={-1}>
      {name}
    </h1>
  );
}

function Step({ name }: { name: string }) {
  useTitle(name);
  return null;
}

test('the first page leaves the focus where the browser has it; every other begins at its heading, at the top', async () => {
  const scrolled = vi.fn();
  vi.stubGlobal('scrollTo', scrolled);
  const show = (name: string) => act(() => render(<Page key={name} name={name} />, document.body));
  await show('Title');
  expect(document.title).toBe('Title');
  expect(document.activeElement).toBe(document.body);
  expect(scrolled).not.toHaveBeenCalled();
  await show('Briefing');
  expect(document.title).toBe('Briefing');
  expect(document.activeElement?.textContent).toBe('Briefing');
  expect(scrolled.mock.calls).toEqual([[0, 0]]);
  (document.activeElement as HTMLElement).blur();
  await act(() => render(<Page key="Briefing" name="Briefing, again" />, document.body));
  expect(document.title).toBe('Briefing, again');
  expect(document.activeElement).toBe(document.body);
});

test('a step within a page gives the window its name, and nothing else', async () => {
  await act(() => render(<Step name="News" />, document.body));
  await act(() => render(<Step name="Council" />, document.body));
  expect(document.title).toBe('Council');
});

describe('whether things may move', () => {
  const wish = (reduced: boolean): void => {
    const matches = (query: string): boolean => query === '(prefers-reduced-motion: reduce)' && reduced;
    vi.stubGlobal('matchMedia', (query: string) => ({ matches: matches(query) }));
  };

  test('is the player’s choice, whatever the device wishes', () => {
    wish(true);
    expect([calm('full'), calm('reduced')]).toEqual([false, true]);
    wish(false);
    expect([calm('full'), calm('reduced')]).toEqual([false, true]);
  });

  test('is the device’s where nobody chose; one that cannot be asked wishes nothing', () => {
    wish(true);
    expect(calm('system')).toBe(true);
    wish(false);
    expect(calm('system')).toBe(false);
    vi.stubGlobal('matchMedia', undefined);
    expect(calm('system')).toBe(false);
  });
});
