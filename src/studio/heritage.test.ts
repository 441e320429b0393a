import { describe, expect, it } from 'vitest';
import { TINY } from '../../tests/studio/tiny.ts';
import { NO_BASES } from '../scenario/bases.ts';
import { checkScenario, loadScenario } from '../scenario/load.ts';
import { findScenario } from '../scenario/node.ts';
import type { SourceFile } from '../scenario/problem.ts';
import { ownFiles, packShared, unpackShared } from '../scenario/share.ts';
import { chainFrom, copied, extended, idOfCopy, lineageIn } from './heritage.ts';

const found = (id: string) => {
  const scenario = findScenario(id);
  if (!scenario.ok) throw new Error(scenario.error);
  return scenario.value;
};
const builtIn = (id: string): readonly SourceFile[] => found(id).files;
const scenarioOf = (files: readonly SourceFile[], bases = NO_BASES) => {
  const loaded = loadScenario(files, bases);
  if (!loaded.ok) throw new Error(loaded.error.map(({ message }) => message).join('\n'));
  return loaded.value;
};
/** Somebody opens what another has shared, and makes a copy under a name. */
async function passOn(files: readonly SourceFile[], author: string, title: string) {
  const opened = await unpackShared(await packShared(files));
  if (!opened.ok) throw new Error(opened.error.code);
  const own = ownFiles(opened.value);
  return copied(own, lineageIn(own, ''), author).map(({ file, text }) => ({
    file,
    text: text.replace(/^title: .*$/m, () => `title: ${title}`),
  }));
}

describe('a chain of authors', () => {
  it('names three hands after a remix of a remix, and whoever extends it', async () => {
    const ama = [
      { file: 'scenario.yaml', text: TINY.replace('id: tiny\n', 'id: tiny\nauthor: Ama # 10b\n') },
    ];
    const bora = await passOn(ama, 'Bora', 'Three Harbours');
    const chen = await passOn(bora, 'Chen & "Dana"', 'Four Harbours');
    const { authors, basedOn, id } = scenarioOf(chen);
    expect({ authors, basedOn, id }).toEqual({
      id: 'tiny-copy-2',
      authors: ['Chen & "Dana"'],
      basedOn: [
        { id: 'tiny-copy', title: 'Three Harbours', author: 'Bora' },
        { id: 'tiny', title: 'Two Harbours', author: 'Ama' },
      ],
    });
    const base = { ids: ['tiny-copy-2'], files: () => chen };
    const mine = [{ file: 'mine.yaml', text: 'id: mine\nextends: tiny-copy-2@1\ntitle: Mine\n' }];
    const { scenario, problems } = checkScenario(extended(mine, lineageIn(chen, ''), 'Edda'), base);
    expect(problems).toEqual([]);
    expect(scenario?.authors).toEqual(['Edda']);
    expect(scenario?.basedOn?.map((one) => one.author)).toEqual(['Chen & "Dana"', 'Bora', 'Ama']);
  });

  it('changes the head of the files and nothing else', () => {
    const [before] = builtIn('template');
    const files = before ? [before] : [];
    const [after] = copied(files, lineageIn(files, ''), 'Ama');
    const old = before?.text.split('\n') ?? [];
    const fresh = after?.text.split('\n') ?? [];
    const gone = old.filter((line) => !fresh.includes(line));
    const come = fresh.filter((line) => !old.includes(line));
    expect(gone.map((line) => line.replace(/:.*/, ''))).toEqual(['id', 'author']);
    expect(come.join('\n')).toMatch(/^id: .*-copy #.*\nauthor: "?Ama"? +# your name.*\nbased-on:\n/);
    expect(come.length).toBeLessThanOrEqual(6);
  });

  it.each(['the-year-after', 'first-moves', 'island'])('of a copy of %s is played', (id) => {
    const { files, bases } = found(id);
    const scenario = scenarioOf(files, bases);
    const copy = scenarioOf(copied(files, lineageIn(files, ''), ''), bases);
    expect(copy.id).toBe(`${id}-copy`);
    expect(copy.authors).toEqual([]);
    expect(copy.basedOn?.[0]).toEqual({ id, title: scenario.title, author: scenario.authors.join(', ') });
  });

  it('is kept to twelve, the newest and the very first', () => {
    const basedOn = Array.from({ length: 12 }, (_, n) => ({ id: `s-${n}`, title: `${n}` }));
    const chain = chainFrom({ id: 'new', title: 'New', author: 'Ama', basedOn });
    expect(chain).toHaveLength(12);
    expect([chain[0]?.id, chain[10]?.id, chain[11]?.id]).toEqual(['new', 's-9', 's-11']);
  });

  it('is left as it is where the text cannot be edited', () => {
    for (const text of ['', '{', 'id: [', 'a\u0000b', '- id: x\n', 'id: x\nauthor: [\n'])
      expect(() =>
        copied([{ file: 'a.yaml', text }], lineageIn([{ file: 'a.yaml', text }], 'A'), ''),
      ).not.toThrow();
    expect(copied([], lineageIn([], 'A'), '')).toEqual([]);
  });

  it('gives each copy an id of its own that is not too long', () => {
    expect(['a', 'a-copy', 'a-copy-2', 'a-copy-9'].map(idOfCopy)).toEqual([
      'a-copy',
      'a-copy-2',
      'a-copy-3',
      'a-copy-10',
    ]);
    expect(idOfCopy('x'.repeat(48)).length).toBeLessThanOrEqual(48);
    expect(idOfCopy(idOfCopy('x'.repeat(48))).length).toBeLessThanOrEqual(48);
  });
});
