import { commit, watchDerived } from './changes/commit.ts';
import { turnPage } from './changes/passing.ts';
import { useDirectives } from './effects.ts';
import type { Game } from './game.ts';
import { assess, finalAssessment } from './phases/assessment.ts';
import { dealCards } from './phases/deal.ts';
import { drift } from './phases/drift.ts';
import { exportsAndMoney } from './phases/exports.ts';
import { gates } from './phases/gates.ts';
import { interdiction } from './phases/interdiction.ts';
import { missions } from './phases/missions.ts';
import { choosePolicies, resolvePolicies, worldDrifts } from './phases/policies.ts';
import { react } from './phases/reactions.ts';
import { sanctions } from './phases/sanctions.ts';
import { moveShipments } from './phases/shipments.ts';
import { strikeCheck } from './phases/strike.ts';
import type { Cause, StepId } from './types/index.ts';

type Phase = readonly [StepId, (game: Game) => void];

/** Rulebook section 4, step 1: what happens before the council meets. */
export const NEWS: readonly Phase[] = [
  ['news', worldDrifts],
  ['news', choosePolicies],
  ['news', dealCards],
];

/** Rulebook section 4, step 3, in its order. */
export const ADJUDICATION: readonly Phase[] = [
  ['policies', resolvePolicies],
  ['missions', missions],
  ['gates', gates],
  // Before anything moves, so that what comes within the month has run its risks too.
  ['interdiction', interdiction],
  ['shipments', moveShipments],
  ['exports', exportsAndMoney],
  ['sanctions', sanctions],
  ['strike', strikeCheck],
  ['drift', drift],
  ['assessment', assess],
];

/** `onStep` is called at the end of each step, with all that it has brought about. */
function play(game: Game, phases: readonly Phase[], onStep?: (step: StepId) => void): void {
  watchDerived(game);
  phases.forEach(([step, phase], index) => {
    game.step = step;
    phase(game);
    if (phases[index + 1]?.[0] === step) return;
    react(game, step);
    onStep?.(step);
  });
}

/** Opens the council of a turn: news, policies, cards. */
export function openTurn(game: Game): void {
  play(game, NEWS);
  game.step = 'council';
}

/**
 * Resolves what was ordered, up to the assessment at the turn's end; opens no new turn. `onStep` is called at the end of
 * each step, for whoever wants to see the state between two of them.
 */
export function adjudicate(game: Game, onStep?: (step: StepId) => void): void {
  game.load.clear();
  game.carried.clear();
  play(game, ADJUDICATION, onStep);
}

/** Ends a turn: adjudication, then either the final assessment or the next turn's news. */
export function endTurn(game: Game): void {
  adjudicate(game);
  const { state } = game;
  if (state.outcome) return;
  if (state.turn >= game.scenario.data.calendar.turns) {
    finalAssessment(game);
    return;
  }
  turnPage(game);
  game.step = 'news';
  const calendar: Cause = { kind: 'rule', rule: 'calendar', of: 'turn' };
  const entry = commit(game, { kind: 'turn-begun', turn: state.turn + 1 }, { cause: calendar });
  useDirectives(game, state.directives - game.scenario.data.directives, {
    cause: calendar,
    because: [entry],
  });
  openTurn(game);
}
