import { among, type Id, type Order, type OrderOf, type Scenario, type State } from '../engine/index.ts';
import { enumerate, nameOf, optionName } from '../text/index.ts';
import { t } from './class-words.ts';

/** What somebody chose in a turn, where others may have chosen otherwise. */
export interface Choice {
  readonly turn: number;
  /** What there was to choose: the same for all runs that had the choice in that turn. */
  readonly about: string;
  /** The same in words. */
  readonly asks: string;
  /** The card that asked; null where nobody asked. */
  readonly card: Id | null;
  /** What was chosen: the same for all that chose alike. */
  readonly choice: string;
  readonly says: string;
}

/** Several things chosen together, whatever order they came in. */
function several(ids: readonly Id[], say: (id: Id) => string): Pick<Choice, 'choice' | 'says'> {
  const all = [...new Set(ids)].sort();
  if (all.length === 0) return { choice: 'none', says: t('choice.none') };
  return { choice: all.join('+'), says: enumerate(all.map(say)) };
}

const only = <K extends Order['kind']>(orders: readonly Order[], kind: K): readonly OrderOf<K>[] =>
  orders.filter((order): order is OrderOf<K> => order.kind === kind);

/** Answers to the cards of the turn. */
const answers = (scenario: Scenario, { turn, hand }: State): readonly Choice[] =>
  hand.flatMap(({ card, option }) => {
    const asks = among(scenario.cards, card);
    if (!asks || asks.seat !== scenario.lead || option === null) return [];
    return [
      {
        turn,
        about: `card:${card}`,
        asks: asks.headline,
        card,
        choice: option,
        says: optionName(scenario, card, option),
      },
    ];
  });

/** What the lead seat chose in a turn, by the state before its end and the orders it gave. */
export function choicesIn(scenario: Scenario, state: State, orders: readonly Order[]): readonly Choice[] {
  const { turn } = state;
  const about = (
    key: 'suppliers' | 'routes' | 'works' | 'capitals' | 'posture' | 'exports',
    chosen: Pick<Choice, 'choice' | 'says'>,
  ): Choice => ({ turn, about: key, asks: t(`about.${key}`), card: null, ...chosen });
  const sellers = only(orders, 'contract').map(
    ({ system }) => among(scenario.systems, system)?.supplier ?? system,
  );
  const ways = only(orders, 'route').flatMap((order) => ('route' in order ? [order.route] : []));
  const works = only(orders, 'build').map(({ project }) => project);
  const capitals = [...only(orders, 'mission'), ...only(orders, 'offer')].map(({ actor }) => actor);
  const moved =
    only(orders, 'export').length > 0 || only(orders, 'route').some((order) => 'channel' in order);
  return [
    ...answers(scenario, state),
    about(
      'suppliers',
      several(sellers, (id) => nameOf(scenario, 'supplier', id)),
    ),
    about(
      'routes',
      several(ways, (id) => nameOf(scenario, 'route', id)),
    ),
    about(
      'works',
      several(works, (id) => nameOf(scenario, 'project', id)),
    ),
    about(
      'capitals',
      several(capitals, (id) => nameOf(scenario, 'capital', id)),
    ),
    about('posture', { choice: state.posture, says: nameOf(scenario, 'posture', state.posture) }),
    about(
      'exports',
      moved ? { choice: 'moved', says: t('choice.moved') } : { choice: 'kept', says: t('choice.kept') },
    ),
  ];
}
