import { speaker, type TextArgs } from '../text/index.ts';
import { knit } from './knit.ts';
import { STUDIO_WORDS } from './words/studio.ts';
import { STUDIO_MAP_WORDS } from './words/studio-map.ts';
import { STUDIO_TAB_WORDS } from './words/studio-tabs.ts';

const WORDS = { ...STUDIO_WORDS, ...STUDIO_TAB_WORDS, ...STUDIO_MAP_WORDS } as const;

export type StudioKey = keyof typeof WORDS;

const say = speaker(WORDS);

/** A sentence of the studio, which is fetched with that page. */
export const t = (key: StudioKey, args?: TextArgs): string => knit(say(key, args));

/** A text of the studio that becomes a part of a file: nothing in it is joined by unbreakable spaces. */
export const verbatim = (key: StudioKey, args?: TextArgs): string => say(key, args);
