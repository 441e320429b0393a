import { OPERATORS, type Scenario } from '../engine/index.ts';
import { closest } from '../scenario/suggest.ts';

/** One number of a compiled scenario put to another value; `path` goes by ids, such as `tracks.tension.start`. */
export interface Setting {
  readonly path: string;
  /** In shown units, as authors write it: 20 for $20. */
  readonly value: number;
}

/** Stored units that one shown unit of money has. */
const TENTHS = 10;

type Place = { readonly holder: object; readonly key: string; readonly value: unknown };

/** Names of a list shown in a message at most. */
const SHOWN = 12;
/** Larger numbers than this are slips of the pen, and some would make a run endless. */
const LARGEST = 1_000_000;

const isExpression = (value: unknown): boolean =>
  Array.isArray(value) && (value[0] === 'read' || OPERATORS.includes(value[0]));

const idOf = (value: unknown): string | null =>
  typeof value === 'object' && value !== null && 'id' in value && typeof value.id === 'string'
    ? value.id
    : null;

/** Whether a number may be found at or under a value. */
const leads = (value: unknown): boolean =>
  typeof value === 'number' || (typeof value === 'object' && value !== null && Object.keys(value).length > 0);

/** What one may step into from a part of a scenario: things by id where they have one, otherwise fields or places. */
function steps(at: unknown): Map<string, string> {
  if (typeof at !== 'object' || at === null || isExpression(at)) return new Map();
  const parts = Object.entries(at).filter(([, value]) => leads(value));
  return new Map(parts.map(([key, value]) => [idOf(value) ?? key, key]));
}

/** Walks a path. Ids with a dot in them (`russia.stance`) are tried longest first. */
function find(scenario: Scenario, path: string): Place | { readonly message: string } {
  let rest = path.split('.');
  const walked: string[] = [];
  let place: Place = { holder: {}, key: '', value: scenario };
  while (rest.length > 0) {
    const known = steps(place.value);
    const taken = [3, 2, 1].find((n) => n <= rest.length && known.has(rest.slice(0, n).join('.')));
    if (taken === undefined) return { message: missing(path, walked, rest, [...known.keys()]) };
    const name = rest.slice(0, taken).join('.');
    const key = known.get(name) ?? '';
    const holder = place.value as object;
    place = { holder, key, value: (holder as Record<string, unknown>)[key] };
    walked.push(name);
    rest = rest.slice(taken);
  }
  if (typeof place.value === 'number' || isExpression(place.value)) return place;
  return {
    message: `The parameter '${path}' is not a number. ${there(path, '', [...steps(place.value).keys()])}`,
  };
}

function missing(
  path: string,
  walked: readonly string[],
  rest: readonly string[],
  names: readonly string[],
): string {
  const where = walked.length === 0 ? 'the scenario' : `'${walked.join('.')}'`;
  const [wrong = ''] = rest;
  const what = names.length === 0 ? `${where} has no parts` : `${where} has no '${wrong}'`;
  return `There is no parameter '${path}': ${what}. ${there(walked.join('.') || 'it', wrong, names)}`.trim();
}

function there(where: string, wrong: string, names: readonly string[]): string {
  if (names.length === 0) return '';
  const best = closest(wrong, names);
  const sorted = best === undefined ? names : [best, ...names.filter((name) => name !== best)];
  const more = sorted.length > SHOWN ? `, and ${sorted.length - SHOWN} more` : '';
  return `In ${where}: ${sorted.slice(0, SHOWN).join(', ')}${more}.`;
}

/** A shown number in stored units; what has more decimals than its unit stays no whole number. */
const storedOf = (value: number, scale: number): number =>
  Math.abs(value * scale - Math.round(value * scale)) < 1e-6 ? Math.round(value * scale) : value * scale;

/** How many stored units a shown one has at a place: money is kept in tenths, wherever it stands. */
function scaleOf(scenario: Scenario, { holder, key }: Place): number {
  const money = (id: unknown): boolean => scenario.tracks.some((one) => one.id === id && one.decimals === 1);
  const { decimals, purse, track } = holder as { decimals?: unknown; purse?: unknown; track?: unknown };
  const ofMoney =
    (decimals === 1 && ['start', 'min', 'max'].includes(key)) ||
    (purse !== undefined && key === 'amount') ||
    (money(track) && ['by', 'to'].includes(key)) ||
    money(key);
  return ofMoney ? TENTHS : 1;
}

/** What is wrong with a setting, as one line that lists what exists nearby; null where it can be made. */
export function settingProblem(scenario: Scenario, { path, value }: Setting): string | null {
  const place = find(scenario, path);
  if ('message' in place) return place.message;
  const scale = scaleOf(scenario, place);
  const stored = storedOf(value, scale);
  const numbers = scale === 1 ? 'whole numbers' : 'numbers with one decimal at most';
  if (!Number.isInteger(stored) || Math.abs(stored) > LARGEST)
    return `The parameter '${path}' takes ${numbers} up to ${LARGEST / scale}, not '${value}'.`;
  const { min, max } = place.holder as { min?: unknown; max?: unknown };
  const bounded = place.key === 'start' && typeof min === 'number' && typeof max === 'number';
  if (bounded && (stored < min || stored > max))
    return `The parameter '${path}' takes ${numbers} from ${min / scale} to ${max / scale}, not ${value}.`;
  if (typeof place.value === 'number' && place.value >= 0 && value < 0 && path.startsWith('calendar.'))
    return `The parameter '${path}' takes whole numbers from 1, not ${value}.`;
  return null;
}

/** A copy of a scenario with some numbers changed. Throws a RangeError with the line of `settingProblem`. */
export function withSettings(scenario: Scenario, settings: readonly Setting[]): Scenario {
  if (settings.length === 0) return scenario;
  const copy = structuredClone(scenario);
  for (const setting of settings) {
    const problem = settingProblem(copy, setting);
    if (problem !== null) throw new RangeError(problem);
    const place = find(copy, setting.path) as Place;
    const scale = scaleOf(copy, place);
    (place.holder as Record<string, unknown>)[place.key] = storedOf(setting.value, scale);
  }
  return copy;
}
