// @vitest-environment happy-dom
import { afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import {
  button,
  gameOver,
  plain,
  press,
  put,
  read,
  readAll,
  sittingOf,
  the,
  write,
} from '../../../../tests/panels.tsx';
import { saltholm } from '../../../../tests/support.ts';
import type { Table } from '../../../store/types.ts';
import { type Figure, figuresOf } from './figures.ts';
import { questionsOf } from './questions.ts';
import { savedOf, textOf } from './saved.ts';
import { Sheet } from './sheet.tsx';
import { OFFICES, rowsOf, spreadsheetOf } from './spreadsheet.ts';

let table: Table;
let figures: readonly Figure[];
beforeAll(async () => {
  table = await gameOver(saltholm());
  const course = table.course();
  if (!course) throw new Error('not over');
  figures = figuresOf(sittingOf(table), course);
});

afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

/** What is handed to the browser as a file, by the name under which it is kept. */
function filesSaved(): Map<string, Blob> {
  const files = new Map<string, Blob>();
  let last: Blob | null = null;
  vi.spyOn(URL, 'createObjectURL').mockImplementation((blob) => {
    last = blob as Blob;
    return 'blob:test';
  });
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
    if (last) files.set(this.download, last);
  });
  return files;
}

describe('a spreadsheet', () => {
  const rows = [
    ['Name', 'a;b', '=1+1', 'say "no"'],
    [1.5, -2, null, 0],
  ] as const;

  test('of an office with points has commas between its cells', () => {
    expect(spreadsheetOf(rows, OFFICES.comma)).toBe('\uFEFFName,"a;b",\'=1+1,"say ""no"""\r\n1.5,-2,,0\r\n');
  });

  test('of an office with decimal commas has semicolons, and no number that looks like two cells', () => {
    expect(spreadsheetOf(rows, OFFICES.semicolon)).toBe(
      '\uFEFFName;"a;b";\'=1+1;"say ""no"""\r\n1,5;-2;;0\r\n',
    );
  });

  test('has a row for each line of each chart, and the turns in their columns', () => {
    const places = ['Start', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep'];
    const [head, ...lines] = rowsOf(figures, ['Chart', 'Line', 'Unit'], places);
    expect(head).toEqual(['Chart', 'Line', 'Unit', ...places]);
    expect(lines).toHaveLength(figures.reduce((sum, { series }) => sum + series.length, 0));
    for (const line of lines) expect(line).toHaveLength(3 + places.length);
    const carried = figures.find(({ id }) => id === 'carried');
    const row = lines.find(([chart]) => chart === carried?.title);
    expect(row?.slice(3, 5)).toEqual([null, carried?.series[0]?.values[0]]);
  });
});

describe('the run on one page', () => {
  test('has intent and result, five charts without their tables, and facts of the sources alone', async () => {
    const { outcome } = table.get().view?.state ?? {};
    await put(table, <Sheet />);
    await press(button('Show the page'));
    const sheet = the('.one-page.seen');
    expect(read('.one-page-head p', sheet)).toContain(`Score ${outcome?.score} of 100`);
    expect(readAll('tbody td:last-child', sheet)).toEqual(
      saltholm().objectives.map(({ id }) => String(outcome?.objectives[id])),
    );
    expect(sheet.querySelectorAll('.run-chart')).toHaveLength(5);
    expect(sheet.querySelector('details')).toBeNull();
    const assumed = saltholm().facts.filter(({ how }) => how === 'assumed');
    const met = read('.one-page-facts', sheet);
    expect(met).toMatch(/\bA\d/);
    for (const { id } of assumed) expect(met).not.toMatch(new RegExp(`\\b${id}\\b`));
  });

  test('takes the student’s own words, which are there again', async () => {
    await put(table, <Sheet />);
    await write('.sheet-words textarea', 'I sold too much.');
    expect(read('.one-page-words p')).toBe('I sold too much.');
    await put(table, <p />);
    await put(table, <Sheet />);
    expect(read('.one-page-words p')).toBe('I sold too much.');
  });

  test('shows turning points where somebody has worked them out', async () => {
    await put(table, <Sheet turning={['May: the harbour']} />);
    expect(readAll('.one-page-turning li')).toEqual(['May: the harbour']);
    await put(table, <Sheet />);
    expect(readAll('.one-page-turning li').length).toBeGreaterThan(0);
    expect(readAll('.one-page-turning li')).not.toContain('May: the harbour');
  });

  test('is printed alone, and afterwards the page is whole', async () => {
    const marks: (string | undefined)[] = [];
    const { dataset } = document.documentElement;
    vi.stubGlobal('print', () => marks.push(dataset.print));
    await put(table, <Sheet />);
    await press(button('Print the page'));
    dispatchEvent(new Event('afterprint'));
    expect(dataset.print).toBeUndefined();
    await press(button('Print questions and answers'));
    dispatchEvent(new Event('afterprint'));
    expect(marks).toEqual(['sheet', 'questions']);
    expect(dataset.print).toBeUndefined();
  });

  test('is saved as text, as JSON and as a spreadsheet of the chosen office', async () => {
    const files = filesSaved();
    await put(table, <Sheet />);
    await press(button('Save as text'));
    await press(button('Save as JSON'));
    await press(button('Save the figures as a spreadsheet'));
    const of = (name: string): Promise<string> =>
      files.get(`look-east-${saltholm().id}-7.${name}`)?.text() ?? Promise.reject(new Error(name));
    expect(await of('txt')).toContain(figures[0]?.says);
    const json = JSON.parse(await of('json'));
    expect(json).toMatchObject({ seed: 7, score: table.get().view?.state.outcome?.score });
    expect(json.figures).toHaveLength(5);
    expect(await of('csv')).toContain('Chart,Line,Measured in,Start,Apr');
    await press(the('.sheet-files input[type="radio"]:not(:checked)'));
    await press(button('Save the figures as a spreadsheet'));
    expect(await of('csv')).toContain('Chart;Line;Measured in;Start;Apr');
  });
});

describe('questions', () => {
  test('are five, each with an answer of its own from this run', async () => {
    const course = table.course();
    if (!course) throw new Error('not over');
    const questions = questionsOf(sittingOf(table), course, figures);
    expect(questions).toHaveLength(5);
    expect(new Set(questions.map(({ asks }) => asks)).size).toBe(5);
    for (const { answer } of questions) expect(answer.length).toBeGreaterThan(10);
    await put(table, <Sheet />);
    expect(readAll('.questions > ol li')).toHaveLength(5);
    expect(the('.question-answers').hasAttribute('open')).toBe(false);
  });

  test('tell of the strike’s die what it shows', () => {
    const sitting = sittingOf(table);
    const course = table.course();
    if (!course) throw new Error('not over');
    const die = { kind: 'die', die: 'strike', of: '', key: 'k', chance: 30, rolled: 20, parts: [] };
    const entry = {
      turn: 3,
      change: { kind: 'strike-decided', comes: true, turn: 3 },
      cause: die,
      facts: [],
    };
    const now = { ...sitting.now, ledger: [entry] as never };
    const asked = questionsOf({ ...sitting, now }, course, figures);
    const strike = asked.find(({ asks }) => asks.startsWith('A strike came in June 1901'));
    expect(plain(strike?.answer)).toMatch(
      /^The chance was 30 %, 20 was drawn\. With half the chance, 15 %, it would not/,
    );
  });

  test('and their answers are in the text', () => {
    const sitting = sittingOf(table);
    const course = table.course();
    if (!course) throw new Error('not over');
    const questions = questionsOf(sitting, course, figures);
    const text = textOf(savedOf(sitting, figures, questions, 'Mine.', null), 50, 'today');
    for (const { asks, answer } of questions) {
      expect(text).toContain(asks);
      expect(text).toContain(answer);
    }
    expect(text).toContain('Mine.');
  });
});
