import type Phaser from 'phaser';
import type { NodeMark } from '../model.ts';
import type { Ink } from '../paint.ts';
import { COLOURS } from '../style.ts';
import { toScreen, type Viewport } from '../viewport.ts';
import { drawNode, type Stamps } from './stamps.ts';

interface Shown {
  readonly image: Phaser.GameObjects.Image;
  node: NodeMark;
}

const SIZE = 42;

/** A scorched place: soot about it, and a broken ring. */
function drawScorch(ink: Ink): void {
  for (let i = 0; i < 9; i++) {
    const turn = (i * 2 * Math.PI) / 9;
    const long = 11 + (i % 3) * 3;
    ink.beginPath();
    ink.moveTo(Math.cos(turn) * 6, Math.sin(turn) * 6);
    ink.lineTo(Math.cos(turn) * long, Math.sin(turn) * long);
    ink.lineWidth = 2.2;
    ink.strokeStyle = COLOURS.struck;
    ink.globalAlpha = 0.85;
    ink.stroke();
  }
  ink.globalAlpha = 0.26;
  ink.beginPath();
  ink.arc(0, 0, 13, 0, 2 * Math.PI);
  ink.fillStyle = COLOURS.ink;
  ink.fill();
  ink.globalAlpha = 1;
}

function drawShut(ink: Ink): void {
  ink.lineWidth = 2;
  ink.strokeStyle = COLOURS.struck;
  ink.beginPath();
  ink.moveTo(-6, -6);
  ink.lineTo(6, 6);
  ink.moveTo(-6, 6);
  ink.lineTo(6, -6);
  ink.stroke();
}

function drawChosen(ink: Ink): void {
  ink.beginPath();
  ink.arc(0, 0, 9.5, 0, 2 * Math.PI);
  ink.lineWidth = 2.4;
  ink.strokeStyle = COLOURS.ink;
  ink.stroke();
}

/** The places themselves: dots, squares at borders, the marks of the capitals; scorched and shut ones show it. */
export class NodeLayer {
  private readonly group: Phaser.GameObjects.Container;
  private readonly stamps: Stamps;
  private readonly shown = new Map<string, Shown>();

  constructor(scene: Phaser.Scene, stamps: Stamps) {
    this.stamps = stamps;
    this.group = scene.add.container(0, 0);
  }

  show(nodes: readonly NodeMark[]): void {
    for (const node of nodes) {
      const key = [
        'node',
        node.kind,
        node.mark,
        node.mark && node.colour,
        node.busy,
        node.linked,
        node.chosen,
        node.shut,
        node.scorched,
        node.choke !== null,
      ].join(' ');
      const draw = (ink: Ink): void => {
        if (node.scorched) drawScorch(ink);
        drawNode(ink, node);
        if (node.shut) drawShut(ink);
        if (node.chosen) drawChosen(ink);
      };
      const known = this.shown.get(node.id);
      if (known) {
        known.node = node;
        this.stamps.swap(known.image, key, SIZE, SIZE, draw);
        continue;
      }
      const image = this.stamps.image(key, SIZE, SIZE, draw);
      this.group.add(image);
      this.shown.set(node.id, { image, node });
    }
  }

  place(view: Viewport): void {
    for (const { image, node } of this.shown.values()) image.setPosition(...toScreen(view, node.at));
  }
}
