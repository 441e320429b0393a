/** What can be seen of a page, as `visualViewport` tells it. */
export interface Seen {
  readonly height: number;
  readonly offsetTop: number;
  readonly scale: number;
}

/**
 * How many pixels at the foot of the window lie under something that the window knows nothing of: a keyboard on the screen
 * where the browser does not make the page lower for it. A page that was magnified by fingers is covered by nothing.
 */
export function coveredAt(windowHeight: number, { height, offsetTop, scale }: Seen): number {
  return scale > 1 ? 0 : Math.max(0, Math.round(windowHeight - offsetTop - height));
}

const TYPED = 'input:not([type=radio], [type=checkbox], [type=range]), textarea';

/** Tells the styles what is covered (`--covered`), and keeps the field that is typed into in sight. Call it once. */
export function keepFieldsInSight(): void {
  const { visualViewport: seen, document } = globalThis;
  if (!seen) return;
  const { style } = document.documentElement;
  let height = seen.height;
  let covered = 0;
  const look = (): void => {
    const before = height;
    height = seen.height;
    const now = coveredAt(globalThis.innerHeight, seen);
    if (now !== covered) {
      covered = now;
      if (now > 0) style.setProperty('--covered', `${now}px`);
      else style.removeProperty('--covered');
    }
    const field = document.activeElement;
    if (seen.height < before && seen.scale === 1 && field?.matches(TYPED))
      field.scrollIntoView({ block: 'nearest' });
  };
  seen.addEventListener('resize', look);
  seen.addEventListener('scroll', look);
}
