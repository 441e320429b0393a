import type Phaser from 'phaser';
import type { Ground } from '../ground.ts';
import { COLOURS } from '../style.ts';
import { type Point, toScreen, type Viewport } from '../viewport.ts';
import { write } from './lettering.ts';
import type { Stamps } from './stamps.ts';

/** What the acts of a film share: where to draw, and where things are. */
export interface Stage {
  readonly scene: Phaser.Scene;
  readonly stamps: Stamps;
  readonly sharp: number;
  readonly ground: Ground;
  /** The view of this moment: the map may be dragged while the film runs. */
  readonly view: () => Viewport;
  /** Shows another view of the map. */
  readonly look: (view: Viewport) => void;
  /** The view that shows some points near by, or the whole map with them in it. */
  readonly facing: (points: readonly Point[], near: boolean) => Viewport;
  /** Where the acts' parts belong, above the map. */
  readonly group: Phaser.GameObjects.Container;
}

/** One cue while it is shown: `step` draws it at a share (0 to 1) of its time, `end` takes it away. */
export interface Act {
  readonly step: (share: number) => void;
  readonly end: () => void;
}

/** A screen point within the page, for what happens off the map. */
export function onPage(view: Viewport, place: Point | null): Point {
  if (!place) return [60, view.height - 70];
  const [x, y] = toScreen(view, place);
  return [Math.max(40, Math.min(view.width - 40, x)), Math.max(70, Math.min(view.height - 30, y))];
}

/** Text of a film, with a halo. */
export function caption(
  stage: Stage,
  text: string,
  colour: string = COLOURS.ink,
  size = 12,
): Phaser.GameObjects.Text {
  const made = write(stage.scene, text, { size, weight: 600 }, colour, stage.sharp, 4);
  stage.group.add(made);
  return made;
}

export function graphics(stage: Stage): Phaser.GameObjects.Graphics {
  const made = stage.scene.add.graphics();
  stage.group.add(made);
  return made;
}

/** Quick in, slow out. */
export const easeOut = (share: number): number => 1 - (1 - Math.min(1, share)) ** 3;

/** Full in the middle, gone at both ends: `rise` and `fall` are shares of the time. */
export const fading = (share: number, rise = 0.12, fall = 0.25): number =>
  Math.max(0, Math.min(1, share / rise, (1 - share) / fall));
