import { expect, test } from 'vitest';
import {
  discount,
  type Game,
  openGame,
  type Sum,
  strikeChance,
  willingness,
  workOut,
} from '../../src/engine/index.ts';
import { flagship, game } from '../support.ts';

/** One line a case, with every part, so that a change of balance shows as a readable difference. */
const line = (name: string, sum: Sum | null): string =>
  `${name.padEnd(46)} ${String(sum?.total ?? 'never refuses').padStart(3)}  ${(sum?.parts ?? []).map((part) => `${part.id} ${part.amount}`).join(', ')}`;

/** Works a formula out over a grid of two tracks. */
function grid(
  first: readonly [string, readonly number[]],
  second: readonly [string, readonly number[]],
  work: (at: Game) => Sum | null,
): string {
  const { scenario, state } = game(flagship());
  const at = openGame(scenario, state);
  const lines: string[] = [];
  for (const a of first[1]) {
    for (const b of second[1]) {
      state.tracks[first[0]] = a;
      state.tracks[second[0]] = b;
      lines.push(line(`${first[0]} ${a}, ${second[0]} ${b}`, work(at)));
    }
  }
  return `${lines.join('\n')}\n`;
}

const FILES = 'formulas';

test('willingness of every system at both gates, at the start', async () => {
  const { scenario, state } = game(flagship());
  const at = openGame(scenario, state);
  const lines = scenario.systems.flatMap((system) =>
    system.payments.flatMap((payment) =>
      (['sign', 'release'] as const).map((gate) =>
        line(
          `${system.id}, ${payment.id}, ${gate}`,
          willingness(at, system.id, gate, { payment: payment.id, number: 1 }),
        ),
      ),
    ),
  );
  await expect(`${lines.join('\n')}\n`).toMatchFileSnapshot(`${FILES}/willingness-at-start.txt`);
});

test('Moscow releases: stance against talks with Washington', async () => {
  const text = grid(['russia.stance', [10, 30, 38, 50, 70]], ['us-russia-talks', [10, 30, 55, 80]], (at) =>
    willingness(at, 's-400', 'release', { payment: 'cash', number: 1 }),
  );
  await expect(text).toMatchFileSnapshot(`${FILES}/s-400-release.txt`);
});

test('Beijing signs: stance against exposure', async () => {
  const text = grid(['china.stance', [20, 40, 52, 70, 90]], ['exposure', [0, 20, 35, 60]], (at) =>
    willingness(at, 'j-10c', 'sign', { payment: 'yuan', number: 1 }),
  );
  await expect(text).toMatchFileSnapshot(`${FILES}/j-10c-sign.txt`);
});

test('strike chance: tension against air defence', async () => {
  const text = grid(['tension', [20, 40, 55, 80, 100]], ['air-defence', [0, 22, 40, 70]], strikeChance);
  await expect(text).toMatchFileSnapshot(`${FILES}/strike-chance.txt`);
});

test('strike chance: exposure against shown missiles', async () => {
  const text = grid(['exposure', [0, 20, 50, 100]], ['shown-missiles', [0, 12, 40, 80]], strikeChance);
  await expect(text).toMatchFileSnapshot(`${FILES}/strike-chance-shown.txt`);
});

test('interception: air defence against early warning', async () => {
  const text = grid(['air-defence', [0, 22, 50, 90]], ['early-warning', [0, 12, 50, 90]], (at) =>
    at.scenario.data.strike ? workOut(at, at.scenario.data.strike.intercept) : null,
  );
  await expect(text).toMatchFileSnapshot(`${FILES}/intercept.txt`);
});

test('discount on oil: pressure against the main buyer’s share', async () => {
  const { scenario, state } = game(flagship());
  const at = openGame(scenario, state);
  const lines: string[] = [];
  for (const pressure of [0, 30, 62, 100]) {
    for (const tenths of [0, 3, 6, 9]) {
      state.tracks.pressure = pressure;
      state.channels['crude-china-sea'] = tenths;
      lines.push(line(`pressure ${pressure}, ${tenths} tenths to China`, discount(at)));
    }
  }
  await expect(`${lines.join('\n')}\n`).toMatchFileSnapshot(`${FILES}/discount.txt`);
});

test('designation: exposure against pressure', async () => {
  const text = grid(['exposure', [0, 20, 50, 100]], ['pressure', [30, 62, 90]], (at) =>
    at.scenario.data.designation ? workOut(at, at.scenario.data.designation) : null,
  );
  await expect(text).toMatchFileSnapshot(`${FILES}/designation.txt`);
});
