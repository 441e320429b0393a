import { speaker, type TextArgs } from '../text/index.ts';
import { knit } from './knit.ts';
import { JUDGEMENT_WORDS } from './words/judgement.ts';

export type JudgementKey = keyof typeof JUDGEMENT_WORDS;

const say = speaker(JUDGEMENT_WORDS);

/** A sentence of the judgement on a run that is over; they come with that page, not with the title page. */
export const t = (key: JudgementKey, args?: TextArgs): string => knit(say(key, args));
