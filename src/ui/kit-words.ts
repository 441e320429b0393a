import { speaker, type TextArgs } from '../text/say.ts';
import { knit } from './knit.ts';
import { KIT_WORDS } from './words/kit.ts';
import { ASSESS_WORDS } from './words/kit-assess.ts';
import { PAPER_WORDS } from './words/kit-paper.ts';
import { PLAN_WORDS } from './words/kit-plans.ts';
import { ROLE_WORDS } from './words/kit-roles.ts';

/** Every word of the lesson kit, in English: ICU messages by key. */
const WORDS = { ...KIT_WORDS, ...PLAN_WORDS, ...ROLE_WORDS, ...ASSESS_WORDS, ...PAPER_WORDS } as const;

export type KitKey = keyof typeof WORDS;

const say = speaker(WORDS);

/** A sentence of the pages for teachers, which are fetched with them. */
export const t = (key: KitKey, args?: TextArgs): string => knit(say(key, args));
