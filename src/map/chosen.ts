import type { Id, Scenario } from '../engine/index.ts';
import { among } from '../engine/vocabulary.ts';
import type { Selection, TableState } from '../store/types.ts';

/** What a selection lights up. */
export interface Chosen {
  readonly nodes: ReadonlySet<Id>;
  readonly legs: ReadonlySet<Id>;
  readonly shipments: ReadonlySet<Id>;
  readonly routes: ReadonlySet<Id>;
  readonly actor: Id | null;
}

/** Works out a selection: a contract shows its lots under way and the route they take. */
export function chosenBy(scenario: Scenario, table: TableState): Chosen {
  const { selection, view } = table;
  const nodes = new Set<Id>();
  const shipments = new Set<Id>();
  const routes = new Set<Id>();
  const legs = new Set<Id>();
  const of = (kind: Selection['kind']): Id | null => (selection?.kind === kind ? selection.id : null);
  const contract = of('contract');
  for (const shipment of view?.state.shipments ?? []) {
    if (shipment.id !== of('shipment') && (contract === null || shipment.contract !== contract)) continue;
    shipments.add(shipment.id);
    routes.add(shipment.route);
  }
  const contracted = among(view?.state.contracts, contract);
  if (contracted?.route) routes.add(contracted.route);
  const route = of('route');
  if (route) routes.add(route);
  for (const one of scenario.routes) if (routes.has(one.id)) for (const leg of one.legs) legs.add(leg);
  const node = of('node');
  if (node) nodes.add(node);
  const leg = of('leg');
  if (leg) legs.add(leg);
  return { nodes, legs, shipments, routes, actor: of('actor') };
}
