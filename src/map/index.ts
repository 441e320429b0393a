import type { MountBoard } from '../store/types.ts';
import { requireWebGL } from './webgl.ts';

/**
 * Mounts the Phaser board into an element and lets it sleep. Rejects with `no-webgl` or `slow-webgl` where there is
 * none that is fit, before anything of Phaser is fetched; calls `onLost` when the drawing context goes while it is in use.
 */
export const mountBoard: MountBoard = async (host, table, onLost) => {
  requireWebGL();
  const { startBoard } = await import('./board.ts');
  return startBoard(host, table, onLost);
};
