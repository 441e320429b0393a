import { expect, test } from 'vitest';
import { csvRow, inOrder, readCsv } from './csv.ts';

test('rows come back as they were written', () => {
  const rows = [
    ['player', 'said', 'points', 'won', ''],
    ['hedger', 'a "door", or two', '61.5', 'true', ''],
    ['Дозор', 'line one\r\nline two', '-3', 'false', 'تهران'],
    ['', ',', '"', 'x\n', 'x'],
  ];
  expect(readCsv(rows.map((row) => csvRow(row.map((one) => (one === '-3' ? -3 : one)))).join(''))).toEqual(
    rows,
  );
  expect(csvRow(['a', 1, true, null, 'b,c'])).toBe('a,1,true,,"b,c"\r\n');
});

test('text that a spreadsheet would take for a formula is marked as text, and other text is left alone', () => {
  expect(csvRow(['=1+1', '@x', '-y', -2])).toBe("'=1+1,'@x,'-y,-2\r\n");
  const formulas = ['=1', '+1', '-1', '@x', '\t=1', '\r=1', '\n=1', '\tx', '\rx', '\nx'];
  const wide = ['＝1', '＋1', '－1', '＠x', ' =1', '\u00a0＝1', '\u3000@x', '\ufeff=1', '\u200b+1'];
  for (const text of [...formulas, ...wide]) expect(readCsv(csvRow([text]))).toEqual([[`'${text}`]]);
  for (const text of ['a=1', ' x', 'a\n=1', '1-2', '（＝）', ''])
    expect(readCsv(csvRow([text, 'x']))).toEqual([[text, 'x']]);
});

test('rows are handed on in order, whole, and what waits is flushed', () => {
  const written: string[] = [];
  const rows = inOrder((text) => written.push(text));
  rows.put(2, 'c');
  rows.put(0, 'a');
  rows.put(1, 'b');
  rows.put(5, 'f');
  rows.put(4, 'e');
  expect(written).toEqual(['a', 'bc']);
  rows.flush();
  expect(written).toEqual(['a', 'bc', 'ef']);
});
