import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect } from 'vitest';
import { findScenario } from '../../src/scenario/node.ts';
import { type Drafts, openDrafts } from '../../src/studio/drafts.ts';
import { createStudio, type StudioOptions } from '../../src/studio/studio.ts';
import { openThreads, type Thread } from '../../src/studio/thread.ts';
import type { Studio } from '../../src/studio/types.ts';
import { doing, type Tells } from '../../src/studio/worker.ts';

type Mutable = { -readonly [K in keyof Thread]: Thread[K] };

/** A worker in the same thread. */
export function near(): Mutable {
  const thread: Mutable = { postMessage: () => {}, terminate: () => {}, onmessage: null, onerror: null };
  const act = doing((data: Tells) => setTimeout(() => thread.onmessage?.({ data } as MessageEvent<Tells>)));
  thread.postMessage = (told) => void act(structuredClone(told));
  return thread;
}

const YEAR = findScenario('the-year-after');
const SOURCES = [
  { id: 'the-year-after', title: 'The Year After', source: async () => (YEAR.ok ? YEAR.value.files : []) },
];
/** A scenario of one card that extends the flagship. */
export const CARD = `id: mine
extends: the-year-after@1
# a remark
cards:
  a-card: # mine
    headline: A Headline
    text: Something has happened.
    facts: [M1]
    options:
      agree: {label: Agree, effects: {tension: 2}}
      refuse: {label: Refuse}
`;

/** What the studios of a test share: their store, and the clock. */
export const here = { drafts: null as Drafts | null, now: 0 };
export const clock = (): number => here.now;

let names = 0;
let open: Studio[] = [];

/** A studio that is closed after the test. */
export function studio(options: Partial<StudioOptions> = {}): Studio {
  const own = createStudio({
    sources: SOURCES,
    drafts: async () => here.drafts,
    threads: openThreads(near),
    shelf: null,
    channel: null,
    now: clock,
    ...options,
  });
  open.push(own);
  return own;
}

/** Gives every test of a file a store of its own. */
export function withFreshStore(): void {
  beforeEach(async () => {
    here.now = 1_000_000;
    names += 1;
    here.drafts = await openDrafts(`drafts-${names}`);
  });
  afterEach(async () => {
    for (const one of open) await one.close();
    open = [];
  });
}

/** Waits until the text as it is now has been checked. */
export const checked = (own: Studio): Promise<void> =>
  expect.poll(() => own.get().document?.generation === own.get().open?.generation).toBe(true);
/** The text of the first file. */
export const text = (own: Studio): string => own.get().open?.files[0]?.text ?? '';
