import { keyed } from '../../engine/index.ts';

/** A text with something wrong in it, perhaps, and what was done to it. */
export interface Mutated {
  readonly text: string;
  readonly done: readonly string[];
}

/** A number from 0 to below `sides`, by a die with a name. */
export type Dice = (name: string, sides: number) => number;

type Mutation = (lines: string[], dice: Dice) => string[];

/** Most things that are done to one text. */
const MOST = 3;

/** What people type by accident, or on purpose. */
export const SCRAPS = [
  '"',
  "'",
  '[',
  ']',
  '{',
  '}',
  ':',
  ': ',
  ',',
  '#',
  ' #x',
  '&a ',
  '*a ',
  '!',
  '!!str ',
  '%',
  '@',
  '`',
  '|',
  '>',
  '- ',
  '---',
  '\t',
  '\u00a0',
  '\u202e',
  '\ufeff',
  '\u0000',
  '“',
  '’',
  '=',
  '&&',
  ' and ',
  '(',
  ')',
  '0x',
  '~',
  'null',
  '__proto__',
  'constructor: {x: 1}',
  '<script>alert(1)</script>',
  '🚂',
];

export const NUMBERS = [
  '0',
  '-1',
  '1',
  '99',
  '101',
  '1000',
  '1000000',
  '999999999999',
  '-0.05',
  '0.5',
  '1e9',
  '.inf',
  '.nan',
];

const VALUES = ['null', '[]', '{}', 'true', 'no', '""', '[a, b]', '{a: 1}', '>-', '99', 'turn > 3', '*x'];

/** Replaces a piece of a line that a pattern finds, if there is one. */
function inLine(lines: string[], dice: Dice, pattern: RegExp, replace: (found: string) => string): string[] {
  const places = lines.flatMap((line, index) => (pattern.test(line) ? [index] : []));
  const index = places[dice('line', Math.max(1, places.length))];
  if (index === undefined) return lines;
  const line = lines[index] ?? '';
  const found = [...line.matchAll(new RegExp(pattern.source, 'g'))];
  const one = found[dice('piece', Math.max(1, found.length))];
  if (one === undefined) return lines;
  const changed = line.slice(0, one.index) + replace(one[0]) + line.slice(one.index + one[0].length);
  return lines.with(index, changed);
}

const anyLine = (lines: readonly string[], dice: Dice, name = 'line'): number =>
  dice(name, Math.max(1, lines.length));

/** Swaps, drops, doubles or replaces a letter of a word. */
function misspelt(word: string, dice: Dice): string {
  const at = dice('letter', word.length);
  const letter = word[at] ?? '';
  switch (dice('slip', 5)) {
    case 0:
      return word.slice(0, at) + word.slice(at + 1);
    case 1:
      return word.slice(0, at) + letter + word.slice(at);
    case 2:
      return word.slice(0, at) + (word[at + 1] ?? '') + letter + word.slice(at + 2);
    case 3:
      return word.slice(0, at) + letter.toUpperCase() + word.slice(at + 1);
    default:
      return `${word.slice(0, at)}${'aeiourstn-_'[dice('other', 11)]}${word.slice(at + 1)}`;
  }
}

/** Everything that can be done to a text, by name. */
const MUTATIONS: Readonly<Record<string, Mutation>> = {
  'delete a line': (lines, dice) => lines.toSpliced(anyLine(lines, dice), 1),
  'delete some lines': (lines, dice) => lines.toSpliced(anyLine(lines, dice), 1 + dice('many', 12)),
  'double a line': (lines, dice) => {
    const at = anyLine(lines, dice);
    return lines.toSpliced(at, 0, lines[at] ?? '');
  },
  'double some lines': (lines, dice) => {
    const at = anyLine(lines, dice);
    return lines.toSpliced(at, 0, ...lines.slice(at, at + 1 + dice('many', 15)));
  },
  'swap two lines': (lines, dice) => {
    const [a, b] = [anyLine(lines, dice), anyLine(lines, dice, 'other line')];
    return lines.with(a, lines[b] ?? '').with(b, lines[a] ?? '');
  },
  'move a line': (lines, dice) => {
    const at = anyLine(lines, dice);
    const left = lines.toSpliced(at, 1);
    return left.toSpliced(dice('to', left.length + 1), 0, lines[at] ?? '');
  },
  'join two lines': (lines, dice) => {
    const at = anyLine(lines, dice);
    return lines.toSpliced(at, 2, `${lines[at] ?? ''}${(lines[at + 1] ?? '').trimStart()}`);
  },
  'indent a line': (lines, dice) => {
    const at = anyLine(lines, dice);
    return lines.with(at, `${' '.repeat(1 + dice('blanks', 4))}${lines[at] ?? ''}`);
  },
  'outdent a line': (lines, dice) => {
    const at = anyLine(lines, dice);
    return lines.with(at, (lines[at] ?? '').slice(1 + dice('blanks', 4)));
  },
  'indent some lines by a tab': (lines, dice) => {
    const at = anyLine(lines, dice);
    return lines.map((line, index) => (index >= at && index < at + 3 ? `\t${line.trimStart()}` : line));
  },
  'misspell a word': (lines, dice) =>
    inLine(lines, dice, /[A-Za-z][\w-]{2,}/, (word) => misspelt(word, dice)),
  'misspell the name of a field': (lines, dice) =>
    inLine(lines, dice, /[a-z][\w.-]+(?=:)/, (word) => misspelt(word, dice)),
  'put another name in place of one': (lines, dice) => {
    const names = lines.join('\n').match(/[a-z][a-z0-9]*(?:[-_][a-z0-9]+)*/g) ?? ['x'];
    return inLine(
      lines,
      dice,
      /[a-z][a-z0-9]*(?:[-_][a-z0-9]+)*/,
      () => names[dice('name', names.length)] ?? 'x',
    );
  },
  'change a number': (lines, dice) =>
    inLine(lines, dice, /-?\d+(?:\.\d+)?/, () => NUMBERS[dice('number', NUMBERS.length)] ?? '0'),
  'shift a number': (lines, dice) =>
    inLine(lines, dice, /\b\d+\b/, (number) => String(Number(number) + dice('by', 21) - 10)),
  'change an operator': (lines, dice) =>
    inLine(
      lines,
      dice,
      /[<>=!]=?|&&|\|\||[+*/?]/,
      () => ['=', '==', '<', '>=', '&', '&&', '/', '%', '-', '?', ''][dice('operator', 11)] ?? '',
    ),
  'put another value': (lines, dice) =>
    inLine(lines, dice, /: [^\s][^,}\]]*/, () => `: ${VALUES[dice('value', VALUES.length)]}`),
  'insert a scrap': (lines, dice) => {
    const at = anyLine(lines, dice);
    const line = lines[at] ?? '';
    const column = dice('column', line.length + 1);
    const scrap = SCRAPS[dice('scrap', SCRAPS.length)] ?? '';
    return lines.with(at, line.slice(0, column) + scrap + line.slice(column));
  },
  'drop a bracket or quote': (lines, dice) => inLine(lines, dice, /["'[\]{}()]/, () => ''),
  'drop a colon or comma': (lines, dice) => inLine(lines, dice, /[:,]/, () => ''),
  'cut the file': (lines, dice) => lines.slice(0, anyLine(lines, dice)),
  'cut a line and what follows': (lines, dice) => {
    const at = anyLine(lines, dice);
    const line = lines[at] ?? '';
    return [...lines.slice(0, at), line.slice(0, dice('column', line.length + 1))];
  },
};

const NAMES = Object.keys(MUTATIONS);
/** Those that often leave a scenario which can still be played, but was never thought of. */
const GENTLE = [
  'change a number',
  'shift a number',
  'change an operator',
  'delete a line',
  'put another value',
];

/** The text with one to three slips in it, chosen by a seed: the same seed makes the same of the same text. */
export function mutate(text: string, seed: number): Mutated {
  let lines = text.split('\n');
  const done: string[] = [];
  const times = 1 + (keyed(seed, 'mutate/times') % MOST);
  const names = keyed(seed, 'mutate/gentle') % 2 === 0 ? GENTLE : NAMES;
  for (let time = 1; time <= times; time++) {
    const dice: Dice = (name, sides) => keyed(seed, `mutate/${time}/${name}`) % sides;
    const name = names[dice('kind', names.length)] ?? '';
    if (lines.length > 0) lines = MUTATIONS[name]?.(lines, dice) ?? lines;
    done.push(name);
  }
  return { text: lines.join('\n'), done };
}
