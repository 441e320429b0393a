/** What is told of pointers that are held down over an element. */
export interface Presses {
  /** A pointer was pressed; false: it is not held. */
  readonly take: (event: PointerEvent) => boolean;
  readonly move: (event: PointerEvent) => void;
  /** It was let go of, within the window or outside. */
  readonly lift: (event: PointerEvent) => void;
  /** It is held no longer, and where it was let go of is not known or not meant. */
  readonly breakOff: (pointer: number) => void;
}

/** Primary button, a finger or the tip of a pen, in `buttons`. */
const PRIMARY = 1;

/**
 * Follows pointers from the press to the end, whatever the end is: let go of, taken by the browser, lost to a menu or to
 * another window. No press stays held that has ended. Returns how to stop.
 */
export function followPresses(root: HTMLElement | SVGElement, told: Presses): () => void {
  /** Which are held, and whether with a mouse. */
  const held = new Map<number, boolean>();
  const broken = (pointer: number): void => {
    if (!held.delete(pointer)) return;
    if (root.hasPointerCapture(pointer)) root.releasePointerCapture(pointer);
    told.breakOff(pointer);
  };
  const breakAll = (): void => {
    for (const pointer of [...held.keys()]) broken(pointer);
  };
  const hidden = (): void => {
    if (document.visibilityState === 'hidden') breakAll();
  };
  // A long press of a finger asks for a menu, too, and may go on; where a menu comes, the browser takes the finger itself.
  const menu = (): void => {
    for (const [pointer, mouse] of held) if (mouse) broken(pointer);
  };
  const down = (event: PointerEvent): void => {
    if (event.button !== 0) return;
    broken(event.pointerId);
    if (!told.take(event)) return;
    held.set(event.pointerId, event.pointerType === 'mouse');
    root.setPointerCapture(event.pointerId);
  };
  const move = (event: PointerEvent): void => {
    if (!held.has(event.pointerId)) return;
    // Let go of where nobody told: over a menu, a dialog of the system, another window.
    if (event.buttons & PRIMARY) told.move(event);
    else broken(event.pointerId);
  };
  const up = (event: PointerEvent): void => {
    if (held.delete(event.pointerId)) told.lift(event);
  };
  const lost = (event: PointerEvent): void => broken(event.pointerId);
  const over = new AbortController();
  const { signal } = over;
  // An element is only asked for what every element knows, be it of the page or of a drawing.
  const element = root as HTMLElement;
  element.addEventListener('pointerdown', down, { signal });
  element.addEventListener('pointermove', move, { signal });
  element.addEventListener('pointerup', up, { signal });
  element.addEventListener('pointercancel', lost, { signal });
  element.addEventListener('lostpointercapture', lost, { signal });
  globalThis.addEventListener('contextmenu', menu, { capture: true, signal });
  globalThis.addEventListener('blur', breakAll, { signal });
  document.addEventListener('visibilitychange', hidden, { signal });
  return () => over.abort();
}
