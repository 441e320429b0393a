import type { ObservableName } from './observe.ts';
import type { Prepared } from './prepare.ts';
import type { Expr, Id, Route } from './types/index.ts';

/** Parts of a state that a derived track may hang on besides tracks, which are named by their id. */
export type Area = '@turn' | '@roads' | '@projects' | '@trade' | '@books';

/** What an expression hangs on: where none of it has changed, neither has its number. null: on anything. */
export type Sources = ReadonlySet<string> | null;

interface Search {
  readonly scenario: Prepared;
  readonly add: (...areas: readonly Area[]) => void;
  readonly walk: (expr: Expr) => void;
  readonly track: (id: Id) => void;
  readonly route: (route: Route) => void;
}

/**
 * What observables hang on. One that is not listed may hang on anything: it is always read anew. Whoever changes an area
 * says so (`touch`); `derived.test.ts` holds that nobody forgets.
 */
const TELLERS: Partial<Record<ObservableName, (search: Search, id: Id) => void>> = {
  turn: ({ add }) => add('@turn'),
  turns: () => {},
  track: ({ track }, id) => track(id),
  stored: ({ track }, id) => track(id),
  share: ({ add }) => add('@trade'),
  main_share: ({ add }) => add('@trade'),
  land_share: ({ add }) => add('@trade'),
  tenths_on: ({ add }) => add('@trade'),
  concentration: ({ add }) => add('@books'),
  stage: ({ add }) => add('@projects'),
  done: ({ add }) => add('@projects'),
  closed: ({ add }) => add('@roads', '@turn'),
  open: ({ route, scenario }, id) => route(scenario.route(id)),
  strikes: ({ add }) => add('@roads'),
  since_strike: ({ add }) => add('@roads', '@turn'),
  transit_units: ({ route, walk, scenario }) => {
    for (const one of scenario.transit) {
      route(one.route);
      walk(one.units);
    }
  },
};

/** What an expression hangs on, through all that it reads. */
export function sourcesOf(scenario: Prepared, expr: Expr): Sources {
  const found = new Set<string>();
  let anything = false;
  const search: Search = {
    scenario,
    add: (...areas) => {
      for (const area of areas) found.add(area);
    },
    track: (id) => {
      if (found.has(id)) return;
      found.add(id);
      const { derive } = scenario.track(id);
      if (derive !== null) search.walk(derive);
    },
    route: ({ legs }) => {
      search.add('@roads', '@turn');
      for (const id of legs) {
        const leg = scenario.leg(id);
        for (const owner of leg.owners) search.track(scenario.stance(owner).id);
        if (leg.condition) search.walk(leg.condition.when);
      }
    },
    walk: (tree) => {
      if (typeof tree === 'number') return;
      const [operator, ...operands] = tree as readonly [string, ...(Expr | Id)[]];
      if (operator !== 'read') {
        for (const operand of operands) search.walk(operand as Expr);
        return;
      }
      const [name, id = ''] = operands as readonly string[] as readonly [ObservableName, Id?];
      const teller = TELLERS[name];
      if (teller) teller(search, id);
      else anything = true;
    },
  };
  search.walk(expr);
  return anything ? null : found;
}
