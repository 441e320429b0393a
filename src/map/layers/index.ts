import type Phaser from 'phaser';
import type { Chart } from '../chart.ts';
import { groundKey, paintGround, paintLegs, paintNames, routesKey } from '../paint.ts';
import { CardLayer } from './cards.ts';
import { ChokeLayer } from './chokes.ts';
import { LetteringLayer } from './lettering.ts';
import { LightLayer } from './light.ts';
import { NodeLayer } from './nodes.ts';
import { Sheet } from './sheet.ts';
import { Stamps } from './stamps.ts';
import { TipLayer } from './tip.ts';
import { TokenLayer } from './tokens.ts';

/** Everything a board is drawn with. */
export interface Layers {
  readonly ground: Sheet;
  readonly routes: Sheet;
  readonly chokes: ChokeLayer;
  readonly nodes: NodeLayer;
  readonly names: LetteringLayer;
  readonly tokens: TokenLayer;
  readonly light: LightLayer;
  readonly tip: TipLayer;
  readonly film: Phaser.GameObjects.Container;
  readonly cards: CardLayer;
  readonly stamps: Stamps;
}

/** Makes the layers, lowest first. */
export function layersOn(scene: Phaser.Scene, sharp: number): Layers {
  const stamps = new Stamps(scene, sharp);
  return {
    stamps,
    ground: new Sheet(scene, 'ground'),
    routes: new Sheet(scene, 'routes'),
    chokes: new ChokeLayer(scene),
    nodes: new NodeLayer(scene, stamps),
    names: new LetteringLayer(scene, sharp),
    tokens: new TokenLayer(scene, stamps, sharp),
    light: new LightLayer(scene),
    film: scene.add.container(0, 0),
    tip: new TipLayer(scene, sharp),
    cards: new CardLayer(scene, stamps),
  };
}

/** Takes away what outlives its place on the scene: the sheets' textures. */
export function removeLayers({ ground, routes }: Layers): void {
  ground.destroy();
  routes.destroy();
}

/** Draws a chart as it is now; sheets whose content has not changed stay as they are. */
export function showLayers(layers: Layers, chart: Chart, sharp: number): void {
  chart.letter();
  const { picture, view, lettering } = chart;
  if (!picture || !lettering) return;
  layers.ground.paint(view, sharp, [groundKey(picture)], (ink) => paintGround(ink, view, picture, sharp));
  layers.routes.paint(view, sharp, [lettering.ground, routesKey(picture)], (ink) => {
    paintNames(ink, lettering.ground);
    paintLegs(ink, view, picture);
  });
  layers.nodes.show(picture.nodes);
  layers.tokens.show(picture, lettering.badges);
  layers.names.show(lettering.nodes, chart.anchor);
  placeLayers(layers, chart);
}

/** Moves everything to where it belongs in the chart's view. */
export function placeLayers(layers: Layers, { view, anchor }: Chart): void {
  for (const layer of [
    layers.ground,
    layers.routes,
    layers.nodes,
    layers.chokes,
    layers.tokens,
    layers.light,
  ])
    layer.place(view);
  layers.names.place(anchor);
}
