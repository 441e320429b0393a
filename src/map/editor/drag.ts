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

/** Listens for things that are dragged: their presses are taken before any other listener. Gives how to stop. */
export function listenToDrags(root: SVGElement, events: DragEvents): () => void {
  let drag: { readonly id: string; readonly from: Point; travelled: number } | null = null;
  const pointOf = (event: PointerEvent): Point => {
    const box = root.getBoundingClientRect();
    return [event.clientX - box.left, event.clientY - box.top];
  };
  const down = (event: PointerEvent): void => {
    if (event.button !== 0 || drag) return;
    const from = pointOf(event);
    const id = events.grab(from, event.pointerType !== 'mouse');
    if (id === null) return;
    event.stopImmediatePropagation();
    root.setPointerCapture(event.pointerId);
    drag = { id, from, travelled: 0 };
  };
  const move = (event: PointerEvent): void => {
    if (!drag) return;
    event.stopImmediatePropagation();
    const at = pointOf(event);
    drag.travelled = Math.max(drag.travelled, Math.hypot(at[0] - drag.from[0], at[1] - drag.from[1]));
    if (drag.travelled > STILL) events.onDrag(drag.id, at);
  };
  const up = (event: PointerEvent): void => {
    if (!drag) return;
    event.stopImmediatePropagation();
    const { id, travelled } = drag;
    drag = null;
    const broken = event.type === 'pointercancel';
    events.onEnd(id, pointOf(event), broken ? 'broken' : travelled > STILL ? 'dropped' : 'pressed');
  };
  root.addEventListener('pointerdown', down);
  root.addEventListener('pointermove', move);
  root.addEventListener('pointerup', up);
  root.addEventListener('pointercancel', up);
  return () => {
    root.removeEventListener('pointerdown', down);
    root.removeEventListener('pointermove', move);
    root.removeEventListener('pointerup', up);
    root.removeEventListener('pointercancel', up);
  };
}
