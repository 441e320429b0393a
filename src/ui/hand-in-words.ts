import { speaker, type TextArgs } from '../text/index.ts';
import { knit } from './knit.ts';
import { HAND_IN_WORDS } from './words/hand-in.ts';

const say = speaker(HAND_IN_WORDS);

/** A sentence of what is handed in. */
export const t = (key: keyof typeof HAND_IN_WORDS, args?: TextArgs): string => knit(say(key, args));
