import Phaser from 'phaser';

type Ear = Parameters<typeof document.addEventListener>;

/**
 * Phaser's game, which takes back what it has put on the document: by itself it listens for the page's visibility and
 * the window's focus for ever, so that each board would leave an ear behind, and the last one its game.
 */
export class BoardGame extends Phaser.Game {
  #ears: Ear[] = [];

  protected override start(): void {
    const ears: Ear[] = [];
    const listen = document.addEventListener;
    document.addEventListener = (...ear: Ear): void => {
      ears.push(ear);
      listen.apply(document, ear);
    };
    try {
      super.start();
    } finally {
      document.addEventListener = listen;
    }
    this.#ears = ears;
  }

  /** Ends the game with all that it has put on the page. */
  end(): void {
    for (const [type, ear] of this.#ears) document.removeEventListener(type, ear);
    window.onblur = null;
    window.onfocus = null;
    this.destroy(true);
    // A sleeping game has no next frame in which it would carry out its own end.
    this.loop.tick();
  }
}
