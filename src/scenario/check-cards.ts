import type { Check } from './check.ts';
import { eachVerb } from './check-uses.ts';
import { compileExpression } from './expression.ts';
import { inTurns } from './names.ts';
import { isMapping, type Path, valueAt } from './path.ts';
import type { Plain } from './yaml.ts';

/** Checks that every card can come, ends some time, and asks for a decision. */
export function checkCards(check: Check): void {
  const { doc, names, report, spoilt } = check;
  const dealt = dealtCards(check);
  const sourced = names.of('fact').length > 0;
  const turns = doc.calendar.turns;
  for (const [id, card] of Object.entries(doc.cards)) {
    const path: Path = ['cards', id];
    const options = Object.keys(card.options).length;
    if (options === 0) report('no-entries', [...path, 'options'], { name: 'options' });
    if (options === 1 && !spoilt([...path, 'options']))
      report('one-option', [...path, 'options'], {}, { key: true, suggestion: 'add a second one.' });
    if (card.turn !== undefined && card.turn > turns) report('turn-outside', [...path, 'turn'], { turns });
    if (sourced && (card.facts ?? []).length === 0)
      report('card-without-facts', [...path, 'facts'], {}, { key: true, suggestion: 'add `facts: […]`.' });
    checkComing(check, id, dealt);
  }
  checkLater(check);
  checkForEver(check);
  const lead = doc.seats[doc.lead];
  if (lead !== undefined && Object.keys(lead.policies).length > 0)
    report('lead-policies', ['seats', doc.lead, 'policies'], {}, { key: true });
}

function checkComing({ doc, names, report, spoilt }: Check, id: string, dealt: ReadonlySet<string>): void {
  const card = doc.cards[id];
  const path: Path = ['cards', id];
  if (card === undefined) return;
  if (card.when === false) {
    const suggestion = 'give `when` a condition, or remove the card.';
    report('card-never', [...path, 'when'], {}, { suggestion });
  }
  if (typeof card.weight === 'number' && card.weight <= 0 && card.turn === undefined && !card.chained) {
    const suggestion = 'give `weight` a number above 0.';
    report('card-never', [...path, 'weight'], {}, { suggestion });
  }
  if (card.chained && card.turn !== undefined) {
    const suggestion = 'remove `turn`, or remove `chained`.';
    report('chained-turn', [...path, 'chained'], {}, { key: true, suggestion });
  } else if (card.chained && !dealt.has(id) && !spoilt(['cards', id, 'turn'])) {
    const suggestion = `add \`deal: {card: ${id}, in: 1}\` to an option, or remove \`chained\`.`;
    report('never-dealt', [...path, 'chained'], {}, { key: true, suggestion });
  }
  if (card.turn === undefined || typeof card.when !== 'string') return;
  // In its own turn more can be told than in any.
  const { issues } = compileExpression(card.when, inTurns(names, [card.turn, card.turn]), 'condition');
  for (const { code, offset, args, suggestion } of issues)
    if (code === 'condition-never') report(code, [...path, 'when'], args, { offset, suggestion });
}

/** A `deal` that an option brings, and where it stands. */
interface Deal {
  readonly card: string;
  readonly path: Path;
  /** It happens whenever the option is taken. */
  readonly sure: boolean;
}

function dealsIn(option: Plain | undefined, path: Path): Deal[] {
  const found: Deal[] = [];
  const look = (effects: Plain | undefined, at: Path, sure: boolean): void => {
    if (effects === undefined) return;
    eachVerb(effects, ({ deal }, way) => {
      if (isMapping(deal) && typeof deal.card === 'string')
        found.push({ card: deal.card, path: [...at, ...way, 'deal', 'card'], sure });
    });
  };
  if (!isMapping(option)) return found;
  look(option.effects, [...path, 'effects'], true);
  const { later } = option;
  for (const [index, entry] of Array.isArray(later) ? later.entries() : [])
    if (isMapping(entry))
      look(entry.effects, [...path, 'later', index, 'effects'], (entry.chance ?? 100) === 100);
  return found;
}

/** Every card that can be dealt by a card that comes itself, or by something else. */
function dealtCards({ raw }: Check): ReadonlySet<string> {
  const { cards = {}, ...others } = raw;
  const found = new Set<string>();
  const waiting: string[] = [];
  const take = (card: string): void => {
    if (found.has(card)) return;
    found.add(card);
    waiting.push(card);
  };
  const takeFrom = (value: Plain): void =>
    eachVerb(value, ({ deal }) => {
      if (isMapping(deal) && typeof deal.card === 'string') take(deal.card);
    });
  takeFrom(others);
  const all = isMapping(cards) ? cards : {};
  for (const card of Object.values(all))
    if (isMapping(card) && (card.chained !== true || card.turn !== undefined)) takeFrom(card);
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) takeFrom(all[next] ?? '');
  return found;
}

/** What is set up for a turn after the last one. */
function checkLater({ doc, report }: Check): void {
  const { turns } = doc.calendar;
  const look = (entries: readonly { readonly in: number }[], path: Path): void => {
    for (const [index, entry] of entries.entries())
      if (entry.in >= turns) report('later-outside', [...path, 'later', index, 'in'], { turns });
  };
  for (const section of ['aims', 'programmes', 'gives', 'asks'] as const)
    for (const [id, { later }] of Object.entries(doc[section])) look(later, [section, id]);
  for (const [id, { options }] of Object.entries(doc.cards))
    for (const [name, { later }] of Object.entries(options)) look(later, ['cards', id, 'options', name]);
  eachVerb(doc as unknown as Plain, ({ deal }, path) => {
    if (isMapping(deal) && typeof deal.in === 'number' && deal.in >= turns)
      report('later-outside', [...path, 'deal', 'in'], { turns });
  });
}

/** Cards that bring themselves again, perhaps through others, whatever is answered. */
function checkForEver({ doc, raw, report, spoilt }: Check): void {
  if (spoilt(['cards'])) return;
  const deals = new Map(
    Object.entries(doc.cards).map(([id, { options }]) => [
      id,
      Object.keys(options).map((name) => {
        const path: Path = ['cards', id, 'options', name];
        return dealsIn(valueAt(raw, path), path).filter((one) => one.sure);
      }),
    ]),
  );
  const caught = new Set([...deals].flatMap(([id, options]) => (options.length > 0 ? [id] : [])));
  for (let before = -1; before !== caught.size; ) {
    before = caught.size;
    for (const id of caught)
      if (!deals.get(id)?.every((option) => option.some(({ card }) => caught.has(card)))) caught.delete(id);
  }
  const said = new Set<string>();
  for (const id of caught) {
    const first = deals.get(id)?.[0]?.find(({ card }) => caught.has(card));
    if (first === undefined || said.has(id) || !leadsBack(id, deals)) continue;
    const suggestion = 'let one option leave it out.';
    report('deal-itself', first.path, {}, { suggestion });
    for (const other of reachedFrom(id, deals)) said.add(other);
  }
}

type Deals = ReadonlyMap<string, readonly (readonly Deal[])[]>;

function reachedFrom(id: string, deals: Deals): ReadonlySet<string> {
  const found = new Set<string>();
  const waiting = [id];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop())
    for (const { card } of deals.get(next)?.flat() ?? [])
      if (!found.has(card)) {
        found.add(card);
        waiting.push(card);
      }
  return found;
}

const leadsBack = (id: string, deals: Deals): boolean => reachedFrom(id, deals).has(id);
