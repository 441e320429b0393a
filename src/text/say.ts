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

/** Arguments that are names of things, which a sentence says in the form that they have at its place. */
const NAMES =
  'capital capitals supplier place leg from to route line target channel flow system lots project stage programme aim purse track a b'.split(
    ' ',
  );
/** A word that a name begins with as a name of its own, and that is small inside a sentence: `The Gulf capitals`. */
const ARTICLE = /^(The|An?) /;
/** Stands before such a name until its sentence is made; private to this file. */
const HERE = '\uE000';
/** What a name follows at the beginning of a sentence, of a line's part, or of what is quoted. */
const BEGINNING = /(^|[.!?:·–—|“‘(]\s*)$/;

const marked = (args: TextArgs): TextArgs =>
  Object.fromEntries(
    Object.entries(args).map(([key, value]) => [
      key,
      NAMES.includes(key) && typeof value === 'string' && ARTICLE.test(value) ? HERE + value : value,
    ]),
  );

/** Gives each marked name the form of its place. */
const placed = (sentence: string): string =>
  sentence
    .split(HERE)
    .reduce(
      (before, name) =>
        before + (BEGINNING.test(before) ? name : name.charAt(0).toLowerCase() + name.slice(1)),
    );

/**
 * A speaker for a catalogue of ICU messages: key and arguments in, sentence out. Messages are parsed once. A missing
 * argument throws: it is a mistake in the code, not in a file. A name that begins with an article has it small inside a
 * sentence.
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
    return placed(String(message.format({ ...common, ...marked(args) })));
  };
}

/** A sentence of the catalogue of this room. */
export const t: (key: TextKey, args?: TextArgs) => string = speaker(EN);

/** Whether the catalogue has such a key. */
export const isTextKey = (key: string): key is TextKey => Object.hasOwn(EN, key);
