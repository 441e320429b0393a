import { describe, expect, it } from 'vitest';
import { extendedOf, gatherBases } from './bases.ts';

const file = (text: string) => [{ file: 'scenario.yaml', text }];

describe('extendedOf', () => {
  it('reads an id and a version', () => {
    expect(extendedOf('the-year-after@12')).toEqual({ id: 'the-year-after', version: 12 });
  });

  it.each(['the-year-after', 'x@', '@1', 'X@1', 'x@1.5', 'x @1', 1, ['x@1'], undefined])(
    'refuses %j',
    (text) => {
      expect(extendedOf(text)).toBeNull();
    },
  );
});

describe('gatherBases', () => {
  const stored: Record<string, string> = {
    a: 'extends: b@1',
    b: 'id: b',
    c: 'extends: d@1',
    d: 'extends: c@1',
  };
  const gather = async (text: string) => {
    const asked: string[] = [];
    const bases = await gatherBases(file(text), ['a', 'b'], async (id) => {
      asked.push(id);
      return id in stored ? file(stored[id] ?? '') : null;
    });
    return { asked, bases };
  };

  it('fetches only what is needed, down to the last', async () => {
    const { asked, bases } = await gather('extends: a@1');
    expect(asked).toEqual(['a', 'b']);
    expect(bases.ids).toEqual(['a', 'b']);
    expect(bases.files('b')).toEqual(file('id: b'));
    expect(bases.files('c')).toBeNull();
    expect((await gather('id: alone')).asked).toEqual([]);
    expect((await gather('[')).asked).toEqual([]);
  });

  it('ends in a circle and where there is nothing', async () => {
    expect((await gather('extends: c@1')).asked).toEqual(['c', 'd']);
    expect((await gather('extends: lost@1')).asked).toEqual(['lost']);
  });
});
