/**
 * Why nothing can be kept just now. `off`: the browser gives no storage; `newer`: a newer edition of the page has been
 * here; `blocked`: an older page in another tab is in the way; `late`: the browser does not answer; `full`: no room.
 */
export type Trouble = 'off' | 'newer' | 'blocked' | 'late' | 'full' | 'failed';

/** An answer that did not come in time. */
export class Waiting extends Error {
  readonly trouble: Trouble;

  constructor(trouble: 'blocked' | 'late') {
    super(`the storage is ${trouble}`);
    this.trouble = trouble;
  }
}

const NAMES: Readonly<Record<string, Trouble>> = {
  VersionError: 'newer',
  QuotaExceededError: 'full',
  SecurityError: 'off',
  NotSupportedError: 'off',
  // What Firefox says of a database in a private window.
  InvalidStateError: 'off',
};

/** What stands behind an error of the storage. */
export function troubleOf(error: unknown): Trouble {
  if (error instanceof Waiting) return error.trouble;
  // A DOMException is no Error everywhere.
  const name = typeof error === 'object' && error !== null && 'name' in error ? String(error.name) : '';
  return NAMES[name] ?? 'failed';
}
