// @vitest-environment happy-dom
import { beforeEach, describe, expect, test } from 'vitest';
import { emptyTable, gameOver } from '../../tests/panels.tsx';
import { saltholm } from '../../tests/support.ts';
import { type RunFile, readRun } from '../scenario/run-file.ts';
import { LONGEST_WHY } from './decisive.ts';
import type { Table } from './types.ts';

const written = (table: Table): RunFile => {
  const read = readRun(table.exportRun().text);
  if (!read.ok) throw new Error(read.error.code);
  return read.value;
};
let table: Table;
beforeEach(async () => {
  table = await gameOver(saltholm());
});

describe('what the player takes for decisive', () => {
  test('is kept in the run, said once, and no hash knows of it', async () => {
    const { hashes } = table.get();
    expect(written(table)).not.toHaveProperty('decisive');
    table.sayDecisive({ turn: 3, why: '  the guns came late ' });
    expect(table.get()).toMatchObject({ hashes, decisive: { turn: 3, why: 'the guns came late' } });
    table.sayDecisive({ turn: 1, why: 'no, earlier' });
    expect(written(table)).toMatchObject({ hashes, decisive: { turn: 3, why: 'the guns came late' } });

    const other = emptyTable(saltholm());
    expect(await other.importRun(table.exportRun().text)).toEqual({ ok: true });
    expect(other.get().decisive?.turn).toBe(3);
    expect(other.exportRun().text).toBe(table.exportRun().text);
  });

  test('may be passed by, and a long reason is cut before it makes a file that cannot be read', () => {
    table.sayDecisive({ turn: 0, why: 'x'.repeat(LONGEST_WHY + 50) });
    expect(written(table).decisive).toEqual({ turn: 0, why: 'x'.repeat(LONGEST_WHY) });
  });

  test('is not asked before the game is over', async () => {
    const early = emptyTable(saltholm());
    await early.start({ scenario: saltholm(), seed: 7, intent: saltholm().intent.start });
    early.sayDecisive({ turn: 1, why: '' });
    expect(early.get().decisive).toBeNull();
  });
});
