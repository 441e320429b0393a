import { observable, type Search } from './observe.ts';
import type { Prepared } from './prepare.ts';
import type { Expr, Id } from './types/index.ts';

export type { Area } from './observe.ts';

/** What an expression hangs on: where none of it has changed, neither has its number. null: on anything. */
export type Sources = ReadonlySet<string> | null;

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
      const [name = '', id = ''] = operands as readonly string[];
      const hangsOn = observable(name)?.hangsOn;
      if (hangsOn) hangsOn(search, id);
      else anything = true;
    },
  };
  search.walk(expr);
  return anything ? null : found;
}
