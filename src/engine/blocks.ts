import { commit, type Origin } from './changes/commit.ts';
import { settle, undertake } from './deeds.ts';
import { addExposure, addToTrack, payOrOwe } from './effects.ts';
import { evaluate, NO_SCOPE, quotient } from './expression.ts';
import { among } from './find.ts';
import type { Game } from './game.ts';
import { GROUPS } from './groups.ts';
import { capacityOf, isDesignated } from './lookup.ts';
import type { Scope } from './observe.ts';
import type { Block, Cause, Effect, Id, StepId } from './types/index.ts';

/** Steps before the gates: what is shut there for one turn is shut in this turn's adjudication. */
const EARLY: readonly StepId[] = ['news', 'council', 'policies', 'missions'];

/** The last of some turns, counting this one only where its adjudication is still to come. */
const lastOf = (game: Game, turns: number): number =>
  game.state.turn + turns - (EARLY.includes(game.step) ? 1 : 0);

/** Shuts a place through some turns from now (0: until it is opened). */
function close(game: Game, place: Id, turns: number, origin: Origin): void {
  const from = game.state.closed[place] ?? null;
  const until = turns <= 0 ? 0 : lastOf(game, turns);
  if (from === 0 || (from !== null && until !== 0 && from >= until)) return;
  commit(game, { kind: 'place-closed', place, from, until }, origin);
}

function reopen(game: Game, place: Id, origin: Origin): void {
  const from = game.state.closed[place];
  if (from !== undefined) commit(game, { kind: 'place-opened', place, from }, origin);
}

/** The last turn of something that holds for some turns, and what it was; null where that would shorten it. */
function extended(game: Game, marks: Readonly<Record<Id, number>>, id: Id, turns: number) {
  const from = marks[id] ?? null;
  const until = lastOf(game, turns);
  return from !== null && from >= until ? null : { from, until };
}

function grantConsent(game: Game, actor: Id, turns: number, origin: Origin): void {
  const longer = extended(game, game.state.consents, actor, turns);
  if (longer) commit(game, { kind: 'consent-given', actor, ...longer }, origin);
}

function shutLine(game: Game, line: Id, turns: number, origin: Origin): void {
  const longer = extended(game, game.state.shut, line, turns);
  if (longer) commit(game, { kind: 'line-shut', line, ...longer }, origin);
}

/** Finishes stages of a project; each stage's block happens with it. */
export function advanceProject(game: Game, id: Id, stages: number, origin: Origin): void {
  const project = game.scenario.project(id);
  const own = game.state.projects[id];
  if (!own) return;
  for (let i = 0; i < stages && own.stage < project.stages.length; i++) {
    const stage = project.stages[own.stage];
    const { stage: from, left, push, paid } = own;
    const entry = commit(game, { kind: 'stage-finished', project: id, from, to: from + 1 }, origin);
    const next = { ...origin, because: [entry] };
    if (left !== 0) commit(game, { kind: 'building-moved', project: id, from: left, to: 0 }, next);
    if (push !== 0) commit(game, { kind: 'push-moved', project: id, from: push, to: 0 }, next);
    if (paid !== 0) commit(game, { kind: 'project-paid', project: id, from: paid, to: 0 }, next);
    if (stage) applyBlock(game, stage.block, next);
  }
}

/** Lots that fit the narrowest leg of a route at once, at least one. */
function lotsAtOnce(game: Game, system: Id, route: Id): number {
  const narrowest = Math.min(...game.scenario.legsOf(route).map((leg) => capacityOf(game, leg)));
  return Math.max(1, quotient(narrowest, game.scenario.system(system).size));
}

/**
 * Sends lots of a system from its depot onto a route, in as many shipments as its narrowest leg asks for, after some days
 * of loading; a system that names no route cannot be sent.
 */
export function dispatch(
  game: Game,
  system: Id,
  count: number,
  route: Id | null,
  contract: Id | null,
  origin: Origin,
  loading = game.scenario.data.calendar.loadingDays,
): void {
  const path = route ?? game.scenario.system(system).routes[0] ?? null;
  if (path === null) return;
  const most = lotsAtOnce(game, system, path);
  for (let left = count; left > 0; left -= most) {
    const shipment = `s${game.state.sent + 1}`;
    const lots = { shipment, contract, system, count: Math.min(left, most) };
    commit(game, { kind: 'shipment-sent', ...lots, route: path, loading }, origin);
  }
}

function hasten(game: Game, system: Id, turns: number, origin: Origin): void {
  for (const contract of game.state.contracts) {
    if (contract.system !== system || contract.stage !== 'production') continue;
    const { id, count, lead: from } = contract;
    const to = Math.max(0, from + turns);
    if (to !== from) commit(game, { kind: 'lead-moved', contract: id, system, count, from, to }, origin);
  }
}

/** Marks a firm, ship or route as designated and lets its block happen; nothing if it was already. */
export function designate(game: Game, id: Id, origin: Origin): void {
  const designation = among(game.scenario.data.designations, id);
  if (!designation || isDesignated(game, id)) return;
  const { designated, turn } = game.state;
  const from = designated[id] ?? null;
  const entry = commit(game, { kind: 'designated', designation: id, from, turn }, origin);
  const cause: Cause = { kind: 'rule', rule: 'listed', of: id };
  applyBlock(game, designation.block, { ...origin, cause, because: [entry] });
}

const scaled = (amount: number, percent: number): number =>
  percent === 100 ? amount : Math.sign(amount) * quotient(Math.abs(amount) * percent + 50, 100);

type Verb<K extends Effect['do']> = (
  game: Game,
  effect: Extract<Effect, { do: K }>,
  origin: Origin,
  scope: Scope,
  percent: number,
) => void;

function deal(game: Game, card: Id, turns: number, origin: Origin): void {
  commit(game, { kind: 'card-scheduled', card, turn: game.state.turn + Math.max(1, turns) }, origin);
}

/** What each verb of a block does. */
const VERBS: { [K in Effect['do']]: Verb<K> } = {
  add: (game, { track, by }, origin, scope, percent) => {
    const amount = scaled(evaluate(game, by, scope), percent);
    if (scope.own === true && track === game.scenario.data.exposure) addExposure(game, amount, origin);
    else if (amount < 0 && GROUPS[game.scenario.track(track).group].money)
      payOrOwe(game, track, -amount, origin);
    else addToTrack(game, track, amount, origin);
  },
  set: (game, { track, to }, origin, scope) =>
    addToTrack(game, track, evaluate(game, to, scope) - game.value(track), origin),
  warm: (game, { by }, origin, scope, percent) => {
    if (scope.target === undefined) return;
    addToTrack(
      game,
      game.scenario.stance(scope.target).id,
      scaled(evaluate(game, by, scope), percent),
      origin,
    );
  },
  close: (game, { place, turns }, origin, scope) => close(game, place, evaluate(game, turns, scope), origin),
  open: (game, { place }, origin) => reopen(game, place, origin),
  shut: (game, { supplier, system, turns }, origin, scope) =>
    shutLine(game, system ?? supplier, evaluate(game, turns, scope), origin),
  consent: (game, { actor, turns }, origin, scope) => {
    const who = actor ?? scope.target;
    if (who !== undefined) grantConsent(game, who, evaluate(game, turns, scope), origin);
  },
  lots: (game, { system, count, route }, origin, scope) =>
    dispatch(game, system, evaluate(game, count, scope), route, null, origin),
  hasten: (game, { system, turns }, origin, scope) =>
    hasten(game, system, evaluate(game, turns, scope), origin),
  advance: (game, { project, stages }, origin, scope) =>
    advanceProject(game, project, evaluate(game, stages, scope), origin),
  deal: (game, { card, in: turns }, origin) => deal(game, card, turns, origin),
  designate: (game, { target }, origin) => designate(game, target, origin),
  undertake: (game, { deed, actor, size }, origin, scope) =>
    undertake(game, deed, actor ?? scope.target ?? null, evaluate(game, size, scope), origin),
  settle: (game, { deed, actor, stand }, origin, scope) =>
    settle(game, deed, actor ?? scope.target ?? null, stand, origin),
};

/**
 * Carries out a block, effect by effect, each reading the state the one before left. `percent` scales what is
 * added to tracks (copies of a system, repeated missions, tenths that failed to come). Every change goes
 * by `commit`, so every change is booked.
 */
export function applyBlock(
  game: Game,
  block: Block,
  origin: Origin,
  scope: Scope = NO_SCOPE,
  percent = 100,
): void {
  if (block.effects.length === 0) return;
  // Facts are for readers of the ledger.
  const all = game.ledger ? { ...origin, facts: factsOf(origin, block) } : origin;
  for (const effect of block.effects) {
    (VERBS[effect.do] as Verb<Effect['do']>)(game, effect as never, all, scope, percent);
  }
}

const factsOf = ({ facts = [] }: Origin, block: Block): readonly Id[] => [
  ...facts,
  ...block.facts.filter((fact) => !facts.includes(fact)),
];
