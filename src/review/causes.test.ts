import { describe, expect, test } from 'vitest';
import { flagship } from '../../tests/support.ts';
import { PLAYERS } from '../bots/index.ts';
import { openGame } from '../engine/index.ts';
import { playOne } from '../lab/one-run.ts';
import { causesOf } from './causes.ts';
import { courseOf } from './course.ts';

describe('causes', () => {
  test.each(['hedger', 'random', 'greedy', 'none'] as const)(
    'of every number add up to its change, turn by turn, in games of %s',
    (name) => {
      const scenario = flagship();
      for (const seed of [1, 2, 3]) {
        const { file } = playOne({ scenario, seed, player: PLAYERS[name] });
        const course = courseOf(scenario, { seed }, file.orders);
        const causes = causesOf(scenario, course);
        expect(causes.length).toBeGreaterThan(course.councils.length * 5);
        for (const { from, to, parts } of causes)
          expect(parts.reduce((sum, { amount }) => sum + amount, 0)).toBe(to - from);
        expect(causes.flatMap(({ parts }) => parts.map(({ cause }) => cause))).not.toContain(
          'why is not known here',
        );
        for (const { turn, opening, closed } of course.councils) {
          const [before, after] = [opening, closed ?? opening].map((state) => openGame(scenario, state));
          for (const { id, group } of scenario.tracks) {
            if (group === 'inner') continue;
            const change = (after?.value(id) ?? 0) - (before?.value(id) ?? 0);
            const told = causes.find((one) => one.turn === turn && one.what === id);
            expect((told?.to ?? 0) - (told?.from ?? 0), `${id}, turn ${turn}`).toBe(change);
          }
        }
      }
    },
  );
});
