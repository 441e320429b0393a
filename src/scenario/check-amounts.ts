import type { Check } from './check.ts';
import { eachVerb } from './check-uses.ts';
import { compileExpression } from './expression.ts';
import type { Range } from './expression-range.ts';
import { isMapping, type Path } from './path.ts';
import type { Plain } from './yaml.ts';

/** Most lots that one verb sends, and most aim points of one strike: the rules count them one by one. */
const MOST_AT_ONCE = 100;

/** Checks amounts that are counted out one by one, changes that add a track to itself, and prices nobody can pay. */
export function checkAmounts(check: Check): void {
  const { doc } = check;
  eachVerb(doc as unknown as Plain, ({ lots }, path) => {
    if (isMapping(lots)) checkCount(check, lots.count, [...path, 'lots', 'count']);
  });
  checkCount(check, doc.strike?.salvos, ['strike', 'salvos']);
  eachEffects(doc as unknown as Plain, (effects, path) => checkChanges(check, effects, path));
  for (const [path, price] of prices(check)) checkPrice(check, price, path);
}

function checkCount({ names, report }: Check, value: Plain | undefined, path: Path): void {
  if (value === undefined || typeof value === 'boolean' || typeof value === 'object') return;
  const compiled = typeof value === 'string' ? compileExpression(value, names, 'amount') : null;
  if (compiled?.issues.some(({ code }) => !code.startsWith('condition-'))) return;
  const range: Range | undefined = typeof value === 'number' ? [value, value] : compiled?.range;
  const most = range?.[1] ?? Number.POSITIVE_INFINITY;
  if (most <= MOST_AT_ONCE) return;
  const suggestion =
    typeof value === 'number'
      ? `write \`${MOST_AT_ONCE}\` or less.`
      : `write \`min(…, ${MOST_AT_ONCE})\` around it.`;
  const words = Number.isFinite(most) ? most : 'any number';
  report('loop-range', path, { most: words, limit: MOST_AT_ONCE }, { suggestion });
}

/** `mood: mood + 3` adds far more than three. */
function checkChanges({ names, report }: Check, effects: { [name: string]: Plain }, path: Path): void {
  for (const [track, change] of Object.entries(effects)) {
    if (typeof change !== 'string' || !names.has('track', track)) continue;
    const found = /^\s*([a-z][\w.]*)\s*([+-])\s*(\d+)\s*$/.exec(change);
    if (found === null || (found[1] ?? '').replaceAll('_', '-') !== track) continue;
    const amount = `${found[2] === '-' ? '-' : ''}${found[3]}`;
    report('adds-itself', [...path, track], { name: track }, { suggestion: `write \`${amount}\`.` });
  }
}

/** Fields that hold changes, besides `effects`. */
const CHANGES: ReadonlySet<string> = new Set([
  'effects',
  'refused',
  'cancelled',
  'arrears',
  'delivered',
  'seen',
  'missing',
]);

/** Calls `visit` for every mapping of changes, wherever it stands. */
export function eachEffects(
  value: Plain,
  visit: (effects: { [name: string]: Plain }, path: Path) => void,
): void {
  const walk = (at: Plain, path: Path): void => {
    if (Array.isArray(at)) for (const [index, one] of at.entries()) walk(one, [...path, index]);
    if (!isMapping(at)) return;
    for (const [name, part] of Object.entries(at)) {
      if (CHANGES.has(name) && isMapping(part)) visit(part, [...path, name]);
      else if (typeof part === 'object') walk(part, [...path, name]);
    }
  };
  walk(value, []);
}

type Price = Readonly<Record<string, number>>;

function prices({ doc }: Check): [Path, Price][] {
  const found: [Path, Price][] = [];
  for (const [id, { price }] of Object.entries(doc.programmes))
    found.push([['programmes', id, 'price'], price]);
  for (const [id, { price }] of Object.entries(doc.gives)) found.push([['gives', id, 'price'], price]);
  for (const [id, { give }] of Object.entries(doc.exchanges)) found.push([['exchanges', id, 'give'], give]);
  for (const [id, { stages }] of Object.entries(doc.projects))
    for (const [index, { price }] of stages.entries())
      found.push([['projects', id, 'stages', index, 'price'], price]);
  for (const [id, { options }] of Object.entries(doc.cards))
    for (const [name, { price }] of Object.entries(options))
      found.push([['cards', id, 'options', name, 'price'], price]);
  return found;
}

function checkPrice({ doc, report, spoilt }: Check, price: Price, path: Path): void {
  for (const [purse, amount] of Object.entries(price)) {
    const most = doc.tracks[purse]?.max;
    if (most === undefined || amount <= most || spoilt(['tracks', purse])) continue;
    const suggestion = `write \`${most}\` or less, or raise its \`max\`.`;
    report('price-over', [...path, purse], { name: purse, most }, { suggestion });
  }
}
