import type Phaser from 'phaser';
import type { Selection } from '../../store/types.ts';
import type { Ground } from '../ground.ts';
import { pointsOf } from '../places.ts';
import { COLOURS, toNumber } from '../style.ts';
import { type Point, toScreen, type Viewport } from '../viewport.ts';

/** Radii of the rings about a lit place, and how wide a lit way is drawn; pixels. */
const RINGS = [12, 19] as const;
const WAY = { halo: 9, line: 3 } as const;

/** Places that are spoken of: two rings about each, and a broad line along what is a way. */
export class LightLayer {
  private readonly ink: Phaser.GameObjects.Graphics;
  private lit: readonly (readonly Point[])[] = [];

  constructor(scene: Phaser.Scene) {
    this.ink = scene.add.graphics();
  }

  /** Lights these places from now on; call `place` then. */
  show(ground: Ground | null, places: readonly Selection[]): void {
    this.lit = ground ? places.map((place) => pointsOf(ground, place)) : [];
  }

  /** Puts the lights where their places are in the view. */
  place(view: Viewport): void {
    const { ink } = this;
    ink.clear();
    for (const points of this.lit) {
      const on = points.map((point) => toScreen(view, point));
      const [first] = on;
      if (!first) continue;
      if (on.length > 1) {
        for (const [width, colour, alpha] of [
          [WAY.halo, COLOURS.card, 0.85],
          [WAY.line, COLOURS.ink, 1],
        ] as const) {
          ink.lineStyle(width, toNumber(colour), alpha).beginPath();
          on.forEach(([x, y], index) => {
            if (index === 0) ink.moveTo(x, y);
            else ink.lineTo(x, y);
          });
          ink.strokePath();
        }
        continue;
      }
      for (const reach of RINGS) {
        ink.lineStyle(5, toNumber(COLOURS.card), 0.9).strokeCircle(first[0], first[1], reach);
        ink.lineStyle(2.2, toNumber(COLOURS.ink), 1).strokeCircle(first[0], first[1], reach);
      }
    }
  }
}
