// @vitest-environment happy-dom
import { beforeAll, describe, expect, test, vi } from 'vitest';
import { button, gameOver, order, press, put, read, readAll, tableOf, the } from '../../../tests/panels.tsx';
import { changed, saltholm } from '../../../tests/support.ts';
import type { Table } from '../../store/types.ts';
import { storyOf } from '../../text/index.ts';
import { Counts, Story } from './final/story.tsx';
import { FinalPage } from './final.tsx';

/** A raided republic: a strike comes every month, and some are stopped. */
const raided = changed(saltholm(), (copy) => {
  if (copy.strike) copy.strike.chance.min = copy.strike.chance.max = 100;
  for (const track of copy.tracks) if (track.id === 'exposure') track.icon = 'harm';
});

let table: Table;
let struck: Table;
beforeAll(async () => {
  table = await gameOver(saltholm());
  struck = await gameOver(raided);
});

test('the story tells the most telling sentences month by month', async () => {
  const lines = storyOf(saltholm(), table.get().ledger);
  expect(lines.length).toBeGreaterThan(3);
  await put(table, <Story />);
  const told = [...document.querySelectorAll('.story li')].flatMap((month) =>
    readAll('p', month).map((sentence) => [read('h3', month), sentence]),
  );
  expect(told.map(([, sentence]) => sentence?.replace(/( [AM]\d)*$/, ''))).toEqual(
    lines.map(({ sentence }) => sentence),
  );
  expect(told[0]?.[0]).toBe('April 1901');
  expect(told.at(-1)).toEqual(['September 1901', expect.stringMatching(/^The end: /)]);
});

test('where nothing is worth a sentence it says so', async () => {
  await put(table, <Story />, { now: { ...table.get(), ledger: [] } });
  expect(read('.story p')).toBe('Nothing happened that deserves a sentence.');
});

describe('what it came to', () => {
  test('counts lots, losses, lists and orders', async () => {
    const { ledger, orders } = table.get();
    const lots = ledger.filter(({ change }) => change.kind === 'lot-delivered').length;
    const given = orders.filter(({ kind }) => kind !== 'end').length;
    expect(lots).toBeGreaterThan(1);
    await put(table, <Counts />);
    expect(readAll('.counts li b')).toEqual([
      'No strikes',
      `${lots} lots delivered`,
      'One new designation',
      `${given} orders given`,
    ]);
    expect(read('.counts')).toContain('None lost on the way');
    expect(read('.counts')).toContain('The captain of the North Line');
    expect(document.querySelector('.counts dl')).toBeNull();
  });

  test('counts strikes with their months, hits and what was stopped', async () => {
    const of = (hit: boolean) =>
      struck.get().ledger.filter(({ change }) => change.kind === 'target-struck' && change.hit === hit)
        .length;
    const turns = struck.get().history.length - 1;
    expect(of(true)).toBeGreaterThan(1);
    expect(of(false)).toBeGreaterThan(0);
    await put(struck, <Counts />);
    expect(readAll('.counts li')[0]).toMatch(new RegExp(`^${turns} strikes in Apr, May`));
    expect(readAll('.counts li:first-child span')).toEqual([
      `The harbour: hit ${of(true)} times`,
      of(false) === 1 ? 'One aim point defended' : `${of(false)} aim points defended`,
    ]);
  });

  test('tells harm at the start, at the end and at its worst', async () => {
    const { history } = struck.get();
    const past = history.map((snapshot) => snapshot.exposure ?? 0);
    await put(struck, <Counts />);
    expect(read('.counts dd')).toBe(
      `${past[0]} at the start, ${past.at(-1)} at the end, at worst ${Math.max(...past)}`,
    );
  });
});

describe('the final assessment', () => {
  const page = (of: Table, onPlan = vi.fn()) => <FinalPage table={of} onPlan={onPlan} onBoard={() => {}} />;

  test('begins with the ending, which has the focus when it takes the place of another page', async () => {
    const { outcome } = table.get().view?.state ?? {};
    const ending = saltholm().endings.find(({ id }) => id === outcome?.ending);
    await put(table, page(table));
    await put(table, <p />);
    await put(table, page(table));
    expect(document.title).toBe('The Lighthouse Season: final assessment');
    expect(read('h1')).toBe(ending?.title);
    expect(document.activeElement).toBe(the('h1'));
    expect(read('.verdict-text')).toBe(ending?.text);
    expect(read('.verdict .quiet')).toBe('The Lighthouse Season · April 1901 to September 1901');
  });

  test('has a score whose parts add up, and says whether it won', async () => {
    const { outcome } = table.get().view?.state ?? {};
    if (!outcome) throw new Error('not over');
    await put(table, page(table));
    expect(read('.score-number b')).toBe(String(outcome.score));
    expect(read('.score-verdict b')).toBe(outcome.won ? 'Won.' : 'Not won.');
    expect(the('.score').classList.contains('won')).toBe(outcome.won);
    const rows = [...document.querySelectorAll('.score-parts tbody tr')].map((row) => readAll('.num', row));
    expect(rows.map(([value]) => Number(value))).toEqual(
      saltholm().objectives.map(({ id }) => outcome.objectives[id]),
    );
    expect(rows.map(([, points]) => points)).toEqual(['× 60 %', '× 40 %']);
    const sum = rows.reduce((all, [, , counts]) => all + Number(counts), 0);
    expect(Math.abs(sum - outcome.score)).toBeLessThan(1);
  });

  test('offers the same fortune again', async () => {
    const onPlan = vi.fn();
    await put(table, page(table, onPlan));
    await press(button('Play again, same fortune'));
    expect(onPlan).toHaveBeenCalledWith(expect.objectContaining({ seed: 7, scenario: table.get().scenario }));
  });

  test('has the whole ledger where it is asked for', async () => {
    await put(table, page(table));
    expect(document.querySelector('.whole .entry')).toBeNull();
    await press(button('Open the ledger', the('.whole')));
    expect(document.querySelectorAll('.whole .entry').length).toBeGreaterThan(10);
  });

  test('is not there before the game is over', async () => {
    const early = await tableOf(saltholm());
    order(early, { kind: 'answer', card: 'gun-show', option: 'yawn' });
    await put(early, page(early));
    expect(document.querySelector('h1')).toBeNull();
  });

  test('the weakest objective has a row of its own where a scenario counts it, and all rows make the score', async () => {
    const own = await gameOver(
      changed(saltholm(), (copy) => {
        copy.weakest = 25;
      }),
    );
    await put(own, page(own));
    const rows = [...document.querySelectorAll('.score-parts tbody tr')];
    const { objectives = {}, score = 0 } = own.get().view?.state.outcome ?? {};
    const [least = 0] = Object.values(objectives).sort((a, b) => a - b);
    expect(rows.length).toBe(3);
    expect(read('th', rows[2])).toMatch(/^The weakest: (Safety|Trade)$/);
    expect(readAll('.num', rows[2])).toEqual([String(least), '× 25 %', String(Math.round(least * 2.5) / 10)]);
    const counts = rows.map((row) => Number(readAll('.num', row)[2]));
    expect(Math.abs(counts.reduce((a, b) => a + b, 0) - score)).toBeLessThan(0.7);
    await put(table, page(table));
    expect(document.querySelectorAll('.score-parts tbody tr').length).toBe(2);
  });
});
