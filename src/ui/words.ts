import { speaker, type TextArgs } from '../text/index.ts';
import { knit } from './knit.ts';
import { ADVICE_WORDS } from './words/advice.ts';
import { AIM_WORDS } from './words/aims.ts';
import { DESK_WORDS } from './words/desk.ts';
import { FILM_WORDS } from './words/film.ts';
import { HINT_WORDS } from './words/hints.ts';
import { LESSON_WORDS } from './words/lesson.ts';
import { SCREEN_WORDS } from './words/screen.ts';
import { WORLD_WORDS } from './words/world.ts';

/** Every word of the main screen, in English: ICU messages by key. Another language is another such table. */
export const WORDS = {
  ...SCREEN_WORDS,
  ...DESK_WORDS,
  ...WORLD_WORDS,
  ...FILM_WORDS,
  ...HINT_WORDS,
  ...ADVICE_WORDS,
  ...AIM_WORDS,
  ...LESSON_WORDS,
} as const;

export type WordKey = keyof typeof WORDS;

const say = speaker(WORDS);

/** A sentence of the main screen. */
export const t = (key: WordKey, args?: TextArgs): string => knit(say(key, args));
