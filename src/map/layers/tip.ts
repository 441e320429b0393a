import type Phaser from 'phaser';
import type { Badge } from '../badges.ts';
import type { Thing } from '../hit.ts';
import { screenCurve } from '../ink.ts';
import type { LegLine, Picture } from '../model.ts';
import { COLOURS, toNumber } from '../style.ts';
import { type Point, toScreen, type Viewport } from '../viewport.ts';
import { write } from './lettering.ts';

interface Lit {
  readonly picture: Picture;
  readonly badges: ReadonlyMap<string, Badge>;
}

/** Names what the pointer is on, and lights it up. */
export class TipLayer {
  private readonly scene: Phaser.Scene;
  private readonly sharp: number;
  private readonly glow: Phaser.GameObjects.Graphics;
  private readonly plate: Phaser.GameObjects.Graphics;
  private text: Phaser.GameObjects.Text | null = null;

  constructor(scene: Phaser.Scene, sharp: number) {
    this.scene = scene;
    this.sharp = sharp;
    this.glow = scene.add.graphics();
    this.plate = scene.add.graphics();
  }

  /** Writes `words` by the pointer and rings the thing; empty words take both away. */
  show(words: string, thing: Thing | null, lit: Lit, view: Viewport, at: Point): void {
    this.clear();
    if (words === '' || !thing) return;
    this.light(thing, lit, view);
    const text = write(this.scene, words, { size: 12, weight: 500 }, COLOURS.ink, this.sharp, 0);
    const width = Math.ceil(text.width) + 14;
    const height = Math.ceil(text.height) + 6;
    const left = Math.round(Math.max(4, Math.min(view.width - width - 4, at[0] + 14)));
    const below = at[1] + 18;
    const top = Math.round(below + height > view.height - 4 ? at[1] - 12 - height : below);
    this.plate.fillStyle(toNumber(COLOURS.card), 0.97).fillRoundedRect(left, top, width, height, 4);
    this.plate.lineStyle(1, toNumber(COLOURS.line), 1).strokeRoundedRect(left, top, width, height, 4);
    text.setOrigin(0, 0).setPosition(left + 7, top + 3);
    this.text = text;
  }

  clear(): void {
    this.glow.clear();
    this.plate.clear();
    this.text?.destroy();
    this.text = null;
  }

  private light(thing: Thing, { picture, badges }: Lit, view: Viewport): void {
    const ink = toNumber(COLOURS.ink);
    if (thing.kind === 'leg') {
      const leg = picture.legs.find((one) => one.id === thing.id);
      if (leg) this.follow(leg, view);
      return;
    }
    const of = (marks: readonly { readonly id: string; readonly at: Point }[]): Point | undefined =>
      marks.find((one) => one.id === thing.id)?.at;
    const at =
      thing.kind === 'flow'
        ? badges.get(thing.id)?.at
        : of(thing.kind === 'node' ? picture.nodes : picture.tokens);
    if (!at || thing.kind === 'country') return;
    const [x, y] = toScreen(view, at);
    this.glow.lineStyle(2, ink, 0.75).strokeCircle(x, y, thing.kind === 'node' ? 9 : 17);
  }

  private follow(leg: LegLine, view: Viewport): void {
    const points = screenCurve(leg.curve, view);
    this.glow.lineStyle(leg.width + 7, toNumber(COLOURS.ink), 0.22);
    this.glow.beginPath();
    points.forEach(([x, y], index) => {
      if (index === 0) this.glow.moveTo(x, y);
      else this.glow.lineTo(x, y);
    });
    this.glow.strokePath();
  }
}
