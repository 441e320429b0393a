import type Phaser from 'phaser';
import type { NodeMark } from '../model.ts';
import { ringRadius, tightness } from '../ring.ts';
import { COLOURS, toNumber } from '../style.ts';
import { toScreen, type Viewport } from '../viewport.ts';

/** Rings about the chokepoints that tighten and thicken with risk. */
export class ChokeLayer {
  private readonly ink: Phaser.GameObjects.Graphics;
  private nodes: readonly NodeMark[] = [];
  private readonly risks = new Map<string, number>();
  private view: Viewport | null = null;

  constructor(scene: Phaser.Scene) {
    this.ink = scene.add.graphics();
  }

  /** `ease` moves rings a share (1: all the way) toward the risks of these nodes; true while some are not there. */
  show(nodes: readonly NodeMark[], ease: number): boolean {
    this.nodes = nodes.filter((node) => node.choke !== null);
    let moving = false;
    for (const node of this.nodes) {
      const goal = node.choke ?? 0;
      const from = this.risks.get(node.id) ?? goal;
      const next = Math.abs(goal - from) < 0.4 ? goal : from + (goal - from) * ease;
      this.risks.set(node.id, next);
      if (next !== goal) moving = true;
    }
    this.draw();
    return moving;
  }

  place(view: Viewport): void {
    this.view = view;
    this.draw();
  }

  private draw(): void {
    const { ink, view } = this;
    if (!view) return;
    ink.clear();
    for (const node of this.nodes) {
      const risk = this.risks.get(node.id) ?? 0;
      const [x, y] = toScreen(view, node.at);
      const r = ringRadius(risk);
      const tight = tightness(risk);
      const warning = toNumber(COLOURS.warning);
      ink.lineStyle(5 + 2 * tight, toNumber(COLOURS.paper), 0.6).strokeCircle(x, y, r);
      ink.lineStyle(1.8 + 2.4 * tight, warning, 1).strokeCircle(x, y, r);
      ink.lineStyle(1.1, warning, 0.9).strokeCircle(x, y, Math.max(5.5, r - 5));
    }
  }
}
