// @vitest-environment happy-dom
import { beforeEach, expect, test } from 'vitest';
import { button, press, pressKey, putAlone, read, the } from '../../../tests/panels.tsx';
import { Detail } from './detail.tsx';

let back = 0;
/** A thing of a sheet opened, with its row in the list beside it or without. */
const detail = (row: string, listed = true) =>
  putAlone(
    <div class="sheet" id="sheet-panel" tabIndex={-1}>
      {listed ? (
        <button type="button" data-row={row}>
          The row
        </button>
      ) : null}
      <Detail
        row={row}
        title="A gun"
        note="Two of them"
        mark={<i class="mark" />}
        back={() => {
          back += 1;
        }}
      >
        <button type="button">Inside</button>
      </Detail>
    </div>,
  );
beforeEach(() => {
  back = 0;
});

test('what is opened from a list has its heading in focus, at the top of its sheet', async () => {
  const scrolled: unknown[] = [];
  HTMLElement.prototype.scrollTo = ((...to: unknown[]) => scrolled.push(to)) as typeof scrollTo;
  await detail('contract:c1');
  expect(document.activeElement).toBe(the('h2'));
  expect(read('.detail-head')).toBe('A gunTwo of them');
  expect(document.querySelector('.detail-head .mark')).not.toBeNull();
  expect(scrolled).toEqual([[0, 0]]);
  button('Inside').focus();
  await detail('contract:c2');
  expect(document.activeElement).toBe(the('h2'));
});

test('the way back, and Esc, give the focus to the row it came from', async () => {
  await detail('contract:c1');
  await press(button('Back'));
  expect(back).toBe(1);
  await expect.poll(() => document.activeElement).toBe(button('The row'));
  let heard = 0;
  const hear = (): void => {
    heard += 1;
  };
  document.addEventListener('keydown', hear);
  expect(await pressKey(button('Inside'), 'Escape')).toBe(true);
  expect([back, heard]).toEqual([2, 0]);
  expect(await pressKey(button('Inside'), 'x')).toBe(false);
  document.removeEventListener('keydown', hear);
  expect([back, heard]).toEqual([2, 1]);
});

test('where the row is gone, to the sheet', async () => {
  await detail('contract:c1', false);
  await press(button('Back'));
  await expect.poll(() => document.activeElement).toBe(the('#sheet-panel'));
});

test('while a window is open the focus is its own, and so is Esc', async () => {
  const dialog = document.createElement('dialog');
  dialog.setAttribute('open', '');
  document.documentElement.append(dialog);
  await detail('contract:c1');
  expect(document.activeElement).toBe(document.body);
  expect(await pressKey(button('Inside'), 'Escape')).toBe(false);
  expect(back).toBe(0);
  dialog.remove();
});

test('without a note there is no line for it', async () => {
  await putAlone(
    <Detail row="a" title="A gun" back={() => {}}>
      {null}
    </Detail>,
  );
  expect(document.querySelector('.detail-head p')).toBeNull();
});
