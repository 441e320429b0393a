import { speaker, type TextArgs } from '../text/index.ts';
import { knit } from './knit.ts';
import { LAB_WORDS } from './words/lab.ts';

export type LabKey = keyof typeof LAB_WORDS;

const say = speaker(LAB_WORDS);

/** A sentence of the lab page, which is fetched with that page. */
export const t = (key: LabKey, args?: TextArgs): string => knit(say(key, args));

/** Whether the lab has such a sentence. */
export const isLabKey = (key: string): key is LabKey => Object.hasOwn(LAB_WORDS, key);
