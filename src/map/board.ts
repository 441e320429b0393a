import Phaser from 'phaser';
import type { Board, MountBoard, Table } from '../store/types.ts';
import { Account } from './account.ts';
import { BoardGame } from './board-game.ts';
import { fontsLoaded } from './faces.ts';
import { listen } from './gestures.ts';
import { Pulse } from './pulse.ts';
import { motionless } from './reading.ts';
import { BoardScene } from './scene.ts';
import { COLOURS } from './style.ts';
import { forced } from './webgl.ts';

/** More device pixels than this to a CSS pixel cost memory and show nothing. */
const SHARPEST = 3;

const sharpness = (): number => Math.max(1, Math.min(SHARPEST, window.devicePixelRatio || 1));

const sizeOf = (host: HTMLElement): readonly [number, number] => [
  Math.max(1, host.clientWidth),
  Math.max(1, host.clientHeight),
];

function start(
  host: HTMLElement,
  table: Table,
  account: Account,
): Promise<{ game: BoardGame; scene: BoardScene }> {
  const [width, height] = sizeOf(host);
  const sharp = sharpness();
  return new Promise((resolve) => {
    const scene = new BoardScene(table, account, width, height, sharp, () => resolve({ game, scene }));
    const game = new BoardGame({
      type: Phaser.WEBGL,
      parent: host,
      scale: {
        mode: Phaser.Scale.NONE,
        expandParent: false,
        width: Math.round(width * sharp),
        height: Math.round(height * sharp),
        zoom: 1 / sharp,
      },
      backgroundColor: COLOURS.sea,
      banner: false,
      disableContextMenu: false,
      autoFocus: false,
      audio: { noAudio: true },
      input: { keyboard: false, mouse: false, touch: false, gamepad: false },
      render: {
        antialias: true,
        failIfMajorPerformanceCaveat: !forced(),
        powerPreference: 'low-power',
      },
      scene: [],
    });
    game.events.once('ready', () => game.scene.add('board', scene, true));
  });
}

/** Calls back when the host or the screen's sharpness changes; returns how to stop. */
function watchSize(host: HTMLElement, changed: () => void): () => void {
  const observer = new ResizeObserver(changed);
  observer.observe(host);
  let media = window.matchMedia(`(resolution: ${window.devicePixelRatio}dppx)`);
  const sharper = (): void => {
    media.removeEventListener('change', sharper);
    media = window.matchMedia(`(resolution: ${window.devicePixelRatio}dppx)`);
    media.addEventListener('change', sharper);
    changed();
  };
  media.addEventListener('change', sharper);
  return () => {
    observer.disconnect();
    media.removeEventListener('change', sharper);
  };
}

/** Starts Phaser in an element and lets it sleep; WebGL has been found fit. See `mountBoard`. */
export const startBoard: MountBoard = async (host, table, onLost) => {
  await fontsLoaded();
  const account = new Account(host);
  const { game, scene } = await start(host, table, account);
  const { canvas } = game;
  canvas.setAttribute('aria-hidden', 'true');
  canvas.style.display = 'block';
  canvas.style.touchAction = 'none';
  const pulse = new Pulse(game, canvas);
  scene.begin(pulse);
  let [width, height] = sizeOf(host);
  let sharp = sharpness();
  const unwatch = watchSize(host, () => {
    const [w, h] = sizeOf(host);
    if (w === width && h === height && sharp === sharpness()) return;
    [width, height] = [w, h];
    sharp = sharpness();
    game.scale.setZoom(1 / sharp);
    game.scale.resize(Math.round(w * sharp), Math.round(h * sharp));
    // Phaser leaves the style as it was where the canvas has as many pixels as the page.
    canvas.style.width = `${w}px`;
    canvas.style.height = `${h}px`;
    scene.resize(w, h, sharp);
  });
  const unlisten = listen(canvas, {
    hover: (at) => scene.hover(at),
    tap: (at, finger) => scene.tap(at, finger),
    pan: (dx, dy) => scene.pan(dx, dy),
    zoom: (factor, at) => scene.zoom(factor, at),
  });
  const unsubscribe = table.subscribe((now, before) => scene.changed(now, before));
  let over = false;
  const destroy = (): void => {
    if (over) return;
    over = true;
    unwatch();
    unlisten();
    unsubscribe();
    scene.close();
    pulse.stop();
    account.remove();
    game.end();
  };
  canvas.addEventListener(
    'webglcontextlost',
    () => {
      if (over) return;
      destroy();
      onLost('context-lost');
    },
    { once: true },
  );
  const board: Board = {
    destroy,
    turnCard: async (rect, colour) => {
      if (over || motionless(table.get().settings)) return;
      const box = canvas.getBoundingClientRect();
      await scene.turnCard({ ...rect, x: rect.x - box.left, y: rect.y - box.top }, colour);
    },
    playFilm: (entries, teller) => scene.playFilm(entries, teller, over || motionless(table.get().settings)),
    skip: () => scene.skip(),
    next: () => scene.nextBeat(),
    light: (places, room) => {
      if (over) return;
      const box = canvas.getBoundingClientRect();
      const { x, y, width, height } = room ?? box;
      scene.light(
        places,
        { x: x - box.left, y: y - box.top, width, height },
        motionless(table.get().settings),
      );
    },
    pause: (paused) => scene.pause(paused),
    zoom: (step) => (step === 0 ? scene.home() : scene.zoom(step > 0 ? 1.5 : 1 / 1.5)),
  };
  return board;
};
