import { beforeEach, describe, expect, test, vi } from 'vitest';
import { node, tracer, viewport } from '../../../tests/map.ts';
import { emptyScene, type Thing } from '../../../tests/scene.ts';
import type { Label } from '../labels.ts';
import type { NodeMark } from '../model.ts';
import type { Ink } from '../paint.ts';
import { COLOURS, toNumber } from '../style.ts';
import { ChokeLayer } from './chokes.ts';
import { LetteringLayer, write } from './lettering.ts';
import { NodeLayer } from './nodes.ts';
import { drawNode, drawPlate, Stamps } from './stamps.ts';

const view = viewport({ scale: 2, x: 10, y: 20, width: 600, height: 400 });
const WARNING = toNumber(COLOURS.warning);
const _INK = toNumber(COLOURS.ink);

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

describe('the rings of the narrows', () => {
  const strait = (choke: number | null) => [node({ choke, at: [5, 5] }), node({ id: 'b' })];
  const radii = (pen: readonly string[] | undefined): string[] =>
    (pen ?? []).slice((pen ?? []).lastIndexOf('clear') + 1).filter((one) => one.startsWith('strokeCircle'));

  test('are drawn about the narrows alone, stouter with their risk', () => {
    const { scene, pens } = emptyScene();
    const layer = new ChokeLayer(scene);
    layer.show(strait(40), 1);
    // Without a view there is nowhere to draw.
    expect(pens[0]).toEqual([]);
    layer.place(view);
    expect(pens[0]).toEqual([
      'clear',
      `lineStyle 6 ${toNumber(COLOURS.paper)} 0.6`,
      'strokeCircle 20 30 14',
      `lineStyle 3 ${WARNING} 1`,
      'strokeCircle 20 30 14',
      `lineStyle 1.1 ${WARNING} 0.9`,
      'strokeCircle 20 30 9',
    ]);
    layer.show(strait(80), 1);
    expect(radii(pens[0]).at(-1)).toBe('strokeCircle 20 30 5.5');
    layer.show(strait(null), 1);
    expect(radii(pens[0])).toEqual([]);
  });

  test('move to a new risk by shares, and say when they are there', () => {
    const { scene, pens } = emptyScene();
    const layer = new ChokeLayer(scene);
    layer.place(view);
    expect(layer.show(strait(40), 0)).toBe(false);
    expect(layer.show(strait(80), 0)).toBe(true);
    expect(radii(pens[0])[0]).toBe('strokeCircle 20 30 14');
    expect(layer.show(strait(80), 0.5)).toBe(true);
    expect(radii(pens[0])[0]).toBe('strokeCircle 20 30 11');
    expect(layer.show(strait(80), 1)).toBe(false);
    expect(radii(pens[0])[0]).toBe('strokeCircle 20 30 8');
    // What is nearer than the eye sees is there.
    expect(layer.show(strait(79.7), 0)).toBe(false);
  });
});

const label = (over: Partial<Label> = {}): Label => ({
  id: 'a',
  text: 'Aville',
  style: 'node',
  size: 11,
  spacing: 0,
  x: 140,
  y: 95,
  angle: 0,
  width: 40,
  height: 15,
  warns: false,
  ...over,
});

describe('the lettering', () => {
  test('is written with a rim of paper, as sharp as the screen', () => {
    const { scene, texts } = emptyScene();
    write(scene, 'Aville', { size: 11, weight: 600 }, '#123456', 2);
    expect(texts[0]?.style).toMatchObject({
      fontSize: '11px',
      fontStyle: '600',
      color: '#123456',
      stroke: COLOURS.paper,
      strokeThickness: 3.5,
      resolution: 2,
    });
  });

  test('stays as far from its place as it was set, on whole grains of the screen', () => {
    const { scene, texts } = emptyScene();
    const layer = new LetteringLayer(scene, 2);
    layer.show([label()], () => [100, 100]);
    expect(at(texts[0])).toEqual([140, 95]);
    layer.place(() => [103.2, 90.4]);
    // Forty to the right and five up of there, its corner on halves.
    expect(at(texts[0])).toEqual([143, 85.5]);
  });

  test('keeps what says the same, writes anew what does not, and takes away what is gone', () => {
    const { scene, texts, groups } = emptyScene();
    const layer = new LetteringLayer(scene, 1);
    layer.show([label(), label({ id: 'b', text: 'Strait · 7 %', warns: true })], () => [100, 100]);
    expect(texts[1]?.style).toMatchObject({ color: COLOURS.warningText, strokeThickness: 5 });
    layer.show([label({ x: 160 }), label({ id: 'b', text: 'Strait · 9 %', warns: true })], () => [100, 100]);
    expect(texts.map(({ shows, gone }) => `${shows} ${gone}`)).toEqual([
      'Aville false',
      'Strait · 7 % true',
      'Strait · 9 % false',
    ]);
    expect(texts[0]?.x).toBe(160);
    layer.show([label({ style: 'minor' })], () => [100, 100]);
    expect(texts.map(({ gone }) => gone)).toEqual([true, true, true, false]);
    expect(texts[3]?.style).toMatchObject({ color: COLOURS.quiet, fontStyle: '500', strokeThickness: 3.5 });
    layer.visible(false);
    expect(groups[0]?.visible).toBe(false);
    expect(groups[0]?.children).toHaveLength(4);
  });
});

describe('the places', () => {
  const keyOf = (over: Partial<NodeMark>): string => {
    const { scene, images } = emptyScene();
    new NodeLayer(scene, new Stamps(scene, 1)).show([node(over)]);
    return images[0]?.shows ?? '';
  };

  test('have a stamp of their own for all that is seen of them', () => {
    const kinds: readonly Partial<NodeMark>[] = [
      {},
      { kind: 'port' },
      { mark: 'square' },
      { mark: 'square', colour: '#000000' },
      { busy: true },
      { linked: true },
      { chosen: true },
      { shut: true },
      { scorched: true },
      { choke: 3 },
    ];
    expect(new Set(kinds.map(keyOf)).size).toBe(kinds.length);
    expect(keyOf({ colour: '#000000' })).toBe(keyOf({}));
    expect(keyOf({ choke: 3 })).toBe(keyOf({ choke: 9 }));
  });

  test('stand where the view puts them, and change their stamp where something has happened', () => {
    const { scene, images } = emptyScene();
    const layer = new NodeLayer(scene, new Stamps(scene, 1));
    layer.show([node({ at: [5, 5] })]);
    layer.place(view);
    expect(at(images[0])).toEqual([20, 30]);
    const before = images[0]?.shows;
    layer.show([node({ at: [6, 5], shut: true })]);
    layer.place(view);
    expect(images).toHaveLength(1);
    expect(images[0]?.shows).not.toBe(before);
    expect(at(images[0])).toEqual([22, 30]);
  });

  test('show soot, a cross and a ring where they should', () => {
    const painted = (over: Partial<NodeMark>): number[] => {
      const { scene, textures } = emptyScene();
      new NodeLayer(scene, new Stamps(scene, 1)).show([node(over)]);
      const [lines = []] = [...textures.values()];
      return [
        lines.includes('arc 0 0 13 0 6.28'),
        lines.includes('moveTo -6 -6'),
        lines.includes('arc 0 0 9.5 0 6.28'),
      ].map(Number);
    };
    expect(painted({})).toEqual([0, 0, 0]);
    expect(painted({ scorched: true })).toEqual([1, 0, 0]);
    expect(painted({ shut: true })).toEqual([0, 1, 0]);
    expect(painted({ chosen: true })).toEqual([0, 0, 1]);
  });

  test('are drawn small and grey where nothing happens, square at borders, with a dot within at ports', () => {
    const drawn = (over: Partial<NodeMark>): string[] => {
      const { pen, traced } = tracer<Ink>();
      drawNode(pen, node(over));
      return traced.filter((one) => /^(arc|rect|strokeStyle|fill |stroke )/.test(one));
    };
    const grey = 'strokeStyle = #7C7F7B';
    const ink = `strokeStyle = ${COLOURS.ink}`;
    expect(drawn({})).toEqual([grey, 'arc 0 0 2.4 0 6.28']);
    expect(drawn({ linked: true })).toEqual([grey, 'arc 0 0 3.2 0 6.28']);
    expect(drawn({ linked: true, busy: true })).toEqual([ink, 'arc 0 0 4 0 6.28']);
    expect(drawn({ chosen: true })[0]).toBe(ink);
    expect(drawn({ choke: 0 })[0]).toBe(ink);
    expect(drawn({ kind: 'border', linked: true, busy: true })).toEqual([ink, 'rect -3.6 -3.6 7.2 7.2']);
    for (const kind of ['capital', 'port', 'depot'] as const)
      expect(drawn({ kind, linked: true, busy: true })).toEqual([
        ink,
        'arc 0 0 4 0 6.28',
        'arc 0 0 1.68 0 6.28',
      ]);
    expect(drawn({ mark: 'square', kind: 'port' })).toEqual([
      ink,
      `strokeStyle = ${COLOURS.paper}`,
      'stroke {"d":"M-5 -5H5V5H-"}',
      ink,
      'fill {"d":"M-5 -5H5V5H-"}',
      'stroke {"d":"M-5 -5H5V5H-"}',
    ]);
  });
});

describe('a stamp', () => {
  test('is painted once for its kind, about its middle, in the grains of the screen', () => {
    const { scene, images, textures } = emptyScene();
    const stamps = new Stamps(scene, 2);
    const draw = vi.fn((ink: Ink) => ink.fill());
    stamps.image('x', 31, 20.4, draw);
    stamps.image('x', 31, 20.4, draw);
    expect(draw).toHaveBeenCalledTimes(1);
    expect([...textures]).toEqual([
      ['stamp 2 x', ['size 62 41', 'scale 2 2', 'translate 15.5 10.2', 'fill', 'refresh']],
    ]);
    expect(images.map(({ shows, scale }) => `${shows} ${scale}`)).toEqual(['stamp 2 x 0.5', 'stamp 2 x 0.5']);
  });

  test('of a lot is a plate with its carrier, stouter where it is chosen', () => {
    const plate = (chosen: boolean): string[] => {
      const { pen, traced } = tracer<Ink>();
      drawPlate(pen, 'rail', '#123456', 30, chosen);
      return traced;
    };
    expect(plate(false)).toContain('roundRect -12 -12 24 24 4');
    expect(plate(false).filter((one) => /^(lineWidth|strokeStyle)/.test(one))).toEqual([
      'lineWidth = 2',
      'strokeStyle = #123456',
    ]);
    expect(plate(true).filter((one) => /^(lineWidth|strokeStyle)/.test(one))).toEqual([
      'lineWidth = 3',
      `strokeStyle = ${COLOURS.ink}`,
    ]);
    expect(plate(false).slice(-5, -2)).toEqual(['translate -9 -9', 'scale 0.04 0.04', 'fillStyle = #123456']);
  });
});
