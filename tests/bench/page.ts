import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from '@playwright/test';
import { build } from 'vite';
import { hedger } from '../../src/bots/hedger.ts';
import { settled } from '../../src/bots/random.ts';
import type { Scenario } from '../../src/engine/index.ts';
import { playOne } from '../../src/lab/one-run.ts';
import { projectFolder } from '../../src/scenario/node.ts';
import { launch } from './browser.ts';
import type { Game } from './in-page.ts';
import { type Line, lineOf } from './line.ts';
import { quantileOf } from './paired.ts';

const root = projectFolder();
const GAMES = 12;
/** Each game is played so often, and of each of its turns the quickest counts: the others were kept waiting by the machine. */
const REPEATS = 3;
/** The page is measured as on a machine that is so many times slower. */
const SLOWED = 4;

/** The table's way of playing as one script, built as the page is. */
async function script(): Promise<string> {
  const outDir = mkdtempSync(join(root, 'node_modules/.cache/look-east/bench-'));
  await build({
    root,
    logLevel: 'error',
    // A library leaves this to the page that uses it.
    define: { 'process.env.NODE_ENV': JSON.stringify('production') },
    build: {
      outDir,
      copyPublicDir: false,
      lib: {
        entry: join(root, 'tests/bench/in-page.ts'),
        formats: ['iife'],
        name: 'bench',
        fileName: 'bench',
      },
    },
  });
  const text = readFileSync(join(outDir, 'bench.iife.js'), 'utf8');
  rmSync(outDir, { recursive: true });
  return text;
}

/** The turns of one game in a page of its own, the processor slowed down. */
async function turnsOf(
  browser: Browser,
  content: string,
  game: Game,
  hashes: string,
): Promise<readonly number[]> {
  const page = await browser.newPage();
  await page.addScriptTag({ content });
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWED });
  const timed = await page.evaluate((text) => window.turns(text), JSON.stringify(game));
  await page.close();
  if (timed.hashes.join() !== hashes) throw new Error(`seed ${game.seed}: the page plays another game`);
  return timed.turns;
}

/**
 * Every turn's end of whole games in Chromium, each game in a fresh page: nothing is warm but what the game itself has
 * warmed.
 */
async function timings(scenario: Scenario): Promise<number[]> {
  const content = await script();
  const browser = await launch();
  const all: number[] = [];
  for (let i = 0; i < GAMES; i++) {
    const { file } = playOne({ scenario, seed: i + 1, player: i % 2 === 0 ? hedger : settled });
    const game: Game = { scenario, seed: file.seed, orders: file.orders };
    const quickest: number[] = [];
    for (let repeat = 0; repeat < REPEATS; repeat++) {
      const turns = await turnsOf(browser, content, game, file.hashes.join());
      turns.forEach((ms, turn) => {
        quickest[turn] = Math.min(ms, quickest[turn] ?? ms);
      });
    }
    all.push(...quickest);
  }
  await browser.close();
  return all;
}

export async function pageLine(scenario: Scenario): Promise<Line> {
  const what = `95 of 100 turns in the page are adjudicated within, the processor slowed ${SLOWED} times`;
  return lineOf({ id: 'turn-p95', what, unit: 'ms' }, quantileOf(await timings(scenario), 0.95), {
    most: 16,
  });
}
