// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import {
  button,
  endMonth,
  order,
  orderSome,
  press,
  put,
  putScreen,
  read,
  readAll,
  tableOf,
  the,
} from '../../../tests/panels.tsx';
import { flagship, saltholm } from '../../../tests/support.ts';
import type { Track } from '../../engine/index.ts';
import { finderOf } from '../../engine/vocabulary.ts';
import type { Table } from '../../store/types.ts';
import { Review } from './review.tsx';

/** Number of tenths in an amount as it is written. */
function tenths(words: string): number {
  const number = /[\d,]+(\.\d)?/.exec(words)?.[0].replaceAll(',', '');
  if (number === undefined) throw new Error(`no number in ${words}`);
  return Math.round(Number(number) * 10) * (/^\s*[−▼]/.test(words) ? -1 : 1);
}

interface MoveLine {
  readonly label: string;
  readonly from: number;
  readonly to: number;
  readonly change: HTMLElement;
  readonly causes: readonly string[];
}

const lines = (): MoveLine[] =>
  [...document.querySelectorAll('.moves tr')].map((row) => {
    const [from = '', to = ''] = read('td.num', row).split(' → ');
    return {
      label: read('th', row),
      from: tenths(from),
      to: tenths(to),
      change: the('.change', row),
      causes: readAll('.causes span', row),
    };
  });

/** The reviews of the first months, one after another. */
async function reviews(table: Table, months: number, look: () => void): Promise<void> {
  for (let month = 0; month < months; month++) {
    orderSome(table, 'contract');
    orderSome(table, 'programme');
    endMonth(table);
    table.proceed();
    await put(table, <Review />);
    look();
    table.proceed();
  }
}

test.each([
  ['a made-up republic', saltholm, 6],
  ['the flagship', flagship, 2],
] as const)(
  'the numbers in the reviews of %s come the largest first, with causes that add up',
  async (_, scenarioOf, months) => {
    const scenario = scenarioOf();
    const trackOf = (label: string): Track => {
      const found = scenario.tracks.find((track) => track.label === label);
      if (!found) throw new Error(label);
      return found;
    };
    let seen = 0;
    await reviews(await tableOf(scenario), months, () => {
      const sizes = lines().map(({ label, from, to }) => {
        const { decimals, group } = trackOf(label);
        const points = Math.abs(to - from) / (decimals === 1 ? 5 : 10);
        // What others think of the country comes last.
        return group === 'stance' ? points - 1000 : points;
      });
      expect(sizes.length).toBeLessThanOrEqual(7);
      expect(sizes).toEqual([...sizes].sort((a, b) => b - a));
      for (const { label, from, to, change, causes } of lines()) {
        seen += 1;
        const by = to - from;
        expect(tenths(change.textContent ?? '')).toBe(by);
        const { good } = trackOf(label);
        const tone = good === 'none' ? '' : by > 0 === (good === 'up') ? 'good' : 'bad';
        expect(change.className.replace('change', '').trim()).toBe(tone);
        expect(causes.length).toBeGreaterThan(0);
        expect(causes.reduce((sum, cause) => sum + tenths(cause), 0)).toBe(by);
      }
    });
    expect(seen).toBeGreaterThan(months);
  },
);

test('the numbers are where the month left them, with the change since its council', async () => {
  const table = await tableOf(saltholm());
  endMonth(table);
  table.proceed();
  await putScreen(table);
  const { history } = table.get();
  const silver = lines().find(({ label }) => label === 'Silver');
  expect([silver?.from, silver?.to]).toEqual([history[0]?.silver, history[1]?.silver]);
  expect(silver?.causes[0]).toMatch(/^\+£[\d.]+ sales, Fish to /);
});

test('it is a window with a heading that has the focus, and its button leads on to the next month', async () => {
  const table = await tableOf(saltholm());
  order(table, { kind: 'answer', card: 'gun-show', option: 'yawn' });
  endMonth(table);
  table.proceed();
  await putScreen(table);
  const dialog = the('dialog') as HTMLDialogElement;
  expect(dialog.open).toBe(true);
  const heading = the('h2', dialog);
  expect(heading.textContent).toBe('April 1901 in review');
  expect(dialog.getAttribute('aria-labelledby')).toBe(heading.id);
  expect(document.activeElement).toBe(heading);
  expect(readAll('h3', dialog)).toEqual([
    'What the others chose',
    'What happened',
    'Your contracts',
    'What it came to',
  ]);
  await press(button('Next month →'));
  expect(table.get().phase).toBe('council');
  expect(read('.month-name')).toBe('May 1901');
  expect(document.querySelector('.review')).toBeNull();
});

test('the last review leads to the assessment', async () => {
  const table = await tableOf(saltholm());
  while (table.get().phase !== 'review' || table.get().view?.state.outcome === null) {
    if (table.get().phase === 'council') endMonth(table);
    else table.proceed();
  }
  await putScreen(table);
  await press(button('To the final assessment →'));
  expect(table.get().phase).toBe('over');
});

test('a number in the review answers “why?” with what changed it', async () => {
  const table = await tableOf(saltholm());
  endMonth(table);
  table.proceed();
  await putScreen(table);
  await press(button('Silver', the('.moves')));
  const answer = the('[role=dialog]', the('.moves'));
  expect(read('h3', answer)).toBe(finderOf(saltholm()).the('tracks', 'silver').label);
  expect(readAll('.entry', answer).length).toBeGreaterThan(1);
  expect(readAll('.entry-amount', answer)).toContain('−£2');
});
