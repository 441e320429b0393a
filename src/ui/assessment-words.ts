import { speaker, type TextArgs } from '../text/index.ts';
import { knit } from './knit.ts';
import { AGAINST_WORDS } from './words/against.ts';
import { CHART_WORDS } from './words/charts.ts';
import { REPLAY_WORDS } from './words/replay.ts';
import { SHEET_WORDS } from './words/sheet.ts';

/** Words of what stands below the verdict of the final assessment; they are fetched with that page. */
export const ASSESSMENT_WORDS = {
  ...CHART_WORDS,
  ...REPLAY_WORDS,
  ...AGAINST_WORDS,
  ...SHEET_WORDS,
} as const;

export type AssessmentKey = keyof typeof ASSESSMENT_WORDS;

const say = speaker(ASSESSMENT_WORDS);

/** A sentence of the final assessment's charts, replay, articles or sheet. */
export const t = (key: AssessmentKey, args?: TextArgs): string => knit(say(key, args));
