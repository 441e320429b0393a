import { expect, test } from 'vitest';
import { type DebriefRun, debriefOf } from './debrief.ts';

const run = (
  name: string,
  score: number,
  suppliers: readonly string[],
  ending = 'One More Year',
): DebriefRun => ({ name, score, won: score >= 60, ending, suppliers });

test('without a class there are questions for every phase', () => {
  const parts = debriefOf(null);
  expect(parts.map(({ phase }) => phase)).toEqual(['describe', 'analyse', 'transfer']);
  for (const { questions } of parts) expect(questions.length).toBeGreaterThanOrEqual(4);
  expect(debriefOf({ runs: [] })).toEqual(parts);
});

test('a class is asked about its own games first', () => {
  const [describe, analyse, transfer] = debriefOf({
    runs: [
      run('Heron', 41, ['Moscow'], 'Waiting for Moscow'),
      run('Otter', 63, ['Beijing', 'Moscow']),
      run('Crane', 58, ['Beijing', 'Moscow']),
      run('Ibis', 35, ['Beijing'], 'Client of Beijing'),
    ],
    parted: {
      when: 'October 2025',
      choices: [
        { choice: 'Pay the instalment', runs: 3, score: 54 },
        { choice: 'Freeze the order', runs: 1, score: 35 },
      ],
    },
    mistakes: [{ what: 'Deposit or Door', runs: 2 }],
  });
  expect(describe?.questions.slice(0, 3)).toEqual([
    'The scores of this class lie between 35 and 63. What do the games at the two ends have in common, what not?',
    '2 games ended as ‘One More Year’. Tell how it came to that.',
    'One game was won. Who would call their year a good one all the same?',
  ]);
  expect(analyse?.questions.slice(0, 4)).toEqual([
    'In October 2025 the class parted ways: Pay the instalment (3 games, mean score 54); Freeze the order (one game, mean score 35). Let one of each group say what they knew then.',
    '2 games lost most by ‘Deposit or Door’. What spoke for it at the time?',
    '3 games bought from Moscow, one did not. What did each side count on?',
    '2 games bought from one seller only. What hung on that seller?',
  ]);
  expect(transfer?.questions[0]).toMatch(/bad luck/);
  for (const part of [describe, analyse, transfer]) expect(part?.questions).toHaveLength(5);
});

test('one game alone, and games that came out the same, are asked about as such', () => {
  const [one] = debriefOf({ runs: [run('Heron', 41, [])] });
  expect(one?.questions[0]).toMatch(/^One game ended as/);
  const [same] = debriefOf({ runs: [run('Heron', 41, []), run('Otter', 41, [])] });
  expect(same?.questions[0]).toMatch(/^All games of this class ended at 41 points/);
});
