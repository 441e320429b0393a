/** The first word of every hand-in. It stands apart, so that a page can know one before it fetches who reads it. */
export const HAND_IN_MARK = 'LOOK-EAST';

/** Whether somebody means a text to be a hand-in, however much of it arrived. A run file never begins like that. */
export const holdsHandIn = (text: string): boolean =>
  /LOOK[-\u2010-\u2015\u2212]EAST[\s>]*\d{1,4}[\s>]*\./i.test(text) && !/^[\s\ufeff]*\{/.test(text);

/** Characters that a hand-in may take: forms, mail, chats and cells of a spreadsheet carry as many. */
export const HAND_IN_MOST = 4_000;
