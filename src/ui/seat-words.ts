import { speaker, type TextArgs } from '../text/index.ts';
import { knit } from './knit.ts';
import { HOTSEAT_WORDS } from './words/hotseat.ts';

const say = speaker(HOTSEAT_WORDS);

/** A sentence of the pages on which several take turns at one screen; they come with those pages, not with the title page. */
export const t = (key: keyof typeof HOTSEAT_WORDS, args?: TextArgs): string => knit(say(key, args));
