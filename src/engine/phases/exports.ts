import { applyBlock } from '../blocks.ts';
import { commit, type Origin } from '../changes/commit.ts';
import { tally } from '../changes/passing.ts';
import { throwDie } from '../dice.ts';
import { addToTrack, owe, payOrOwe, receive } from '../effects.ts';
import { evaluate, holds } from '../expression.ts';
import { discount, incomeOf, legRisk, MOST_RISK } from '../formulas.ts';
import type { Game } from '../game.ts';
import { routeObstacle, spareOn } from '../lookup.ts';
import type { Trade } from '../prepare.ts';
import type { Cause, Channel, Flow, Id, Route, RuleAtWork } from '../types/index.ts';

function carry(game: Game, route: Route, units: number): void {
  for (const leg of game.scenario.legsOf(route.id))
    game.load.set(leg.id, (game.load.get(leg.id) ?? 0) + units);
}

/** A tenth of a flow may be stopped on its way: one die a channel and turn, against the risks of all its legs. */
function stoppedTenths(game: Game, channel: Channel, flow: Flow): { tenths: number; cause: Cause | null } {
  let risk = 0;
  for (const leg of game.scenario.legsOf(channel.route)) risk += legRisk(game, leg, flow.cargo);
  const chance = Math.min(MOST_RISK, risk);
  if (chance === 0) return { tenths: 0, cause: null };
  const { id } = channel;
  const { comes, cause } = throwDie(game, { die: 'flow', of: id, apart: id }, chance);
  return comes ? { tenths: 1, cause } : { tenths: 0, cause: null };
}

/** Why nothing at all passes a route: what stands in its way, or that others have taken all the room it has. */
function hindrance(game: Game, route: Route): Cause {
  const obstacle = routeObstacle(game, route);
  const because = (rule: RuleAtWork, of: Id): Cause => ({ kind: 'rule', rule, of });
  switch (obstacle?.kind) {
    case 'closed':
      return because('closed', obstacle.place);
    case 'refused':
      return because('refused', obstacle.actors[0] ?? obstacle.leg);
    case 'condition':
      return because('leg-condition', obstacle.leg);
    default:
      return because('full', route.id);
  }
}

/** Tenths that get through a channel this turn: what is allotted, less what the route cannot take, less what is stopped. */
function through(game: Game, { channel, flow, route }: Trade): number {
  const allotted = game.state.channels[channel.id] ?? 0;
  if (allotted === 0) return 0;
  const stopped = { kind: 'flow-stopped', channel: channel.id } as const;
  if (channel.condition && !holds(game, channel.condition.when)) {
    const cause: Cause = { kind: 'rule', rule: 'condition', of: channel.id };
    commit(game, { ...stopped, from: allotted, to: 0 }, { cause, facts: channel.facts });
    return 0;
  }
  const room = flow.size === 0 ? allotted : Math.floor(spareOn(game, route) / flow.size);
  const sent = Math.min(allotted, room);
  carry(game, route, sent * flow.size);
  game.carried.set(channel.id, sent);
  if (sent === 0) {
    const cause = hindrance(game, route);
    commit(game, { ...stopped, from: allotted, to: 0 }, { cause, facts: route.facts });
    return 0;
  }
  const { tenths, cause } = stoppedTenths(game, channel, flow);
  if (cause) commit(game, { ...stopped, from: sent, to: sent - tenths }, { cause, facts: route.facts });
  return sent - tenths;
}

/** Income first pays what is owed in crude to a supplier of the same actor, unseen by banks (C6); the rest fills the purse. */
function settle(game: Game, channel: Channel, income: number, origin: Origin): void {
  let left = income;
  for (const supplier of game.scenario.data.suppliers) {
    const owed = game.state.debts[supplier.id] ?? 0;
    if (supplier.actor !== channel.actor || owed <= 0 || left <= 0) continue;
    const paid = Math.min(owed, left);
    left -= paid;
    owe(game, supplier.id, owed - paid, origin);
  }
  if (channel.purse !== null) addToTrack(game, channel.purse, left, origin);
}

function trade(game: Game, flow: Flow, percentOff: number): void {
  let arrived = 0;
  for (const one of game.scenario.trade) {
    if (one.flow !== flow) continue;
    const { channel, route } = one;
    const tenths = through(game, one);
    arrived += tenths;
    if (tenths === 0) continue;
    tally(game, 'cargo', route.keeper, tenths);
    if (flow.direction === 'in') continue;
    const income = incomeOf(game, flow, tenths, percentOff);
    tally(game, 'oil', channel.actor, income);
    settle(game, channel, income, {
      cause: { kind: 'rule', rule: 'sale', of: channel.id },
      facts: channel.facts,
    });
  }
  const missing = 10 - arrived;
  if (missing > 0)
    applyBlock(
      game,
      flow.missing,
      { cause: { kind: 'rule', rule: 'missing', of: flow.id } },
      {},
      missing * 100,
    );
}

function transit(game: Game): void {
  for (const { route, units: wanted, fee } of game.scenario.transit) {
    const some = evaluate(game, wanted);
    const units = some <= 0 ? 0 : Math.min(some, spareOn(game, route));
    if (units <= 0) continue;
    carry(game, route, units);
    const origin: Origin = {
      cause: { kind: 'rule', rule: 'transit', of: route.id },
      facts: route.facts,
    };
    receive(game, fee, origin, units);
  }
}

/** A supplier who is owed for barter and saw nothing of it this turn minds. */
function fallBehind(game: Game, before: Readonly<Record<Id, number>>): void {
  for (const supplier of game.scenario.data.suppliers) {
    const owed = before[supplier.id] ?? 0;
    if (owed <= 0 || (game.state.debts[supplier.id] ?? 0) < owed) continue;
    applyBlock(game, supplier.arrears, { cause: { kind: 'rule', rule: 'arrears', of: supplier.id } });
  }
}

/** Pays a bill from its purse; what the purse cannot bear is added to the scenario's shortfall track. */
function payUpkeep(game: Game): void {
  for (const bill of game.scenario.data.upkeep) {
    const due = Math.max(0, evaluate(game, bill.amount));
    payOrOwe(game, bill.purse, due, {
      cause: { kind: 'rule', rule: 'upkeep', of: bill.id },
      facts: bill.facts,
    });
  }
}

/** Exports and money: crude goes out, goods come in, transit freight pays fees, bills fall due (rulebook section 8). */
export function exportsAndMoney(game: Game): void {
  const { flows } = game.scenario.data;
  const percentOff = flows.length > 0 ? discount(game).total : 0;
  const owed = { ...game.state.debts };
  for (const flow of flows) trade(game, flow, percentOff);
  commit(
    game,
    { kind: 'books-kept', turn: game.state.turn },
    { cause: { kind: 'rule', rule: 'books', of: 'books' } },
  );
  fallBehind(game, owed);
  transit(game);
  payUpkeep(game);
}
