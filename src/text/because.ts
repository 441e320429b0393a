import type { Cause, Die, Order, Scenario, State } from '../engine/index.ts';
import { laterName, nameOf } from './names.ts';
import { sayOdds } from './odds.ts';
import { sayOrder } from './order.ts';
import { t } from './say.ts';

type Fallen = Extract<Cause, { kind: 'die' }>;

/** What a die of a month tells of its orders, as the store finds it. */
export type Told =
  | { readonly kind: 'turned'; readonly order: Order; readonly fell: Fallen; readonly without: number }
  | {
      readonly kind: 'luck';
      readonly fell: Fallen;
      readonly moved: { readonly order: Order; readonly without: number } | null;
    };

/** What each die decides, within a sentence. */
const DECIDES: { readonly [D in Die]: (scenario: Scenario, of: string) => string } = {
  sign: (scenario, of) => t('because.die.sign', { system: nameOf(scenario, 'system', of) }),
  release: (scenario, of) => t('because.die.release', { system: nameOf(scenario, 'system', of) }),
  strike: () => t('because.die.strike'),
  intercept: (scenario, of) => t('because.die.intercept', { target: nameOf(scenario, 'target', of) }),
  flow: (scenario, of) => t('because.die.flow', { channel: nameOf(scenario, 'channel', of) }),
  stop: (scenario, of) => t('because.die.stop', { leg: nameOf(scenario, 'leg', of) }),
  seen: () => t('because.die.seen'),
  designation: () => t('because.die.designation'),
  project: (scenario, of) => t('because.die.project', { project: nameOf(scenario, 'project', of) }),
  later: (scenario, of) =>
    t('because.die.later', { label: laterName(scenario, of) || t('cause.later.none') }),
};

/** One finding as a sentence or two: `9 was drawn for a strike. With “…” the chance was 9 %, without it 11 %, …`. */
export function sayFinding(scenario: Scenario, found: Told, state: State): string {
  const { die, of, rolled, chance } = found.fell;
  const decides = DECIDES[die](scenario, of);
  if (found.kind === 'turned') {
    // A number drawn that is the chance itself looks like a mistake to whoever does not know the rule.
    const edge = rolled === chance || rolled === found.without ? t('because.edge') : '';
    const words = { rolled, chance, die: decides, edge };
    const would = t(`because.would.${die}.${rolled < found.without ? 'yes' : 'no'}`);
    const order = sayOrder(scenario, found.order, state);
    return t('because.turned', { ...words, order, without: found.without, would });
  }
  const { moved } = found;
  const said =
    moved === null
      ? t('because.luck.none')
      : t('because.luck.moved', {
          order: sayOrder(scenario, moved.order, state),
          without: moved.without,
        });
  const what = die === 'strike' ? t('because.whether.strike') : decides;
  return t('because.luck', { die: what, odds: sayOdds(found.fell), moved: said });
}
