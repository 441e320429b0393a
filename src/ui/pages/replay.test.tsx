// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { afterEach, beforeAll, describe, expect, test } from 'vitest';
import { button, gameOver, press, putAlone, read, readAll, the } from '../../../tests/panels.tsx';
import { saltholm } from '../../../tests/support.ts';
import type { Table } from '../../store/types.ts';
import { forgetHash, replaceHash, replayAddress, replayIn } from '../hash.ts';
import { ReplayPage } from './replay.tsx';

let table: Table;
beforeAll(async () => {
  table = await gameOver(saltholm());
});
afterEach(forgetHash);

const NO_BOARD = (): Promise<never> => new Promise(() => {});

const open = (hash: string): Promise<void> => {
  history.replaceState(null, '', hash);
  return putAlone(<ReplayPage table={table} loadBoard={NO_BOARD} loadStill={NO_BOARD} />);
};

test('an address means a turn and a step, and nothing else does', () => {
  expect(replayIn(replayAddress({ turn: 8, step: 'strike' }))).toEqual({ turn: 8, step: 'strike' });
  expect(replayIn('#replay')).toEqual({ turn: 1, step: 'news' });
  expect(replayIn('#replay/3')).toEqual({ turn: 3, step: 'news' });
  for (const other of ['', '#story', '#replays', '#lab', '#play=1.abc']) expect(replayIn(other)).toBeNull();
});

describe('the replay', () => {
  test('opens at the step of its address, and tells what happened there', async () => {
    await open('#replay/3/council');
    expect(read('.replay-told h2')).toBe('June 1901: Council');
    expect(read('.replay-turns [aria-current]')).toBe('Jun');
    expect(read('.replay-steps [aria-current]')).toBe('Council');
    expect(document.querySelectorAll('.replay-list .entry').length).toBeGreaterThan(0);
  });

  test('opens at its turn where there is no such step, and at the start where there is no such turn', async () => {
    await open('#replay/3/nonsense');
    expect(read('.replay-told h2')).toBe('June 1901: News');
    await act(() => replaceHash('#replay/99/news'));
    expect(read('.replay-told h2')).toBe('April 1901: News');
  });

  test('goes forward and back, and the address with it', async () => {
    await open('#replay/1/news');
    expect(button('Step before').hasAttribute('disabled')).toBe(true);
    await press(button('Next step'));
    expect(location.hash).toBe('#replay/1/council');
    await press(button('Next month'));
    expect(location.hash).toBe('#replay/2/news');
    await press(button('Step before'));
    expect(read('.replay-told h2')).toMatch(/^April 1901: /);
    await press(button('Back a month'));
    expect(location.hash).toBe('#replay/1/news');
  });

  test('has an address for each step, and none beyond the last', async () => {
    const { moments = [] } = table.replay() ?? {};
    const last = moments.at(-1);
    if (!last) throw new Error('no moment');
    await open(replayAddress(last));
    expect(read('.replay-told .quiet')).toBe(`Step ${moments.length} of ${moments.length}`);
    expect(button('Next step').hasAttribute('disabled')).toBe(true);
    const links = [...document.querySelectorAll('.replay-steps a')].map((one) => one.getAttribute('href'));
    expect(links).toEqual(moments.filter(({ turn }) => turn === last.turn).map(replayAddress));
    expect(readAll('.replay-turns a')).toEqual(['Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep']);
  });

  test('has three speeds, which are the player’s own', async () => {
    await open('#replay/1/news');
    const speeds = [...document.querySelectorAll<HTMLInputElement>('.replay-speed input')];
    expect(speeds).toHaveLength(3);
    await press(speeds[2] as HTMLElement);
    expect(table.get().settings.speed).toBe(4);
    expect(the('.replay-speed input:checked')).toBe(speeds[2]);
  });
});
