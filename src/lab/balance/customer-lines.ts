import { begin, discount, type Id, openGame, type Scenario } from '../../engine/index.ts';
import { share } from '../statistics.ts';
import { type Line, lineOf, type Spec, unmeasured } from './line.ts';
import type { Measured } from './measure.ts';
import { SUBJECTS } from './subjects.ts';

/** Shares of one buyer in percent, and by how many percent of the price they are apart in the last quarter, at least. */
const SHARES = { most: 90, less: 60 };
const APART = 6;
/** Percent of the games in which the buyer uses its share, at least. */
const USED = 100 / 3;

/** That who takes nearly all pays less, and makes something of it (rulebook section 15). */
export function customerLine({ scenario, runs }: Measured): Line[] {
  const { actor, card, ask, give } = SUBJECTS.customer;
  const other = scenario.channels.find((one) => one.purse !== null && one.actor !== actor)?.actor;
  if (other === undefined || !scenario.cards.some(({ id }) => id === card)) return [];
  const spec: Spec = {
    id: 'main-customer',
    what: 'games of the hedger in which the main buyer uses its share: asks a price, or answers an offer about it',
    unit: '%',
    need: `≥ ${Math.round(USED)}; at ${SHARES.most} % of what is sold it pays ${APART} points less than at ${SHARES.less}`,
  };
  const told = (runs.get('hedger') ?? []).filter(({ run }) => run.told !== null);
  if (told.length === 0) return [unmeasured(spec, 'the hedger has no runs whose ledger was kept')];
  const used = told.filter(
    ({ run }) =>
      run.cards[card] !== undefined ||
      run.told?.offers.some((one) => one.actor === actor && (one.ask === ask || one.gives.includes(give))) ===
        true,
  );
  const apart = offAt(scenario, actor, other, SHARES.most) - offAt(scenario, actor, other, SHARES.less);
  const by = share(used.length, told.length);
  return [
    lineOf(spec, by, told.length, by.value >= USED && apart >= APART, `${apart} points of discount apart`),
  ];
}

/** Percent off the price in the last quarter where one buyer takes such a share and another the rest. */
function offAt(scenario: Scenario, buyer: Id, other: Id, percent: number): number {
  const state = begin(scenario, { seed: 1 });
  state.turn = scenario.calendar.turns - 1;
  const sold = scenario.channels.filter((one) => one.purse !== null);
  const takes = (channel: Id | undefined, tenths: number): void => {
    if (channel !== undefined) state.channels[channel] = tenths;
  };
  for (const { id } of sold) takes(id, 0);
  takes(sold.find((one) => one.actor === buyer)?.id, percent / 10);
  takes(sold.find((one) => one.actor === other)?.id, 10 - percent / 10);
  return discount(openGame(scenario, state)).total;
}
