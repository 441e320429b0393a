import { speaker, type TextArgs } from '../text/index.ts';
import { knit } from './knit.ts';
import { BRIEFING_WORDS } from './words/briefing.ts';
import { FINAL_WORDS } from './words/final.ts';
import { TITLE_WORDS } from './words/title.ts';
import { TROUBLE_WORDS } from './words/trouble.ts';

/** Every word of the pages around the main screen, in English: ICU messages by key. */
export const PAGE_WORDS = { ...TITLE_WORDS, ...BRIEFING_WORDS, ...FINAL_WORDS, ...TROUBLE_WORDS } as const;

export type PageKey = keyof typeof PAGE_WORDS;

const say = speaker(PAGE_WORDS);

/** A sentence of the title page, the briefing, the final assessment or a broken page. */
export const t = (key: PageKey, args?: TextArgs): string => knit(say(key, args));
