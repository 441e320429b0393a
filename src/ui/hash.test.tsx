// @vitest-environment happy-dom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, describe, expect, test } from 'vitest';
import { type Brought, useBrought } from './brought.ts';
import { forgetHash, isStudio, linkIn, useHash } from './hash.ts';

afterEach(() => {
  render(null, document.body);
  history.replaceState(null, '', '/');
});

test('an address is the studio’s with a draft behind it or without', () => {
  expect(['#studio', '#studio/', '#studio/d-1'].map(isStudio)).toEqual([true, true, true]);
  expect(['', '#lab', '#studios', 'studio', '#x#studio'].map(isStudio)).toEqual([
    false,
    false,
    false,
    false,
    false,
  ]);
});

test('a link says what it holds, and whether it is to be played or written on', () => {
  expect(linkIn('#play=1.abc.de')).toEqual({ kind: 'play', link: '1.abc.de' });
  expect(linkIn('#edit=2.x\n.y')).toEqual({ kind: 'edit', link: '2.x\n.y' });
  expect(linkIn('#play=')).toEqual({ kind: 'play', link: '' });
  for (const hash of ['', '#lab', '#play', '#read=1', 'play=1', '##play=1']) expect(linkIn(hash)).toBeNull();
});

test('what stands behind the page is taken out of its address; what is asked of the server stays', () => {
  history.replaceState(null, '', '/game?a=1#lab');
  forgetHash();
  expect(location.href).toMatch(/\/game\?a=1$/);
});

function Address() {
  return <p>{useHash()}</p>;
}

/** The reader of an address is told of a change, as a browser does it. */
const goTo = (hash: string): Promise<void> =>
  act(() => {
    history.replaceState(null, '', `/game?a=1${hash}`);
    globalThis.dispatchEvent(new HashChangeEvent('hashchange'));
  });

test('a page follows the address', async () => {
  history.replaceState(null, '', '/#lab');
  await act(() => render(<Address />, document.body));
  expect(document.body.textContent).toBe('#lab');
  await goTo('#studio');
  expect(document.body.textContent).toBe('#studio');
});

describe('a scenario that an address brings', () => {
  let here: Brought | null = null;
  let bring: (brought: Brought | null) => void = () => {};
  function Bringing() {
    [here, bring] = useBrought();
    return null;
  }
  const shown = (): Promise<void> => act(() => render(<Bringing />, document.body));

  test('is taken out of it at once, so that a reload does not open it again', async () => {
    history.replaceState(null, '', '/game?a=1#play=1.abc.de');
    await shown();
    expect(here).toEqual({ kind: 'play', from: { link: '1.abc.de' } });
    expect(location.href).toMatch(/\/game\?a=1$/);
    await act(() => bring(null));
    expect(here).toBeNull();
  });

  test('leads into the studio where it is to be written on', async () => {
    history.replaceState(null, '', '/game#edit=1.abc.de');
    await shown();
    expect(here).toEqual({ kind: 'edit', from: { link: '1.abc.de' } });
    expect(location.hash).toBe('#studio');
  });

  test('may come while the page stands; other addresses bring nothing and take nothing away', async () => {
    history.replaceState(null, '', '/game');
    await shown();
    expect(here).toBeNull();
    await goTo('#play=1.new.de');
    expect(here).toEqual({ kind: 'play', from: { link: '1.new.de' } });
    expect(location.hash).toBe('');
    await goTo('#lab');
    expect(here).toEqual({ kind: 'play', from: { link: '1.new.de' } });
    expect(location.hash).toBe('#lab');
  });
});
