import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PLAYERS } from '../../src/bots/index.ts';
import { replay, type Scenario } from '../../src/engine/index.ts';
import { playOne } from '../../src/lab/one-run.ts';
import { readRun, startOf } from '../../src/scenario/run-file.ts';
import { writeRun } from '../../src/scenario/run-write.ts';
import { chromium } from './chromium.ts';
import { type Browser, type Driver, NotHere } from './driver.ts';
import { firefox } from './firefox.ts';
import { playMonths } from './months.ts';
import { replayed } from './replays.ts';
import { served } from './served.ts';
import { webkit } from './webkit.ts';

const BROWSERS: readonly Browser[] = [chromium, firefox, webkit];
const SEED = 7;

/** Names of the browsers the game is tried in. */
export const NAMES: readonly string[] = BROWSERS.map((one) => one.name);

/** One browser and what came of it. `agree` counts the runs whose hashes are Node's, the one played by hand among them. */
export interface Tried {
  readonly name: string;
  readonly version: string;
  readonly runs: number;
  readonly agree: number;
  readonly months: number;
}

/** What is to be tried. */
export interface Task {
  readonly scenario: Scenario;
  readonly names: readonly string[];
  /** Played by the mouse in each browser. */
  readonly months: number;
  /** Folder for a picture of each browser; none where it is not named. */
  readonly pictures: string | undefined;
  /** Progress, a line at a time. */
  readonly log: (line: string) => void;
}

/** Every browser that is here, and the names of those that are not. */
export interface AllTried {
  readonly browsers: readonly Tried[];
  readonly missing: readonly string[];
}

/** A finished run as a file. */
interface Recorded {
  readonly player: string;
  readonly path: string;
  readonly hashes: string;
}

/** A run of every player, written into a folder. */
function recorded({ scenario, log }: Task, folder: string): readonly Recorded[] {
  return Object.entries(PLAYERS).map(([name, player]) => {
    log(`a run of ${name} …`);
    const { file } = playOne({ scenario, seed: SEED, player });
    const path = join(folder, `${name}.look-east.json`);
    writeFileSync(path, writeRun(file));
    return { player: name, path, hashes: file.hashes.join() };
  });
}

/** The hashes that a page has written into a run file, and those that Node works out from its orders. */
function hashesOf(scenario: Scenario, text: string): { readonly theirs: string; readonly ours: string } {
  const read = readRun(text);
  if (!read.ok) throw new Error(`the page wrote a run file that cannot be read: ${read.error.code}`);
  const run = read.value;
  return { theirs: run.hashes.join(), ours: replay(scenario, startOf(run), run.orders).hashes.join() };
}

/** Puts a picture into the folder for them, if there is one. */
function keep(folder: string | undefined, name: string, picture: Uint8Array): void {
  if (folder === undefined) return;
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, `${name}.png`), picture);
}

async function tried(driver: Driver, url: string, runs: readonly Recorded[], task: Task): Promise<Tried> {
  const { name, version } = driver;
  const { scenario, log } = task;
  log(`${name} ${version}: ${task.months} months …`);
  const { months, text, picture } = await playMonths(driver, url, scenario.title, task.months);
  keep(task.pictures, name, picture);
  const own = hashesOf(scenario, text);
  let agree = own.theirs === own.ours ? 1 : 0;
  if (agree === 0) log(`${name}: the months played come to other hashes`);
  for (const run of runs) {
    log(`${name}: the run of ${run.player} …`);
    const { theirs } = hashesOf(scenario, await replayed(driver, url, run.path));
    if (theirs === run.hashes) agree += 1;
    else log(`${name}: the run of ${run.player} comes to other hashes`);
  }
  return { name, version, runs: runs.length + 1, agree, months };
}

/** Plays months by the mouse and replays a run of every player in each browser; what is not on this machine is named. */
export async function tryBrowsers(task: Task): Promise<AllTried> {
  const folder = mkdtempSync(join(tmpdir(), 'look-east-browsers-'));
  const page = await served();
  const browsers: Tried[] = [];
  const missing: string[] = [];
  try {
    const runs = recorded(task, folder);
    for (const browser of BROWSERS.filter((one) => task.names.includes(one.name))) {
      const driver = await browser.start().catch((error: unknown) => {
        if (!(error instanceof NotHere)) throw error;
        task.log(`${browser.name}: ${error.message}`);
        missing.push(browser.name);
        return null;
      });
      if (!driver) continue;
      try {
        browsers.push(await tried(driver, page.url, runs, task));
      } catch (error) {
        keep(task.pictures, `${browser.name}-stopped`, await driver.picture());
        throw error;
      } finally {
        await driver.close();
      }
    }
  } finally {
    await page.close();
    rmSync(folder, { recursive: true, force: true });
  }
  return { browsers, missing };
}
