import type { TextChange } from '../../../../studio/index.ts';

/** How lines end in a file. The editor counts every line end as one character, a file with Windows line ends has two. */
export interface Ends {
  /** The file's text as the editor holds it. */
  readonly inward: (text: string) => string;
  readonly outward: (text: string) => string;
  /** A place of the file as one of the editor, and back. */
  readonly placeIn: (text: string, at: number) => number;
  readonly placeOut: (doc: string, at: number) => number;
  readonly changesIn: (text: string, changes: readonly TextChange[]) => TextChange[];
}

const count = (text: string, what: string, to: number): number => {
  let found = 0;
  for (let at = text.indexOf(what); at >= 0 && at < to; at = text.indexOf(what, at + 1)) found++;
  return found;
};

/** The line ends of a file. Where they are mixed they become one kind with the first change. */
export function endsOf(text: string): Ends {
  const windows = text.includes('\r\n') && !/[^\r]\n/.test(text);
  const inward = (one: string): string => one.replaceAll('\r\n', '\n').replaceAll('\r', '\n');
  const placeIn = (one: string, at: number): number => at - count(one, '\r\n', at);
  return {
    inward,
    outward: (doc) => (windows ? doc.replaceAll('\n', '\r\n') : doc),
    placeIn,
    placeOut: (doc, at) => (windows ? at + count(doc, '\n', at) : at),
    changesIn: (one, changes) =>
      changes.map(({ from, to, insert }) => ({
        from: placeIn(one, from),
        to: placeIn(one, to),
        insert: inward(insert),
      })),
  };
}
