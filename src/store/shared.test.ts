import { afterEach, describe, expect, it, vi } from 'vitest';
import { TINY } from '../../tests/studio/tiny.ts';
import type { SourceFile } from '../scenario/problem.ts';
import { embeddedFiles, embeddedScenario } from '../scenario/run-embedded.ts';
import { RUN_FORMAT, RUN_VERSION, type RunFile } from '../scenario/run-write.ts';
import { packShared, SHARE_LIMITS, writeShared } from '../scenario/share.ts';
import { openShared, type SharedAnswer, type SharedThread } from './shared.ts';
import { type OpenedShared, openSharedFiles, type SharedTells } from './shared-worker.ts';

const TWO: SourceFile = { file: 'scenario.yaml', text: TINY };
const base = [{ file: 'tiny/scenario.yaml', text: TINY }];
const CARDS: SourceFile = {
  file: 'mine.yaml',
  text: 'id: mine\nextends: tiny@1\ntitle: Mine\ntracks: {tension: {start: 51}}\n',
};
const fetch = async (id: string) => (id === 'tiny' ? base : null);
const bases = { ids: ['tiny'], files: (id: string) => (id === 'tiny' ? base : null) };
const open = (link: string, of = fetch): Promise<OpenedShared> => openSharedFiles({ link }, ['tiny'], of);

describe('what somebody has shared', () => {
  it('is checked, played once, and carries its files into every run', async () => {
    const opened = await open(await packShared([TWO]));
    if (!opened.ok) throw new Error(JSON.stringify(opened.error));
    const { scenario, files, lines, turns, stands } = opened.value;
    expect({ title: scenario.title, turns, stands }).toEqual({
      title: 'Two Harbours',
      turns: 5,
      stands: null,
    });
    expect(lines).toBe(TINY.trimEnd().split('\n').length);
    expect(files).toEqual([TWO]);
  });

  it('opens as files and as a bundle just the same', async () => {
    const asLink = await open(await packShared([TWO]));
    expect(await openSharedFiles({ files: [TWO] }, [], fetch)).toEqual(asLink);
    expect(await openSharedFiles({ bundle: writeShared([TWO]) }, [], fetch)).toEqual(asLink);
  });

  it('carries only its own files where it extends a scenario of the page, and says so', async () => {
    const packed = embeddedFiles([CARDS], bases, ['tiny']);
    expect(packed).toHaveLength(1);
    const opened = await open(await packShared(packed));
    if (!opened.ok) throw new Error(JSON.stringify(opened.error));
    expect(opened.value.stands).toEqual({ id: 'tiny', changed: false });
    expect(opened.value.files).toEqual(packed);
    const { id } = opened.value.scenario;
    const run: RunFile = {
      ...{ format: RUN_FORMAT, version: RUN_VERSION, rules: 1, scenario: { id, hash: '' } },
      ...{ seed: 1, intent: {}, orders: [], hashes: [], embedded: opened.value.files },
    };
    expect(embeddedScenario(run, bases)).toMatchObject({ ok: true });
  });

  it('is put together with the scenario of the page where it holds only what was changed', async () => {
    const copy = { file: 'scenario.yaml', text: TINY.replace('id: tiny', 'id: tiny-copy') };
    const link = await packShared([copy], { id: 'tiny', files: base });
    const opened = await open(link);
    if (!opened.ok) throw new Error(JSON.stringify(opened.error));
    expect(opened.value.files).toEqual([copy]);
    expect(await open(link, async () => null)).toEqual({
      ok: false,
      error: { code: 'original', id: 'tiny' },
    });
  });

  it('says where what it extends reads otherwise here, and plays on that', async () => {
    const packed = embeddedFiles([CARDS], bases, ['tiny']);
    const other = [{ file: 'tiny/scenario.yaml', text: TINY.replace('start: 40', 'start: 41') }];
    const opened = await open(await packShared(packed), async () => other);
    if (!opened.ok) throw new Error(JSON.stringify(opened.error));
    expect(opened.value.stands).toEqual({ id: 'tiny', changed: true });
    expect(opened.value.files[0]?.base?.hash).not.toBe(packed[0]?.base?.hash);
  });

  it.each([
    ['what it extends is missing', CARDS.text.replace('tiny@1', 'lost@1'), 'wrong'],
    ['it is empty', '', 'wrong'],
    ['it is a word', '<img src=x onerror=alert(1)>', 'wrong'],
    ['it goes on for ever', TINY.replace('turns: 5', 'turns: 100000'), 'wrong'],
    [
      'an expression costs too much',
      `${TINY}`.replace('tension < 90', `tension < ${'(1+'.repeat(300)}1${')'.repeat(300)}`),
      'wrong',
    ],
    ['it is nested too deep', `${TINY}notes: ${'['.repeat(3000)}${']'.repeat(3000)}\n`, 'wrong'],
    ['it is too large', `${TINY}# ${'x'.repeat(1_000_000)}`, 'wrong'],
  ])('cannot be played where %s, and says why', async (_why, text, code) => {
    const opened = await openSharedFiles({ files: [{ file: 'a.yaml', text }] }, [], async () => null);
    expect(opened).toMatchObject({ ok: false, error: { code } });
    if (!opened.ok && opened.error.code === 'wrong')
      expect(opened.error.text).toMatch(/^a\.yaml:\d+:\d+ error/);
  });

  it('is refused where it has too many files or none', async () => {
    const many = Array.from({ length: SHARE_LIMITS.files + 1 }, (_, n) => ({ file: `${n}.yaml`, text: '' }));
    expect(await openSharedFiles({ files: many }, [], fetch)).toMatchObject({ error: { code: 'too-many' } });
    expect(await openSharedFiles({ files: [] }, [], fetch)).toMatchObject({ error: { code: 'empty' } });
    expect(await open('9.abc')).toMatchObject({ error: { code: 'version' } });
  });
});

interface Quiet extends SharedThread {
  ended: number;
  postMessage: SharedThread['postMessage'];
}

describe('the worker that opens it', () => {
  afterEach(() => {
    vi.useRealTimers();
  });

  const quiet = (): Quiet => ({
    ended: 0,
    postMessage: () => {},
    terminate() {
      this.ended += 1;
    },
    onmessage: null,
    onerror: null,
  });

  it('is ended where it takes too long, with a message that names the limit', async () => {
    const thread = quiet();
    const { answer } = openShared({ link: '1.a.b' }, [], () => thread, 0.01);
    thread.onmessage?.({ data: { kind: 'begun' } } as MessageEvent);
    expect(await answer).toEqual({ ok: false, error: { code: 'slow', limit: 0.01 } } satisfies SharedAnswer);
    expect(thread.ended).toBe(1);
  });

  it('is not held to blame for what the network takes: until it stands, and while it waits for a scenario', async () => {
    vi.useFakeTimers();
    const thread = quiet();
    let come: (files: readonly SourceFile[]) => void = () => {};
    const source = () => new Promise<readonly SourceFile[]>((resolve) => (come = resolve));
    const tells = (data: SharedTells) => thread.onmessage?.({ data } as MessageEvent<SharedTells>);
    const { answer } = openShared({ files: [CARDS] }, [{ id: 'tiny', title: '', source }], () => thread, 1);
    await vi.advanceTimersByTimeAsync(5000);
    tells({ kind: 'begun' });
    await vi.advanceTimersByTimeAsync(900);
    tells({ kind: 'wants', id: 'tiny' });
    await vi.advanceTimersByTimeAsync(5000);
    expect(thread.ended).toBe(0);
    come(base);
    await vi.advanceTimersByTimeAsync(1100);
    expect(thread.ended).toBe(1);
    expect(await answer).toEqual({ ok: false, error: { code: 'slow', limit: 1 } });
  });

  it('is given the scenarios of the page that it asks for, and names them by their titles', async () => {
    const thread = quiet();
    thread.postMessage = (told) => {
      const answer = thread.onmessage;
      if (told.kind === 'open')
        void openSharedFiles(told.from, told.builtIn, async (id) => {
          const coming = new Promise<readonly SourceFile[] | null>((resolve) => {
            thread.postMessage = (more) => more.kind === 'base' && resolve(more.files);
          });
          answer?.({ data: { kind: 'wants', id } } as MessageEvent);
          return coming;
        }).then((opened) => answer?.({ data: { kind: 'opened', answer: opened } } as MessageEvent));
    };
    const present = [{ id: 'tiny', title: 'Two Harbours', source: async () => base }];
    const told = await openShared({ files: [CARDS] }, present, () => thread).answer;
    expect(told).toMatchObject({ ok: true, value: { stands: { title: 'Two Harbours', changed: false } } });
    expect(thread.ended).toBe(1);
  });

  it('may fail to start, or die', async () => {
    const fault = { ok: false, error: { code: 'unchecked' } };
    const none = openShared({ link: '' }, [], () => {
      throw new Error('no workers');
    });
    expect(await none.answer).toEqual(fault);
    const thread = quiet();
    const { answer } = openShared({ link: '' }, [], () => thread);
    thread.onerror?.({ message: 'gone' } as ErrorEvent);
    expect(await answer).toEqual(fault);
  });
});
