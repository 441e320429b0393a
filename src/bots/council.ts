import {
  type Contract,
  check,
  type Game,
  type Id,
  legRisk,
  type Order,
  routeDays,
  routeOpen,
  routeVisibility,
  strikeChance,
} from '../engine/index.ts';
import { LEAST, rated, ratedAnswers, type Style } from './directives.ts';
import { breaksPledge, counterWorthTaking } from './offers.ts';
import { type Choice, choice, openCard } from './player.ts';
import { type Prices, pricesOf } from './prices.ts';
import { committed, RESERVE } from './purses.ts';
import { monthlyMoney, tradeStep } from './trade.ts';

/** What holding a posture this turn seems worth. */
function postureWorth(game: Game, id: Id, prices: Prices): number {
  const { data } = game.scenario;
  const posture = game.scenario.posture(id);
  let worth = prices.block(game, posture.block);
  const due = game.state.contracts.reduce((sum, contract) => {
    const soon = contract.stage === 'release' || (contract.stage === 'production' && contract.lead <= 1);
    return soon ? sum + game.scenario.system(contract.system).sensitivity * contract.count : sum;
  }, 4);
  if (data.exposure !== null) worth += (prices.of(data.exposure) * due * posture.exposure) / 200;
  if (posture.shows === 'everything')
    for (const track of game.scenario.stored)
      if (track.shown !== null)
        worth += Math.max(0, game.value(track.id) - game.value(track.shown)) * prices.of(track.shown);
  return worth;
}

function bestPosture(game: Game, seat: Id, prices: Prices): Choice | null {
  const now = postureWorth(game, game.state.posture, prices);
  let best: { id: Id; gain: number } | null = null;
  for (const { id } of game.scenario.data.postures) {
    const gain = postureWorth(game, id, prices) - now;
    if (gain > 4 * LEAST && (!best || gain > best.gain)) best = { id, gain };
  }
  const order: Order | null = best && { seat, kind: 'posture', posture: best.id };
  return order && best && check(game, order) === null
    ? choice(order, 'posture', { gain: Math.round(best.gain) })
    : null;
}

/** Danger, sight and time of a contract's way together: the less the better. */
function pathCost(game: Game, contract: Contract, route: Id): number {
  const { cargo } = game.scenario.system(contract.system);
  if (!routeOpen(game, game.scenario.route(route))) return 1000;
  const risk = game.scenario.legsOf(route).reduce((sum, leg) => sum + legRisk(game, leg, cargo), 0);
  const freight = Object.values(game.scenario.route(route).freight).reduce((sum, one) => sum + one, 0);
  return risk * 2 + routeVisibility(game, route) / 4 + routeDays(game, route) + freight * 2;
}

function bestPath(game: Game, seat: Id): Choice | null {
  for (const contract of game.state.contracts) {
    if (contract.stage !== 'release' && !(contract.stage === 'production' && contract.lead <= 1)) continue;
    let best = contract.route;
    if (best === null) continue;
    let least = pathCost(game, contract, best) - 2;
    for (const route of game.scenario.system(contract.system).routes) {
      const cost = pathCost(game, contract, route);
      if (cost >= least) continue;
      best = route;
      least = cost;
    }
    if (best === contract.route) continue;
    const order: Order = { seat, kind: 'route', contract: contract.id, route: best };
    if (check(game, order) === null) return choice(order, 'path', { days: routeDays(game, best) });
  }
  return null;
}

/** A purse with less than this beyond its commitments, stored units, is worth filling from one that has twice as much. */
const FILLED = 120;

/** Changes money where bills of the next turns would find a purse empty, or one purse lies full beside a thin one. */
function change(game: Game, seat: Id): Choice | null {
  const net = monthlyMoney(game);
  for (const exchange of game.scenario.data.exchanges) {
    const after = (purse: Id): number => game.value(purse) + (net[purse] ?? 0) - committed(game, purse);
    const least = Math.min(...Object.keys(exchange.get).map(after));
    const rich = Object.keys(exchange.give).every(
      (purse) => after(purse) >= RESERVE + (exchange.give[purse] ?? 0),
    );
    const uneven = Object.keys(exchange.give).every(
      (purse) => after(purse) > 2 * Math.max(0, least) + RESERVE,
    );
    const short = least < RESERVE || (least < FILLED && uneven);
    const order: Order = { seat, kind: 'exchange', exchange: exchange.id };
    if (short && rich && check(game, order) === null) return choice(order, 'money');
  }
  return null;
}

function answerCard(game: Game, seat: Id, prices: Prices): Choice | null {
  const answers = openCard(game, seat);
  const [best, second] = answers ? ratedAnswers(game, answers, prices) : [];
  if (!best) return null;
  if (!second) return choice(best.order, 'only');
  return choice(best.order, 'card', { gain: Math.round(best.worth), over: Math.round(second.worth) });
}

function directive(game: Game, seat: Id, prices: Prices, style: Style): Choice | null {
  for (const { order, worth, chance } of rated(game, seat, prices, style)) {
    if (worth < LEAST) return null;
    if (check(game, order) !== null || breaksPledge(game, order)) continue;
    const gain = Math.round(worth);
    if (order.kind === 'offer') return choice(order, 'offer', { gain, chance: chance ?? 0 });
    if (chance !== null) return choice(order, 'buy', { gain, chance });
    const calms = order.kind === 'mission' && isCalming(game, order.aim);
    return calms
      ? choice(order, 'restraint', { gain, chance: strikeChance(game).total })
      : choice(order, 'worth', { gain });
  }
  return null;
}

/** Whether an aim lowers the chance of a strike at once, by the tracks that the formula reads. */
function isCalming(game: Game, aim: Id): boolean {
  const formula = JSON.stringify(
    game.scenario.data.strike?.chance.factors.map((factor) => factor.amount) ?? [],
  );
  return game.scenario
    .aim(aim)
    .block.effects.some((effect) => effect.do === 'add' && formula.includes(`"${effect.track}"`));
}

function counter(game: Game, seat: Id, prices: Prices): Choice | null {
  const found = counterWorthTaking(game, seat, prices);
  return found && choice(found.order, 'counter', { gain: Math.round(found.worth) });
}

/** The free decisions: what others would take instead, posture, ways of lots, regular trade, money. */
export function freeStep(game: Game, seat: Id, prices: Prices, style: Style): Choice | null {
  const given = (found: Choice | null): Choice | null =>
    found !== null && style.gives(game, found.order) && !breaksPledge(game, found.order) ? found : null;
  return (
    given(counter(game, seat, prices)) ??
    given(change(game, seat)) ??
    (style.spreads
      ? (given(bestPosture(game, seat, prices)) ??
        given(bestPath(game, seat)) ??
        given(tradeStep(game, seat, prices)))
      : null)
  );
}

/** The next thing a council of this style does: answers, then puts its affairs in order, then spends its directives. */
export function nextStep(game: Game, seat: Id, style: Style, prices: Prices = pricesOf(game)): Choice {
  const { directives } = game.scenario.data;
  return (
    answerCard(game, seat, prices) ??
    (game.state.directives === directives ? freeStep(game, seat, prices, style) : null) ??
    (game.state.directives > 0 ? directive(game, seat, prices, style) : null) ??
    choice({ seat, kind: 'end' }, 'done')
  );
}
