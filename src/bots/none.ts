import { openGame } from '../engine/index.ts';
import { choice, openCard, type Player } from './player.ts';

/** Does nothing it need not do: gives each card its first legal answer, then ends the turn. */
export const none: Player = (scenario, view) => {
  const [first] = openCard(openGame(scenario, view.state), view.seat) ?? [];
  return choice(first ?? { seat: view.seat, kind: 'end' }, 'idle');
};
