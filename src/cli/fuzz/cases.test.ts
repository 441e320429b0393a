import { expect, it, vi } from 'vitest';
import { Trials } from './cases.ts';

/** A judge who believes every run whose scenario and score are right. */
vi.mock('../../scenario/run-claims.ts', async (original) => {
  const real = await original<typeof import('../../scenario/run-claims.ts')>();
  return {
    claimsOf: (...args: Parameters<typeof real.claimsOf>) => ({ ...real.claimsOf(...args), verified: true }),
  };
});

it('a judge who believes too much is found', async () => {
  const trials = new Trials(['island', 'first-moves']);
  const tried = await Promise.all(
    Array.from({ length: 40 }, (_, n) => trials.try({ kind: 'file', scenario: 'island', seed: 2 * n })),
  );
  const kinds = tried.flatMap(({ failures }) => failures.map(({ kind }) => kind));
  expect(kinds.length).toBeGreaterThan(5);
  expect(new Set(kinds)).toEqual(new Set(['wrong-acceptance']));
});
