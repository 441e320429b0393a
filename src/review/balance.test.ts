import { describe, expect, test } from 'vitest';
import { flagship } from '../../tests/support.ts';
import { hedger } from '../bots/hedger.ts';
import { give, hashOf, keyed, type LedgerEntry, type Scenario } from '../engine/index.ts';
import { playOne } from '../lab/one-run.ts';
import { branch } from '../lab/play-out.ts';
import { mean } from '../lab/statistics.ts';
import { balanceOf } from './balance.ts';
import { type Council, courseOf } from './course.ts';
import { sharesOf } from './luck.ts';
import { scoreFrom, worldSeed } from './worlds.ts';

const always = (): boolean => true;

const courseFor = (scenario: Scenario, seed: number) =>
  courseOf(scenario, { seed }, playOne({ scenario, seed, player: hedger }).file.orders);

/** A council whose month ended by the dice of another seed. */
function endedBy(scenario: Scenario, council: Council, seed: number): Council {
  const entries: LedgerEntry[] = [];
  const closed = branch(council.ordered, seed);
  give(scenario, closed, { seat: scenario.lead, kind: 'end' }, { ledger: entries });
  return { ...council, closed, entries };
}

describe('luck and judgement', () => {
  test('add up to the score less what was to be expected, and so does what is expected in other worlds', () => {
    const scenario = flagship();
    const whole = courseFor(scenario, 5);
    const course = { ...whole, councils: whole.councils.slice(8) };
    const { expected, final, judgement, chance, months } = balanceOf(scenario, course, 5, 6, always);
    expect(expected.mean + judgement.mean + chance.mean).toBeCloseTo(final, 9);
    for (const [at, month] of months.entries()) {
      const next = months[at + 1]?.expected.mean ?? final;
      expect(month.expected.mean + month.judgement.mean + month.chance.mean).toBeCloseTo(next, 9);
    }
    const other = balanceOf(scenario, course, 77, 6, always).expected;
    const reach = Math.hypot(expected.high - expected.mean, other.high - other.mean);
    expect(Math.abs(other.mean - expected.mean)).toBeLessThan(2 * reach);
  });

  test('are the same however often they are asked for', () => {
    const scenario = flagship();
    const course = courseFor(scenario, 6);
    const last = { ...course, councils: course.councils.slice(-2) };
    expect(balanceOf(scenario, last, 6, 3, always)).toEqual(balanceOf(scenario, last, 6, 3, always));
  });
});

describe('dice that fall as they fell', () => {
  test('bring a month about again, whatever the seed of the rest', () => {
    const scenario = flagship();
    for (const { ordered, closed } of courseFor(scenario, 7).councils) {
      const again = branch(ordered, 999);
      give(scenario, again, { seat: scenario.lead, kind: 'end' }, { seedOf: () => 7 });
      expect(hashOf({ ...again, seed: 7 })).toBe(closed && hashOf(closed));
      const fresh = branch(ordered, 999);
      give(scenario, fresh, { seat: scenario.lead, kind: 'end' });
      expect(hashOf({ ...fresh, seed: 7 })).not.toBe(closed && hashOf(closed));
    }
  });

  test('are worth what they are told to be: shares come to the whole, and a planted strike is bad luck', () => {
    const scenario = flagship();
    const council = courseFor(scenario, 9).councils[7];
    if (!council) throw new Error('no such month');
    const struck = Array.from({ length: 400 }, (_, index) => keyed(index, 'planted'))
      .map((seed) => ({ seed, month: endedBy(scenario, council, seed) }))
      .find(({ month: { entries } }) =>
        entries.some(({ change }) => change.kind === 'target-struck' && change.hit),
      );
    if (!struck) throw new Error('no strike in so many worlds');
    const { seed, month } = struck;
    const worlds = 8;
    const all = Array.from({ length: worlds }, (_, world) => worldSeed(seed, world));
    const closed = month.closed ?? council.ordered;
    const whole =
      mean(all.map((fresh) => scoreFrom(scenario, closed, fresh, 'council'))) -
      mean(all.map((fresh) => scoreFrom(scenario, council.ordered, fresh, 'end')));
    const shares = sharesOf(scenario, month, { seed, whole, worlds });
    expect(shares.reduce((sum, { by }) => sum + by, 0)).toBeCloseTo(whole, 9);
    const strike = shares.find(({ die }) => die === 'strike');
    expect(strike?.drawn).toBeLessThan(strike?.chance ?? 0);
    expect(strike?.by).toBeLessThan(-1);
    expect(shares.map(({ die }) => die)).toContain('intercept');
  });
});
