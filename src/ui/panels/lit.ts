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

/** On a narrow window a card leaves a strip of the map above it. */
function leaveStrip(card: HTMLElement | null): void {
  const map = document.getElementById('board')?.getBoundingClientRect();
  const high = window.innerHeight;
  const deep = map && high >= LOW && map.y > 0 && map.height > LEAST ? map.y + high * STRIP : 0;
  card?.closest('dialog')?.style.setProperty('--strip', `${Math.round(deep)}px`);
}

/** Lights a card's places on the map as long as it lies there, and keeps the map in sight beside or above it. */
export function useLit(box: { readonly current: HTMLElement | null }, card: Card): void {
  const { board, scenario } = useSitting();
  const stands = board.current !== null;

  useLayoutEffect(() => leaveStrip(box.current), [box]);

  useEffect(() => {
    const player = board.current;
    const map = document.getElementById('board');
    const lies = box.current?.closest('dialog');
    if (!player || !map || !lies) return;
    const look = (): void => {
      leaveStrip(lies);
      const room = roomBeside(map.getBoundingClientRect(), lies.getBoundingClientRect());
      if (room) player.light(placesOf(scenario, card), room);
      else player.light(null);
    };
    // Either may become another size after the card was put up: letters that arrive late, a turned phone.
    const watch = new ResizeObserver(look);
    watch.observe(map);
    watch.observe(lies);
    look();
    return () => {
      watch.disconnect();
      player.light(null);
    };
  }, [stands, card, scenario]);
}
