import { describe, expect, test } from 'vitest';
import { TINY } from '../../../../../tests/studio/tiny.ts';
import { readDocument } from '../../../../scenario/read.ts';
import { applied } from '../../../../studio/index.ts';
import { changesOf } from '../../../../studio/text-edit.ts';
import { daysFor, deletion, freeId, planOf, takenIds, usesOf } from './plan.ts';

const read = (text: string) => readDocument([{ file: 'scenario.yaml', text }]).value;
const whole = read(TINY);

describe('the plan of a document', () => {
  test('has its places and legs with the colours of their owners', () => {
    const { places, legs } = planOf(whole);
    expect(places.map(({ id, kind, mark, colour }) => [id, kind, mark, colour])).toEqual([
      ['port', 'capital', 'dot', null],
      ['cape', 'port', null, '#2B5A92'],
    ]);
    expect(legs).toMatchObject([{ id: 'strait', from: 'cape', to: 'port', mode: 'sea', colour: '#2B5A92' }]);
  });

  test('leaves out what cannot be drawn yet', () => {
    const { places, legs } = planOf(
      read(`nodes:
  a: {name: A, lon: 10, lat: 20}
  b: {name: B, lon: east, lat: 20}
  c: nothing
  d: {lon: 400, lat: 2}
legs:
  ab: {from: a, to: b, mode: sea}
  aa: {from: a, to: a, mode: horse, via: [[1, 2], x]}
`),
    );
    expect(places.map(({ id, name }) => [id, name])).toEqual([['a', 'A']]);
    expect(legs).toMatchObject([{ id: 'aa', mode: 'sea', via: [[1, 2]] }]);
    expect(planOf({ nodes: [], legs: 'x' } as never)).toMatchObject({ places: [], legs: [] });
  });
});

test('ids are made from names, and none twice', () => {
  expect(freeId('Bandar-e ‘Abbās', [])).toBe('bandar-e-abbas');
  expect(freeId('12 Mile Rock!', ['mile-rock-12'])).toBe('mile-rock-12-2');
  expect(freeId('東京', [])).toBe('place');
  expect(takenIds(whole)).toEqual(['port', 'cape', 'strait']);
});

test('a leg’s days follow from its length', () => {
  const [port, cape] = planOf(whole).places;
  if (!port || !cape) throw new Error('two places');
  expect(daysFor(port, cape, 'sea')).toBe(1);
  expect(daysFor({ ...port, lon: 20 }, { ...cape, lon: 100 }, 'sea')).toBe(15);
  expect(daysFor({ ...port, lon: 20 }, { ...cape, lon: 100 }, 'air')).toBe(1);
});

describe('deleting', () => {
  test('takes the legs along, and names the routes that have a gap', () => {
    expect(usesOf(whole, { kind: 'place', id: 'cape' })).toEqual({ legs: ['strait'], routes: ['Crossing'] });
    expect(usesOf(whole, { kind: 'leg', id: 'strait' })).toEqual({ legs: [], routes: ['Crossing'] });
    const document = { generation: 1, own: whole, whole, names: {} };
    const files = [{ file: 'scenario.yaml', text: TINY }];
    const result = changesOf(files, deletion(document, { kind: 'place', id: 'cape' }));
    if (!result.ok) throw new Error(result.error.code);
    const after = read(applied(TINY, result.value[0]?.changes ?? []));
    expect(Object.keys(after.nodes ?? {})).toEqual(['port']);
    expect(Object.keys(after.legs ?? {})).toEqual([]);
  });

  test('what stands in the scenario below is named under remove', () => {
    const own = {
      id: 'mine',
      extends: 'tiny@1',
      remove: { legs: ['other'] },
      nodes: { quay: { lon: 1, lat: 2 } },
    };
    const document = { generation: 1, own, whole: { ...whole, ...own, nodes: whole.nodes ?? {} }, names: {} };
    expect(deletion(document, { kind: 'place', id: 'cape' })).toEqual([
      { path: ['remove', 'legs'], value: ['other', 'strait'] },
      { path: ['remove', 'nodes'], value: ['cape'] },
    ]);
    expect(deletion(document, { kind: 'place', id: 'quay' })).toEqual([
      { path: ['nodes', 'quay'], value: undefined },
    ]);
  });
});
