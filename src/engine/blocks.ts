import { account, addExposure, addToTrack, book, type Origin, payOrOwe } from './effects.ts';
import { evaluate, NO_SCOPE, quotient } from './expression.ts';
import { type Game, touch } from './game.ts';
import { capacityOf, isDesignated } from './lookup.ts';
import type { Scope } from './observe.ts';
import type { Block, Cause, Effect, Id, Shipment, StepId } from './types/index.ts';

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
  game.state.closed[place] = until;
  touch(game, '@roads');
  book(game, { what: `closed.${place}`, from, to: until }, origin);
}

function reopen(game: Game, place: Id, origin: Origin): void {
  const from = game.state.closed[place];
  if (from === undefined) return;
  delete game.state.closed[place];
  touch(game, '@roads');
  book(game, { what: `closed.${place}`, from, to: null }, origin);
}

/** Sets a `last turn` mark in one of the state's maps, never shortening it. */
function extend(game: Game, map: 'consents' | 'shut', id: Id, turns: number, origin: Origin): void {
  const from = game.state[map][id] ?? null;
  const until = lastOf(game, turns);
  if (from !== null && from >= until) return;
  game.state[map][id] = until;
  touch(game, '@roads');
  book(game, { what: `${map}.${id}`, from, to: until }, origin);
}

/** Finishes stages of a project; each stage's block happens with it. */
export function advanceProject(game: Game, id: Id, stages: number, origin: Origin): void {
  const project = game.scenario.project(id);
  const own = game.state.projects[id];
  if (!own) return;
  for (let i = 0; i < stages && own.stage < project.stages.length; i++) {
    const stage = project.stages[own.stage];
    const { left, push } = own;
    own.stage += 1;
    touch(game, '@projects');
    const entry = book(game, { what: `projects.${id}.stage`, from: own.stage - 1, to: own.stage }, origin);
    const next = { ...origin, because: [entry] };
    own.left = 0;
    if (left !== 0) book(game, { what: `projects.${id}.left`, from: left, to: 0 }, next);
    own.push = 0;
    if (push !== 0) book(game, { what: `projects.${id}.push`, from: push, to: 0 }, next);
    account(game, `projects.${id}`, own, 0, next);
    if (stage) applyBlock(game, stage.block, next);
  }
}

/** Lots that fit the narrowest leg of a route at once, at least one. */
function lotsAtOnce(game: Game, system: Id, route: Id): number {
  const narrowest = Math.min(...game.scenario.legsOf(route).map((leg) => capacityOf(game, leg)));
  return Math.max(1, quotient(narrowest, game.scenario.system(system).size));
}

/**
 * Sends lots of a system from its depot onto a route, in as many shipments as its narrowest leg asks for; a system
 * that names no route cannot be sent.
 */
export function dispatch(
  game: Game,
  system: Id,
  count: number,
  route: Id | null,
  contract: Id | null,
  origin: Origin,
): void {
  const { state } = game;
  const path = route ?? game.scenario.system(system).routes[0] ?? null;
  if (path === null) return;
  const most = lotsAtOnce(game, system, path);
  for (let left = count; left > 0; left -= most) {
    state.sent += 1;
    const id = `s${state.sent}`;
    // It is there before its entry is written: who may read of it depends on what it is.
    const shipment: Shipment = {
      id,
      contract,
      system,
      count: Math.min(left, most),
      route: path,
      leg: 0,
      days: 0,
      held: game.scenario.data.calendar.loadingDays,
      seen: false,
      since: state.turn,
      entry: state.entries,
    };
    state.shipments.push(shipment);
    book(game, { what: `shipments.${id}`, from: null, to: path }, origin);
  }
}

function hasten(game: Game, system: Id, turns: number, origin: Origin): void {
  for (const contract of game.state.contracts) {
    if (contract.system !== system || contract.stage !== 'production') continue;
    const from = contract.lead;
    contract.lead = Math.max(0, from + turns);
    if (contract.lead !== from)
      book(game, { what: `contracts.${contract.id}.lead`, from, to: contract.lead }, origin);
  }
}

/** Marks a firm, ship or route as designated and lets its block happen; nothing if it was already. */
export function designate(game: Game, id: Id, origin: Origin): void {
  const designation = game.scenario.data.designations.find((one) => one.id === id);
  if (!designation || isDesignated(game, id)) return;
  const from = game.state.designated[id] ?? null;
  game.state.designated[id] = game.state.turn;
  const entry = book(game, { what: `designated.${id}`, from, to: game.state.turn }, origin);
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
  const turn = game.state.turn + Math.max(1, turns);
  const entry = book(game, { what: `agenda.${card}`, from: null, to: turn }, origin);
  game.state.agenda.push({
    turn,
    key: card,
    kind: 'card',
    target: null,
    percent: 100,
    chance: 100,
    step: 'policies',
    entry,
  });
}

/** What each verb of a block does. */
const VERBS: { [K in Effect['do']]: Verb<K> } = {
  add: (game, { track, by }, origin, scope, percent) => {
    const amount = scaled(evaluate(game, by, scope), percent);
    if (scope.own === true && track === game.scenario.data.exposure) addExposure(game, amount, origin);
    else if (amount < 0 && game.scenario.track(track).group === 'purse')
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
    extend(game, 'shut', system ?? supplier, evaluate(game, turns, scope), origin),
  consent: (game, { actor, turns }, origin, scope) => {
    const who = actor ?? scope.target;
    if (who !== undefined) extend(game, 'consents', who, evaluate(game, turns, scope), origin);
  },
  lots: (game, { system, count, route }, origin, scope) =>
    dispatch(game, system, evaluate(game, count, scope), route, null, origin),
  hasten: (game, { system, turns }, origin, scope) =>
    hasten(game, system, evaluate(game, turns, scope), origin),
  advance: (game, { project, stages }, origin, scope) =>
    advanceProject(game, project, evaluate(game, stages, scope), origin),
  deal: (game, { card, in: turns }, origin) => deal(game, card, turns, origin),
  designate: (game, { target }, origin) => designate(game, target, origin),
};

/**
 * Carries out a block, effect by effect, each reading the state the one before left. `percent` scales what is
 * added to tracks (copies of a system, repeated missions, tenths that failed to come). Every change goes
 * through `effects.ts`, so every change is booked.
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
