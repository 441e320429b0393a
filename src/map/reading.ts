import type { Settings, TableState } from '../store/types.ts';
import type { Ground } from './ground.ts';
import type { Before } from './journeys.ts';
import { type Box, type Point, worldBox } from './viewport.ts';

/** Whether nothing shall move by itself: the player's wish, else the device's. */
export function motionless({ motion }: Settings): boolean {
  if (motion !== 'system') return motion === 'reduced';
  return window.matchMedia('(prefers-reduced-motion: reduce)').matches;
}

/** The part of the world a scenario plays in, and the place to keep in the middle where that is too much. */
export function windowOf({ scenario, places }: Ground): { readonly window: Box; readonly focus: Point } {
  const window = worldBox(scenario.map.window);
  const [left, top, right, bottom] = window;
  const capital = scenario.nodes.find((node) => node.actor === scenario.home && node.kind === 'capital');
  return { window, focus: places.get(capital?.id ?? '') ?? [(left + right) / 2, (top + bottom) / 2] };
}

/** What was under way before the month that is being shown; `old` is the table before it, where that is known. */
export const beforeOf = (old: TableState | null): Before => ({
  shipments: old?.view?.state.shipments ?? [],
});
