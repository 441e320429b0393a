import type { SharedFault } from '../store/shared-types.ts';
import { speaker, type TextArgs } from '../text/index.ts';
import { knit } from './knit.ts';
import { SHARED_WORDS } from './words/shared.ts';

export type SharedKey = keyof typeof SHARED_WORDS;

const say = speaker(SHARED_WORDS);

/** A sentence about sharing; the words are fetched with the pages that share. */
export const t = (key: SharedKey, args?: TextArgs): string => knit(say(key, args));

/** Why a shared scenario cannot be opened or played. */
export function sayFault(fault: SharedFault): string {
  const { code, ...args } = fault;
  return t(`fault.${code}`, args);
}
