// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';

beforeEach(() => {
  vi.useFakeTimers();
  vi.resetModules();
});
afterEach(() => vi.useRealTimers());

/** A page that has just come: how often it was told that it may fetch ahead. */
async function page() {
  const { whenFree } = await import('./free.ts');
  const told = vi.fn();
  void whenFree().then(told);
  const stir = async (event: Event): Promise<number> => {
    document.dispatchEvent(event);
    await vi.advanceTimersByTimeAsync(0);
    return told.mock.calls.length;
  };
  return { told, stir, whenFree };
}

const moved = (movementX: number, movementY: number): Event =>
  Object.assign(new Event('pointermove'), { movementX, movementY });

describe('what the next page needs is fetched', () => {
  test.each(['pointerdown', 'wheel', 'scroll', 'keydown', 'focusin'])(
    'when somebody stirs: %s',
    async (sign) => {
      const { stir } = await page();
      expect(await stir(new Event('click'))).toBe(0);
      expect(await stir(new Event(sign))).toBe(1);
    },
  );

  test('when the pointer moves, not when the page moves beneath it', async () => {
    expect(await (await page()).stir(moved(0, 0))).toBe(0);
    expect(await (await page()).stir(moved(3, 0))).toBe(1);
    vi.resetModules();
    expect(await (await page()).stir(moved(0, -1))).toBe(1);
  });

  test('when the page has stood for four seconds', async () => {
    const { told } = await page();
    await vi.advanceTimersByTimeAsync(3999);
    expect(told).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(1);
    expect(told).toHaveBeenCalledTimes(1);
    expect(vi.getTimerCount()).toBe(0);
  });

  test('at once where it was free before', async () => {
    const { stir, whenFree } = await page();
    await stir(new Event('keydown'));
    expect(vi.getTimerCount()).toBe(0);
    const again = vi.fn();
    void whenFree().then(again);
    await vi.advanceTimersByTimeAsync(0);
    expect(again).toHaveBeenCalledTimes(1);
  });
});
