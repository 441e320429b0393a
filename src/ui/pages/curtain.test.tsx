// @vitest-environment happy-dom
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { button, endMonth, hotseat, press, putAlone, read, readAll, the } from '../../../tests/panels.tsx';
import { saltholm } from '../../../tests/support.ts';
import type { Table } from '../../store/types.ts';
import { ChamberPage } from './chamber.tsx';
import { CurtainPage } from './curtain.tsx';

/** A map that never comes. */
const NO_MAP = (): Promise<never> => new Promise(() => {});

let table: Table;
beforeEach(async () => {
  table = await hotseat(saltholm(), ['kongsvik']);
});

const curtain = (): Promise<void> => putAlone(<CurtainPage table={table} />);
const chamber = (): Promise<void> => putAlone(<ChamberPage table={table} loadStill={NO_MAP} />);

/** Raises the curtain for Kongsvik, chooses and seals. */
async function sealed(policy = 'Trade'): Promise<void> {
  table.proceed();
  await chamber();
  await press(the(`.policies input[value=${policy.toLowerCase()}]`));
  await press(button(/^Seal and pass on/));
}

describe('the curtain', () => {
  test('says to whom the screen is handed, and in which order the month goes', async () => {
    await curtain();
    expect(document.title).toBe('Hand the screen to Kongsvik · The Lighthouse Season');
    expect(read('h1')).toBe('Hand the screen to Kongsvik');
    expect(read('.curtain-bar p')).toBe('April 1901 month 1 of 6');
    expect(read('.curtain-text')).toBe(
      'Whoever speaks for Kongsvik takes the screen; the others look away. Nothing of any government is on this page.',
    );
    expect(readAll('.curtain-order li')).toEqual(['Kongsvik takes the screen', 'Harbour Town waits']);
    expect(read('.curtain-order [aria-current=step]')).toBe('Kongsvik takes the screen');
    expect(the('.curtain-page').style.getPropertyValue('--c')).toBe('#2B5A92');
  });

  test('is raised by whoever comes', async () => {
    await curtain();
    await press(button(/^I speak for Kongsvik/));
    expect(table.get()).toMatchObject({ phase: 'chamber', seat: 'kongsvik' });
  });

  test('tells the lead seat who has sealed', async () => {
    await sealed();
    await curtain();
    expect(read('h1')).toBe('Hand the screen to Harbour Town');
    expect(readAll('.curtain-order li')).toEqual(['Kongsvik has sealed', 'Harbour Town takes the screen']);
    expect([...document.querySelectorAll('.curtain-order li')].map((one) => one.className)).toEqual([
      'sealed',
      'now',
    ]);
    const ticks = [...document.querySelectorAll('.curtain-order li')].map((one) =>
      one.querySelectorAll('.icon'),
    );
    expect(ticks.map(({ length }) => length)).toEqual([1, 0]);
  });

  test('comes down for all when the month is played, with the mark of each and no order', async () => {
    await sealed();
    table.proceed();
    endMonth(table);
    await curtain();
    expect(document.title).toBe('All look together · The Lighthouse Season');
    expect(read('h1')).toBe('All come to the screen');
    expect(read('.curtain-text')).toMatch(/^Every government has chosen for April 1901\./);
    expect(document.querySelector('.curtain-order')).toBeNull();
    expect(the('.curtain-mark').children).toHaveLength(2);
    expect(the('.curtain-page').style.getPropertyValue('--c')).toBe('var(--ink)');
    await press(button(/^Show April 1901/));
    expect(table.get().phase).toBe('playback');
  });

  test('lets the game be saved as a file, or left', async () => {
    const click = vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => {});
    await curtain();
    await press(button('Save the game as a file'));
    expect(click).toHaveBeenCalledTimes(1);
    click.mockRestore();
    await press(button('To the title page'));
    expect(table.get().phase).toBe('none');
    await curtain();
    expect(document.querySelector('h1')).toBeNull();
  });
});
