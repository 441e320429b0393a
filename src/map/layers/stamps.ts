import type Phaser from 'phaser';
import { ICONS, type IconName, markPath } from '../icons.ts';
import type { NodeMark } from '../model.ts';
import type { Ink } from '../paint.ts';
import { COLOURS } from '../style.ts';

/** Small drawn textures, each made once for its kind and sharpness. Sizes are pixels of the screen. */
export class Stamps {
  private readonly scene: Phaser.Scene;
  private readonly sharp: number;

  constructor(scene: Phaser.Scene, sharp: number) {
    this.scene = scene;
    this.sharp = sharp;
  }

  /** An image of the stamp, centred on its place. */
  image(key: string, width: number, height: number, draw: (ink: Ink) => void): Phaser.GameObjects.Image {
    return this.scene.add.image(0, 0, this.texture(key, width, height, draw)).setScale(1 / this.sharp);
  }

  /** Puts another stamp on an image. */
  swap(
    image: Phaser.GameObjects.Image,
    key: string,
    width: number,
    height: number,
    draw: (ink: Ink) => void,
  ): void {
    image.setTexture(this.texture(key, width, height, draw));
  }

  private texture(name: string, width: number, height: number, draw: (ink: Ink) => void): string {
    const key = `stamp ${this.sharp} ${name}`;
    if (this.scene.textures.exists(key)) return key;
    const texture = this.scene.textures.createCanvas(
      key,
      Math.ceil(width * this.sharp),
      Math.ceil(height * this.sharp),
    );
    if (!texture) return '__MISSING';
    const ink = texture.getContext();
    ink.scale(this.sharp, this.sharp);
    ink.translate(width / 2, height / 2);
    draw(ink);
    texture.refresh();
    return key;
  }
}

/** An icon about the origin, so many pixels wide. */
export function drawIcon(ink: Ink, name: IconName, size: number, colour: string, x = 0, y = 0): void {
  ink.save();
  ink.translate(x - size / 2, y - size / 2);
  ink.scale(size / 512, size / 512);
  ink.fillStyle = colour;
  ink.fill(new Path2D(ICONS[name]));
  ink.restore();
}

/** The sign of a place about the origin. */
export function drawNode(ink: Ink, node: NodeMark): void {
  const quiet = !node.busy && node.mark === null && !node.chosen && node.choke === null;
  ink.lineWidth = 1.6;
  ink.strokeStyle = quiet ? '#7C7F7B' : COLOURS.ink;
  ink.fillStyle = quiet ? COLOURS.land : COLOURS.paper;
  ink.beginPath();
  if (node.mark !== null) {
    const shape = new Path2D(markPath(node.mark, 5));
    ink.fillStyle = node.colour;
    ink.strokeStyle = COLOURS.paper;
    ink.lineWidth = 4;
    ink.stroke(shape);
    ink.strokeStyle = COLOURS.ink;
    ink.lineWidth = 1.4;
    ink.fill(shape);
    ink.stroke(shape);
    return;
  }
  const r = node.linked ? (quiet ? 3.2 : 4) : 2.4;
  if (node.kind === 'border') ink.rect(-r + 0.4, -r + 0.4, 2 * r - 0.8, 2 * r - 0.8);
  else ink.arc(0, 0, r, 0, 2 * Math.PI);
  ink.fill();
  ink.stroke();
  if (node.kind === 'capital' || node.kind === 'port' || node.kind === 'depot') {
    ink.beginPath();
    ink.arc(0, 0, r * 0.42, 0, 2 * Math.PI);
    ink.fillStyle = ink.strokeStyle;
    ink.fill();
  }
}

/** A token's plate: the carrier's icon in a frame of the supplier's colour. */
export function drawPlate(ink: Ink, icon: IconName, colour: string, size: number, chosen: boolean): void {
  const half = size / 2 - 3;
  ink.beginPath();
  ink.roundRect(-half, -half, half * 2, half * 2, 4);
  ink.shadowColor = 'rgba(29,42,51,0.35)';
  ink.shadowBlur = 3;
  ink.shadowOffsetY = 1;
  ink.fillStyle = COLOURS.card;
  ink.fill();
  ink.shadowColor = 'transparent';
  ink.lineWidth = chosen ? 3 : 2;
  ink.strokeStyle = chosen ? COLOURS.ink : colour;
  ink.stroke();
  drawIcon(ink, icon, half * 1.5, colour);
}
