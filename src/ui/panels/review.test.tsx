// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import {
  button,
  endMonth,
  hotseat,
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
import { NOBODY } from '../../engine/index.ts';
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

/** The lines of a table of moves: of the one that has every number, or of a headline's. */
const lines = (table = '.whole-moves'): MoveLine[] =>
  [...document.querySelectorAll(`${table} tr`)].map((row) => {
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
    'What moved your score',
    'Because of you',
    expect.stringMatching(/^May 1901: no strike signs, \d+ %/),
  ]);
  expect(readAll('details:not([open]) > summary > b', dialog)).toEqual([
    'What happened',
    'What others chose',
    'Contracts',
    'All numbers',
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
  await press(button('Silver', the('.whole-moves')));
  const answer = the('[role=dialog]', the('.whole-moves'));
  expect(read('h3', answer)).toBe(finderOf(saltholm()).the('tracks', 'silver').label);
  expect(readAll('.entry', answer).length).toBeGreaterThan(1);
  expect(readAll('.entry-amount', answer)).toContain('−£2');
});

test('every number that is watched and has moved since the council is listed, those that are worked out too', async () => {
  const scenario = flagship();
  const groups: readonly Track['group'][] = ['country', 'around', 'purse', 'derived'];
  const table = await tableOf(scenario);
  let derived = 0;
  await reviews(table, 3, () => {
    const { history } = table.get();
    const [before = {}, after = {}] = history.slice(-2);
    const listed = lines().map(({ label }) => label);
    for (const { id, label, group } of scenario.tracks) {
      // What the next month's news has moved since is not told yet.
      if (!groups.includes(group) || (before[id] === after[id]) === !listed.includes(label)) continue;
      const { swing, news } = scenario.tracks.find((one) => one.id === id) ?? {};
      expect(swing !== 0 || news !== null || group === 'derived', id).toBe(true);
    }
    derived += scenario.tracks.filter(
      ({ group, label }) => group === 'derived' && listed.includes(label),
    ).length;
  });
  expect(derived).toBeGreaterThan(3);
});

test('the headlines are three lines at most, each with its amount and one cause; what is behind them is folded', async () => {
  const table = await tableOf(flagship());
  let seen = 0;
  let told = 0;
  await reviews(table, 3, () => {
    const headlines = readAll('.headlines h4');
    expect(headlines.length).toBeLessThanOrEqual(3);
    for (const words of headlines)
      expect(words).toMatch(/^[▲▼] (Security|Prosperity|Autonomy|Standing): .+ [+−]\d+$/);
    expect(document.querySelectorAll('.headlines details[open]')).toHaveLength(0);
    const scores = readAll('.headlines details > .quiet:first-of-type');
    const sizes = scores.map((words) => Math.abs(tenths(/^score ([+−]\d+\.\d)$/.exec(words)?.[1] ?? '')));
    expect(sizes).toHaveLength(headlines.length);
    expect(sizes).toEqual([...sizes].sort((a, b) => b - a));
    for (const cause of readAll('.headline-cause')) {
      told += 1;
      expect(cause).toMatch(/\p{L}/u);
      // What a die showed, and what lies behind a cause, is for the ledger.
      expect(cause).not.toMatch(/drawn|% |\bnumbers\b/);
    }
    for (const { from, to, causes } of lines('.headlines .moves')) {
      seen += 1;
      expect(causes.reduce((sum, cause) => sum + tenths(cause), 0)).toBe(to - from);
      expect(Math.sign(tenths(causes[0] ?? ''))).toBe(Math.sign(to - from));
    }
  });
  expect(seen).toBeGreaterThan(3);
  expect(told).toBeGreaterThan(3);
});

test('it says where an order changed what the dice came to, and has the scoreboard at its head', async () => {
  const table = await tableOf(flagship());
  await reviews(table, 1, () => {
    expect(document.querySelectorAll('.review > .aims .aim')).toHaveLength(5);
    expect(readAll('.because li').length).toBeGreaterThan(0);
    expect(readAll('.because li')[0]).toMatch(/was drawn/);
  });
});

test('where all look together nothing is folded, and nothing is told of one government’s aims', async () => {
  const table = await hotseat(saltholm(), ['kongsvik']);
  table.proceed();
  table.seal([{ kind: 'policy', seat: 'kongsvik', policy: 'trade' }]);
  table.proceed();
  endMonth(table);
  table.proceed();
  table.proceed();
  await put(table, <Review />);
  expect(table.get()).toMatchObject({ phase: 'review', seat: NOBODY });
  expect(document.querySelector('.aims, .headlines, .because, details')).toBeNull();
  expect(readAll('h3')).toContain('What happened');
});
