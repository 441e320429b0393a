import { speaker, type TextArgs } from '../text/index.ts';
import { knit } from './knit.ts';
import { CLASS_WORDS } from './words/class.ts';

export type ClassKey = keyof typeof CLASS_WORDS;

const say = speaker(CLASS_WORDS);

/** A sentence about a lesson and its link; the words are fetched with the pages that speak of them. */
export const t = (key: ClassKey, args?: TextArgs): string => knit(say(key, args));
