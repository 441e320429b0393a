/** Vowels in a row make one syllable; an e at the end is silent, except after l and where it is the only vowel. */
export function syllablesIn(word: string): number {
  const letters = word.toLowerCase().replace(/[^a-zà-ÿ]/g, '');
  if (letters === '') return 1; // a number or a sign is read as one
  const groups = letters.match(/[aeiouyà-ÿ]+/g)?.length ?? 0;
  const silent = /[^aeiouyl]e$/.test(letters) || /[^aeiouytd]ed$/.test(letters) ? 1 : 0;
  return Math.max(1, groups - silent);
}

const wordsOf = (text: string): string[] => text.split(/[\s–]+/).filter((word) => /[\p{L}\p{N}]/u.test(word));

const sentencesOf = (text: string): string[] =>
  text.split(/[.!?:;]+(?:\s|$)/).filter((part) => /\p{L}/u.test(part));

/** School years that a text asks for, after Flesch and Kincaid: long sentences and long words both raise it. */
export function gradeOf(text: string): number {
  const words = wordsOf(text);
  const syllables = words.reduce((sum, word) => sum + syllablesIn(word), 0);
  return (
    (0.39 * words.length) / Math.max(1, sentencesOf(text).length) + (11.8 * syllables) / words.length - 15.59
  );
}

/** Words of the longest sentence of a text. */
export const longestSentence = (text: string): number =>
  Math.max(0, ...sentencesOf(text).map((sentence) => wordsOf(sentence).length));
