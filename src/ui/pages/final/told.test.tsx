// @vitest-environment happy-dom
import { beforeAll, describe, expect, test, vi } from 'vitest';
import { button, gameOver, press, put, read, readAll, the } from '../../../../tests/panels.tsx';
import { changed, saltholm } from '../../../../tests/support.ts';
import type { Outcome, Scenario } from '../../../engine/index.ts';
import type { Table, TableState } from '../../../store/types.ts';
import { FinalPage } from '../final.tsx';
import { Answers } from './answers.tsx';
import { Hidden } from './hidden.tsx';
import { Numbers } from './numbers.tsx';
import { answersOf, policiesOf, trulyWas } from './past.ts';
import { Score } from './score.tsx';

const scenario: Scenario = saltholm();
let table: Table;
beforeAll(async () => {
  table = await gameOver(scenario);
});
const now = (but: Partial<TableState>): { now: TableState } => ({ now: { ...table.get(), ...but } });

describe('what the others wanted', () => {
  test('is told by the numbers as they really were, for each seat that has aims', async () => {
    const plain = changed(scenario, (copy) => {
      for (const seat of copy.seats) seat.aims = [];
    });
    await put(await gameOver(plain), <Hidden />);
    expect(document.querySelector('.wants')).toBeNull();
    const hidden = scenario.tracks.find((track) => track.hidden && track.derive === null);
    const wanting = changed(scenario, (copy) => {
      const [, kongsvik] = copy.seats;
      if (kongsvik)
        kongsvik.aims = [
          { id: 'court', label: 'A full court', help: '', value: ['read', 'track', hidden?.id ?? ''] },
          { id: 'calm', label: 'Calm seas', help: '', value: 30 },
        ];
    });
    const over = await gameOver(wanting);
    await put(over, <Hidden />);
    const really =
      trulyWas(wanting, over.get().ledger, hidden?.id ?? '', over.get().history.length).at(-1) ?? 0;
    expect(readAll('.wants .wanted li')).toEqual([`A full court ${really}`, 'Calm seas 30']);
    expect(read('.wants-head')).toContain(`score ${Math.floor((really + 30 + 1) / 2)}`);
  });
});

describe('how the numbers went', () => {
  const pastOf = (track: string): number[] => table.get().history.map((one) => one[track] ?? Number.NaN);

  test('is drawn by groups, with where each began and ended, its lowest and its highest', async () => {
    await put(table, <Numbers />);
    expect(readAll('#numbers ~ details .groups h3')).toEqual([
      'The country',
      'The room around it',
      'Money',
      'Worked out from others',
    ]);
    const past = pastOf('defence');
    const [from, to] = [past[0], past.at(-1)];
    const first = the('.multiples li');
    expect(read('.multiple-label', first)).toBe('Coastal defence');
    expect(read('.multiple-values', first)).toBe(`${from} → ${to}`);
    expect(button(/^Coastal defence: /).getAttribute('aria-label')).toContain(
      `${from} at the start, ${to} at the end, lowest ${Math.min(...past)}, highest ${Math.max(...past)}.`,
    );
  });

  test('stands in a table for each group, month by month', async () => {
    await put(table, <Numbers />);
    expect(readAll('details caption')[0]).toBe('The country, at the end of each month');
    const rows = [...document.querySelectorAll('details table')].map(
      (one) => one.querySelectorAll('tbody tr').length,
    );
    expect(rows).toEqual([1, 1, 1, 1]);
    expect(readAll('details table:first-of-type thead th').slice(0, 8)).toEqual([
      'Number',
      'Start',
      'Apr',
      'May',
      'Jun',
      'Jul',
      'Aug',
      'Sep',
    ]);
    expect(readAll('details tbody td').slice(0, 7)).toEqual(pastOf('defence').map(String));
  });

  test('has no group that is empty', async () => {
    const own = changed(scenario, (copy) => {
      copy.tracks = copy.tracks.filter(({ group }) => group !== 'derived');
    });
    await put(table, <Numbers />, { scenario: own });
    expect(readAll('#numbers ~ details .groups h3')).toEqual(['The country', 'The room around it', 'Money']);
  });
});

describe('what was hidden', () => {
  test('is told as it really was, beside what could be seen', async () => {
    const truth = trulyWas(scenario, table.get().ledger, 'haggling', table.get().history.length);
    const seen = table.get().history.at(-1)?.haggling;
    await put(table, <Hidden />);
    expect(read('#hidden + .hint')).toMatch(/^Nothing is hidden any more\./);
    expect(readAll('.multiples li')).toHaveLength(1);
    expect(read('.multiple-values')).toBe(`${truth[0]} → ${truth.at(-1)} you saw about ${seen}`);
    expect(button(/^Haggling/).getAttribute('aria-label')).toContain(
      `really ${truth[0]} at the start and ${truth.at(-1)} at the end. At the end you could see about ${seen}.`,
    );
  });

  test('is nothing in an open game', async () => {
    const open = changed(scenario, (copy) => {
      for (const track of copy.tracks) track.hidden = false;
    });
    await put(table, <Hidden />, { scenario: open });
    expect(read('#hidden + .hint')).toBe('Nothing was hidden in this game.');
    expect(document.querySelector('.multiples li')).toBeNull();
  });

  test('has what the other seats chose, month by month; a month without a choice is empty', async () => {
    const chosen = policiesOf(table.get().ledger, 'kongsvik');
    const label = { trade: 'Trade', threaten: 'Threaten' } as Readonly<Record<string, string>>;
    await put(table, <Hidden />);
    expect(readAll('.chosen-table thead th')).toEqual(['Kongsvik']);
    expect(readAll('.chosen-table tbody th')).toEqual(['Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep']);
    expect(readAll('.chosen-table tbody td')).toEqual(
      [1, 2, 3, 4, 5, 6].map((turn) => label[chosen.get(turn) ?? ''] ?? ''),
    );
    expect(readAll('.chosen-table tbody td')[0]).not.toBe('');
    await put(table, <Hidden />, now({ ledger: [] }));
    expect(readAll('.chosen-table tbody td')).toEqual(['', '', '', '', '', '']);
  });
});

describe('the cards and their answers', () => {
  test('are told in the order in which they came, with the answer that was given', async () => {
    const answers = answersOf(scenario, table.get().ledger, 'harbour-town');
    expect(answers.length).toBeGreaterThan(0);
    await put(table, <Answers />);
    expect(read('#cards + .hint')).toBe('Each option was right in some situation. Was yours?');
    const told = [...document.querySelectorAll('.answered')];
    expect(told).toHaveLength(answers.length);
    const [first] = told;
    if (!first) throw new Error('no card');
    expect(read('h3', first)).toBe('Northmark shows its new gun');
    expect(read('.answered-when', first)).toBe('April 1901 A2');
    expect(readAll('dt', first)).toHaveLength(2);
    const chosen = answers[0]?.option === 'praise' ? 'Praise it' : 'Yawn';
    expect(read('.chosen dt', first)).toBe(`${chosen}your answer`);
    expect(first.querySelectorAll('.chosen')).toHaveLength(1);
    expect(readAll('dd', first)).toEqual(['You mean to buy.']);
  });

  test('say what was imagined, and that none was answered where that is so', async () => {
    const imagined = changed(scenario, (copy) => {
      for (const card of copy.cards) card.imagined = true;
    });
    const gameOf = await gameOver(imagined);
    await put(gameOf, <Answers />);
    expect(read('.answered-when')).toBe('April 1901 · imagined A2');
    await put(table, <Answers />, now({ ledger: [] }));
    expect(read('#cards + .hint')).toBe('No card was answered.');
    expect(document.querySelector('.answered')).toBeNull();
  });
});

describe('the score', () => {
  const OUTCOME: Outcome = {
    turn: 6,
    ending: 'quiet',
    score: 55,
    won: true,
    objectives: { safety: 71, trade: 30 },
  };
  const shown = async (
    but: Partial<Outcome>,
    early = false,
    state: Partial<TableState> = {},
  ): Promise<string> => {
    await put(table, <Score outcome={{ ...OUTCOME, ...but }} early={early} />, now(state));
    return read('.score-verdict');
  };

  test('says whether it won, and what would have', async () => {
    expect(await shown({})).toBe('Won.A score of 55; 50 or more wins.');
    expect(await shown({ won: false, score: 40 })).toBe('Not won.A score of 40; 50 or more would have won.');
    expect(await shown({ won: false, score: 90 }, true)).toBe(
      'Not won.A score of 90. A year that ends early is not won, whatever the score.',
    );
    expect(document.querySelector('.score.won')).toBeNull();
  });

  test('says how it ranks among games that were played beforehand; of a changed copy it does not', async () => {
    await shown({ score: 35 });
    expect(read('.score-rank')).toBe(
      'Higher than 75 % of 4 games that were played beforehand by players of many kinds.',
    );
    const origin = { is: 'changed', title: 'The Lighthouse Season' } as unknown as TableState['origin'];
    await shown({}, false, { origin, remarks: [] });
    expect(document.querySelector('.score-rank')).toBeNull();
  });

  test('of a changed copy says so', async () => {
    const origin = { is: 'changed', title: 'The Lighthouse Season' } as unknown as TableState['origin'];
    expect(await shown({}, false, { origin, remarks: [] })).toMatch(/^Won, on a changed copy\./);
    const other = { is: 'foreign' } as unknown as TableState['origin'];
    expect(await shown({}, false, { origin: other, remarks: [] })).toMatch(/^Won\./);
  });

  test('adds up from its parts, which are drawn and told', async () => {
    await shown({});
    expect(readAll('.score-parts tbody .num')).toEqual(['71', '× 60 %', '42.6', '30', '× 40 %', '12']);
    expect(read('.score-parts tfoot .num')).toBe('55');
    expect(the('.score-bar').getAttribute('aria-label')).toBe(
      'Score 55 of 100: Safety 42.6, Trade 12. 50 wins.',
    );
    const widths = [...document.querySelectorAll<HTMLElement>('.score-bar span')].map(
      (one) => one.style.inlineSize,
    );
    expect(widths).toEqual(['42.6%', '12%']);
    expect(read('.score-need')).toBe('wins from 50');
  });
});

describe('what can be done at the end', () => {
  test('another game, the file, paper, the board, or the title page', async () => {
    const [onPlan, onBoard, print] = [vi.fn(), vi.fn(), vi.fn()];
    vi.stubGlobal('print', print);
    const click = vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => {});
    const own = await gameOver(scenario);
    await put(own, <FinalPage table={own} onPlan={onPlan} onBoard={onBoard} />);
    const acts = [...the('.final-acts').querySelectorAll<HTMLElement>('button')];
    expect(acts).toHaveLength(6);
    for (const act of acts.slice(0, 5)) await press(act);
    const { intent } = own.get().view?.state ?? {};
    expect(onPlan.mock.calls[0]?.[0]).toMatchObject({ scenario, intent, people: ['harbour-town'] });
    expect(onPlan.mock.calls[0]?.[0].seed).toBeGreaterThanOrEqual(100_000);
    expect(onPlan.mock.calls[1]?.[0].seed).toBe(7);
    expect((click.mock.instances[0] as unknown as HTMLAnchorElement).download).toBe(own.exportRun().name);
    expect([print.mock.calls.length, onBoard.mock.calls.length]).toEqual([1, 1]);
    expect(readAll('.jump a')).toHaveLength(10);
    await press(acts[5] as HTMLElement);
    expect(own.get().phase).toBe('none');
    vi.unstubAllGlobals();
    click.mockRestore();
  });
});
