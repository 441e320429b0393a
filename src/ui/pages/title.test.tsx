// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import {
  button,
  emptyTable,
  press,
  putAlone,
  read,
  readAll,
  tableOf,
  the,
  write,
} from '../../../tests/panels.tsx';
import { saltholm } from '../../../tests/support.ts';
import type { Table } from '../../store/types.ts';
import type { BuiltIn } from '../built-in.ts';
import { loadedScenario } from './title/loaded.ts';
import { TitlePage } from './title.tsx';

const scenario = saltholm();
const builtIn = (but: Partial<BuiltIn> = {}): BuiltIn => ({
  id: 'saltholm',
  title: 'The Lighthouse Season',
  subtitle: 'Six months',
  minutes: 10,
  summary: 'An island.',
  guided: false,
  authors: ['The authors'],
  load: async () => scenario,
  source: async () => [],
  ...but,
});
const onPlan = vi.fn();
const onBrought = vi.fn();
let table: Table;
beforeEach(() => {
  table = emptyTable(scenario);
  onPlan.mockClear();
  onBrought.mockClear();
});
afterEach(() => vi.restoreAllMocks());

async function page(scenarios: readonly BuiltIn[] = [builtIn()]): Promise<void> {
  await putAlone(<p />);
  await putAlone(<TitlePage table={table} scenarios={scenarios} onPlan={onPlan} onBrought={onBrought} />);
  await expect.poll(() => read('.saves')).not.toContain('Looking for');
}
describe('a new game', () => {
  test('leads to the briefing with the scenario and the fortune that were chosen', async () => {
    await page();
    expect(document.title).toBe('Look East: choose a game');
    expect(the('.new-game button[type=submit]').className).toBe('primary');
    expect(read('.scenario small')).toBe('Six months · about 10 minutes');
    expect(the('.scenario').className).toBe('scenario on alone');
    const drawn = (the('#seed') as HTMLInputElement).value;
    expect(drawn).toMatch(/^\d{6}$/);
    await press(button('Draw another number'));
    expect((the('#seed') as HTMLInputElement).value).toMatch(/^\d{6}$/);
    await write('#seed', '12 345');
    await press(button(/^New game/));
    await expect.poll(() => onPlan.mock.calls).toEqual([[{ scenario, seed: 12_345 }]]);
    expect(loadedScenario('saltholm')).toBe(scenario);
    expect(loadedScenario('nowhere')).toBeNull();
  });

  test('waits for a fortune number that is one', async () => {
    await page();
    await write('#seed', 'x');
    expect(read('#seed-help')).toBe('Write a whole number from 0 to 4,294,967,295.');
    expect(the('#seed').getAttribute('aria-invalid')).toBe('true');
    await press(button(/^New game/));
    expect(document.activeElement).toBe(the('#seed'));
    expect(onPlan).not.toHaveBeenCalled();
    await write('#seed', '3');
    expect(the('#seed-help').className).toBe('quiet');
    expect(the('#seed').getAttribute('aria-invalid')).toBe('false');
  });

  test('is of one of several scenarios, told where it is chosen', async () => {
    const other = { ...scenario, id: 'other' };
    const two = [
      builtIn(),
      builtIn({ id: 'other', title: 'Other', summary: 'Elsewhere.', load: async () => other }),
    ];
    await page(two);
    expect(readAll('.scenario b')).toEqual(['The Lighthouse Season', 'Other']);
    expect(readAll('.scenario-summary')).toEqual(['An island.']);
    await press(document.querySelectorAll<HTMLElement>('.scenario input')[1] as HTMLElement);
    expect(readAll('.scenario-summary')).toEqual(['Elsewhere.']);
    expect(the('.scenario.on b').textContent).toBe('Other');
    expect(document.querySelector('.alone')).toBeNull();
    await press(button(/^New game/));
    await expect.poll(() => onPlan.mock.calls[0]?.[0].scenario).toBe(other);
  });

  test('is first offered of the scenario that leads by the hand, which is marked', async () => {
    await page([builtIn(), builtIn({ id: 'other', title: 'Other', guided: true })]);
    expect(readAll('.scenario b')).toEqual(['Other', 'The Lighthouse Season']);
    expect(readAll('.scenario-start')).toEqual(['Start here']);
    expect(read('.scenario.on')).toContain('Start here');
    await page([builtIn({ guided: true })]);
    expect(readAll('.scenario-start')).toEqual([]);
  });

  test('cannot be had of a scenario that does not come, nor of none', async () => {
    const missing = builtIn({ id: 'missing', load: () => Promise.reject(new Error('no network')) });
    await page([missing]);
    document.dispatchEvent(new Event('keydown')); // somebody stirs: it is fetched ahead
    await expect
      .poll(() => document.querySelector('.scenario-summary.bad')?.textContent)
      .toMatch(/^The scenario could not be fetched\. Check the connection, then/);
    await press(button(/^New game/));
    await expect.poll(() => read('.new-game button[type=submit]')).toBe('New game →');
    expect(onPlan).not.toHaveBeenCalled();
    await page([]);
    expect(read('.title-sheet > .quiet')).toMatch(/^No scenario is built into this page\./);
  });
});

describe('what lies behind the title page', () => {
  test('notes with the chosen scenario’s sources, credits and settings, one at a time', async () => {
    await page();
    await press(button('Notes'));
    expect(read('dialog h2')).toBe('What this game is, and is not');
    expect(readAll('dialog ul:first-of-type li')).toHaveLength(6);
    expect(readAll('dialog ul')[1]).toBe('The Harbour Almanac. Saltholm 1900');
    await press(button('Close', the('dialog')));
    await press(button('Credits'));
    expect(read('dialog h2')).toBe('Credits and licences');
    expect(readAll('dialog dt')).toEqual(['The game', 'Map', 'Pictures', 'Type', 'Libraries']);
    expect([...document.querySelectorAll('dialog a')].map((one) => one.getAttribute('href'))).toEqual([
      './notices/libraries.txt',
      './notices/assets.txt',
    ]);
    await press(button('Close', the('dialog')));
    await press(button('Settings'));
    expect(read('dialog h2')).toBe('Settings');
    await press(button('Close', the('dialog')));
    expect(document.querySelector('dialog')).toBeNull();
  });

  test('the lab, the class desk and the studio, by links', async () => {
    await page();
    expect([...document.querySelectorAll('.title-links a')].map((one) => one.getAttribute('href'))).toEqual([
      '#lab',
      '#desk',
      '#studio',
    ]);
  });
});

test('a message of the table stands on the page until it is closed', async () => {
  const own = await tableOf(scenario);
  own.leave();
  while (own.get().notices.length > 0) own.dismiss(0);
  own.say({ code: 'no-such-words', args: {}, tone: 'warning' });
  await putAlone(<TitlePage table={own} scenarios={[]} onPlan={onPlan} onBrought={onBrought} />);
  expect(readAll('.messages li')).toEqual(['no-such-words']);
  await press(button('Close', the('.messages')));
  expect(readAll('.messages li')).toEqual([]);
});
