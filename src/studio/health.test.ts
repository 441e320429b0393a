import { afterEach, describe, expect, test, vi } from 'vitest';
import { compiled, TINY } from '../../tests/studio/tiny.ts';
import { readRun } from '../scenario/run-file.ts';
import { healthPlayers, studyHealth } from './health.ts';
import type { HealthReport } from './health-types.ts';
import { tellWitness } from './health-witness.ts';

const tiny = compiled(TINY);
const dead = compiled(
  TINY.replace('again: 2\n', 'again: 2\n    when: tension > 99\n').replace(
    'riot: {title: Riot, text: It came to that., when: home_front <= 5, early: true}',
    'riot: {title: Riot, text: It came to that., when: home_front < 1, early: true}',
  ),
);

async function studied(scenario = tiny, runs = 20, stop = Number.POSITIVE_INFINITY) {
  const parts: HealthReport[] = [];
  const answer = await studyHealth(
    { scenario, runs },
    { part: (part) => parts.push(part), stopped: () => parts.length >= stop },
  );
  return { parts, answer };
}

afterEach(() => vi.restoreAllMocks());

describe('the health of a draft', () => {
  test('is played by every quick player alike, and told as it comes', async () => {
    const { parts, answer } = await studied();
    const players = healthPlayers(tiny);
    expect(players).toContain('hedger');
    expect(players).not.toContain('search');
    expect(answer).toMatchObject({ phase: 'done', games: 20 * players.length, early: false, short: false });
    expect(answer.players.map(({ runs }) => runs)).toEqual(players.map(() => 20));
    expect(answer.endings.reduce((sum, { count }) => sum + count, 0)).toBe(answer.games);
    expect(answer.situations).toBe(answer.ofSituations);
    expect(parts[0]).toMatchObject({ phase: 'games', games: 1, early: true, findings: [] });
  });

  test('names what is dead, with its words and its place', async () => {
    const { answer } = await studied(dead);
    const visit = answer.findings.find(({ kind }) => kind === 'card-never-dealt');
    expect(visit).toMatchObject({
      id: 'visit',
      count: 0,
      labels: ['A visit from the north'],
      path: ['cards', 'visit'],
    });
    expect(visit?.runs).toBe(answer.games);
    const kinds = answer.findings.map(({ kind, id }) => `${kind} ${id}`);
    expect(kinds).toContain('ending-never-reached riot');
    expect(kinds).toContain('card-never-dealt gifts');
  });

  test('is given up where nobody waits for it', async () => {
    const { answer } = await studied(tiny, 400, 1);
    expect(answer.phase).toBe('games');
    expect(answer.games).toBeLessThan(answer.ofGames);
  });

  test('ends in time with what it has', async () => {
    let looks = 0; // a clock that goes on a millisecond whenever it is looked at
    vi.spyOn(performance, 'now').mockImplementation(() => ++looks);
    const answer = await studyHealth(
      { scenario: tiny, runs: 5000, seconds: 0.2 },
      { part: () => {}, stopped: () => false },
    );
    expect(answer).toMatchObject({ phase: 'done', short: true });
    expect(answer.games).toBeGreaterThan(0);
    expect(answer.seconds).toBeGreaterThan(0.2);
    expect(answer.seconds).toBeLessThanOrEqual(looks / 1000);
  });
});

test('a game that shows something is played again, told, and written as a run', async () => {
  const { answer } = await studied();
  const shown = answer.endings.find(({ witness }) => witness !== null);
  if (!shown?.witness) throw new Error('no ending was reached');
  const told = tellWitness({
    scenario: tiny,
    witness: shown.witness,
    files: [{ file: 'scenario.yaml', text: TINY }],
  });
  expect(told.ending.title).toBe(shown.title);
  expect(told.turns.map(({ turn }) => turn)).toEqual(told.turns.map((_, at) => at + 1));
  expect(told.turns[0]?.cards.length).toBeGreaterThan(0);
  expect(told.turns.at(-1)?.score).toBe(told.score);
  expect(told.story.at(-1)).toContain(shown.title);
  const run = readRun(told.file);
  expect(run.ok && run.value).toMatchObject({ seed: shown.witness.seed, score: told.score });
  expect(run.ok && run.value.embedded).toHaveLength(1);
});
