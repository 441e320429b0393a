import { killOften } from '../kill/kills.ts';
import { expect, test } from './page.ts';

test('ten hard kills of the browser lose nothing that the page had called saved', async ({ baseURL }) => {
  const told: string[] = [];
  const kills = await killOften({
    address: baseURL ?? '',
    times: 10,
    seed: 1,
    tell: (line) => told.push(line),
  });
  expect(kills, told.join('\n')).toMatchObject({ kills: 10, lostCalledSaved: 0 });
  expect(kills.compared).toBeGreaterThanOrEqual(10);
  expect(kills.savedAfterMs.median).toBeGreaterThan(0);
});
