import { speaker, type TextArgs } from '../text/index.ts';
import { knit } from './knit.ts';
import { CLASS_DESK_WORDS } from './words/class-desk.ts';

export type ClassDeskKey = keyof typeof CLASS_DESK_WORDS;

const say = speaker(CLASS_DESK_WORDS);

/** A sentence of the class desk, which is fetched with that page. */
export const t = (key: ClassDeskKey, args?: TextArgs): string => knit(say(key, args));
