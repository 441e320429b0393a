import { describe, expect, test } from 'vitest';
import { flagship, saltholm } from '../../tests/support.ts';
import type { LoggedOrder, Scenario } from '../engine/index.ts';
import { playerNamed } from './players.ts';
import { recordRun } from './record.ts';

/** The orders of some games of a player. */
function given(
  scenario: Scenario,
  name: string,
  seeds: readonly number[] = [1, 2, 3],
): readonly LoggedOrder[] {
  const player = playerNamed(name);
  if (!player) throw new Error(`no player ${name}`);
  return seeds.flatMap((seed) => recordRun({ scenario, name, player, seed, given: true }).given ?? []);
}

const kinds = (orders: readonly LoggedOrder[]): ReadonlySet<string> =>
  new Set(orders.map(({ kind }) => kind));

describe('players of the lab', () => {
  // Each where the hedger gives such orders in these games: on the small island it bargains with nobody, in the flagship it has no money left for works.
  test.each([
    ['contracts', 'contract', saltholm],
    ['missions', 'mission', flagship],
    ['build', 'build', saltholm],
    ['offers', 'offer', flagship],
    ['programmes', 'programme', saltholm],
  ] as const)('the hedger without %s gives every order but that one', (what, kind, scenario) => {
    expect(kinds(given(scenario(), 'hedger'))).toContain(kind);
    const without = kinds(given(scenario(), `hedger-without-${what}`));
    expect(without).not.toContain(kind);
    expect(without.size).toBeGreaterThan(2);
  });

  test('the hedger without trade moves no flow and still sends its lots where it likes', () => {
    const flows = (orders: readonly LoggedOrder[]): number =>
      orders.filter((one) => one.kind === 'export' || (one.kind === 'route' && 'channel' in one)).length;
    expect(flows(given(flagship(), 'hedger', [1]))).toBeGreaterThan(0);
    expect(flows(given(flagship(), 'hedger-without-trade', [1]))).toBe(0);
  });

  test('the hedger without large systems buys small ones', () => {
    const scenario = flagship();
    const major = (orders: readonly LoggedOrder[]): readonly boolean[] =>
      orders.flatMap((one) =>
        one.kind === 'contract' ? [scenario.systems.find(({ id }) => id === one.system)?.major ?? false] : [],
      );
    expect(major(given(scenario, 'hedger', [1, 2]))).toContain(true);
    const small = major(given(scenario, 'hedger-without-large', [1, 2]));
    expect(small.length).toBeGreaterThan(0);
    expect(small).not.toContain(true);
  });

  test('cards alone are answers and nothing else', () => {
    expect(kinds(given(saltholm(), 'cards-alone'))).toEqual(new Set(['answer', 'end']));
  });

  test('a player of one road buys abroad from its supplier alone, and spreads its trade as the hedger does', () => {
    const scenario = flagship();
    const suppliers = (name: string): ReadonlySet<string> =>
      new Set(
        given(scenario, name, [1, 2]).flatMap((one) =>
          one.kind === 'contract'
            ? [scenario.systems.find(({ id }) => id === one.system)?.supplier ?? '']
            : [],
        ),
      );
    const moscow = suppliers('moscow-first');
    expect(moscow).toContain('moscow');
    expect(moscow).not.toContain('beijing');
    const beijing = suppliers('beijing-first');
    expect(beijing).toContain('beijing');
    expect(beijing).not.toContain('moscow');
    expect(kinds(given(scenario, 'moscow-first', [1]))).toContain('export');
  });

  test('the more a fallible player errs, the worse it plays', () => {
    const mean = (name: string): number => {
      const player = playerNamed(name);
      if (!player) throw new Error(`no player ${name}`);
      const runs = Array.from({ length: 12 }, (_, i) => i + 1).map(
        (seed) => recordRun({ scenario: saltholm(), name, player, seed }).exact,
      );
      return runs.reduce((a, b) => a + b, 0) / runs.length;
    };
    const [never, half] = [mean('hedger'), mean('hedger-fallible-50')];
    expect(half).toBeLessThan(never);
    expect(given(saltholm(), 'hedger-fallible-10')).not.toEqual(given(saltholm(), 'hedger'));
  });

  test('random answers differ from the hedger only where a card is answered', () => {
    const [hedger, lot] = [given(saltholm(), 'hedger', [1]), given(saltholm(), 'hedger-random-answers', [1])];
    const differs = hedger.findIndex((one, i) => JSON.stringify(one) !== JSON.stringify(lot[i]));
    expect(hedger[differs]?.kind).toBe('answer');
    expect(lot[differs]?.kind).toBe('answer');
  });
});
