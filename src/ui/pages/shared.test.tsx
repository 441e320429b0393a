// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { button, emptyTable, press, putAlone, read, readAll, tableOf, the } from '../../../tests/panels.tsx';
import { TINY } from '../../../tests/studio/tiny.ts';
import { saltholm } from '../../../tests/support.ts';
import { packShared } from '../../scenario/share.ts';
import { openSharedFiles, type SharedTold } from '../../store/shared-worker.ts';
import type { Table, TableState } from '../../store/types.ts';
import type { Brought } from '../brought.ts';
import type { BuiltIn } from '../built-in.ts';
import { SharedPage } from './shared.tsx';

const ended = vi.fn();

/** What a worker does, in the thread of the test. */
class NearWorker extends EventTarget {
  onmessage: ((event: { data: unknown }) => void) | null = null;
  async postMessage(told: SharedTold): Promise<void> {
    if (told.kind !== 'open') return;
    this.onmessage?.({ data: { kind: 'begun' } });
    const answer = await openSharedFiles(told.from, told.builtIn, async (id) =>
      id === 'tiny' ? FILES : null,
    );
    this.onmessage?.({ data: { kind: 'opened', answer } });
  }
  terminate(): void {
    ended();
  }
}

const FILES = [{ file: 'scenario.yaml', text: TINY }];
const BUILT_IN = {
  id: 'tiny',
  title: 'Two Harbours',
  source: async () => FILES,
  load: async () => saltholm(),
} as unknown as BuiltIn;

const onBack = vi.fn();
const onPlan = vi.fn();
const onStudio = vi.fn();
let table: Table;
beforeEach(() => {
  vi.stubGlobal('Worker', NearWorker);
  for (const one of [ended, onBack, onPlan, onStudio]) one.mockClear();
  table = emptyTable(saltholm());
});
afterEach(() => vi.unstubAllGlobals());

function page(from: Brought['from'], kind: Brought['kind'] = 'play', of = table, scenarios = [BUILT_IN]) {
  const props = { table: of, scenarios, brought: { kind, from }, onBack, onPlan, onStudio };
  return putAlone(<SharedPage {...props} />);
}
const opened = (): Promise<void> => expect.poll(() => document.querySelector('[role=status]')).toBeNull();

describe('a scenario that was shared', () => {
  test('is being opened before anything of it is shown', async () => {
    vi.stubGlobal(
      'Worker',
      class extends NearWorker {
        override async postMessage(): Promise<void> {}
      },
    );
    await page({ link: '1.x.y' });
    expect(document.title).toBe('Look East: A shared scenario');
    expect(read('.title-kind')).toBe('Shared with you');
    expect(read('[role=status]')).toBe('Opening what was shared …');
    expect(ended).not.toHaveBeenCalled();
    await putAlone(<p />);
    expect(ended).toHaveBeenCalledTimes(1);
  });

  test('says who made it, what was checked, and leads to its briefing', async () => {
    await page({
      link: await packShared([
        {
          file: 'scenario.yaml',
          text: TINY.replace(
            'id: tiny',
            'id: other\nauthor: A class\nsubtitle: A small sea\nsummary: Two ports.\nminutes: 15',
          ),
        },
      ]),
    });
    await opened();
    expect(document.title).toBe('Look East: Two Harbours');
    expect(read('h1')).toBe('Two Harbours');
    expect(read('.shared-sub')).toBe('A small sea');
    expect(read('.shared-summary')).toBe('Two ports.');
    expect(read('.lineage')).toBe('by A class');
    expect(read('.shared-page > .quiet')).toBe('5 turns · about 15 minutes');
    const lines = TINY.trimEnd().split('\n').length + 4;
    const checked = readAll('.shared-checked li');
    expect(checked).toHaveLength(4);
    expect(checked[0]).toMatch(/^It is text and numbers only\./);
    expect(checked[1]).toMatch(new RegExp(`^All ${lines} lines were read; `));
    expect(checked[2]).toBe('A game was played to its end behind the page: 5 turns.');
    expect(checked[3]).toMatch(/^Nobody has checked whether what it tells is true\./);
    expect(document.querySelector('.origin, .shared-game')).toBeNull();
    await press(button(/^To the briefing/));
    const plan = onPlan.mock.calls[0]?.[0];
    expect(plan).toMatchObject({ scenario: { id: 'other' }, files: [{ file: 'scenario.yaml' }] });
    expect(plan.seed).toBeGreaterThanOrEqual(100_000);
    await press(button('Title page'));
    expect(onBack).toHaveBeenCalledTimes(1);
  });

  test('without a subtitle or a summary has no empty lines', async () => {
    await page({ files: FILES }, 'play', table, []);
    await opened();
    expect(read('.title-kind')).toBe('From a file');
    expect(document.querySelector('.shared-sub, .shared-summary, .lineage')).toBeNull();
  });

  test('says on which scenario of the page it stands, and whether that reads otherwise here', async () => {
    const mine = 'id: mine\nextends: tiny@1\ntitle: Mine\ntracks: {tension: {start: 51}}\n';
    await page({ files: [{ file: 'mine.yaml', text: mine }] });
    await opened();
    expect(readAll('.shared-checked li')[3]).toBe('It changes “Two Harbours”, which comes with this page.');
  });

  test('that bears the name of one of the page, but is not it, is called a copy', async () => {
    await page({ files: FILES });
    await opened();
    await expect.poll(() => document.querySelector('.origin')?.textContent).toMatch(/copy|changed/i);
  });
});

describe('what cannot be played', () => {
  test('says why; what its author can mend may be opened in the studio', async () => {
    await page({ files: [{ file: 'scenario.yaml', text: `${TINY}\nnonsense: 3\n` }] });
    await opened();
    expect(document.title).toBe('Look East: This cannot be played');
    expect(read('[role=alert]')).toBe(
      'One problem keeps it from being played. Its author can mend that in the studio.',
    );
    expect(read('.shared-page > .quiet')).toBe('Nothing of yours was touched.');
    expect(read('.technical pre')).toContain('nonsense');
    await press(button('Open it in the studio'));
    expect(onStudio).toHaveBeenCalledTimes(1);
  });

  test('is not offered to the studio where there is nothing to mend', async () => {
    await page({ link: 'nothing' });
    await opened();
    expect(read('[role=alert]')).toBe('This is not a scenario that was shared from here.');
    expect(document.querySelector('.technical')).toBeNull();
    expect(() => button('Open it in the studio')).toThrow();
  });

  test('is not checked where the worker cannot be started', async () => {
    vi.stubGlobal('Worker', undefined);
    await page({ files: FILES });
    await opened();
    expect(read('[role=alert]')).toMatch(/^The part of the page that checks could not be started\./);
  });
});

describe('a scenario to write on', () => {
  test('leads to the studio, and is not opened before that', async () => {
    const asked = vi.fn();
    vi.stubGlobal('Worker', asked);
    await page({ link: '1.x.y' }, 'edit');
    expect(document.title).toBe('Look East: A scenario to write on');
    await press(button(/^Open it in the studio/));
    expect(onStudio).toHaveBeenCalledTimes(1);
    expect(asked).not.toHaveBeenCalled();
  });
});

describe('a game that is open', () => {
  test('can be gone back to, and is safe or is not', async () => {
    const playing = await tableOf(saltholm());
    const said = async (now: Partial<TableState>): Promise<string> => {
      const of = { ...playing, get: () => ({ ...playing.get(), ...now }) };
      await page({ link: '1.x.y' }, 'edit', of);
      return `${the('.shared-game').classList.contains('bad') ? 'bad: ' : ''}${read('.shared-game')}`;
    };
    const safe = 'The game you have open is saved. You find it on the title page again.';
    expect(await said({ saving: 'saved' })).toBe(safe);
    expect(await said({ saving: 'saving' })).toBe(safe);
    expect(await said({ saving: 'off', readOnly: true })).toBe(safe);
    expect(await said({ saving: 'failed' })).toMatch(/^bad: The game you have open is not saved/);
    await press(button('Back to my game'));
    expect(onBack).toHaveBeenCalledTimes(1);
  });
});
