/** A shelf of the browser, or null where it is switched off: reading the property alone may throw. */
function shelfNamed(name: 'localStorage' | 'sessionStorage'): Storage | null {
  try {
    return globalThis[name] ?? null;
  } catch {
    return null;
  }
}

/** What all pages of this browser share; null where it is switched off. */
export const browserShelf = (): Storage | null => shelfNamed('localStorage');

/** What lives as long as this tab; null where it is switched off. */
export const tabShelf = (): Storage | null => shelfNamed('sessionStorage');
