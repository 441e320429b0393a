import type Phaser from 'phaser';
import { groundOf } from '../src/map/ground.ts';
import type { Stage } from '../src/map/layers/stage.ts';
import { Stamps } from '../src/map/layers/stamps.ts';
import type { Ink } from '../src/map/paint.ts';
import { lookingAt, type Point, type Viewport } from '../src/map/viewport.ts';
import { tracer } from './map.ts';
import { saltholm } from './support.ts';

/** A thing on a scene of the board that is nothing but where and how it stands. */
export class Thing {
  x = 0;
  y = 0;
  scaleX = 1;
  scaleY = 1;
  alpha = 1;
  rotation = 0;
  visible = true;
  gone = false;
  width = 0;
  height = 0;
  readonly style: unknown;
  /** What is written on it, or which texture it shows. */
  shows: string;
  readonly children: Thing[] = [];
  private readonly data = new Map<string, unknown>();

  constructor(shows = '', style?: unknown) {
    this.shows = shows;
    this.style = style;
  }
  get scale(): number {
    return this.scaleX;
  }
  get displayWidth(): number {
    return this.width * this.scaleX;
  }
  get displayHeight(): number {
    return this.height * this.scaleY;
  }
  setPosition(x: number, y: number): this {
    return Object.assign(this, { x, y });
  }
  setScale(scaleX: number, scaleY = scaleX): this {
    return Object.assign(this, { scaleX, scaleY });
  }
  setAlpha(alpha: number): this {
    return Object.assign(this, { alpha });
  }
  setRotation(rotation: number): this {
    return Object.assign(this, { rotation });
  }
  setVisible(visible: boolean): this {
    return Object.assign(this, { visible });
  }
  setOrigin(): this {
    return this;
  }
  setTexture(shows: string): this {
    return Object.assign(this, { shows });
  }
  setText(shows: string): this {
    return Object.assign(this, { shows });
  }
  setData(name: string, value: unknown): this {
    this.data.set(name, value);
    return this;
  }
  getData(name: string): unknown {
    return this.data.get(name);
  }
  add(more: Thing | readonly Thing[]): this {
    this.children.push(...[more].flat());
    return this;
  }
  removeAll(): this {
    for (const child of this.children.splice(0)) child.destroy();
    return this;
  }
  destroy(): void {
    this.gone = true;
  }
}

/** A scene of the board on which nothing is drawn: what was put there, and what was painted on each texture. */
export function emptyScene() {
  const texts: Thing[] = [];
  const images: Thing[] = [];
  const groups: Thing[] = [];
  /** Each pen's calls, one list a pen in the order in which they were made. */
  const pens: string[][] = [];
  /** What was painted on a texture, by its key. */
  const textures = new Map<string, string[]>();
  const canvases = new Map<string, unknown>();
  const scene = {
    add: {
      text: (_x: number, _y: number, words: string, style: unknown) => {
        const text = new Thing(words, style);
        Object.assign(text, { width: words.length * 6, height: 14 });
        texts.push(text);
        return text;
      },
      image: (_x: number, _y: number, key: string) => {
        const image = new Thing(key);
        images.push(image);
        return image;
      },
      container: (x: number, y: number, children: readonly Thing[] = []) => {
        const group = new Thing().setPosition(x, y).add(children);
        groups.push(group);
        return group;
      },
      graphics: () => {
        const { pen, traced } = tracer();
        pens.push(traced);
        return pen;
      },
    },
    textures: {
      exists: (key: string) => textures.has(key),
      remove: (key: string) => textures.delete(key),
      createCanvas: (key: string, width: number, height: number) => {
        const { pen, traced } = tracer<Ink>();
        traced.push(`size ${width} ${height}`);
        textures.set(key, traced);
        const canvas = {
          width,
          height,
          getContext: () => pen,
          setSize: (wide: number, high: number) => {
            Object.assign(canvas, { width: wide, height: high });
            traced.push(`size ${wide} ${high}`);
          },
          refresh: () => traced.push('refresh'),
        };
        canvases.set(key, canvas);
        return canvas;
      },
      get: (key: string) => canvases.get(key),
    },
  };
  return { scene: scene as unknown as Phaser.Scene, texts, images, groups, pens, textures };
}

/** A stage on such a scene, over the made-up republic, and what is put on it. */
export function stageOn(view: Viewport) {
  const set = emptyScene();
  const group = new Thing();
  const seen = { view };
  const stage = {
    scene: set.scene,
    stamps: new Stamps(set.scene, 1),
    sharp: 1,
    ground: groundOf(saltholm()),
    view: () => seen.view,
    look: (to: Viewport) => {
      seen.view = to;
    },
    facing: (points: readonly Point[], near: boolean) =>
      lookingAt(view, points, [0, 0, view.width, view.height], near),
    group,
  } as unknown as Stage;
  return { ...set, stage, group, seen };
}
