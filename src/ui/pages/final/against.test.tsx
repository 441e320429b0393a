// @vitest-environment happy-dom
import { beforeAll, describe, expect, test, vi } from 'vitest';
import { button, gameOver, press, put, read, readAll } from '../../../../tests/panels.tsx';
import { changed, flagship, saltholm } from '../../../../tests/support.ts';
import type { Scenario } from '../../../engine/index.ts';
import { articlesOf, isOfEdition } from '../../../store/articles.ts';
import type { Table } from '../../../store/types.ts';
import { Against } from './against.tsx';

/** The flagship, with a year of two months: what is asked at its end is the same. */
const short: Scenario = changed(flagship(), (copy) => {
  copy.calendar.turns = 2;
});

let table: Table;
beforeAll(async () => {
  table = await gameOver(short);
});

describe('the run against the articles', () => {
  test('tells every claim, whether it came so here, and how often in the model', async () => {
    const articles = articlesOf(flagship());
    await put(table, <Against />);
    const rows = [...document.querySelectorAll('.against tbody tr')];
    expect(rows).toHaveLength(articles?.claims.length ?? 0);
    for (const [at, row] of rows.entries()) {
      const claim = articles?.claims[at];
      const of = articles?.measured.claims[claim?.id ?? ''];
      if (!claim || !of) throw new Error('no claim');
      expect(read('th', row)).toContain(claim.says.slice(0, 20));
      const held = table.course()?.measure(of.test);
      expect(read('td b', row)).toBe(held ? 'It came so.' : 'It did not come so.');
      const percent = Math.round((100 * of.model.held) / of.model.games);
      expect(readAll('td:nth-child(3) b', row)).toEqual([`Came so in ${percent} % of the games.`]);
    }
  });

  test('says where it was measured on another edition, and only there', async () => {
    const articles = articlesOf(flagship());
    if (!articles) throw new Error('none');
    const { measured } = articles;
    expect(isOfEdition(short, measured)).toBe(false);
    expect(isOfEdition(short, { hash: table.get().hashes[0] ?? '' })).toBe(false);
    await put(table, <Against />);
    expect(read('.against-earlier')).toMatch(/^Measured on another edition/);
  });

  test('opens the changed scenario, which says what it was made from', async () => {
    const onBrought = vi.fn();
    await put(table, <Against onBrought={onBrought} />);
    await press(button(/^Change it and play: The large Russian systems/));
    const { kind, from } = onBrought.mock.calls[0]?.[0] ?? {};
    expect(kind).toBe('play');
    const doc = JSON.parse(from.files[0].text);
    expect(doc).toMatchObject({ extends: 'the-year-after@1', title: 'The Year After, changed' });
    expect(doc['based-on'][0].id).toBe('the-year-after');
    expect(doc.suppliers.moscow.release.talks.amount).toBe(30);
  });

  test('says so where a scenario has no claims', async () => {
    await put(await gameOver(saltholm()), <Against />);
    expect(read('#against ~ .quiet')).toMatch(/^Nobody has written/);
    expect(document.querySelector('.against')).toBeNull();
  });
});
