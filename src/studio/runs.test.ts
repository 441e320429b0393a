import { afterEach, describe, expect, test, vi } from 'vitest';
import { TINY } from '../../tests/studio/tiny.ts';
import { compareOf } from './compare-run.ts';
import { healthOf, REST } from './health-run.ts';
import { createStudio } from './studio.ts';
import { openThreads, type Thread } from './thread.ts';
import { trialOf } from './trial-run.ts';
import type { Studio } from './types.ts';
import { doing, type Tells, type Told } from './worker.ts';

/** What threads have said after they were ended. */
let unheard = 0;

/** A worker in the same thread; once it is ended nothing more is heard of it. */
function near(): Thread {
  let ended = false;
  const act = doing((data: Tells) =>
    setTimeout(() => {
      if (ended) unheard += 1;
      else thread.onmessage?.({ data } as MessageEvent<Tells>);
    }),
  );
  const thread: Thread = {
    postMessage: (told: Told) => void act(structuredClone(told)),
    terminate: () => {
      ended = true;
    },
    onmessage: null,
    onerror: null,
  };
  return thread;
}

let open: Studio | null = null;
afterEach(async () => {
  await open?.close();
  open = null;
  vi.restoreAllMocks();
});

const FILE = 'scenario.yaml';

async function studio(text = TINY): Promise<Studio> {
  const own = createStudio({
    sources: [{ id: 'tiny', title: 'Two Harbours', source: async () => [{ file: FILE, text: TINY }] }],
    drafts: async () => null,
    threads: openThreads(near),
    shelf: null,
    channel: null,
  });
  open = own;
  await own.create('Mine', [{ file: FILE, text }]);
  await settled(own);
  return own;
}

const until = (what: () => boolean): Promise<void> => expect.poll(what).toBe(true);
const settled = (own: Studio): Promise<void> =>
  until(() => own.get().document?.generation === own.get().open?.generation);

describe('the trial game of a draft', () => {
  test('is its list of steps, done again when one goes or the draft changes', async () => {
    const own = await studio();
    const trial = trialOf(own);
    expect(trialOf(own)).toBe(trial);
    trial.follow();
    await until(() => trial.get().answer?.turn === 1);
    trial.add({ kind: 'deal', card: 'visit' });
    trial.add({ kind: 'answer', card: 'visit', option: 'frown' });
    await until(() => !trial.get().coming);
    expect(trial.get().answer?.problems).toEqual([null, null]);

    own.write(FILE, TINY.replaceAll('frown:', 'scowl:'));
    await settled(own);
    trial.follow();
    await until(() => !trial.get().coming);
    expect(trial.get().answer?.problems).toEqual([null, { code: 'gone' }]);

    trial.without(1);
    trial.add({ kind: 'jump', turn: 4, player: 'none' });
    await until(() => trial.get().answer?.turn === 4);
    trial.add({ kind: 'jump', turn: 2, player: 'none' });
    expect(trial.get().steps).toEqual([{ kind: 'jump', turn: 2, player: 'none' }]);
    trial.begin(9);
    await until(() => trial.get().answer?.turn === 1 && !trial.get().coming);
    expect(trial.get()).toMatchObject({ seed: 9, steps: [] });
  });
});

describe('the games of a draft', () => {
  test('begin when somebody looks and the draft rests, and grow stale with an edit', async () => {
    const own = await studio();
    const health = healthOf(own);
    expect(health.get().phase).toBe('waiting');
    const timers = vi.spyOn(globalThis, 'setTimeout');
    const leave = health.watch();
    expect(health.get().phase).toBe('waiting');
    expect(timers).toHaveBeenLastCalledWith(expect.any(Function), REST);
    await until(() => health.get().report !== null);
    await until(() => health.get().phase === 'done');
    expect(health.get().report?.games).toBeGreaterThan(100);

    own.write(FILE, `${TINY}# a remark\n`);
    await settled(own);
    await until(() => !own.get().checking);
    expect(health.get()).toMatchObject({ phase: 'done', stale: false });

    own.write(FILE, TINY.replace('start: 40', 'start: 41'));
    await until(() => !own.get().checking);
    expect(health.get()).toMatchObject({ phase: 'waiting', stale: true });

    own.write(FILE, TINY.replace('tension > 58', 'tensin > 58'));
    await until(() => !own.get().checking);
    expect(health.get()).toMatchObject({ phase: 'blocked', stale: true });

    own.write(FILE, TINY);
    await until(() => !own.get().checking);
    expect(health.get()).toMatchObject({ phase: 'done', stale: false });
    leave();
  });

  test('can be given up, begun again, and shown', async () => {
    const own = await studio();
    const health = healthOf(own);
    const leave = health.watch();
    await until(() => health.get().report !== null);
    health.cancel();
    expect(health.get().phase).toBe('cancelled');
    const { games } = health.get().report ?? {};
    const before = unheard;
    await until(() => unheard > before);
    expect(health.get().report?.games).toBe(games);
    health.again();
    await until(() => health.get().phase === 'done');
    const witness = health.get().report?.endings.find((one) => one.witness)?.witness;
    if (!witness) throw new Error('no game to be shown');
    expect((await health.tell(witness)).turns.length).toBeGreaterThan(0);
    leave();
  });
});

describe('a comparison', () => {
  test('with the scenario that is extended', async () => {
    const own = await studio('id: mine\nextends: tiny@1\ntracks:\n  home-front: {start: 60}\n');
    const compare = compareOf(own);
    await compare.begin({ kind: 'base' });
    expect(compare.get().phase).toBe('done');
    expect(compare.get().report?.players.some(({ score }) => score.sure)).toBe(true);
  });

  test('is of the text as it is written, though it has not been checked yet', async () => {
    const own = await studio('id: mine\nextends: tiny@1\n');
    const compare = compareOf(own);
    own.write(FILE, 'id: mine\nextends: tiny@1\ntracks:\n  home-front: {start: 60}\n');
    expect(own.get().checking).toBe(true);
    await compare.begin({ kind: 'base' });
    expect(compare.get().of?.tracks.find(({ id }) => id === 'home-front')?.start).toBe(60);
    expect(compare.get().report?.players.some(({ score }) => score.sure)).toBe(true);
  });

  test('with a version that is no longer kept', async () => {
    const own = await studio();
    const compare = compareOf(own);
    await compare.begin({ kind: 'version', number: 3 });
    expect(compare.get().phase).toBe('gone');
  });

  test('can be given up', async () => {
    const own = await studio('id: mine\nextends: tiny@1\ntracks:\n  home-front: {start: 60}\n');
    const compare = compareOf(own);
    void compare.begin({ kind: 'base' });
    await until(() => compare.get().report !== null);
    compare.cancel();
    expect(compare.get().phase).toBe('cancelled');
    expect(compare.get().report).not.toBeNull();
  });
});
