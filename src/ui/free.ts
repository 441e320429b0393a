const SIGNS = ['pointermove', 'pointerdown', 'wheel', 'scroll', 'keydown', 'focusin'] as const;
/** So long after the page has come nothing else is on its way. Milliseconds. */
const WHILE = 4000;

const rests = ({ movementX, movementY }: PointerEvent): boolean => movementX === 0 && movementY === 0;

let free: Promise<void> | null = null;

/**
 * Resolves when the page may fetch ahead what the next one needs: when somebody first stirs on it (moves the pointer,
 * scrolls, presses a key), or when it has stood for a while.
 */
export function whenFree(): Promise<void> {
  free ??= new Promise((resolve) => {
    const go = (event?: Event): void => {
      // A browser says so, too, when the page has moved beneath a pointer that rests.
      if (event?.type === 'pointermove' && rests(event as PointerEvent)) return;
      clearTimeout(timer);
      for (const sign of SIGNS) document.removeEventListener(sign, go, true);
      resolve();
    };
    const timer = setTimeout(go, WHILE);
    for (const sign of SIGNS) document.addEventListener(sign, go, { capture: true, passive: true });
  });
  return free;
}
