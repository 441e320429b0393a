/**
 * Style sheets are written in pixels as they are at a browser's usual font size, and served in units that follow the one
 * a reader has chosen: whoever sets 32 px for 16 gets everything twice as large, and the layout of a window half as wide.
 */

/** Pixels of the page's own letters, to which `rem` refers: `html` in base.css. */
const REM = 13;
/** Pixels of the letters that a browser begins with, to which `em` refers in a question about the window. */
const EM = 16;
/** Lines and their like stay as fine as they are. */
const FINE = 3;

const PIXELS = /(?<![\w.#-])(-?(?:\d+\.)?\d+)px\b/g;

/** In few digits, away from zero: a browser cuts lengths down to a 64th of a pixel, and 44 px must not become 43.98. */
const short = (n: number): string =>
  String((Math.sign(n) * Math.ceil(Math.abs(n) * 100_000 - 1e-6)) / 100_000);

/** A length for a script that sets one itself; `n` in pixels at the usual font size. */
export const rem = (n: number): string => `${short(n / REM)}rem`;

/** The value of a property, with its lengths in `rem`. */
export const followed = (value: string): string =>
  value.replace(PIXELS, (written, n) => (Math.abs(Number(n)) > FINE ? rem(Number(n)) : written));

/** The question of an at-rule, about the window (in `em`) or about a box of the page (in `rem`). */
export const asked = (question: string, about: 'window' | 'box'): string =>
  question.replace(PIXELS, (_written, n) =>
    about === 'window' ? `${short(Number(n) / EM)}em` : rem(Number(n)),
  );
