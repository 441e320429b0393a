import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as after } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { type BrowserContext, chromium } from '@playwright/test';
import { projectFolder } from '../../src/scenario/node.ts';

/** A browser with a profile on disk that can be ended as by a power cut. */
export interface Mortal {
  readonly context: BrowserContext;
  /** Ends all its processes at once, none of them asked; resolves when they are gone. */
  readonly kill: () => Promise<void>;
}

const GONE = 'the browser did not start';

/** Where the browser listens, once it has written that down. */
async function addressOf(browser: ChildProcess, note: string): Promise<string> {
  for (;;) {
    const [port] = existsSync(note) ? readFileSync(note, 'utf8').split('\n') : [];
    if (port) return `http://127.0.0.1:${port}`;
    if (browser.exitCode !== null) throw new Error(GONE);
    await after(20);
  }
}

/** Ends a group of processes; one that has gone already is as good. */
function endGroup(pid: number): void {
  try {
    process.kill(-pid, 'SIGKILL');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}

/** Starts the browser of the tests on a profile. */
export async function startOn(profile: string): Promise<Mortal> {
  const path = pathToFileURL(join(projectFolder(), 'tests/browser/chrome.mjs')).href;
  const { findChrome }: typeof import('../browser/chrome.mjs') = await import(/* @vite-ignore */ path);
  const { executablePath, args, env } = await findChrome();
  const note = join(profile, 'DevToolsActivePort');
  rmSync(note, { force: true });
  const own = ['--headless', '--remote-debugging-port=0', `--user-data-dir=${profile}`, 'about:blank'];
  // Of a process group of its own, so that all its processes can be met at once.
  const browser = spawn(executablePath, [...args, ...own], { env, detached: true, stdio: 'ignore' });
  const gone = new Promise<void>((resolve) => browser.once('exit', () => resolve()));
  const connection = await chromium.connectOverCDP(await addressOf(browser, note));
  const [context] = connection.contexts();
  if (!context) throw new Error(GONE);
  return {
    context,
    kill: async () => {
      if (browser.pid !== undefined) endGroup(browser.pid);
      await gone;
      await connection.close().catch(() => {});
    },
  };
}
