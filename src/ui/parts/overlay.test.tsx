// @vitest-environment happy-dom
import { beforeEach, expect, test } from 'vitest';
import { button, press, put, putAlone, read, tableOf, the } from '../../../tests/panels.tsx';
import { saltholm } from '../../../tests/support.ts';
import { Overlay } from './overlay.tsx';

let closed = 0;
const onClose = (): void => {
  closed += 1;
};
beforeEach(() => {
  closed = 0;
});

/** A page with a button and a place where the focus is at home, and perhaps a window over it. */
const page = (open: boolean, opener = true) =>
  putAlone(
    <>
      <h1 id="table-title" tabIndex={-1}>
        Month
      </h1>
      {opener ? <button type="button">Open</button> : null}
      {open ? (
        <Overlay title="Orders" onClose={onClose} class="question">
          <p>Inside</p>
        </Overlay>
      ) : null}
    </>,
  );

test('a window has its name and its heading the focus', async () => {
  await page(true);
  const dialog = the('dialog') as HTMLDialogElement;
  expect(dialog.open).toBe(true);
  expect(dialog.classList.contains('question')).toBe(true);
  expect(read('h2')).toBe('Orders');
  expect(dialog.getAttribute('aria-labelledby')).toBe(the('h2').id);
  expect(the('h2').id).not.toBe('');
  expect(document.activeElement).toBe(the('h2'));
  expect(read('dialog p')).toBe('Inside');
});

test('it is closed by its button and by Esc, which never closes it on its own', async () => {
  await page(true);
  await press(button('Close'));
  expect(closed).toBe(1);
  const cancel = new Event('cancel', { cancelable: true });
  the('dialog').dispatchEvent(cancel);
  expect(closed).toBe(2);
  expect(cancel.defaultPrevented).toBe(true);
});

test('closed, it gives the focus back to what had it', async () => {
  await page(false);
  button('Open').focus();
  await page(true);
  await page(false);
  expect(document.activeElement).toBe(button('Open'));
});

test('where that is gone, or nothing had it, the focus goes to the name of the month', async () => {
  await page(false);
  button('Open').focus();
  await page(true);
  await page(true, false);
  await page(false, false);
  expect(document.activeElement).toBe(the('#table-title'));
  the('#table-title').blur();
  await page(true);
  await page(false);
  expect(document.activeElement).toBe(the('#table-title'));
});

test('a window that brings its own heading is named by that, and has no other', async () => {
  await putAlone(
    <Overlay title="Orders" onClose={onClose} headed="mine">
      <h2 id="mine" tabIndex={-1}>
        A card
      </h2>
    </Overlay>,
  );
  expect(the('dialog').getAttribute('aria-labelledby')).toBe('mine');
  expect(document.querySelectorAll('h2')).toHaveLength(1);
  expect(document.activeElement).toBe(the('#mine'));
  expect(document.querySelector('.overlay-head, .paper-line')).toBeNull();
});

test('over a game it says on paper which one it is', async () => {
  const table = await tableOf(saltholm(), 41);
  await put(
    table,
    <Overlay title="Orders" onClose={onClose}>
      Inside
    </Overlay>,
  );
  expect(read('.paper-line small')).toMatch(/^The Lighthouse Season · fortune number 41 · printed on /);
});
