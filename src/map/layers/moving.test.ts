import { beforeEach, describe, expect, test, vi } from 'vitest';
import { bare, flow, line, node, token, viewport } from '../../../tests/map.ts';
import { emptyScene, type Thing } from '../../../tests/scene.ts';
import type { Thing as Hit } from '../hit.ts';
import type { Token } from '../model.ts';
import { COLOURS, toNumber } from '../style.ts';
import { Sheet } from './sheet.ts';
import { Stamps } from './stamps.ts';
import { TipLayer } from './tip.ts';
import { TokenLayer } from './tokens.ts';

const view = viewport({ scale: 2, x: 10, y: 20, width: 600, height: 400 });
const _WARNING = toNumber(COLOURS.warning);
const INK = toNumber(COLOURS.ink);

beforeEach(() => {
  vi.stubGlobal(
    'Path2D',
    class {
      readonly d: string;
      constructor(d: string) {
        this.d = d.slice(0, 12);
      }
    },
  );
});

const at = (thing: Thing | undefined): readonly number[] => [thing?.x ?? 0, thing?.y ?? 0];

describe('what travels', () => {
  const badges = new Map([['oil', { at: [5, 5] as const, foot: [10, 0] as const }]]);
  const shown = (tokens: readonly Token[] = [], flows = [flow(), flow({ id: 'nowhere' })]) => {
    const set = emptyScene();
    const layer = new TokenLayer(set.scene, new Stamps(set.scene, 1), 1);
    layer.show(bare({ tokens, flows }), badges);
    layer.place(view);
    const [trade, lots, ...parts] = set.groups;
    return { ...set, layer, trade, lots, parts };
  };

  test('trade has its badge on a thread to its route', () => {
    const { pens, trade, texts, images } = shown();
    expect(pens[0]).toEqual(['clear', `lineStyle 1.2 ${0x335577} 0.9`, 'lineBetween 20 30 30 20']);
    expect(trade?.children.map(at)).toEqual([[20, 30]]);
    expect(texts.map(({ shows, x }) => `${shows} ${x}`)).toEqual(['4 7.5']);
    expect(images[0]?.shows).toBe('stamp 1 flow crude #335577 false');
  });

  test('lots that wait at one place are fanned out', () => {
    const { lots } = shown([
      token({ id: 's1', at: [50, 0] }),
      token({ id: 's2', at: [52, 2] }),
      token({ id: 's3', at: [100, 0] }),
      token({ id: 's4', at: [51, 1] }),
    ]);
    expect(lots?.children.map(at)).toEqual([
      [110, 20],
      [114 + 9, 24 - 9],
      [210, 20],
      [112 + 18, 22 - 18],
    ]);
  });

  test('a lot shows its carrier, that it was seen, and its words where it is chosen', () => {
    const { images, texts } = shown(
      [
        token(),
        token({ id: 's2', seen: true, mode: 'sea' }),
        token({ id: 's3', chosen: true, count: 2 }),
        token({ id: 's4', chosen: true, waiting: true }),
      ],
      [],
    );
    expect(images.map(({ shows }) => shows)).toEqual([
      'stamp 1 lot rail #887766 false false',
      'stamp 1 lot sea #887766 false true',
      'stamp 1 lot rail #887766 true false',
      'stamp 1 lot rail #887766 true false',
    ]);
    expect(texts.map(({ shows, y }) => `${shows} ${y}`)).toEqual([
      'Radars × 2 · 2 days 22',
      'Radars · waiting 22',
    ]);
  });

  test('the mark of a lot that was seen is painted on its stamp alone', () => {
    const eye = (seen: boolean): boolean =>
      [...shown([token({ seen })], []).textures.values()].flat().includes('arc 11 -11 4 0 6.28');
    expect([eye(true), eye(false)]).toEqual([true, false]);
  });

  test('is put up anew each time, and lots are hidden while a film moves its own', () => {
    const { layer, lots, trade, pens } = shown([token()]);
    const old = lots?.children[0];
    layer.show(bare(), badges);
    layer.place(view);
    expect([lots?.children.length, trade?.children.length, old?.gone]).toEqual([0, 0, true]);
    expect(pens[0]?.at(-1)).toBe('clear');
    layer.lotsVisible(false);
    expect([lots?.visible, trade?.visible]).toEqual([false, true]);
  });
});

describe('the tip', () => {
  const picture = bare({
    nodes: [node({ at: [5, 5] })],
    legs: [line({ width: 3 })],
    tokens: [token({ at: [50, 0] })],
  });
  const lit = { picture, badges: new Map([['oil', { at: [7, 7] as const, foot: [7, 7] as const }]]) };
  const tip = (words: string, thing: Hit | null, to: readonly [number, number] = [100, 100]) => {
    const set = emptyScene();
    const layer = new TipLayer(set.scene, 1);
    layer.show(words, thing, lit, view, to);
    const [glow, plate] = set.pens;
    return { layer, glow: glow?.slice(1), plate: plate?.slice(1), text: set.texts[0] };
  };
  const NODE: Hit = { kind: 'node', id: 'a' };

  test('stands to the right of the pointer and below, on a plate', () => {
    const { plate, text } = tip('Aville', NODE);
    // Thirty-six by fourteen, seven and three within.
    expect(plate).toEqual([
      `fillStyle ${toNumber(COLOURS.card)} 0.97`,
      'fillRoundedRect 114 118 50 20 4',
      `lineStyle 1 ${toNumber(COLOURS.line)} 1`,
      'strokeRoundedRect 114 118 50 20 4',
    ]);
    expect([text?.shows, ...at(text)]).toEqual(['Aville', 121, 121]);
  });

  test.each([
    [
      [590, 100],
      [546, 118],
    ],
    [
      [-50, 100],
      [4, 118],
    ],
    [
      [100, 358],
      [114, 376],
    ],
    [
      [100, 359],
      [114, 327],
    ],
  ] as const)('with the pointer at %j it keeps on the page', (to, [left, top]) => {
    expect(tip('Aville', NODE, to).plate?.[1]).toBe(`fillRoundedRect ${left} ${top} 50 20 4`);
  });

  test('rings what it names', () => {
    const ring = (thing: Hit) => tip('x', thing).glow;
    const pen = `lineStyle 2 ${INK} 0.75`;
    expect(ring(NODE)).toEqual([pen, 'strokeCircle 20 30 9']);
    expect(ring({ kind: 'shipment', id: 's1' })).toEqual([pen, 'strokeCircle 110 20 17']);
    expect(ring({ kind: 'flow', id: 'oil' })).toEqual([pen, 'strokeCircle 24 34 17']);
    expect(ring({ kind: 'leg', id: 'ab' })).toEqual([
      `lineStyle 10 ${INK} 0.22`,
      'beginPath',
      'moveTo 10 20',
      'lineTo 210 20',
      'strokePath',
    ]);
    for (const kind of ['node', 'leg', 'shipment', 'flow', 'country'] as const)
      expect(ring({ kind, id: 'nowhere' } as Hit)).toEqual([]);
    expect(ring({ kind: 'country', id: 's1' })).toEqual([]);
  });

  test('is not there without words or without a thing, and goes when it is cleared', () => {
    expect(tip('', NODE).text).toBeUndefined();
    expect(tip('', NODE).glow).toEqual([]);
    expect(tip('Aville', null).text).toBeUndefined();
    const { layer, text, plate } = tip('Aville', NODE);
    layer.clear();
    expect(text?.gone).toBe(true);
    expect(plate).toHaveLength(4);
  });
});

describe('a sheet', () => {
  const small = viewport({ width: 100, height: 50, x: 5, y: 6 });
  function made() {
    const set = emptyScene();
    const sheet = new Sheet(set.scene, 'ground');
    const [image] = set.images;
    const traced = (): string[] => set.textures.get('ground') ?? [];
    return { ...set, sheet, image, traced };
  }

  test('is painted with a margin about the page, in the grains of the screen', () => {
    const { sheet, image, traced } = made();
    expect(sheet.short(small)).toBe(true);
    sheet.paint(small, 2, [], (ink) => ink.fill());
    expect(traced().slice(1)).toEqual([
      'size 288 144',
      'setTransform 1 0 0 1 0 0',
      'clearRect 0 0 288 144',
      'setTransform 2 0 0 2 44 22',
      'fill',
      'refresh',
    ]);
    expect([image?.x, image?.y, image?.scale]).toEqual([-22, -11, 0.5]);
  });

  test('is painted anew for another view or another content only', () => {
    const { sheet } = made();
    const painter = vi.fn();
    const [one, two] = [{}, {}];
    sheet.paint(small, 1, [one], painter);
    sheet.paint(small, 1, [one], painter);
    expect(painter).toHaveBeenCalledTimes(1);
    sheet.paint(small, 1, [two], painter);
    sheet.paint({ ...small }, 1, [two], painter);
    expect(painter).toHaveBeenCalledTimes(3);
  });

  test('is moved and stretched with the view, until that shows what lies beyond it', () => {
    const { sheet, image } = made();
    sheet.place(small);
    expect(at(image)).toEqual([0, 0]);
    sheet.paint(small, 2, [], () => {});
    Object.assign(image ?? {}, { width: 288, height: 144 });
    expect(sheet.short(small)).toBe(false);
    const seen = (x: number, y: number, scale = 1): boolean => {
      const other = { ...small, x: small.x + x, y: small.y + y, scale };
      sheet.place(other);
      return sheet.short(other);
    };
    expect([seen(22, 0), seen(23, 0), seen(-22, 0), seen(-23, 0)]).toEqual([false, true, false, true]);
    expect([seen(0, 11), seen(0, 12), seen(0, -11), seen(0, -12)]).toEqual([false, true, false, true]);
    sheet.place({ ...small, x: 10, y: 12, scale: 3 });
    expect([image?.x, image?.y, image?.scale]).toEqual([10 - 27 * 3, 12 - 17 * 3, 1.5]);
  });

  test('is no larger than a texture may be, and leaves none behind', () => {
    const { sheet, image, traced, textures } = made();
    sheet.paint(viewport({ width: 3000, height: 3000 }), 3, [], () => {});
    expect(traced()[1]).toBe('size 4096 4096');
    sheet.destroy();
    expect(image?.gone).toBe(true);
    expect(textures.size).toBe(0);
  });
});
