import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { build, preview } from 'vite';
import { projectFolder } from '../../src/scenario/node.ts';
import { launch } from './browser.ts';
import { type Line, lineOf } from './line.ts';
import { longText } from './long-text.ts';
import { quantileOf } from './paired.ts';

const root = projectFolder();
/** Lines of the scenario that is checked and typed in. */
const LONG = 3000;
const ROUNDS = 9;
/** What Health says once there are games to speak of. */
const FIGURES = /[1-9][\d,]* of [\d,]+ games|All games are played/;

/** Seconds of the whole command on one core, from the shell to its last word. */
export function checkLine(): Line {
  const folder = mkdtempSync(join(tmpdir(), 'look-east-bench-'));
  const file = join(folder, 'grown.yaml');
  writeFileSync(file, longText(LONG));
  const tool = ['src/cli/run.mjs', 'check', file];
  const oneCore = spawnSync('taskset', ['--version']).status === 0;
  const seconds: number[] = [];
  for (let round = 0; round <= ROUNDS; round++) {
    const began = performance.now();
    const done = oneCore
      ? spawnSync('taskset', ['-c', '0', process.execPath, ...tool], { cwd: root, encoding: 'utf8' })
      : spawnSync(process.execPath, tool, { cwd: root, encoding: 'utf8' });
    if (done.status !== 0) throw new Error(`check: ${done.stdout}${done.stderr}`);
    if (round > 0) seconds.push((performance.now() - began) / 1000);
  }
  rmSync(folder, { recursive: true });
  const what = `a scenario of ${LONG} lines is checked, the whole command${oneCore ? ' on one core' : ''}`;
  return lineOf({ id: 'check-3000', what, unit: 's' }, quantileOf(seconds, 0.5), { most: 1.5 });
}

/** The built page on an address of its own, and a browser's page that is about to open it. */
export async function inPage<T>(work: (page: Page, address: string) => Promise<T>): Promise<T> {
  const outDir = mkdtempSync(join(root, 'node_modules/.cache/look-east/bench-page-'));
  await build({ root, logLevel: 'error', build: { outDir } });
  const server = await preview({
    root,
    logLevel: 'error',
    build: { outDir },
    preview: { host: 'localhost' },
  });
  const browser = await launch();
  try {
    const page = await browser.newPage({ viewport: { width: 1366, height: 640 } });
    return await work(page, server.resolvedUrls?.local[0] ?? '');
  } finally {
    await browser.close();
    await server.close();
    rmSync(outDir, { recursive: true });
  }
}

/** The studio open on some text. */
const inStudio = <T>(text: string, work: (page: Page) => Promise<T>): Promise<T> =>
  inPage(async (page, address) => {
    await page.goto(`${address}#studio`);
    const chooser = page.waitForEvent('filechooser');
    await page.getByRole('button', { name: /Open a file/ }).click();
    const buffer = Buffer.from(text);
    await (await chooser).setFiles({ name: 'grown.yaml', mimeType: 'application/yaml', buffer });
    await page.locator('.cm-content').waitFor();
    await page.locator('.problems', { hasText: 'No problems' }).waitFor();
    return work(page);
  });

/** Bytes of scripts with the studio's editor in them that come to somebody who only plays, up to the first council. */
export async function weightLine(): Promise<Line> {
  const bytes = await inPage(async (page, address) => {
    const bodies: Promise<string>[] = [];
    page.on('response', (response) => {
      if (response.url().endsWith('.js')) bodies.push(response.text().catch(() => ''));
    });
    await page.goto(address);
    await page.getByRole('button', { name: /New game/ }).click();
    await page
      .getByRole('button', { name: /^Begin/ })
      .first()
      .click();
    await page.locator('dialog.card').waitFor();
    await page.waitForLoadState('networkidle');
    const scripts = await Promise.all(bodies);
    if (!scripts.some((text) => text.includes('directives')))
      throw new Error('no script of the game was seen');
    return scripts.filter((text) => text.includes('cm-content')).reduce((sum, text) => sum + text.length, 0);
  });
  const what = "bytes with the studio's editor in them that a player downloads";
  return lineOf(
    { id: 'studio-weight', what, unit: 'B' },
    { value: bytes, low: bytes, high: bytes },
    { most: 0 },
  );
}

/** Milliseconds from a key press that spoils the text to the problem in the list. */
async function untilProblem(page: Page): Promise<number> {
  await page.evaluate(() => {
    const list = document.querySelector('.problems');
    const marks = window as unknown as { pressed: number; told: number };
    marks.told = 0;
    document.addEventListener('keydown', () => (marks.pressed = performance.now()), {
      once: true,
      capture: true,
    });
    const watch = new MutationObserver(() => {
      if (!list?.querySelector('li')) return;
      watch.disconnect();
      marks.told = performance.now() - marks.pressed;
    });
    if (list) watch.observe(list, { childList: true, subtree: true });
  });
  await page.keyboard.type('x');
  await page.waitForFunction(() => (window as unknown as { told: number }).told > 0);
  const told = await page.evaluate(() => (window as unknown as { told: number }).told);
  await page.keyboard.press('Backspace');
  await page.locator('.problems', { hasText: 'No problems' }).waitFor();
  return told;
}

/** How long after the last key a problem stands in the studio's list, in a long text. */
export async function problemsLine(): Promise<Line> {
  const times = await inStudio(longText(LONG), async (page) => {
    await page.getByRole('treeitem', { name: 'grown-100', exact: true }).click();
    await page.locator('.cm-line', { hasText: 'headline: A headline 100' }).click();
    await page.keyboard.press('Home');
    const all: number[] = [];
    for (let round = 0; round <= ROUNDS; round++) all.push(await untilProblem(page));
    return all.slice(1); // the first check of a page has its code to fetch
  });
  const what = `from the last key to the problem in the studio's list, in a text of ${LONG} lines`;
  return lineOf({ id: 'studio-problems', what, unit: 'ms' }, quantileOf(times, 0.5), { most: 400 });
}

/** How long after Health is asked to play its first figures stand, for a scenario of the size of the template. */
export async function healthLine(): Promise<Line> {
  const times = await inStudio(longText(0), async (page) => {
    const all: number[] = [];
    await page.getByRole('tab', { name: 'Health' }).click();
    for (let round = 0; round < ROUNDS; round++) {
      await page.getByRole('button', { name: /Play again|Play now/ }).waitFor({ timeout: 180_000 });
      const began = await page.evaluate(() => performance.now());
      await page.getByRole('button', { name: /Play again|Play now/ }).click();
      await page.locator('.health-progress', { hasText: FIGURES }).waitFor();
      all.push((await page.evaluate((from) => performance.now() - from, began)) / 1000);
      const stop = page.getByRole('button', { name: 'Stop', exact: true });
      if (await stop.count()) await stop.click();
    }
    return all;
  });
  const what = "the first figures of the studio's Health after it begins to play";
  return lineOf({ id: 'health-first', what, unit: 's' }, quantileOf(times, 0.5), { most: 2 });
}
