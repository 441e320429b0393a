import { checkPlaces } from './check-places.ts';
import { evenPoints } from './compile.ts';
import { KIND_WORDS, type Names } from './names.ts';
import { isMapping, type Path } from './path.ts';
import { eachReference } from './schema/walk.ts';
import { type ScenarioDoc, scenarioSchema } from './schema.ts';
import type { Reporter } from './shape.ts';
import { orOneOf } from './suggest.ts';
import type { Plain } from './yaml.ts';

/** What the checks of a document share. */
export interface Check {
  readonly doc: ScenarioDoc;
  readonly names: Names;
  readonly report: Reporter;
}

/**
 * Finds what the shape alone cannot tell: ids that lead nowhere, routes with gaps, sums that do not add up. With
 * `damaged` some parts were cut out for their shape, and only what is certain all the same is said.
 */
export function checkReferences(doc: ScenarioDoc, names: Names, report: Reporter, damaged: boolean): void {
  const check: Check = { doc, names, report };
  checkIds(check);
  checkSharedIds(check);
  checkTracks(check);
  checkSystems(check);
  checkPlaces(check);
  checkSources(check);
  if (damaged) return;
  checkDeal(check);
  checkCards(check);
  checkIntent(check);
  checkEndings(check);
}

function checkIds({ doc, names, report }: Check): void {
  eachReference(scenarioSchema, doc as unknown as Plain, ({ kind, id, path, key }) => {
    if (names.has(kind, id)) return;
    // Numbers of facts all look alike: a guess would mislead.
    const known = names.of(kind);
    const suggestion = kind === 'fact' ? undefined : orOneOf(id, known);
    report('unknown-id', path, { kind: KIND_WORDS[kind], name: id }, { key, suggestion });
  });
}

/** Pairs of sections whose ids the state keeps side by side. */
const SHARED = [
  ['legs', 'nodes'],
  ['suppliers', 'systems'],
] as const;
/** Names that mean something else where a track's id would stand: our own, and the words CEL keeps for itself. */
const RESERVED: ReadonlySet<string> = new Set(
  `do warm turn turns stance as break const continue else false for function if import in let loop namespace null
  package prototype return true var void while`.split(/\s+/),
);

function checkSharedIds({ doc, report }: Check): void {
  for (const [one, other] of SHARED) {
    for (const id of Object.keys(doc[other])) {
      if (Object.hasOwn(doc[one], id))
        report('shared-id', [other, id], { name: id, kind: one.slice(0, -1) }, { key: true });
    }
  }
  for (const id of Object.keys(doc.assumptions)) {
    if (Object.hasOwn(doc.facts, id))
      report('shared-id', ['assumptions', id], { name: id, kind: 'fact' }, { key: true });
  }
  for (const id of Object.keys(doc.tracks)) {
    if (RESERVED.has(id)) report('reserved-id', ['tracks', id], { name: id }, { key: true });
  }
}

function checkTracks({ doc, report }: Check): void {
  for (const [id, track] of Object.entries(doc.tracks)) {
    const path: Path = ['tracks', id];
    const { min, max, start } = track;
    if (min > max) report('min-above-max', [...path, 'min']);
    if (track.group === 'purse' && track.decimals === 0) report('purse-decimals', [...path, 'decimals']);
    if (track.derive !== undefined) {
      const own = (['start', 'drift', 'news'] as const).find((name) => track[name] !== undefined);
      if (own !== undefined) report('derived-start', [...path, own], {}, { key: true });
    } else if (start === undefined) {
      report(
        'missing-field',
        [...path, 'start'],
        { name: 'start' },
        { suggestion: 'write `start: …`, or `derive: …` for a track worked out from others.' },
      );
    } else if (min <= max && (start < min || start > max)) {
      report('start-outside', [...path, 'start'], { min, max });
    }
  }
}

function checkSystems({ doc, names, report }: Check): void {
  for (const [id, system] of Object.entries(doc.systems)) {
    const path: Path = ['systems', id];
    if (Object.keys(system.payments).length === 0)
      report('no-entries', [...path, 'payments'], { name: 'payments' });
    for (const [payment, { purse }] of Object.entries(system.payments)) {
      if (purse !== undefined || names.has('purse', payment)) continue;
      const flow = doc.flows[payment];
      if (flow?.direction === 'out' || (flow === undefined && names.has('flow', payment))) continue;
      const known = [...names.of('purse'), ...names.of('flow')];
      report(
        'payment-kind',
        [...path, 'payments', payment],
        { name: payment },
        { key: true, suggestion: orOneOf(payment, known) },
      );
    }
    for (const [index, route] of system.routes.entries()) {
      const carried = doc.routes[route]?.cargoes;
      if (carried === undefined || carried.includes(system.cargo)) continue;
      report(
        'route-cargo',
        [...path, 'routes', index],
        { route, cargo: system.cargo },
        { suggestion: `add it to the \`cargoes\` of \`${route}\`, or take another route.` },
      );
    }
  }
  for (const [index, contract] of doc.contracts.entries()) {
    const system = doc.systems[contract.system];
    if (system === undefined || Object.hasOwn(system.payments, contract.payment)) continue;
    const suggestion = orOneOf(contract.payment, Object.keys(system.payments));
    report(
      'unknown-payment',
      ['contracts', index, 'payment'],
      { system: contract.system, name: contract.payment },
      { suggestion },
    );
  }
}

function checkSources({ doc, report }: Check): void {
  const known = Object.keys(doc.sources);
  for (const [id, fact] of Object.entries(doc.facts)) {
    const source = fact.source.split(':')[0]?.trim() ?? '';
    if (source === '' || known.length === 0 || known.includes(source)) continue;
    report(
      'unknown-id',
      ['facts', id, 'source'],
      { kind: 'source', name: source },
      { suggestion: orOneOf(source, known) },
    );
  }
}

function checkDeal({ doc, report }: Check): void {
  let last = 0;
  for (const [index, [from, least, most]] of doc.deal.entries()) {
    if (least > most) report('deal-range', ['deal', index]);
    if (index === 0 ? from !== 1 : from <= last) report('deal-start', ['deal', index]);
    last = from;
  }
}

function checkCards({ doc, names, report }: Check): void {
  const dealt = dealtCards(doc as unknown as Plain);
  const sourced = names.of('fact').length > 0;
  for (const [id, card] of Object.entries(doc.cards)) {
    const path: Path = ['cards', id];
    if (Object.keys(card.options).length === 0)
      report('no-entries', [...path, 'options'], { name: 'options' });
    if (card.turn !== undefined && card.turn > doc.calendar.turns)
      report('turn-outside', [...path, 'turn'], { turns: doc.calendar.turns });
    if (card.chained && !dealt.has(id))
      report(
        'never-dealt',
        [...path, 'chained'],
        {},
        { key: true, suggestion: `add \`deal: {card: ${id}, in: 1}\` to an option, or remove \`chained\`.` },
      );
    if (sourced && (card.facts ?? []).length === 0)
      report('card-without-facts', path, {}, { key: true, suggestion: 'add `facts: […]`.' });
  }
  for (const [index, [from]] of doc.deal.entries()) {
    if (from > doc.calendar.turns) report('turn-outside', ['deal', index, 0], { turns: doc.calendar.turns });
  }
  const lead = doc.seats[doc.lead];
  if (lead !== undefined && Object.keys(lead.policies).length > 0)
    report('lead-policies', ['seats', doc.lead, 'policies'], {}, { key: true });
}

/** Every card that some `deal` in the document names. */
function dealtCards(value: Plain): ReadonlySet<string> {
  const found = new Set<string>();
  const walk = (at: Plain): void => {
    if (Array.isArray(at)) at.forEach(walk);
    if (!isMapping(at)) return;
    const { deal } = at;
    if (isMapping(deal) && typeof deal.card === 'string') found.add(deal.card);
    Object.values(at).forEach(walk);
  };
  walk(value);
  return found;
}

function checkIntent({ doc, report }: Check): void {
  const { least, most, start } = doc.intent;
  const objectives = Object.keys(doc.objectives);
  if (objectives.length === 0) {
    report('no-entries', ['objectives'], { name: 'objectives' });
    return;
  }
  const path: Path = ['intent', 'start'];
  const points = start ?? evenPoints(objectives);
  const outside = Object.entries(points).filter(([, n]) => n < least || n > most);
  for (const [id] of start === undefined ? outside.slice(0, 1) : outside) {
    const suggestion =
      start === undefined ? `choose \`least\` and \`most\` for ${objectives.length} objectives.` : undefined;
    report('intent-range', [...path, id], { least, most }, { suggestion });
  }
  for (const id of objectives) {
    if (points[id] === undefined) report('intent-missing', path, { name: id }, { key: true });
  }
  const sum = Object.values(points).reduce((all, n) => all + n, 0);
  if (sum !== 100) report('intent-sum', path, { sum }, { key: true });
}

function checkEndings({ doc, report }: Check): void {
  const endings = Object.entries(doc.endings);
  const certain = ([, ending]: (typeof endings)[number]): boolean => ending.when === true && !ending.early;
  const last = endings.at(-1);
  if (last === undefined) report('no-entries', ['endings'], { name: 'endings' });
  else if (!certain(last))
    report(
      'last-ending',
      ['endings', last[0]],
      {},
      { key: true, suggestion: 'add a last ending for all other games.' },
    );
  const first = endings.findIndex(certain);
  const behind = endings.slice(first + 1).find(([, ending]) => !ending.early);
  if (first >= 0 && behind !== undefined)
    report(
      'ending-behind',
      ['endings', behind[0]],
      {},
      { key: true, suggestion: 'move it up, or give the earlier one a `when`.' },
    );
}
