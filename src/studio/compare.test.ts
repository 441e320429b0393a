import { describe, expect, test } from 'vitest';
import { compiled, TINY } from '../../tests/studio/tiny.ts';
import { compareVersions } from './compare.ts';
import type { CompareReport } from './compare-types.ts';
import { healthPlayers } from './health.ts';

const before = { files: [{ file: 'scenario.yaml', text: TINY }], bases: [], ids: [] };

async function compared(text: string, runs = 20) {
  const parts: CompareReport[] = [];
  const tools = { part: (part: CompareReport) => parts.push(part), stopped: () => false };
  const answer = await compareVersions({ scenario: compiled(text), before, runs }, tools);
  if (answer.kind !== 'report') throw new Error(answer.kind);
  return { report: answer.report, parts };
}

describe('two versions of a draft', () => {
  test('over the same seeds: what has moved, for each player', async () => {
    const { report, parts } = await compared(TINY.replace('start: 40', 'start: 60'));
    const players = healthPlayers(compiled(TINY));
    expect(report.players.map(({ player }) => player)).toEqual(players);
    expect(report).toMatchObject({ phase: 'done', pairs: 20 * players.length, failed: 0, short: false });
    const none = report.players.find(({ player }) => player === 'none');
    expect(none?.score).toMatchObject({ sure: true });
    expect(none?.score.by).toBeGreaterThan(3);
    expect(none?.score.now).toBeCloseTo((none?.score.before ?? 0) + (none?.score.by ?? 0), 6);
    const proud = report.endings.find(({ id }) => id === 'proud');
    expect(proud?.share).toMatchObject({ sure: true });
    expect(proud?.share.by).toBeGreaterThan(20);
    expect(report.alike).toBe(0);
    expect(parts[0]).toMatchObject({ phase: 'games', pairs: 1 });
    expect(parts[0]?.players.every(({ score }) => !score.sure)).toBe(true);
  });

  test('that a word has changed is no difference, and no game is played for a title', async () => {
    const { report } = await compared(TINY.replace('They want more.', 'They want much more.'), 12);
    expect(report.alike).toBe(report.pairs);
    expect(report.players.some(({ score, won }) => score.sure || won.sure || score.by !== 0)).toBe(false);
    const tools = { part: () => {}, stopped: () => false };
    const titled = compiled(TINY.replace('Two Harbours', 'Three Harbours'));
    expect(await compareVersions({ scenario: titled, before }, tools)).toEqual({ kind: 'same' });
  });

  test('name cards that came and went', async () => {
    const { report } = await compared(
      TINY.replaceAll('gifts', 'silver').replace("'visit', 'smile'", "'visit', 'smile'"),
    );
    expect(report.cards.filter(({ only }) => only !== null).map(({ id, only }) => [id, only])).toEqual([
      ['silver', 'now'],
      ['gifts', 'before'],
    ]);
  });

  test('a version with errors is not played', async () => {
    const broken = {
      ...before,
      files: [{ file: 'scenario.yaml', text: TINY.replace('tension > 58', 'tensin > 58') }],
    };
    const answer = await compareVersions(
      { scenario: compiled(TINY), before: broken },
      { part: () => {}, stopped: () => false },
    );
    expect(answer).toEqual({ kind: 'errors', errors: 1 });
  });
});
