import type { Figure } from './figures.ts';

/** How an office writes its spreadsheets: what stands between cells, and in a number before its decimals. */
export interface Office {
  readonly separator: ',' | ';';
  readonly point: '.' | ',';
}

export const OFFICES = {
  comma: { separator: ',', point: '.' },
  semicolon: { separator: ';', point: ',' },
} as const satisfies Record<string, Office>;

export type OfficeId = keyof typeof OFFICES;

/** Tells a spreadsheet that the letters are UTF-8. */
const MARK = '\uFEFF';

type Cell = string | number | null;

/** What a spreadsheet would take for a formula. */
const FORMULA = /^[=+\-@\t\r]/;

function cellOf(cell: Cell, { point }: Office): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return String(cell).replace('.', point);
  const text = FORMULA.test(cell) ? `'${cell}` : cell;
  return /[",;\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** Rows as the text of a spreadsheet that opens by itself in such an office. */
export const spreadsheetOf = (rows: readonly (readonly Cell[])[], office: Office): string =>
  MARK + rows.map((row) => `${row.map((cell) => cellOf(cell, office)).join(office.separator)}\r\n`).join('');

/** The figures of a run as rows: one a line of a chart, one column a turn. Figures without a start leave its column empty. */
export const rowsOf = (
  figures: readonly Figure[],
  heads: readonly [chart: string, line: string, unit: string],
  places: readonly string[],
): readonly (readonly Cell[])[] => [
  [...heads, ...places],
  ...figures.flatMap(({ title, unit, series, kind }) =>
    series.map(({ label, values }): readonly Cell[] => [
      title,
      label,
      unit,
      ...(kind === 'stacks' ? [null, ...values] : values),
    ]),
  ),
];
