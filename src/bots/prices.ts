import {
  among,
  type Block,
  type Contract,
  contractWillingness,
  type DeedStand,
  type Effect,
  type Expr,
  evaluate,
  type Game,
  holds,
  type Id,
  type Later,
  openGame,
  type Price,
  type State,
  type System,
  standing,
  strikeChance,
  touch,
  workOut,
} from '../engine/index.ts';
import { dread } from './dread.ts';
import { returnOnMoney, tracksWithOrders } from './promise.ts';
import { partsOf } from './reads.ts';
import { power, summed } from './series.ts';

/**
 * What changes are worth to the score at the game's end, in hundredths of a point, read off the scenario itself: the
 * objectives, what fades by its own drift, the chance of a strike and what one does, the standing rules, the open
 * contracts. First order only: a rule of thumb, no forecast.
 */
export interface Prices {
  /** One stored unit of a track. */
  readonly of: (track: Id) => number;
  /** A block of effects on its target, `percent` of its amounts. */
  readonly block: (game: Game, block: Block, target?: Id | null, percent?: number) => number;
  /** What will or may come of something later. */
  readonly laters: (game: Game, laters: readonly Later[], target?: Id | null, percent?: number) => number;
  /** What some deeds of a kind add to the objectives through their account, kept, broken or still open. */
  readonly deed: (deed: Id, stand: DeedStand, size: number) => number;
  /** A sum of money (negative: it is paid). */
  readonly money: (price: Price) => number;
  /** Some lots of a system that arrive, the next after those delivered and on their way. */
  readonly lots: (game: Game, system: System, count: number) => number;
  /** What part of an open contract's lots is worth when it arrives, after all others. */
  readonly ordered: (game: Game, contract: Contract, part: number) => number;
  /** What a whole state promises at the game's end as far as it hangs on trade or on roads, to compare two of them. */
  readonly outlook: (state: State, on: '@trade' | '@roads') => number;
}

/** Steps of the finite differences, stored units: wide enough that whole numbers and thresholds do not hide a slope. */
const STEP = 12;
const MONEY_STEP = 60;
/** What it is worth that a place is passable for one turn, in use and out of use; hundredths. */
const PLACE = 60;
const IDLE_PLACE = 10;
const CONSENT = 15;
const LINE = 40;
const TURN_SOONER = 15;
const STAGE = 60;

/** Prices as they are in a game's present state. Worked out when first asked for. */
export function pricesOf(game: Game): Prices {
  const { scenario } = game;
  const { data } = scenario;
  const scratch: State = { ...game.state, tracks: tracksWithOrders(game) };
  const probe = openGame(data, scratch);
  const weights = weightsOf(probe);
  const parts = partsOf(data);
  const ahead = Math.max(0, data.calendar.turns - game.state.turn);

  const direct = new Map<Id, number>();
  const full = new Map<Id, number>();
  const slopes = new Map<Id, number>();

  /** The rise of a function of the state by one unit of a track. */
  function slope(id: Id, read: () => number): number {
    const track = scenario.track(id);
    const value = scratch.tracks[id];
    if (value === undefined) return 0;
    const step = track.decimals === 1 ? MONEY_STEP : STEP;
    const low = Math.max(track.min, value - step);
    const high = Math.min(track.max, value + step);
    const set = (to: number): void => {
      scratch.tracks[id] = to;
      touch(probe, id);
    };
    set(low);
    const below = read();
    set(high);
    const above = read();
    set(value);
    return high > low ? (above - below) / (high - low) : 0;
  }

  /** What is left of a change after one turn. */
  function stays(id: Id): number {
    const known = slopes.get(id);
    if (known !== undefined) return known;
    const { drift, news } = scenario.track(id);
    const fades =
      (drift === null ? 0 : slope(id, () => evaluate(probe, drift))) +
      (news === null ? 0 : slope(id, () => evaluate(probe, news)));
    const left = Math.max(0, Math.min(1, 1 + fades));
    slopes.set(id, left);
    return left;
  }

  /** What a unit is worth in the objectives alone. */
  function directly(id: Id): number {
    const known = direct.get(id);
    if (known !== undefined) return known;
    let worth = 0;
    for (const { of: objective, reads } of parts.objectives) {
      if (!reads.has(id)) continue;
      worth += slope(id, () => points(probe, objective.value)) * (weights[objective.id] ?? 0);
    }
    if (worth !== 0) worth *= power(stays(id), ahead + 1);
    direct.set(id, worth);
    return worth;
  }

  let harm: number | null = null;
  /** What one strike costs as things stand. */
  function strikeHarm(): number {
    const { strike } = data;
    if (!strike) return 0;
    if (harm !== null) return harm;
    let weights = 0;
    let sum = 0;
    for (const target of strike.targets) {
      const weight = Math.max(0, evaluate(game, target.weight));
      weights += weight;
      sum += weight * value(game, target.block, null, 100, directly);
    }
    const through = (100 - workOut(game, strike.intercept).total) / 100;
    const aimed = weights === 0 ? 0 : (sum / weights) * through * Math.max(0, evaluate(game, strike.salvos));
    harm = Math.max(0, -(aimed + value(game, strike.block, null, 100, directly)));
    return harm;
  }

  /** What one more month under the present conditions brings, as far as it hangs on a thing: strikes and standing rules. */
  function monthly(at: Game, on: string): number {
    let sum = parts.strike.has(on) ? (-strikeChance(at).total * strikeHarm()) / 100 : 0;
    for (const { of: reaction, reads } of parts.reactions) {
      if (reads.has(on) && holds(at, reaction.when)) sum += value(at, reaction.block, null, 100, directly);
    }
    return sum;
  }

  /** What the open contracts promise. */
  function promised(on: string): number {
    let sum = 0;
    for (const contract of scratch.contracts) {
      const gate = contract.stage === 'talks' ? 'sign' : 'release';
      if (parts.gates[scenario.system(contract.system).supplier]?.has(on) !== true) continue;
      if (contract.stage !== 'talks' && contract.stage !== 'production' && contract.stage !== 'release')
        continue;
      const chance = contractWillingness(probe, contract, gate)?.total ?? 100;
      sum +=
        (chance *
          value(game, scenario.system(contract.system).delivered, null, 100, directly) *
          contract.count) /
        100;
    }
    return sum;
  }

  function priceOf(id: Id): number {
    const known = full.get(id);
    if (known !== undefined) return known;
    let worth = directly(id);
    if (parts.strike.has(id) || parts.reactions.some(({ reads }) => reads.has(id)))
      worth += slope(id, () => monthly(probe, id)) * summed(stays(id), ahead);
    if (game.state.contracts.length > 0 && data.suppliers.some((one) => parts.gates[one.id]?.has(id)))
      worth += slope(id, () => promised(id)) * power(stays(id), Math.min(2, ahead));
    worth += dread(probe, id);
    full.set(id, worth);
    // Money is worth what it buys, too: an answer that spends it can leave an order unpaid at its gate.
    if (scenario.track(id).group === 'purse') {
      worth += returnOnMoney(
        game,
        (system) => lots(game, system, 1),
        (contract) => ordered(game, contract, contract.count),
      );
      full.set(id, worth);
    }
    return worth;
  }

  /** What some deeds of a kind more add to the objectives through their account. */
  function deed(id: Id, stand: DeedStand, size: number): number {
    const { deeds, turn } = scratch;
    const sum = (): number =>
      data.objectives.reduce(
        (all, objective) => all + points(probe, objective.value) * (weights[objective.id] ?? 0),
        0,
      );
    const before = sum();
    const closed = stand === 'open' ? 0 : turn;
    const more = { id: '', deed: id, with: null, size, since: turn, due: 0, stand, closed, entry: 0 };
    scratch.deeds = [...deeds, more];
    touch(probe, '@deeds');
    const after = sum();
    scratch.deeds = deeds;
    touch(probe, '@deeds');
    return after - before;
  }

  const tracked = (at: Game, id: Id, by: number, price: (id: Id) => number): number => {
    const track = scenario.track(id);
    const now = at.value(id);
    return (Math.max(track.min, Math.min(track.max, now + by)) - now) * price(id);
  };

  function one(
    at: Game,
    effect: Effect,
    target: Id | null,
    percent: number,
    price: (id: Id) => number,
  ): number {
    const scope = target === null ? {} : { target };
    switch (effect.do) {
      case 'add':
        return tracked(at, effect.track, (evaluate(at, effect.by, scope) * percent) / 100, price);
      case 'set':
        return tracked(at, effect.track, evaluate(at, effect.to, scope) - at.value(effect.track), price);
      case 'warm':
        if (target === null) return 0;
        return tracked(at, `${target}.stance`, (evaluate(at, effect.by, scope) * percent) / 100, price);
      case 'close':
        return (
          -Math.min(3, Math.max(1, evaluate(at, effect.turns, scope) || 3)) *
          (inUse(at, effect.place) ? PLACE : IDLE_PLACE)
        );
      case 'open':
        return inUse(at, effect.place) ? PLACE : IDLE_PLACE;
      case 'shut':
        return -LINE * Math.max(0, evaluate(at, effect.turns, scope));
      case 'consent': {
        const owner = effect.actor ?? target;
        return owner === null ? 0 : CONSENT * needOf(at, owner);
      }
      case 'lots':
        return lots(at, scenario.system(effect.system), Math.max(0, evaluate(at, effect.count, scope)));
      case 'hasten':
        return at.state.contracts.some((c) => c.system === effect.system && c.stage === 'production')
          ? -TURN_SOONER * evaluate(at, effect.turns, scope)
          : 0;
      case 'advance':
        return STAGE * evaluate(at, effect.stages, scope);
      case 'deal':
        return 0;
      case 'undertake':
        return deed(effect.deed, 'open', Math.max(0, evaluate(at, effect.size, scope)));
      case 'settle': {
        const whom = effect.actor ?? target;
        const found = at.state.deeds.find(
          (one) => one.deed === effect.deed && one.stand === 'open' && (whom === null || one.with === whom),
        );
        return found
          ? deed(effect.deed, effect.stand, found.size) - deed(effect.deed, 'open', found.size)
          : 0;
      }
      case 'designate': {
        const named = among(data.designations, effect.target);
        return named && at.state.designated[named.id] === undefined
          ? value(at, named.block, null, 100, price)
          : 0;
      }
    }
  }

  function value(
    at: Game,
    block: Block,
    target: Id | null,
    percent: number,
    price: (id: Id) => number,
  ): number {
    let sum = 0;
    for (const effect of block.effects) sum += one(at, effect, target, percent, price);
    return sum;
  }

  /** Lots that have come and lots on order. */
  const taken = (at: Game, system: Id): number =>
    (at.state.delivered[system] ?? 0) +
    at.state.contracts.reduce(
      (n, c) => n + (c.system === system && c.stage !== 'ended' && c.stage !== 'delivered' ? c.count : 0),
      0,
    );

  function lots(at: Game, system: System, count: number, before = taken(at, system.id)): number {
    let sum = 0;
    for (let lot = 0; lot < count; lot++) {
      const percent = data.copies[Math.min(before + lot, data.copies.length - 1)] ?? 100;
      sum += value(at, system.delivered, null, percent, priceOf);
    }
    return sum;
  }

  const ordered = (at: Game, { system, count }: Contract, part: number): number =>
    lots(at, scenario.system(system), part, taken(at, system) - count);

  return {
    of: priceOf,
    block: (at, block, target = null, percent = 100) => value(at, block, target, percent, priceOf),
    laters: (at, laters, target = null, percent = 100) =>
      laters.reduce((sum, later) => {
        if (at.state.turn + later.in > data.calendar.turns) return sum;
        const chance = Math.max(
          0,
          Math.min(100, evaluate(at, later.chance, target === null ? {} : { target })),
        );
        return sum + (chance * value(at, later.block, target, percent, priceOf)) / 100;
      }, 0),
    deed,
    money: (price) =>
      Object.keys(price).reduce((sum, purse) => sum + (price[purse] ?? 0) * priceOf(purse), 0),
    lots: (at, system, count) => lots(at, system, count),
    ordered,
    outlook: (state, on) => {
      const other = openGame(data, state);
      let sum = monthly(other, on) * ahead;
      for (const { of: objective, reads } of parts.objectives)
        if (reads.has(on)) sum += points(other, objective.value) * (weights[objective.id] ?? 0);
      return sum;
    },
  };
}

/** Whether a leg or node lies on the way of regular trade or of a shipment. */
function inUse(game: Game, place: Id): boolean {
  const passes = (route: Id): boolean =>
    game.scenario.legsOf(route).some((leg) => leg.id === place || leg.from === place || leg.to === place);
  return (
    game.scenario.data.channels.some(
      (channel) => (game.state.channels[channel.id] ?? 0) > 0 && passes(channel.route),
    ) || game.state.shipments.some((shipment) => passes(shipment.route))
  );
}

/** Points of stance within which an owner may soon refuse what it lets pass now. */
const NEARLY_REFUSING = 6;

/**
 * How much hangs on an owner's consent: the lots and the tenths of trade whose ways cross legs that it refuses now or may refuse soon,
 * by twos, at most three.
 */
function needOf(game: Game, owner: Id): number {
  const stance = game.value(game.scenario.stance(owner).id);
  const asks = (route: Id): boolean =>
    game.scenario
      .legsOf(route)
      .some(
        (leg) => leg.owners.includes(owner) && leg.consent !== null && stance < leg.consent + NEARLY_REFUSING,
      );
  let using = 0;
  for (const { channel, route } of game.scenario.trade)
    if (asks(route.id)) using += game.state.channels[channel.id] ?? 0;
  for (const { route } of game.state.shipments) if (asks(route)) using += 2;
  for (const { route, stage } of game.state.contracts)
    if (route !== null && stage !== 'delivered' && stage !== 'ended' && asks(route)) using += 2;
  return Math.min(3, using / 2);
}

/** Points above the weakest objective within which another one may be the weakest at the end, for the last turn and for each turn before it. */
const NEARLY_WEAKEST = 10;
const MAY_MOVE = 4;

/** What one point of each objective counts for: by the intent, and by how near it is to being the weakest. */
function weightsOf(game: Game): Readonly<Record<Id, number>> {
  const { weakest } = game.scenario.data;
  if (weakest === 0) return game.state.intent;
  const { objectives } = standing(game);
  const least = Math.min(...Object.values(objectives));
  const width = NEARLY_WEAKEST + MAY_MOVE * Math.max(0, game.scenario.data.calendar.turns - game.state.turn);
  const near = (id: Id): number => Math.max(0, width - ((objectives[id] ?? 0) - least));
  const all = Object.keys(objectives).reduce((sum, id) => sum + near(id), 0);
  return Object.fromEntries(
    Object.keys(objectives).map((id) => [
      id,
      ((game.state.intent[id] ?? 0) * (100 - weakest)) / 100 + (weakest * near(id)) / all,
    ]),
  );
}

/** An objective as it stands, at most 100; one that is still below its scale is as far below as it is, since it may rise. */
const points = (game: Game, expr: Expr): number => Math.min(100, evaluate(game, expr));
