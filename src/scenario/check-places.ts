import type { Check } from './check.ts';
import { daysOfTurn } from './compile.ts';
import type { Path } from './path.ts';

/** Checks the map: legs, the chain of a route's legs, what a route carries, and how trade is spread over channels. */
export function checkPlaces(check: Check): void {
  for (const [id, leg] of Object.entries(check.doc.legs)) {
    if (leg.from === leg.to) check.report('leg-to-itself', ['legs', id, 'to']);
  }
  for (const id of Object.keys(check.doc.routes)) checkRoute(check, id);
  checkChannels(check);
}

function checkRoute({ doc, names, report }: Check, id: string): void {
  const route = doc.routes[id];
  if (route === undefined) return;
  const path: Path = ['routes', id, 'legs'];
  const legs = route.legs.map((name) => doc.legs[name]);
  const first = legs[0];
  if (first === undefined) return;
  const seen = new Set<string>();
  // Both ends of the first leg are possible starts until the second one tells.
  let ends = new Set([first.from, first.to]);
  for (const [index, leg] of legs.entries()) {
    const name = route.legs[index] ?? '';
    if (leg === undefined) return;
    if (seen.has(name)) report('route-twice', [...path, index], { name });
    seen.add(name);
    if (index === 0) continue;
    const next = new Set<string>();
    if (ends.has(leg.from)) next.add(leg.to);
    if (ends.has(leg.to)) next.add(leg.from);
    if (next.size === 0) {
      const here = [...ends].map((end) => `\`${end}\``).join(' or ');
      report('route-broken', [...path, index], { name }, { suggestion: `put a leg from ${here} here.` });
      return;
    }
    ends = next;
  }
  const days = legs.reduce((sum, leg) => sum + (leg?.days ?? 0), 0);
  const all = doc.calendar.turns * daysOfTurn(doc.calendar);
  if (days > all) {
    const suggestion = 'make its legs shorter, or the game longer.';
    report('route-too-long', ['routes', id], { days, all }, { key: true, suggestion });
  }
  const last = [...ends].map((end) => doc.nodes[end]);
  if (
    names.home === '' ||
    last.some((node) => node === undefined) ||
    last.some((node) => node?.actor === names.home)
  )
    return;
  const suggestion = `end at a node with \`actor: ${names.home}\`.`;
  report('route-not-home', [...path, route.legs.length - 1], { name: names.home }, { suggestion });
}

function checkChannels({ doc, names, report }: Check): void {
  const sums = new Map<string, number>();
  for (const [id, channel] of Object.entries(doc.channels)) {
    const path: Path = ['channels', id];
    const flow = doc.flows[channel.flow];
    const route = doc.routes[channel.route];
    sums.set(channel.flow, (sums.get(channel.flow) ?? 0) + channel.start);
    if (channel.start > channel.limit) report('start-over-limit', [...path, 'start']);
    if (flow === undefined) continue;
    if (flow.direction === 'out' && channel.purse === undefined)
      report(
        'channel-purse',
        path,
        {},
        { key: true, suggestion: `write \`purse: ${names.of('purse')[0] ?? '…'}\`.` },
      );
    if (route !== undefined && !route.cargoes.includes(flow.cargo) && names.has('cargo', flow.cargo)) {
      report(
        'route-cargo',
        [...path, 'route'],
        { route: channel.route, cargo: flow.cargo },
        { suggestion: `add it to the \`cargoes\` of \`${channel.route}\`, or take another route.` },
      );
    }
  }
  for (const [flow, sum] of sums) {
    if (sum <= 10 || doc.flows[flow] === undefined) continue;
    const own = Object.entries(doc.channels).filter(([, channel]) => channel.flow === flow);
    const [largest = ['']] = own.sort(([, a], [, b]) => b.start - a.start);
    report('starts-over-ten', ['channels', largest[0], 'start'], { name: flow, sum });
  }
}
