import type { Card, Effect, Scenario } from '../engine/index.ts';
import { find } from '../engine/vocabulary.ts';
import type { Selection } from '../store/types.ts';

/** Most places that a card lights. */
const MOST = 3;

type Place = Pick<Selection, 'kind' | 'id'>;

/** Signs of an expression that would mean something else there. */
const plain = (name: string): string => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** Whether a text speaks of something by its name; a place in the name of an organisation is not spoken of. */
const speaksOf = (text: string, name: string): boolean =>
  name !== '' &&
  new RegExp(`(^|[^\\p{L}])${plain(name)}([^\\p{L}]|$)(?!\\p{Lu}\\p{L}+ \\p{Lu})`, 'u').test(text);

/** What one effect of an answer is about, where that has a place. */
function placeOfEffect(scenario: Scenario, effect: Effect): Place | null {
  switch (effect.do) {
    case 'close':
    case 'open':
      return find(scenario, 'nodes', effect.place)
        ? { kind: 'node', id: effect.place }
        : { kind: 'leg', id: effect.place };
    case 'advance':
      return { kind: 'project', id: effect.project };
    case 'consent':
      return effect.actor === null ? null : { kind: 'actor', id: effect.actor };
    case 'lots': {
      const route = effect.route ?? find(scenario, 'systems', effect.system)?.routes[0];
      return route ? { kind: 'route', id: route } : null;
    }
    default:
      return null;
  }
}

/**
 * Where a card happens, as far as it says: the capital that sends it, the places that its words name, what its answers close, open or
 * build; the home capital where there is nothing else.
 */
export function placesOf(scenario: Scenario, card: Card): readonly Selection[] {
  const text = `${card.headline}. ${card.text}`;
  const home = (id: string): boolean => find(scenario, 'nodes', id)?.actor === scenario.home;
  const named = scenario.nodes
    .filter(({ name, kind, id }) => speaksOf(text, name) && !(kind === 'capital' && home(id)))
    .map(({ id }): Place => ({ kind: 'node', id }));
  const done = card.options.flatMap(({ block }) =>
    block.effects.flatMap((effect): Place[] => {
      const place = placeOfEffect(scenario, effect);
      return place ? [place] : [];
    }),
  );
  const sender: Place[] = card.from === null ? [] : [{ kind: 'actor', id: card.from }];
  const found = new Map([...sender, ...named, ...done].map((place) => [`${place.kind} ${place.id}`, place]));
  const places = [...found.values()];
  return places.length === 0 ? [{ kind: 'actor', id: scenario.home }] : places.slice(0, MOST);
}
