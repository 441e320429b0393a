import { describe, expect, test, vi } from 'vitest';
import { CARD, checked, near, studio, text, withFreshStore } from '../../tests/studio/own.ts';
import { flagship } from '../../tests/support.ts';
import { openThreads } from './thread.ts';

withFreshStore();

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
    await expect.poll(() => own.get().checking).toBe(false);
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
  await expect.poll(() => own.get().broken).toBe(true);
  own.write('scenario.yaml', 'id: two\n');
  await checked(own);
  expect(own.get().broken).toBe(false);
});
