import type { Check } from './check.ts';
import { isMapping, type Path, valueAt } from './path.ts';
import type { Plain } from './yaml.ts';

/** Finds what stands on the map or in the lists and is never used, or cannot be reached. */
export function checkUses(check: Check): void {
  checkMap(check);
  checkTrade(check);
  checkWays(check);
}

/** The entries of a section as they were written. */
function written({ raw }: Check, section: string): [string, { [name: string]: Plain }][] {
  const entries = raw[section];
  return Object.entries(isMapping(entries) ? entries : {}).filter(
    (entry): entry is [string, { [name: string]: Plain }] => isMapping(entry[1]),
  );
}

const listed = (value: Plain | undefined): string[] => (Array.isArray(value) ? value.map(String) : []);

/** Kinds of places that may stand on the map for their name alone, where they are somebody's. */
const NAMED: ReadonlySet<string> = new Set(['capital', 'city']);

function checkMap(check: Check): void {
  const { doc, report } = check;
  const legs = written(check, 'legs');
  const routes = written(check, 'routes');
  if (legs.length === 0 || routes.length === 0) return;
  const targets = valueAt(check.raw, ['strike', 'targets']);
  const ends = new Set<Plain | undefined>([
    ...legs.flatMap(([, leg]) => [leg.from, leg.to]),
    ...routes.map(([, route]) => route.keeper),
    ...Object.values(isMapping(targets) ? targets : {}).map((target) => valueAt(target, ['node'])),
  ]);
  for (const [id, { actor, kind }] of Object.entries(doc.nodes))
    if (!ends.has(id) && !(actor !== undefined && NAMED.has(kind)))
      report('node-alone', ['nodes', id], {}, { key: true, suggestion: 'add a leg to it, or remove it.' });
  const travelled = new Set(routes.flatMap(([, route]) => listed(route.legs)));
  // A route that does not hold together may lack just that leg.
  const whole = routes.every(([id]) => isWhole(check, id));
  for (const id of Object.keys(doc.legs))
    if (whole && !travelled.has(id))
      report(
        'leg-unused',
        ['legs', id],
        {},
        { key: true, suggestion: 'put it in the `legs` of a route, or remove it.' },
      );
  const taken = takenRoutes(check);
  for (const [id, route] of routes) {
    if (taken.has(id) || route.transit !== undefined) continue;
    const suggestion = 'put it in the `routes` of a system, let a channel take it, or remove it.';
    report('route-unused', ['routes', id], {}, { key: true, suggestion });
  }
}

/** Whether a route's legs are all there and make a way home. */
function isWhole({ doc, names }: Check, id: string): boolean {
  let ends: string[] | null = null;
  for (const name of doc.routes[id]?.legs ?? ['']) {
    const leg = doc.legs[name];
    if (leg === undefined) return false;
    const from: readonly string[] = ends ?? [leg.from, leg.to];
    ends = [leg.from, leg.to].filter((_, index) => from.includes(index === 0 ? leg.to : leg.from));
    if (ends.length === 0) return false;
  }
  return (ends ?? []).some((end) => doc.nodes[end]?.actor === names.home);
}

function takenRoutes(check: Check): ReadonlySet<string> {
  const bySystems = written(check, 'systems').flatMap(([, system]) => listed(system.routes));
  const byChannels = written(check, 'channels').map(([, channel]) => String(channel.route));
  const byVerbs: string[] = [];
  eachVerb(check.raw, (verb) => byVerbs.push(String(valueAt(verb, ['lots', 'route']))));
  return new Set([...bySystems, ...byChannels, ...byVerbs]);
}

function checkTrade(check: Check): void {
  const { doc, report } = check;
  const carried = new Set(written(check, 'channels').map(([, channel]) => channel.flow));
  for (const id of Object.keys(doc.flows))
    if (!carried.has(id))
      report(
        'flow-idle',
        ['flows', id],
        {},
        { key: true, suggestion: 'add a channel for it, or remove it.' },
      );
  const selling = new Set(written(check, 'systems').map(([, system]) => system.supplier));
  for (const id of Object.keys(doc.suppliers))
    if (!selling.has(id))
      report(
        'supplier-idle',
        ['suppliers', id],
        {},
        { key: true, suggestion: 'add a system of theirs, or remove it.' },
      );
}

/** Where systems come from, and lots that are sent on no way at all. */
function checkWays(check: Check): void {
  const { doc, names, report, spoilt } = check;
  if (['nodes', 'legs', 'routes'].some((section) => spoilt([section]))) return;
  const places = (actor: string): string[] =>
    Object.entries(doc.nodes).flatMap(([id, node]) => (node.actor === actor ? [id] : []));
  for (const [id, { supplier, routes }] of Object.entries(doc.systems)) {
    const actor = doc.suppliers[supplier]?.actor;
    if (actor === undefined || actor === names.home || routes.length === 0) continue;
    const home = places(actor);
    const legs = routes.map((route) => doc.routes[route]?.legs ?? null);
    if (home.length === 0 || legs.includes(null)) continue;
    const touched = legs
      .flatMap((some) => some ?? [])
      .flatMap((leg) => [doc.legs[leg]?.from, doc.legs[leg]?.to]);
    if (home.some((node) => touched.includes(node))) continue;
    const suggestion = `begin one at \`${home[0]}\`.`;
    report('supplier-unreached', ['systems', id, 'routes'], { actor }, { suggestion });
  }
  eachVerb(doc as unknown as Plain, (verb, path) => {
    const { lots } = verb;
    if (!isMapping(lots) || lots.route !== undefined) return;
    const system = doc.systems[String(lots.system)];
    if (system === undefined || system.routes.length > 0) return;
    const suggestion = 'name a `route` here, or give the system `routes`.';
    report('lots-no-route', [...path, 'lots', 'system'], { name: String(lots.system) }, { suggestion });
  });
}

type VerbAt = readonly [verb: { [name: string]: Plain }, path: Path];

/** Several checks ask for the verbs of the same document. */
const known = new WeakMap<object, readonly VerbAt[]>();

/** Calls `visit` for every verb under a `do`, wherever it stands. */
export function eachVerb(value: Plain, visit: (verb: { [name: string]: Plain }, path: Path) => void): void {
  if (typeof value !== 'object') return;
  const found = known.get(value) ?? verbsIn(value);
  known.set(value, found);
  for (const [verb, path] of found) visit(verb, path);
}

function verbsIn(value: Plain): VerbAt[] {
  const found: VerbAt[] = [];
  const walk = (at: Plain, path: Path): void => {
    const parts = Array.isArray(at) ? at.entries() : isMapping(at) ? Object.entries(at) : [];
    for (const [name, part] of parts) {
      if (typeof part !== 'object') continue;
      const way = [...path, name];
      if (name !== 'do' || !Array.isArray(part)) walk(part, way);
      else
        for (const [index, verb] of part.entries()) if (isMapping(verb)) found.push([verb, [...way, index]]);
    }
  };
  walk(value, []);
  return found;
}
