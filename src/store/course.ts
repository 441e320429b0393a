import {
  type Book,
  concentration,
  type Expr,
  evaluate,
  type Id,
  openGame,
  type Standing,
  standing,
} from '../engine/index.ts';
import type { Play } from './play.ts';

/** Books of dependence in the order in which a page tells of them. */
export const BOOKS = ['arms', 'oil', 'cargo'] as const satisfies readonly (keyof Book)[];

export type BookId = (typeof BOOKS)[number];

/** Lots by the time a turn ended, all suppliers or one: what was signed for, what came of it, what was lost on the way. */
export interface Promised {
  readonly signed: number;
  readonly came: number;
  readonly lost: number;
}

/** A finished game turn by turn, as it really was: index 0 is the start, then each turn's end. */
export interface Course {
  readonly standings: readonly Standing[];
  /** The largest foreign partner's percent in each book over the scenario's memory; null while the book is empty. */
  readonly dependence: Readonly<Record<BookId, readonly (number | null)[]>>;
  readonly promised: readonly Promised[];
  /** At the end, by supplier, in the scenario's order; those with whom nothing was signed are left out. */
  readonly suppliers: readonly { readonly supplier: Id; readonly lots: Promised }[];
  /** Tenths of the regular trade that passed in each turn, by the keeper of the way, the largest first. No index for the start. */
  readonly carried: readonly { readonly keeper: Id; readonly tenths: readonly number[] }[];
  /** What an expression comes to at the end, by the true state; null where it asks for what this scenario has not got. */
  readonly measure: (expr: Expr) => number | null;
}

const NONE: Promised = { signed: 0, came: 0, lost: 0 };

const plus = (a: Promised, b: Partial<Promised>): Promised => ({
  signed: a.signed + (b.signed ?? 0),
  came: a.came + (b.came ?? 0),
  lost: a.lost + (b.lost ?? 0),
});

/** One step of a lot between a signature and its arrival: what to add, and for which system. */
interface Step {
  readonly turn: number;
  readonly system: Id;
  readonly adds: Partial<Promised>;
}

/** Lots whose contract stood signed before the first council, and all that became of lots since. */
function stepsOf({ ledger, ends }: Play): readonly Step[] {
  const [start] = ends;
  const before = (start?.contracts ?? []).flatMap(({ stage, system, count, arrived, lost }): Step[] =>
    stage === 'talks' ? [] : [{ turn: 0, system, adds: { signed: count, came: arrived - lost, lost } }],
  );
  const since = ledger.flatMap(({ change, turn }): Step[] => {
    switch (change.kind) {
      case 'contract-moved': {
        const signs = change.from === 'talks' && change.to !== 'ended';
        return signs ? [{ turn, system: change.system, adds: { signed: change.count } }] : [];
      }
      case 'contract-arrived':
        return [{ turn, system: change.system, adds: { came: change.to - change.from } }];
      case 'contract-lost': {
        const lost = change.to - change.from;
        return [{ turn, system: change.system, adds: { came: -lost, lost } }];
      }
      default:
        return [];
    }
  });
  return [...before, ...since];
}

function promisesOf(play: Play): Pick<Course, 'promised' | 'suppliers'> {
  const { suppliers, systems } = play.scenario;
  const steps = stepsOf(play);
  const until = (turn: number): Promised =>
    steps.reduce((sum, step) => (step.turn <= turn ? plus(sum, step.adds) : sum), NONE);
  return {
    promised: play.ends.map((_, turn) => until(turn)),
    suppliers: suppliers.flatMap(({ id }) => {
      const sells = new Set(systems.filter(({ supplier }) => supplier === id).map((one) => one.id));
      const own = steps.filter(({ system }) => sells.has(system));
      const lots = own.reduce((sum, { adds }) => plus(sum, adds), NONE);
      return lots.signed > 0 ? [{ supplier: id, lots }] : [];
    }),
  };
}

/** The pages of the books as they were written in each turn; a turn that begins opens a fresh one behind them. */
const pagesOf = ({ ends }: Play): readonly (Book | undefined)[] =>
  ends.slice(1).map(({ books, outcome }) => books.at(outcome === null ? -2 : -1));

function carriedOf(play: Play): Course['carried'] {
  const pages = pagesOf(play).map((page) => page?.cargo ?? {});
  const keepers = [...new Set(pages.flatMap((cargo) => Object.keys(cargo)))];
  const all = (tenths: readonly number[]): number => tenths.reduce((a, b) => a + b, 0);
  return keepers
    .map((keeper) => ({ keeper, tenths: pages.map((cargo) => cargo[keeper] ?? 0) }))
    .sort((a, b) => all(b.tenths) - all(a.tenths));
}

function dependenceOf({ scenario, ends }: Play, book: BookId): readonly (number | null)[] {
  return ends.map((end) => {
    const written = end.books.some((page) => Object.values(page[book]).some((amount) => amount > 0));
    return written ? concentration(openGame(scenario, end), book) : null;
  });
}

function measured({ scenario, state }: Play, expr: Expr): number | null {
  try {
    return evaluate(openGame(scenario, state), expr);
  } catch {
    return null;
  }
}

const known = new WeakMap<Play, Course>();

/** The course of a game that is over; null before, since it tells what is hidden. */
export function courseOf(play: Play): Course | null {
  if (play.state.outcome === null) return null;
  const found = known.get(play);
  if (found) return found;
  const course: Course = {
    standings: play.ends.map((end) => standing(openGame(play.scenario, end))),
    dependence: {
      arms: dependenceOf(play, 'arms'),
      oil: dependenceOf(play, 'oil'),
      cargo: dependenceOf(play, 'cargo'),
    },
    ...promisesOf(play),
    carried: carriedOf(play),
    measure: (expr) => measured(play, expr),
  };
  known.set(play, course);
  return course;
}
