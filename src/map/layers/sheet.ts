import type Phaser from 'phaser';
import type { Ink } from '../paint.ts';
import type { Viewport } from '../viewport.ts';

/** Share of the host that a sheet is painted beyond each edge, so that a drag finds it painted. */
const MARGIN = 0.22;
const LARGEST = 4096;

/** A sheet of paper on the board: painted once for a view, then moved and stretched with it until it is painted anew. */
export class Sheet {
  private readonly scene: Phaser.Scene;
  private readonly image: Phaser.GameObjects.Image;
  private readonly key: string;
  private painted: Viewport | null = null;
  private content: readonly unknown[] = [];
  private margin: readonly [number, number] = [0, 0];

  constructor(scene: Phaser.Scene, key: string) {
    this.scene = scene;
    this.key = key;
    scene.textures.createCanvas(key, 2, 2);
    this.image = scene.add.image(0, 0, key).setOrigin(0, 0);
  }

  /**
   * Paints the sheet for a view; the painter draws in pixels of the screen. `content` names what it will draw: the
   * same for the same view leaves the sheet as it is.
   */
  paint(view: Viewport, sharp: number, content: readonly unknown[], painter: (ink: Ink) => void): void {
    const stands = content.every((part, index) => part === this.content[index]);
    if (this.painted === view && stands) return;
    this.content = content;
    const mx = Math.ceil(view.width * MARGIN);
    const my = Math.ceil(view.height * MARGIN);
    const width = Math.min(LARGEST, Math.round((view.width + 2 * mx) * sharp));
    const height = Math.min(LARGEST, Math.round((view.height + 2 * my) * sharp));
    const texture = this.scene.textures.get(this.key) as Phaser.Textures.CanvasTexture;
    if (texture.width !== width || texture.height !== height) texture.setSize(width, height);
    const ink = texture.getContext();
    ink.setTransform(1, 0, 0, 1, 0, 0);
    ink.clearRect(0, 0, width, height);
    ink.setTransform(sharp, 0, 0, sharp, mx * sharp, my * sharp);
    painter(ink);
    texture.refresh();
    this.image.setTexture(this.key).setOrigin(0, 0);
    this.painted = view;
    this.margin = [mx, my];
    this.image.setData('sharp', sharp);
    this.place(view);
  }

  /** Moves and stretches what is painted to another view. */
  place(view: Viewport): void {
    if (!this.painted) return;
    const ratio = view.scale / this.painted.scale;
    const sharp = this.image.getData('sharp') as number;
    this.image.setScale(ratio / sharp);
    this.image.setPosition(
      view.x - (this.painted.x + this.margin[0]) * ratio,
      view.y - (this.painted.y + this.margin[1]) * ratio,
    );
  }

  /** Whether a view would show what lies beyond the sheet. */
  short(view: Viewport): boolean {
    if (!this.painted) return true;
    const { x, y, displayWidth, displayHeight } = this.image;
    return x > 0 || y > 0 || x + displayWidth < view.width || y + displayHeight < view.height;
  }

  destroy(): void {
    this.image.destroy();
    this.scene.textures.remove(this.key);
  }
}
