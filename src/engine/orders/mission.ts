import { schedule } from '../agenda.ts';
import { commit } from '../changes/commit.ts';
import { putOnAgenda } from '../changes/passing.ts';
import { byOrder, type OrderRule, reason } from './rule.ts';

/** `mission`: an envoy to one actor with one aim; costs no money; the same one again too soon has half effect. */
export const mission: OrderRule<'mission'> = {
  candidates: (game, seat) =>
    game.scenario.data.aims.flatMap((aim) =>
      aim.actors.map((actor) => ({ seat, kind: 'mission' as const, actor, aim: aim.id })),
    ),
  check: (game, order) => {
    if (!game.scenario.has('aims', order.aim)) return reason('unknown', { id: order.aim });
    if (!game.scenario.aim(order.aim).actors.includes(order.actor)) return reason('not-allowed');
    return game.state.missions[game.scenario.missionKey(order.actor, order.aim)] === game.state.turn
      ? reason('once-a-turn')
      : null;
  },
  cost: () => ({ directives: 1, purses: {} }),
  apply: (game, order) => {
    const { state } = game;
    const aim = game.scenario.aim(order.aim);
    const key = game.scenario.missionKey(order.actor, order.aim);
    const last = state.missions[key] ?? null;
    const percent = last !== null && state.turn - last <= aim.again ? 50 : 100;
    const entry = commit(
      game,
      { kind: 'mission-sent', actor: order.actor, aim: order.aim, from: last, turn: state.turn },
      { ...byOrder(order, order.aim), facts: aim.block.facts },
    );
    putOnAgenda(game, {
      turn: state.turn,
      key: aim.block.key,
      kind: 'block',
      target: order.actor,
      percent,
      chance: 100,
      step: 'missions',
      entry,
    });
    schedule(game, aim.later, entry, order.actor, percent);
  },
};
