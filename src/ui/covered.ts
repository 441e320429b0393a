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

/** Shares of a field's height that are told apart: a step is less than two pixels of a line. */
const STEPS = Array.from({ length: 21 }, (_, step) => step / 20);
/** What a person does to the page by hand; from then on the page stays where it was put. */
const BY_HAND = ['wheel', 'touchmove', 'pointerdown', 'keydown'] as const;

/**
 * Has the field in sight now, and again whenever what is laid out later pushes it out, until somebody moves the page by hand.
 * `covered`: pixels at the foot that cannot be seen though the window has them.
 */
function holdInSight(field: Element, covered: number): () => void {
  const look = (): void => field.scrollIntoView({ block: 'nearest' });
  const watch = new IntersectionObserver(look, { threshold: STEPS, rootMargin: `0px 0px ${-covered}px` });
  const stop = (): void => {
    watch.disconnect();
    for (const kind of BY_HAND) document.removeEventListener(kind, stop, true);
    field.removeEventListener('blur', stop);
  };
  for (const kind of BY_HAND) document.addEventListener(kind, stop, { capture: true, passive: true });
  field.addEventListener('blur', stop);
  look();
  watch.observe(field);
  return stop;
}

/** Tells the styles what is covered (`--covered`), and keeps the field that is typed into in sight. Call it once. */
export function keepFieldsInSight(): void {
  const { visualViewport: seen, document } = globalThis;
  if (!seen) return;
  const { style } = document.documentElement;
  let height = seen.height;
  let covered = 0;
  let letGo = (): void => {};
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
    if (seen.height >= before || seen.scale !== 1 || !field?.matches(TYPED)) return;
    letGo();
    letGo = holdInSight(field, covered);
  };
  seen.addEventListener('resize', look);
  seen.addEventListener('scroll', look);
}
