import { GROUPS } from '../engine/index.ts';
import { checkAmounts } from './check-amounts.ts';
import { checkCards } from './check-cards.ts';
import { checkEndings } from './check-endings.ts';
import { checkPlaces } from './check-places.ts';
import { checkSources } from './check-sources.ts';
import { checkUses } from './check-uses.ts';
import { checkWords } from './check-words.ts';
import { evenPoints } from './compile.ts';
import { KIND_WORDS, type Names } from './names.ts';
import type { Path } from './path.ts';
import { eachReference } from './schema/walk.ts';
import { type ScenarioDoc, scenarioSchema } from './schema.ts';
import type { Reporter } from './shape.ts';
import { orOneOf } from './suggest.ts';
import type { Plain } from './yaml.ts';

/** What the checks of a document share. */
export interface Check {
  readonly doc: ScenarioDoc;
  readonly names: Names;
  /** The document before what did not fit was cut out of it. */
  readonly raw: Readonly<Record<string, Plain>>;
  readonly report: Reporter;
  /** Whether something in that part was cut out for its shape, so that what is missing there need not be missing. */
  readonly spoilt: (path: Path) => boolean;
}

/**
 * Finds what the shape alone cannot tell: ids that lead nowhere, routes with gaps, cards that never come, sums that do
 * not add up. Where parts were cut out for their shape, only what is certain all the same is said.
 */
export function checkReferences(check: Check): void {
  checkIds(check);
  checkSharedIds(check);
  checkTracks(check);
  checkSystems(check);
  checkPlaces(check);
  checkUses(check);
  checkSources(check);
  checkAmounts(check);
  checkWords(check);
  checkDeal(check);
  checkAims(check);
  checkCards(check);
  checkIntent(check);
  checkEndings(check);
}

function checkIds({ doc, names, report }: Check): void {
  eachReference(scenarioSchema, doc as unknown as Plain, ({ kind, id, path, key }) => {
    if (names.has(kind, id)) return;
    // Numbers of facts all look alike: a guess would mislead.
    const known = names.of(kind);
    const suggestion =
      kind === 'fact' ? 'add it under `facts`, or cite one that is there.' : orOneOf(id, known);
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

/** Whom missions and offers may go to: home is nobody's to court, unless it has a stance of its own. */
function checkAims({ doc, names, report }: Check): void {
  const look = (section: string, field: string, id: string, actors: readonly string[]): void => {
    const index = actors.indexOf(names.home);
    if (index < 0 || names.has('track', `${names.home}.stance`)) return;
    report(
      'mission-home',
      [section, id, field, index],
      {},
      { suggestion: 'take it out, or name another actor.' },
    );
  };
  for (const [id, { actors }] of Object.entries(doc.aims)) look('aims', 'actors', id, actors);
  for (const [id, { to }] of Object.entries(doc.gives)) look('gives', 'to', id, to);
  for (const [id, { of }] of Object.entries(doc.asks)) look('asks', 'of', id, of);
}

function checkTracks({ doc, report }: Check): void {
  for (const [id, track] of Object.entries(doc.tracks)) {
    const path: Path = ['tracks', id];
    const { min, max, start } = track;
    if (min > max) report('min-above-max', [...path, 'min']);
    if (GROUPS[track.group].money && track.decimals === 0) report('purse-decimals', [...path, 'decimals']);
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
      const outgoing = names.of('flow').filter((id) => doc.flows[id]?.direction !== 'in');
      const known = [...names.of('purse'), ...outgoing];
      report(
        'payment-kind',
        [...path, 'payments', payment],
        { name: payment },
        { key: true, suggestion: orOneOf(payment, known) },
      );
    }
    for (const [index, route] of system.routes.entries()) {
      const carried = doc.routes[route]?.cargoes;
      if (carried === undefined || carried.includes(system.cargo) || !names.has('cargo', system.cargo))
        continue;
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

function checkDeal({ doc, report }: Check): void {
  let last = 0;
  for (const [index, [from, least, most]] of doc.deal.entries()) {
    if (least > most) report('deal-range', ['deal', index]);
    if (index === 0 ? from !== 1 : from <= last) report('deal-start', ['deal', index]);
    if (from > doc.calendar.turns) report('turn-outside', ['deal', index, 0], { turns: doc.calendar.turns });
    last = from;
  }
}

function checkIntent({ doc, report, spoilt }: Check): void {
  if (spoilt(['intent'])) return;
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
    if (points[id] !== undefined) continue;
    const suggestion = 'give it points in `intent`, so that all make 100.';
    report('intent-missing', ['objectives', id], { name: id }, { key: true, suggestion });
  }
  // A point that went to nobody has been spoken of.
  if (Object.keys(points).some((id) => !objectives.includes(id))) return;
  const sum = Object.values(points).reduce((all, n) => all + n, 0);
  if (sum !== 100) report('intent-sum', path, { sum }, { key: true });
}
