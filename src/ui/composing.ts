/**
 * Whether a key belongs to words that are being composed, such as those of another script. Safari lets go of them before it
 * tells of the key that ended them; that one has a code which no key of a keyboard has.
 */
export const isComposing = ({ isComposing: within, keyCode }: KeyboardEvent): boolean =>
  within || keyCode === 229;

/** The text editor follows compositions by itself and has to hear of their keys. */
const hearsItself = ([first]: readonly EventTarget[]): boolean =>
  first instanceof HTMLElement && first.isContentEditable;

/**
 * Keeps the keys of a composition from whatever listens to keys on the page: Enter takes what was composed, Esc leaves it,
 * and a letter is no command. Call it once.
 */
export function keepCompositions(): void {
  globalThis.addEventListener(
    'keydown',
    (event) => {
      if (!isComposing(event) || hearsItself(event.composedPath())) return;
      event.stopImmediatePropagation();
      // Else the browser closes the window that lies over the page, too.
      if (event.key === 'Escape') event.preventDefault();
    },
    true,
  );
}
