import { readFileSync } from 'node:fs';

const DOCS = 'docs/authoring.md';

/** A fenced block of the guide for authors. */
export interface Block {
  readonly language: string;
  readonly text: string;
}

/** The text of the guide for authors. */
export const guide = (): string => readFileSync(DOCS, 'utf8');

/** The fenced blocks below a heading of the second level, in order. */
export function blocksOf(heading: string): readonly Block[] {
  const [, found] = guide().split(`\n## ${heading}\n`);
  if (found === undefined) throw new Error(`${DOCS} has no part “${heading}”.`);
  const [part = ''] = found.split('\n## ');
  return [...part.matchAll(/^```(\w+)\n([\s\S]*?)^```$/gm)].map(([, language = '', text = '']) => ({
    language,
    text,
  }));
}

/** A command of a console block and what it prints there. */
export interface Typed {
  readonly command: string;
  readonly printed: string;
}

/** What is typed and printed in a block of the language `console`. */
export function typedIn({ text }: Block): readonly Typed[] {
  const [, ...parts] = text.split(/^\$ /m);
  return parts.map((part) => {
    const [command = '', ...printed] = part.trimEnd().split('\n');
    return { command, printed: printed.join('\n') };
  });
}

/**
 * Puts the lines of each section of a block directly below the line of that section, as the guide says; a section that
 * is not there yet goes to the end of the file.
 */
export function withAdded(text: string, { text: block }: Block): string {
  return block
    .trimEnd()
    .split(/\n(?=\S)/)
    .reduce((file, part) => {
      const [first = '', ...lines] = part.split('\n');
      const [section = '', note] = first.split(' #');
      const all = file.split('\n');
      const at = all.indexOf(section);
      if (at >= 0 !== (note?.trim() === 'is there already'))
        throw new Error(`The guide is wrong about whether there is a line ${section}`);
      return at < 0 ? `${file.trimEnd()}\n\n${part}\n` : all.toSpliced(at + 1, 0, ...lines).join('\n');
    }, text);
}

/** Changes the lines of a block of the language `diff`: each `-` must be there, once. */
export function withChanged(text: string, { text: block }: Block): string {
  const side = (sign: string): string =>
    block
      .split('\n')
      .filter((line) => line.startsWith(sign))
      .map((line) => line.slice(1))
      .join('\n');
  const parts = text.split(side('-'));
  if (parts.length !== 2) throw new Error(`Not there, or not once: ${side('-')}`);
  return parts.join(side('+'));
}
