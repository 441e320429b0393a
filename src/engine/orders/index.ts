import { watchDerived } from '../changes/commit.ts';
import { breakPledges } from '../deeds.ts';
import { useDirectives } from '../effects.ts';
import type { Game } from '../game.ts';
import { available } from '../money.ts';
import type { Cause, Cost, Id, Order, OrderKind, Reason } from '../types/index.ts';
import { answer } from './answer.ts';
import { build } from './build.ts';
import { cancel } from './cancel.ts';
import { contract } from './contract.ts';
import { end } from './end.ts';
import { exchange } from './exchange.ts';
import { expedite } from './expedite.ts';
import { exportOrder } from './export.ts';
import { mission } from './mission.ts';
import { offer } from './offer.ts';
import { policy } from './policy.ts';
import { posture } from './posture.ts';
import { programme } from './programme.ts';
import { reply } from './reply.ts';
import { route } from './route.ts';
import { type OrderRule, reason } from './rule.ts';

/** The table of verbs: orders resolve through it and nowhere else. */
const RULES = {
  contract,
  expedite,
  cancel,
  build,
  mission,
  offer,
  reply,
  programme,
  route,
  export: exportOrder,
  posture,
  exchange,
  answer,
  policy,
  end,
} satisfies { [K in OrderKind]: OrderRule<K> };

export const ORDER_KINDS = Object.keys(RULES) as readonly OrderKind[];

/** Verbs that only the lead seat has; the others belong to every seat that a person holds. */
const SHARED: readonly OrderKind[] = ['answer', 'policy', 'reply'];

const ruleOf = (kind: OrderKind): OrderRule<OrderKind> | undefined =>
  Object.hasOwn(RULES, kind) ? (RULES[kind] as unknown as OrderRule<OrderKind>) : undefined;

/** What an order costs now: directives, and stored units by purse. */
export const costOf = (game: Game, order: Order): Cost =>
  ruleOf(order.kind)?.cost(game, order) ?? { directives: 0, purses: {} };

function affordProblem(game: Game, cost: Cost): Reason | null {
  if (cost.directives > game.state.directives) return reason('no-directives');
  for (const purse of Object.keys(cost.purses)) {
    const need = cost.purses[purse] ?? 0;
    const has = available(game, purse);
    if (need > has) return reason('short', { purse, need, has });
  }
  return null;
}

/** Why a seat may not give an order now, or null. The one place where legality is decided. */
export function check(game: Game, order: Order): Reason | null {
  const rule = ruleOf(order.kind);
  if (!rule) return reason('unknown', { id: String(order.kind) });
  if (game.state.outcome) return reason('over');
  if (!game.state.people.includes(order.seat)) return reason('not-your-seat');
  if (order.seat !== game.scenario.data.lead && !SHARED.includes(order.kind)) return reason('not-your-seat');
  return rule.check(game, order) ?? affordProblem(game, costOf(game, order));
}

/** Everything a seat could try, legal or not, of one verb or of all. */
export function candidates(game: Game, seat: Id, kind?: OrderKind): readonly Order[] {
  const kinds = kind ? [kind] : ORDER_KINDS;
  return kinds.flatMap((one) => ruleOf(one)?.candidates(game, seat) ?? []);
}

/** Everything a seat may do now. */
export const options = (game: Game, seat: Id): readonly Order[] =>
  candidates(game, seat).filter((order) => check(game, order) === null);

/** Gives an order. Returns why not, and changes nothing, where it is not legal; otherwise null. */
export function submit(game: Game, order: Order): Reason | null {
  const problem = check(game, order);
  if (problem) return problem;
  game.step = 'council';
  watchDerived(game);
  const cost = costOf(game, order);
  const first = game.state.entries;
  ruleOf(order.kind)?.apply(game, order);
  const cause: Cause = { kind: 'rule', rule: 'directive', of: order.kind };
  useDirectives(game, cost.directives, { cause, because: [first], seat: order.seat });
  if (order.kind !== 'end') breakPledges(game, [first]);
  return null;
}
