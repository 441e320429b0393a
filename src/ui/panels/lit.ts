import { useEffect, useLayoutEffect } from 'preact/hooks';
import type { Card } from '../../engine/index.ts';
import type { Room } from '../../store/types.ts';
import { placesOf } from '../card-places.ts';
import { useSitting } from '../sitting.ts';

/** Below a window of this height there is no strip of map over a card. */
const LOW = 560;
/** Height of that strip, as a share of the window. */
const STRIP = 0.17;
/** Less than this of the map is no room for anything, pixels. */
const LEAST = 90;

/** What a card leaves of the map: beside it or above it; null: nothing worth looking at. */
function roomBeside(map: DOMRect, card: DOMRect): Room | null {
  const beside = { x: map.x, y: map.y, width: card.x - map.x, height: map.height };
  const above = { x: map.x, y: map.y, width: map.width, height: card.y - map.y };
  const room = beside.width >= above.height ? beside : above;
  return room.width < LEAST || room.height < LEAST ? null : room;
}

/** Lights a card's places on the map as long as it lies there, and keeps the map in sight beside or above it. */
export function useLit(box: { readonly current: HTMLElement | null }, card: Card): void {
  const { board, scenario } = useSitting();
  const stands = board.current !== null;

  // On a narrow window the card leaves a strip of the map above it.
  useLayoutEffect(() => {
    const map = document.getElementById('board')?.getBoundingClientRect();
    const high = window.innerHeight;
    const strip = map && high >= LOW && map.y > 0 && map.height > LEAST ? map.y + high * STRIP : 0;
    box.current?.closest('dialog')?.style.setProperty('--strip', `${Math.round(strip)}px`);
  }, []);

  useEffect(() => {
    const player = board.current;
    const map = document.getElementById('board')?.getBoundingClientRect();
    const lies = box.current?.closest('dialog')?.getBoundingClientRect();
    const room = map && lies ? roomBeside(map, lies) : null;
    if (!player || !room) return;
    player.light(placesOf(scenario, card), room);
    return () => player.light(null);
  }, [stands, card, scenario]);
}
