import type { Settings } from './types.ts';

const KEY = 'look-east/settings';

export const DEFAULTS: Settings = {
  motion: 'system',
  speed: 1,
  map: 'phaser',
  sound: 'off',
  hintsSeen: false,
  keys: 'on',
  view: 'auto',
  words: 'full',
  predict: 'off',
};

/** What settings need of `localStorage`. */
export type Shelf = Pick<Storage, 'getItem' | 'setItem'>;

const oneOf = <T>(value: unknown, allowed: readonly T[], otherwise: T): T =>
  allowed.includes(value as T) ? (value as T) : otherwise;

/** The settings that were kept; whatever is missing or makes no sense is as it is by default. Never throws. */
export function readSettings(shelf: Shelf | null): Settings {
  let kept: Partial<Record<keyof Settings, unknown>> = {};
  try {
    kept = JSON.parse(shelf?.getItem(KEY) ?? '{}') ?? {};
  } catch {
    // Not ours, or not readable: the defaults will do.
  }
  return {
    motion: oneOf(kept.motion, ['system', 'full', 'reduced'], DEFAULTS.motion),
    speed: oneOf(kept.speed, [1, 2, 4], DEFAULTS.speed),
    map: oneOf(kept.map, ['phaser', 'still'], DEFAULTS.map),
    sound: oneOf(kept.sound, ['off', 'on'], DEFAULTS.sound),
    hintsSeen: kept.hintsSeen === true,
    keys: oneOf(kept.keys, ['on', 'off'], DEFAULTS.keys),
    view: oneOf(kept.view, ['auto', 'few', 'all'], DEFAULTS.view),
    words: oneOf(kept.words, ['full', 'easy'], DEFAULTS.words),
    predict: oneOf(kept.predict, ['off', 'on'], DEFAULTS.predict),
  };
}

/** Keeps settings where that is possible; they are a comfort, so failing is silent. */
export function keepSettings(shelf: Shelf | null, settings: Settings): void {
  try {
    shelf?.setItem(KEY, JSON.stringify(settings));
  } catch {
    // Full or forbidden: the settings hold for this page only.
  }
}
