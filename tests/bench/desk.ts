import { classOf, nameless } from '../../src/classroom/class.ts';
import { itemsOf } from '../../src/classroom/column.ts';
import { type Library, verify } from '../../src/classroom/verify.ts';
import type { Scenario } from '../../src/engine/index.ts';
import { NO_BASES } from '../../src/scenario/bases.ts';
import { columnOf, handInOf, students } from '../class.ts';
import { type Line, lineOf } from './line.ts';
import { quantileOf } from './paired.ts';

const HAND_INS = 40;
const ROUNDS = 5;
/** Five seconds on two cores. */
const MOST = 10;

/** Seconds of the processor that reading, playing again and gathering a class takes. */
export async function deskLine(scenario: Scenario): Promise<Line> {
  const rows: (readonly [string, string])[] = [];
  for (const student of students(scenario, HAND_INS))
    rows.push([student.name, await handInOf(scenario, student)]);
  const text = columnOf(rows);
  const library: Library = {
    scenario: async () => scenario,
    all: async () => [scenario],
    bases: async () => NO_BASES,
  };
  const seconds: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    const before = process.cpuUsage();
    const all = [];
    for (const [at, item] of itemsOf([{ name: null, text }]).entries())
      all.push({ item, verdict: await verify(item, nameless(item, at), library) });
    if (classOf(all).runs.length !== HAND_INS) throw new Error('a hand-in was not counted');
    const { user, system } = process.cpuUsage(before);
    seconds.push((user + system) / 1e6);
  }
  return lineOf(
    { id: 'desk-40', what: '40 hand-ins read, played again and gathered', unit: 's of the processor' },
    quantileOf(seconds, 0.5),
    { most: MOST },
  );
}
