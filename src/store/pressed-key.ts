/** What stands on the key of a place of the keyboard where Latin letters are written. */
const LATIN = /^(?:Key|Digit|Numpad)([A-Z\d])$/;
/** Letters, marks and digits of another script; signs that scripts share, such as £, are what they are. */
const OTHER_SCRIPT = /^(?:(?!\d)\p{Nd}|[^\p{Script=Latin}\p{Script=Common}\p{Script=Inherited}])+$/u;
/** Question marks of keyboards that have another one. */
const QUESTION = /^[؟？]$/;

/**
 * The key of an event as commands of the table and the map name it, lower case: what it writes. A key that writes another
 * script (Persian, Russian, Greek) counts as the Latin letter or digit of its place: its user knows it by that, too.
 */
export function pressedKey({ key, code }: Pick<KeyboardEvent, 'key' | 'code'>): string {
  if (QUESTION.test(key)) return '?';
  const latin = OTHER_SCRIPT.test(key) ? LATIN.exec(code)?.[1] : undefined;
  return (latin ?? key).toLowerCase();
}
