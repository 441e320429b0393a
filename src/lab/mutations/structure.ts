import { isMapping, type Path, valueAt } from '../../scenario/path.ts';
import { COLLECTIONS } from '../../scenario/schema.ts';
import type { Plain } from '../../scenario/yaml.ts';
import type { Dice } from './text.ts';
import { oneOf, pathsTo, type Tree, withPart } from './tree.ts';

/** A scenario with a change in its structure: its sections, and what stands in a file of its own beside them. */
export interface Restructured {
  readonly tree: Tree;
  readonly beside?: Tree;
}

/** Changes a scenario; `donor` is another one. Where it finds nothing to change, the scenario stays as it is. */
type Change = (tree: Tree, dice: Dice, donor: Tree) => Tree;

type Entries = { readonly [id: string]: Plain };

const entriesOf = (tree: Tree, section: string): Entries => {
  const entries = tree[section];
  return isMapping(entries) ? entries : {};
};

const sectionsOf = (tree: Tree): readonly string[] =>
  COLLECTIONS.filter((section) => Object.keys(entriesOf(tree, section)).length > 0);

/** A section and the id of one of its entries, by lot. */
function anEntry(tree: Tree, dice: Dice, name = 'entry'): { section: string; id: string } {
  const section = oneOf(sectionsOf(tree), dice, `${name}/section`) ?? '';
  return { section, id: oneOf(Object.keys(entriesOf(tree, section)), dice, `${name}/id`) ?? '' };
}

const put = (tree: Tree, path: Path, part: Plain | undefined): Tree =>
  withPart(tree as Plain, path, part) as Tree;

/** The place of any part of a scenario, by lot: first a section, so that the large ones do not draw all changes. */
function aPlace(tree: Tree, dice: Dice, fits: (part: Plain, path: Path) => boolean, name = 'place'): Path {
  const section = oneOf(Object.keys(tree), dice, `${name}/section`) ?? '';
  const inside = pathsTo(tree[section] ?? '', fits);
  return [section, ...(oneOf(inside, dice, name) ?? [])];
}

const anything = (): boolean => true;
const isText = (part: Plain): boolean => typeof part === 'string';
const isNumber = (part: Plain): boolean => typeof part === 'number';

/** Many entries like one that is there, under ids of their own. */
function manifold(tree: Tree, section: string, times: number, dice: Dice): Tree {
  const entries = entriesOf(tree, section);
  const model = oneOf(Object.keys(entries), dice, 'model');
  if (model === undefined) return tree;
  const more = Object.fromEntries(
    Array.from({ length: times }, (_, n) => [`more-${n}`, entries[model] ?? '']),
  );
  return put(tree, [section], { ...entries, ...more });
}

/** The node in which a route ends. */
function endOf(tree: Tree, route: Plain | undefined): string {
  const last = valueAt(route ?? '', ['legs']);
  const leg = entriesOf(tree, 'legs')[String(Array.isArray(last) ? last.at(-1) : '')];
  return String(valueAt(leg ?? '', ['to']));
}

/** Places in a row with legs between them, and a route along as many legs as one may have. */
function places(tree: Tree, dice: Dice): Tree {
  const model = entriesOf(tree, 'nodes')[
    endOf(tree, oneOf(Object.values(entriesOf(tree, 'routes')), dice, 'route'))
  ];
  if (model === undefined) return manifold(tree, 'nodes', 200, dice);
  const many = Array.from({ length: 200 }, (_, n): [string, Plain] => [`more-${n}`, model]);
  const wide = put(tree, ['nodes'], { ...entriesOf(tree, 'nodes'), ...Object.fromEntries(many) });
  const leg = oneOf(Object.values(entriesOf(tree, 'legs')), dice, 'leg');
  const route = oneOf(Object.values(entriesOf(tree, 'routes')), dice, 'route');
  if (!isMapping(leg) || !isMapping(route)) return wide;
  const legs = Array.from({ length: 199 }, (_, n): [string, Plain] => [
    `hop-${n}`,
    { ...leg, from: `more-${n}`, to: `more-${n + 1}` },
  ]);
  const along = Array.from({ length: 40 }, (_, n) => `hop-${n}`);
  const linked = put(wide, ['legs'], { ...entriesOf(wide, 'legs'), ...Object.fromEntries(legs) });
  return put(linked, ['routes'], { ...entriesOf(tree, 'routes'), 'long-way': { ...route, legs: along } });
}

const DEPTHS = [3, 12, 60, 400, 5000];

/** An expression that is right or wrong, and deep or long in any case. */
function deepened(text: string, dice: Dice): string {
  const times = oneOf(DEPTHS, dice, 'depth') ?? 3;
  switch (dice('way', 6)) {
    case 0:
      return `${'('.repeat(times)}${text}${')'.repeat(times)}`;
    case 1:
      return `${'-'.repeat(times)}(${text})`;
    case 2:
      return `${`${text} + `.repeat(times)}1`;
    case 3:
      return `${'(turn > 3 ? '.repeat(times)}${text}${' : 0)'.repeat(times)}`;
    case 4:
      return `${'min(1, '.repeat(times)}${text}${')'.repeat(times)}`;
    default:
      return `(${text}) * 999999 * 999999 * (${text})`;
  }
}

const LONG = [
  'x'.repeat(400),
  'x'.repeat(100_000),
  'a b '.repeat(30_000),
  '🚂'.repeat(600),
  '\u202e'.repeat(80),
];

const OTHER_TYPES: readonly ((part: Plain) => Plain)[] = [
  (part) => [part],
  (part) => ({ a: part }),
  (part) => (typeof part === 'object' ? JSON.stringify(part).slice(0, 200) : Number(part)),
  (part) => (typeof part === 'object' ? Object.keys(part) : String(part)),
  (part) => (Array.isArray(part) ? Object.fromEntries(part.map((one, n) => [`n${n}`, one])) : true),
  () => [],
  () => ({}),
  () => '',
];

const EXTREMES = [
  0,
  -1,
  1,
  2,
  60,
  100,
  101,
  1000,
  1e6,
  1e15,
  -1e15,
  0.1,
  -0.05,
  2.5,
  Number.MAX_SAFE_INTEGER,
];

/** Everything that can be done to a scenario's structure, by name. */
const CHANGES: Readonly<Record<string, Change>> = {
  'put an entry of another scenario in place of one': (tree, dice, donor) => {
    const { section, id } = anEntry(tree, dice);
    const other = oneOf(Object.values(entriesOf(donor, section)), dice, 'donor');
    return other === undefined ? tree : put(tree, [section, id], other);
  },
  'add an entry of another scenario': (tree, dice, donor) => {
    const { section, id } = anEntry(donor, dice);
    return section === ''
      ? tree
      : put(tree, [section], { ...entriesOf(tree, section), [id]: entriesOf(donor, section)[id] ?? '' });
  },
  'take a section of another scenario': (tree, dice, donor) => {
    const section = oneOf(Object.keys(donor), dice, 'section') ?? '';
    return put(tree, [section], donor[section]);
  },
  'put any part of another scenario anywhere': (tree, dice, donor) => {
    const from = aPlace(donor, dice, anything, 'from');
    return put(tree, aPlace(tree, dice, anything), valueAt(donor as Plain, from));
  },
  'swap two parts': (tree, dice) => {
    const [a, b] = [aPlace(tree, dice, anything, 'a'), aPlace(tree, dice, anything, 'b')];
    const [at, bt] = [valueAt(tree as Plain, a), valueAt(tree as Plain, b)];
    const around = a.every((step, n) => step === b[n]) || b.every((step, n) => step === a[n]);
    return around ? tree : put(put(tree, a, bt), b, at);
  },
  'double an entry under another id': (tree, dice) => {
    const { section, id } = anEntry(tree, dice);
    const entries = entriesOf(tree, section);
    return put(tree, [section], { ...entries, [`${id}-2`.slice(-40)]: entries[id] ?? '' });
  },
  'give an entry an id that is another one': (tree, dice) => {
    const { section, id } = anEntry(tree, dice);
    const other = anEntry(tree, dice, 'other');
    const { [id]: entry = '', ...rest } = entriesOf(tree, section);
    return put(tree, [section], { ...rest, [other.id]: entry });
  },
  'point a reference elsewhere': (tree, dice) => {
    const ids = new Set(sectionsOf(tree).flatMap((section) => Object.keys(entriesOf(tree, section))));
    const place = aPlace(tree, dice, (part) => typeof part === 'string' && ids.has(part), 'reference');
    return place.length < 2 ? tree : put(tree, place, oneOf([...ids], dice, 'target') ?? '');
  },
  'point a reference at another of its kind': (tree, dice) => {
    const sections = sectionsOf(tree);
    const homes = new Map(
      sections.flatMap((section) => Object.keys(entriesOf(tree, section)).map((id) => [id, section])),
    );
    const place = aPlace(tree, dice, (part) => typeof part === 'string' && homes.has(part), 'reference');
    const home = homes.get(String(valueAt(tree as Plain, place)));
    const all = Object.keys(entriesOf(tree, home ?? ''));
    return home === undefined ? tree : put(tree, place, oneOf(all, dice, 'target') ?? '');
  },
  'have 500 cards': (tree, dice) => manifold(tree, 'cards', 500, dice),
  'have 200 places': places,
  'have 300 entries of a section': (tree, dice) =>
    manifold(tree, oneOf(sectionsOf(tree), dice, 'section') ?? '', 300, dice),
  'have 1500 entries of a section': (tree, dice) =>
    manifold(tree, oneOf(sectionsOf(tree), dice, 'section') ?? '', 1500, dice),
  'deepen an expression': (tree, dice) => {
    const named = (_part: Plain, path: Path): boolean =>
      /^(when|derive|drift|weight|amount|chance|worth|risk|capacity|choke)$/.test(String(path.at(-1)));
    const place = aPlace(tree, dice, named);
    const text = valueAt(tree as Plain, place);
    return typeof text === 'object' || text === undefined
      ? tree
      : put(tree, place, deepened(String(text), dice));
  },
  'put a section under the name of another': (tree, dice) => {
    const [a, b] = [oneOf(Object.keys(tree), dice, 'a') ?? '', oneOf(COLLECTIONS, dice, 'b') ?? ''];
    return { ...put(tree, [a], undefined), [b]: tree[a] ?? '' };
  },
  'put a section inside another': (tree, dice) => {
    const [a, b] = [oneOf(Object.keys(tree), dice, 'a') ?? '', oneOf(Object.keys(tree), dice, 'b') ?? ''];
    const { [a]: moved = '', ...rest } = tree;
    const inside = rest[b];
    return isMapping(inside) ? { ...rest, [b]: { ...inside, [a]: moved } } : tree;
  },
  'swap a type': (tree, dice) => {
    const place = aPlace(tree, dice, anything);
    const change = oneOf(OTHER_TYPES, dice, 'type');
    return put(tree, place, change?.(valueAt(tree as Plain, place) ?? ''));
  },
  'put an extreme number': (tree, dice) =>
    put(tree, aPlace(tree, dice, isNumber), oneOf(EXTREMES, dice, 'number') ?? 0),
  'write a very long text': (tree, dice) =>
    put(tree, aPlace(tree, dice, isText), oneOf(LONG, dice, 'text') ?? ''),
  'take a part out': (tree, dice) => put(tree, aPlace(tree, dice, anything), undefined),
  'repeat a list': (tree, dice) => {
    const place = aPlace(tree, dice, (part) => Array.isArray(part) && part.length > 0);
    const list = valueAt(tree as Plain, place);
    const times = [2, 40, 900][dice('times', 3)] ?? 2;
    return Array.isArray(list) ? put(tree, place, Array.from({ length: times }, () => list).flat()) : tree;
  },
  'put levels around a part': (tree, dice) => {
    const place = aPlace(tree, dice, anything);
    let part = valueAt(tree as Plain, place) ?? '';
    const levels = [2, 20, 150, 3000][dice('levels', 4)] ?? 2;
    for (let level = 0; level < levels; level++) part = level % 2 ? [part] : { a: part };
    return put(tree, place, part);
  },
};

const NAMES = Object.keys(CHANGES);
/** One in so many scenarios has an entry in a second file as well. */
const RARELY = 12;

/** The scenario with one or two changes in its structure, chosen by dice, and what was done. */
export function restructure(
  before: Tree,
  dice: (time: number) => Dice,
  donor: Tree,
): Restructured & { readonly done: readonly string[] } {
  let tree = before;
  const done: string[] = [];
  const times = 1 + dice(0)('times', 2);
  for (let time = 1; time <= times; time++) {
    const name = oneOf(NAMES, dice(time), 'kind') ?? '';
    tree = CHANGES[name]?.(tree, dice(time), donor) ?? tree;
    done.push(name);
  }
  if (dice(0)('beside', RARELY) > 0) return { tree, done };
  const { section, id } = anEntry(tree, dice(0));
  const beside = { [section]: { [id]: entriesOf(tree, section)[id] ?? '' } };
  return { tree, beside, done: [...done, 'double an id in a second file'] };
}
