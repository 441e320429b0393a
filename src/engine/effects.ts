import { quotient } from './expression.ts';
import { type Game, touch } from './game.ts';
import { partiesTo } from './parties.ts';
import type { Sources } from './sources.ts';
import type { Cause, Id, LedgerEntry, Price } from './types/index.ts';

/** Why something happens: what every ledger entry of it will say. */
export interface Origin {
  readonly cause: Cause;
  readonly because?: readonly number[];
  readonly seat?: Id | null;
  readonly facts?: readonly Id[];
  /** Seats that see it in play; absent: those who are party to what changes (`parties.ts`). */
  readonly seenBy?: readonly Id[];
  readonly day?: number;
}

export interface Change {
  readonly what: string;
  readonly from: number | string | null;
  readonly to: number | string | null;
  readonly asked?: number;
}

function hangsOn(sources: Sources, touched: ReadonlySet<string>): boolean {
  if (sources === null) return true;
  for (const one of touched) if (sources.has(one)) return true;
  return false;
}

/** Looks at the derived tracks again, at all of them for the first time in a call, then at those that may have moved. */
function derivedMoves(game: Game): LedgerEntry['derived'] {
  const { derived: known, touched } = game;
  const now: Record<Id, number> = known ?? {};
  let moves: Record<Id, readonly [number, number]> | null = null;
  for (const { id, sources } of game.scenario.derived) {
    if (known && !hangsOn(sources, touched)) continue;
    const was = now[id];
    const is = game.value(id);
    now[id] = is;
    if (was === undefined || was === is) continue;
    moves ??= {};
    moves[id] = [was, is];
  }
  game.derived = now;
  touched.clear();
  return moves;
}

/** Remembers the derived tracks as they stand, so that the first entry of a call books only its own moves. */
export function watchDerived(game: Game): void {
  if (game.ledger) derivedMoves(game);
}

/** Writes the ledger entry of a change that has just been made, and gives its id. */
export function book(game: Game, change: Change, origin: Origin): number {
  const id = game.state.entries;
  game.state.entries = id + 1;
  if (!game.ledger) return id;
  game.ledger.push({
    id,
    because: origin.because ?? [],
    seat: origin.seat ?? null,
    turn: game.state.turn,
    step: game.step,
    what: change.what,
    from: change.from,
    to: change.to,
    asked: change.asked ?? null,
    cause: origin.cause,
    facts: origin.facts ?? [],
    seenBy: origin.seenBy ?? partiesTo(game, change.what),
    day: origin.day ?? null,
    derived: derivedMoves(game),
  });
  return id;
}

/** Adds stored units to a track within its bounds and books it; a move of nothing leaves no entry. */
export function addToTrack(game: Game, id: Id, by: number, origin: Origin): void {
  const track = game.scenario.track(id);
  const from = game.state.tracks[id];
  if (from === undefined || by === 0) return;
  const to = Math.max(track.min, Math.min(track.max, from + by));
  if (to === from) return;
  game.state.tracks[id] = to;
  touch(game, id);
  if (game.ledger) book(game, { what: `tracks.${id}`, from, to, asked: by }, origin);
  else game.state.entries += 1;
}

/** Exposure from shipments, tests and sales, weighed by the posture (rulebook section 9); `amount` before weighing. */
export function addExposure(game: Game, amount: number, origin: Origin): void {
  const { exposure } = game.scenario.data;
  if (exposure === null) return;
  const percent = game.scenario.posture(game.state.posture).exposure;
  addToTrack(game, exposure, quotient(amount * percent + 50, 100), origin);
}

/** Takes a bill from a purse; what the purse cannot bear is added to the scenario's shortfall track. Stored units. */
export function payOrOwe(game: Game, purse: Id, bill: number, origin: Origin): void {
  const paid = Math.min(bill, game.value(purse));
  const { shortfall } = game.scenario.data;
  addToTrack(game, purse, -paid, origin);
  if (shortfall !== null) addToTrack(game, shortfall, bill - paid, origin);
}

/** Moves a contract's or project's account of money sunk in it, stored units, and books it. */
export function account(game: Game, what: string, owner: { paid: number }, to: number, origin: Origin): void {
  const from = owner.paid;
  if (from === to) return;
  owner.paid = to;
  book(game, { what: `${what}.paid`, from, to }, origin);
}

/** Takes directives from those left this turn; less than none gives them back. */
export function useDirectives(game: Game, count: number, origin: Origin): void {
  if (count === 0) return;
  const from = game.state.directives;
  game.state.directives = from - count;
  book(game, { what: 'directives', from, to: from - count }, origin);
}

/** Pays a price whose affordability has been checked. */
export function spend(game: Game, price: Price, origin: Origin): void {
  for (const purse of Object.keys(price)) addToTrack(game, purse, -(price[purse] ?? 0), origin);
}

/** Puts a price into the purses, so many times over. */
export function receive(game: Game, price: Price, origin: Origin, times = 1): void {
  for (const purse of Object.keys(price)) addToTrack(game, purse, (price[purse] ?? 0) * times, origin);
}
