// @vitest-environment happy-dom
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { button, emptyTable, press, putAlone, read, the, write } from '../../../../tests/panels.tsx';
import { TINY } from '../../../../tests/studio/tiny.ts';
import { saltholm } from '../../../../tests/support.ts';
import type { Opened, Table } from '../../../store/types.ts';
import { TitlePage } from '../title.tsx';

const onBrought = vi.fn();
beforeEach(() => onBrought.mockClear());

async function page(but: Partial<Table> = {}): Promise<void> {
  const table = { ...emptyTable(saltholm()), ...but };
  await putAlone(<p />);
  await putAlone(<TitlePage table={table} scenarios={[]} onPlan={() => {}} onBrought={onBrought} />);
}

describe('a file that is opened', () => {
  const open = async (...files: File[]): Promise<void> => {
    const input = the('input[type=file]') as HTMLInputElement;
    Object.defineProperty(input, 'files', { value: files, configurable: true });
    input.dispatchEvent(new Event('change', { bubbles: true }));
  };
  const run = (text = '{}', name = 'run.json'): File => new File([text], name);

  test('is laid on the table where it is a run; what is wrong with it is said', async () => {
    const importRun = vi.fn(async (): Promise<Opened> => ({ ok: true }));
    const say = vi.fn();
    await page({ importRun, say });
    await open(run('{"a":1}'), run('{"b":2}', 'other.json'));
    await expect.poll(() => importRun.mock.calls).toEqual([['{"a":1}']]);
    await expect
      .poll(() => say.mock.calls)
      .toEqual([
        [{ code: 'run-others', args: { name: 'run.json', names: 'other.json', more: 0 }, tone: 'info' }],
      ]);
    const notice = { code: 'run-json', args: {}, tone: 'error' } as const;
    await page({ importRun: async () => ({ ok: false, notice }), say });
    say.mockClear();
    await open(run());
    await expect.poll(() => say.mock.calls).toEqual([[notice]]);
  });

  test('is refused unread where no run is so large', async () => {
    const [importRun, say] = [vi.fn(), vi.fn()];
    await page({ importRun, say });
    const large = Object.defineProperty(run(), 'size', { value: 8_000_001 });
    await open(large);
    await expect.poll(() => say.mock.calls).toEqual([[{ code: 'run-too-large', args: {}, tone: 'error' }]]);
    expect(importRun).not.toHaveBeenCalled();
  });

  test('is asked about where it is a scenario: to be played or to be written on', async () => {
    await page();
    await open(new File([TINY], 'mine.yaml'));
    await expect.poll(() => document.querySelector('dialog h2')?.textContent).toBe('Open mine.yaml');
    expect(read('dialog p')).toMatch(/^This is a scenario\./);
    await press(button('Play it'));
    expect(onBrought.mock.calls).toEqual([
      [{ kind: 'play', from: { files: [{ file: 'mine.yaml', text: TINY }] } }],
    ]);
    await press(button('Write on it in the studio'));
    expect(onBrought.mock.calls[1]?.[0]).toMatchObject({ kind: 'edit' });
  });

  test('that cannot be opened says why, in a window that can be closed', async () => {
    await page();
    await open(new File(['a\u0000b'], 'picture.yaml'));
    await expect
      .poll(() => document.querySelector('dialog [role=alert]')?.textContent)
      .toBe('picture.yaml is not a plain text file.');
    await press(button('Close', the('dialog')));
    expect(document.querySelector('dialog')).toBeNull();
  });

  const drag = (kind: string, types: string[] = ['Files'], but: object = {}): boolean => {
    const event = Object.assign(new Event(kind, { bubbles: true, cancelable: true }), {
      dataTransfer: { types, items: [], files: [] },
      relatedTarget: null,
      ...but,
    });
    return !the('main').dispatchEvent(event);
  };

  test('may be dropped: the page says so while it is held over it', async () => {
    await page();
    expect(drag('dragover', ['text/plain'])).toBe(false);
    expect(document.querySelector('.title-drop')).toBeNull();
    expect(drag('dragenter')).toBe(true);
    await expect
      .poll(() => document.querySelector('.title-drop')?.textContent)
      .toBe('Let go to open the file');
    expect(the('main').className).toBe('title-page over');
    drag('dragleave', ['Files'], { relatedTarget: the('h1') });
    expect(document.querySelector('.title-drop')).not.toBeNull();
    drag('dragleave');
    await expect.poll(() => document.querySelector('.title-drop')).toBeNull();
    expect(drag('drop', ['text/plain'])).toBe(false);
    const file = new File([TINY], 'dropped.yaml');
    expect(drag('drop', ['Files'], { dataTransfer: { types: ['Files'], items: [], files: [file] } })).toBe(
      true,
    );
    await expect.poll(() => document.querySelector('dialog h2')?.textContent).toBe('Open dropped.yaml');
  });
});

describe('a hand-in', () => {
  const TEXT = 'Dear all,\n> LOOK-EAST 1. saltholm. 12. 7K2M\n> 8PQR1234.\n';
  const paste = (target: Element, text: string): void => {
    const event = Object.assign(new Event('paste', { bubbles: true }), {
      clipboardData: { getData: () => text },
    });
    target.dispatchEvent(event);
  };

  test('is opened from a text file, and from what is pasted anywhere but into a field', async () => {
    const importRun = vi.fn(async (): Promise<Opened> => ({ ok: true }));
    await page({ importRun });
    const input = the('input[type=file]') as HTMLInputElement;
    Object.defineProperty(input, 'files', {
      value: [new File([TEXT], 'amber-heron.txt')],
      configurable: true,
    });
    input.dispatchEvent(new Event('change', { bubbles: true }));
    await expect.poll(() => importRun.mock.calls).toEqual([[TEXT]]);
    paste(the('h1'), TEXT);
    paste(the('h1'), 'Look East 2 is out.');
    paste(document.querySelector('input[type=text], input:not([type])') ?? input, TEXT);
    await expect.poll(() => importRun.mock.calls).toEqual([[TEXT], [TEXT]]);
  });

  test('that is pasted and wrong is named on the page', async () => {
    const say = vi.fn();
    await page({ say });
    paste(the('h1'), 'LOOK-EAST 1. saltholm. 99. 7K2M');
    const notice = { code: 'hand-in-cut', args: { missing: 95, of: 99 }, tone: 'error' };
    await expect.poll(() => say.mock.calls).toEqual([[notice]]);
  });

  test('has a field of its own, which says what is wrong and takes another try', async () => {
    const importRun = vi.fn<Table['importRun']>();
    await page({ importRun });
    await press(button('Open a hand-in text'));
    await write('dialog textarea', 'Nothing');
    await press(button('Open it'));
    await expect.poll(() => read('dialog [role=alert]')).toMatch(/^There is no hand-in in this text\./);
    importRun.mockResolvedValueOnce({ ok: true });
    await write('dialog textarea', TEXT);
    expect(read('dialog [role=alert]')).toBe('');
    await press(button('Open it'));
    await expect.poll(() => importRun.mock.calls).toEqual([[TEXT]]);
  });
});
