import type Phaser from 'phaser';
import { CardLayer } from './cards.ts';
import { ChokeLayer } from './chokes.ts';
import { LetteringLayer } from './lettering.ts';
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
    film: scene.add.container(0, 0),
    tip: new TipLayer(scene, sharp),
    cards: new CardLayer(scene, stamps),
  };
}
