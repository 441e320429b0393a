/**
 * Keeps the focus on the page: where the element that holds it is removed or hidden, the focus passes to the nearest
 * ancestor that is left, or to the first thing in it that can take it. Without this it would fall back to the top.
 */

const CAN_TAKE =
  'button:not([tabindex="-1"]), a[href], input, select, textarea, summary, [tabindex="0"], h1[tabindex], h2[tabindex]';

const isThere = (element: Element): boolean => element.isConnected && element.checkVisibility();

/** What should take the focus within an element that is still there. */
function taker(within: Element): HTMLElement | undefined {
  return [...within.querySelectorAll<HTMLElement>(CAN_TAKE)].find((element) => element.checkVisibility());
}

/** Watches the document for good. Call it once. */
export function keepFocus(): void {
  let last: readonly Element[] = [];
  document.addEventListener('focusin', ({ target }) => {
    const line: Element[] = [];
    for (
      let at = target instanceof Element ? target : null;
      at && at !== document.body;
      at = at.parentElement
    ) {
      line.push(at);
    }
    last = line;
  });
  const mend = (): void => {
    const [held, ...above] = last;
    if (!held || document.activeElement !== document.body || isThere(held)) return;
    for (const element of [...above.filter(isThere), document.body]) {
      const found = taker(element);
      if (!found) continue;
      found.focus({ preventScroll: true });
      return;
    }
  };
  // A frame later, so that a panel which moves the focus itself when it closes has done so.
  const later = (): void => void requestAnimationFrame(() => requestAnimationFrame(mend));
  new MutationObserver(later).observe(document.body, {
    childList: true,
    subtree: true,
    attributes: true,
    attributeFilter: ['class', 'hidden', 'open', 'inert', 'style', 'data-open'],
  });
}
