import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as after } from 'node:timers/promises';
import type { Page } from '@playwright/test';
import { type Mortal, startOn } from './chromium.ts';
import { actInDraft, openDraft } from './draft.ts';
import { type Attempt, actInGame, openGame, type Random } from './game.ts';
import { openRecord, type Record } from './record.ts';
import { type Seen, watch } from './watch.ts';

/** What a number of kills has come to. */
export interface Kills {
  readonly kills: number;
  /** Games and drafts that were opened again after a kill. */
  readonly compared: number;
  /** Of these, such as had lost something that was shown. */
  readonly lost: number;
  /** Of these, such as had lost something that the page had called saved. */
  readonly lostCalledSaved: number;
  readonly savedAfterMs: { readonly median: number; readonly most: number };
}

/** What is to be done how often. */
export interface KillOptions {
  /** Where the built page is served. */
  readonly address: string;
  readonly times: number;
  readonly seed: number;
  readonly tell?: (line: string) => void;
}

/** One in so many browsers is killed over a draft, the others over a game. */
const DRAFTS = 4;
/** The browser lives on for at most so long once something is open. Milliseconds. */
const LIFE = 4000;
/** So long is waited for what was seen last to come back; then what is there is all. Longer on a slow machine. Milliseconds. */
const BACK = 8000 * Number(process.env.LOOK_EAST_SLOWNESS ?? 1);

/** What does not come in so long does not come. Milliseconds. */
const PATIENCE = 30_000 * Number(process.env.LOOK_EAST_SLOWNESS ?? 1);

/** A game or a draft that outlives its browsers. */
interface Subject {
  readonly record: Record;
  readonly open: (page: Page, address: string, begun: boolean) => Promise<void>;
  readonly act: (page: Page, random: Random, attempt: Attempt) => Promise<void>;
}

function randomFrom(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const quantile = (sorted: readonly number[], part: number): number =>
  Math.round(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? 0);

/** Plays and writes, and kills the browser in the midst of it, again and again. */
export async function killOften({ address, times, seed, tell = () => {} }: KillOptions): Promise<Kills> {
  const profile = mkdtempSync(join(tmpdir(), 'look-east-kill-'));
  const random = randomFrom(seed);
  const game: Subject = { record: openRecord(), open: openGame, act: actInGame };
  const draft: Subject = { record: openRecord(), open: openDraft, act: actInDraft };
  const waits: number[] = [];
  const verdicts: string[] = [];
  let subject = game;
  let shown: Seen | null = null;
  let listening = false;

  const saw = (seen: Seen): void => {
    shown = seen;
    if (!listening) return;
    subject.record.saw(seen);
    if (seen.after !== null) waits.push(seen.after);
  };

  async function listenTo({ context }: Mortal): Promise<void> {
    await context.exposeBinding('saw', (_, seen: Seen) => saw(seen));
    await context.addInitScript(watch);
  }

  /** A tab of its own, which remembers no game that another one had open. */
  async function newPage({ context }: Mortal): Promise<Page> {
    const page = await context.newPage();
    page.setDefaultTimeout(PATIENCE);
    await page.setViewportSize({ width: 1366, height: 640 });
    return page;
  }

  /** Opens a game or draft that was open when a browser was killed, and judges what is there. */
  async function compare(mortal: Mortal): Promise<Page> {
    const page = await newPage(mortal);
    const { record, open } = subject;
    const last = record.last();
    listening = false;
    shown = null;
    await open(page, address, last !== null);
    const late = Date.now() + BACK;
    while ((shown as Seen | null)?.state !== last && Date.now() < (last === null ? 0 : late)) await after(20);
    const back = (shown as Seen | null)?.state ?? '';
    listening = true;
    if (last === null) return page;
    const verdict = record.judge(back);
    verdicts.push(verdict);
    if (verdict !== 'whole') tell(`${verdict}: '${last}' was shown, '${back}' came back`);
    return page;
  }

  async function live(mortal: Mortal, next: Subject): Promise<void> {
    await listenTo(mortal);
    let page = await compare(mortal);
    if (next !== subject) {
      subject = next;
      await page.close();
      page = await compare(mortal);
    }
    const end = after(random() * LIFE).then(() => mortal.kill());
    let alive = true;
    void end.then(() => {
      alive = false;
    });
    while (alive)
      await next
        .act(page, random, next.record.attempt)
        .catch(() => page.keyboard.press('Escape').catch(() => {}));
    await end;
  }

  try {
    for (let kill = 0; kill < times; kill++) {
      const mortal = await startOn(profile);
      await live(mortal, kill % DRAFTS === DRAFTS - 1 ? draft : game).finally(mortal.kill);
      tell(`${kill + 1} of ${times}`);
    }
    const last = await startOn(profile);
    await listenTo(last)
      .then(() => compare(last))
      .finally(last.kill);
  } finally {
    rmSync(profile, { recursive: true, force: true });
  }
  waits.sort((a, b) => a - b);
  return {
    kills: times,
    compared: verdicts.length,
    lost: verdicts.filter((verdict) => verdict !== 'whole').length,
    lostCalledSaved: verdicts.filter((verdict) => verdict === 'lost-called-saved').length,
    savedAfterMs: { median: quantile(waits, 0.5), most: quantile(waits, 1) },
  };
}
