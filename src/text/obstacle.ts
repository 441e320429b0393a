import type { Obstacle, Scenario } from '../engine/index.ts';
import { enumerate, nameOf } from './names.ts';
import { t } from './say.ts';

/** What stands in the way of a leg or route, as a sentence; that the way is open where nothing does. */
export function sayObstacle(scenario: Scenario, obstacle: Obstacle | null): string {
  if (obstacle === null) return t('obstacle.none');
  switch (obstacle.kind) {
    case 'closed':
      return t('obstacle.closed', { place: nameOf(scenario, 'place', obstacle.place) });
    case 'refused':
      return t('obstacle.refused', {
        capitals: enumerate(obstacle.actors.map((actor) => nameOf(scenario, 'capital', actor))),
      });
    case 'condition':
      return t('obstacle.condition', { otherwise: obstacle.otherwise });
  }
}
