import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import manifest from '../../package.json' with { type: 'json' };
import { PLAYERS } from '../../src/bots/index.ts';
import { playOne } from '../../src/lab/one-run.ts';
import { checkScenario } from '../../src/scenario/load.ts';
import { diskBases } from '../../src/scenario/node.ts';
import { formatProblems } from '../../src/scenario/problem.ts';
import { tool } from '../tool.ts';
import { type Block, blocksOf, guide, typedIn, withAdded, withChanged } from './guide.ts';

const folder = mkdtempSync(join(tmpdir(), 'look-east-guide-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** What `check` prints on the screen about a text under `scenarios/`. */
function check(id: string, text: string): string {
  const { problems, files } = checkScenario([{ file: `scenarios/${id}/scenario.yaml`, text }], diskBases());
  const count = `1 file, ${problems.length} problem${problems.length === 1 ? '' : 's'}.`;
  return [formatProblems(problems, files), count].filter(Boolean).join('\n');
}

/** A game that the random player plays, as `play` does it with seed 1. */
function play(id: string, text: string) {
  const { scenario } = checkScenario([{ file: `scenarios/${id}/scenario.yaml`, text }], diskBases());
  if (scenario === null) throw new Error(check(id, text));
  return playOne({ scenario, seed: 1, player: PLAYERS.random });
}

const of = (blocks: readonly Block[], language: string) => blocks.filter((one) => one.language === language);

it('every command of the guide is one of ours', () => {
  const commands = [...guide().matchAll(/^\$ npm run -s (\S+)/gm)].map(([, name]) => name);
  expect(commands.length).toBeGreaterThan(5);
  expect(Object.keys(manifest.scripts)).toEqual(expect.arrayContaining(commands));
});

describe('a card for the flagship in five minutes', () => {
  const blocks = blocksOf('A card for the flagship in five minutes');
  const [file] = of(blocks, 'yaml');
  const [good, spoilt] = of(blocks, 'console').map((one) => typedIn(one)[0]);
  const text = file?.text ?? '';

  it('is a file of some twenty lines that the checker takes', () => {
    expect(text.split('\n').length).toBeLessThanOrEqual(27);
    expect(check('my-first-card', text)).toBe(good?.printed);
  });

  it('gets the message that the guide shows when it is spoilt', () => {
    expect(check('my-first-card', text.replace('headline:', 'hedline:'))).toBe(spoilt?.printed);
  });

  it('comes up in the second turn', () => {
    const { cards, file } = play('my-first-card', text);
    expect(cards['the-cranes-stand-still']?.dealt).toBe(1);
    const answer = file.orders.find((one) => one.kind === 'answer' && one.card === 'the-cranes-stand-still');
    expect(answer?.turn).toBe(2);
  });
});

describe('a scenario of your own in one lesson', () => {
  const blocks = blocksOf('A scenario of your own in one lesson');
  const typed = of(blocks, 'console').flatMap(typedIn);
  const printed = (start: string) =>
    typed.filter(({ command }) => command.startsWith(`npm run -s ${start} `)).map((one) => one.printed);
  let text = '';

  it('begins with a command that does what the guide shows', () => {
    const made = tool('new', 'my-harbour', '--into', folder);
    const path = join(folder, 'my-harbour');
    const said = made.stdout
      .replace(`${path}/scenario.yaml`, 'scenarios/my-harbour/scenario.yaml')
      .replaceAll(path, 'my-harbour')
      .trimEnd();
    expect([said]).toEqual(printed('new'));
    text = readFileSync(join(path, 'scenario.yaml'), 'utf8');
    expect(check('my-harbour', text)).toBe(printed('check')[0]);
    const { score, ending, won } = play('my-harbour', text).state.outcome ?? {};
    expect(`score ${score} ending ${ending} ${won ? 'won' : 'lost'}`).toBe(printed('play')[0]);
  });

  it('goes on by steps', () => {
    const found: string[] = [];
    for (const block of blocks) {
      if (block.language === 'yaml') text = withAdded(text, block);
      else if (block.language === 'diff') text = withChanged(text, block);
      else continue;
      found.push(check('my-harbour', text));
    }
    expect(found.at(-1)).toBe(printed('check')[1]);
    for (const said of found) expect(said).not.toMatch(/ error /);
    expect(found.length).toBe(9);
  });

  it('ends with a game in which all that was added can be met', () => {
    const one = play('my-harbour', text);
    const { score, ending, won } = one.state.outcome ?? {};
    expect(`score ${score} ending ${ending} ${won ? 'won' : 'lost'}`).toBe(printed('play')[1]);
    const { scenario } = checkScenario([{ file: 'scenario.yaml', text }]);
    if (scenario === null) throw new Error('It was sound a moment ago.');
    expect(scenario.calendar.turns).toBe(6);
    const runs = Array.from({ length: 60 }, (_, seed) =>
      playOne({ scenario, seed, player: seed % 2 ? PLAYERS.random : PLAYERS.hedger }),
    );
    const storms = runs.map((run) => run.state.tracks.storms ?? 0);
    expect(storms.some((count) => count > 0)).toBe(true);
    expect(storms.some((count) => count === 0)).toBe(true);
    expect(runs.some((run) => run.state.outcome?.ending === 'stood')).toBe(true);
    expect(runs.some((run) => run.state.outcome?.ending !== 'stood')).toBe(true);
    expect(runs.some((run) => run.cards['low-glass'])).toBe(true);
    expect(runs.some((run) => (run.orders.export ?? 0) > 0)).toBe(true);
    expect(scenario.objectives.map(({ id }) => id)).toContain('free');
    expect(scenario.systems[0]?.routes).toEqual(['northern-passage', 'long-way']);
  });
});
