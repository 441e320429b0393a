import { describe, expect, test, vi } from 'vitest';
import { CARD, clock, here, near, studio, text, withFreshStore } from '../../tests/studio/own.ts';
import type { Channel } from './channel.ts';
import { type Drafts, surplus } from './drafts.ts';
import type { Shelf } from './pending.ts';
import { createStudio } from './studio.ts';
import { openThreads } from './thread.ts';

withFreshStore();

function shelf(): Shelf & { readonly held: Map<string, string> } {
  const held = new Map<string, string>();
  return {
    held,
    getItem: (key) => held.get(key) ?? null,
    setItem: (key, value) => void held.set(key, value),
    removeItem: (key) => void held.delete(key),
  };
}

describe('saving', () => {
  test('what is written is there after the page is gone', async () => {
    const first = studio();
    const id = await first.create('Cards', [{ file: 'scenario.yaml', text: CARD }]);
    first.write('scenario.yaml', `${CARD}# more\n`);
    expect(first.get().saving).toBe('saving');
    await expect.poll(() => first.get().saving).toBe('saved');
    const second = studio();
    expect(await second.open(id)).toBe(true);
    expect(text(second)).toBe(`${CARD}# more\n`);
    await second.flush();
    await second.list();
    expect(second.get().drafts).toMatchObject([{ id, name: 'Cards', lines: 12 }]);
    expect(await second.open('nothing')).toBe(false);
  });

  test('what could not be saved any more when the page was left is taken up again', async () => {
    const aside = shelf();
    const first = studio({ journal: null, shelf: aside });
    const id = await first.create('Cards', [{ file: 'scenario.yaml', text: CARD }]);
    first.write('scenario.yaml', `${CARD}# the last second\n`);
    const dead = { ...(here.drafts as Drafts), save: () => new Promise<never>(() => {}) };
    const leaving = createStudio({
      sources: [],
      drafts: async () => dead,
      threads: openThreads(near),
      journal: null,
      shelf: aside,
      channel: null,
      now: clock,
    });
    await leaving.open(id);
    leaving.write('scenario.yaml', `${CARD}# the last second\n`);
    void leaving.flush(true);
    expect(aside.held.size).toBe(1);
    const stored = (await here.drafts?.get(id)) as NonNullable<Awaited<ReturnType<Drafts['get']>>>;
    expect(stored.files[0]?.text).toBe(CARD);
    const second = studio({ shelf: aside });
    await second.open(id);
    expect(text(second)).toBe(`${CARD}# the last second\n`);
    await second.flush();
    expect(aside.held.size).toBe(0);
    expect((await here.drafts?.get(id))?.files[0]?.text).toBe(`${CARD}# the last second\n`);
  });

  test('keeps stretches of writing as versions, and brings one back as a new one', async () => {
    const own = studio();
    await own.create('Cards', [{ file: 'scenario.yaml', text: 'a: 1\n' }]);
    for (const [later, next] of [
      [1000, 'a: 2\n'],
      [1000, 'a: 3\nb: 1\n'],
      [60_000, 'a: 4\nb: 1\n'],
    ] as const) {
      here.now += later;
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
    here.now += 1000;
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
    here.drafts = null;
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
    here.drafts = { ...(here.drafts as Drafts), save: () => Promise.reject(full) };
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
    expect((await here.drafts?.get(id))?.files[0]?.text).toBe('a: first\n');
    second.write('scenario.yaml', 'a: second, still\n');
    await second.flush();
    expect((await here.drafts?.get(id))?.files[0]?.text).toBe('a: first\n');
  });

  test('it can go on with the other text, and its own is in the history', async () => {
    const { id, second } = await both();
    await second.settle('theirs', '');
    expect(text(second)).toBe('a: first\n');
    expect(second.get().conflict).toBeNull();
    expect((await second.versions()).map(({ kind }) => kind)).toContain('aside');
    second.write('scenario.yaml', 'a: third\n');
    await second.flush();
    expect((await here.drafts?.get(id))?.files[0]?.text).toBe('a: third\n');
  });

  test('or with its own, as another draft', async () => {
    const { id, second } = await both();
    await second.settle('copy', 'Shared (copy)');
    expect(text(second)).toBe('a: second\n');
    expect(second.get().open?.id).not.toBe(id);
    expect((await here.drafts?.get(id))?.files[0]?.text).toBe('a: first\n');
    expect((await here.drafts?.all())?.length).toBe(2);
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
    await expect.poll(() => text(second)).toBe('a: 2\n');
    expect(second.get().conflict).toBeNull();
  });
});

describe('a page that is killed while somebody writes', () => {
  /** The store of drafts of a page that is killed before a draft is saved as a whole again. */
  const killed = async (): Promise<Drafts> => ({
    ...(here.drafts as Drafts),
    save: () => new Promise<never>(() => {}),
  });

  test('loses no word that it had called saved', async () => {
    const first = createStudio({
      sources: [],
      drafts: killed,
      threads: openThreads(near),
      shelf: null,
      channel: null,
      now: clock,
    });
    const files = [
      { file: 'a.yaml', text: 'id: a\n' },
      { file: 'b.yaml', text: 'tracks: {}\n' },
    ];
    const id = await first.create('Cards', files);
    for (const words of ['one', 'one two', 'one two three']) {
      first.write('b.yaml', `# ${words}\n`);
      expect(first.get().saving).toBe('saving');
      await expect.poll(() => first.get().saving).toBe('saved');
    }
    const second = studio();
    await second.open(id);
    expect(second.get().open?.files).toEqual([files[0], { file: 'b.yaml', text: '# one two three\n' }]);
    await second.flush();
    expect((await here.drafts?.get(id))?.files[1]?.text).toBe('# one two three\n');
    expect((await second.versions()).map(({ kind }) => kind)).not.toContain('aside');
  });

  test('keeps them in the history where another page has gone on meanwhile', async () => {
    const own = createStudio({
      sources: [],
      drafts: killed,
      threads: openThreads(near),
      shelf: null,
      channel: null,
      now: clock,
    });
    const id = await own.create('Cards', [{ file: 'a.yaml', text: 'id: a\n' }]);
    await here.drafts?.save(id, 1, { files: [{ file: 'a.yaml', text: 'id: other\n' }], at: clock() + 1 });
    own.write('a.yaml', 'id: mine\n');
    await expect.poll(() => own.get().saving).toBe('saved');
    const second = studio();
    await second.open(id);
    await second.flush();
    expect(text(second)).toBe('id: other\n');
    const versions = await second.versions();
    const aside = versions.find(({ kind }) => kind === 'aside');
    expect((await second.version(aside?.number ?? 0))?.[0]?.text).toBe('id: mine\n');
  });

  test('a draft that is deleted under the page is saved anew, by its name', async () => {
    const own = studio();
    const id = await own.create('Cards', [{ file: 'a.yaml', text: 'id: a\n' }]);
    own.write('a.yaml', 'id: b\n');
    await own.flush();
    await here.drafts?.remove(id);
    own.write('a.yaml', 'id: c\n');
    await own.flush();
    expect(await here.drafts?.get(id)).toMatchObject({ name: 'Cards', files: [{ text: 'id: c\n' }] });
  });

  test('what fails is called by its cause, and saving goes on by itself', async () => {
    let fails = true;
    const drafts = here.drafts as Drafts;
    const save: Drafts['save'] = async (...of) => {
      if (fails) throw new DOMException('no', 'QuotaExceededError');
      return drafts.save(...of);
    };
    const own = studio({ drafts: async () => ({ ...drafts, save }), journal: null });
    const id = await own.create('Cards', [{ file: 'a.yaml', text: 'id: a\n' }]);
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    own.write('a.yaml', 'id: b\n');
    await own.flush();
    expect(own.get().saving).toBe('full');
    fails = false;
    await vi.advanceTimersByTimeAsync(10_000);
    vi.useRealTimers();
    await own.flush();
    expect(own.get().saving).toBe('saved');
    expect((await drafts.get(id))?.files[0]?.text).toBe('id: b\n');
  });
});
