import { commit } from '../changes/commit.ts';
import { spend } from '../effects.ts';
import { holds } from '../expression.ts';
import type { Game } from '../game.ts';
import type { Id, Price, Stage } from '../types/index.ts';
import { byOrder, FREE, type OrderRule, reason } from './rule.ts';

/** Most percent that bought consent adds to the pace of other people's project. */
const MOST_PUSH = 60;

function nextStage(game: Game, id: Id): Stage | undefined {
  return game.scenario.project(id).stages[game.state.projects[id]?.stage ?? 0];
}

const total = (price: Price): number => Object.values(price).reduce((sum, amount) => sum + amount, 0);

/** `build`: pays for the next stage of a corridor project at home; abroad it buys consent, which quickens its owner. */
export const build: OrderRule<'build'> = {
  candidates: (game, seat) =>
    game.scenario.data.projects
      .filter((one) => one.open)
      .map((one) => ({ seat, kind: 'build', project: one.id })),
  check: (game, order) => {
    if (!game.scenario.has('projects', order.project)) return reason('unknown', { id: order.project });
    const project = game.scenario.project(order.project);
    if (!project.open) return reason('not-allowed');
    const stage = nextStage(game, project.id);
    const own = game.state.projects[project.id];
    if (!stage || !own) return reason('finished');
    if (own.left > 0) return reason('building', { turns: own.left });
    if (own.push >= MOST_PUSH) return reason('limit', { most: MOST_PUSH });
    return stage.condition && !holds(game, stage.condition.when)
      ? reason('condition', { why: stage.condition.otherwise })
      : null;
  },
  cost: (game, order) => {
    const stage = game.scenario.has('projects', order.project) ? nextStage(game, order.project) : undefined;
    return stage ? { directives: 1, purses: stage.price } : FREE;
  },
  apply: (game, order) => {
    const project = game.scenario.project(order.project);
    const stage = nextStage(game, project.id);
    const own = game.state.projects[project.id];
    if (!stage || !own) return;
    const origin = { ...byOrder(order, project.id), facts: project.facts };
    const { push, paid } = own;
    const of = project.id;
    if (project.owner === null) {
      commit(game, { kind: 'building-moved', project: of, from: 0, to: stage.turns }, origin);
    } else {
      const to = Math.min(MOST_PUSH, push + project.push);
      commit(game, { kind: 'push-moved', project: of, from: push, to }, origin);
    }
    spend(game, stage.price, origin);
    const price = total(stage.price);
    if (price !== 0)
      commit(game, { kind: 'project-paid', project: of, from: paid, to: paid + price }, origin);
  },
};
