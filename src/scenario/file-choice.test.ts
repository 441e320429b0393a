import { describe, expect, it } from 'vitest';
import { isHead, scenarioFiles } from './file-choice.ts';

const choice = (...paths: string[]) => scenarioFiles(paths, (path) => path);
const taken = (...paths: string[]) => choice(...paths).taken;
const left = (...paths: string[]) => choice(...paths).left.map(({ path, why }) => `${path}: ${why}`);

describe('the files of a scenario', () => {
  it('end in .yaml or .yml in any capitals, the head first, then by name', () => {
    expect(taken('tracks.YML', 'cards.yaml', 'Scenario.Yaml', 'NOTES.md', 'map.png')).toEqual([
      'Scenario.Yaml',
      'cards.yaml',
      'tracks.YML',
    ]);
    expect(taken('scenario.yaml.txt', 'cards.yaml')).toEqual(['scenario.yaml.txt', 'cards.yaml']);
    expect(['scenario.yaml', 'SCENARIO.YML', 'scenario.yaml.txt', 'my-scenario.yaml'].map(isHead)).toEqual([
      true,
      true,
      true,
      false,
    ]);
  });

  it('are a single text only where there is no YAML', () => {
    expect(taken('harbour.txt', 'NOTES.md')).toEqual(['harbour.txt']);
    expect(taken('a.txt', 'b.txt')).toEqual([]);
    expect(left('notes.txt', 'scenario.yaml')).toEqual(['notes.txt: ending']);
  });

  it.each([
    ['._cards.yaml', 'hidden'],
    ['.cards.yaml.swp', 'hidden'],
    ['.#cards.yaml', 'lock'],
    ['~$cards.yaml', 'lock'],
    ['.~lock.cards.yaml#', 'lock'],
    ['cards.yaml~', 'backup'],
    ['cards.yaml.bak', 'backup'],
    ['#cards.yaml#', 'backup'],
  ])('are not %s', (path, why) => {
    expect(left('cards.yaml', path)).toEqual([`${path}: ${why}`]);
    expect(taken('cards.yaml', path)).toEqual(['cards.yaml']);
  });

  it.each([
    'cards (1).yaml',
    'Cards (12).YML',
    'cards - Copy.yaml',
    'cards - Copy (2).yaml',
    'cards copy.yaml',
    'cards copy 3.yaml',
    'Copy of cards.yaml',
    'cards - Kopie.yaml',
    'Kopie von cards.yaml',
    'Kopie von Kopie von cards.yaml',
    'cards - Copie.yaml',
    'Copie de cards.yaml',
    'Copia di cards.yaml',
    'cards - Cópia.yaml',
    'cards — копия.yaml',
    'cards - کپی.yaml',
    "cards (Ama's conflicted copy 2026-11-28).yaml",
    'cards.sync-conflict-20261128-101112-ABC.yaml',
    'cards (1) - Copy.yaml',
  ])('are not the copy %s of one of them, but that copy where it is alone', (path) => {
    expect(choice(path, 'cards.yaml').left).toEqual([{ path, why: 'copy', of: 'cards.yaml' }]);
    expect(taken(path, 'scenario.yaml')).toContain(path);
  });

  it('are copies whose names Unicode writes in two ways', () => {
    const [composed, apart] = ['Zürich (1).yaml', 'Zürich.yaml'.normalize('NFD')];
    expect(taken(composed, apart)).toEqual([apart]);
  });

  it('are no copies where the name only looks like one', () => {
    const paths = ['cards-2.yaml', 'cards.yaml', 'copying.yaml', 'photocopies.yaml'];
    expect(taken(...paths)).toEqual(paths);
  });

  it('lie in one folder, the outermost with any; of several the one with a head', () => {
    expect(choice('mine/scenario.yaml', 'mine/old/scenario.yaml', 'mine/img/a.png')).toEqual({
      taken: ['mine/scenario.yaml'],
      left: [{ path: 'mine/old', why: 'folder' }],
    });
    expect(taken('mine/mine/cards.yaml', 'mine/mine/scenario.yaml')[0]).toBe('mine/mine/scenario.yaml');
    expect(taken('a/cards.yaml', 'b/scenario.yaml')).toEqual(['b/scenario.yaml']);
    expect(choice('__MACOSX/mine/._scenario.yaml', 'mine/scenario.yaml')).toEqual({
      taken: ['mine/scenario.yaml'],
      left: [{ path: '__MACOSX/mine/._scenario.yaml', why: 'hidden' }],
    });
    expect(choice('.DS_Store', 'Thumbs.db', 'desktop.ini')).toEqual({ taken: [], left: [] });
  });
});
