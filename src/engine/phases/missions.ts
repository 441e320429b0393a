import { resolveAgenda } from '../agenda.ts';
import { advanceProject } from '../blocks.ts';
import { commit } from '../changes/commit.ts';
import { throwDie } from '../dice.ts';
import { evaluate, holds } from '../expression.ts';
import type { Game } from '../game.ts';
import { answerOffers } from '../offers.ts';
import type { Cause, Project } from '../types/index.ts';

function buildOn(game: Game, project: Project): void {
  const own = game.state.projects[project.id];
  if (!own || own.left === 0) return;
  const cause: Cause = { kind: 'rule', rule: 'building', of: project.id };
  const origin = { cause, facts: project.facts };
  if (own.left === 1) {
    advanceProject(game, project.id, 1, origin);
    return;
  }
  const { left } = own;
  commit(game, { kind: 'building-moved', project: project.id, from: left, to: left - 1 }, origin);
}

function othersBuild(game: Game, project: Project): void {
  const own = game.state.projects[project.id];
  const stage = own && project.stages[own.stage];
  if (!own || !stage || (stage.condition && !holds(game, stage.condition.when))) return;
  const chance = Math.max(0, Math.min(100, evaluate(game, project.pace) + own.push));
  if (chance === 0) return;
  const { id, facts } = project;
  const { comes, cause } = throwDie(game, { die: 'project', of: id, apart: id }, chance);
  if (comes) advanceProject(game, id, 1, { cause, facts });
}

/** Missions and programmes ordered this turn take effect, offers are answered; corridor projects advance, the player's and other people's. */
export function missions(game: Game): void {
  resolveAgenda(game, 'missions');
  answerOffers(game);
  for (const project of game.scenario.data.projects) {
    if (project.owner === null) buildOn(game, project);
    else othersBuild(game, project);
  }
}
