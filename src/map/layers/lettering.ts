import type Phaser from 'phaser';
import { type Label, STYLES } from '../labels.ts';
import { colourOf } from '../paint.ts';
import { COLOURS, SANS } from '../style.ts';

/** Text on the board, sharp on every screen, with a halo of paper so that it reads over lines. */
export function write(
  scene: Phaser.Scene,
  text: string,
  face: { readonly size: number; readonly weight: number },
  colour: string,
  sharp: number,
  halo = 3.5,
): Phaser.GameObjects.Text {
  return scene.add
    .text(0, 0, text, {
      fontFamily: SANS,
      fontSize: `${face.size}px`,
      fontStyle: String(face.weight),
      color: colour,
      stroke: COLOURS.paper,
      strokeThickness: halo,
      resolution: sharp,
      padding: { x: 2, y: 2 },
    })
    .setOrigin(0.5, 0.5);
}

/** The names of the places: kept beside their dots while the map moves, set anew when it comes to rest. */
export class LetteringLayer {
  private readonly scene: Phaser.Scene;
  private readonly group: Phaser.GameObjects.Container;
  private readonly sharp: number;
  private readonly texts = new Map<
    string,
    { text: Phaser.GameObjects.Text; key: string; dx: number; dy: number }
  >();

  constructor(scene: Phaser.Scene, sharp: number) {
    this.scene = scene;
    this.sharp = sharp;
    this.group = scene.add.container(0, 0);
  }

  /** Shows these labels; `anchor` tells where on the screen the place of a label is. */
  show(labels: readonly Label[], anchor: (id: string) => readonly [number, number]): void {
    const gone = new Set(this.texts.keys());
    for (const label of labels) {
      gone.delete(label.id);
      const key = `${label.style} ${label.text}`;
      const at = anchor(label.id);
      const place = { dx: label.x - at[0], dy: label.y - at[1] };
      const known = this.texts.get(label.id);
      if (known?.key === key) {
        Object.assign(known, place);
        continue;
      }
      known?.text.destroy();
      const colour = label.warns ? COLOURS.warningText : colourOf(label.style);
      const text = write(
        this.scene,
        label.text,
        { size: label.size, weight: STYLES[label.style].weight },
        colour,
        this.sharp,
        label.warns ? 5 : 3.5,
      );
      this.group.add(text);
      this.texts.set(label.id, { text, key, ...place });
    }
    for (const id of gone) {
      this.texts.get(id)?.text.destroy();
      this.texts.delete(id);
    }
    this.place(anchor);
  }

  place(anchor: (id: string) => readonly [number, number]): void {
    const grain = (value: number): number => Math.round(value * this.sharp) / this.sharp;
    for (const [id, { text, dx, dy }] of this.texts) {
      const [x, y] = anchor(id);
      text.setPosition(
        grain(x + dx - text.width / 2) + text.width / 2,
        grain(y + dy - text.height / 2) + text.height / 2,
      );
    }
  }

  visible(visible: boolean): void {
    this.group.setVisible(visible);
  }
}
