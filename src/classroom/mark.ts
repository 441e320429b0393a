/** The first word of every hand-in. It stands apart, so that a page can know one before it fetches who reads it. */
export const HAND_IN_MARK = 'LOOK-EAST';

const BEGINS = /LOOK[-\u2010-\u2015\u2212]EAST[\s>]*\d{1,4}[\s>]*\./i;
/** What stands behind the mark, where that was spoilt. */
const HEAD = /\d[\s>]*\.[\s>]*[a-z][a-z0-9-]*[\s>]*\.[\s>]*\d{1,5}[\s>]*\.[\s>]*[0-9a-z]{30}/i;

/** Whether somebody means a text to be a hand-in, however much of it arrived. A run file or a scenario never is one. */
export const holdsHandIn = (text: string): boolean => !isJson(text) && (BEGINS.test(text) || HEAD.test(text));

/** Whether a text begins as run files do. */
export const isJson = (text: string): boolean => /^[\s\ufeff]*\{/.test(text);

/** Characters that a hand-in may take: forms, mail, chats and cells of a spreadsheet carry as many. */
export const HAND_IN_MOST = 4_000;
