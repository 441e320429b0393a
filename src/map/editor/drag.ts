import { followPresses } from '../presses.ts';
import type { Point } from '../viewport.ts';

/** Pixels a thing must be dragged before it moves. */
const STILL = 4;

/** What is told of things that are dragged over an element. Points are pixels of the element. */
export interface DragEvents {
  /** The id of what can be dragged from there; null: nothing. */
  readonly grab: (at: Point, finger: boolean) => string | null;
  readonly onDrag: (id: string, at: Point) => void;
  /** `dropped` elsewhere, `pressed` where it was, or `broken` off by the browser. */
  readonly onEnd: (id: string, at: Point, how: 'dropped' | 'pressed' | 'broken') => void;
}

/**
 * Listens for things that are dragged: their presses are taken before any other listener, and what is dragged stays over
 * the element. Gives how to stop.
 */
export function listenToDrags(root: SVGElement, events: DragEvents): () => void {
  let drag: { readonly id: string; readonly from: Point; at: Point; travelled: number } | null = null;
  const pointOf = (event: PointerEvent): Point => {
    const box = root.getBoundingClientRect();
    const within = (n: number, size: number): number => Math.max(0, Math.min(size, n));
    return [within(event.clientX - box.left, box.width), within(event.clientY - box.top, box.height)];
  };
  const end = (how: 'dropped' | 'pressed' | 'broken'): void => {
    if (!drag) return;
    const { id, at } = drag;
    drag = null;
    events.onEnd(id, at, how);
  };
  return followPresses(root, {
    take: (event) => {
      const from = pointOf(event);
      const id = drag ? null : events.grab(from, event.pointerType !== 'mouse');
      // While something is dragged another finger means nothing, to the map neither.
      if (drag || id !== null) event.stopImmediatePropagation();
      if (id === null) return false;
      drag = { id, from, at: from, travelled: 0 };
      return true;
    },
    move: (event) => {
      event.stopImmediatePropagation();
      if (!drag) return;
      drag.at = pointOf(event);
      drag.travelled = Math.max(
        drag.travelled,
        Math.hypot(drag.at[0] - drag.from[0], drag.at[1] - drag.from[1]),
      );
      if (drag.travelled > STILL) events.onDrag(drag.id, drag.at);
    },
    lift: (event) => {
      event.stopImmediatePropagation();
      if (!drag) return;
      drag.at = pointOf(event);
      end(drag.travelled > STILL ? 'dropped' : 'pressed');
    },
    breakOff: () => end('broken'),
  });
}
