import { useEffect, useRef, useState } from 'preact/hooks';
import { calm, useSitting } from '../sitting.ts';

/** Longest time in milliseconds that the first card waits for a board that is still coming, and that a turn may take. */
const WAIT = 2000;
const TURN = 1500;

/** Sittings whose board did not come in time: their cards wait no more. */
const late = new WeakSet<object>();

/**
 * Lets the board turn the card over in its place; the real card, which is there for the keyboard and screen readers
 * all along, is shown when that is done. It is shown at once where nothing may move or no board comes, and at any key.
 */
export function useTurning(): { box: { current: HTMLElement | null }; turning: boolean } {
  const { board, now } = useSitting();
  const box = useRef<HTMLElement>(null);
  const stands = board.current !== null;
  const comes = now.settings.map !== 'still' && !late.has(board);
  const [turning, setTurning] = useState(() => !calm(now.settings.motion) && (stands || comes));
  // A card is turned once: when it is opened, or when the board it waits for has come
  useEffect(() => {
    const element = box.current;
    if (!turning || !element) return;
    let here = true;
    const done = (): void => {
      if (here) setTurning(false);
    };
    const giveUp = (): void => {
      late.add(board);
      done();
    };
    const onKey = (event: KeyboardEvent): void => {
      if (!event.repeat) done();
    };
    if (board.current) {
      const { x, y, width, height } = element.getBoundingClientRect();
      const colour = getComputedStyle(element).getPropertyValue('--c') || '#13736E';
      void board.current.turnCard({ x, y, width, height }, colour.trim()).then(done, done);
    }
    const timer = setTimeout(stands ? done : giveUp, stands ? TURN : WAIT);
    document.addEventListener('keydown', onKey, true);
    return () => {
      here = false;
      clearTimeout(timer);
      document.removeEventListener('keydown', onKey, true);
    };
  }, [stands]);
  return { box, turning };
}
