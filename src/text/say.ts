import { IntlMessageFormat } from 'intl-messageformat';
import { EN, type TextKey } from './en.ts';

export type TextArgs = Readonly<Record<string, string | number>>;

/** The language the catalogue is written in; plural rules follow it, never the device. */
const LANGUAGE = 'en';

/** What every sentence may use without being given it. */
let common: TextArgs = { period: 'month', periods: 'months' };

/** Sets the words that every sentence may use without being given them: `period` and `periods`, what a turn is called. */
export function speakOf(words: { readonly period: string; readonly periods: string }): void {
  common = words;
}

/**
 * A speaker for a catalogue of ICU messages: key and arguments in, sentence out. Messages are parsed once. A missing
 * argument throws: it is a mistake in the code, not in a file.
 */
export function speaker<Key extends string>(
  catalogue: Readonly<Record<Key, string>>,
): (key: Key, args?: TextArgs) => string {
  const parsed = new Map<Key, IntlMessageFormat>();
  return (key, args = {}) => {
    let message = parsed.get(key);
    if (!message) {
      message = new IntlMessageFormat(catalogue[key], LANGUAGE);
      parsed.set(key, message);
    }
    return String(message.format({ ...common, ...args }));
  };
}

/** A sentence of the catalogue of this room. */
export const t: (key: TextKey, args?: TextArgs) => string = speaker(EN);

/** Whether the catalogue has such a key. */
export const isTextKey = (key: string): key is TextKey => Object.hasOwn(EN, key);
