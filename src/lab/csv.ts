/** What a field of a table may be; null is an empty field. */
export type Field = string | number | boolean | null;

/**
 * One row as RFC 4180 has it, line end included: fields with a comma, a quote or a line end are quoted. Text that a
 * spreadsheet would take for a formula gets an apostrophe before it, so that a file opens as it was written.
 */
export const csvRow = (fields: readonly Field[]): string => `${fields.map(field).join(',')}\r\n`;

/**
 * What a spreadsheet reads as the beginning of a formula: a sign for it, in East Asian width too, whatever white or
 * invisible space stands before it, and a field that begins with a tab or the end of a line.
 */
const FORMULA = /^(?:[\t\r\n]|[\s\p{Cf}]*[=+\-@＝＋－＠])/u;

function field(value: Field): string {
  if (value === null) return '';
  if (typeof value !== 'string') return String(value);
  const text = FORMULA.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** The rows of a table in CSV, quoted fields and both line ends understood; the counterpart of `csvRow`. */
export function readCsv(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  const form = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n|\n|$)/y;
  while (form.lastIndex < text.length) {
    const found = form.exec(text);
    if (found === null) throw new SyntaxError(`row ${rows.length + 1} is not CSV`);
    row.push(found[1]?.replaceAll('""', '"') ?? found[2] ?? '');
    if (found[3] === ',') {
      if (form.lastIndex === text.length) row.push('');
      else continue;
    }
    rows.push(row);
    row = [];
  }
  return rows;
}

/**
 * Hands rows on in the order of their numbers, whatever the order they come in, as whole rows only: a file that gets
 * them stays a whole table at every moment.
 */
export function inOrder(write: (rows: string) => void): {
  readonly put: (number: number, row: string) => void;
  /** Writes what still waits for a row before it, and skips the missing ones. */
  readonly flush: () => void;
} {
  const waiting = new Map<number, string>();
  let next = 0;
  return {
    put: (number, row) => {
      waiting.set(number, row);
      let ready = '';
      for (let found = waiting.get(next); found !== undefined; found = waiting.get(next)) {
        ready += found;
        waiting.delete(next);
        next += 1;
      }
      if (ready !== '') write(ready);
    },
    flush: () => {
      const numbers = [...waiting.keys()].sort((a, b) => a - b);
      if (numbers.length > 0) write(numbers.map((number) => waiting.get(number)).join(''));
      waiting.clear();
    },
  };
}
