import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { flagship } from '../../tests/support.ts';
import { diskBases, findScenario } from '../scenario/node.ts';
import { type Drafts, openDrafts, surplus } from './drafts.ts';
import type { Shelf } from './pending.ts';
import { type Channel, createStudio, type StudioOptions } from './studio.ts';
import { openThreads, type Thread } from './thread.ts';
import type { Studio } from './types.ts';
import { doing, type Tells } from './worker.ts';

type Mutable = { -readonly [K in keyof Thread]: Thread[K] };

/** A worker in the same thread. */
function near(): Mutable {
  const thread: Mutable = { postMessage: () => {}, terminate: () => {}, onmessage: null, onerror: null };
  const act = doing((data: Tells) => setTimeout(() => thread.onmessage?.({ data } as MessageEvent<Tells>)));
  thread.postMessage = (told) => void act(structuredClone(told));
  return thread;
}

function shelf(): Shelf & { readonly held: Map<string, string> } {
  const held = new Map<string, string>();
  return {
    held,
    getItem: (key) => held.get(key) ?? null,
    setItem: (key, value) => void held.set(key, value),
    removeItem: (key) => void held.delete(key),
  };
}

const YEAR = findScenario('the-year-after');
const SOURCES = [
  { id: 'the-year-after', title: 'The Year After', source: async () => (YEAR.ok ? YEAR.value.files : []) },
];
const CARD = `id: mine
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

let names = 0;
let now = 0;
let drafts: Drafts | null;
let open: Studio[] = [];
const clock = (): number => now;

function studio(options: Partial<StudioOptions> = {}): Studio {
  const own = createStudio({
    sources: SOURCES,
    drafts: async () => drafts,
    threads: openThreads(near),
    shelf: null,
    channel: null,
    now: clock,
    ...options,
  });
  open.push(own);
  return own;
}

beforeEach(async () => {
  now = 1_000_000;
  names += 1;
  drafts = await openDrafts(`drafts-${names}`);
});
afterEach(async () => {
  for (const one of open) await one.close();
  open = [];
});

const checked = (own: Studio): Promise<void> =>
  vi.waitFor(() => expect(own.get().document?.generation).toBe(own.get().open?.generation), {
    timeout: 20_000,
  });
const text = (own: Studio): string => own.get().open?.files[0]?.text ?? '';

describe('a draft', () => {
  test('is checked as it is written, with what it extends, and is read as data', async () => {
    const own = studio();
    await own.create('Cards', [{ file: 'scenario.yaml', text: CARD }]);
    await checked(own);
    expect(own.get().checked?.problems).toEqual([]);
    expect(own.get().scenario?.cards.some(({ id }) => id === 'a-card')).toBe(true);
    expect(Object.keys(own.get().document?.own.cards ?? {})).toEqual(['a-card']);
    expect(own.get().document?.names.track).toContain('tension');
    expect(own.get().document?.names['option/a-card']).toEqual(['agree', 'refuse']);

    own.write('scenario.yaml', CARD.replace('headline', 'hedline'));
    expect(own.get().checking).toBe(true);
    await vi.waitFor(() => expect(own.get().checking).toBe(false), { timeout: 20_000 });
    const [problem] = own.get().checked?.problems ?? [];
    expect(problem).toMatchObject({ file: 'scenario.yaml', line: 6, column: 5 });
    expect(own.get().scenario).not.toBeNull(); // the last whole one
  });

  test('is changed by edits that leave everything else alone, through the pen where one holds the text', async () => {
    const own = studio();
    await own.create('Cards', [{ file: 'scenario.yaml', text: CARD }]);
    expect(own.edit([{ path: ['cards', 'a-card', 'headline'], value: 'Another' }])).toBeNull();
    expect(text(own)).toBe(CARD.replace('A Headline', 'Another'));
    expect(own.part(['cards', 'a-card', 'headline'])).toBe('Another');
    const pen = vi.fn(() => true);
    own.setPen(pen);
    own.edit([{ path: ['cards', 'a-card', 'headline'], value: 'Other' }]);
    expect(pen).toHaveBeenCalledWith('scenario.yaml', [expect.objectContaining({ insert: 'O' })]);
    expect(text(own)).toBe(CARD.replace('A Headline', 'Another'));
    own.setPen(null);
    own.write('scenario.yaml', 'cards:\n  a-card:\n    headline: "open\n');
    expect(own.edit([{ path: ['cards', 'a-card', 'text'], value: 'x' }])).toMatchObject({
      code: 'unreadable',
    });
  });

  test('of several files is edited in the file that holds the part', async () => {
    const own = studio();
    await own.create('Two', [
      { file: 'scenario.yaml', text: 'id: two\ncards:\n  a: {headline: A}\n' },
      { file: 'cards.yaml', text: 'cards:\n  b: {headline: B}\n' },
    ]);
    own.edit([
      { path: ['cards', 'b', 'headline'], value: 'C' },
      { path: ['title'], value: 'Two' },
    ]);
    expect(own.get().open?.files.map((one) => one.text)).toEqual([
      'id: two\ncards:\n  a: {headline: A}\ntitle: Two\n',
      'cards:\n  b: {headline: C}\n',
    ]);
    expect(own.part(['cards'])).toEqual({ a: { headline: 'A' }, b: { headline: 'C' } });
    expect(own.place(['cards', 'b'])).toMatchObject({ file: 'cards.yaml', from: 9 });
  });

  test('becomes a game whose files travel along, and none while it has errors', async () => {
    const own = studio();
    await own.create('Cards', [{ file: 'scenario.yaml', text: CARD }]);
    const game = await own.game();
    expect(game?.scenario.id).toBe('mine');
    expect(game?.files).toEqual([
      {
        file: 'scenario.yaml',
        text: CARD,
        base: { id: 'the-year-after', version: flagship().version, hash: expect.any(String) },
      },
    ]);
    own.write('scenario.yaml', `${CARD}nonsense: 1\n`);
    expect(await own.game()).toBeNull();
  });
});

describe('saving', () => {
  test('what is written is there after the page is gone', async () => {
    const first = studio();
    const id = await first.create('Cards', [{ file: 'scenario.yaml', text: CARD }]);
    first.write('scenario.yaml', `${CARD}# more\n`);
    expect(first.get().saving).toBe('saving');
    await vi.waitFor(() => expect(first.get().saving).toBe('saved'), { timeout: 2000 });
    const second = studio();
    await second.list();
    expect(second.get().drafts).toMatchObject([{ id, name: 'Cards', lines: 12 }]);
    expect(await second.open(id)).toBe(true);
    expect(text(second)).toBe(`${CARD}# more\n`);
    expect(await second.open('nothing')).toBe(false);
  });

  test('what could not be saved any more when the page was left is taken up again', async () => {
    const aside = shelf();
    const first = studio({ shelf: aside });
    const id = await first.create('Cards', [{ file: 'scenario.yaml', text: CARD }]);
    first.write('scenario.yaml', `${CARD}# the last second\n`);
    const dead = { ...(drafts as Drafts), save: () => new Promise<never>(() => {}) };
    const leaving = createStudio({
      sources: [],
      drafts: async () => dead,
      threads: openThreads(near),
      shelf: aside,
      channel: null,
      now: clock,
    });
    await leaving.open(id);
    leaving.write('scenario.yaml', `${CARD}# the last second\n`);
    void leaving.flush(true);
    expect(aside.held.size).toBe(1);
    const stored = (await drafts?.get(id)) as NonNullable<Awaited<ReturnType<Drafts['get']>>>;
    expect(stored.files[0]?.text).toBe(CARD);
    const second = studio({ shelf: aside });
    await second.open(id);
    expect(text(second)).toBe(`${CARD}# the last second\n`);
    await second.flush();
    expect(aside.held.size).toBe(0);
    expect((await drafts?.get(id))?.files[0]?.text).toBe(`${CARD}# the last second\n`);
  });

  test('keeps stretches of writing as versions, and brings one back as a new one', async () => {
    const own = studio();
    await own.create('Cards', [{ file: 'scenario.yaml', text: 'a: 1\n' }]);
    for (const [later, next] of [
      [1000, 'a: 2\n'],
      [1000, 'a: 3\nb: 1\n'],
      [60_000, 'a: 4\nb: 1\n'],
    ] as const) {
      now += later;
      own.write('scenario.yaml', next);
      await own.flush();
    }
    const before = await own.versions();
    expect(before.map(({ number, added, removed }) => [number, added, removed])).toEqual([
      [3, 1, 1],
      [2, 2, 1],
      [1, 2, 0],
    ]);
    expect((await own.version(2))?.[0]?.text).toBe('a: 3\nb: 1\n');
    now += 1000;
    await own.restore(1);
    expect(text(own)).toBe('a: 1\n');
    expect((await own.versions()).map(({ number, kind }) => [number, kind])).toEqual([
      [4, 'restored'],
      [3, 'written'],
      [2, 'written'],
      [1, 'written'],
    ]);
  });

  test('old versions are thinned out, the newest never', () => {
    const versions = Array.from({ length: 400 }, (_, index) => ({
      number: 400 - index,
      savedAt: (400 - index) * 60_000,
      files: [{ file: 'a', text: 'x'.repeat(1000) }],
    }));
    const gone = new Set(surplus(versions));
    const kept = versions.filter(({ number }) => !gone.has(number)).map(({ number }) => number);
    expect(kept.slice(0, 40)).toEqual(versions.slice(0, 40).map(({ number }) => number));
    expect(kept.length).toBeLessThanOrEqual(120);
    const huge = versions
      .slice(0, 5)
      .map((one) => ({ ...one, files: [{ file: 'a', text: 'x'.repeat(5_000_000) }] }));
    expect(surplus(huge)).toEqual([398, 397, 396]);
  });

  test('is not possible everywhere: then the draft lives in this page, and says so', async () => {
    drafts = null;
    const own = studio();
    const id = await own.create('Loose', [{ file: 'scenario.yaml', text: 'a: 1\n' }]);
    expect(own.get().saving).toBe('off');
    own.write('scenario.yaml', 'a: 2\n');
    await own.close();
    await own.list();
    expect(own.get()).toMatchObject({ storage: 'off', drafts: [{ id, name: 'Loose' }] });
    await own.open(id);
    expect(text(own)).toBe('a: 2\n');
  });

  test('a full store is told, and what was written stays in the page', async () => {
    const full = Object.assign(new Error('no room'), { name: 'QuotaExceededError' });
    drafts = { ...(drafts as Drafts), save: () => Promise.reject(full) };
    const own = studio();
    await own.create('Full', [{ file: 'scenario.yaml', text: 'a: 1\n' }]);
    own.write('scenario.yaml', 'a: 2\n');
    await own.flush();
    expect(own.get().saving).toBe('full');
    expect(text(own)).toBe('a: 2\n');
  });
});

describe('two pages with one draft', () => {
  async function both() {
    const first = studio();
    const second = studio();
    const id = await first.create('Shared', [{ file: 'scenario.yaml', text: 'a: 1\n' }]);
    await second.open(id);
    first.write('scenario.yaml', 'a: first\n');
    await first.flush();
    second.write('scenario.yaml', 'a: second\n');
    await second.flush();
    return { id, first, second };
  }

  test('the later one is told, and nothing is overwritten', async () => {
    const { id, second } = await both();
    expect(second.get().conflict).not.toBeNull();
    expect((await drafts?.get(id))?.files[0]?.text).toBe('a: first\n');
    second.write('scenario.yaml', 'a: second, still\n');
    await second.flush();
    expect((await drafts?.get(id))?.files[0]?.text).toBe('a: first\n');
  });

  test('it can go on with the other text, and its own is in the history', async () => {
    const { id, second } = await both();
    await second.settle('theirs', '');
    expect(text(second)).toBe('a: first\n');
    expect(second.get().conflict).toBeNull();
    expect((await second.versions()).map(({ kind }) => kind)).toContain('aside');
    second.write('scenario.yaml', 'a: third\n');
    await second.flush();
    expect((await drafts?.get(id))?.files[0]?.text).toBe('a: third\n');
  });

  test('or with its own, as another draft', async () => {
    const { id, second } = await both();
    await second.settle('copy', 'Shared (copy)');
    expect(text(second)).toBe('a: second\n');
    expect(second.get().open?.id).not.toBe(id);
    expect((await drafts?.get(id))?.files[0]?.text).toBe('a: first\n');
    expect((await drafts?.all())?.length).toBe(2);
  });

  test('one that only reads follows the other', async () => {
    const channels: Channel[] = [];
    const channel = (): Channel => {
      const own: Channel = {
        onmessage: null,
        postMessage: (data) => {
          for (const other of channels) if (other !== own) other.onmessage?.({ data });
        },
      };
      channels.push(own);
      return own;
    };
    const first = studio({ channel: channel() });
    const second = studio({ channel: channel() });
    const id = await first.create('Shared', [{ file: 'scenario.yaml', text: 'a: 1\n' }]);
    await second.open(id);
    first.write('scenario.yaml', 'a: 2\n');
    await first.flush();
    await vi.waitFor(() => expect(text(second)).toBe('a: 2\n'));
    expect(second.get().conflict).toBeNull();
  });
});

test('drafts are renamed, doubled, deleted and brought back with their history', async () => {
  const own = studio();
  const id = await own.create('One', [{ file: 'scenario.yaml', text: 'a: 1\n' }]);
  await own.close();
  await own.rename(id, 'Two');
  await own.duplicate(id, 'Three');
  expect(
    own
      .get()
      .drafts.map(({ name }) => name)
      .sort(),
  ).toEqual(['Three', 'Two']);
  await own.remove(id);
  expect(own.get()).toMatchObject({ removed: { id, name: 'Two' }, drafts: [{ name: 'Three' }] });
  await own.bringBack();
  expect(own.get().drafts.length).toBe(2);
  await own.open(id);
  expect((await own.versions()).length).toBe(1);
});

test('a worker that dies is told, and the next check starts another', async () => {
  let starts = 0;
  const threads = openThreads(() => {
    starts += 1;
    const thread = near();
    if (starts === 1)
      thread.postMessage = () => setTimeout(() => thread.onerror?.({ message: 'dead' } as ErrorEvent));
    return thread;
  });
  const own = studio({ threads });
  await own.create('One', [{ file: 'scenario.yaml', text: 'id: one\n' }]);
  await vi.waitFor(() => expect(own.get().broken).toBe(true));
  own.write('scenario.yaml', 'id: two\n');
  await checked(own);
  expect(own.get().broken).toBe(false);
});

test('every base there is can be found', () => {
  expect(diskBases().ids.length).toBeGreaterThan(0);
});
