// @vitest-environment happy-dom
import { afterEach, expect, test, vi } from 'vitest';
import {
  button,
  emptyTable,
  gameOver,
  nextMonth,
  press,
  put,
  read,
  tableOf,
  the,
} from '../../../tests/panels.tsx';
import { saltholm } from '../../../tests/support.ts';
import { openCheckCode } from '../../classroom/check-code.ts';
import type { Table } from '../../store/types.ts';
import { HandIn, HandInFold } from './hand-in.tsx';

afterEach(() => vi.restoreAllMocks());

const field = () => the('.hand-in textarea') as HTMLTextAreaElement;

/** The panel with its text. */
async function handIn(table: Table, but: Partial<Table> = {}): Promise<void> {
  await put(table, <p />);
  await put({ ...table, ...but }, <HandIn />);
  await expect.poll(() => document.querySelector('.hand-in textarea, .hand-in [role=alert]')).not.toBeNull();
}

const copies = (write: () => Promise<void>) =>
  vi.spyOn(navigator.clipboard, 'writeText').mockImplementation(write);

test('a game that is over is one text under a drawn name, and opens elsewhere as it was', async () => {
  const table = await gameOver(saltholm());
  table.sayDecisive({ turn: 2, why: 'We waited.' });
  await handIn(table);
  const nickname = table.get().lesson?.nickname;
  expect(read('.hand-in-name b')).toBe(nickname);
  const { value: text } = field();
  expect(text).toMatch(/^LOOK-EAST 1\. saltholm\. /);
  expect(read('.hand-in label')).toBe(`The text, ${text.length} of 4,000 characters`);
  const elsewhere = emptyTable(saltholm());
  expect(await elsewhere.importRun(`> ${text}`)).toEqual({ ok: true });
  expect(elsewhere.exportRun().text).toBe(table.exportRun().text);
  expect(elsewhere.get()).toMatchObject({
    phase: 'over',
    lesson: { nickname },
    decisive: { why: 'We waited.' },
    notices: [],
  });
});

test('another name may be drawn, and travels in a new text', async () => {
  const table = await gameOver(saltholm());
  await handIn(table);
  const [name, text] = [read('.hand-in-name b'), field().value];
  await press(button('Draw another'));
  expect(read('.hand-in-name b')).not.toBe(name);
  expect(JSON.parse(table.exportRun().text).lesson).toEqual({ nickname: read('.hand-in-name b') });
  await expect.poll(() => field().value).not.toBe(text);
});

test('it is copied; where the browser does not let it, the text is marked and a sentence says what to do', async () => {
  const table = await gameOver(saltholm());
  await handIn(table);
  const write = copies(async () => {});
  await press(button('Copy the text'));
  expect(write.mock.calls).toEqual([[field().value]]);
  await expect.poll(() => read('.hand-in-acts + [role=status]')).toBe('Copied. Paste it where it is to go.');
  copies(() => Promise.reject(new Error('not allowed')));
  await press(button('Copy the text'));
  await expect
    .poll(() => read('.hand-in-acts + [role=status]'))
    .toMatch(/The whole text is marked: press Ctrl and C/);
  expect(document.activeElement).toBe(field());
  expect([field().selectionStart, field().selectionEnd]).toEqual([0, field().value.length]);
});

test('it is saved under its drawn name', async () => {
  const table = await gameOver(saltholm());
  table.sayNickname('Amber heron');
  await handIn(table);
  const links: HTMLAnchorElement[] = [];
  vi.spyOn(URL, 'createObjectURL').mockReturnValue('blob:text');
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
    links.push(this);
  });
  await press(button('Save it as a file'));
  expect(links.map((one) => one.download)).toEqual(['saltholm-amber-heron.txt']);
});

test('a short game has a check code; a game that goes on has none, and says that it is not over', async () => {
  const over = await gameOver(saltholm());
  await handIn(over);
  const code = read('.hand-in-code .hand-in-letters') ?? '';
  expect(read('.hand-in-code b')).toBe(`Check code, ${code.replaceAll(' ', '').length} letters`);
  const opened = openCheckCode(code, [saltholm()]);
  expect(opened.ok && opened.value.hashes).toEqual(over.get().hashes);
  expect(document.body.textContent).not.toContain('not over');

  const early = await tableOf(saltholm());
  nextMonth(early);
  await handIn(early);
  expect(document.querySelector('.hand-in-code')).toBeNull();
  expect(document.body.textContent).toContain('handed in as far as it has come');
  const elsewhere = emptyTable(saltholm());
  expect(await elsewhere.importRun(field().value)).toEqual({ ok: true });
  expect(elsewhere.get()).toMatchObject({ phase: 'council', turn: early.get().turn });
});

test('where there is no text it says why, and offers the file or another try', async () => {
  const table = await gameOver(saltholm());
  await handIn(table, { handIn: async () => ({ ok: false, why: 'Too long by 30.' }) });
  expect(read('.hand-in [role=alert]')).toMatch(/^Too long by 30\. .*Save the file of the game$/);
  let tries = 0;
  await handIn(table, { handIn: () => (tries++ ? table.handIn() : Promise.reject(new Error('offline'))) });
  await press(button('Try again'));
  await expect.poll(() => document.querySelector('.hand-in textarea')).not.toBeNull();
});

test('nothing is drawn before somebody asks for the text', async () => {
  const table = await gameOver(saltholm());
  await put(table, <HandInFold />);
  expect(table.get().lesson?.nickname).toBeUndefined();
  await press(button('Make the text to hand in'));
  await expect.poll(() => table.get().lesson?.nickname).not.toBeUndefined();
  expect(document.activeElement).toBe(the('.hand-in-box'));
});

test('a text that is not true, cut or of nowhere is not opened, and the notice names it', async () => {
  const table = await gameOver(saltholm());
  await handIn(table);
  const { value: text } = field();
  const elsewhere = emptyTable(saltholm());
  expect(await elsewhere.importRun(text.slice(0, 120))).toMatchObject({ notice: { code: 'hand-in-cut' } });
  const nowhere = { ...elsewhere, ...emptyTable({ ...saltholm(), id: 'other' }) };
  expect(await nowhere.importRun(text)).toMatchObject({ notice: { code: 'hand-in-unknown' } });
  expect(elsewhere.get().phase).toBe('none');
});
