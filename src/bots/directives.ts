import {
  among,
  balanceOf,
  check,
  contractWillingness,
  costOf,
  type Game,
  type Id,
  type Order,
  type OrderOf,
  openGame,
  paymentOf,
  priceOf,
  type Scenario,
  type Supplier,
  willingness,
} from '../engine/index.ts';
import { atTheMargin, wholePrice } from './budget.ts';
import { ratedOffers } from './offers.ts';
import type { Prices } from './prices.ts';
import { chanceOf, turnsToArrive } from './promise.ts';
import { barterPurse, committed, RESERVE } from './purses.ts';
import { dependenceOf, monthlyMoney } from './trade.ts';

/** How a council goes about it: which orders it would give at all, and whether it looks after its trade and its dependence. */
export interface Style {
  /** Orders it never gives are not weighed against the others either. */
  readonly gives: (game: Game, order: Order) => boolean;
  /** Moves trade onto other roads and counts what one partner's share costs. */
  readonly spreads: boolean;
}

/** A directive and what it seems worth, hundredths of a point. */
export interface Rated {
  readonly order: Order;
  readonly worth: number;
  /** Percent, where the order is a gamble. */
  readonly chance: number | null;
}

/** Below this a directive is not worth giving. */
export const LEAST = 6;
/** What the purses get in a turn, and what is left in them beyond all commitments, as far as it was asked for. */
interface Means {
  readonly net: Readonly<Record<Id, number>>;
  readonly left: Record<Id, number>;
}

/** Whether a purse bears a price in full with what comes in until it falls due, and something is left. */
function bears(game: Game, purse: Id, price: number, turns: number, { net, left }: Means): boolean {
  const spare = left[purse] ?? game.value(purse) - committed(game, purse);
  left[purse] = spare;
  const monthly = net[purse] ?? 0;
  return spare + monthly * turns - price + Math.min(0, monthly) >= RESERVE;
}

function ratedContracts(game: Game, seat: Id, prices: Prices, style: Style, means: Means): Rated[] {
  const { data } = game.scenario;
  const found: Rated[] = [];
  const dependence = style.spreads ? dependenceOf(game) : null;
  for (const system of data.systems) {
    const needs = turnsToArrive(game, system);
    if (game.state.turn + needs > data.calendar.turns) continue;
    for (const payment of system.payments) {
      let chance: number | null = null;
      for (let number = 1; number <= Math.min(3, system.limit); number++) {
        const order: OrderOf<'contract'> = {
          seat,
          kind: 'contract',
          system: system.id,
          number,
          payment: payment.id,
        };
        if (!style.gives(game, order) || check(game, order) !== null) break;
        const price = priceOf(game, { system: system.id, payment: payment.id, count: number });
        const purse = payment.purse ?? barterPurse(game, system.supplier);
        if (purse !== null && !bears(game, purse, price, system.lead + 1, means)) break;
        chance ??= chanceOf(game, system, payment.id, needs);
        if (chance === 0) break;
        let gain = prices.lots(game, system, number);
        gain += dependence?.(system, number, game.state.turn + needs - 1) ?? 0;
        const exposed =
          data.exposure === null ? 0 : (prices.of(data.exposure) * system.sensitivity * number) / 3;
        const cost = purse !== null ? prices.money({ [purse]: price }) : 0;
        found.push({ order, worth: ((gain + exposed - cost) * chance) / 100, chance });
      }
    }
  }
  return found;
}

/** Whether some gate asks how long ago a mission was sent, by `actor/aim`. */
function isAskedAt(scenario: Scenario, suppliers: readonly Supplier[], actor: Id, aim: Id): boolean {
  const known = asked.get(scenario) ?? new Map<string, boolean>();
  asked.set(scenario, known);
  const key = `${actor}/${aim}`;
  const before = known.get(key);
  if (before !== undefined) return before;
  const words = JSON.stringify(['read', 'since_mission', actor, aim]);
  const found = suppliers.some(({ sign, release }) => JSON.stringify([sign, release]).includes(words));
  known.set(key, found);
  return found;
}
const asked = new WeakMap<Scenario, Map<string, boolean>>();

/** What an envoy's visit adds to the chances of what is under contract: for its first gate to come, hundredths of a point. */
function courting(game: Game, prices: Prices, actor: Id, aim: Id): number {
  const { data } = game.scenario;
  const { contracts, missions, turn } = game.state;
  if (contracts.length === 0 || !isAskedAt(data, data.suppliers, actor, aim)) return 0;
  const after = openGame(data, { ...game.state, missions: { ...missions, [`${actor}/${aim}`]: turn } });
  let sum = 0;
  for (const contract of contracts) {
    const waits = contract.stage === 'production' && contract.lead > 2;
    if (waits || contract.stage === 'transit' || contract.stage === 'delivered' || contract.stage === 'ended')
      continue;
    const gate = contract.stage === 'talks' ? 'sign' : 'release';
    const more =
      (contractWillingness(after, contract, gate)?.total ?? 0) -
      (contractWillingness(game, contract, gate)?.total ?? 0);
    if (more !== 0) sum += (more * prices.ordered(game, contract, contract.count)) / 100;
  }
  return sum;
}

function ratedMissions(game: Game, seat: Id, prices: Prices): Rated[] {
  return game.scenario.data.aims.flatMap((aim) =>
    aim.actors.map((actor): Rated => {
      const last = game.state.missions[game.scenario.missionKey(actor, aim.id)];
      const percent = last !== undefined && game.state.turn - last <= aim.again ? 50 : 100;
      const worth =
        prices.block(game, aim.block, actor, percent) +
        prices.laters(game, aim.later, actor, percent) +
        courting(game, prices, actor, aim.id);
      return { order: { seat, kind: 'mission', actor, aim: aim.id }, worth, chance: null };
    }),
  );
}

function ratedBuilding(game: Game, seat: Id, prices: Prices, means: Means): Rated[] {
  const { turns } = game.scenario.data.calendar;
  const asItIs = prices.outlook(game.state, '@roads');
  return game.scenario.data.projects.flatMap((project): Rated[] => {
    const own = game.state.projects[project.id];
    const stages = project.stages.slice(own?.stage ?? 0);
    const [stage] = stages;
    if (!own || !stage || !project.open) return [];
    if (Object.keys(stage.price).some((purse) => !bears(game, purse, stage.price[purse] ?? 0, 1, means)))
      return [];
    const needs = stages.reduce((sum, one) => sum + Math.max(1, one.turns), 0);
    const left = turns - game.state.turn + 1;
    if (project.owner === null && stages[0] && stage.turns > left) return [];
    const projects = { ...game.state.projects, [project.id]: { ...own, stage: project.stages.length } };
    const whole = prices.outlook({ ...game.state, projects }, '@roads') - asItIs;
    const blocks = stages.reduce((sum, one) => sum + prices.block(game, one.block), 0);
    const share = project.owner === null ? 1 : project.push / 100;
    const done = needs <= left ? whole + blocks : prices.block(game, stage.block) * stages.length;
    const worth = (done * share) / stages.length - prices.money(stage.price);
    return [{ order: { seat, kind: 'build', project: project.id }, worth, chance: null }];
  });
}

function ratedProgrammes(game: Game, seat: Id, prices: Prices, means: Means): Rated[] {
  return game.scenario.data.programmes
    .filter((one) =>
      Object.keys(one.price).every((purse) => bears(game, purse, one.price[purse] ?? 0, 1, means)),
    )
    .map((one) => ({
      order: { seat, kind: 'programme', programme: one.id },
      worth: prices.block(game, one.block) + prices.laters(game, one.later) - prices.money(one.price),
      chance: null,
    }));
}

function ratedHurry(game: Game, seat: Id, prices: Prices): Rated[] {
  const left = game.scenario.data.calendar.turns - game.state.turn;
  return game.state.contracts.flatMap((contract): Rated[] => {
    const order: Order = { seat, kind: 'expedite', contract: contract.id };
    if (contract.shut <= game.state.turn || left < 1) return [];
    const system = game.scenario.system(contract.system);
    const gate = contract.stage === 'talks' ? 'sign' : 'release';
    const chance =
      willingness(game, system.id, gate, { payment: contract.payment, number: contract.count })?.total ?? 100;
    const sooner = Math.min(1, (contract.shut - game.state.turn) / Math.max(1, left));
    const gain = prices.block(game, system.delivered) * contract.count;
    const worth = ((gain * chance) / 100) * sooner - prices.money(costOf(game, order).purses);
    return [{ order, worth, chance }];
  });
}

/** What leaving a contract brings: half of what is paid, and no more waiting for what will hardly come. */
function ratedCancels(game: Game, seat: Id, prices: Prices, means: Means): Rated[] {
  const left = game.scenario.data.calendar.turns - game.state.turn;
  return game.state.contracts.flatMap((contract): Rated[] => {
    const { id, stage, lead, count, paid, shut } = contract;
    if (stage !== 'talks' && stage !== 'production' && stage !== 'release') return [];
    const system = game.scenario.system(contract.system);
    const { purse } = paymentOf(game, contract);
    const waits = Math.max(stage === 'talks' ? system.lead + 1 : lead, shut - game.state.turn + 1);
    let chance = waits > left ? 0 : (contractWillingness(game, contract, 'release')?.total ?? 100) / 100;
    if (stage === 'talks') chance *= (contractWillingness(game, contract, 'sign')?.total ?? 100) / 100;
    // Whoever cannot or will not pay for all gets the lots that are paid for.
    const worthOf = (lots: number): number => {
      const due = purse === null ? {} : { [purse]: Math.ceil((balanceOf(game, contract) * lots) / count) };
      return prices.ordered(game, contract, lots) - prices.money(due);
    };
    const kept = Math.max(...Array.from({ length: count }, (_, index) => worthOf(index + 1))) * chance;
    const back = purse === null ? 0 : Math.floor(paid / 2);
    // Money that lies ready for a gate is missing elsewhere.
    const freed = purse === null || bears(game, purse, LEAST, 1, means) ? 0 : back / 2;
    const returned = purse === null ? 0 : prices.money({ [purse]: back });
    const minds = prices.block(game, game.scenario.supplier(system.supplier).cancelled);
    const worth = returned + freed + minds - kept;
    return [{ order: { seat, kind: 'cancel', contract: id }, worth, chance: null }];
  });
}

/** The directives that could be given now with what each seems worth, best first; legality is checked by the taker. */
export function rated(game: Game, seat: Id, prices: Prices, style: Style): readonly Rated[] {
  const means: Means = { net: monthlyMoney(game), left: {} };
  const all = [
    ...ratedContracts(game, seat, prices, style, means),
    ...ratedMissions(game, seat, prices),
    ...ratedBuilding(game, seat, prices, means),
    ...ratedOffers(game, seat, prices, (purse, price) => bears(game, purse, price, 1, means)),
    ...ratedProgrammes(game, seat, prices, means),
    ...ratedHurry(game, seat, prices),
    ...ratedCancels(game, seat, prices, means),
  ].filter(({ order }) => style.gives(game, order));
  const margins = atTheMargin(game, all, means.net);
  const beyond = (order: Order): number =>
    Object.entries(wholePrice(game, order)).reduce(
      (sum, [purse, price]) => sum + price * (margins[purse] ?? 0),
      0,
    );
  return all
    .map((one) => ({ ...one, worth: one.worth - beyond(one.order) }))
    .sort((a, b) => b.worth - a.worth);
}

/** What each legal answer to a card seems worth, best first. */
export const ratedAnswers = (game: Game, answers: readonly Order[], prices: Prices): readonly Rated[] =>
  answers
    .flatMap((order): Rated[] => {
      if (order.kind !== 'answer') return [];
      const option = among(game.scenario.card(order.card).options, order.option);
      if (!option) return [];
      const worth =
        prices.block(game, option.block) + prices.laters(game, option.later) - prices.money(option.price);
      return [{ order, worth, chance: null }];
    })
    .sort((a, b) => b.worth - a.worth);
