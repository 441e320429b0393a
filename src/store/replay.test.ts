// @vitest-environment happy-dom
import { beforeAll, describe, expect, test } from 'vitest';
import { gameOver, tableOf } from '../../tests/panels.tsx';
import { saltholm } from '../../tests/support.ts';
import { ADJUDICATION, STEPS } from '../engine/index.ts';
import type { Replay } from './replay.ts';
import type { Table } from './types.ts';

let table: Table;
let replay: Replay;

beforeAll(async () => {
  table = await gameOver(saltholm());
  const found = table.replay();
  if (!found) throw new Error('not over');
  replay = found;
});

describe('a finished game once more', () => {
  test('is not there before the game is over', async () => {
    expect((await tableOf(saltholm())).replay()).toBeNull();
  });

  test('has every entry of the ledger once, in order, at its turn and step', () => {
    const ids = replay.moments.flatMap(({ entries }) => entries.map(({ id }) => id));
    expect(ids).toEqual(table.get().ledger.map(({ id }) => id));
    for (const { turn, step, entries } of replay.moments)
      for (const entry of entries) expect([entry.turn, entry.step]).toEqual([turn, step]);
  });

  test('has news and council of every turn, and steps in the order of the rules', () => {
    const turns = table.get().history.length - 1;
    const councils = replay.moments.filter(({ step }) => step === 'council').map(({ turn }) => turn);
    expect(councils).toEqual(Array.from({ length: turns }, (_, at) => at + 1));
    const order = [...STEPS];
    for (let turn = 1; turn <= turns; turn++) {
      const steps = replay.moments.filter((one) => one.turn === turn).map(({ step }) => order.indexOf(step));
      expect(steps).toEqual([...steps].sort((a, b) => a - b));
    }
    expect(ADJUDICATION.length).toBeGreaterThan(5);
  });

  test('shows at each news what the table showed there, and at the end how it ended', () => {
    const { history, view } = table.get();
    for (const [at, { turn, step }] of replay.moments.entries()) {
      if (step !== 'news') continue;
      replay.show(at);
      const now = replay.table.get();
      expect(now.history).toHaveLength(turn);
      for (const track of ['defence', 'silver'])
        expect(replay.table.desk().value(track)).toBe(history[turn - 1]?.[track]);
    }
    replay.show(replay.moments.length - 1);
    expect(replay.table.get().view?.state.outcome).toEqual(view?.state.outcome);
    expect(replay.table.get().view?.state.tracks).toEqual(view?.state.tracks);
  });

  test('has at the end of a step the numbers that its last entry left', () => {
    let moved = 0;
    for (const [at, { entries }] of replay.moments.entries()) {
      replay.show(at);
      const last = new Map(
        entries.flatMap(({ change }) =>
          change.kind === 'track-moved' && change.track === 'silver'
            ? [[change.track, change.to] as const]
            : [],
        ),
      );
      const left = last.get('silver');
      if (left === undefined) continue;
      moved += 1;
      expect(replay.table.desk().value('silver')).toBe(left);
    }
    expect(moved).toBeGreaterThan(5);
  });

  test('rolls on to the end of the turn as a film is shown, and takes no order', () => {
    const council = replay.moments.findIndex(({ turn, step }) => turn === 2 && step === 'council');
    replay.show(council);
    const before = table.get();
    const { to, entries } = replay.roll(council);
    expect(replay.table.get().phase).toBe('playback');
    expect(replay.moments[to]?.turn).toBe(2);
    expect(replay.moments[to + 1]?.turn).toBe(3);
    expect(entries.map(({ id }) => id)).toEqual(
      table
        .get()
        .ledger.filter(({ turn, step }) => turn === 2 && step !== 'news' && step !== 'council')
        .map(({ id }) => id),
    );
    expect(replay.table.submit({ seat: 'harbour-town', kind: 'end' })).toEqual({
      code: 'not-allowed',
      args: {},
    });
    expect(table.get()).toBe(before);
  });
});
