/**
 * One browser with one page, driven from outside. Small on purpose: what three ways of driving browsers can all do.
 * Every call rejects where the browser does not do what it is asked.
 */
export interface Driver {
  readonly name: string;
  readonly version: string;
  open(url: string): Promise<void>;
  /** What an expression comes to in the page, promises waited for. It has to be plain JSON. */
  ask<T>(expression: string): Promise<T>;
  /** A click of the browser's own mouse on the first element that fits. */
  click(selector: string): Promise<void>;
  /** Hands a file of this machine to a file input. */
  upload(selector: string, path: string): Promise<void>;
  /** A picture of what is in sight, as PNG. */
  picture(): Promise<Uint8Array>;
  close(): Promise<void>;
}

/** A way to a browser: how to start it, or what to install where it is not there. */
export interface Browser {
  readonly name: string;
  /** Rejects with `NotHere` where the browser is not on this machine. */
  readonly start: () => Promise<Driver>;
}

/** The browser is not on this machine; the message says what brings it. */
export class NotHere extends Error {}

/** The window of every browser, in CSS pixels. */
export const WINDOW = { width: 1366, height: 640 } as const;
