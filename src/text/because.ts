import type { Cause, Die, Order, Scenario, State } from '../engine/index.ts';
import { laterName, nameOf } from './names.ts';
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

/**
 * One finding as a sentence or two: `9 was drawn for a strike; it takes less than 9. Without “…”: less than 11, …`. So a number drawn
 * that is the chance itself does not look like a mistake.
 */
export function sayFinding(scenario: Scenario, found: Told, state: State): string {
  const { die, of, rolled, chance } = found.fell;
  const decides = DECIDES[die](scenario, of);
  const words = { rolled, chance, die: decides };
  if (found.kind === 'turned') {
    const would = t(`because.would.${die}.${rolled < found.without ? 'yes' : 'no'}`);
    const order = sayOrder(scenario, found.order, state);
    return t('because.turned', { ...words, order, without: found.without, would });
  }
  const { moved } = found;
  if (moved === null) return t('because.luck', words);
  const order = sayOrder(scenario, moved.order, state);
  return t('because.luck.moved', { ...words, order, without: moved.without });
}
