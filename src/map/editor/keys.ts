import { pressedKey } from '../../store/pressed-key.ts';
import type { Point } from '../viewport.ts';

/** Pixels that an arrow key moves the cursor by, and with Shift. */
const STEP = 12;
const FAR = 60;

const ARROWS: Readonly<Record<string, Point>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

/** What a key asks of the map: press at the cursor, bring the chosen place there, another distance, delete, or leave. */
export type Command = 'press' | 'fetch' | 'nearer' | 'farther' | 'whole' | 'delete' | 'leave';

const COMMANDS: Readonly<Record<string, Command>> = {
  enter: 'press',
  ' ': 'press',
  m: 'fetch',
  '+': 'nearer',
  '=': 'nearer',
  '-': 'farther',
  '0': 'whole',
  delete: 'delete',
  backspace: 'delete',
  escape: 'leave',
};

/** How far a key moves the cursor, in pixels; null where it is no arrow. */
export function stepOf(key: string, far: boolean): Point | null {
  const arrow = ARROWS[key];
  const step = far ? FAR : STEP;
  return arrow ? [arrow[0] * step, arrow[1] * step] : null;
}

/** What a key asks for; null where it means nothing to the map. */
export const commandOf = (event: Pick<KeyboardEvent, 'key' | 'code'>): Command | null =>
  COMMANDS[pressedKey(event)] ?? null;
