import { describe, expect, test } from 'vitest';
import { bare, flow, line, node, token, viewport } from '../../tests/map.ts';
import type { Badge } from './badges.ts';
import { project } from './geo/projection.ts';
import { thingAt } from './hit.ts';
import type { Picture } from './model.ts';
import type { Point } from './viewport.ts';

/** Far out in the Pacific, where no country is. */
const SEA = project(-150, 20);
const at = (dx: number, dy: number): Point => [SEA[0] + dx, SEA[1] + dy];
const view = viewport({ x: -SEA[0] + 500, y: -SEA[1] + 500 });

const badge = (dx: number, dy: number): Badge => ({ at: at(dx, dy), foot: at(0, 0) });

/** What lies so far from the middle of the view. */
const under = (picture: Partial<Picture>, dx: number, dy: number, reach?: number, badges = new Map()) =>
  thingAt(bare(picture), badges, view, [500 + dx, 500 + dy], reach);

describe('under the pointer', () => {
  const nodes = [node({ id: 'a', at: at(0, 0) }), node({ id: 'b', at: at(12, 0) })];

  test('lies the nearest place within reach', () => {
    expect(under({ nodes }, 4, 0)).toEqual({ kind: 'node', id: 'a' });
    expect(under({ nodes }, 7, 0)).toEqual({ kind: 'node', id: 'b' });
    expect(under({ nodes }, 0, 10)).toEqual({ kind: 'node', id: 'a' });
    expect(under({ nodes }, 0, 10.5)).toBeNull();
    expect(under({ nodes }, 0, 17, 18)).toEqual({ kind: 'node', id: 'a' });
    expect(under({ nodes }, 0, 5, 4)).toBeNull();
  });

  test('lies a lot before a place that is as near, and a place that is nearer before a lot', () => {
    const tokens = [token({ at: at(0, 0) })];
    expect(under({ nodes, tokens }, 0, 3)).toEqual({ kind: 'shipment', id: 's1' });
    expect(under({ nodes, tokens }, 5, 0)).toEqual({ kind: 'shipment', id: 's1' });
    expect(under({ nodes, tokens }, 9, 0)).toEqual({ kind: 'node', id: 'b' });
  });

  test('lies a lot four pixels farther off than a place', () => {
    const tokens = [token({ at: at(0, 0) })];
    expect(under({ tokens }, 14, 0)).toEqual({ kind: 'shipment', id: 's1' });
    expect(under({ tokens }, 14.5, 0)).toBeNull();
  });

  test('lies a badge of trade where no place is nearer', () => {
    const badges = new Map([['oil', badge(0, 0)]]);
    const flows = [flow()];
    expect(under({ flows }, 15, 0, 10, badges)).toEqual({ kind: 'flow', id: 'oil' });
    expect(under({ flows }, 15.5, 0, 10, badges)).toBeNull();
    expect(under({ flows, nodes: [node({ at: at(3, 0) })] }, 0, 0, 10, badges)).toEqual({
      kind: 'node',
      id: 'a',
    });
  });

  test('lies the nearest leg within seven tenths of the reach', () => {
    const legs = [
      line({ id: 'one', curve: [at(-100, 0), at(100, 0)] }),
      line({ id: 'two', curve: [at(-100, 8), at(100, 8)] }),
    ];
    expect(under({ legs }, 0, 3)).toEqual({ kind: 'leg', id: 'one' });
    expect(under({ legs }, 0, 5)).toEqual({ kind: 'leg', id: 'two' });
    expect(under({ legs }, 0, -6.9)).toEqual({ kind: 'leg', id: 'one' });
    expect(under({ legs }, 0, -7.1)).toBeNull();
    expect(under({ legs }, 0, -13, 20)).toEqual({ kind: 'leg', id: 'one' });
  });

  test('lies a leg in pixels of the screen, however the map is magnified', () => {
    const legs = [line({ curve: [at(-100, 0), at(100, 0)] })];
    const near = viewport({ scale: 4, x: 500 - SEA[0] * 4, y: 500 - SEA[1] * 4 });
    expect(thingAt(bare({ legs }), new Map(), near, [500, 506.5])).toEqual({ kind: 'leg', id: 'ab' });
    expect(thingAt(bare({ legs }), new Map(), near, [500, 508])).toBeNull();
  });

  test('lies the country, where there is nothing else, and nothing on the sea', () => {
    const [x, y] = project(53, 33);
    const land = viewport({ x: 500 - x, y: 500 - y });
    const found = thingAt(bare(), new Map(), land, [500, 500]);
    expect(found?.kind).toBe('country');
    expect(found?.id).toMatch(/^iran$|^irn$/i);
    expect(under({}, 0, 0)).toBeNull();
  });
});
