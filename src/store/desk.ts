import {
  among,
  available,
  candidates,
  capacityOf,
  check,
  concerns,
  costOf,
  counted,
  discount,
  estimate,
  evaluate,
  type Forecast,
  forecast,
  type Game,
  type Id,
  type LedgerEntry,
  legObstacle,
  legRisk,
  type Order,
  offerSum,
  opened,
  openGame,
  rankAmong,
  routeDays,
  routeObstacle,
  routeVisibility,
  type Scenario,
  type Sum,
  standing,
  strikeChance,
  ticketsOf,
  type View,
  wantsOf,
  willingness,
  workOut,
} from '../engine/index.ts';
import type { Desk, LegReport, RouteReport } from './types.ts';

const NOTHING: Sum = { total: 0, parts: [] };

/** The cargo that is stopped most often among some, or among all: risks are shown for it. */
function riskiest(scenario: Scenario, among: readonly Id[] | null): Id | null {
  const cargoes = scenario.cargoes.filter((cargo) => among === null || among.includes(cargo.id));
  return (
    cargoes.reduce<(typeof cargoes)[number] | null>((a, b) => (a && a.risk >= b.risk ? a : b), null)?.id ??
    null
  );
}

/** Chance in percent that at least one of several independent chances comes off. */
const anyOf = (chances: readonly number[]): number =>
  100 - Math.round(chances.reduce((clear, chance) => (clear * (100 - chance)) / 100, 100));

function routeReport(game: Game, id: Id): RouteReport {
  const route = game.scenario.route(id);
  const legs = game.scenario.legsOf(id);
  const cargo = riskiest(game.scenario.data, route.cargoes);
  return {
    days: routeDays(game, id),
    visibility: routeVisibility(game, id),
    obstacle: routeObstacle(game, route),
    capacity: Math.min(...legs.map((leg) => capacityOf(game, leg))),
    risk: cargo === null ? 0 : anyOf(legs.map((leg) => legRisk(game, leg, cargo))),
  };
}

function legReport(game: Game, id: Id): LegReport {
  const leg = game.scenario.leg(id);
  const cargo = riskiest(game.scenario.data, null);
  return {
    obstacle: legObstacle(game, leg),
    capacity: capacityOf(game, leg),
    risk: cargo === null ? 0 : legRisk(game, leg, cargo),
  };
}

function chokeRisk(game: Game, id: Id): number {
  const { choke } = game.scenario.node(id);
  return choke === null ? 0 : Math.max(0, Math.min(100, evaluate(game, choke)));
}

/** Shares of the tickets that a seat would draw its policy from by itself, in whole percent. */
function leaning(game: Game, seat: Id): Record<Id, number> {
  const weights = [...ticketsOf(game, game.scenario.seat(seat))].map(([{ id }, some]) => [id, some] as const);
  const all = weights.reduce((sum, [, weight]) => sum + weight, 0);
  return Object.fromEntries(
    weights.map(([id, weight]) => [id, all === 0 ? 0 : Math.round((weight * 100) / all)]),
  );
}

/** The desk of one view: it answers from the view alone and is thrown away with it. */
export function openDesk(scenario: Scenario, view: View, ledger: readonly LedgerEntry[]): Desk {
  const game = openGame(scenario, view.state);
  const forecasts = new Map<string, Forecast>();
  let strike: ReturnType<Desk['strike']> | null = null;
  let byId: Map<number, LedgerEntry> | null = null;
  return {
    value: game.value,
    available: (purse) => available(game, purse),
    candidates: (kind) => candidates(game, view.seat, kind),
    check: (order) => check(game, order),
    cost: (order) => costOf(game, order),
    willingness: (of, gate) => {
      const wanted = 'system' in of ? of : among(view.state.contracts, of.contract);
      if (!wanted) return null;
      const scope = { payment: wanted.payment, number: 'number' in wanted ? wanted.number : wanted.count };
      if (willingness(game, wanted.system, gate, scope) === null) return null;
      return estimate(scenario, view, (at) => willingness(at, wanted.system, gate, scope) ?? NOTHING);
    },
    offer: (terms) => estimate(scenario, view, (at) => offerSum(at, terms)),
    strike: () => {
      strike ??= estimate(scenario, view, strikeChance);
      return strike;
    },
    discount: () => discount(game),
    designation: () => (scenario.designation ? workOut(game, scenario.designation) : NOTHING),
    leaning: (seat) => leaning(game, seat),
    wants: (seat, tracks = {}) => {
      const state = { ...view.state, tracks: { ...view.state.tracks, ...tracks } };
      return wantsOf(openGame(scenario, state), seat);
    },
    standing: () => standing(game),
    counted: (objectives) => counted(game, objectives),
    rank: (score) => scenario.reference && rankAmong(scenario.reference, score),
    opened: (objective) => opened(game, objective),
    route: (id) => routeReport(game, id),
    leg: (id) => legReport(game, id),
    chokeRisk: (node) => chokeRisk(game, node),
    forecast: (orders: readonly Order[]) => {
      const key = JSON.stringify(orders);
      let known = forecasts.get(key);
      if (!known) {
        known = forecast(scenario, view, orders);
        forecasts.set(key, known);
      }
      return known;
    },
    why: (subject) => ledger.filter((entry) => concerns(entry, subject)).reverse(),
    entry: (id) => {
      byId ??= new Map(ledger.map((entry) => [entry.id, entry]));
      return byId.get(id);
    },
  };
}

/** A desk, with what it answers from. */
export interface KeptDesk {
  readonly view: View;
  readonly ledger: readonly LedgerEntry[];
  readonly desk: Desk;
}

/** The desk of a view: the one that is kept as long as it answers from the same view and ledger, or else a new one. */
export function deskOf(
  kept: KeptDesk | null,
  scenario: Scenario,
  view: View,
  ledger: readonly LedgerEntry[],
): KeptDesk {
  if (kept?.view === view && kept.ledger === ledger) return kept;
  return { view, ledger, desk: openDesk(scenario, view, ledger) };
}
