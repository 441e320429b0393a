import type Phaser from 'phaser';
import type { Ink } from '../paint.ts';
import { COLOURS, mixed } from '../style.ts';
import type { Viewport } from '../viewport.ts';
import type { Stamps } from './stamps.ts';

/** A rectangle on the host, CSS pixels. */
export interface Rect {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A card in the deck, and its distance from the corner in which the page shows the deck; pixels. */
const DECK = { width: 34, height: 46, edge: 14 } as const;
/** Milliseconds of the flight and of the turning over. */
const FLIGHT = 420;
const TURN = 360;

const easeInOut = (t: number): number => (t < 0.5 ? 4 * t * t * t : 1 - (2 - 2 * t) ** 3 / 2);

function drawBack(ink: Ink, width: number, height: number): void {
  ink.beginPath();
  ink.roundRect(-width / 2, -height / 2, width, height, 4);
  ink.fillStyle = COLOURS.card;
  ink.fill();
  ink.lineWidth = 1;
  ink.strokeStyle = COLOURS.line;
  ink.stroke();
  ink.save();
  ink.beginPath();
  ink.roundRect(-width / 2 + 4, -height / 2 + 4, width - 8, height - 8, 2);
  ink.clip();
  ink.fillStyle = '#E6DCC3';
  ink.fillRect(-width / 2, -height / 2, width, height);
  ink.beginPath();
  for (let x = -width - height; x < width + height; x += 5) {
    ink.moveTo(x, -height);
    ink.lineTo(x + 2 * height, height);
  }
  ink.lineWidth = 0.8;
  ink.strokeStyle = COLOURS.coast;
  ink.stroke();
  ink.restore();
  // The compass rose of the house: east is the long arm.
  ink.fillStyle = COLOURS.ink;
  ink.fill(new Path2D('M0 -7L1.8 -1.8L11 0L1.8 1.8L0 7L-1.8 1.8L-6 0L-1.8 -1.8Z'));
}

function drawFront(ink: Ink, width: number, height: number, colour: string): void {
  ink.beginPath();
  ink.roundRect(-width / 2, -height / 2, width, height, 10);
  ink.fillStyle = '#FBF8F0';
  ink.fill();
  ink.save();
  ink.clip();
  ink.fillStyle = mixed('#FBF8F0', colour, 0.16);
  ink.fillRect(-width / 2, -height / 2, width, 35);
  ink.fillStyle = colour;
  ink.fillRect(-width / 2, -height / 2 + 35, width, 3);
  ink.restore();
  ink.lineWidth = 1;
  ink.strokeStyle = COLOURS.line;
  ink.stroke();
}

/** A card that flies from the deck's corner into a place of the page and turns over. */
export class CardLayer {
  private readonly stamps: Stamps;
  private readonly group: Phaser.GameObjects.Container;

  constructor(scene: Phaser.Scene, stamps: Stamps) {
    this.stamps = stamps;
    this.group = scene.add.container(0, 0);
  }

  /** A card on its way: call `step` with the milliseconds passed until it says true, then `end`. */
  turn(to: Rect, colour: string, view: Viewport): { step: (time: number) => boolean; end: () => void } {
    const card = this.back();
    const shade = this.stamps.image('card shade', DECK.width + 24, DECK.height + 24, (ink) => {
      ink.shadowColor = 'rgba(29,42,51,0.5)';
      ink.shadowBlur = 10;
      ink.beginPath();
      ink.roundRect(-DECK.width / 2, -DECK.height / 2, DECK.width, DECK.height, 4);
      ink.fillStyle = 'rgba(29,42,51,0.4)';
      ink.fill();
    });
    this.group.add([shade, card]);
    const grain = card.scale;
    const start = [
      view.width - DECK.edge - DECK.width / 2,
      view.height - DECK.edge - DECK.height / 2,
    ] as const;
    const goal = [to.x + to.width / 2, to.y + to.height / 2] as const;
    const across = to.width / DECK.width;
    const down = to.height / DECK.height;
    let front = false;
    return {
      step: (time) => {
        const t = easeInOut(Math.min(1, time / FLIGHT));
        const turned = Math.max(0, Math.min(1, (time - FLIGHT * 0.7) / TURN));
        const x = start[0] + (goal[0] - start[0]) * t;
        const y = start[1] + (goal[1] - start[1]) * t - 30 * Math.sin(Math.PI * t);
        const wide = 1 + (across - 1) * t;
        const high = 1 + (down - 1) * t;
        const narrow = Math.max(0.02, Math.abs(Math.cos(Math.PI * turned)));
        if (turned > 0.5 && !front) {
          front = true;
          const [width, height] = [Math.round(to.width), Math.round(to.height)];
          this.stamps.swap(card, `card ${colour} ${width} ${height}`, width, height, (ink) =>
            drawFront(ink, width, height, colour),
          );
        }
        const base = front
          ? [to.width / card.width, to.height / card.height]
          : [grain * across, grain * down];
        card.setPosition(x, y);
        card.setScale(((base[0] ?? 1) * wide * narrow) / across, ((base[1] ?? 1) * high) / down);
        shade
          .setPosition(x, y + 5)
          .setScale(grain * wide * narrow, grain * high)
          .setAlpha(0.6);
        return time >= FLIGHT * 0.7 + TURN;
      },
      end: () => {
        card.destroy();
        shade.destroy();
      },
    };
  }

  private back(): Phaser.GameObjects.Image {
    return this.stamps.image('card back', DECK.width + 2, DECK.height + 2, (ink) =>
      drawBack(ink, DECK.width, DECK.height),
    );
  }
}
