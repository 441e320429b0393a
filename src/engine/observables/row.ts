import { type Game, shown } from '../game.ts';
import type { Prepared } from '../prepare.ts';
import type { Expr, Id, Route } from '../types/index.ts';

/** What an expression may know besides the state: the contract, route or actor it is asked about. */
export interface Scope {
  /** Payment of the contract in question. */
  readonly payment?: Id;
  /** Lots of the contract in question. */
  readonly number?: number;
  /** The actor an order is aimed at. */
  readonly target?: Id;
  /** The country's own doing is being seen: exposure from it is weighed by the posture. */
  readonly own?: true;
  /** The cargo in question (interdiction). */
  readonly cargo?: Id;
}

/** Kinds of id an observable takes; the scenario's checker looks the literal up among them. */
export type ArgKind =
  | 'track'
  | 'system'
  | 'supplier'
  | 'actor'
  | 'card'
  | 'option'
  | 'seat'
  | 'policy'
  | 'posture'
  | 'project'
  | 'route'
  | 'place'
  | 'designation'
  | 'book'
  | 'channel'
  | 'purse'
  | 'payment'
  | 'programme'
  | 'cargo'
  | 'number'
  | 'aim'
  | 'account'
  | 'ask'
  | 'deed';

/** Gives a number of the present state. */
export type Reader = (game: Game, scope: Scope) => number;

/** Parts of a state that a derived track may hang on besides tracks, which are named by their id. */
export type Area = '@turn' | '@roads' | '@projects' | '@trade' | '@books' | '@deeds';

/** Gathers what an expression hangs on. */
export interface Search {
  readonly scenario: Prepared;
  readonly add: (...areas: readonly Area[]) => void;
  readonly walk: (expr: Expr) => void;
  readonly track: (id: Id) => void;
  readonly route: (route: Route) => void;
}

/** The least and the greatest that something can be. */
export type Range = readonly [least: number, most: number];

export const FLAG: Range = [0, 1];
export const PERCENT: Range = [0, 100];
export const SINCE: Range = [0, 99];
export const COUNT: Range = [0, Number.POSITIVE_INFINITY];

/** It may hang on anything, and is always read anew. */
export const ANYTHING = null;

/** All that is known of one thing that an expression can read. No column can be left out. */
export interface Observable {
  readonly args: readonly ArgKind[];
  /** Its sentence in the documents. */
  readonly doc: string;
  /** What it can be; what of the scenario says so; null: nobody can tell. */
  readonly range: Range | 'turns' | 'track' | 'stages' | null;
  /** Names what it hangs on: where none of it has changed, neither has its number. Whoever changes an area says so (`touch`). */
  readonly hangsOn: ((search: Search, id: Id) => void) | typeof ANYTHING;
  /** Of the lead seat's own affairs: who does not know of them cannot work out what rests on it. */
  readonly own: boolean;
  /** Which orders move it at once, for players that weigh orders: of trade, of roads and works; null: neither. */
  readonly lever: 'trade' | 'roads' | null;
  /** A reader for given arguments: what hangs on them alone is looked up once. */
  readonly read: (...args: readonly Id[]) => Reader;
}

const NEVER = 99;
/** Turns since one, or 99 if there was none. */
export const since = (game: Game, turn: number | undefined): number =>
  turn === undefined ? NEVER : game.state.turn - turn;
/** A truth as a number. */
export const yes = (truth: boolean): number => (truth ? 1 : 0);

/** Something of the scenario, looked up again only when another scenario is played. */
export function part<T>(find: (scenario: Prepared) => T): (game: Game) => T {
  let of: Prepared | null = null;
  let found: T;
  return ({ scenario }) => {
    if (scenario !== of) {
      found = find(scenario);
      of = scenario;
    }
    return found;
  };
}

/** A track in whole shown units. */
export function whole(id: Id): Reader {
  const track = part((scenario) => scenario.track(id));
  return (g) => shown(g, track(g));
}
