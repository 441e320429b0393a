import type { ArgKind } from '../engine/observe.ts';
import type { Range } from './expression-range.ts';
import { isMapping } from './path.ts';
import type { RefKind } from './schema/parts.ts';
import type { Plain } from './yaml.ts';

/** Every kind of name that can be asked for: references of fields and arguments of expressions. */
export type NameKind = RefKind | Exclude<ArgKind, 'number'>;

/** All ids of a document, by kind. They are taken before its shape is checked, so that one mistake stays one. */
export interface Names {
  /** The ids of that kind; options are those of a card, policies those of a seat. */
  readonly of: (kind: NameKind, within?: string) => readonly string[];
  readonly has: (kind: NameKind, id: string, within?: string) => boolean;
  /** The player's country. */
  readonly home: string;
  /** The first and the last turn. */
  readonly turns: Range | undefined;
  /** What a track, or the finished stages of a project, can be in shown whole units. */
  readonly range: (kind: 'track' | 'project', id: string) => Range | undefined;
}

/** The same names where only these turns are looked at. */
export const inTurns = (names: Names, turns: Range): Names => ({ ...names, turns });

/** What a kind is called in a message. */
export const KIND_WORDS: Readonly<Record<NameKind, string>> = {
  track: 'track',
  actor: 'actor',
  seat: 'seat',
  supplier: 'supplier',
  system: 'system',
  cargo: 'cargo',
  node: 'node',
  leg: 'leg',
  place: 'leg or node',
  route: 'route',
  project: 'project',
  flow: 'flow',
  purse: 'purse',
  card: 'card',
  designation: 'designation',
  objective: 'objective',
  fact: 'fact',
  keeper: 'actor or node',
  option: 'option',
  policy: 'policy',
  posture: 'posture',
  book: 'book',
  channel: 'channel',
  payment: 'payment',
  programme: 'programme',
  aim: 'aim',
  account: 'account',
  deed: 'deed',
  act: 'act',
  give: 'thing given',
  ask: 'thing asked',
};

const SECTION: Partial<Record<NameKind, readonly string[]>> = {
  actor: ['actors'],
  seat: ['seats'],
  supplier: ['suppliers'],
  system: ['systems'],
  cargo: ['cargoes'],
  node: ['nodes'],
  leg: ['legs'],
  place: ['legs', 'nodes'],
  route: ['routes'],
  project: ['projects'],
  flow: ['flows'],
  card: ['cards'],
  designation: ['designations'],
  objective: ['objectives'],
  fact: ['facts', 'assumptions'],
  keeper: ['actors', 'nodes'],
  posture: ['postures'],
  channel: ['channels'],
  programme: ['programmes'],
  aim: ['aims'],
  account: ['accounts'],
  deed: ['deeds'],
  act: ['acts'],
  give: ['gives'],
  ask: ['asks'],
};

/** Turns of a game whose calendar does not say, and the most there can be. */
const TURNS = 12;
const MOST_TURNS = 60;

/** The dependence books an expression can ask for. */
const BOOKS = ['arms', 'oil', 'cargo'];

/** Collects the ids of a document that may still have mistakes in it. */
export function collectNames(raw: Readonly<Record<string, Plain>>): Names {
  const section = (name: string): { [key: string]: Plain } => {
    const found = raw[name];
    return isMapping(found) ? found : {};
  };
  const field = (of: Plain | undefined, name: string): Plain | undefined =>
    isMapping(of) ? of[name] : undefined;
  const keys = (of: Plain | undefined): string[] => (isMapping(of) ? Object.keys(of) : []);
  const lead = typeof raw.lead === 'string' ? section('seats')[raw.lead] : undefined;
  const home = String(raw.home ?? field(lead, 'actor') ?? '');
  const tracks = section('tracks');
  const actors = section('actors');
  const stances = Object.keys(actors)
    .filter((id) => id !== home || field(actors[id], 'stance') !== undefined)
    .map((id) => `${id}.stance`);
  const payments = new Set(
    Object.values(section('systems')).flatMap((system) => keys(field(system, 'payments'))),
  );
  const lists = new Map<string, readonly string[]>([
    ['track', [...Object.keys(tracks), ...stances]],
    ['purse', Object.keys(tracks).filter((id) => field(tracks[id], 'group') === 'purse')],
    ['payment', [...payments]],
    ['book', BOOKS],
  ]);
  for (const [kind, sections] of Object.entries(SECTION)) {
    lists.set(
      kind,
      sections.flatMap((name) => Object.keys(section(name))),
    );
  }
  for (const [id, card] of Object.entries(section('cards')))
    lists.set(`option/${id}`, keys(field(card, 'options')));
  for (const [id, seat] of Object.entries(section('seats')))
    lists.set(`policy/${id}`, keys(field(seat, 'policies')));
  const sets = new Map([...lists].map(([key, ids]) => [key, new Set(ids)]));
  const key = (kind: NameKind, within?: string): string =>
    within === undefined ? kind : `${kind}/${within}`;
  return {
    of: (kind, within) => lists.get(key(kind, within)) ?? [],
    has: (kind, id, within) => sets.get(key(kind, within))?.has(id) ?? false,
    home,
    turns: turnsOf(raw.calendar),
    range: (kind, id) => {
      if (kind === 'project') return stagesOf(field(section('projects')[id], 'stages'));
      return id.endsWith('.stance') ? [0, 100] : boundsOf(tracks[id]);
    },
  };
}

function turnsOf(calendar: Plain | undefined): Range | undefined {
  if (calendar !== undefined && !isMapping(calendar)) return undefined;
  const turns = calendar?.turns ?? TURNS;
  return typeof turns === 'number' && turns >= 1 && turns <= MOST_TURNS ? [1, Math.floor(turns)] : undefined;
}

function stagesOf(stages: Plain | undefined): Range | undefined {
  return Array.isArray(stages) ? [0, stages.length] : undefined;
}

function boundsOf(track: Plain | undefined): Range | undefined {
  if (!isMapping(track)) return undefined;
  const { min = 0, max = 100 } = track;
  if (typeof min !== 'number' || typeof max !== 'number' || !(min <= max)) return undefined;
  return [Math.floor(min), Math.floor(max)];
}
