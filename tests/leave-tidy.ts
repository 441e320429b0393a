import { render } from 'preact';
import { afterAll, afterEach, vi } from 'vitest';

// Set up before each file that shares a page with others: leaves clocks, globals and the page as they were found.
afterEach(() => render(null, document.body));

afterAll(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
  document.head.replaceChildren();
  document.body.replaceChildren();
  for (const element of [document.documentElement, document.body])
    for (const { name } of [...element.attributes]) element.removeAttribute(name);
  document.title = '';
  localStorage.clear();
  sessionStorage.clear();
  history.replaceState(null, '', location.pathname);
});
