/** What no sentence may hold that a player reads, by what is wrong with it. */
const FAULTS: Readonly<Record<string, RegExp>> = {
  'a value that is missing': /\b(undefined|null|NaN)\b|\[object /,
  'a brace of a message': /[{}]/,
  'a space too many': / {2}|^ | $| [,.;:]/,
  'a range from a number to itself': /(?<![\d.])(\d+(?:\.\d)?) ?(?:to|–) ?\1(?![\d.])/,
  'one of many':
    /(?<![\d.,+−])1 (days|months|quarters|years|turns|lots|tenths|points|directives|units|stages|games)\b/,
  'a large article inside a sentence': /[a-z,] (The|An?) [A-Z]?[a-z]/,
  'an article twice': /\b(the|an?) (the|an?)\b/i,
  'only nothing': /\bonly nothing\b/i,
  'a die without its rule': /chance \d+ %, drawn/,
  'a name of the code': /[a-z]=[a-z\d]|\b[a-z]+\.[a-z]+\.[a-z]+\b/,
};

/** What is wrong with a sentence; empty where nothing is. */
export const faultsOf = (sentence: string): readonly string[] =>
  Object.keys(FAULTS).filter((name) => FAULTS[name]?.test(sentence));
