import type { Page } from '@playwright/test';

/**
 * Lets nothing in the page run away from a slow machine; call it before the page is opened. What moves is drawn in as many
 * frames as on a fast one: a frame takes the page's clock on by a few milliseconds at most. What goes by beats takes three
 * times as long, and what is waited for at most (seconds, in this page) many times.
 */
export async function unhurried(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const LONGEST_FRAME = 20;
    const passed = performance.now.bind(performance);
    let last = passed();
    let time = last;
    const now = (): number => time + Math.min(LONGEST_FRAME, passed() - last);
    performance.now = now;
    const { requestAnimationFrame, setTimeout, setInterval } = window;
    window.requestAnimationFrame = (draw) =>
      requestAnimationFrame(() => {
        time = now();
        last = passed();
        draw(time);
      });
    Object.assign(window, {
      setTimeout: (handler: TimerHandler, wait = 0, ...more: unknown[]) =>
        setTimeout(handler, wait < 1000 ? wait : wait * 20, ...more),
      setInterval: (handler: TimerHandler, wait = 0, ...more: unknown[]) =>
        setInterval(handler, wait * 3, ...more),
    });
  });
}
