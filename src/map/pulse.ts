import type Phaser from 'phaser';

/**
 * Keeps a game asleep and wakes it: one frame where something has changed, a running loop while something moves.
 * The canvas tells tests how many frames were drawn (`data-frames`) and whether it sleeps (`data-asleep`).
 */
export class Pulse {
  private readonly game: Phaser.Game;
  private readonly canvas: HTMLCanvasElement;
  private movers = 0;
  private due = 0;
  private frames = 0;
  private over = false;

  constructor(game: Phaser.Game, canvas: HTMLCanvasElement) {
    this.game = game;
    this.canvas = canvas;
    game.events.on('postrender', this.count, this);
    this.rest();
  }

  /** Draws once, with the next frame of the browser; calls until then are the same call. */
  draw(): void {
    if (this.over || this.movers > 0 || this.due !== 0) return;
    this.due = requestAnimationFrame(() => {
      this.due = 0;
      if (!this.over && this.movers === 0) this.game.loop.tick();
    });
  }

  /** Keeps the loop running until the returned function is called; calling it again does nothing. */
  move(): () => void {
    this.movers += 1;
    if (this.movers === 1) {
      this.canvas.dataset.asleep = 'false';
      this.game.loop.wake(true);
    }
    let moving = true;
    return () => {
      if (!moving) return;
      moving = false;
      this.movers -= 1;
      if (this.movers === 0) this.rest();
    };
  }

  /** Stops counting and drawing for good. */
  stop(): void {
    this.over = true;
    cancelAnimationFrame(this.due);
    this.game.events.off('postrender', this.count, this);
    this.game.loop.sleep();
  }

  private rest(): void {
    this.game.loop.sleep();
    this.canvas.dataset.asleep = 'true';
    // What the last moving frame left behind.
    this.draw();
  }

  private count(): void {
    this.frames += 1;
    this.canvas.dataset.frames = String(this.frames);
  }
}
