import { hashText } from '../engine/index.ts';

import { STOP_WORDS } from './stop-words.ts';
import { tidyLink } from './tidy-link.ts';

/**
 * The word that lets a game go on after a turn, which the teacher reads out. It is worked out from the text of the class link, so
 * that the page needs no server to know it; whoever reads this program can work it out too. It keeps a class together, no secret.
 */
export function stopWord(link: string, turn: number): string {
  const place = Number.parseInt(hashText(`${tidyLink(link)}/${turn}`).slice(0, 8), 16);
  return STOP_WORDS[place % STOP_WORDS.length] ?? '';
}

/** Letters alone: neither case nor spaces, accents or signs around a word matter. */
const bare = (text: string): string =>
  text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z]/g, '');

/** Whether what was typed is the word of a stop. */
export const isStopWord = (typed: string, link: string, turn: number): boolean =>
  bare(typed) === stopWord(link, turn);
