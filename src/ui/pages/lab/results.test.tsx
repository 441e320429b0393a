// @vitest-environment happy-dom
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { button, press, putAlone, read, readAll, the } from '../../../../tests/panels.tsx';
import { saltholm } from '../../../../tests/support.ts';
import { openStudy } from '../../../lab/study.ts';
import { workerOf } from '../../../lab/task.ts';
import type { Cell, LabRun, LabState, Plan } from '../../../store/laboratory.ts';
import { cellName, endingsOf, playerOf, points, winAt } from './cells.ts';
import { playerName } from './players.tsx';
import { Results } from './results.tsx';
import { variedName, variedValue } from './varied.ts';

const scenario = saltholm();
const PLAN: Plan = {
  players: ['none'],
  swept: [{ path: 'tracks.silver.start', values: [5, 20] }],
  runs: 4,
  seed: 3,
};

/** The cells of a plan, some of whose games have been played or have broken off. */
function cellsOf(plan: Plan, played = plan.runs, broken = 0): readonly Cell[] {
  const study = openStudy(scenario, plan);
  const carryOut = workerOf(scenario);
  for (const [index, task] of study.tasks.entries()) {
    const place = index % plan.runs;
    const [done] = carryOut([task]);
    if (place < played && done) study.put(index, done);
    else if (place < played + broken) study.put(index, { ok: false, message: 'it broke' } as never);
  }
  return study.cells();
}

const cancel = vi.fn();
const onAgain = vi.fn();
beforeEach(() => {
  cancel.mockClear();
  onAgain.mockClear();
});

function results(state: Partial<LabState>, plan: Plan = PLAN): Promise<void> {
  const whole: LabState = { phase: 'done', finished: 8, total: 8, cells: [], ...state };
  const run: LabRun = {
    scenario,
    plan,
    get: () => whole,
    subscribe: () => () => {},
    cancel,
    csv: () => 'seed,score\n',
  };
  return putAlone(<Results run={run} onAgain={onAgain} />);
}

describe('what cells are called', () => {
  const cell = (at: Cell['at']): Cell =>
    ({ at, endings: { raided: 2, quiet: 5, guarded: 3 } }) as unknown as Cell;

  test('points have one decimal, rounded, and a true minus', () => {
    expect([53.24, 53.25, 0, 0.04, -0.06, -12.34, 100].map(points)).toEqual([
      '53.2',
      '53.3',
      '0.0',
      '0.0',
      '−0.1',
      '−12.3',
      '100.0',
    ]);
  });

  test('a cell has its own player, or the only one there is', () => {
    expect(playerOf(PLAN, cell({ player: 'hedger' }))).toBe('hedger');
    expect(playerOf(PLAN, cell({}))).toBe('none');
    expect(playerOf({ ...PLAN, players: [] }, cell({}))).toBe('');
  });

  test('players are called by what they do, those of one capital by that', () => {
    expect(playerName(scenario, 'none')).toBe('None');
    expect(playerName(scenario, 'moscow-only')).toBe('Only Kongsvik');
    expect(playerName(scenario, 'stranger')).toBe('stranger');
  });

  test('varied numbers have their names and units; those without a name their path', () => {
    expect(variedName(scenario, 'tracks.silver.start')).toBe('Silver at the start');
    expect(variedName(scenario, 'systems.coastal-gun.lead')).toBe('Coastal gun: turns it is made');
    expect(variedName(scenario, 'directives')).toBe('Directives a turn');
    expect(variedName(scenario, 'winAt')).toBe('Score that wins');
    expect(variedName(scenario, 'strike.salvos')).toBe('strike.salvos');
    expect(variedValue(scenario, 'tracks.silver.start', 20)).toBe('£20');
    expect(variedValue(scenario, 'directives', 2)).toBe('2');
    expect(variedValue(scenario, 'strike.salvos', undefined)).toBe('');
    expect(cellName(scenario, PLAN, cell({ 'tracks.silver.start': 5 }))).toBe(
      'None · Silver at the start £5',
    );
    expect(cellName(scenario, { ...PLAN, swept: [] }, cell({}))).toBe('None');
  });

  test('the score that wins is the scenario’s, or what is varied', () => {
    expect(winAt(scenario, cell({}))).toBe(50);
    expect(winAt(scenario, cell({ winAt: 35 }))).toBe(35);
  });

  test('endings stand in the order in which they came most', () => {
    expect(endingsOf(cell({}))).toEqual([
      ['quiet', 5],
      ['guarded', 3],
      ['raided', 2],
    ]);
  });
});

describe('a study', () => {
  test('says what it is of, and how far it is; it can be given up', async () => {
    await results({ phase: 'running', finished: 3, cells: cellsOf(PLAN, 0) });
    expect(read('p.quiet')).toBe('The Lighthouse Season, 4 runs each from fortune number 3');
    expect(read('.lab-progress > span')).toBe('3 of 8 games');
    const bar = the('progress') as HTMLProgressElement;
    expect([bar.getAttribute('max'), bar.getAttribute('value')]).toEqual(['8', '3']);
    expect(read('.lab-progress [role=status]')).toBe('Playing …');
    expect(readAll('p.quiet')[1]).toBe('The first games are being played …');
    expect(document.querySelector('.lab-plot, .lab-table')).toBeNull();
    await press(button('Cancel'));
    expect(cancel).toHaveBeenCalledTimes(1);
  });

  test('says when it is done, or what is kept of it when it was given up', async () => {
    await results({ finished: 8, cells: cellsOf(PLAN) });
    expect(read('.lab-progress [role=status]')).toBe('Done: 8 games played.');
    expect(document.querySelector('progress')).toBeNull();
    expect(() => button('Cancel')).toThrow();
    await results({ phase: 'cancelled', finished: 2, cells: cellsOf(PLAN, 1) });
    expect(read('.lab-progress [role=status]')).toBe('Cancelled: 2 of 8 games had been played and are kept.');
  });

  test('that finished nothing says so, and has no file', async () => {
    await results({ phase: 'cancelled', finished: 0, cells: cellsOf(PLAN, 0) });
    expect(readAll('p.quiet').at(-1)).toBe('No game was finished.');
    expect(() => button(/Download/)).toThrow();
  });

  test('that could not be begun can be tried again', async () => {
    await results({ phase: 'broken', finished: 0, cells: cellsOf(PLAN, 0) });
    expect(read('[role=alert]')).toMatch(/^The part of the page that plays could not be started\./);
    expect(readAll('p.quiet')).toHaveLength(2);
    expect(read('.lab-progress [role=status]')).toBe('');
    await press(button('try again'));
    expect(onAgain).toHaveBeenCalledTimes(1);
  });

  test('is handed on as a file once it is over, and not before', async () => {
    const click = vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => {});
    await results({ cells: cellsOf(PLAN) });
    await press(button('Download as a table (CSV)'));
    const link = click.mock.instances[0] as unknown as HTMLAnchorElement;
    expect(link.download).toBe('look-east-lab-saltholm-3.csv');
    click.mockRestore();
    await results({ phase: 'running', cells: cellsOf(PLAN) });
    expect(() => button(/Download/)).toThrow();
  });
});

describe('games that broke off', () => {
  test('are told by their fortune, with their cell where there are several', async () => {
    await results({ cells: cellsOf(PLAN, 3, 1) });
    expect(read('.lab-failed p')).toBe(
      '2 games broke off; they are left out of the numbers. The rest is kept.',
    );
    expect(readAll('.lab-failed li')).toEqual([
      'None · Silver at the start £5, fortune number 6: it broke.',
      'None · Silver at the start £20, fortune number 6: it broke.',
    ]);
    const alone: Plan = { ...PLAN, swept: [] };
    await results({ cells: cellsOf(alone, 3, 1) }, alone);
    expect(readAll('.lab-failed li')).toEqual(['Fortune number 6: it broke.']);
  });

  test('are listed up to eight; the others are counted', async () => {
    const alone = (runs: number): Plan => ({ ...PLAN, swept: [], runs });
    await results({ cells: cellsOf(alone(8), 0, 8) }, alone(8));
    expect(readAll('.lab-failed li')).toHaveLength(8);
    await results({ cells: cellsOf(alone(10), 0, 10) }, alone(10));
    expect(readAll('.lab-failed li')).toHaveLength(9);
    expect(readAll('.lab-failed li').at(-1)).toBe('and 2 more, all in the downloaded table');
  });

  test('are spoken of only where there are any', async () => {
    await results({ cells: cellsOf(PLAN) });
    expect(document.querySelector('.lab-failed')).toBeNull();
  });
});

describe('what the games came to', () => {
  test('stands in a table, cell by cell', async () => {
    const cells = cellsOf(PLAN);
    await results({ cells });
    expect(readAll('.lab-table thead th')).toEqual([
      'Player',
      'Silver at the start',
      'Games',
      'Won',
      'Mean score',
      '95 % interval',
      'Worst',
      'Lower quarter',
      'Median',
      'Upper quarter',
      'Best',
      'Endings',
    ]);
    const rows = [...document.querySelectorAll('.lab-table tbody tr')].map((row) => readAll('th, td', row));
    expect(rows).toHaveLength(2);
    for (const [at, cell] of cells.entries()) {
      const { least, lower, median, upper, most } = cell.box;
      expect(rows[at]?.slice(0, 5)).toEqual([
        'None',
        ['£5', '£20'][at],
        '4',
        `${points(cell.win.value)} %`,
        points(cell.score.mean),
      ]);
      expect(rows[at]?.[5]).toContain(points(cell.score.low));
      expect(rows[at]?.slice(6, 11)).toEqual([least, lower, median, upper, most].map(points));
      expect(rows[at]?.[11]).toMatch(/^(A season like others|The lit coast|The empty harbour) \d/);
    }
  });

  test('knows no spread of one game, and nothing of none', async () => {
    await results({ cells: cellsOf({ ...PLAN, runs: 1 }) }, { ...PLAN, runs: 1 });
    const row = () => readAll('.lab-table tbody tr:first-child td');
    expect(row()[1]).toBe('1');
    expect(row()[2]).toMatch(/ %$/);
    expect(row()[4]).toBe('–');
    const plan: Plan = { ...PLAN, runs: 2 };
    const [some] = cellsOf(plan);
    const [, none] = cellsOf(plan, 0);
    if (!some || !none) throw new Error('no cells');
    await results({ phase: 'running', cells: [none, some] }, plan);
    expect(row().slice(1, 10)).toEqual(['0', '–', '–', '–', '–', '–', '–', '–', '–']);
    expect(readAll('.lab-plot .unseen')[0]).toBe('None · Silver at the start £20: no game yet.');
    expect(document.querySelectorAll('.box-median')).toHaveLength(1);
  });

  test('is drawn on one scale, and told in words', async () => {
    const cells = cellsOf(PLAN);
    await results({ cells });
    const [cell] = cells;
    if (!cell) throw new Error('no cell');
    const { least, lower, median, upper, most } = cell.box;
    expect(readAll('.lab-plot .unseen')[0]).toBe(
      `None · Silver at the start £5: median ${points(median)}, middle half from ${points(lower)} to ${points(upper)}, worst ${points(least)}, best ${points(most)}, mean ${points(cell.score.mean)}.`,
    );
    const at = (selector: string, name: string) => the(`.box ${selector}`).getAttribute(name);
    expect(at('.box-win', 'x1')).toBe('50%');
    expect([at('.box-whisker', 'x1'), at('.box-whisker', 'x2')]).toEqual([`${least}%`, `${most}%`]);
    expect([at('.box-half', 'x'), at('.box-half', 'width')]).toEqual([`${lower}%`, `${upper - lower}%`]);
    expect(at('.box-median', 'x1')).toBe(`${median}%`);
    expect(read('.plot-name small')).toBe('£5');
    expect(readAll('.plot-scale span')).toEqual(['0', '20', '40', '60', '80', '100']);
    await results({ cells: cellsOf({ ...PLAN, swept: [] }) }, { ...PLAN, swept: [] });
    expect(document.querySelector('.plot-name small')).toBeNull();
  });
});
