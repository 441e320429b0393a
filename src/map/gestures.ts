import { followPresses } from './presses.ts';
import type { Point } from './viewport.ts';

/** What a pointer over the map can mean; points are CSS pixels from the host's corner. */
export interface Gestures {
  readonly hover: (at: Point | null) => void;
  readonly tap: (at: Point, finger: boolean) => void;
  readonly pan: (dx: number, dy: number) => void;
  readonly zoom: (factor: number, at: Point) => void;
}

/** Movement in pixels below which a press is a tap. */
const STILL = 5;

function pageScrolls(): boolean {
  const { scrollHeight, clientHeight } = document.documentElement;
  return scrollHeight > clientHeight;
}

/** Reads mouse, pen and fingers: drag to move, wheel or pinch to magnify, tap to choose. Returns how to stop it. */
export function listen(to: HTMLElement, gestures: Gestures): () => void {
  const down = new Map<number, Point>();
  let travelled = 0;
  const at = (event: MouseEvent): Point => {
    const box = to.getBoundingClientRect();
    return [event.clientX - box.left, event.clientY - box.top];
  };
  const spread = (): { size: number; middle: Point } | null => {
    const [a, b] = [...down.values()];
    if (!a || !b) return null;
    return { size: Math.hypot(a[0] - b[0], a[1] - b[1]), middle: [(a[0] + b[0]) / 2, (a[1] + b[1]) / 2] };
  };
  const stop = followPresses(to, {
    take: (event) => {
      // Two fingers never mean a tap.
      travelled = down.size === 0 ? 0 : STILL + 1;
      down.set(event.pointerId, at(event));
      return true;
    },
    move: (event) => {
      const now = at(event);
      const from = down.get(event.pointerId);
      if (!from) return;
      const before = spread();
      down.set(event.pointerId, now);
      const after = spread();
      travelled += Math.hypot(now[0] - from[0], now[1] - from[1]);
      if (before && after) {
        if (before.size > 8) gestures.zoom(after.size / before.size, after.middle);
        gestures.pan(after.middle[0] - before.middle[0], after.middle[1] - before.middle[1]);
      } else if (travelled > STILL) gestures.pan(now[0] - from[0], now[1] - from[1]);
    },
    lift: (event) => {
      down.delete(event.pointerId);
      if (down.size === 0 && travelled <= STILL) gestures.tap(at(event), event.pointerType !== 'mouse');
    },
    breakOff: (pointer) => {
      down.delete(pointer);
      travelled = STILL + 1;
    },
  });
  const hover = (event: PointerEvent): void => {
    if (!down.has(event.pointerId) && event.pointerType === 'mouse') gestures.hover(at(event));
  };
  const leave = (): void => gestures.hover(null);
  const wheel = (event: WheelEvent): void => {
    // Where the page itself scrolls, the wheel is for the page: only with Ctrl, or a pinch on a touchpad, for the map.
    if (!event.ctrlKey && pageScrolls()) return;
    event.preventDefault();
    const lines = event.deltaMode === 1 ? 30 : 1;
    gestures.zoom(Math.exp(-Math.max(-240, Math.min(240, event.deltaY * lines)) * 0.0022), at(event));
  };
  to.addEventListener('pointermove', hover);
  to.addEventListener('pointerleave', leave);
  to.addEventListener('wheel', wheel, { passive: false });
  return () => {
    stop();
    to.removeEventListener('pointermove', hover);
    to.removeEventListener('pointerleave', leave);
    to.removeEventListener('wheel', wheel);
  };
}
