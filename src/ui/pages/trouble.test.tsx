// @vitest-environment happy-dom
import type { ComponentType } from 'preact';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { button, emptyTable, press, putAlone, read, readAll, tableOf, the } from '../../../tests/panels.tsx';
import { saltholm } from '../../../tests/support.ts';
import type { Table, TableState } from '../../store/types.ts';
import { fetched } from '../part.tsx';
import { Coming, Guard, PartMissing, TroublePage } from './trouble.tsx';

const SAFE = 'Your game is not lost. Every order was saved as you gave it; reload the page to go on.';
const UNSAVED =
  'Your game could not be saved by this browser. Export it now, then reload the page and open the file.';
const NO_GAME = 'No game was open, so none is lost. Reload the page to try again.';

beforeEach(() => {
  vi.spyOn(console, 'error').mockImplementation(() => {});
});
afterEach(() => {
  vi.restoreAllMocks();
  sessionStorage.clear();
  history.replaceState(null, '', '/');
});

/** A table as it is, but for some of what it says of itself. */
const but = (table: Table, now: Partial<TableState>): Table => ({
  ...table,
  get: () => ({ ...table.get(), ...now }),
});
const trouble = (table: Table, error: unknown = new Error('the dice are gone'), onTitle = () => {}) =>
  putAlone(<TroublePage table={table} error={error} onTitle={onTitle} />);

describe('a page that has failed', () => {
  test('says whether the game is safe', async () => {
    const table = await tableOf(saltholm());
    const said = async (now: Partial<TableState>): Promise<string> => {
      await trouble(but(table, now));
      return read('[role=alert]');
    };
    expect(await said({ saving: 'saved' })).toBe(SAFE);
    expect(await said({ saving: 'saving' })).toBe(SAFE);
    expect(await said({ saving: 'failed' })).toBe(UNSAVED);
    expect(await said({ saving: 'off' })).toBe(UNSAVED);
    expect(await said({ saving: 'off', readOnly: true })).toBe(SAFE);
    expect(await said({ saving: 'off', phase: 'none' })).toBe(NO_GAME);
  });

  test('tells those who mend it what went wrong, whatever was thrown', async () => {
    const table = emptyTable(saltholm());
    await trouble(table, new RangeError('too far'));
    expect(document.title).toBe('Look East: something went wrong');
    expect(read('h1')).toBe('Something went wrong');
    expect(read('.technical summary')).toBe('For those who mend it');
    expect(read('.technical pre')).toMatch(/^RangeError: too far RangeError: too far/);
    const bare = Object.assign(new Error('no way'), { stack: undefined });
    await trouble(table, bare);
    expect(the('.technical pre').textContent).toBe('Error: no way\n');
    await trouble(table, 'a word');
    expect(the('.technical pre').textContent).toBe('a word');
  });

  test('lets the game be taken along as long as the table can give it', async () => {
    const click = vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => {});
    const table = await tableOf(saltholm());
    await trouble(table);
    await press(button('Export the game'));
    const link = click.mock.instances[0] as unknown as HTMLAnchorElement;
    expect(link.download).toBe(table.exportRun().name);
    await trouble(emptyTable(saltholm()));
    expect(() => button('Export the game')).toThrow();
    const broken = {
      ...table,
      exportRun: () => {
        throw new Error('gone');
      },
    };
    await trouble(broken);
    expect(() => button('Export the game')).toThrow();
    expect(readAll('.acts button')).toEqual(['Reload the page', 'To the title page']);
  });

  test('leads to the title page, or is loaded anew', async () => {
    const reload = vi.spyOn(location, 'reload').mockImplementation(() => {});
    const onTitle = vi.fn();
    await trouble(emptyTable(saltholm()), new Error('x'), onTitle);
    await press(button('To the title page'));
    expect(onTitle).toHaveBeenCalledTimes(1);
    await press(button('Reload the page'));
    expect(reload).toHaveBeenCalledTimes(1);
  });
});

describe('the guard', () => {
  let fails = true;
  function Breaks() {
    if (fails) throw new Error('it broke');
    return <p>whole</p>;
  }
  beforeEach(() => {
    fails = true;
  });

  test('shows a page of trouble in place of what failed, and leads back to a title page with nothing open', async () => {
    const table = await tableOf(saltholm());
    sessionStorage.setItem('look-east/run', 'run-7');
    history.replaceState(null, '', '/game#lab');
    await putAlone(
      <Guard table={table}>
        <Breaks />
      </Guard>,
    );
    expect(read('h1')).toBe('Something went wrong');
    expect(table.get().phase).toBe('council');
    fails = false;
    await press(button('To the title page'));
    expect(table.get().phase).toBe('none');
    expect(sessionStorage.getItem('look-east/run')).toBeNull();
    expect(location.hash).toBe('');
    expect(document.body.textContent).toBe('whole');
  });

  test('shows what is within while nothing fails; a part that is missing leads out by it, too', async () => {
    fails = false;
    const table = await tableOf(saltholm());
    let drawn = 0;
    function Inner() {
      drawn += 1;
      return <PartMissing table={table} />;
    }
    await putAlone(
      <Guard table={table}>
        <Inner />
      </Guard>,
    );
    expect(read('h1')).toBe('A part of the page could not be fetched');
    expect(read('[role=alert]')).toBe(`Check the connection first. ${UNSAVED}`);
    await press(button('To the title page'));
    expect(table.get().phase).toBe('none');
    expect(drawn).toBeGreaterThan(1);
    expect(read('[role=alert]')).toBe(`Check the connection first. ${NO_GAME}`);
  });

  test('a part that is missing outside of it is loaded anew', async () => {
    const reload = vi.spyOn(location, 'reload').mockImplementation(() => {});
    await putAlone(<PartMissing table={emptyTable(saltholm())} />);
    await press(button('To the title page'));
    expect(reload).toHaveBeenCalledTimes(1);
  });
});

test('while something is on its way the page says so', async () => {
  await putAlone(<Coming />);
  expect(document.title).toBe('Look East: one moment');
  expect(read('[role=status]')).toBe('One moment …');
});

describe('a page in a file of its own', () => {
  const table = emptyTable(saltholm());
  const Here: ComponentType<{ table: Table }> = () => <p>here</p>;
  const shown = (): string => document.body.textContent ?? '';

  test('is fetched when it is first shown, once, and stands at once after that', async () => {
    const load = vi.fn(async () => Here);
    const Page = fetched(load);
    expect(load).not.toHaveBeenCalled();
    await putAlone(<Page table={table} />);
    await expect.poll(shown).toBe('here');
    await putAlone(<p />);
    await putAlone(<Page table={table} />);
    expect(shown()).toBe('here');
    expect(load).toHaveBeenCalledTimes(1);
  });

  test('may be fetched ahead, which says nothing where it fails; the next try may go through', async () => {
    let online = false;
    const load = vi.fn(() => (online ? Promise.resolve(Here) : Promise.reject(new Error('no network'))));
    const Page = fetched(load);
    Page.ahead();
    await expect.poll(() => load.mock.calls.length).toBe(1);
    await Promise.resolve();
    online = true;
    Page.ahead();
    await expect.poll(() => load.mock.calls.length).toBe(2);
    await putAlone(<Page table={table} />);
    await expect.poll(shown).toBe('here');
    expect(load).toHaveBeenCalledTimes(2);
  });

  test('says that it comes, and that it does not come', async () => {
    let fail: () => void = () => {};
    const Page = fetched(
      () =>
        new Promise<typeof Here>((_, reject) => {
          fail = () => reject(new Error('no network'));
        }),
    );
    await putAlone(<Page table={table} />);
    expect(shown()).toBe('One moment …');
    fail();
    await expect
      .poll(() => document.querySelector('h1')?.textContent)
      .toBe('A part of the page could not be fetched');
  });
});
